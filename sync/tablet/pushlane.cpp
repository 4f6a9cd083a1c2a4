// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Sending entries to the centre.
#include "sync/tablet/synccore.h"

#include "core/journal/history.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/dependents.h"
#include "sync/tablet/outbox.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

constexpr int kForbidden = 403;

} // namespace

Stop SyncCore::local(Error error)
{
    Stop stop{Stop::Kind::Local, {}};
    stop.trouble.error = std::move(error);
    return stop;
}

Stop SyncCore::person(const QString &text, const QByteArray &cause)
{
    Stop stop{Stop::Kind::Person, {}};
    stop.trouble.kind = Failure::Refused;
    stop.trouble.code = cause;
    stop.trouble.error = {ErrorCode::Conflict, text, {}};
    return stop;
}

Stop SyncCore::server(const QString &text)
{
    Stop stop{Stop::Kind::Network, {}};
    stop.trouble.kind = Failure::Server;
    stop.trouble.error = {ErrorCode::Network, text, {}, true};
    return stop;
}

std::vector<Id> SyncCore::incarnationsHere() const
{
    std::vector<Id> ids;
    for (const Enrolled &enrolled : m_tablet.vault().all()) {
        if (enrolled.centre.publicKey == m_centre.publicKey)
            ids.push_back(enrolled.incarnation);
    }
    return ids;
}

/// Of who is signed in; null when nobody is.
Id SyncCore::authorHere() const
{
    const std::optional<Signer> session = m_tablet.session();
    return session ? session->author.incarnation : Id{};
}

/// Reads and packs, on another thread, what is sent next. `taken` is what the centre has beyond what the tables say yet: whose
/// turn it is follows from both.
QCoro::Task<Outgoing> SyncCore::readNext(PushStep step, std::vector<journal::EntryRef> taken)
{
    auto work = [openReader = m_tablet.reader(), here = incarnationsHere(), who = authorHere(), step,
                 taken = std::move(taken), now = m_tablet.clock().now()]() -> Outgoing {
        const auto reader = openReader();
        if (!reader)
            return {{}, reader.error(), {}};
        Result<std::vector<Outbox>> boxes = readOutboxes(**reader, here, taken);
        if (!boxes)
            return {{}, boxes.error(), {}};
        for (Outbox &box : *boxes)
            box.isSignedIn = box.incarnation == who;
        if (const Status held = holdWhatBuildsOn(**reader, step, *boxes); !held)
            return {{}, held.error(), {}};
        const PushNext next = step.next(*boxes);
        Result<Batch> batch = next.kind == PushNext::Kind::Send ? readBatch(**reader, next, now) : Batch{};
        if (const Status whole = (*reader)->whole(); !whole)
            return {{}, whole.error(), {}};
        if (next.kind != PushNext::Kind::Send)
            return {next, Batch{}, {}};
        const QByteArray packed = batch ? wire::encode(batch->pushed) : QByteArray();
        return {next, std::move(batch), packed};
    };
    OnThread reading(m_tablet, std::move(work));
    co_return co_await reading;
}

QCoro::Task<Status> SyncCore::settle(std::shared_ptr<const Received> received)
{
    const auto self = shared_from_this();
    const int life = m_life;
    auto job = [received](journal::Store &store) { return settleReceived(store, *received); };
    Posted settling(m_tablet.writer(), std::move(job));
    const Status settled = co_await settling;
    for (const journal::Outcome &outcome : received->receipt.outcomes) {
        if (settled && !over(life) && outcome.status == journal::EntryStatus::Refused)
            Q_EMIT refused(outcome.seq, outcome.reason);
    }
    co_return settled;
}

/// An author whose entries cannot go holds nobody else up. Ends the lane when it was put aside before.
SyncCore::Ended SyncCore::setAside(const Id &incarnation, Ended why)
{
    if (incarnation.isNull() || m_push.isAside(incarnation))
        return why;
    m_push.putAside(incarnation);
    m_asideWhy = std::move(why);
    return std::nullopt;
}

/// Another author's entries that cannot go: told last, it keeps the person who works here from nothing.
void SyncCore::deny(const Id &incarnation, Stop why)
{
    m_heard = true;
    m_push.deny(incarnation);
    m_denied = std::move(why);
    if (!m_heldBack)
        m_heldBack = m_denied;
}

void SyncCore::forgetDenied()
{
    m_push.forgetDenied();
    m_denied.reset();
}

/// The centre was brought back from a copy and waits for what others have: what comes before that goes, the rest later.
QCoro::Task<SyncCore::Ended> SyncCore::holdBack(const Batch &batch, Trouble trouble)
{
    const auto self = shared_from_this();
    const int life = m_life;
    const quint64 lacks = std::clamp(trouble.lacks, batch.firstSeq, batch.lastSeq);
    m_heard = true;
    m_pushAgainAt =
        static_cast<qint64>(m_tablet.clock().now().uptimeMs) + trouble.retryAfterMs.value_or(kRefillingPauseMs);
    m_push.holdBefore(batch.pushed.incarnation, lacks, batch.firstSeq);
    m_heldBack = network(std::move(trouble));
    // Photos were offered when the new epoch began, and this comes again every minute.
    if (Ended ended = co_await offerFrom(batch.pushed.incarnation, lacks - 1, false))
        co_return ended;
    const std::optional<Signer> session = m_tablet.session();
    if (lacks == batch.firstSeq || !session || session->author.incarnation != batch.pushed.incarnation)
        co_return std::nullopt; // of others it goes up to their last signature before it
    // What its author did not sign as it stands here is not signed now.
    if (!journal::verifySignature(session->key.publicKey, batch.links.back().view(), batch.pushed.signature))
        co_return std::nullopt;
    const journal::EntryRef end{batch.pushed.incarnation, lacks - 1};
    const QByteArray signature = journal::sign(session->key, batch.links[lacks - 1 - batch.firstSeq].view());
    auto job = [end, signature](journal::Store &store) { return store.keepSignature(end, signature); };
    Posted sealing(m_tablet.writer(), std::move(job));
    const Status sealed = co_await sealing;
    if (over(life))
        co_return shut();
    co_return sealed ? Ended() : Ended(local(sealed.error()));
}

/// Until the last receipt is in the tables, if one is on its way there.
QCoro::Task<SyncCore::Ended> SyncCore::settled(std::optional<QCoro::Task<Status>> &settling)
{
    const auto self = shared_from_this();
    const int life = m_life;
    if (!settling)
        co_return std::nullopt;
    const Status status = co_await *settling;
    settling.reset();
    if (over(life))
        co_return shut();
    co_return status ? Ended() : Ended(local(status.error()));
}

/// Nothing of anybody can be sent now, or only what is left aside: why.
SyncCore::Ended SyncCore::pushEnded(const PushNext &next)
{
    switch (next.kind) {
    case PushNext::Kind::Send:
    case PushNext::Kind::Nothing: return std::nullopt;
    case PushNext::Kind::Stop:
        return person(
            tr("The centre has other entries in your name than this tablet, as after a copy or a restore. Nothing "
               "was lost: both are kept. Ask the team lead, and enrol this tablet again."));
    case PushNext::Kind::Unsigned:
        if (next.incarnation == authorHere())
            return person(unsignedText(), kUnsigned);
        if (!m_heldBack)
            m_heldBack = person(unsignedText(), kUnsigned); // told last: it is another's
        return m_asideWhy;
    case PushNext::Kind::Aside: return m_asideWhy;
    }
    return std::nullopt;
}

/// Whether one answer kept another author's entries from going, which ends nothing for who is signed in.
bool SyncCore::deniesOther(const Answered<wire::PushAnswer> &answer, const Id &incarnation)
{
    if (answer || answer.trouble.kind != Failure::Refused || answer.trouble.status != kForbidden)
        return false;
    deny(incarnation, person(tr("The centre does not take what another person recorded on this tablet. It is kept. "
                                "That person signs in here, or asks for a new enrolment slip; yours is sent up to what "
                                "builds on it, and waits from there on. If that person has left, the centre lets their "
                                "account work until this tablet has synced.")));
    return true;
}

QCoro::Task<SyncCore::Ended> SyncCore::pushAll()
{
    const auto self = shared_from_this();
    const int life = m_life;
    PushAhead ahead;
    m_push.forgetAsides();
    m_asideWhy.reset();
    m_heldBack = m_denied;
    for (;;) {
        QCoro::Task<Outgoing> reading = ahead.next ? std::move(*ahead.next) : readNext(m_push, ahead.taken);
        ahead.next.reset();
        Outgoing found = co_await reading;
        if (over(life))
            co_return shut();
        if (!found.batch) {
            if (Ended ended = setAside(found.next.incarnation, local(found.batch.error())))
                co_return ended;
            continue;
        }
        if (found.next.kind != PushNext::Kind::Send && ahead.settling) {
            if (Ended ended = co_await settled(ahead.settling))
                co_return ended;
            continue; // with the receipt in the tables it is another author's turn, or there is none left
        }
        if (found.next.kind != PushNext::Kind::Send) {
            if (Ended ended = co_await askAboutLetIn())
                co_return ended;
            co_return pushEnded(found.next);
        }
        if (Ended ended = co_await pushOne(found, ahead))
            co_return ended;
    }
}

QCoro::Task<SyncCore::Ended> SyncCore::pushOne(Outgoing &found, PushAhead &ahead)
{
    const auto self = shared_from_this();
    const int life = m_life;
    Batch &batch = *found.batch;
    const Id author = batch.pushed.incarnation;
    const Moment now = m_tablet.clock().now();
    if (now.uptimeMs - batch.pushed.device.uptimeMs > kFreshClocksMs) {
        batch.pushed.device =
            now; // packed while the link was slow: the centre reckons from the clocks as they are sent
        found.packed = wire::encode(batch.pushed);
    }
    show(State::Sending, tr("Sending %n record(s)", nullptr, static_cast<int>(batch.pushed.entries.size())));
    CentreClient::Task<wire::PushAnswer> asking = m_client.push(found.packed, batch.pushed.refused);
    PushStep expected = m_push;
    expected.heard({.incarnation = author, .lastSeq = batch.lastSeq, .tookMs = ahead.tookMs}, batch.lastSeq);
    std::vector<journal::EntryRef> then = ahead.taken;
    then.push_back({author, batch.lastSeq});
    ahead.next = readNext(expected, std::move(then));
    const Answered<wire::PushAnswer> answer = co_await asking;
    if (over(life))
        co_return shut();
    ahead.tookMs = m_tablet.clock().now().uptimeMs - now.uptimeMs;
    const std::optional<Signer> session = m_tablet.session();
    const bool isOthers = session && session->author.incarnation != author;
    if (isOthers && deniesOther(answer, author)) {
        ahead.next.reset();
        co_return std::nullopt;
    }
    if (!answer && answer.trouble.code == wire::kRefilling) {
        ahead.next.reset();
        co_return co_await holdBack(batch, answer.trouble);
    }
    PushHeard heard;
    heard.tookMs = ahead.tookMs;
    if (answer && answer.value->gap) {
        heard.isSame = co_await isSameThere(answer.value->receipt);
        if (over(life))
            co_return shut();
    }
    wire::Receipt receipt;
    if (Ended ended = judgeAnswer(answer, batch, heard, receipt)) {
        if (!isOthers || ended->trouble.code != kUnsigned)
            co_return ended;
        ahead.next.reset();
        deny(author, std::move(*ended));
        co_return std::nullopt;
    }
    if (heard.gap && heard.isSame != false) {
        if (Ended ended = co_await offerFrom(receipt.incarnation, receipt.lastSeq, true))
            co_return ended;
    }
    const bool isReceipt = answer && !heard.gap && !heard.forked;
    if (!isReceipt || receipt.lastSeq != batch.lastSeq)
        ahead.next.reset();
    if (isOthers && m_push.isForked(author)) {
        if (Ended ended = co_await branchOff(receipt, answer.value->receipt + answer.value->signature))
            co_return ended;
    }
    if (!isReceipt)
        co_return std::nullopt;
    m_settleBeyond = true;
    if (Ended ended = co_await settled(ahead.settling))
        co_return ended;
    ahead.taken = {{receipt.incarnation, receipt.lastSeq}};
    ahead.settling = settle(receivedOf(std::move(receipt), *answer.value, batch));
    co_return std::nullopt;
}

} // namespace mingcha::tablet
