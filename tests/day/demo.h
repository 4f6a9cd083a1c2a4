// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo for a person with a display: the server with its district, and one tablet on which the inspector, a
// colleague and the lead are enrolled. The second time it starts with what is there. Returns when the window is closed.
#pragma once

#include "core/base/result.h"

namespace mingcha::day {

inline constexpr int kDemoPort = 47480;
inline const QString kDemoPin = QStringLiteral("123456");

[[nodiscard]] Status runDemo(const QString &serverProgram, const QString &dataFolder, bool small);

} // namespace mingcha::day
