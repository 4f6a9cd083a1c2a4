// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What QML complains of while the day is played: kept beside being printed, so that the day can fail on it. One for the
// process, made first in main(); any thread may complain.
#pragma once

#include <QStringList>

namespace mingcha::day {

void watchWarnings();
/// Of QML and its engine, in the order they came.
[[nodiscard]] QStringList qmlWarnings();

} // namespace mingcha::day
