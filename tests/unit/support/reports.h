// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// For tests of the forms that record hazards: a picture to take, and the hazards that are on the tablet.
#pragma once

#include "tests/unit/support/teststation.h"

#include "core/hazard/queries.h"

#include <QImage>
#include <QTemporaryDir>

namespace mingcha::testing {

/// A JPEG of one colour in `dir`; its path.
inline QString picture(const QTemporaryDir &dir, const QString &name, QRgb colour)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = dir.filePath(name);
    if (!image.save(path, "JPG"))
        qFatal("%s: the picture could not be written", qPrintable(path));
    return path;
}

/// The newest first.
inline std::vector<hazard::HazardRow> reports(TestStation &tablet)
{
    const Result<hazard::Page> page = hazard::list(tablet.station().reader(), {}, hazard::Order::NewestFound, {}, 10);
    return page ? page->rows : std::vector<hazard::HazardRow>();
}

} // namespace mingcha::testing
