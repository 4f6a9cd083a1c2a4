// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What pages call the answers. Plain functions on the GUI thread; words by tr().
#pragma once

#include "core/inspection/givenanswer.h"
#include "core/journal/database.h"

namespace mingcha::app {

[[nodiscard]] QString answerText(const std::optional<checklist::Answer> &answer);
/// "A: pass · B: fail" where tablets differ; empty where they do not.
[[nodiscard]] QString conflictText(journal::Database &database, const inspection::GivenAnswer &answer);

} // namespace mingcha::app
