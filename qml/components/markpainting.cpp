// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "markpainting.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace mingcha::components {

namespace {
const QColor kStroke(0xFF, 0x2E, 0x14);
const QColor kHalo(Qt::white);
constexpr qreal kStrokePart = 0.0105; // stroke as a part of the longer side
constexpr qreal kHaloFactor = 1.6;    // white rim around the stroke
constexpr qreal kArrowHead = 5.5;     // in strokes
constexpr qreal kArrowAngle = 0.5;    // radians between shaft and barb
constexpr qreal kTextPart = 0.042;    // letter height as a part of the longer side
constexpr qreal kCornerFactor = 2.2;  // rounding of boxes, in strokes
constexpr int kMosaicCells = 48;      // cells along the longer side of the whole picture

QPointF placed(const QRectF &area, const QPointF &part)
{
    return {area.x() + part.x() * area.width(), area.y() + part.y() * area.height()};
}

void strokeWithHalo(QPainter &painter, const QPainterPath &path, qreal stroke)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kHalo, stroke * kHaloFactor, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(kStroke, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

QPainterPath arrowPath(const QPointF &tail, const QPointF &head, qreal stroke)
{
    const qreal angle = std::atan2(tail.y() - head.y(), tail.x() - head.x());
    const qreal barb = stroke * kArrowHead;
    QPainterPath path(tail);
    path.lineTo(head);
    path.moveTo(head + QPointF(std::cos(angle + kArrowAngle), std::sin(angle + kArrowAngle)) * barb);
    path.lineTo(head);
    path.lineTo(head + QPointF(std::cos(angle - kArrowAngle), std::sin(angle - kArrowAngle)) * barb);
    return path;
}

void paintLabel(QPainter &painter, const QRectF &area, const Mark &mark, qreal longer)
{
    QFont font = painter.font();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(longer * kTextPart))));
    font.setBold(true);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const qreal pad = metrics.height() * 0.3;
    QRectF box(0, 0, metrics.horizontalAdvance(mark.text) + 2 * pad, metrics.height() + pad / 2);
    box.moveCenter(placed(area, mark.from));
    box.moveLeft(std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - box.width())));
    box.moveTop(std::clamp(box.top(), area.top(), std::max(area.top(), area.bottom() - box.height())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(kStroke);
    painter.drawRoundedRect(box, pad / 2, pad / 2);
    painter.setPen(kHalo);
    painter.drawText(box, Qt::AlignCenter, mark.text);
}
} // namespace

void paintMark(QPainter &painter, const QRectF &area, const Mark &mark)
{
    const qreal longer = std::max(area.width(), area.height());
    const qreal stroke = std::max(2.0, longer * kStrokePart);
    const QRectF box = QRectF(placed(area, mark.from), placed(area, mark.to)).normalized();
    QPainterPath path;
    switch (mark.kind) {
    case Mark::Arrow:
        strokeWithHalo(painter, arrowPath(placed(area, mark.from), placed(area, mark.to), stroke), stroke);
        break;
    case Mark::Circle:
        path.addEllipse(box);
        strokeWithHalo(painter, path, stroke);
        break;
    case Mark::Box:
        path.addRoundedRect(box, stroke * kCornerFactor, stroke * kCornerFactor);
        strokeWithHalo(painter, path, stroke);
        break;
    case Mark::Text: paintLabel(painter, area, mark, longer); break;
    case Mark::Mosaic: break;
    }
}

QImage withMarks(const QImage &picture, const QList<Mark> &marks)
{
    if (picture.isNull())
        return picture;
    QImage result = picture.convertToFormat(QImage::Format_RGB32);
    const qreal cell = std::max(1.0, std::max(result.width(), result.height()) / static_cast<qreal>(kMosaicCells));
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark &mark : marks) {
        if (mark.kind != Mark::Mosaic)
            continue;
        const QRect box = QRectF(placed(result.rect(), mark.from), placed(result.rect(), mark.to))
                              .normalized()
                              .toAlignedRect()
                              .intersected(result.rect());
        if (box.isEmpty())
            continue;
        const QSize coarse(std::max(1, static_cast<int>(box.width() / cell)),
                           std::max(1, static_cast<int>(box.height() / cell)));
        const QImage cells = picture.copy(box).scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(box, cells);
    }
    for (const Mark &mark : marks)
        paintMark(painter, QRectF(result.rect()), mark);
    return result;
}

} // namespace mingcha::components
