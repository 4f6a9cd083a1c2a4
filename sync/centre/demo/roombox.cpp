// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

namespace mingcha::demo {

namespace {

void paintWall(Canvas &canvas, QRgb upper)
{
    canvas.rect({-60, -60, 760, 460}, down(-20, 400, QColor(upper).lighter(112), QColor(upper).darker(118)));
    Dice &dice = canvas.dice();
    for (int i = 0; i < 46; ++i) // stains in the plaster
        canvas.round({double(dice.between(-20, 660)), double(dice.between(-20, 380))}, dice.between(6, 60),
                     dice.between(4, 30), dice.perMille(500) ? ink(0xffffff, 0.045) : ink(0x3b3220, 0.045));
    canvas.shape({{-60, 392}, {700, 392}, {700, 540}, {-60, 540}}, down(392, 520, ink(0x6f6b5f), ink(0x98937f)));
    canvas.rect({-60, 384, 760, 10}, ink(0x57544a));
}

void paintBreakers(Canvas &canvas)
{
    canvas.rect({206, 146, 220, 8}, ink(0x9aa1a4));
    canvas.rect({206, 254, 220, 8}, ink(0x9aa1a4));
    for (int i = 0; i < 6; ++i) {
        const double x = 210 + i * 36;
        canvas.rect({x + 2, 122, 30, 64}, ink(0x000000, 0.35), 3);
        canvas.rect({x, 118, 30, 64}, down(118, 182, ink(0xf4f5f2), ink(0xc6c9c4)), 3);
        canvas.rect({x + 9, 138, 12, 24}, i == 3 ? ink(0xb33024) : ink(0x24282b), 2);
        canvas.rect({x + 10, 139, 10, 8}, ink(0xffffff, 0.22), 2);
    }
    for (int i = 0; i < 5; ++i) {
        const double x = 214 + i * 42;
        canvas.rect({x + 2, 234, 34, 52}, ink(0x000000, 0.35), 3);
        canvas.rect({x, 230, 34, 52}, down(230, 282, ink(0xe9eae6), ink(0xb9bcb6)), 3);
        canvas.rect({x + 10, 246, 14, 20}, ink(0x24282b), 2);
    }
}

void paintLooseWires(Canvas &canvas)
{
    constexpr QRgb kRed = 0xd0402d;
    constexpr QRgb kBlue = 0x3a6cc0;
    constexpr QRgb kYellow = 0xe6bf3a;
    constexpr QRgb kBlack = 0x2c2f32;
    canvas.wire({226, 182}, {290, 230}, 22, kRed);
    canvas.wire({262, 182}, {236, 230}, -18, kBlue);
    canvas.wire({298, 182}, {330, 230}, 26, kYellow);
    canvas.wire({370, 182}, {300, 232}, -30, kRed);
    canvas.wire({406, 182}, {468, 476}, 46, kBlack, 8);
    canvas.wire({240, 282}, {186, 474}, -48, kBlue, 7);
    canvas.wire({282, 282}, {254, 470}, 40, kYellow, 7);
    canvas.wire({324, 282}, {352, 398}, 40, kRed);
    canvas.wire({366, 282}, {316, 418}, -42, kRed);
    for (const QPointF end : {QPointF(352, 398), QPointF(316, 418)}) { // bare copper
        canvas.line({end, end + QPointF(3, 11)}, ink(0xd98b4a), 3);
        canvas.line({end, end + QPointF(-4, 10)}, ink(0xc87838), 2);
    }
    canvas.glow({366, 190}, 34, ink(0x1a1208, 0.6)); // a scorched terminal
    canvas.rect({180, 424, 66, 34}, ink(0xf2f2ee), 5);
    canvas.round({200, 441}, 8, 8, ink(0x2b2f32));
    canvas.round({226, 441}, 8, 8, ink(0x2b2f32));
}

void paintTidyWires(Canvas &canvas)
{
    constexpr QRgb kColours[] = {0xd0402d, 0x3a6cc0, 0xe6bf3a, 0x3f9b57, 0xd0402d};
    for (int i = 0; i < 5; ++i) {
        const double x = 224 + i * 42;
        canvas.line({{x, 182}, {x, 206}, {x + 6, 212}, {x + 6, 230}}, QColor(kColours[i]), 4);
        canvas.line({{x + 6, 282}, {x + 6, 312}}, QColor(kColours[i]), 4);
    }
    canvas.rect({206, 308, 222, 24}, down(308, 332, ink(0xe2e4e2), ink(0xa8adab)), 2);
    for (int x = 212; x < 426; x += 9)
        canvas.line({{double(x), 311}, {double(x), 329}}, ink(0x6f7674), 2);
    for (int i = 0; i < 6; ++i)
        canvas.rect({212.0 + i * 36, 100, 26, 11}, ink(0xfffbe6), 1); // labels
    canvas.rect({214, 340, 90, 34}, ink(0xfffbe6), 2);
    for (const double y : {348.0, 356.0, 364.0})
        canvas.line({{222, y}, {294, y}}, ink(0x75715f), 1.6);
}

} // namespace

void paintDistributionBox(Canvas &canvas, bool isMended)
{
    paintWall(canvas, 0xb4ae9d);
    canvas.line({{250, -60}, {250, 50}}, ink(0x6f7577), 14);
    canvas.line({{248, -60}, {248, 50}}, ink(0xb9bfc1), 8);
    canvas.shadow({330, 404}, 210, 18, 0.35);
    canvas.rect({184, 56, 276, 352}, ink(0x000000, 0.24), 4);
    canvas.rect({178, 48, 274, 354}, across(178, 452, ink(0xdadddc), ink(0x8b908f)), 4);
    canvas.rect({198, 68, 234, 314}, down(68, 382, ink(0x2d3236), ink(0x474e53)));
    paintBreakers(canvas);
    canvas.shape({{452, 48}, {570, 88}, {570, 428}, {452, 402}}, across(452, 570, ink(0xcdd1d0), ink(0x9aa09e)));
    canvas.shape({{462, 66}, {560, 98}, {560, 412}, {462, 386}}, across(452, 570, ink(0xb7bcba), ink(0x8a908e)));
    canvas.shape({{484, 160}, {538, 174}, {538, 228}, {484, 214}}, ink(0xf0cd3a));
    canvas.shape({{514, 170}, {499, 198}, {511, 201}, {506, 222}, {524, 192}, {512, 189}}, ink(0x26261c));
    if (isMended)
        paintTidyWires(canvas);
    else
        paintLooseWires(canvas);
}

void paintExtinguisher(Canvas &canvas, bool isMended)
{
    paintWall(canvas, 0xcbccc2);
    canvas.rect({74, 66, 158, 196}, ink(0x000000, 0.2), 3);
    canvas.rect({68, 58, 156, 194}, down(58, 252, ink(0xc43d2d), ink(0x9c2a1e)), 3);
    canvas.rect({84, 74, 124, 74}, ink(0xf6f3ec), 2);
    for (const double y : {92.0, 108.0, 124.0})
        canvas.line({{96, y}, {y > 100 ? 168.0 : 196.0, y}}, ink(0x8f2d22), 5);
    for (int i = 0; i < 3; ++i)
        canvas.rect({88.0 + i * 40, 164, 34, 70}, ink(0xf6e3d8, 0.9), 2);
    canvas.shadow({352, 424}, 120, 18, 0.6);
    QPainterPath hose(QPointF(330, 122));
    hose.cubicTo({236, 116}, {238, 230}, {258, 300});
    hose.cubicTo({264, 330}, {256, 352}, {248, 376});
    canvas.curve(hose, ink(0x101213), 14);
    canvas.curve(hose.translated(-2, -1), ink(0x4b5154), 4);
    canvas.shape({{240, 366}, {258, 370}, {250, 410}, {228, 404}}, ink(0x17191a));
    canvas.rect({292, 142, 122, 278}, barrel(292, 414, ink(0xb82a1f), ink(0xff8f7e)), 48);
    canvas.rect({296, 410, 114, 12}, ink(0x2b2e30), 4);
    canvas.rect({330, 106, 46, 46}, barrel(330, 376, ink(0x3a3f42), ink(0x9aa1a5)), 5);
    canvas.line({{322, 106}, {404, 78}}, ink(0x1c1f22), 13);
    canvas.line({{330, 114}, {400, 112}}, ink(0x2b2f32), 11);
    canvas.round({392, 132}, 33, 33, ink(0x8e9496));
    canvas.round({392, 132}, 29, 29, ink(0xfbfbf8));
    const auto arc = [&](double start, double span, QRgb color) {
        QPainterPath path;
        path.arcMoveTo(QRectF(371, 111, 42, 42), start);
        path.arcTo(QRectF(371, 111, 42, 42), start, span);
        canvas.curve(path, QColor(color), 6.5);
    };
    arc(200, -56, 0xc92a1e);
    arc(126, -62, 0x2e9b55);
    arc(50, -56, 0xe0b52f);
    canvas.line({{392, 132}, isMended ? QPointF(393, 112) : QPointF(374, 139)}, ink(0x15171a), 3.4);
    canvas.round({392, 132}, 4, 4, ink(0x15171a));
    canvas.rect({310, 216, 88, 118}, ink(0xf3eee0), 3);
    for (int i = 0; i < 5; ++i)
        canvas.line({{322, 236.0 + i * 18}, {i % 2 ? 372.0 : 386.0, 236.0 + i * 18}}, ink(0x7b6e58), 5);
    if (isMended) { // a fresh inspection tag
        canvas.line({{376, 150}, {452, 196}}, ink(0x9a9d98), 1.6);
        canvas.shape({{440, 192}, {498, 202}, {488, 276}, {430, 266}}, ink(0x2e8f57));
        canvas.shape({{448, 206}, {488, 213}, {482, 264}, {441, 257}}, ink(0xf4fbf5));
    }
}

} // namespace mingcha::demo
