// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/handoveradmit.h"

#include "core/journal/history.h"
#include "core/journal/ownchain.h"
#include "core/person/queries.h"
#include "sync/centre/service/extent.h"
#include "sync/wire/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::centre {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Server", text);
}

Error fileLacking()
{
    return {
        ErrorCode::Busy,
        say(QT_TRANSLATE_NOOP(
            "Server",
            "The centre was brought back from a copy and lacks what some of this file builds on: records of others, "
            "or rights given since. Nothing of it was taken in. Keep the file, and import it again once they "
            "have synced and the rights are given again.")),
        {},
        true};
}

/// How many of these entries are here.
Result<qint64> heldOf(journal::Database &database, const journal::PushedBatch &batch)
{
    const Result<journal::Header> first = batch.entries.empty()
                                              ? Error{ErrorCode::Invalid, {}, {}}
                                              : journal::decodeHeader(batch.entries.front().headerBytes);
    if (!first)
        return qint64{0};
    const auto here = journal::chainEntries(database, batch.incarnation, first->seq,
                                            first->seq + batch.entries.size() - 1, journal::kMaxPushEntries);
    if (!here)
        return here.error();
    return static_cast<qint64>(here->size());
}

/// Whether the tablet counts as received what is not here, of anybody who works on it: it brings that with its next file.
Result<bool> isBehind(journal::Database &database, const Outboxed &outbox)
{
    for (const journal::EntryRef &end : outbox.received) {
        const Result<quint64> last = journal::lastSeqOf(database, end.incarnation);
        if (!last)
            return last.error();
        if (*last < end.seq)
            return true;
    }
    return false;
}

struct Intake
{
    journal::Store &store;
    const HandoverDesk &desk;
    HandoverTaken &taken;
    std::vector<QByteArray> &answers;
    bool isBehind = false;
    std::vector<Id> left = {}; ///< authors of whom something waits on the tablet

    void leave(const journal::PushedBatch &batch)
    {
        taken.left += static_cast<qint64>(batch.entries.size());
        if (std::ranges::find(left, batch.incarnation) == left.end())
            left.push_back(batch.incarnation);
    }
};

/// Judges a batch. What builds on something that stays on the tablet stays there with it: now it would be refused for good.
/// Nothing: so it is with this one, and it was left.
Result<std::optional<journal::PushResult>> judged(Intake &in, const journal::PushedBatch &batch)
{
    using Judged = std::optional<journal::PushResult>;
    const bool isRefilling = in.desk.identity.isRefilling(in.desk.nowMs);
    const bool mayStay = in.isBehind || !in.left.empty();
    if (const Status begun = in.store.savepoint(); !begun)
        return begun.error();
    const journal::Awaits awaits = isRefilling ? journal::Awaits::TheLosses
                                   : mayStay   ? journal::Awaits::Entries
                                               : journal::Awaits::Nothing;
    Result<journal::PushResult> result = journal::Admission(in.store, in.desk.nowMs, awaits).admit(batch);
    if (!result || result->lacks > 0) {
        in.store.rollbackToSavepoint();
        if (!result || !mayStay)
            return result ? fileLacking() : result.error();
        in.leave(batch);
        return Judged();
    }
    const Status kept = in.store.release();
    return kept ? Result<Judged>(std::move(*result)) : kept.error();
}

Status take(Intake &in, const journal::PushedBatch &batch)
{
    const Result<qint64> before = heldOf(in.store.database(), batch);
    if (!before)
        return before.error();
    const auto result = judged(in, batch);
    if (!result || !*result)
        return result ? success() : Status(result.error());
    const journal::PushResult &push = **result;
    if (const Status told = tellSoon(in.store.database(), push); !told)
        return told;
    in.taken.entries += static_cast<qint64>(batch.entries.size());
    const Result<qint64> after = heldOf(in.store.database(), batch);
    in.taken.added += after ? *after - *before : 0;
    in.taken.refused += std::count_if(push.outcomes.begin(), push.outcomes.end(), [](const journal::Outcome &one) {
        return one.status == journal::EntryStatus::Refused;
    });
    in.taken.gap = in.taken.gap || push.gap;
    in.taken.forked = in.taken.forked || push.forked;
    wire::PushAnswer answer{push.gap, push.forked, {}, {}, {}};
    const Identity &identity = in.desk.identity;
    answer.receipt =
        wire::encodeReceipt({identity.epoch, batch.incarnation, push.lastSeq, push.link, in.desk.nowMs, push.outcomes});
    answer.signature = journal::sign(identity.key, answer.receipt);
    in.answers.push_back(wire::encode(answer));
    return keepReceipt(in.store.database(), batch.incarnation, push.lastSeq, answer.receipt, answer.signature);
}

} // namespace

Error notOfHere()
{
    return {
        ErrorCode::Denied,
        say(QT_TRANSLATE_NOOP("Server", "This file was not made by a tablet that is enrolled here. Nothing of it was "
                                        "taken in.")),
        {}};
}

Status admitAll(journal::Store &store, const HandoverDesk &desk, const Outboxed &outbox, HandoverTaken &taken,
                std::vector<QByteArray> &answers)
{
    const Result<bool> behind = isBehind(store.database(), outbox);
    if (!behind)
        return behind.error();
    taken.gap = *behind;
    Intake in{store, desk, taken, answers, *behind};
    for (const journal::PushedBatch &batch : outbox.batches) {
        const Result<std::optional<Device>> device = findDevice(store.database(), batch.incarnation);
        if (!device)
            return device.error();
        if (*device && (*device)->device != outbox.device.device)
            return notOfHere();
        // Who is not enrolled here (any more), or whose account rests, is not judged: without an answer it waits on the tablet,
        // as when it comes by the link, and keeps nobody else's work back.
        const auto author = *device ? person::find(store.database(), (*device)->person) : std::nullopt;
        const bool isLeft = std::ranges::find(in.left, batch.incarnation) != in.left.end();
        if (isLeft || !*device || (author && !author->active)) {
            in.leave(batch);
            continue;
        }
        if (const Status isTaken = take(in, batch); !isTaken)
            return isTaken;
    }
    return success();
}

} // namespace mingcha::centre
