// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/words.h"

#include "core/checklist/answer.h"
#include "core/evidence/photo.h"
#include "core/inspection/inspectionvalues.h"
#include "qml/hazard/quickkinds.h"

#include <QCoreApplication>

namespace mingcha::app {

namespace {

constexpr std::array kSources{evidence::FixSource::System, evidence::FixSource::Receiver, evidence::FixSource::Recorded,
                              evidence::FixSource::Manual, evidence::FixSource::LastKnown};
constexpr std::array kActions{hazard::Action::FixOnSpot, hazard::Action::Deadline};
constexpr std::array kGrades{hazard::Grade::General, hazard::Grade::Major};
constexpr std::array kVerdicts{hazard::Review::Approved, hazard::Review::Returned, hazard::Review::Referred};
constexpr std::array kRoles{evidence::PhotoRole::Before, evidence::PhotoRole::After, evidence::PhotoRole::Reinspection,
                            evidence::PhotoRole::Scene, evidence::PhotoRole::Card};
struct MarkWord
{
    evidence::MarkKind kind;
    QLatin1String word;
};
constexpr std::array kMarks{MarkWord{evidence::MarkKind::Arrow, QLatin1String("arrow")},
                            MarkWord{evidence::MarkKind::Circle, QLatin1String("circle")},
                            MarkWord{evidence::MarkKind::Box, QLatin1String("box")},
                            MarkWord{evidence::MarkKind::Text, QLatin1String("text")},
                            MarkWord{evidence::MarkKind::Mosaic, QLatin1String("mosaic")}};

template <typename Values, typename Word>
QStringList wordsOf(const Values &values, Word word)
{
    QStringList words;
    for (const auto &value : values)
        words.append(word(value));
    return words;
}

template <typename Values, typename Word>
auto valueOf(const Values &values, Word word, const QString &given) -> std::optional<typename Values::value_type>
{
    for (const auto &value : values) {
        if (word(value) == given)
            return value;
    }
    return {};
}

QString sourceWord(evidence::FixSource source)
{
    return evidence::sourceId(source);
}

QLatin1String markWord(const MarkWord &mark)
{
    return mark.word;
}

} // namespace

QStringList sourceWords()
{
    return wordsOf(kSources, sourceWord);
}

std::optional<evidence::FixSource> sourceFromWord(const QString &word)
{
    return valueOf(kSources, sourceWord, word);
}

QStringList markWords()
{
    return wordsOf(kMarks, markWord);
}

std::optional<evidence::MarkKind> markKindFromWord(const QString &word)
{
    const std::optional<MarkWord> mark = valueOf(kMarks, markWord, word);
    return mark ? std::optional(mark->kind) : std::nullopt;
}

QStringList actionWords()
{
    return wordsOf(kActions, checklist::actionWord);
}

std::optional<hazard::Action> actionFromWord(const QString &word)
{
    return valueOf(kActions, checklist::actionWord, word);
}

QStringList verdictWords()
{
    return wordsOf(kVerdicts, [](hazard::Review verdict) { return hazard::word(verdict); });
}

QStringList answerWords()
{
    return wordsOf(checklist::kAnswers, checklist::answerWord);
}

std::vector<FieldWords> allFieldWords()
{
    return {
        {QT_TRANSLATE_NOOP("ActHelp", "kind, of an inspection"), inspection::kindWords()},
        {"mode", inspection::modeWords()},
        {"authority", inspection::authorityWords()},
        {QT_TRANSLATE_NOOP("ActHelp", "value, of an answer"), answerWords()},
        {"category", quickKindNames()},
        {"grade", wordsOf(kGrades, checklist::gradeWord)},
        {"action", actionWords()},
        {"verdict", verdictWords()},
        {QT_TRANSLATE_NOOP("ActHelp", "role, of a photo"),
         wordsOf(kRoles, [](evidence::PhotoRole role) { return evidence::word(role); })},
        {QT_TRANSLATE_NOOP("ActHelp", "kind, of a mark"), markWords()},
        {QT_TRANSLATE_NOOP("ActHelp", "source, of a position"), sourceWords()},
    };
}

} // namespace mingcha::app
