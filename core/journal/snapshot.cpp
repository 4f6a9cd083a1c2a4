// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/snapshot.h"

#include "core/journal/feed.h"
#include "core/journal/logtree.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

constexpr int kMostLookedAt = 50000;  ///< objects for one part, most of which may stay away
constexpr qsizetype kAboutBytes = 64; ///< of one object beside its state

/// An object as it is kept, and its type.
struct Kept
{
    Object object;
    QByteArray type;
};

/// Of a row of id, type, dossier, state.
Result<Kept> keptIn(const Query &query)
{
    Result<ObjectState> state = ObjectState::decode(query.blob(3));
    if (!state)
        return state.error();
    return Kept{{query.id(0), query.id(2), {}, std::move(*state), false}, query.text(1).toLatin1()};
}

/// Nothing when it is not here.
Result<std::optional<Kept>> findKept(Database &database, const Id &id)
{
    Query query =
        database.query(QStringLiteral("SELECT id, type, dossier, state FROM object WHERE id = ? AND state <> x''"));
    if (const Status status = query.bind(id).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<Kept>();
    Result<Kept> kept = keptIn(query);
    return kept ? Result<std::optional<Kept>>(std::move(*kept)) : kept.error();
}

/// Decides for each object of a log how much of it goes along.
class Sharing
{
public:
    Sharing(Database &database, const Rooms &rooms, qint64 nowMs) : m_database(database), m_rooms(rooms), m_nowMs(nowMs)
    {
    }

    /// The object as it goes along; nothing when it stays away.
    Result<std::optional<SnapshotObject>> take(const Kept &kept)
    {
        const auto &[object, type] = kept;
        const Room *room = m_rooms.find(type);
        if (!room)
            return std::optional(SnapshotObject{object.id, type, object.dossier, object.state, false});
        if (const std::optional<Id> owner = room->ownerOf(object)) {
            const Result<Share> share = shareOfOwner(*owner);
            if (!share)
                return share.error();
            if (*share != Share::Whole)
                return std::optional<SnapshotObject>();
        }
        const Share share = room->share(object, m_nowMs);
        m_shares[object.id] = share;
        return std::optional(SnapshotObject{object.id, type, object.dossier,
                                            share == Share::Line ? object.state.line(room->lineFields()) : object.state,
                                            share != Share::Whole});
    }

private:
    Result<Share> shareOfOwner(const Id &id)
    {
        if (const auto known = m_shares.constFind(id); known != m_shares.cend())
            return *known;
        const Result<std::optional<Kept>> owner = findKept(m_database, id);
        if (!owner)
            return owner.error();
        const Room *room = *owner ? m_rooms.find((*owner)->type) : nullptr;
        const Share share = room ? room->share((*owner)->object, m_nowMs) : Share::Whole;
        m_shares[id] = share;
        return share;
    }

    Database &m_database;
    const Rooms &m_rooms;
    qint64 m_nowMs;
    QHash<Id, Share> m_shares;
};

/// What the log has come to at the part's position.
Status readTree(Database &database, const LogKey &log, SnapshotPart &part)
{
    Result<std::optional<LogTree>> tree = LogTree::find(database, log);
    if (!tree || !*tree)
        return tree ? success() : Status(tree.error());
    Result<Frontier> frontier = (*tree)->frontier(part.position);
    if (!frontier)
        return frontier.error();
    part.tree = std::move(*frontier);
    return success();
}

Error notHere()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Journal", "There is no such object."), {}};
}

} // namespace

Result<SnapshotPart> readSnapshot(Database &database, const Rooms &rooms, const SnapshotRequest &request)
{
    SnapshotPart part;
    const Result<quint64> head = headOf(database, request.log); // first: what comes after it is pulled
    if (!head)
        return head.error();
    part.position = *head;
    if (const Status grown = readTree(database, request.log, part); !grown)
        return grown.error();
    Query query = database.query(
        QStringLiteral("SELECT id, type, dossier, state, n FROM object WHERE log = (SELECT n FROM log WHERE "
                       "region = ? AND audience = ?) AND n > ? AND state <> x'' ORDER BY n LIMIT ?"));
    query.bind(request.log.region).bind(static_cast<int>(request.log.audience)).bind(request.after);
    if (const Status status = query.bind(kMostLookedAt).run(); !status)
        return status.error();
    Sharing sharing(database, rooms, request.nowMs);
    qsizetype bytes = 0;
    int seen = 0;
    while (query.next()) {
        ++seen;
        const auto at = static_cast<quint64>(query.integer(4));
        const Result<Kept> kept = keptIn(query);
        if (!kept)
            return kept.error();
        Result<std::optional<SnapshotObject>> taken = sharing.take(*kept);
        if (!taken)
            return taken.error();
        if (*taken) {
            bytes += query.blob(3).size() + kAboutBytes;
            part.objects.push_back(std::move(**taken));
        }
        if (seen == kMostLookedAt || bytes >= request.maxBytes || std::ssize(part.objects) == request.maxObjects) {
            part.next = at;
            return part;
        }
    }
    return part;
}

Result<SnapshotPart> readWhole(Database &database, const Rooms &rooms, const Id &object)
{
    SnapshotPart part;
    const Result<LogKey> log = logOfObject(database, object);
    if (!log)
        return log.error();
    const Result<quint64> head = headOf(database, *log);
    if (!head)
        return head.error();
    part.position = *head;
    std::vector<Id> ids{object};
    for (const auto &room : rooms.all()) {
        const Result<std::vector<Id>> parts = room->partsOf(database, object);
        if (!parts)
            return parts.error();
        ids.insert(ids.end(), parts->begin(), parts->end());
    }
    for (const Id &id : ids) {
        Result<std::optional<Kept>> kept = findKept(database, id);
        if (!kept)
            return kept.error();
        if (*kept)
            part.objects.push_back(
                {id, (*kept)->type, (*kept)->object.dossier, std::move((*kept)->object.state), false});
    }
    return part;
}

Result<LogKey> logOfObject(Database &database, const Id &object)
{
    Query query = database.query(
        QStringLiteral("SELECT region, audience FROM log JOIN object ON log.n = object.log WHERE object.id = ?"));
    if (const Status status = query.bind(object).run(); !status)
        return status.error();
    if (!query.next())
        return notHere();
    return LogKey{query.text(0), static_cast<Audience>(query.integer(1))};
}

Result<bool> isLeftOut(Database &database, const Id &object)
{
    Query query = database.query(QStringLiteral("SELECT 1 FROM leftout WHERE object = ?"));
    if (const Status status = query.bind(object).run(); !status)
        return status.error();
    return query.next();
}

Result<bool> isOfLeftOut(Database &database, const Header &header, const QByteArray &body)
{
    const Result<Act> act = decodeAct(body, header.incarnation);
    for (const Id &id : act ? idsNamed(header, *act) : std::vector<Id>{header.effectiveDossier()}) {
        if (const Result<bool> is = isLeftOut(database, id); !is || *is)
            return is;
    }
    return false;
}

Result<std::vector<Id>> wantedObjects(Database &database, int limit)
{
    Query query = database.query(QStringLiteral("SELECT object FROM leftout WHERE wanted = 1 LIMIT ?"));
    if (const Status status = query.bind(limit).run(); !status)
        return status.error();
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

} // namespace mingcha::journal
