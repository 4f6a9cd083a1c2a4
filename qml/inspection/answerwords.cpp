// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "answerwords.h"

#include "core/person/queries.h"
#include "qml/app/facts.h"

#include <QCoreApplication>

#include <array>

namespace mingcha::app {

namespace {
constexpr const char *kContext = "Answer";
// In the order of checklist::Answer.
constexpr std::array kAnswerWords{
    QT_TRANSLATE_NOOP("Answer", "Pass"),
    QT_TRANSLATE_NOOP("Answer", "Fail"),
    QT_TRANSLATE_NOOP("Answer", "Not applicable"),
    QT_TRANSLATE_NOOP("Answer", "Not checked"),
};
} // namespace

QString answerText(const std::optional<checklist::Answer> &answer)
{
    if (!answer)
        return QCoreApplication::translate(kContext, "No answer");
    return QCoreApplication::translate(kContext, kAnswerWords.at(static_cast<size_t>(*answer)));
}

QString conflictText(journal::Database &database, const inspection::GivenAnswer &answer)
{
    QStringList parts;
    for (const inspection::GivenAnswer::Head &head : answer.conflict) {
        const std::optional<person::Person> by = person::find(database, head.by);
        parts.append(QCoreApplication::translate(kContext, "%1: %2", "person: answer")
                         .arg(by ? by->name : QString(), answerText(head.value)));
    }
    return joinFacts(parts);
}

} // namespace mingcha::app
