// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/bigrams.h"

#include <algorithm>

namespace mingcha {

namespace {

/// Scripts written without blanks: each character stands for itself.
bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() && !isIdeograph(c);
}

/// Calls `found` with each run of ideographs or of word characters.
template <typename Found>
void eachRun(QStringView text, Found found)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const bool ideographs = isIdeograph(text[at]);
        if (!ideographs && !isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && (ideographs ? isIdeograph(text[end]) : isWordCharacter(text[end])))
            ++end;
        found(text.sliced(at, end - at), ideographs);
        at = end;
    }
}

} // namespace

QString searchWords(QStringView text)
{
    QString words;
    const QString lower = text.toString().toLower();
    words.reserve(lower.size() * 3);
    eachRun(lower, [&](QStringView run, bool ideographs) {
        if (!ideographs) {
            words.append(run).append(QLatin1Char(' '));
            return;
        }
        // The last character stands alone too, so that a query of one character finds it by prefix.
        for (qsizetype i = 0; i < run.size(); ++i)
            words.append(run.sliced(i, std::min<qsizetype>(2, run.size() - i))).append(QLatin1Char(' '));
    });
    words.chop(words.isEmpty() ? 0 : 1);
    return words;
}

QString matchExpression(QStringView query)
{
    QStringList terms;
    const QString lower = query.left(kMaxSearchLength).toString().toLower();
    eachRun(lower, [&](QStringView run, bool ideographs) {
        if (!ideographs || run.size() == 1) {
            terms.append(QLatin1Char('"') + run.toString() + QStringLiteral("\"*"));
            return;
        }
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            terms.append(QLatin1Char('"') + run.sliced(i, 2).toString() + QLatin1Char('"'));
    });
    return terms.join(QStringLiteral(" AND "));
}

QStringList searchTerms(QStringView query)
{
    QStringList terms =
        query.left(kMaxSearchLength).toString().toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (terms.size() > kMaxSearchTerms)
        terms = terms.first(kMaxSearchTerms);
    return terms;
}

bool containsAll(const QString &text, const QStringList &terms)
{
    return std::ranges::all_of(terms, [&](const QString &term) { return text.contains(term, Qt::CaseInsensitive); });
}

QString likePattern(const QStringList &terms)
{
    QString longest;
    for (const QString &term : terms) {
        if (term.size() > longest.size())
            longest = term;
    }
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        longest.replace(special, QStringLiteral("\\%1").arg(special));
    return QLatin1Char('%') + longest + QLatin1Char('%');
}

} // namespace mingcha
