// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One mark drawn over a photograph, in parts of its width and height (0..1), so that it fits every size of the same
// picture. Marks live beside the photograph; the original is never changed.
#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QString>
#include <qqmlregistration.h>

namespace mingcha::components {

class Mark
{
    Q_GADGET
    QML_VALUE_TYPE(mark)
    Q_PROPERTY(Kind kind MEMBER kind)
    Q_PROPERTY(QPointF from MEMBER from)
    Q_PROPERTY(QPointF to MEMBER to)
    Q_PROPERTY(QString text MEMBER text)

public:
    // Arrow: from tail to head. Circle, Box, Mosaic: two opposite corners. Text: from is the centre.
    enum Kind { Arrow, Circle, Box, Text, Mosaic };
    Q_ENUM(Kind)

    Kind kind = Arrow;
    QPointF from;
    QPointF to;
    QString text;

    friend bool operator==(const Mark &, const Mark &) = default;
};

} // namespace mingcha::components

Q_DECLARE_METATYPE(mingcha::components::Mark)
