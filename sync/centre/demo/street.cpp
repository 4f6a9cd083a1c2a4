// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

namespace mingcha::demo {

namespace {

void paintSky(Canvas &canvas)
{
    canvas.rect({-60, -60, 760, 440}, down(-40, 340, ink(0x9fbad0), ink(0xeceae2)));
    Dice &dice = canvas.dice();
    for (int i = 0; i < 7; ++i)
        canvas.glow({double(dice.between(-20, 660)), double(dice.between(-20, 90))}, dice.between(40, 110),
                    ink(0xffffff, 0.3));
}

void paintHouses(Canvas &canvas)
{
    Dice &dice = canvas.dice();
    double x = -70;
    while (x < 700) {
        const double width = dice.between(86, 150);
        const double top = dice.between(90, 190);
        const QColor wall = QColor::fromHsv(dice.between(20, 60), dice.between(8, 34), dice.between(150, 190));
        canvas.rect({x, top, width, 360 - top}, across(x, x + width, wall.lighter(108), wall.darker(114)));
        canvas.rect({x, top - 6, width, 8}, wall.darker(140));
        for (int row = 0; top + 18 + row * 40 < 300; ++row) {
            const double y = top + 18 + row * 40;
            for (int column = 0; 12 + column * 32 < width - 24; ++column)
                canvas.rect({x + 12 + column * 32, y, 20, 24}, down(y, y + 24, ink(0x6f8797), ink(0x445460)), 1);
        }
        x += width + 4;
    }
}

void paintTree(Canvas &canvas, double x, double y)
{
    canvas.rect({x - 5, y, 10, 130}, ink(0x5b4a38));
    Dice &dice = canvas.dice();
    for (int i = 0; i < 60; ++i) {
        const QColor leaf = QColor::fromHsv(dice.between(88, 118), dice.between(70, 120), dice.between(70, 140));
        canvas.round({x + dice.between(-52, 52), y - 24 + dice.between(-56, 40)}, dice.between(9, 20),
                     dice.between(8, 17), leaf);
    }
}

void paintChild(Canvas &canvas, double x, double y)
{
    constexpr QRgb kSkin[] = {0xd9ad8b, 0xc79a76, 0xe2bd9c};
    constexpr QRgb kShirt[] = {0xc04a3d, 0x4a6fa5, 0xe0dccb, 0x5a9a6a, 0xe0b040};
    Dice &dice = canvas.dice();
    const QColor shirt(kShirt[dice.below(5)]);
    QPainterPath body(QPointF(x - 13, y + 30));
    body.cubicTo({x - 13, y + 12}, {x - 6, y + 10}, {x, y + 10});
    body.cubicTo({x + 6, y + 10}, {x + 13, y + 12}, {x + 13, y + 30});
    canvas.fill(body, down(y + 10, y + 30, shirt, shirt.darker(140)));
    canvas.round({x, y}, 9.5, 10.5, QColor(kSkin[dice.below(3)]));
    QPainterPath hair(QPointF(x - 10, y));
    hair.cubicTo({x - 11, y - 15}, {x + 11, y - 15}, {x + 10, y});
    hair.cubicTo({x + 5, y - 6}, {x - 5, y - 6}, {x - 10, y});
    canvas.fill(hair, ink(0x2b2320));
}

void paintBusWindows(Canvas &canvas, bool isMended)
{
    for (int i = 0; i < 5; ++i) {
        const double x = 84 + i * 78;
        canvas.rect({x - 3, 153, 70, 84}, ink(0x1d2022), 8);
        canvas.rect({x, 156, 64, 78}, down(156, 234, ink(0x5a7182), ink(0x2a3640)), 6);
        const int children = isMended ? 1 : 3;
        if (!isMended)
            paintChild(canvas, x + 32, 190); // standing behind the seats
        for (int child = 0; child < children; ++child)
            paintChild(canvas, isMended ? x + 32 : x + 13 + child * 19, 204 + (child % 2) * 3);
        canvas.shape({{x + 8, 232}, {x + 42, 158}, {x + 54, 158}, {x + 20, 232}}, ink(0xffffff, 0.16));
        canvas.rect({x, 194, 64, 2}, ink(0x1d2022, 0.6));
    }
}

void paintWheel(Canvas &canvas, double x, double y, double radius)
{
    canvas.round({x, y}, radius, radius, ink(0x17191b));
    canvas.round({x, y}, radius * 0.62, radius * 0.62, ink(0xc3c8ca));
    canvas.round({x, y}, radius * 0.5, radius * 0.5, ink(0x82898c));
    canvas.round({x, y}, radius * 0.16, radius * 0.16, ink(0x33383b));
}

} // namespace

void paintSchoolBus(Canvas &canvas, bool isMended)
{
    paintSky(canvas);
    paintHouses(canvas);
    paintTree(canvas, 610, 190);
    canvas.shape({{-60, 330}, {700, 330}, {700, 540}, {-60, 540}}, down(330, 500, ink(0x6b6d6e), ink(0x8c8e8e)));
    canvas.rect({-60, 326, 760, 14}, down(326, 340, ink(0xc3c4be), ink(0x8f908a)));
    for (int i = -1; i < 6; ++i)
        canvas.shape({{i * 130.0, 448}, {i * 130.0 + 74, 448}, {i * 130.0 + 66, 457}, {i * 130.0 - 10, 457}},
                     ink(0xe6e6dc, 0.85));
    canvas.shadow({320, 410}, 310, 22, 0.7);
    QPainterPath body(QPointF(58, 388));
    body.lineTo(58, 152);
    body.quadTo({58, 124}, {86, 124});
    body.lineTo(536, 124);
    body.cubicTo({560, 124}, {568, 140}, {574, 160});
    body.lineTo(594, 256);
    body.lineTo(596, 388);
    body.closeSubpath();
    canvas.fill(body, down(124, 388, ink(0xf9cd48), ink(0xcf8d0a)));
    canvas.rect({80, 130, 460, 7}, ink(0xffe9a6, 0.8), 3);
    for (const double y : {262.0, 292.0})
        canvas.rect({58, y, 536, y < 270 ? 13.0 : 5.0}, ink(0x26261f));
    paintBusWindows(canvas, isMended);
    canvas.shape({{478, 154}, {536, 154}, {552, 172}, {570, 246}, {478, 246}}, ink(0x1d2022));
    canvas.shape({{482, 158}, {534, 158}, {548, 174}, {564, 242}, {482, 242}},
                 down(158, 242, ink(0x8fa8b8), ink(0x35454f)));
    canvas.rect({474, 252, 54, 122}, down(252, 374, ink(0xe0a21c), ink(0xb87c06)), 3);
    canvas.rect({480, 260, 19, 104}, ink(0x3a4954), 3);
    canvas.rect({503, 260, 19, 104}, ink(0x3a4954), 3);
    canvas.rect({60, 372, 536, 16}, ink(0x2c2d29));
    for (const double x : {150.0, 450.0}) {
        canvas.round({x, 380}, 49, 47, ink(0x15171a));
        paintWheel(canvas, x, 384, 41);
    }
    canvas.rect({574, 300, 22, 20}, ink(0xfff6d8), 4);
    canvas.glow({590, 310}, 30, ink(0xfff6d8, 0.6));
    canvas.rect({232, 308, 150, 34}, ink(0xfbf6e4), 2);
    for (int i = 0; i < 4; ++i)
        canvas.rect({248.0 + i * 32, 318, 22, 14}, ink(0x2a2a24));
}

namespace {

void paintFacade(Canvas &canvas)
{
    canvas.rect({-60, -60, 760, 440}, across(-40, 680, ink(0xc5b59b), ink(0xa8977c)));
    for (int y = -50; y < 370; y += 18) {
        canvas.line({{-60, double(y)}, {700, double(y)}}, ink(0x7b6c54, 0.35), 1);
        for (int x = -60 + (y / 18 % 2) * 22; x < 700; x += 44)
            canvas.line({{double(x), double(y)}, {double(x), y + 18.0}}, ink(0x7b6c54, 0.3), 1);
    }
    canvas.shape({{-60, 370}, {700, 370}, {700, 540}, {-60, 540}}, down(370, 500, ink(0x8b8c8a), ink(0xb0b0ac)));
    for (int i = -8; i <= 9; ++i)
        canvas.line({{320 + i * 52.0, 370}, {320 + i * 92.0, 540}}, ink(0x55564f, 0.4), 1.3);
    for (const double y : {388.0, 414.0, 452.0})
        canvas.line({{-60, y}, {700, y}}, ink(0x55564f, 0.4), 1.3);
}

void paintUpperWindows(Canvas &canvas, bool isMended)
{
    for (const double x : {76.0, 256.0, 436.0}) {
        canvas.rect({x - 6, -36, 140, 92}, ink(0x6e5f48));
        canvas.rect({x, -30, 128, 80}, down(-30, 50, ink(0x93abb9), ink(0x4b5e6b)));
        canvas.line({{x + 64, -30}, {x + 64, 50}}, ink(0xe0dccf), 4);
        canvas.shape({{x + 14, 50}, {x + 70, -30}, {x + 92, -30}, {x + 36, 50}}, ink(0xffffff, 0.2));
        if (isMended)
            continue;
        canvas.rect({x - 10, 46, 148, 6}, ink(0x4a4f53));
        for (int i = 0; i <= 9; ++i)
            canvas.line({{x - 6 + i * 15.6, -40}, {x - 6 + i * 15.6, 50}}, ink(0x3c4145), 3.4);
    }
}

} // namespace

void paintShopFront(Canvas &canvas, bool isMended)
{
    paintFacade(canvas);
    paintUpperWindows(canvas, isMended);
    Dice &dice = canvas.dice();
    const QColor sign = QColor::fromHsv(dice.perMille(500) ? dice.between(0, 14) : dice.between(200, 225), 170, 140);
    canvas.rect({44, 66, 552, 68}, ink(0x000000, 0.3), 3);
    canvas.rect({40, 60, 552, 68}, down(60, 128, sign.lighter(125), sign.darker(120)), 3);
    for (int i = 0; i < 6; ++i) { // a sign without words
        const double x = 192 + i * 50;
        canvas.round({x, 94}, 17, 17, ink(0xf8e2a6));
        canvas.round({x, 94}, 11, 11, sign.darker(110));
        canvas.shape({{x, 86}, {x + 8, 94}, {x, 102}, {x - 8, 94}}, ink(0xf8e2a6));
    }
    for (const double x : {66.0, 408.0}) {
        canvas.rect({x, 146, 168, 190}, ink(0xd9d6cc));
        canvas.rect({x + 6, 152, 156, 178}, down(152, 330, ink(0x74899a), ink(0x2f3e48)));
        canvas.glow({x + 80, 190}, 70, ink(0xffe9b0, 0.5));
        for (const double shelf : {220.0, 262.0, 304.0}) {
            for (int i = 0; i < 8; ++i)
                canvas.rect({x + 14 + i * 18, shelf - dice.between(16, 28), 13, 28},
                            QColor::fromHsv(dice.below(360), 120, 170), 2);
            canvas.rect({x + 8, shelf, 152, 5}, ink(0xb9ab90));
        }
        canvas.shape({{x + 20, 328}, {x + 96, 154}, {x + 122, 154}, {x + 46, 328}}, ink(0xffffff, 0.16));
        canvas.rect({x, 336, 168, 40}, down(336, 376, ink(0x8d7d64), ink(0x6c5f4b)));
    }
    canvas.rect({246, 146, 150, 230}, ink(0xd9d6cc));
    canvas.rect({252, 152, 138, 224}, down(152, 376, ink(0x2a3238), ink(0x46525a)));
    canvas.glow({320, 220}, 90, ink(0xffe3a0, 0.4));
    canvas.line({{321, 152}, {321, 376}}, ink(0xb8bec0), 4);
    canvas.rect({308, 258, 6, 44}, ink(0xd7dcdd), 3);
    canvas.rect({328, 258, 6, 44}, ink(0xd7dcdd), 3);
    if (isMended)
        return;
    canvas.carton({262, 316}, 64, 62, 0xb58a58);
    canvas.carton({332, 330}, 56, 50, 0xa67c4d);
    canvas.carton({280, 268}, 58, 50, 0xc0976a);
    canvas.carton({236, 364}, 76, 62, 0xad8353);
    canvas.shadow({488, 446}, 110, 10, 0.55); // an e-bike against the window
    paintWheel(canvas, 440, 412, 34);
    paintWheel(canvas, 560, 412, 34);
    QPainterPath frame(QPointF(440, 412));
    frame.lineTo(470, 366);
    frame.lineTo(528, 366);
    frame.lineTo(560, 412);
    frame.moveTo(470, 366);
    frame.lineTo(506, 412);
    frame.lineTo(440, 412);
    frame.moveTo(528, 366);
    frame.lineTo(506, 412);
    frame.moveTo(528, 372);
    frame.lineTo(520, 340);
    frame.lineTo(544, 334);
    canvas.curve(frame, ink(0x8f2d22), 7);
    canvas.rect({456, 354, 34, 10}, ink(0x1d2022), 5);
}

} // namespace mingcha::demo
