// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Days and times of imported findings as text, and back. Written by hand, as a page of findings asks for some thousands;
// the same text as QDate and QDateTime write. Pure functions; any thread.
#pragma once

#include <QByteArray>

#include <optional>

namespace mingcha::hazard::finding {

inline constexpr qint64 kDayMs = 86'400'000;
inline constexpr qint64 kMaxTimeMs = 8'000'000'000'000; ///< of Unix time; nothing is found or due later

[[nodiscard]] bool isDay(qint64 daysSince1970);
[[nodiscard]] bool isTime(qint64 ms);
/// "2026-11-23"; empty outside the years 1 to 9999.
[[nodiscard]] QByteArray dayText(qint64 daysSince1970);
/// "2026-11-23T08:15:00.000Z"; empty where isTime() is not.
[[nodiscard]] QByteArray isoText(qint64 ms);
/// Unix time of such a text; nothing when it is not UTC or no time.
[[nodiscard]] std::optional<qint64> msOf(QByteArrayView iso);

} // namespace mingcha::hazard::finding
