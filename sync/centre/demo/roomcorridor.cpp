// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

namespace mingcha::demo {

namespace {

/// Walls, floor and ceiling that run towards a far wall.
void paintShell(Canvas &canvas)
{
    canvas.rect({-60, -60, 760, 600}, ink(0x9b9c95));
    canvas.shape({{-60, -42}, {700, -42}, {420, 130}, {220, 130}}, down(0, 130, ink(0xdedcd0), ink(0xb4b4aa)));
    canvas.shape({{-60, -42}, {220, 130}, {220, 330}, {-60, 521}}, across(-20, 220, ink(0xe0ddd1), ink(0x8d8f88)));
    canvas.shape({{700, -42}, {420, 130}, {420, 330}, {700, 521}}, across(660, 420, ink(0xd8d5c9), ink(0x84867f)));
    canvas.shape({{-60, 521}, {220, 330}, {420, 330}, {700, 521}}, down(330, 500, ink(0x777c79), ink(0xb4b7b1)));
    for (int i = -6; i <= 6; ++i)
        canvas.line({{320 + i * 16.7, 330}, {320 + i * 66.0, 521}}, ink(0x4f5350, 0.35), 1.1);
    double y = 333;
    for (double step = 6; y < 520; step *= 1.36) {
        y += step;
        const double reach = 100 + (y - 330) * 1.47;
        canvas.line({{320 - reach, y}, {320 + reach, y}}, ink(0x4f5350, 0.35), 1.1);
    }
    canvas.shape({{-60, 352}, {220, 258}, {220, 274}, {-60, 384}}, ink(0x4f7468, 0.85));
    canvas.shape({{700, 352}, {420, 258}, {420, 274}, {700, 384}}, ink(0x4f7468, 0.85));
    canvas.shape({{-60, 521}, {220, 330}, {220, 322}, {-60, 505}}, ink(0x50534f, 0.7));
    canvas.shape({{700, 521}, {420, 330}, {420, 322}, {700, 505}}, ink(0x50534f, 0.7));
    for (const double side : {-1.0, 1.0}) { // a door on either wall
        const auto at = [&](double x, double height) { return QPointF(320 + side * x, height); };
        canvas.shape({at(160, 185), at(228, 152), at(228, 448), at(160, 393)}, ink(0x5c4a38, 0.85));
        canvas.shape({at(168, 192), at(221, 166), at(221, 434), at(168, 392)}, ink(0x8b6f50, 0.9));
        canvas.round(at(176, 296), 2.6, 4, ink(0xd8d2bd));
    }
}

void paintFarWall(Canvas &canvas)
{
    canvas.rect({220, 130, 200, 200}, down(130, 330, ink(0xbabbb2), ink(0x999a92)));
    canvas.rect({256, 168, 128, 162}, ink(0x34474c));
    canvas.rect({262, 172, 116, 158}, down(172, 330, ink(0x6c8f97), ink(0x456269)));
    canvas.line({{320, 172}, {320, 330}}, ink(0x2f474d), 2.4);
    for (const double x : {276.0, 332.0}) {
        canvas.rect({x, 190, 32, 46}, down(190, 236, ink(0xc9dfe0), ink(0x88a8ab)));
        canvas.shape({{x + 4, 236}, {x + 20, 190}, {x + 27, 190}, {x + 11, 236}}, ink(0xffffff, 0.28));
    }
    canvas.rect({268, 252, 104, 7}, down(252, 259, ink(0xe6e8e6), ink(0x9da19f)), 3);
    canvas.glow({320, 154}, 70, ink(0x2fd47a, 0.34));
    canvas.rect({280, 142, 80, 24}, down(142, 166, ink(0x22a45b), ink(0x147440)), 2);
    canvas.line({{290, 154}, {308, 154}}, ink(0xeafff0), 3);
    canvas.line({{302, 148}, {309, 154}, {302, 160}}, ink(0xeafff0), 3);
    canvas.line({{322, 154}, {350, 154}}, ink(0xeafff0), 5);
    canvas.shape({{434, 218}, {462, 208}, {462, 258}, {434, 260}}, ink(0xb23a2c, 0.95)); // hydrant cabinet
    canvas.shape({{439, 223}, {457, 217}, {457, 246}, {439, 248}}, ink(0xdcded7, 0.8));
}

void paintBoxes(Canvas &canvas)
{
    constexpr QRgb kTones[] = {0xb58a58, 0xa67c4d, 0xc0976a, 0xad8353, 0xb98f5f};
    Dice &dice = canvas.dice();
    const auto tone = [&] { return kTones[dice.below(5)]; };
    canvas.carton({240, 264}, 62, 58, tone());
    canvas.carton({318, 242}, 74, 82, tone());
    canvas.carton({262, 212}, 56, 50, tone());
    canvas.carton({352, 188}, 50, 46, tone());
    canvas.carton({210, 312}, 98, 86, tone());
    canvas.carton({330, 304}, 106, 102, tone());
    canvas.carton({352, 238}, 68, 62, tone());
    canvas.carton({232, 250}, 62, 58, tone());
    canvas.shadow({204, 424}, 70, 14);
    QPainterPath sack(QPointF(150, 424));
    sack.cubicTo({162, 372}, {192, 330}, {218, 322});
    sack.cubicTo({246, 336}, {262, 380}, {258, 420});
    sack.cubicTo({226, 436}, {180, 436}, {150, 424});
    canvas.fill(sack, across(150, 260, ink(0x6f80a0), ink(0x42506c)));
    QPainterPath crease(QPointF(176, 420));
    crease.cubicTo({184, 384}, {200, 350}, {216, 330});
    canvas.curve(crease, ink(0x9fb0cc, 0.8), 2.4);
}

} // namespace

void paintCorridor(Canvas &canvas, bool isMended)
{
    paintShell(canvas);
    paintFarWall(canvas);
    canvas.shape({{262, 60}, {378, 60}, {352, 98}, {288, 98}}, ink(0xfffef2));
    canvas.glow({320, 80}, 210, ink(0xfff8dc, 0.42));
    canvas.shape({{282, 332}, {358, 332}, {430, 500}, {210, 500}},
                 down(332, 500, ink(0xffffff, 0.26), ink(0xffffff, 0.04)));
    canvas.line({{100, 440}, {256, 331}}, ink(0xe7d66b, 0.8), 4);
    canvas.line({{540, 440}, {384, 331}}, ink(0xe7d66b, 0.8), 4);
    if (!isMended)
        paintBoxes(canvas);
}

} // namespace mingcha::demo
