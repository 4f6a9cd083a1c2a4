// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/hazardtable.h"

namespace mingcha::hazard {

namespace {

QByteArray joined(const std::vector<Id> &ids)
{
    QByteArray bytes;
    for (const Id &id : ids)
        bytes += id.toBytes();
    return bytes;
}

std::vector<Id> split(const QByteArray &bytes)
{
    std::vector<Id> ids;
    for (qsizetype at = 0; at + Id::kSize <= bytes.size(); at += Id::kSize)
        ids.push_back(*Id::fromBytes(QByteArrayView(bytes).sliced(at, Id::kSize)));
    return ids;
}

template <typename Enum>
std::optional<int> number(const std::optional<Enum> &value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

template <typename Enum>
std::optional<Enum> enumerator(const journal::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(static_cast<Enum>(query.integer(column)));
}

} // namespace

QStringList hazardMigration(int version)
{
    if (version == 4) // the few that wait at a reviewer's desk, among all that were ever found
        return {QStringLiteral("CREATE INDEX hazard_review ON hazard(review, foundMs) WHERE " MINGCHA_HAZARD_DESK)};
    if (version != 1)
        return {};
    return {
        QStringLiteral(
            "CREATE TABLE hazard(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dossier BLOB NOT NULL, "
            "site BLOB NOT NULL, inspection BLOB NOT NULL, code TEXT NOT NULL, category TEXT NOT NULL, "
            "words TEXT NOT NULL, number TEXT NOT NULL, grade INTEGER NOT NULL, gradeSuggested INTEGER, "
            "gradeField INTEGER, gradeFinal INTEGER, action INTEGER, dueDay TEXT NOT NULL, "
            "originalDueDay TEXT NOT NULL, step TEXT NOT NULL, phase INTEGER NOT NULL, stepMs INTEGER NOT NULL, "
            "foundMs INTEGER NOT NULL, foundBy BLOB NOT NULL, foundByName TEXT NOT NULL, finders BLOB NOT NULL, "
            "menders BLOB NOT NULL, review INTEGER NOT NULL, approvals INTEGER NOT NULL, isLead INTEGER NOT NULL, "
            "complete INTEGER NOT NULL, gradeExplained INTEGER NOT NULL, emergency INTEGER NOT NULL, "
            "place TEXT NOT NULL, owner TEXT NOT NULL, interimMeasure TEXT NOT NULL, referredTo TEXT NOT NULL, "
            "lat INTEGER, lon INTEGER, accuracy INTEGER, conflicts INTEGER NOT NULL, pending INTEGER NOT NULL, "
            "indexed INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE INDEX hazard_due ON hazard(phase, dueDay)"),
        QStringLiteral("CREATE INDEX hazard_inspection ON hazard(inspection)"),
        QStringLiteral("CREATE INDEX hazard_site ON hazard(site)"),
        QStringLiteral("CREATE INDEX hazard_found ON hazard(foundMs)"),
        QStringLiteral("CREATE INDEX hazard_unindexed ON hazard(n) WHERE indexed = 0"),
        // Filled in idle moments by indexSome(); rowid is the hazard's n.
        QStringLiteral("CREATE VIRTUAL TABLE hazardWords USING fts5(words, tokenize = 'unicode61')"),
    };
}

Status keepHazard(journal::Database &database, const HazardRow &row)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT INTO hazard(id, dossier, site, inspection, code, category, words, number, grade, gradeSuggested, gradeField, "
        "gradeFinal, action, dueDay, originalDueDay, step, phase, stepMs, foundMs, foundBy, foundByName, finders, menders, "
        "review, approvals, isLead, complete, gradeExplained, emergency, place, owner, interimMeasure, referredTo, lat, lon, "
        "accuracy, conflicts, pending) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET indexed = (indexed AND words = excluded.words AND "
        "site = excluded.site AND code = excluded.code AND category = excluded.category AND number = excluded.number), "
        "dossier = excluded.dossier, site = excluded.site, inspection = excluded.inspection, code = excluded.code, "
        "category = excluded.category, words = excluded.words, number = excluded.number, grade = excluded.grade, "
        "gradeSuggested = excluded.gradeSuggested, gradeField = excluded.gradeField, gradeFinal = excluded.gradeFinal, "
        "action = excluded.action, dueDay = excluded.dueDay, originalDueDay = excluded.originalDueDay, step = excluded.step, "
        "phase = excluded.phase, stepMs = excluded.stepMs, foundMs = excluded.foundMs, foundBy = excluded.foundBy, "
        "foundByName = excluded.foundByName, finders = excluded.finders, menders = excluded.menders, review = excluded.review, "
        "approvals = excluded.approvals, isLead = excluded.isLead, complete = excluded.complete, "
        "gradeExplained = excluded.gradeExplained, emergency = excluded.emergency, place = excluded.place, "
        "owner = excluded.owner, interimMeasure = excluded.interimMeasure, referredTo = excluded.referredTo, "
        "lat = excluded.lat, lon = excluded.lon, accuracy = excluded.accuracy, conflicts = excluded.conflicts, "
        "pending = excluded.pending"));
    query.bind(row.id).bind(row.dossier).bind(row.site).bind(row.inspection);
    query.bind(row.code).bind(row.category).bind(row.words).bind(row.number);
    query.bind(static_cast<int>(row.grade())).bind(number(row.gradeSuggested)).bind(number(row.gradeField));
    query.bind(number(row.gradeFinal)).bind(number(row.action));
    query.bind(row.dueDay.isEmpty() ? QString::fromLatin1(kNoDay) : row.dueDay).bind(row.originalDueDay);
    query.bind(QString(word(row.step))).bind(static_cast<int>(row.phase())).bind(row.stepMs).bind(row.foundMs);
    query.bind(row.foundBy).bind(row.foundByName).bind(joined(row.finders)).bind(joined(row.menders));
    query.bind(static_cast<int>(row.review)).bind(row.approvals).bind(row.isLead).bind(row.complete);
    query.bind(row.gradeExplained).bind(row.emergency).bind(row.place).bind(row.owner).bind(row.interimMeasure);
    query.bind(row.referredTo).bind(row.point ? std::optional(row.point->latE7) : std::nullopt);
    query.bind(row.point ? std::optional(row.point->lonE7) : std::nullopt).bind(row.accuracyMm);
    return query.bind(row.conflicts).bind(row.pending).run();
}

Status removeHazard(journal::Database &database, const Id &id)
{
    {
        journal::Query words =
            database.query(QStringLiteral("DELETE FROM hazardWords WHERE rowid = (SELECT n FROM hazard WHERE id = ?)"));
        if (const Status status = words.bind(id).run(); !status)
            return status;
    }
    return database.query(QStringLiteral("DELETE FROM hazard WHERE id = ?")).bind(id).run();
}

HazardRow readHazard(const journal::Query &query)
{
    HazardRow row;
    int column = 1;
    row.id = query.id(column++);
    row.dossier = query.id(column++);
    row.site = query.id(column++);
    row.inspection = query.id(column++);
    row.code = query.text(column++);
    row.category = query.text(column++);
    row.words = query.text(column++);
    row.number = query.text(column++);
    row.gradeSuggested = enumerator<Grade>(query, column++);
    row.gradeField = enumerator<Grade>(query, column++);
    row.gradeFinal = enumerator<Grade>(query, column++);
    row.action = enumerator<Action>(query, column++);
    row.dueDay = query.text(column++);
    if (row.dueDay == QLatin1String(kNoDay))
        row.dueDay.clear();
    row.originalDueDay = query.text(column++);
    row.step = stepFromWord(query.text(column++));
    row.stepMs = query.integer(column++);
    row.foundMs = query.integer(column++);
    row.foundBy = query.id(column++);
    row.foundByName = query.text(column++);
    row.finders = split(query.blob(column++));
    row.menders = split(query.blob(column++));
    row.review = static_cast<Review>(query.integer(column++));
    row.approvals = static_cast<int>(query.integer(column++));
    row.isLead = query.integer(column++) != 0;
    row.complete = query.integer(column++) != 0;
    row.gradeExplained = query.integer(column++) != 0;
    row.emergency = query.integer(column++) != 0;
    row.place = query.text(column++);
    row.owner = query.text(column++);
    row.interimMeasure = query.text(column++);
    row.referredTo = query.text(column++);
    if (!query.isNull(column) && !query.isNull(column + 1))
        row.point = evidence::Point{query.integer(column), query.integer(column + 1)};
    column += 2;
    if (!query.isNull(column))
        row.accuracyMm = query.integer(column);
    ++column;
    row.conflicts = static_cast<int>(query.integer(column++));
    row.pending = query.integer(column++) != 0;
    row.withdrawn = row.step != Step::Voided && query.integer(column) == static_cast<int>(Phase::Voided);
    return row;
}

} // namespace mingcha::hazard
