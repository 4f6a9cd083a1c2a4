// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

namespace mingcha::demo {

namespace {

void paintTiles(Canvas &canvas)
{
    canvas.rect({-60, -60, 760, 460}, down(-20, 320, ink(0xe8ecea), ink(0xa2abab)));
    for (int y = -40; y < 330; y += 36)
        canvas.line({{-60, double(y)}, {700, double(y)}}, ink(0x8f9998, 0.55), 1.2);
    for (int x = -40; x < 700; x += 44)
        canvas.line({{double(x), -60}, {double(x), 330}}, ink(0x8f9998, 0.55), 1.2);
    Dice &dice = canvas.dice();
    for (int i = 0; i < 40; ++i) // old tiles differ, and some are greasy
        canvas.rect({-40.0 + 44 * dice.below(17), -40.0 + 36 * dice.below(10), 44, 36},
                    dice.perMille(700) ? ink(0xffffff, 0.12) : ink(0x9a7b45, 0.13));
    canvas.shape({{-60, 330}, {700, 330}, {700, 540}, {-60, 540}}, down(330, 500, ink(0x6b5d4e), ink(0x9a8872)));
    double y = 338;
    for (double step = 9; y < 520; step *= 1.3) {
        canvas.line({{-60, y}, {700, y}}, ink(0x3e342a, 0.5), 1.3);
        y += step;
    }
    for (int i = -9; i <= 9; ++i)
        canvas.line({{320 + i * 44.0, 330}, {320 + i * 96.0, 540}}, ink(0x3e342a, 0.4), 1.3);
}

void paintStove(Canvas &canvas)
{
    canvas.shape({{40, -30}, {440, -30}, {392, 70}, {92, 70}}, down(-20, 70, ink(0xaeb7bb), ink(0x757f84))); // hood
    canvas.rect({92, 70, 300, 14}, down(70, 84, ink(0x8f999d), ink(0x4f595e)));
    canvas.rect({110, 84, 264, 3}, ink(0xfff2c0, 0.8));
    canvas.glow({240, 96}, 190, ink(0xffefc0, 0.34));
    canvas.shadow({230, 412}, 230, 20);
    canvas.rect({40, 232, 380, 176}, down(232, 408, ink(0xd4d9db), ink(0x6f787d)));
    canvas.rect({34, 220, 392, 17}, down(220, 237, ink(0xf6f8f8), ink(0xb2b9bb)), 2);
    for (const double x : {62.0, 236.0}) {
        canvas.rect({x, 270, 156, 112}, down(270, 382, ink(0x7b868e), ink(0x566067)), 3);
        canvas.rect({x + 30, 282, 96, 6}, ink(0xd9dee0), 3);
    }
    for (const double x : {90.0, 130.0, 320.0, 360.0}) {
        canvas.round({x, 252}, 8, 8, ink(0x23292c));
        canvas.line({{x, 252}, {x + 3, 246}}, ink(0xd7dadb), 2);
    }
    for (const double x : {160.0, 318.0})
        canvas.rect({x - 44, 214, 88, 7}, ink(0x2a2d2f), 3);
    QPainterPath wok(QPointF(88, 186));
    wok.lineTo(232, 186);
    wok.cubicTo({232, 214}, {202, 224}, {160, 224});
    wok.cubicTo({118, 224}, {88, 214}, {88, 186});
    canvas.fill(wok, across(88, 232, ink(0x4a4f53), ink(0x17191b)));
    canvas.round({160, 186}, 72, 9, ink(0x0f1112));
    canvas.round({160, 187}, 60, 6, ink(0x8a5a26));
    canvas.line({{232, 190}, {304, 164}}, ink(0x4a3c2e), 10);
    for (const double x : {140.0, 166.0, 184.0}) {
        QPainterPath steam(QPointF(x, 176));
        steam.cubicTo({x - 16, 152}, {x + 18, 140}, {x - 4, 108});
        canvas.curve(steam, ink(0xffffff, 0.3), 8);
    }
    for (int i = 0; i < 7; ++i) {
        QPainterPath flame(QPointF(292.0 + i * 8, 215));
        flame.quadTo({295.0 + i * 8, 190.0 - (i % 3) * 5}, {299.0 + i * 8, 215});
        canvas.fill(flame, down(188, 215, ink(0x9fd4ff, 0.9), ink(0x2b6fd8, 0.9)));
    }
}

void paintCylinder(Canvas &canvas)
{
    canvas.shadow({524, 440}, 90, 18, 0.6);
    canvas.rect({476, 424, 92, 15}, across(476, 568, ink(0x59646b), ink(0x2c3338)), 3);
    canvas.rect({466, 216, 112, 216}, barrel(466, 578, ink(0x6d7d86), ink(0xdfe7ea)), 38);
    canvas.rect({466, 330, 112, 3}, ink(0x35404a, 0.5));
    canvas.rect({494, 186, 56, 36}, barrel(494, 550, ink(0x67747c), ink(0xb9c4c9)), 7);
    canvas.rect({506, 196, 32, 18}, ink(0x23292d));
    canvas.rect({516, 172, 12, 26}, barrel(516, 528, ink(0xa88a3c), ink(0xf0dd9c)));
    canvas.round({522, 170}, 17, 6, ink(0x9c3226));
    canvas.rect({484, 276, 76, 46}, ink(0xece9dd, 0.92), 2);
    canvas.line({{492, 290}, {548, 290}}, ink(0x8a3b2b), 5);
    canvas.line({{492, 304}, {530, 304}}, ink(0x8a3b2b), 5);
    QPainterPath hose(QPointF(512, 188));
    hose.cubicTo({470, 178}, {448, 214}, {446, 262});
    hose.cubicTo({444, 316}, {436, 330}, {408, 322});
    canvas.curve(hose.translated(2, 3), ink(0x000000, 0.35), 9);
    canvas.curve(hose, ink(0xb45a1c), 9);
    canvas.curve(hose.translated(-1, -1), ink(0xea8a42), 4);
    for (int i = 0; i < 9; ++i) { // cracks in the hose
        const QPointF at = hose.pointAtPercent(0.3 + i * 0.055);
        canvas.line({at + QPointF(-3.5, -1.5), at + QPointF(3.5, 1.5)}, ink(0x3c1c06), 1.4);
    }
}

void paintPipeAndAlarm(Canvas &canvas)
{
    canvas.line({{600, -60}, {600, 300}, {420, 300}}, ink(0x6c5a18), 10);
    canvas.line({{599, -60}, {599, 299}, {420, 299}}, ink(0xe0c040), 6);
    canvas.rect({586, 196, 28, 18}, ink(0x8b949a), 3);
    canvas.line({{600, 196}, {626, 184}}, ink(0xb3352a), 6);
    canvas.rect({484, 90, 64, 46}, down(90, 136, ink(0xffffff), ink(0xd2d7d8)), 8);
    canvas.round({504, 113}, 11, 11, ink(0x9aa3a6));
    for (int i = -2; i <= 2; ++i)
        canvas.line({{504.0 + i * 4, 106}, {504.0 + i * 4, 120}}, ink(0x5c666a), 1.4);
    canvas.glow({534, 106}, 16, ink(0x39e07a, 0.9));
    canvas.round({534, 106}, 3.4, 3.4, ink(0x8dffb4));
}

} // namespace

void paintKitchen(Canvas &canvas, bool isMended)
{
    paintTiles(canvas);
    paintStove(canvas);
    if (isMended)
        paintPipeAndAlarm(canvas);
    else
        paintCylinder(canvas);
}

} // namespace mingcha::demo
