// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/answertable.h"

#include "core/base/cbor.h"

#include <QCborArray>

namespace mingcha::inspection {

namespace {

constexpr int kCleared = -1; ///< in the column of values; else the place in the enum

int rowValue(std::optional<checklist::Answer> value)
{
    return value ? static_cast<int>(*value) : kCleared;
}

std::optional<checklist::Answer> valueOf(qint64 row)
{
    if (row < 0 || row >= std::ssize(checklist::kAnswers))
        return {};
    return checklist::kAnswers[static_cast<size_t>(row)];
}

QByteArray headsOf(const GivenAnswer &answer)
{
    if (answer.conflict.empty())
        return {};
    QCborArray heads;
    for (const GivenAnswer::Head &head : answer.conflict)
        heads.append(QCborArray{rowValue(head.value), head.by.toBytes(), head.ms});
    cbor::Writer writer;
    writer.value(heads);
    return writer.result();
}

GivenAnswer readRow(const journal::Query &query)
{
    GivenAnswer answer;
    answer.code = query.text(0);
    answer.value = valueOf(query.integer(1));
    answer.note = query.text(2);
    answer.by = query.id(3);
    answer.ms = query.integer(4);
    answer.pending = query.integer(5) != 0;
    const QByteArray bytes = query.blob(6);
    if (bytes.isEmpty())
        return answer;
    cbor::Reader reader(bytes);
    const QCborArray heads = reader.value().toArray();
    for (const QCborValue value : heads) {
        const QCborArray head = value.toArray();
        answer.conflict.push_back({valueOf(head.at(0).toInteger(kCleared)),
                                   Id::fromBytes(head.at(1).toByteArray()).value_or(Id{}), head.at(2).toInteger()});
    }
    return answer;
}

} // namespace

QStringList answerMigration(int version)
{
    if (version != 1)
        return {};
    // An inspection's answers lie together; the id of one follows from inspection and code, and needs no index.
    return {QStringLiteral("CREATE TABLE answer(inspection BLOB NOT NULL, code TEXT NOT NULL, value INTEGER NOT NULL, "
                           "note TEXT NOT NULL, author BLOB NOT NULL, ms INTEGER NOT NULL, pending INTEGER NOT NULL, "
                           "heads BLOB NOT NULL, id BLOB NOT NULL, PRIMARY KEY(inspection, code)) WITHOUT ROWID")};
}

Status keepAnswer(journal::Database &database, const Id &inspection, const GivenAnswer &answer)
{
    journal::Query query = database.query(
        QStringLiteral("INSERT OR REPLACE INTO answer(inspection, code, value, note, author, ms, pending, heads, id) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(inspection)
        .bind(answer.code)
        .bind(rowValue(answer.value))
        .bind(answer.note)
        .bind(answer.by)
        .bind(answer.ms);
    return query.bind(answer.pending).bind(headsOf(answer)).bind(answerId(inspection, answer.code)).run();
}

Status removeAnswer(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("DELETE FROM answer WHERE id = ?"));
    return query.bind(id).run();
}

Result<std::vector<Id>> answersOf(journal::Database &database, const Id &inspection)
{
    journal::Query query = database.query(QStringLiteral("SELECT id FROM answer WHERE inspection = ?"));
    if (const Status status = query.bind(inspection).run(); !status)
        return status.error();
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

Answers answers(journal::Database &database, const Id &inspection)
{
    Answers all;
    journal::Query query = database.query(
        QStringLiteral("SELECT code, value, note, author, ms, pending, heads FROM answer WHERE inspection = ?"));
    if (!query.bind(inspection).run())
        return all;
    while (query.next()) {
        const GivenAnswer answer = readRow(query);
        all.insert(answer.code, answer);
    }
    return all;
}

std::optional<GivenAnswer> answerTo(journal::Database &database, const Id &inspection, const QString &code)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT code, value, note, author, ms, pending, heads FROM answer WHERE inspection = ? AND code = ?"));
    if (!query.bind(inspection).bind(code).run() || !query.next())
        return {};
    return readRow(query);
}

Tally tally(journal::Database &database, const Id &inspection)
{
    Tally tally;
    journal::Query query = database.query(QStringLiteral(
        "SELECT sum(value = 0), sum(value = 1), sum(value = 2), sum(value = 3) FROM answer WHERE inspection = ?"));
    if (!query.bind(inspection).run() || !query.next())
        return tally;
    const auto number = [&](int column) { return static_cast<int>(query.integer(column)); };
    return {number(0), number(1), number(2), number(3)};
}

int conflictsIn(journal::Database &database, const Id &inspection)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT count(*) FROM answer WHERE inspection = ? AND length(heads) > 0"));
    if (!query.bind(inspection).run() || !query.next())
        return 0;
    return static_cast<int>(query.integer(0));
}

} // namespace mingcha::inspection
