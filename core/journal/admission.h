// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The centre's side of the journal: takes in what an author pushes, judges each entry by the rooms' rules, numbers what
// is accepted in its log and merges it, all in the writer's transaction (rule 6). Stands on Store; used by one push.
#pragma once

#include "core/journal/actsahead.h"
#include "core/journal/store.h"

namespace mingcha::journal {

constexpr int kMaxPushEntries = 4000;

/// One entry as pushed; an empty body with `damaged` set where the device found that its bytes no longer match.
struct Pushed
{
    QByteArray headerBytes;
    QByteArray body;
    bool damaged = false;
};

struct PushedBatch
{
    Id incarnation;
    Moment device; ///< the device's clocks as it sends
    std::vector<Pushed> entries;
    QByteArray signature;                      ///< Ed25519 over the link after the last entry
    std::optional<std::vector<HeldSize>> held; ///< wants proofs, and may take them from here on; none: an older device
    std::vector<quint64> refused;              ///< which of them the device was told before are refused
    std::shared_ptr<ActsAhead> acts;           ///< what the bodies say, where another thread decodes them meanwhile
};

struct PushResult
{
    /// Up to where the centre has what was sent: where the batch ends; with a gap or a fork where its chain ends.
    quint64 lastSeq = 0;
    Hash link;        ///< the author's link at lastSeq
    bool gap = false; ///< the batch began beyond lastSeq + 1, or there on another entry: send again from an earlier one
    bool forked = false; ///< other bytes under a number already taken: both are kept, a person decides
    quint64 lacks = 0;   ///< the first that a centre brought back from a copy may take yet; 0: none
    std::vector<Outcome> outcomes;
    std::vector<Id> letIn; ///< authors of whom it let something in that had been refused
};

/// What would be refused now and is waited for, as something may still come: PushResult::lacks.
enum class Awaits {
    Nothing,
    Entries,  ///< what it is about, names or follows: it stays on the tablet that a file comes from
    TheLosses ///< and rights and the like: the centre was brought back from a copy
};

struct Admit; // admit.h

class Admission
{
public:
    /// `receivedMs` is the centre's time. Must live within one transaction of `store`.
    Admission(Store &store, qint64 receivedMs, Awaits awaits = Awaits::Nothing)
        : m_store(store), m_receivedMs(receivedMs), m_awaits(awaits)
    {
    }
    /// Denied when the author is unknown or revoked, or the signature does not fit; nothing is stored then. Everything
    /// else is an outcome of its entry, and never stops the ones after it.
    [[nodiscard]] Result<PushResult> admit(const PushedBatch &batch);
    /// The centre's own act, written and numbered at once. Effective now, or when an imported record says it was.
    [[nodiscard]] Result<Written> write(const Author &author, Draft draft, std::optional<qint64> effectiveMs = {});

    /// Ends an author's key: what it signs from here on is refused "device.revoked"; what came before stays.
    [[nodiscard]] Status revoke(const Id &incarnation);

private:
    struct Chain
    {
        qint64 effectiveMs = 0;
        QByteArray publicKey;
        Id person;
        quint64 revokedFrom = 0;
    };
    struct Numbered
    {
        quint64 head = 0;         ///< as it will be
        std::vector<Hash> leaves; ///< of what was numbered, not yet in the tree
    };
    /// Where an entry is to stand.
    struct Place
    {
        LogKey log;
        qint64 row = 0; ///< of the table log
        quint64 position = 0;
    };
    /// One that was refused, as it is kept, and is to be let in.
    struct LetIn
    {
        qint64 row = 0; ///< of the table journal
        Entry entry;
        qint64 effectiveMs = 0; ///< as it was when it came
    };
    /// What a batch has come to so far: its author's chain as it will be, and what is answered.
    struct Taking
    {
        Store::Tail tail;
        Chain chain;
        PushResult result;
    };
    [[nodiscard]] Result<Chain> chainOf(const Store::Tail &tail);
    [[nodiscard]] Status take(Taking &taking, const PushedBatch &batch, size_t index);
    /// The entry that comes next in the chain.
    [[nodiscard]] Status takeNext(Taking &taking, const PushedBatch &batch, size_t index, const Header &header);
    /// Holds what was taken beyond `before` to the author's signature, and says how far both have the same.
    [[nodiscard]] Status close(Taking &taking, const PushedBatch &batch, quint64 before);
    [[nodiscard]] Result<Outcome> repeated(const Store::Tail &tail, const PushedBatch &batch, const Pushed &pushed,
                                           quint64 seq, PushResult &result);
    [[nodiscard]] Result<Outcome> admitOne(const Store::Tail &tail, const Entry &entry, const Result<Act> &act,
                                           const Hash &link, qint64 effectiveMs);
    /// Keeps, numbers and merges an entry that was judged and not refused; `object` is as it was before.
    [[nodiscard]] Result<Outcome> number(const Store::Tail &tail, const Entry &entry, const Act &act, Object object,
                                         const Verdict &verdict, const Hash &link, qint64 effectiveMs);
    /// The place that comes next in the log of its dossier; empty when that is not known.
    [[nodiscard]] Result<std::optional<Place>> nextPlace(const Header &header, const Act &act);
    [[nodiscard]] Outcome outcomeAt(const Place &place, const Entry &entry, const Verdict &verdict, qint64 effectiveMs);
    [[nodiscard]] Status merge(const Entry &entry, const Act &act, Object object, const Outcome &outcome);
    /// An act that was judged and lets in what it names: numbered before that, or refused when there is nothing to let in.
    [[nodiscard]] Result<Outcome> letIn(const Store::Tail &tail, const Entry &entry, const Act &act, Object object,
                                        const Hash &link, qint64 effectiveMs);
    [[nodiscard]] Result<QByteArray> whyNone(const Admit &admit, const std::vector<LetIn> &refused);
    void giveBack(qint64 log);
    [[nodiscard]] Result<std::vector<LetIn>> refusedOf(const Admit &admit);
    [[nodiscard]] Result<bool> letInOne(const LetIn &one, const LogKey &log);
    [[nodiscard]] Result<Verdict> judgeLetIn(const Entry &entry, const Act &act, const Object &before,
                                             qint64 effectiveMs, const QString &region);
    [[nodiscard]] Result<std::optional<LogKey>> logFor(const Header &header, const Act &act);
    [[nodiscard]] Result<qint64> newestNamed(const Act &act);
    [[nodiscard]] Result<bool> isSigned(const Store::Tail &tail, const PushedBatch &batch);
    [[nodiscard]] Result<bool> partsBefore(const Store::Tail &tail, const PushedBatch &batch);
    [[nodiscard]] Result<bool> isOfOther(const Header &header, const Act &act, const Object &object);
    [[nodiscard]] Status keepBranch(const Store::Tail &tail, const PushedBatch &batch, const Pushed &pushed,
                                    quint64 seq);
    [[nodiscard]] Result<Outcome> keepDamaged(const Store::Tail &tail, const Entry &entry, const Hash &link);
    [[nodiscard]] Result<Outcome> refuse(const Store::Tail &tail, const Entry &entry, const Id &object,
                                         const QByteArray &reason, const Hash &link, qint64 effectiveMs);
    [[nodiscard]] Result<Verdict> judge(const Entry &entry, const Act &act, const Object &before, qint64 effectiveMs,
                                        QStringView letInto = {});
    [[nodiscard]] Result<QByteArrayList> refusalsUnder(const Act &act);
    [[nodiscard]] Result<bool> isHopeless(const Act &act);
    [[nodiscard]] Result<bool> mayBeTakenYet(const Header &header, const Act &act, const QByteArray &reason);
    [[nodiscard]] Result<bool> hangsOnUnknown(const Header &header, const Act &act, const QByteArray &reason);
    [[nodiscard]] Result<bool> isFounderRefused(const Header &header, const Act &act);
    [[nodiscard]] Result<bool> namesUnknown(const Act &act);
    [[nodiscard]] Result<Numbered *> nextPosition(qint64 log);
    /// Writes the heads and trees of the logs that were numbered: last in the transaction, in log order.
    [[nodiscard]] Status keepHeads();

    Store &m_store;
    qint64 m_receivedMs;
    Awaits m_awaits;
    std::map<qint64, Numbered> m_heads;
    QByteArray m_publicKey;               ///< of the batch's author
    std::optional<bool> m_isBranchSigned; ///< of the one batch, once it was asked
    std::optional<Hash> m_signedEnd;      ///< the link that its signature was found to fit
    std::vector<Id> m_letIn;              ///< PushResult::letIn
    std::any m_remembered;                ///< of judging, until an act decides rights
    bool m_isTimeProven = false;          ///< of the entry that is judged
};

/// A refusal that hangs on who its author was: a role, a card, a region or a team.
[[nodiscard]] bool isOfStanding(const QByteArray &reason);

} // namespace mingcha::journal
