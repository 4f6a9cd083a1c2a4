// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What each scene shows; scenes.h chooses among them.
#pragma once

namespace mingcha::demo {

class Canvas;

void paintKitchen(Canvas &canvas, bool isMended);
void paintCorridor(Canvas &canvas, bool isMended);
void paintDistributionBox(Canvas &canvas, bool isMended);
void paintWorkshop(Canvas &canvas, bool isMended);
void paintEbike(Canvas &canvas, bool isMended);
void paintSchoolBus(Canvas &canvas, bool isMended);
void paintExtinguisher(Canvas &canvas, bool isMended);
void paintShopFront(Canvas &canvas, bool isMended);

} // namespace mingcha::demo
