// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Draws marks the same way on the screen and on paper. The mosaic needs the picture's own pixels and so works on an image;
// the screen shows it with a coarse copy of the picture instead (McAnnotator). Pure functions, any thread.
#pragma once

#include "mark.h"

class QImage;
class QPainter;
class QRectF;

namespace mingcha::components {

// Paints one arrow, circle, box or text over `area`, which must cover the whole picture. Leaves mosaics out.
void paintMark(QPainter &painter, const QRectF &area, const Mark &mark);

// The picture with its mosaics made coarse and all other marks painted on.
QImage withMarks(const QImage &picture, const QList<Mark> &marks);

} // namespace mingcha::components
