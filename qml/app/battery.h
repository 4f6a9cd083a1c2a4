// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How full the device's battery is, as the system tells it. Reads a small system file; any thread.
#pragma once

#include <QString>

#include <optional>

namespace mingcha::app {

/// Of the first battery below `folder`; empty where there is none or it does not tell.
[[nodiscard]] std::optional<int> batteryPercent(const QString &folder = QStringLiteral("/sys/class/power_supply"));

} // namespace mingcha::app
