// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Days as they are stored and sent: "2026-03-31", so that their text sorts as they do. Plain functions; any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace mingcha {

/// Whether it names a day that the calendar has.
[[nodiscard]] bool isDay(QStringView text);
/// The day it is at a Unix time where clocks are so many minutes east of UTC.
[[nodiscard]] QString dayAt(qint64 ms, int zoneMinutes);
/// So many days later; empty when `day` is none.
[[nodiscard]] QString daysLater(QStringView day, int days);

} // namespace mingcha
