// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/claims.h"

#include "core/journal/history.h"
#include "core/journal/snapshot.h"

namespace mingcha::journal {

namespace {

/// Who wrote an entry that is here and of which this holds.
Result<std::vector<Id>> authorsWith(Database &database, const QString &condition)
{
    Query query =
        database.query(QStringLiteral("SELECT id FROM incarnation i WHERE EXISTS(SELECT 1 FROM journal j WHERE "
                                      "j.incarnation = i.n AND %1) ORDER BY n")
                           .arg(condition));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<Id> authors;
    while (query.next())
        authors.push_back(query.id(0));
    return authors;
}

} // namespace

Result<std::optional<ClaimedAuthor>> claimedAuthor(Database &database, const Id &incarnation)
{
    qint64 row = 0;
    ClaimedAuthor author;
    {
        Query query = database.query(QStringLiteral(
            "SELECT n, mine, acknowledged, EXISTS(SELECT 1 FROM journal j WHERE j.incarnation = i.n AND seq = acknowledged AND "
            "(link <> zeroblob(32) OR status = 0)), coalesce((SELECT max(seq) FROM journal j WHERE j.incarnation = i.n), 0), "
            "publicKey FROM incarnation i WHERE id = ?"));
        if (const Status status = query.bind(incarnation).run(); !status)
            return status.error();
        if (!query.next())
            return std::optional<ClaimedAuthor>();
        row = query.integer(0);
        author.mine = query.integer(1) == 1;
        author.acknowledged = static_cast<quint64>(query.integer(2));
        author.wroteAcknowledged = query.integer(3) == 1;
        author.last = static_cast<quint64>(query.integer(4));
        author.publicKey = query.blob(5);
    }
    Query receipts =
        database.query(QStringLiteral("SELECT seq, bytes FROM receipt WHERE incarnation = ? ORDER BY seq"));
    if (const Status status = receipts.bind(row).run(); !status)
        return status.error();
    while (receipts.next())
        author.receipts.push_back({static_cast<quint64>(receipts.integer(0)), receipts.blob(1)});
    return std::optional(std::move(author));
}

Result<KnownAuthor> knownAuthor(Database &database, const Id &incarnation)
{
    Query query = database.query(QStringLiteral(
        "SELECT publicKey, coalesce((SELECT max(seq) FROM journal j WHERE j.incarnation = i.n), 0), coalesce((SELECT max(seq) FROM "
        "signature s WHERE s.incarnation = i.n), 0) FROM incarnation i WHERE id = ?"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    if (!query.next())
        return KnownAuthor();
    return KnownAuthor{query.blob(0), static_cast<quint64>(query.integer(1)), static_cast<quint64>(query.integer(2))};
}

Result<std::vector<Id>> authorsOfEntries(Database &database)
{
    return authorsWith(database, QStringLiteral("1"));
}

Result<std::vector<Id>> authorsWrittenHere(Database &database)
{
    return authorsWith(database, QStringLiteral("(link <> zeroblob(32) OR status = 0 OR i.mine = 1)"));
}

Result<std::optional<Outcome>> outcomeOf(Database &database, const EntryRef &ref)
{
    Query query = database.query(QStringLiteral(
        "SELECT status, reason, position, effective, log.region, log.audience FROM journal LEFT JOIN log ON log.n = "
        "journal.log WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
    if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<Outcome>();
    return std::optional(Outcome{ref.seq,
                                 static_cast<EntryStatus>(query.integer(0)),
                                 query.text(1).toLatin1(),
                                 {query.text(4), static_cast<Audience>(query.integer(5))},
                                 static_cast<quint64>(query.integer(2)),
                                 query.integer(3)});
}

Result<std::vector<UnprovenFeed>> unprovenFeeds(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, cursor FROM feed JOIN log ON log.n = feed.log WHERE cursor > 0 AND NOT EXISTS(SELECT 1 FROM proof "
        "WHERE proof.log = feed.log AND proof.dossier = feed.dossier AND proof.size >= cursor)"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<UnprovenFeed> feeds;
    while (query.next())
        feeds.push_back(
            {{query.text(0), static_cast<Audience>(query.integer(1))}, static_cast<quint64>(query.integer(2))});
    return feeds;
}

namespace {

/// The centre has it: what a first sync or a fetch brought was made of it, or there is more of that than is here.
Result<bool> isKnownThere(Database &database, const Header &header, const QByteArray &body)
{
    if (const Result<bool> is = isOfLeftOut(database, header, body); !is || *is)
        return is;
    const Result<Act> act = decodeAct(body, header.incarnation);
    const Result<Object> object = act ? readObject(database, objectOf(header, *act)) : Result<Object>(Object{});
    return object ? Result<bool>(object->state.contains(header.ref())) : object.error();
}

} // namespace

Result<qint64> lostOfOthers(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT header, body FROM branch JOIN incarnation ON incarnation.n = branch.incarnation WHERE mine = 0 AND NOT EXISTS(SELECT 1 "
        "FROM journal j WHERE j.incarnation = branch.incarnation AND j.seq = branch.seq)"));
    if (const Status status = query.run(); !status)
        return status.error();
    qint64 lost = 0;
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.blob(0));
        const Result<bool> isThere = header ? isKnownThere(database, *header, query.blob(1)) : Result<bool>(false);
        if (!isThere)
            return isThere.error();
        lost += *isThere ? 0 : 1;
    }
    return lost;
}

Result<std::vector<EntryRef>> changedBranches(Database &database)
{
    Query query =
        database.query(QStringLiteral("SELECT incarnation.id, seq, hash, header, body FROM branch JOIN incarnation ON "
                                      "incarnation.n = branch.incarnation"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<EntryRef> changed;
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.bytes(3));
        if (!header || sha256(query.bytes(3)) != query.hash(2) || sha256(query.bytes(4)) != header->bodyHash)
            changed.push_back({query.id(0), static_cast<quint64>(query.integer(1))});
    }
    return changed;
}

} // namespace mingcha::journal
