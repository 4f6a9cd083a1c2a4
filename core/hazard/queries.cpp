// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/queries.h"

#include "core/base/bigrams.h"
#include "core/hazard/hazardtable.h"
#include "core/hazard/hazardwords.h"

#include <algorithm>

namespace mingcha::hazard {

namespace {

/// Up to so many rows that may hold the words are fetched and sorted; of more, the list is read in its order until it is full.
constexpr int kFewHits = 1000;

bool areFew(journal::Database &database, const QString &expression)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM hazardWords WHERE hazardWords MATCH ? LIMIT ?)"));
    return query.bind(expression).bind(kFewHits + 1).run() && query.next() && query.integer(0) <= kFewHits;
}

/// Conditions of a filter, and the values that go with them in order.
class Where
{
public:
    Where(journal::Database &database, const Filter &filter)
    {
        if (filter.phase)
            add("phase = ?", static_cast<int>(*filter.phase));
        else if (!filter.withVoided)
            add("phase <> ?", static_cast<int>(Phase::Voided));
        if (filter.review) {
            if (*filter.review == Review::Pending || *filter.review == Review::Returned)
                m_sql += QStringLiteral(" AND " MINGCHA_HAZARD_DESK);
            add("review = ?", static_cast<int>(*filter.review));
        }
        if (!filter.referredTo.isEmpty())
            add("referredTo = ?", filter.referredTo);
        if (filter.emergency)
            add("emergency = ?", *filter.emergency ? 1 : 0);
        if (filter.complete)
            add("complete = ?", *filter.complete ? 1 : 0);
        if (filter.grade)
            add("grade = ?", static_cast<int>(*filter.grade));
        if (filter.isLead)
            add("isLead = ?", *filter.isLead ? 1 : 0);
        if (!filter.overdueAt.isEmpty()) {
            add("phase <= ?", static_cast<int>(Phase::WaitingClose));
            add("dueDay < ?", filter.overdueAt);
        }
        if (!filter.site.isNull())
            add("site = ?", filter.site.toBytes());
        if (!filter.inspection.isNull())
            add("inspection = ?", filter.inspection.toBytes());
        if (!filter.foundBy.isNull())
            add("foundBy = ?", filter.foundBy.toBytes());
        if (const QString expression = matchExpression(filter.text); !expression.isEmpty()) {
            m_sql += areFew(database, expression)
                         ? QStringLiteral(
                               " AND n IN (SELECT rowid FROM hazardWords WHERE hazardWords MATCH ? UNION ALL SELECT n "
                               "FROM hazard WHERE indexed = 0)")
                         : QStringLiteral(
                               " AND (indexed = 0 OR n IN (SELECT rowid FROM hazardWords WHERE hazardWords MATCH ?))");
            m_values.append(expression);
        }
    }
    void add(const char *condition, const QVariant &value)
    {
        m_sql += QStringLiteral(" AND ") + QString::fromLatin1(condition);
        m_values.append(value);
    }
    [[nodiscard]] QString sql() const { return QStringLiteral(" WHERE 1") + m_sql; }
    void bind(journal::Query &query) const
    {
        for (const QVariant &value : m_values) {
            if (value.typeId() == QMetaType::QByteArray)
                query.bind(value.toByteArray());
            else if (value.typeId() == QMetaType::QString)
                query.bind(value.toString());
            else
                query.bind(value.toLongLong());
        }
    }

private:
    QString m_sql;
    QVariantList m_values;
};

QString orderSql(Order order)
{
    return order == Order::DueFirst ? QStringLiteral(" ORDER BY dueDay, n")
                                    : QStringLiteral(" ORDER BY foundMs DESC, n DESC");
}

} // namespace

Result<Page> list(journal::Database &database, const Filter &filter, Order order, const std::optional<PageKey> &after,
                  int limit)
{
    const size_t wanted = static_cast<size_t>(std::clamp(limit, 1, kMaxHazardsListed));
    Where where(database, filter);
    QString keyset;
    if (after)
        keyset = order == Order::DueFirst ? QStringLiteral(" AND (dueDay, n) > (?, ?)")
                                          : QStringLiteral(" AND (foundMs, n) < (?, ?)");
    const QString sql =
        QStringLiteral("SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard") + where.sql() + keyset + orderSql(order);
    Page page;
    std::vector<qint64> numbers;
    {
        journal::Query query = database.query(sql);
        where.bind(query);
        if (after && order == Order::DueFirst)
            query.bind(after->dueDay.isEmpty() ? QString::fromLatin1(kNoDay) : after->dueDay).bind(after->row);
        else if (after)
            query.bind(after->foundMs).bind(after->row);
        if (const Status status = query.run(); !status)
            return status.error();
        const QStringList terms = searchTerms(filter.text);
        SiteNames names(database);
        while (page.rows.size() <= wanted && query.next()) {
            HazardRow row = readHazard(query);
            row.siteName = names.of(row.site);
            if (!terms.isEmpty() && !containsAll(searchText(row), terms))
                continue;
            numbers.push_back(query.integer(0));
            page.rows.push_back(std::move(row));
        }
    }
    if (page.rows.size() > wanted) {
        page.rows.pop_back();
        const HazardRow &last = page.rows.back();
        page.next = PageKey{last.dueDay, last.foundMs, numbers[page.rows.size() - 1]};
    }
    return page;
}

Result<qint64> count(journal::Database &database, const Filter &filter)
{
    const QStringList terms = searchTerms(filter.text);
    const Where where(database, filter);
    journal::Query query =
        database.query(QString::fromLatin1(terms.isEmpty() ? "SELECT count(*) FROM hazard"
                                                           : "SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard") +
                       where.sql());
    where.bind(query);
    if (const Status status = query.run(); !status)
        return status.error();
    if (terms.isEmpty())
        return query.next() ? query.integer(0) : 0;
    qint64 found = 0;
    SiteNames names(database);
    while (query.next()) {
        HazardRow row = readHazard(query);
        row.siteName = names.of(row.site);
        found += containsAll(searchText(row), terms) ? 1 : 0;
    }
    return found;
}

Result<Counts> counts(journal::Database &database, const QString &day)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT phase, count(*), sum(dueDay < ?), sum(review = ?), sum(isLead), sum(complete = 0) FROM hazard GROUP BY phase"));
    if (const Status status = query.bind(day).bind(static_cast<int>(Review::Pending)).run(); !status)
        return status.error();
    Counts counts;
    while (query.next()) {
        const auto phase = static_cast<Phase>(query.integer(0));
        qint64 *const byPhase[] = {&counts.open, &counts.waitingReinspection, &counts.waitingClose, &counts.closed,
                                   &counts.referred};
        if (phase == Phase::Voided)
            continue;
        *byPhase[static_cast<int>(phase)] = query.integer(1);
        counts.overdue += phase <= Phase::WaitingClose ? query.integer(2) : 0;
        counts.waitingReview += query.integer(3);
        counts.leads += query.integer(4);
        counts.incomplete += phase <= Phase::WaitingClose ? query.integer(5) : 0;
    }
    return counts;
}

Result<Urgent> urgent(journal::Database &database, const QString &day)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT (SELECT count(*) FROM hazard WHERE phase IN (0, 1, 2) AND dueDay < ?), "
                       "(SELECT count(*) FROM hazard WHERE " MINGCHA_HAZARD_DESK " AND review = 1 AND phase <> 5)"));
    if (const Status status = query.bind(day).run(); !status)
        return status.error();
    return query.next() ? Urgent{query.integer(0), query.integer(1)} : Urgent{};
}

std::optional<HazardRow> find(journal::Database &database, const Id &id)
{
    std::optional<HazardRow> row;
    {
        journal::Query query =
            database.query(QStringLiteral("SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard WHERE id = ?"));
        if (!query.bind(id).run() || !query.next())
            return {};
        row = readHazard(query);
    }
    row->siteName = SiteNames(database).of(row->site);
    return row;
}

} // namespace mingcha::hazard
