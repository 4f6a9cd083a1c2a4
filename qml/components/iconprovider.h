// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Draws the app's icons for image://icon/NAME/RRGGBB/STROKE (colour and stroke may be left out). Owns nothing: Qt's pixmap
// cache keeps each name, colour and size once, so a list of a thousand rows rasterises its icon once. A name without a
// file gives an empty picture and a warning that names it. Called on the GUI thread by Image.
#pragma once

#include <QQuickImageProvider>

namespace mingcha::components {

class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();
    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace mingcha::components
