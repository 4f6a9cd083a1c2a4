// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"

#include "sync/centre/demo/scenes.h"

#include <algorithm>

namespace mingcha::demo {

namespace {

constexpr double kLogicalWidth = 640;
constexpr double kLogicalHeight = 480;
constexpr int kGrain = 9; ///< of 255, either way

void addGrain(QImage &image, quint64 seed)
{
    quint64 state = seed | 1;
    for (int y = 0; y < image.height(); ++y) {
        auto *pixel = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x, ++pixel) {
            state ^= state << 13; // xorshift64
            state ^= state >> 7;
            state ^= state << 17;
            const int noise = static_cast<int>(state % (2 * kGrain + 1)) - kGrain;
            const auto add = [&](int channel) { return std::clamp(channel + noise, 0, 255); };
            *pixel = qRgb(add(qRed(*pixel)), add(qGreen(*pixel)), add(qBlue(*pixel)));
        }
    }
}

} // namespace

QLinearGradient down(double y0, double y1, QColor first, QColor last)
{
    QLinearGradient gradient(0, y0, 0, y1);
    gradient.setColorAt(0, first);
    gradient.setColorAt(1, last);
    return gradient;
}

QLinearGradient across(double x0, double x1, QColor first, QColor last)
{
    QLinearGradient gradient(x0, 0, x1, 0);
    gradient.setColorAt(0, first);
    gradient.setColorAt(1, last);
    return gradient;
}

QLinearGradient barrel(double x0, double x1, QColor dark, QColor light)
{
    QLinearGradient gradient(x0, 0, x1, 0);
    gradient.setColorAt(0, dark.darker(120));
    gradient.setColorAt(0.32, light);
    gradient.setColorAt(0.5, dark);
    gradient.setColorAt(0.9, dark.darker(160));
    gradient.setColorAt(1, dark.darker(130));
    return gradient;
}

Canvas::Canvas(quint64 seed)
    : m_seed(seed), m_dice(seed, "scene"), m_image(kSceneSize, QImage::Format_RGB32), m_painter(&m_image)
{
    m_image.fill(Qt::black);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.scale(m_image.width() / kLogicalWidth, m_image.height() / kLogicalHeight);
    m_isWarm = m_dice.perMille(500);
    // Nobody holds a tablet quite straight.
    m_painter.translate(kLogicalWidth / 2, kLogicalHeight / 2);
    m_painter.rotate((m_dice.share() - 0.5) * 2.2);
    const double zoom = 1.03 + 0.05 * m_dice.share();
    m_painter.scale(zoom, zoom);
    m_painter.translate(-kLogicalWidth / 2 + (m_dice.share() - 0.5) * 10,
                        -kLogicalHeight / 2 + (m_dice.share() - 0.5) * 8);
}

void Canvas::shape(std::initializer_list<QPointF> points, const QBrush &brush)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(brush);
    m_painter.drawPolygon(std::data(points), static_cast<int>(points.size()));
}

void Canvas::rect(QRectF area, const QBrush &brush, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(brush);
    m_painter.drawRoundedRect(area, radius, radius);
}

void Canvas::round(QPointF centre, double radiusX, double radiusY, const QBrush &brush)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(brush);
    m_painter.drawEllipse(centre, radiusX, radiusY);
}

void Canvas::line(std::initializer_list<QPointF> points, const QColor &color, double width)
{
    m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(std::data(points), static_cast<int>(points.size()));
}

void Canvas::curve(const QPainterPath &path, const QColor &color, double width)
{
    m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void Canvas::fill(const QPainterPath &path, const QBrush &brush)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(brush);
    m_painter.drawPath(path);
}

void Canvas::shadow(QPointF centre, double radiusX, double radiusY, double strength)
{
    QRadialGradient gradient(0, 0, 1);
    gradient.setColorAt(0, ink(0x000000, strength));
    gradient.setColorAt(0.55, ink(0x000000, strength * 0.6));
    gradient.setColorAt(1, ink(0x000000, 0));
    m_painter.save();
    m_painter.translate(centre);
    m_painter.scale(radiusX, radiusY);
    round({0, 0}, 1, 1, gradient);
    m_painter.restore();
}

void Canvas::glow(QPointF centre, double radius, const QColor &color)
{
    QRadialGradient gradient(centre, radius);
    QColor none = color;
    none.setAlpha(0);
    gradient.setColorAt(0, color);
    gradient.setColorAt(1, none);
    round(centre, radius, radius, gradient);
}

void Canvas::carton(QPointF corner, double width, double height, QRgb tone)
{
    const double x = corner.x();
    const double y = corner.y();
    const double depth = width * 0.22;
    const double rise = depth * 0.6;
    const QColor front(tone);
    shadow({x + width * 0.6, y + height}, width * 0.8, height * 0.16, 0.45);
    shape({{x, y}, {x + depth, y - rise}, {x + width + depth, y - rise}, {x + width, y}}, front.lighter(122));
    shape({{x + width, y},
           {x + width + depth, y - rise},
           {x + width + depth, y + height - rise},
           {x + width, y + height}},
          front.darker(142));
    rect({x, y, width, height}, down(y, y + height, front.lighter(108), front.darker(116)));
    rect({x + width * 0.42, y, width * 0.16, height}, ink(0xe2cda4, 0.5));
    shape({{x + width * 0.42, y},
           {x + width * 0.42 + depth, y - rise},
           {x + width * 0.58 + depth, y - rise},
           {x + width * 0.58, y}},
          ink(0xeedbb6, 0.55));
    rect({x + width * 0.08, y + height * 0.66, width * 0.24, height * 0.2}, ink(0x4c371d, 0.28), 1);
    line({{x, y + height}, {x + width, y + height}}, ink(0x3a2914, 0.6), 1.6);
}

void Canvas::wire(QPointF from, QPointF to, double sag, QRgb color, double width)
{
    QPainterPath path(from);
    const QPointF middle = (from + to) / 2 + QPointF(sag, std::abs(sag));
    path.cubicTo({from.x() + sag, from.y() + std::abs(sag)}, middle, to);
    curve(path.translated(1.6, 2.4), ink(0x000000, 0.35), width);
    curve(path, QColor(color).darker(125), width);
    curve(path.translated(-width * 0.14, -width * 0.1), QColor(color), width * 0.6);
    curve(path.translated(-width * 0.2, -width * 0.16), QColor(color).lighter(150), width * 0.16);
}

QImage Canvas::finish()
{
    m_painter.resetTransform();
    m_painter.setPen(Qt::NoPen);
    const QPointF middle(m_image.width() * 0.5, m_image.height() * 0.46);
    m_painter.fillRect(m_image.rect(), m_isWarm ? ink(0xffb45a, 0.06) : ink(0x6aa0ff, 0.05));
    QRadialGradient vignette(middle, m_image.width() * 0.68);
    vignette.setColorAt(0, ink(0x000000, 0));
    vignette.setColorAt(0.55, ink(0x000000, 0.02));
    vignette.setColorAt(1, ink(0x000000, 0.5));
    m_painter.fillRect(m_image.rect(), vignette);
    m_painter.end();
    addGrain(m_image, m_seed * 0x9e3779b97f4a7c15ULL + 7);
    return m_image;
}

} // namespace mingcha::demo
