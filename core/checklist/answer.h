// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The four answers to a checklist item. Their words are stored and sent, so they never change. A blank is not an
// answer, and "not checked" is never counted as a pass.
#pragma once

#include <QByteArrayView>
#include <QLatin1String>

#include <array>
#include <optional>

namespace mingcha::checklist {

enum class Answer { Pass, Fail, NotApplicable, NotChecked };

inline constexpr std::array kAnswers{Answer::Pass, Answer::Fail, Answer::NotApplicable, Answer::NotChecked};

/// "pass", "fail", "notApplicable" or "notChecked".
[[nodiscard]] QLatin1String answerWord(Answer answer);
/// Empty for any other word.
[[nodiscard]] std::optional<Answer> answerFromWord(QByteArrayView word);

} // namespace mingcha::checklist
