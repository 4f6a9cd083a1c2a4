// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/callers.h"

#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "sync/centre/service/rights.h"
#include "sync/wire/photoreceipt.h"

namespace mingcha::centre {

namespace {

Status mayReadPhoto(journal::Database &database, const Id &incarnation, const Hash &hash)
{
    const Error no{ErrorCode::NotFound, {}, {}};
    const Result<std::optional<Device>> device = findDevice(database, incarnation);
    if (!device)
        return device.error();
    const std::optional<person::Person> who = *device ? person::find(database, (*device)->person) : std::nullopt;
    if (!who)
        return no;
    const Result<std::vector<evidence::Photo>> photos = evidence::photosWithHash(database, hash);
    if (!photos)
        return photos.error();
    if (photos->empty())
        return no;
    const Result<std::vector<wire::FeedName>> feeds = feedsOf(database, *who);
    if (!feeds)
        return feeds.error();
    for (const evidence::Photo &photo : *photos) {
        const Result<journal::Object> object = journal::readObject(database, photo.id);
        if (!object)
            return object.error();
        if (isWithin(*feeds, object->log, object->dossier))
            return success();
    }
    return no;
}

} // namespace

Awaitable<Result<Caller>> Callers::authorise(const QByteArray &bearerToken)
{
    const auto look = [&](journal::Database &database) { return whoAsks(database, bearerToken, m_desk.nowMs()); };
    const Result<Asking> asking = co_await onReader(m_desk.readers, look);
    if (!asking)
        co_return asking.error();
    co_return Caller{asking->session.incarnation.toHex().toLatin1()};
}

Awaitable<Status> Callers::mayRead(const Caller &caller, const Hash &photo)
{
    const std::optional<Id> incarnation = Id::fromHex(QString::fromLatin1(caller.owner));
    if (!incarnation)
        co_return Error{ErrorCode::NotFound, {}, {}};
    const auto look = [&](journal::Database &database) { return mayReadPhoto(database, *incarnation, photo); };
    co_return co_await onReader(m_desk.readers, look);
}

Awaitable<Result<QByteArray>> Callers::uploadCompleted(const Upload &upload)
{
    // The bytes are in the photo store and synced. That the centre has them is written down with its word for it, so that a
    // photo lost here is later told from one that never came. Who calls encodes the receipt anew.
    const evidence::StoredPhoto photo{*upload.sha256, upload.length};
    const QByteArray receipt =
        wire::encodePhotoReceipt({photo.hash, photo.length, m_desk.nowMs()}, m_desk.identity.key);
    journal::Writer::Job keep = [photo, receipt](journal::Store &store) {
        return evidence::noteFetched(store.database(), photo, receipt);
    };
    const Status kept = co_await m_desk.writes.run(std::move(keep));
    if (!kept)
        co_return kept.error();
    co_return QByteArray::fromBase64(receipt);
}

} // namespace mingcha::centre
