// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Text as words that SQLite's full-text index can find: pairs of neighbouring characters for Chinese (so that 消防 is
// found, which a trigram index cannot do), whole words for Latin letters and digits. Only splits; the tables are the
// rooms'. A hit must still be checked against the text with containsAll(), as pairs may stand apart.
#pragma once

#include <QString>
#include <QStringList>

namespace mingcha {

constexpr int kMaxSearchTerms = 8;
constexpr qsizetype kMaxSearchLength = 100; ///< characters of a query that are looked at

/// What to put into an index: lower-case words and pairs, separated by blanks.
[[nodiscard]] QString searchWords(QStringView text);
/// An FTS5 expression that finds texts with all terms of a query; empty when the query holds nothing to search for.
[[nodiscard]] QString matchExpression(QStringView query);
/// The terms of a query as typed, in lower case, separated at blanks.
[[nodiscard]] QStringList searchTerms(QStringView query);
/// Whether the text holds every term.
[[nodiscard]] bool containsAll(const QString &text, const QStringList &terms);
/// The longest term as a pattern for LIKE with the backslash as ESCAPE: for rows that are not yet in the index.
[[nodiscard]] QString likePattern(const QStringList &terms);

} // namespace mingcha
