// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Paints the demo's scenes in a 640 × 480 coordinate system onto a larger image: simple shapes, light, shadow, and the
// grain and vignette of a small camera. Draws no text.
#pragma once

#include "sync/centre/demo/dice.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <initializer_list>

namespace mingcha::demo {

[[nodiscard]] inline QColor ink(QRgb rgb, double opacity = 1)
{
    QColor color(rgb);
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}
/// From y0 down to y1.
[[nodiscard]] QLinearGradient down(double y0, double y1, QColor first, QColor last);
/// From x0 across to x1.
[[nodiscard]] QLinearGradient across(double x0, double x1, QColor first, QColor last);
/// A shining cylinder from x0 to x1.
[[nodiscard]] QLinearGradient barrel(double x0, double x1, QColor dark, QColor light);

class Canvas
{
public:
    explicit Canvas(quint64 seed);
    void shape(std::initializer_list<QPointF> points, const QBrush &brush);
    void rect(QRectF area, const QBrush &brush, double radius = 0);
    void round(QPointF centre, double radiusX, double radiusY, const QBrush &brush);
    void line(std::initializer_list<QPointF> points, const QColor &color, double width);
    void curve(const QPainterPath &path, const QColor &color, double width);
    void fill(const QPainterPath &path, const QBrush &brush);
    /// A soft shadow on the floor.
    void shadow(QPointF centre, double radiusX, double radiusY, double strength = 0.5);
    /// Light around a lamp.
    void glow(QPointF centre, double radius, const QColor &color);
    /// A cardboard box, its front's upper left corner at `corner`.
    void carton(QPointF corner, double width, double height, QRgb tone);
    /// A wire from one point to another that sags.
    void wire(QPointF from, QPointF to, double sag, QRgb color, double width = 6);
    /// The place's own draws: colours and small things that differ between seeds, alike in both variants.
    [[nodiscard]] Dice &dice() { return m_dice; }
    [[nodiscard]] QImage finish();

private:
    quint64 m_seed;
    Dice m_dice;
    bool m_isWarm = false; ///< light: warm or cool, as the lamps happen to be
    QImage m_image;
    QPainter m_painter;
};

} // namespace mingcha::demo
