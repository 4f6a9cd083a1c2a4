// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

namespace mingcha::demo {

namespace {

constexpr QRgb kCloth[] = {0xb6564b, 0x506f95, 0xc9b35e, 0x7f9b74, 0xa5799c, 0xd9d4c6, 0x5b6b6b, 0xc28a5a};

QRgb cloth(Canvas &canvas)
{
    return kCloth[canvas.dice().below(8)];
}

void paintHall(Canvas &canvas)
{
    canvas.rect({-60, -60, 760, 420}, down(0, 340, ink(0xbfc2ba), ink(0x878981)));
    canvas.shape({{-60, -60}, {700, -60}, {560, 60}, {80, 60}}, down(-40, 60, ink(0xdfe1da), ink(0xb3b5ad)));
    canvas.shape({{-60, 520}, {-60, -60}, {80, 60}, {80, 330}}, across(-60, 80, ink(0x9a9c94), ink(0x7d7f77)));
    canvas.shape({{-60, 500}, {80, 330}, {700, 330}, {700, 540}, {-60, 540}},
                 down(330, 500, ink(0x716e64), ink(0xa09c8d)));
    for (int i = -8; i <= 10; ++i)
        canvas.line({{320 + i * 46.0, 330}, {320 + i * 92.0, 540}}, ink(0x44423a, 0.28), 1.2);
    for (const double y : {342.0, 360.0, 386.0, 424.0, 476.0})
        canvas.line({{-60, y}, {700, y}}, ink(0x44423a, 0.28), 1.2);
    for (const double x : {150.0, 372.0}) {
        canvas.glow({x + 60, 32}, 150, ink(0xfffbe0, 0.4));
        canvas.rect({x - 4, 22, 128, 16}, ink(0x8a8d86), 2);
        canvas.rect({x, 26, 120, 8}, ink(0xfffff4), 3);
    }
    canvas.line({{-40, 92}, {336, 86}}, ink(0x3f4347), 3);
    for (int i = 0; i < 9; ++i) {
        const double x = -6 + i * 37;
        const QColor tone(cloth(canvas));
        canvas.line({{x + 14, 90}, {x + 14, 98}}, ink(0x3f4347), 2);
        canvas.shape({{x + 14, 96},
                      {x - 4, 112},
                      {x - 1, 130},
                      {x + 4, 124},
                      {x + 3, 186},
                      {x + 26, 186},
                      {x + 25, 124},
                      {x + 30, 130},
                      {x + 33, 112}},
                     across(x, x + 30, tone.lighter(115), tone.darker(125)));
    }
}

void paintBunk(Canvas &canvas)
{
    canvas.shadow({474, 364}, 140, 18, 0.5);
    canvas.rect({360, 118, 222, 234}, down(118, 352, ink(0x4a3a2b), ink(0x6e5136)));
    for (const double y : {132.0, 246.0}) {
        canvas.rect({370, y + 44, 202, 20}, down(y + 44, y + 64, ink(0xe6e1d2), ink(0xb5ae9a)), 3);
        const QColor blanket(cloth(canvas));
        QPainterPath fold(QPointF(428, y + 48));
        fold.cubicTo({440, y + 14}, {470, y + 30}, {500, y + 20});
        fold.cubicTo({540, y + 10}, {566, y + 30}, {574, y + 50});
        fold.lineTo(574, y + 78);
        fold.cubicTo({540, y + 70}, {480, y + 86}, {428, y + 76});
        canvas.fill(fold, down(y + 14, y + 80, blanket.lighter(118), blanket.darker(135)));
        canvas.curve(fold, blanket.darker(150), 1.2);
        canvas.rect({378, y + 22, 52, 28}, down(y + 22, y + 50, ink(0xf3f0e6), ink(0xbdb8a8)), 11);
        canvas.rect({358, y + 64, 226, 9}, down(y + 64, y + 73, ink(0x5d6a73), ink(0x323b42)));
    }
    for (const double x : {355.0, 576.0})
        canvas.rect({x, 108, 10, 258}, barrel(x, x + 10, ink(0x46525b), ink(0x98a4ad)), 3);
    for (const double y : {150.0, 190.0, 230.0, 270.0})
        canvas.line({{560, y}, {576, y}}, ink(0x6b7780), 4);
    canvas.rect({596, 252, 44, 96}, across(596, 640, ink(0x7a8790), ink(0x55616a)), 3); // a bag and a kettle
    canvas.round({618, 240}, 18, 13, ink(0xb9c2c6));
}

void paintShelf(Canvas &canvas)
{
    canvas.shadow({474, 364}, 140, 18, 0.5);
    canvas.rect({364, 120, 216, 232}, ink(0x4c5358, 0.35));
    for (const double y : {176.0, 236.0, 296.0, 352.0}) {
        for (int i = 0; i < 5; ++i) {
            const QColor tone(cloth(canvas));
            canvas.rect({374.0 + i * 41, y - 32, 36, 15}, down(y - 32, y - 17, tone.lighter(115), tone.darker(110)), 5);
            canvas.rect({374.0 + i * 41, y - 17, 36, 14}, down(y - 17, y - 3, tone.darker(105), tone.darker(135)), 5);
        }
        canvas.rect({360, y - 3, 224, 7}, down(y - 3, y + 4, ink(0x9aa6ae), ink(0x5b666e)));
    }
    for (const double x : {357.0, 577.0})
        canvas.rect({x, 112, 9, 254}, barrel(x, x + 9, ink(0x5a666e), ink(0xb3bfc7)), 2);
}

void paintSewingTable(Canvas &canvas, double x, double y)
{
    canvas.shadow({x + 75, y + 168}, 92, 12, 0.45);
    for (const double leg : {x + 14, x + 130})
        canvas.rect({leg, y + 74, 8, 94}, barrel(leg, leg + 8, ink(0x3d444a), ink(0x8c969d)));
    canvas.rect({x + 10, y + 150, 130, 5}, ink(0x3d444a));
    canvas.shape({{x + 10, y + 50}, {x + 160, y + 50}, {x + 150, y + 62}, {x, y + 62}}, ink(0xdcc196));
    canvas.rect({x, y + 62, 150, 13}, down(y + 62, y + 75, ink(0xcdb083), ink(0x9c8056)));
    QPainterPath machine(QPointF(x + 34, y + 58));
    machine.lineTo(x + 34, y + 50);
    machine.lineTo(x + 92, y + 50);
    machine.lineTo(x + 92, y + 32);
    machine.lineTo(x + 50, y + 32);
    machine.lineTo(x + 48, y + 40);
    machine.lineTo(x + 36, y + 40);
    machine.lineTo(x + 36, y + 16);
    machine.quadTo({x + 36, y + 10}, {x + 44, y + 10});
    machine.lineTo(x + 108, y + 10);
    machine.quadTo({x + 118, y + 10}, {x + 118, y + 20});
    machine.lineTo(x + 118, y + 58);
    machine.closeSubpath();
    canvas.fill(machine, down(y + 10, y + 58, ink(0xf6f8f7), ink(0xa9b1b1)));
    canvas.round({x + 122, y + 24}, 7, 11, ink(0x3c4347));
    canvas.line({{x + 42, y + 40}, {x + 42, y + 54}}, ink(0x44494c), 3);
    canvas.glow({x + 46, y + 48}, 22, ink(0xfff1b8, 0.6));
    const QColor tone(cloth(canvas));
    QPainterPath drape(QPointF(x + 16, y + 60));
    drape.cubicTo({x + 40, y + 52}, {x + 76, y + 54}, {x + 88, y + 62});
    drape.lineTo(x + 82, y + 116);
    drape.cubicTo({x + 60, y + 128}, {x + 30, y + 112}, {x + 12, y + 122});
    drape.closeSubpath();
    canvas.fill(drape, down(y + 54, y + 124, tone.lighter(118), tone.darker(130)));
}

void paintScraps(Canvas &canvas)
{
    for (const double x : {40.0, 104.0, 270.0, 330.0}) {
        const QColor tone(cloth(canvas));
        canvas.shadow({x + 30, 446}, 48, 10, 0.4);
        QPainterPath heap(QPointF(x - 8, 444));
        heap.cubicTo({x, 412}, {x + 24, 402}, {x + 36, 408});
        heap.cubicTo({x + 60, 410}, {x + 70, 430}, {x + 72, 446});
        heap.closeSubpath();
        canvas.fill(heap, down(402, 446, tone.lighter(120), tone.darker(135)));
    }
}

} // namespace

void paintWorkshop(Canvas &canvas, bool isMended)
{
    paintHall(canvas);
    const Dice before = canvas.dice();
    if (isMended)
        paintShelf(canvas);
    else
        paintBunk(canvas);
    canvas.dice() = before; // what stands in front looks alike in both variants
    paintSewingTable(canvas, 26, 256);
    paintSewingTable(canvas, 196, 274);
    if (!isMended)
        paintScraps(canvas);
}

void paintEbike(Canvas &canvas, bool isMended)
{
    canvas.rect({-60, -60, 760, 460}, across(0, 640, ink(0xd8d4c6), ink(0xa9a698)));
    canvas.rect({-60, 250, 760, 120}, across(0, 640, ink(0x7f9488), ink(0x5f7268)));
    canvas.shape({{-60, 370}, {700, 370}, {700, 540}, {-60, 540}}, down(370, 500, ink(0x77756c), ink(0xa7a496)));
    for (int i = -6; i <= 8; ++i)
        canvas.line({{320 + i * 60.0, 370}, {320 + i * 104.0, 540}}, ink(0x3d3b33, 0.3), 1.3);
    for (const double y : {384.0, 408.0, 446.0})
        canvas.line({{-60, y}, {700, y}}, ink(0x3d3b33, 0.3), 1.3);
    for (int i = 0; i < 7; ++i) { // stairs up to the right
        const double x = 420 + i * 44;
        const double y = 350 - i * 40;
        canvas.rect({x, y - 20, 400, 42}, down(y - 20, y + 22, ink(0xa9a79c), ink(0x838177)));
        canvas.rect({x, y - 24, 400, 7}, ink(0xc9c7bb));
    }
    canvas.line({{406, 250}, {700, -18}}, ink(0x4a3527), 10);
    canvas.line({{406, 248}, {700, -20}}, ink(0x8b6546), 5);
    for (int i = 0; i < 6; ++i)
        canvas.line({{424.0 + i * 44, 234.0 - i * 40}, {424.0 + i * 44, 330.0 - i * 40}}, ink(0x40464a), 4);
    canvas.rect({60, 60, 120, 310}, down(60, 370, ink(0x8e4a34), ink(0x6a3524))); // a flat's door
    canvas.rect({74, 78, 92, 118}, ink(0x7a3e2b));
    canvas.rect({74, 214, 92, 138}, ink(0x7a3e2b));
    canvas.round({164, 222}, 5, 5, ink(0xd9c07a));
    canvas.glow({300, -20}, 260, ink(0xfff3cc, 0.5));
    canvas.rect({226, 178, 34, 34}, ink(0xf2f2ed), 4); // socket
    canvas.rect({238, 188, 4, 10}, ink(0x33373a));
    canvas.rect({246, 188, 4, 10}, ink(0x33373a));
    if (isMended) {
        canvas.rect({282, 116, 92, 92}, ink(0xf8f8f4), 4);
        canvas.round({328, 162}, 38, 38, ink(0xc63224));
        canvas.round({328, 162}, 29, 29, ink(0xf8f8f4));
        canvas.round({314, 172}, 9, 9, ink(0x25282b));
        canvas.round({344, 172}, 9, 9, ink(0x25282b));
        canvas.round({314, 172}, 5, 5, ink(0xf8f8f4));
        canvas.round({344, 172}, 5, 5, ink(0xf8f8f4));
        canvas.line({{316, 170}, {326, 158}, {342, 158}, {344, 170}}, ink(0x25282b), 4);
        canvas.line({{300, 136}, {356, 188}}, ink(0xc63224), 8);
        return;
    }
    canvas.shadow({296, 452}, 190, 16, 0.6);
    for (const double x : {190.0, 404.0}) {
        canvas.round({x, 410}, 46, 46, ink(0x191b1d));
        canvas.round({x, 410}, 32, 32, ink(0x8f9699));
        canvas.round({x, 410}, 28, 28, ink(0x5e6467));
        for (int i = 0; i < 6; ++i)
            canvas.line({{x, 410}, {x + 29 * (i % 3 - 1), 410 + (i < 3 ? -24.0 : 24.0)}}, ink(0xb9c0c3), 2);
        canvas.round({x, 410}, 9, 9, ink(0x2a2d30));
    }
    const QColor body(cloth(canvas));
    QPainterPath frame(QPointF(160, 374));
    frame.cubicTo({168, 336}, {226, 334}, {250, 346});
    frame.cubicTo({268, 392}, {300, 402}, {342, 396});
    frame.cubicTo({360, 372}, {352, 300}, {366, 262});
    frame.lineTo(392, 262);
    frame.cubicTo({400, 320}, {420, 352}, {444, 374});
    frame.cubicTo({420, 360}, {392, 366}, {372, 420});
    frame.lineTo(250, 426);
    frame.cubicTo({240, 372}, {200, 362}, {160, 374});
    canvas.fill(frame, down(260, 426, body.lighter(135), body.darker(140)));
    canvas.rect({158, 318, 112, 24}, down(318, 342, ink(0x3a3d40), ink(0x151719)), 12);
    canvas.line({{376, 264}, {362, 230}, {340, 222}}, ink(0x2b2e31), 7);
    canvas.line({{362, 230}, {392, 222}}, ink(0x2b2e31), 7);
    canvas.round({394, 276}, 12, 14, ink(0xfff6d0));
    canvas.rect({262, 372, 66, 26}, ink(0x1f2225), 4);
    canvas.rect({452, 420, 62, 26}, down(420, 446, ink(0x3d4246), ink(0x1c1f22)), 4); // charger
    canvas.glow({504, 426}, 20, ink(0xff4a3a, 0.9));
    canvas.round({504, 426}, 3, 3, ink(0xff9a8a));
    QPainterPath lead(QPointF(452, 434));
    lead.cubicTo({400, 470}, {330, 440}, {300, 390});
    canvas.curve(lead, ink(0x1b1d1f), 5);
    QPainterPath cable(QPointF(243, 206));
    cable.cubicTo({236, 300}, {180, 470}, {300, 466});
    cable.cubicTo({390, 462}, {560, 486}, {514, 436});
    canvas.curve(cable.translated(2, 3), ink(0x000000, 0.3), 5);
    canvas.curve(cable, ink(0x24272a), 4.5);
    canvas.rect({236, 196, 15, 16}, ink(0x24272a), 3);
}

} // namespace mingcha::demo
