// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/inspection.h"

#include "core/inspection/givenanswer.h"
#include "core/inspection/inspectionvalues.h"

#include <algorithm>
#include <iterator>

namespace mingcha::inspection {

namespace {

// In the order of the enums.
constexpr QLatin1String kKindWords[] = {QLatin1String("provinceCovert"), QLatin1String("cityCovert"),
                                        QLatin1String("districtCovert"), QLatin1String("departmentSpecial"),
                                        QLatin1String("crossRegion"),    QLatin1String("routine"),
                                        QLatin1String("case"),           QLatin1String("joint"),
                                        QLatin1String("reinspection"),   QLatin1String("lookBack")};
constexpr QLatin1String kModeWords[] = {QLatin1String("covert"), QLatin1String("open")};
constexpr QLatin1String kAuthorityWords[] = {QLatin1String("gridVisit"), QLatin1String("administrative")};
constexpr QLatin1String kStepWords[] = {QLatin1String(""),
                                        QLatin1String(step::kAssigned),
                                        QLatin1String(step::kStarted),
                                        QLatin1String(step::kSubmitted),
                                        QLatin1String(step::kReturned),
                                        QLatin1String(step::kVoided)};

template <typename Enum, size_t N>
std::optional<Enum> fromWord(const QLatin1String (&words)[N], QStringView word)
{
    const auto found = std::ranges::find_if(words, [&](QLatin1String one) { return word == one; });
    if (found == std::end(words))
        return {};
    return static_cast<Enum>(found - std::begin(words));
}

template <size_t N>
QStringList all(const QLatin1String (&words)[N])
{
    return {std::begin(words), std::end(words)};
}

} // namespace

QStringList kindWords()
{
    return all(kKindWords);
}

QStringList modeWords()
{
    return all(kModeWords);
}

QStringList authorityWords()
{
    return all(kAuthorityWords);
}

QLatin1String word(Kind kind)
{
    return kKindWords[static_cast<size_t>(kind)];
}

QLatin1String word(Mode mode)
{
    return kModeWords[static_cast<size_t>(mode)];
}

QLatin1String word(Authority authority)
{
    return kAuthorityWords[static_cast<size_t>(authority)];
}

QLatin1String word(Step step)
{
    return kStepWords[static_cast<size_t>(step)];
}

std::optional<Kind> kindFromWord(QStringView word)
{
    return fromWord<Kind>(kKindWords, word);
}

std::optional<Mode> modeFromWord(QStringView word)
{
    return fromWord<Mode>(kModeWords, word);
}

std::optional<Authority> authorityFromWord(QStringView word)
{
    return fromWord<Authority>(kAuthorityWords, word);
}

Step stepFromWord(QStringView word)
{
    return fromWord<Step>(kStepWords, word).value_or(Step::None);
}

bool Inspection::hasMember(const Id &person) const
{
    return person == lead || goes(person);
}

bool Inspection::goes(const Id &person) const
{
    return std::ranges::find(team, person) != team.end();
}

bool Inspection::isRecused(const Id &person) const
{
    // The last statement stands.
    for (auto one = recusals.rbegin(); one != recusals.rend(); ++one) {
        if (one->person == person)
            return !one->none;
    }
    return false;
}

Id answerId(const Id &inspection, QStringView code)
{
    return deriveId("mingcha answer", {inspection.view(), code.toUtf8()});
}

} // namespace mingcha::inspection
