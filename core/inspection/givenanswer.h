// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The answer to one item of an inspection, as two tablets may give it together: equal answers join, unequal ones stand
// side by side until a person decides. Values only.
#pragma once

#include "core/base/ids.h"
#include "core/checklist/answer.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace mingcha::inspection {

/// Fields of an object of type "answer".
enum AnswerField {
    kAnswerInspection = 1,
    kAnswerCode = 2,
    kAnswerValue = 3, ///< a word of checklist/answer.h, or null: cleared
    kAnswerNote = 4,
};

/// What stands in the note of an item that a covert inspection cannot see; screens show it in their language.
constexpr char16_t kNotVisibleNote[] = u"暗访不可见";

struct GivenAnswer
{
    /// One of several values that stand side by side.
    struct Head
    {
        std::optional<checklist::Answer> value;
        Id by;
        qint64 ms = 0;
    };
    QString code;
    std::optional<checklist::Answer> value; ///< empty: cleared
    QString note;
    Id by;
    qint64 ms = 0;
    bool pending = false;
    std::vector<Head> conflict; ///< empty, or two and more unequal values, the shown one first
};
using Answers = QHash<QString, GivenAnswer>;

/// The answer to an item of an inspection is one object for all tablets: its id follows from both.
[[nodiscard]] Id answerId(const Id &inspection, QStringView code);

} // namespace mingcha::inspection
