// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The invented words of the demo district: ordinals that no real person or firm bears, and a noun for each venue type.
#pragma once

#include <QString>

namespace mingcha::demo {

constexpr int kOrdinals = 242;

/// 甲, 乙 … 亥, then 甲甲, 甲乙 …: kOrdinals different ones, then from the start again.
[[nodiscard]] QString ordinal(int number);
/// "餐馆" for A01 …; "场所" for a type this program does not know.
[[nodiscard]] QString venueNoun(const QString &venueType);
/// How common sites of the type are; about one in a thousand for each unit.
[[nodiscard]] int venueShare(const QString &venueType);

} // namespace mingcha::demo
