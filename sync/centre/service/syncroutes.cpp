// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/syncroutes.h"

#include "core/journal/feed.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "sync/centre/http/authoriser.h"
#include "sync/centre/service/extent.h"
#include "sync/centre/service/proving.h"
#include "sync/centre/service/rights.h"
#include "sync/wire/pack.h"

#include <QCoreApplication>

namespace mingcha::centre {

void SyncRoutes::addTo(Router &router)
{
    router.add(
        Method::Post, "/v1/push", [this](Request &request) { return push(request); }, wire::kMaxPacked);
    router.add(Method::Post, "/v1/pull", [this](Request &request) { return pull(request); });
}

// --- push

namespace {

constexpr int kRefillingRetrySeconds = 60;

Response refillingResponse(const Error &error, quint64 lacks)
{
    Response response = errorResponse(503, wire::kRefilling, error.text);
    response.headers.set(wire::kLacksHeader, QByteArray::number(lacks));
    response.headers.set("Retry-After", QByteArray::number(kRefillingRetrySeconds));
    return response;
}

} // namespace

Status SyncRoutes::admit(journal::Store &store, const Session &session, const journal::PushedBatch &batch,
                         wire::PushAnswer &answer, quint64 &lacks) const
{
    // Another person's entries on the same tablet may come along: their own signature speaks for them.
    const Result<std::optional<Device>> device = findDevice(store.database(), batch.incarnation);
    if (!device)
        return device.error();
    if (!*device || (*device)->device != session.device)
        return Error{ErrorCode::Denied, QCoreApplication::translate("Server", "These entries are of another device."),
                     QStringLiteral("device.other")};
    // Whose account rests is not judged in their absence: their work waits on the tablet, as when they sync themselves.
    const std::optional<person::Person> author = person::find(store.database(), (*device)->person);
    if (author && !author->active && (*device)->person != session.person)
        return person::denied("person.inactive");
    const qint64 nowMs = m_desk.nowMs();
    const bool isRefilling = m_desk.identity.isRefilling(nowMs, m_desk.refillingMs);
    const Result<journal::PushResult> result =
        journal::Admission(store, nowMs, isRefilling ? journal::Awaits::TheLosses : journal::Awaits::Nothing)
            .admit(batch);
    if (!result)
        return result.error();
    lacks = result->lacks;
    if (lacks > 0)
        return stillLacking();
    if (const Status told = tellSoon(store.database(), *result); !told)
        return told;
    const wire::Receipt receipt{m_desk.identity.epoch, batch.incarnation, result->lastSeq, result->link, nowMs,
                                result->outcomes};
    answer.gap = result->gap;
    answer.forked = result->forked;
    answer.receipt = wire::encodeReceipt(receipt);
    answer.signature = journal::sign(m_desk.identity.key, answer.receipt);
    if (batch.held) {
        auto proofs = proveOutcomes(store.database(), m_desk.identity, result->outcomes, *batch.held);
        if (!proofs && proofs.error().code != ErrorCode::Damaged)
            return proofs.error();
        if (proofs) // a damaged tree holds up no work: its readers are told that the proof is missing
            answer.proofs = std::move(*proofs);
    }
    return keepReceipt(store.database(), batch.incarnation, result->lastSeq, answer.receipt, answer.signature);
}

/// The writer need not read what a reader can read for it meanwhile.
void SyncRoutes::decodeAhead(journal::PushedBatch &batch) const
{
    std::vector<QByteArray> bodies;
    bodies.reserve(batch.entries.size());
    for (const journal::Pushed &pushed : batch.entries)
        bodies.push_back(pushed.body);
    batch.acts = std::make_shared<journal::ActsAhead>(bodies, batch.incarnation);
    m_desk.readers.post([acts = batch.acts] { acts->work(); });
}

Awaitable<Response> SyncRoutes::push(Request &request)
{
    const QByteArray token = request.bearer();
    const auto who = [&](journal::Database &database) { return whoAsks(database, token, m_desk.nowMs()); };
    const Result<Asking> asking = co_await onReader(m_desk.readers, who);
    if (!asking)
        co_return refusalResponse(asking.error());
    if (m_desk.writes.isFull())
        co_return busyResponse();
    const Result<QByteArray> body = co_await request.body->whole();
    if (!body)
        co_return errorResponse(body.error());
    const auto decode = [&] { return wire::decodePush(*body); };
    Result<journal::PushedBatch> batch = co_await onThread(m_desk.readers, decode);
    if (!batch)
        co_return errorResponse(batch.error());
    decodeAhead(*batch);
    batch->refused = wire::readRefusedField(request.headers.value(wire::kRefusedHeader));
    wire::PushAnswer answer;
    quint64 lacks = 0;
    journal::Writer::Job job = [&](journal::Store &store) {
        return admit(store, asking->session, *batch, answer, lacks);
    };
    const Status admitted = co_await m_desk.writes.run(std::move(job));
    if (!admitted) {
        m_desk.log.warning("pushRefused", {{QStringLiteral("incarnation"), batch->incarnation.toHex()},
                                           {QStringLiteral("text"), admitted.error().text}});
        co_return lacks > 0 ? refillingResponse(admitted.error(), lacks) : refusal(admitted.error());
    }
    m_desk.log.info("push", {{QStringLiteral("incarnation"), batch->incarnation.toHex()},
                             {QStringLiteral("entries"), static_cast<qint64>(batch->entries.size())},
                             {QStringLiteral("gap"), answer.gap},
                             {QStringLiteral("forked"), answer.forked}});
    co_return messageResponse(wire::encode(answer));
}

// --- pull

struct SyncRoutes::Pulled
{
    std::vector<wire::FeedName> feeds;
    wire::PullAnswer answer;
    [[nodiscard]] bool hasNews() const { return answer.feeds.has_value() || !answer.pages.empty(); }
};

namespace {

/// The reader's own entries come by their number alone: with the link at the last of them it sees that they are the same.
Status tellOwn(journal::Database &database, wire::PullAnswer &answer)
{
    for (const journal::FeedPage &page : answer.pages) {
        for (const journal::FeedItem &item : page.items) {
            if (item.headerBytes.isEmpty() && item.ref.seq > answer.own.ref.seq)
                answer.own.ref = item.ref;
        }
    }
    if (answer.own.ref.seq == 0)
        return success();
    const Result<Hash> link = journal::linkAt(database, answer.own.ref);
    if (!link)
        return link.error();
    answer.own.link = *link;
    return success();
}

} // namespace

Result<SyncRoutes::Pulled> SyncRoutes::read(journal::Database &database, const QByteArray &token,
                                            const wire::PullRequest &wanted) const
{
    const qint64 nowMs = m_desk.nowMs();
    const Result<Asking> asking = whoAsks(database, token, nowMs);
    if (!asking)
        return asking.error();
    Result<std::vector<wire::FeedName>> feeds = feedsOf(database, asking->person);
    if (!feeds)
        return feeds.error();
    Pulled pulled{std::move(*feeds), {}};
    pulled.answer.epoch = m_desk.identity.epoch;
    pulled.answer.nowMs = nowMs;
    if (wire::feedListHash(pulled.feeds) != wanted.feeds || wanted.cursors.size() != pulled.feeds.size()) {
        pulled.answer.feeds = pulled.feeds;
        return pulled;
    }
    int items = wire::kPullItems;
    qsizetype bytes = wire::kPullBytes;
    for (size_t i = 0; i < pulled.feeds.size(); ++i) {
        if (items <= 0 || bytes <= 0) {
            pulled.answer.more = true;
            break;
        }
        const wire::FeedName &feed = pulled.feeds[i];
        Result<journal::FeedPage> page = journal::readFeed(
            database, {feed.log, feed.dossier, wanted.cursors[i], asking->session.incarnation}, items, bytes);
        if (!page)
            return page.error();
        items -= static_cast<int>(page->items.size());
        for (const journal::FeedItem &item : page->items)
            bytes -= item.headerBytes.size() + item.body.size();
        // A device that does not hold the tree up to its cursor, or asks about an older one, is told even if nothing is new.
        std::vector<quint64> older;
        for (const auto &[at, size] : wanted.older) {
            if (at == i && size <= page->completeTo)
                older.push_back(size);
        }
        const bool isAsked = wanted.held && wanted.cursors[i] > 0 &&
                             (!older.empty() || (i < wanted.held->size() && (*wanted.held)[i] != wanted.cursors[i]));
        const bool isBehind = page->head < wanted.cursors[i]; // the device has more than the centre: it must see that
        if (!feed.dossier.isNull() && !isBehind) {
            // Of a log that is read only in part, its length stays unsaid.
            if (page->items.empty() && !isAsked)
                continue;
            pulled.answer.more = pulled.answer.more || page->completeTo < page->head;
            page->completeTo = page->head = page->items.empty() ? wanted.cursors[i] : page->items.back().position;
        }
        if (page->completeTo <= wanted.cursors[i] && !isBehind && !isAsked)
            continue;
        if (wanted.held && !isBehind) {
            const quint64 held = i < wanted.held->size() ? (*wanted.held)[i] : 0;
            Result<journal::LogProof> proof =
                provePage(database, m_desk.identity, *page, std::min(held, wanted.cursors[i]), std::move(older));
            if (!proof && proof.error().code != ErrorCode::Damaged)
                return proof.error();
            if (proof)
                page->proof = std::move(*proof);
        }
        pulled.answer.pages.push_back(std::move(*page));
    }
    if (const Status told = tellOwn(database, pulled.answer); !told)
        return told.error();
    return pulled;
}

Awaitable<Response> SyncRoutes::pull(Request &request)
{
    const QByteArray token = request.bearer();
    const Result<QByteArray> body = co_await request.body->whole();
    if (!body)
        co_return errorResponse(body.error());
    const Result<wire::PullRequest> wanted = wire::decodePullRequest(*body);
    if (!wanted)
        co_return errorResponse(wanted.error());
    using Clock = std::chrono::steady_clock;
    const Clock::time_point until =
        Clock::now() + std::chrono::seconds(std::clamp(wanted->waitSeconds, 0, wire::kMaxWaitSeconds));
    for (;;) {
        News::Seen seen = m_desk.news.now();
        const auto look = [&](journal::Database &database) { return read(database, token, *wanted); };
        const Result<Pulled> pulled = co_await onReader(m_desk.readers, look);
        if (!pulled)
            co_return refusalResponse(pulled.error());
        bool ended = pulled->hasNews();
        while (!ended) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
            if (left.count() <= 0) {
                ended = true;
                break;
            }
            const Wake wake = co_await m_desk.news.signal().wait(seen.version, request, left);
            if (wake != Wake::Notified) {
                ended = true;
                break;
            }
            const News::Seen later = m_desk.news.now();
            if (m_desk.news.concerns(pulled->feeds, seen))
                break;
            seen = later;
        }
        if (!ended)
            continue;
        const auto pack = [&] { return wire::encode(pulled->answer); };
        QByteArray packed = co_await onThread(m_desk.readers, pack);
        co_return messageResponse(std::move(packed));
    }
}

} // namespace mingcha::centre
