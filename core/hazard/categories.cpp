// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/categories.h"

#include "core/hazard/hazard.h"

namespace mingcha::hazard {

QHash<QString, int> categoriesSince(journal::Database &database, qint64 sinceMs)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT category, count(*) FROM hazard WHERE category <> '' AND foundMs >= ? AND step <> ? GROUP BY category"));
    QHash<QString, int> counts;
    if (!query.bind(sinceMs).bind(QString(word(Step::Voided))).run())
        return counts;
    while (query.next())
        counts.insert(query.text(0), static_cast<int>(query.integer(1)));
    return counts;
}

} // namespace mingcha::hazard
