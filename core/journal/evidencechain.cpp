// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/evidencechain.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

Result<std::vector<KeptEntry>> entriesOf(Database &database, std::span<const Id> objects)
{
    std::vector<KeptEntry> entries;
    for (const Id &object : objects) {
        Query query = database.query(QStringLiteral(
            "SELECT incarnation.id, seq, header, body, region, audience, position, effective, reason FROM journal JOIN "
            "incarnation ON incarnation.n = journal.incarnation LEFT JOIN log ON log.n = journal.log WHERE object = ? AND "
            "status <> 0"));
        if (const Status status = query.bind(object).run(); !status)
            return status.error();
        while (query.next())
            entries.push_back({{query.id(0), static_cast<quint64>(query.integer(1))},
                               query.blob(2),
                               query.blob(3),
                               {query.text(4), static_cast<Audience>(query.integer(5))},
                               static_cast<quint64>(query.integer(6)),
                               query.integer(7),
                               query.text(8).toLatin1()});
    }
    std::ranges::stable_sort(entries, {}, &KeptEntry::position);
    return entries;
}

namespace {

/// The first signature at or after an entry; a null seq when there is none.
Result<std::pair<quint64, QByteArray>> signatureFrom(Database &database, const EntryRef &entry)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq, value FROM signature WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq >= ? "
        "ORDER BY seq LIMIT 1"));
    if (const Status status = query.bind(entry.incarnation).bind(entry.seq).run(); !status)
        return status.error();
    if (!query.next())
        return std::pair<quint64, QByteArray>();
    return std::pair(static_cast<quint64>(query.integer(0)), query.blob(1));
}

Status readRun(Database &database, SignedRun &run, quint64 upTo)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq, header, link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq >= ? "
        "AND seq <= ? ORDER BY seq"));
    const quint64 before = run.firstSeq - 1;
    if (const Status status = query.bind(run.incarnation).bind(before).bind(upTo).run(); !status)
        return status;
    quint64 expected = before;
    while (query.next()) {
        const auto seq = static_cast<quint64>(query.integer(0));
        if (seq != expected && !(before == 0 && seq == 1 && expected == 0))
            break;
        expected = seq + 1;
        if (seq == before)
            run.linkBefore = query.hash(2);
        else
            run.seals.push_back(sha256(QByteArrayView(query.blob(1))));
    }
    if (run.seals.size() != upTo - before)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Journal", "Entries of an author are missing. Bring the data back from a backup."),
                     run.incarnation.toHex()};
    return success();
}

} // namespace

Result<std::vector<SignedRun>> signedRuns(Database &database, std::vector<EntryRef> entries)
{
    std::ranges::sort(entries);
    std::vector<SignedRun> runs;
    quint64 coveredTo = 0;
    for (const EntryRef &entry : entries) {
        if (!runs.empty() && runs.back().incarnation == entry.incarnation && entry.seq <= coveredTo)
            continue;
        const Result<std::pair<quint64, QByteArray>> signature = signatureFrom(database, entry);
        if (!signature)
            return signature.error();
        if (signature->first == 0)
            continue;
        SignedRun run{entry.incarnation, {}, entry.seq, {}, signature->second};
        if (const Status read = readRun(database, run, signature->first); !read)
            return read.error();
        coveredTo = signature->first;
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<AuthorKey> authorKey(Database &database, const Id &incarnation)
{
    Query query =
        database.query(QStringLiteral("SELECT person, device, publicKey, revokedFrom FROM incarnation WHERE id = ?"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Journal", "This author is not known here."), {}};
    return AuthorKey{incarnation, query.id(0), query.id(1), query.blob(2), static_cast<quint64>(query.integer(3))};
}

} // namespace mingcha::journal
