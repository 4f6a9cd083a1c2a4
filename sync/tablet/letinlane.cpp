// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the centre refused and a person let in since, where no feed brings it: sent once more for the centre's word. It was
// acknowledged long ago, so whatever comes of it keeps nothing else from going.
#include "sync/tablet/synccore.h"

#include "core/journal/claims.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/outbox.h"

namespace mingcha::tablet {

namespace {

constexpr int kEntriesAgain = 256;
constexpr qsizetype kBytesAgain = 64 << 10;

/// As it was sent before, up to a signature that is kept; not what waits behind it.
Result<Batch> readOnceMore(journal::Database &database, const journal::ChainRun &run, const Moment &now)
{
    const Result<std::optional<journal::ClaimedAuthor>> author = journal::claimedAuthor(database, run.incarnation);
    if (!author)
        return author.error();
    const quint64 upTo = *author ? (*author)->acknowledged : 0;
    return readBatch(database, {PushNext::Kind::Send, run.incarnation, run.from, upTo, kEntriesAgain, kBytesAgain},
                     now);
}

} // namespace

QCoro::Task<SyncCore::Ended> SyncCore::askAboutLetIn()
{
    const auto self = shared_from_this();
    const int life = m_life;
    for (journal::ChainRun run : std::exchange(m_letIn, {})) {
        while (run.from <= run.upTo) {
            auto work = [open = m_tablet.reader(), run, now = m_tablet.clock().now()]() -> Result<Batch> {
                const auto reader = open();
                return reader ? readOnceMore(**reader, run, now) : Result<Batch>(reader.error());
            };
            OnThread reading(m_tablet, std::move(work));
            Result<Batch> batch = co_await reading;
            if (over(life))
                co_return shut();
            if (!batch)
                break;
            const Answered<wire::PushAnswer> answer =
                co_await m_client.push(wire::encode(batch->pushed), batch->pushed.refused);
            if (over(life))
                co_return shut();
            wire::Receipt receipt;
            if (!answer || answer.value->gap || answer.value->forked || judgeReceipt(*answer.value, *batch, receipt))
                break;
            run.from = batch->lastSeq + 1;
            auto job = [received = receivedOf(std::move(receipt), *answer.value, *batch)](journal::Store &store) {
                return settleReceived(store, *received);
            };
            Posted settling(m_tablet.writer(), std::move(job));
            const Status settled = co_await settling;
            m_settleBeyond = true;
            if (over(life))
                co_return shut();
            if (!settled)
                co_return local(settled.error());
        }
    }
    co_return std::nullopt;
}

} // namespace mingcha::tablet
