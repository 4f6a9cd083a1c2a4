// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a person is told when a log of the centre does not fit what was shown before (core/journal/logwatch.h). Pure words.
#pragma once

#include "core/journal/logwatch.h"

namespace mingcha::tablet {

/// Names the log and what is wrong with it. `place` is the name of the log's region; empty: its code.
[[nodiscard]] QString alarmText(const journal::LogAlarm &alarm, const QString &place = {});

} // namespace mingcha::tablet
