// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Photos beside the entries: sent a piece at a time, over a quick link several photos at once, so that it does not
// wait for either end's disk; fetched one by one when asked for (photofetcher.h).
#include "sync/tablet/synccore.h"

#include "sync/tablet/awaiting.h"

#include <algorithm>
#include <iterator>

namespace mingcha::tablet {

using Photos = std::vector<UnsafePhoto>;

namespace {
constexpr int kPhotosBeside = 2; ///< over a quick link, beside the one that is sent over any
}

bool SyncCore::recordsWait() const
{
    return m_auto && (m_pushing.wanted || m_pushing.running);
}

QCoro::Task<> SyncCore::runPhotos()
{
    const auto self = shared_from_this();
    m_sending = {false, true};
    const Ended ended = co_await photosAll();
    m_sending.running = false;
    if (ended) {
        m_sending.wanted = true;
        photosFailed(*ended);
    } else if (!m_ending) {
        m_photoBackoff.succeeded();
    }
    tick();
}

void SyncCore::photosFailed(const Stop &stop)
{
    if (m_ending || stop.kind != Stop::Kind::Network || stop.trouble.kind == Failure::Session) {
        failed(stop);
        return;
    }
    m_photoBackoff.failed(stop.trouble.kind, m_tablet.clock().now(), m_tablet.random(), stop.trouble.retryAfterMs);
    reason = stop.trouble.error.message();
    Q_EMIT changed();
}

QCoro::Task<SyncCore::Ended> SyncCore::photosAll()
{
    const auto self = shared_from_this();
    const int life = m_life;
    std::vector<QCoro::Task<Ended>> beside;
    Ended ended;
    for (bool more = true; more && !ended;) {
        if (m_rate.isQuick() && beside.empty())
            std::generate_n(std::back_inserter(beside), kPhotosBeside, [this] { return photosBeside(); });
        ended = co_await sendNext(&more);
        if (over(life))
            co_return shut();
    }
    for (QCoro::Task<Ended> &others : beside) {
        const Ended other = co_await others;
        if (over(life))
            co_return shut();
        if (!ended)
            ended = other;
    }
    co_return ended;
}

/// The others of the photos at once.
QCoro::Task<SyncCore::Ended> SyncCore::photosBeside()
{
    const auto self = shared_from_this();
    const int life = m_life;
    Ended ended;
    for (bool more = true; more && !ended && m_rate.isQuick();) {
        ended = co_await sendNext(&more);
        if (over(life))
            co_return shut();
    }
    co_return ended;
}

/// Sends the next photo that is not being sent. No `more`: there is none, or records go first.
QCoro::Task<SyncCore::Ended> SyncCore::sendNext(bool *more)
{
    const auto self = shared_from_this();
    const int life = m_life;
    *more = !recordsWait();
    if (!*more) { // they wake this lane again (tick)
        m_sending.wanted = true;
        co_return std::nullopt;
    }
    Result<Photos> unsafe = Photos();
    for (quint64 seen = m_madeSafe + 1; seen != m_madeSafe;) {
        seen = m_madeSafe; // one that became safe while the tables were read is still among what was read
        auto ask = [photos = m_photos](const Called<Result<Photos>>::Callback &done) { photos->unsafe(done); };
        Called<Result<Photos>> asking(std::move(ask));
        unsafe = co_await asking;
        if (over(life))
            co_return shut();
    }
    if (!unsafe)
        co_return local(unsafe.error());
    std::erase_if(*unsafe, [this](const UnsafePhoto &photo) {
        return std::ranges::count(m_setAside, photo.hash) + std::ranges::count(m_going, photo.hash) > 0;
    });
    const std::optional<UnsafePhoto> next = nextPhoto(*unsafe);
    *more = next.has_value();
    if (!next)
        co_return std::nullopt;
    m_going.push_back(next->hash);
    Ended ended = co_await sendPhoto(*next);
    std::erase(m_going, next->hash);
    co_return ended;
}

QCoro::Task<TusAnswer> SyncCore::photoStep(PhotoNext next, UnsafePhoto photo, Error *local)
{
    const auto self = shared_from_this();
    if (next.kind == PhotoNext::Kind::Create)
        co_return co_await m_client.createUpload(photo, m_centre.publicKey);
    if (next.kind == PhotoNext::Kind::Head)
        co_return co_await m_client.askUpload(next.location, photo, m_centre.publicKey);
    auto read = [photos = m_photos, photo, next](const Called<Result<QByteArray>>::Callback &done) {
        photos->read(photo, next.offset, next.length, done);
    };
    Called<Result<QByteArray>> reading(std::move(read));
    const Result<QByteArray> bytes = co_await reading;
    if (m_ending)
        co_return TusAnswer{};
    if (!bytes || bytes->size() != next.length) {
        *local =
            bytes
                ? Error{ErrorCode::Damaged, tr("A photo on this tablet is shorter than it was. Its record stays."), {}}
                : bytes.error();
        co_return TusAnswer{};
    }
    co_return co_await m_client.sendUpload(next.location, next.offset, *bytes, photo, m_centre.publicKey);
}

QCoro::Task<SyncCore::Ended> SyncCore::sendPhoto(UnsafePhoto photo)
{
    const auto self = shared_from_this();
    const int life = m_life;
    PhotoStep step(photo, m_rate);
    TusAnswer answer;
    QString failure;
    while (failure.isEmpty()) {
        const PhotoNext next = step.next();
        if (next.kind == PhotoNext::Kind::Done) {
            auto mark = [photos = m_photos, photo, receipt = answer.receipt](const Called<Status>::Callback &done) {
                photos->markSafe(photo, receipt, done);
            };
            Called<Status> marking(std::move(mark));
            const Status marked = co_await marking;
            if (over(life))
                co_return shut();
            if (!marked)
                co_return local(marked.error());
            ++m_madeSafe;
            co_return std::nullopt;
        }
        if (next.kind == PhotoNext::Kind::Wait) {
            Stop stop = network(answer.trouble);
            if (next.why == PhotoNext::Why::CentreFull) {
                stop.trouble.kind = Failure::Busy;
                stop.trouble.error.text =
                    tr("The centre's disk is full. Photos stay on this tablet and are sent later.");
            }
            if (stop.trouble.error.text.isEmpty())
                stop = server(tr("The centre does not get on with a photo. It stays here and is sent later."));
            co_return stop;
        }
        if (next.kind == PhotoNext::Kind::GiveUp) {
            failure = next.why == PhotoNext::Why::TooLarge ? tr("This photo is larger than the centre takes.")
                      : next.why == PhotoNext::Why::NotAsSaid
                          ? tr("This photo does not arrive as it is here. It may be damaged.")
                          : tr("The centre does not take this photo: %1").arg(answer.trouble.error.text);
            break;
        }
        Error localError;
        answer = co_await photoStep(next, photo, &localError);
        if (over(life))
            co_return shut();
        if (!localError.text.isEmpty()) {
            failure = localError.text;
            break;
        }
        step.heard(answer.heard);
        Q_EMIT changed();
        // Only after a piece, so that photos get on however often there is something new. The centre keeps what arrived.
        const auto isPiece = [](const PhotoNext &one) { return one.kind == PhotoNext::Kind::Patch; };
        if (isPiece(next) && isPiece(step.next()) && recordsWait())
            co_return std::nullopt;
    }
    m_setAside.push_back(photo.hash);
    m_photos->markFailed(photo, failure);
    co_return std::nullopt;
}

QCoro::Task<> SyncCore::fetchPhoto(Hash hash, bool preview, std::function<void(Answered<QByteArray>)> done)
{
    const auto self = shared_from_this();
    Answered<QByteArray> answer = co_await m_client.photo(hash, preview);
    if (m_ending)
        co_return;
    if (!answer && answer.trouble.kind == Failure::Session && !answer.trouble.isPast) {
        m_client.setToken({});
        tick();
    }
    done(std::move(answer));
}

} // namespace mingcha::tablet
