// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/snapshotroutes.h"

#include "core/journal/snapshot.h"
#include "core/rooms.h"
#include "sync/centre/http/authoriser.h"
#include "sync/centre/service/rights.h"
#include "sync/wire/pack.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

Response malformed(const QString &text)
{
    return errorResponse(400, "invalid", text);
}

Error notForYou()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Server", "There is no such snapshot for you."), {}};
}

/// With the signature, by which a tablet shows later what it was given.
Response partResponse(const Identity &identity, const journal::KeptPart &part)
{
    const QByteArray signature = journal::sign(identity.key, wire::partText(part));
    Response response = messageResponse(part.packed);
    response.headers.set(wire::kSignatureHeader, signature.toBase64());
    return response;
}

Result<std::vector<wire::FeedName>> feedsOfAsking(journal::Database &database, const QByteArray &token, qint64 nowMs)
{
    const Result<Asking> asking = whoAsks(database, token, nowMs);
    if (!asking)
        return asking.error();
    return feedsOf(database, asking->person);
}

} // namespace

SnapshotRoutes::SnapshotRoutes(Desk &desk) : m_desk(desk), m_rooms(allRooms()) {}

void SnapshotRoutes::addTo(Router &router)
{
    router.add(
        Method::Get, "/v1/snapshot", [this](Request &request) { return snapshot(request); }, 0);
    router.add(
        Method::Get, "/v1/whole", [this](Request &request) { return whole(request); }, 0);
}

Awaitable<Response> SnapshotRoutes::snapshot(Request &request)
{
    const QByteArray token = request.bearer();
    bool isAudience = false;
    bool isPlace = true;
    const int audience = request.query.value("audience").toInt(&isAudience);
    journal::SnapshotRequest wanted;
    wanted.log = {QString::fromUtf8(request.query.value("region")), static_cast<journal::Audience>(audience)};
    if (const QByteArray after = request.query.value("after"); !after.isEmpty())
        wanted.after = static_cast<quint64>(after.toLongLong(&isPlace));
    if (!isAudience || audience < 0 || audience > static_cast<int>(journal::Audience::Private) ||
        wanted.log.region.isEmpty() || !isPlace)
        co_return malformed(
            QCoreApplication::translate("Server", "A snapshot is named by region, audience and after."));
    wanted.nowMs = m_desk.nowMs();
    wanted.maxObjects = wire::kSnapshotObjects;
    if (const QByteArray most = request.query.value("most"); !most.isEmpty())
        wanted.maxObjects = std::clamp(most.toInt(), 1, wire::kSnapshotObjects);
    wanted.maxBytes = wire::kSnapshotBytes;
    quint64 next = 0;
    const auto work = [&](journal::Database &database) -> Result<QByteArray> {
        const Result<std::vector<wire::FeedName>> feeds = feedsOfAsking(database, token, wanted.nowMs);
        if (!feeds)
            return feeds.error();
        if (!isWithin(*feeds, wanted.log, {}))
            return notForYou();
        const Result<journal::SnapshotPart> part = journal::readSnapshot(database, m_rooms, wanted);
        if (!part)
            return part.error();
        next = part->next;
        return wire::encode(*part);
    };
    Result<QByteArray> part = co_await onReader(m_desk.readers, work);
    if (!part)
        co_return refusalResponse(part.error());
    Response response = partResponse(m_desk.identity, {wanted.log, {}, wanted.after, std::move(*part), {}});
    if (next > 0)
        response.headers.set(wire::kNextPartHeader, QByteArray::number(next));
    co_return response;
}

Awaitable<Response> SnapshotRoutes::whole(Request &request)
{
    const QByteArray token = request.bearer();
    const std::optional<Id> object = Id::fromHex(QString::fromLatin1(request.query.value("object")));
    if (!object)
        co_return malformed(QCoreApplication::translate("Server", "An object is named by its id."));
    const qint64 nowMs = m_desk.nowMs();
    const auto work = [&](journal::Database &database) -> Result<QByteArray> {
        const Result<std::vector<wire::FeedName>> feeds = feedsOfAsking(database, token, nowMs);
        if (!feeds)
            return feeds.error();
        const Result<journal::LogKey> log = journal::logOfObject(database, *object);
        if (!log)
            return notForYou();
        const Result<journal::SnapshotPart> part = journal::readWhole(database, m_rooms, *object);
        if (!part)
            return part.error();
        if (part->objects.empty() || !isWithin(*feeds, *log, part->objects.front().dossier))
            return notForYou();
        QByteArray packed = wire::encode(*part);
        if (packed.size() > wire::kMaxPacked)
            return Error{ErrorCode::Limit,
                         QCoreApplication::translate("Server", "There is more of this than goes into one message."),
                         {}};
        return packed;
    };
    Result<QByteArray> part = co_await onReader(m_desk.readers, work);
    if (!part)
        co_return refusalResponse(part.error());
    co_return partResponse(m_desk.identity, {{}, *object, 0, std::move(*part), {}});
}

} // namespace mingcha::centre
