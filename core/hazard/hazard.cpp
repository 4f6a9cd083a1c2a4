// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/hazard.h"

#include <algorithm>
#include <array>

namespace mingcha::hazard {

namespace {

/// In the order of Step.
constexpr std::array kStepWords{QLatin1String(),           QLatin1String("found"),    QLatin1String("told"),
                                QLatin1String("ordered"),  QLatin1String("mended"),   QLatin1String("passed"),
                                QLatin1String("failed"),   QLatin1String("closed"),   QLatin1String("lookedBack"),
                                QLatin1String("referred"), QLatin1String("reopened"), QLatin1String("voided")};
/// In the order of Review.
constexpr std::array kReviewWords{QLatin1String(), QLatin1String("pending"), QLatin1String("approved"),
                                  QLatin1String("returned"), QLatin1String("referred")};

template <typename List>
int placeOf(const List &words, QStringView word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](QLatin1String one) { return word == one; });
    return found == words.end() ? 0 : static_cast<int>(found - words.begin());
}

bool contains(const std::vector<Id> &ids, const Id &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

QLatin1String word(Step step)
{
    return kStepWords[static_cast<size_t>(step)];
}

QLatin1String word(Review review)
{
    return kReviewWords[static_cast<size_t>(review)];
}

Step stepFromWord(QStringView word)
{
    return static_cast<Step>(placeOf(kStepWords, word));
}

Review reviewFromWord(QStringView word)
{
    return static_cast<Review>(placeOf(kReviewWords, word));
}

Phase phaseOf(Step step)
{
    switch (step) {
    case Step::Mended: return Phase::WaitingReinspection;
    case Step::Passed: return Phase::WaitingClose;
    case Step::Closed:
    case Step::LookedBack: return Phase::Closed;
    case Step::Referred: return Phase::Referred;
    case Step::Voided: return Phase::Voided;
    default: return Phase::Open;
    }
}

bool HazardRow::isFinder(const Id &person) const
{
    return contains(finders, person);
}

bool HazardRow::isMender(const Id &person) const
{
    return contains(menders, person);
}

} // namespace mingcha::hazard
