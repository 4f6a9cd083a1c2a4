// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a centre brought back from a copy lacks: own entries wait again, in sight; those of others are kept aside.
#include "core/journal/ownchain.h"
#include "core/journal/snapshot.h"
#include "core/journal/store.h"

#include <limits>

namespace mingcha::journal {

/// The new epoch gave what it made of the object, as a first sync does, without a place in a log.
Result<bool> Store::isMerged(const Id &object, const EntryRef &ref)
{
    bool isOfBefore = false;
    const Result<Object> merged = confirmed(object, &isOfBefore);
    return merged ? Result<bool>(!isOfBefore && merged->state.contains(ref)) : merged.error();
}

namespace {

Result<bool> isLeftOutToo(Database &database, const QByteArray &headerBytes, const QByteArray &body)
{
    const Result<Header> header = decodeHeader(headerBytes);
    return header ? isOfLeftOut(database, *header, body) : Result<bool>(header.error());
}

} // namespace

/// Own entries that the new epoch shows nowhere although their logs are followed: the restored centre lacks them, or a copy
/// of this tablet sent them again before and had the answer. They wait once more, in sight, and are offered again for the
/// centre's answer.
Result<std::vector<Store::Beyond>> Store::offerUnseen(const Followed &isFollowed)
{
    std::vector<Beyond> offered;
    std::map<qint64, qint64> first;
    Query query = m_database->query(QStringLiteral(
        "SELECT journal.n, object, kind, dossier, header, journal.incarnation, region, audience, body FROM journal JOIN "
        "incarnation ON incarnation.n = journal.incarnation JOIN log ON log.n = journal.log WHERE position = 0 AND status "
        "IN (1, 3) AND mine = 1 AND link <> zeroblob(32) AND seq <= acknowledged + 1 ORDER BY seq DESC"));
    if (const Status status = query.run(); !status)
        return status.error();
    while (query.next()) {
        if (!isFollowed({query.text(6), static_cast<Audience>(query.integer(7))}, query.id(3)))
            continue;
        const Result<Beyond> one = beyondOf(query);
        if (!one)
            return one.error();
        Result<bool> isThere = isMerged(one->object, one->ref);
        if (isThere && !*isThere) // a first sync may leave it out: then it is done with, and comes when somebody looks
            isThere = isLeftOutToo(*m_database, query.blob(4), query.blob(8));
        if (!isThere)
            return isThere.error();
        if (*isThere)
            continue;
        first[query.integer(5)] = static_cast<qint64>(one->ref.seq);
        offered.push_back(*one);
    }
    for (const Beyond &one : offered) {
        Query waits = m_database->query(QStringLiteral("UPDATE journal SET status = 0, reason = '' WHERE n = ?"));
        if (const Status status = waits.bind(one.row).run(); !status)
            return status.error();
    }
    for (const auto &[author, seq] : first) {
        Query again =
            m_database->query(QStringLiteral("UPDATE incarnation SET acknowledged = min(acknowledged, ?) WHERE n = ?"));
        if (const Status status = again.bind(seq - 1).bind(author).run(); !status)
            return status.error();
    }
    return offered;
}

Status Store::offerFrom(const Id &incarnation, quint64 upTo)
{
    if (upTo > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return success(); // no number of an entry, whoever said it
    const Result<Tail> tail = this->tail(incarnation);
    if (!tail)
        return tail.error();
    std::vector<Beyond> offered;
    {
        Query query = m_database->query(QStringLiteral(
            "UPDATE journal SET status = 0, reason = '' WHERE incarnation = ? AND seq > ? AND status IN (1, 3) AND position = 0 AND "
            "link <> zeroblob(32) RETURNING n, object, kind, dossier, header"));
        if (const Status status = query.bind(tail->row).bind(upTo).run(); !status)
            return status;
        while (query.next()) {
            Result<Beyond> one = beyondOf(query);
            if (one) // else it waits all the same, and a bit that turned is turned back where it is packed
                offered.push_back(std::move(*one));
        }
    }
    Query lowered =
        m_database->query(QStringLiteral("UPDATE incarnation SET acknowledged = min(acknowledged, ?) WHERE n = ?"));
    if (const Status status = lowered.bind(upTo).bind(tail->row).run(); !status)
        return status;
    m_tails.erase(incarnation);
    return showThese(offered);
}

Result<bool> Store::offerIfBeyond(const Id &incarnation, quint64 upTo)
{
    {
        Query query = m_database->query(QStringLiteral("SELECT 1 FROM incarnation WHERE id = ? AND acknowledged > ?"));
        if (const Status status = query.bind(incarnation).bind(upTo).run(); !status)
            return status.error();
        if (!query.next())
            return false;
    }
    const Status offered = offerFrom(incarnation, upTo);
    return offered ? Result<bool>(true) : offered.error();
}

Status Store::showThese(const std::vector<Beyond> &entries)
{
    for (const Beyond &one : entries) {
        const Result<Object> object = this->object(one.object);
        if (!object)
            return object.error();
        const Status shown = object->dossier.isNull() ? letGo(one.object, one.type) : show(*object, one.type);
        if (!shown)
            return shown;
    }
    return success();
}

/// Entries that came by a feed and are of no log of the new epoch, by author and number. What a first sync merged has no place
/// in a log, and is there all the same; of what it left out, own entries stay, and those of others come again with it.
Result<std::vector<std::pair<qint64, quint64>>> Store::lostOfEpoch()
{
    struct Placeless
    {
        Header header;
        QByteArray body;
        Id object;
        qint64 author = 0;
        bool isOwn = false;
    };
    std::vector<Placeless> all;
    {
        Query query = m_database->query(QStringLiteral(
            "SELECT header, body, object, journal.incarnation, mine FROM journal JOIN incarnation ON incarnation.n = "
            "journal.incarnation WHERE position = 0 AND status IN (1, 3) AND (mine = 0 OR link = zeroblob(32))"));
        if (const Status status = query.run(); !status)
            return status.error();
        while (query.next()) {
            Result<Header> header = decodeHeader(query.blob(0));
            if (!header)
                return header.error();
            all.push_back({std::move(*header), query.blob(1), query.id(2), query.integer(3), query.integer(4) != 0});
        }
    }
    std::vector<std::pair<qint64, quint64>> lost;
    for (const Placeless &one : all) {
        Result<bool> isThere = isMerged(one.object, one.header.ref());
        if (isThere && !*isThere && one.isOwn)
            isThere = isOfLeftOut(*m_database, one.header, one.body);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            lost.emplace_back(one.author, one.header.seq);
    }
    return lost;
}

/// Once all of a new epoch is here: what it lacks is no longer shown. Entries of others are kept aside, should they be asked
/// for; own ones were offered again.
Status Store::endRefilling()
{
    std::vector<std::pair<Id, QByteArray>> stale; // with their types
    {
        Query objects = m_database->query(QStringLiteral("SELECT id, type FROM object WHERE conflicts < 0"));
        if (const Status status = objects.run(); !status)
            return status;
        while (objects.next())
            stale.emplace_back(objects.id(0), objects.text(1).toLatin1());
    }
    const Result<std::vector<std::pair<qint64, quint64>>> lost = lostOfEpoch();
    if (!lost)
        return lost.error();
    // First: letting go of an object takes what others wrote of it along, and this may be the last tablet that has it.
    for (const auto &[author, seq] : *lost) {
        if (const Status status = setAside(author, seq, seq, false); !status)
            return status;
    }
    for (const auto &[id, type] : stale) {
        Query drop = m_database->query(QStringLiteral("DELETE FROM object WHERE id = ?"));
        if (const Status status = drop.bind(id).run(); !status)
            return status;
        const Result<Object> pending = object(id);
        if (!pending)
            return pending.error();
        const Status shown = pending->pending ? show(*pending, type) : letGo(id, type);
        if (!shown)
            return shown;
    }
    // Of a former life, what came back from the lost centre went with it: the new one does not have it.
    const Status lowered = m_database->execute(QStringLiteral(
        "UPDATE incarnation SET acknowledged = coalesce((SELECT max(seq) FROM journal j WHERE j.incarnation = incarnation.n), 0) "
        "WHERE mine = 1 AND acknowledged > coalesce((SELECT max(seq) FROM journal j WHERE j.incarnation = incarnation.n), 0)"));
    if (!lowered)
        return lowered;
    Query done = m_database->query(QStringLiteral("DELETE FROM meta WHERE key = ?"));
    return done.bind(kRefillingKey).run();
}

} // namespace mingcha::journal
