// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A catalogue with one venue type of a thousand items in one section: longer than any real one.
#pragma once

#include "core/checklist/catalogue.h"

namespace mingcha::bench {

inline const QString kThousandVersion = QStringLiteral("9999.1000");
inline const QString kThousandVenue = QStringLiteral("A01");

[[nodiscard]] inline checklist::Catalogue thousandItems()
{
    constexpr int kItems = 1000;
    checklist::VenueType venue;
    venue.code = kThousandVenue;
    venue.name = {QStringLiteral("千项场所"), QStringLiteral("Venue of a thousand items")};
    venue.sections.push_back({QStringLiteral("01"), {QStringLiteral("全部检查项"), QStringLiteral("All items")}});
    for (int n = 0; n < kItems; ++n) {
        checklist::Item item;
        item.code = QStringLiteral("A01-%1").arg(n, 4, 10, QLatin1Char('0'));
        item.section = QStringLiteral("01");
        item.requirement = {
            QStringLiteral("第%1项：疏散通道保持畅通，灭火器在有效期内，压力正常。").arg(n + 1),
            QStringLiteral("Item %1: the way out is clear and the extinguisher is in date.").arg(n + 1)};
        item.fault = {QStringLiteral("疏散通道堵塞"), QStringLiteral("The way out is blocked")};
        item.basis.push_back({QStringLiteral("《中华人民共和国消防法》"), {}, QStringLiteral("第十六条")});
        venue.items.push_back(item);
    }
    return {kThousandVersion, {venue}};
}

} // namespace mingcha::bench
