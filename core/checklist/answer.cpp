// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/answer.h"

namespace mingcha::checklist {

QLatin1String answerWord(Answer answer)
{
    switch (answer) {
    case Answer::Pass: return QLatin1String("pass");
    case Answer::Fail: return QLatin1String("fail");
    case Answer::NotApplicable: return QLatin1String("notApplicable");
    case Answer::NotChecked: break;
    }
    return QLatin1String("notChecked");
}

std::optional<Answer> answerFromWord(QByteArrayView word)
{
    for (const Answer answer : kAnswers) {
        const QLatin1String known = answerWord(answer);
        if (word == QByteArrayView(known.data(), known.size()))
            return answer;
    }
    return std::nullopt;
}

} // namespace mingcha::checklist
