// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/gaps.h"

namespace mingcha::inspection {

namespace {

void count(Tally &tally, checklist::Answer answer)
{
    switch (answer) {
    case checklist::Answer::Pass: ++tally.pass; break;
    case checklist::Answer::Fail: ++tally.fail; break;
    case checklist::Answer::NotApplicable: ++tally.notApplicable; break;
    case checklist::Answer::NotChecked: ++tally.notChecked; break;
    }
}

} // namespace

Gaps gaps(const checklist::VenueType &venue, Mode mode, const Answers &answers)
{
    Gaps gaps;
    for (const checklist::Item &item : venue.items) {
        const auto given = answers.find(item.code);
        if (given != answers.end() && !given->conflict.empty())
            gaps.conflicting.append(item.code);
        else if (given != answers.end() && given->value &&
                 (*given->value != checklist::Answer::NotChecked || !given->note.isEmpty()))
            continue;
        else if (mode == Mode::Covert && !item.covertObservable)
            gaps.notVisible.append(item.code);
        else
            gaps.toAsk.append(item.code);
    }
    return gaps;
}

Tally tallyOf(const checklist::VenueType &venue, Mode mode, const Answers &answers)
{
    Tally tally;
    for (const checklist::Item &item : venue.items) {
        const auto given = answers.find(item.code);
        if (given != answers.end() && given->value)
            count(tally, *given->value);
        else if (mode == Mode::Covert && !item.covertObservable)
            ++tally.notChecked;
    }
    return tally;
}

} // namespace mingcha::inspection
