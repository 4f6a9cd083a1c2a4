// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The words that fields of acts may hold, as the help lists them and as mistakes name them: from the tables that read them.
#pragma once

#include "core/evidence/fix.h"
#include "core/evidence/marks.h"
#include "core/hazard/hazard.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace mingcha::app {

struct FieldWords
{
    const char
        *fields; ///< by their names; of several that share one also whose, to be translated in the context ActHelp
    QStringList words;
};
[[nodiscard]] std::vector<FieldWords> allFieldWords();

[[nodiscard]] QStringList sourceWords();
[[nodiscard]] std::optional<evidence::FixSource> sourceFromWord(const QString &word);
[[nodiscard]] QStringList markWords();
[[nodiscard]] std::optional<evidence::MarkKind> markKindFromWord(const QString &word);
[[nodiscard]] QStringList actionWords();
[[nodiscard]] std::optional<hazard::Action> actionFromWord(const QString &word);
/// What a review decides.
[[nodiscard]] QStringList verdictWords();
[[nodiscard]] QStringList answerWords();

} // namespace mingcha::app
