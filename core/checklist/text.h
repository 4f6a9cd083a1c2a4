// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A text of the catalogue in both languages. The catalogue carries its own wording, so it is not translated by tr().
#pragma once

#include <QString>

namespace mingcha::checklist {

enum class Language { Chinese, English };

/// The language for a locale name such as "zh_CN" or "en-GB"; Chinese for any that is not English.
[[nodiscard]] inline Language languageOf(QStringView locale)
{
    return locale.startsWith(u"en", Qt::CaseInsensitive) ? Language::English : Language::Chinese;
}

struct Text
{
    QString zh;
    QString en;
    [[nodiscard]] const QString &in(Language language) const { return language == Language::English ? en : zh; }
    bool operator==(const Text &) const = default;
};

} // namespace mingcha::checklist
