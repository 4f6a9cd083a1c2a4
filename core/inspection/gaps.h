// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What is still open in an inspection before it can be submitted. 未查 is given here, with a reason; a blank is not 未查.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/inspection/givenanswer.h"
#include "core/inspection/inspection.h"

namespace mingcha::inspection {

struct Gaps
{
    QStringList toAsk;       ///< item codes in walking order that need an answer or a reason
    QStringList notVisible;  ///< covert: become 未查（暗访不可见） without a question
    QStringList conflicting; ///< two tablets answered differently; a person decides
    [[nodiscard]] bool isComplete() const { return toAsk.isEmpty() && conflicting.isEmpty(); }
};
[[nodiscard]] Gaps gaps(const checklist::VenueType &venue, Mode mode, const Answers &answers);

/// The tally once the covert items that cannot be seen are counted as not checked.
[[nodiscard]] Tally tallyOf(const checklist::VenueType &venue, Mode mode, const Answers &answers);

} // namespace mingcha::inspection
