// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/acts.h"

#include "core/campaign/drawtable.h"
#include "core/campaign/lot.h"
#include "core/campaign/queries.h"
#include "core/campaign/rules.h"
#include "core/person/reasons.h"

#include <QCborArray>
#include <QCoreApplication>

namespace mingcha::campaign {

namespace {

using journal::Draft;
using journal::Verdict;

QCborArray idsValue(const std::vector<Id> &ids)
{
    QCborArray value;
    for (const Id &id : ids)
        value.append(id.toBytes());
    return value;
}

Result<Draw> known(journal::Store &store, const Id &id)
{
    std::optional<Draw> draw = find(store.database(), id);
    if (!draw)
        return Error{ErrorCode::NotFound, person::reasonText("draw.unknown"), QStringLiteral("draw.unknown")};
    return std::move(*draw);
}

Draft draftOn(const Id &draw, const char *kind)
{
    Draft draft;
    draft.kind = kind;
    draft.dossier = draw;
    draft.act.object = draw;
    return draft;
}

} // namespace

Result<Draft> open(journal::Store &store, const person::Person &me, const Draw &given)
{
    Draw draw = given;
    draw.algorithm = kLotAlgorithm;
    const QCborValue pool = poolValue(draw.pool);
    draw.poolHash = poolHash(pool);
    draw.purpose = draw.purpose.trimmed();
    const std::optional<Draw> earlier = latestLike(store.database(), draw);
    if (const Verdict verdict = mayOpen(me, draw, earlier ? &*earlier : nullptr); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft;
    draft.kind = "draw.opened";
    draft.act.move = journal::Move{kStepOpen, {}};
    draft.act.set(kRegion, draw.region).set(kPurpose, draw.purpose).set(kAlgorithm, draw.algorithm);
    draft.act.set(kPool, pool).set(kParties, idsValue(draw.parties)).set(kDueMs, draw.dueMs);
    if (draw.covert)
        draft.act.set(kCovert, true);
    if (!draw.replaces.isNull())
        draft.act.set(kReplaces, draw.replaces.toBytes()).set(kReason, draw.reason.trimmed());
    return draft;
}

Result<Draft> commit(journal::Store &store, const person::Person &me, const Id &id, Random &random)
{
    const Result<Draw> draw = known(store, id);
    if (!draw)
        return draw.error();
    if (const Verdict verdict = mayCommit(me, *draw, draw->poolHash); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    QByteArray secret(kSecretBytes, '\0');
    random.fill({reinterpret_cast<quint8 *>(secret.data()), static_cast<size_t>(secret.size())});
    if (const Status kept = keepSecret(store.database(), id, me.id, secret); !kept)
        return kept.error();
    Draft draft = draftOn(id, "draw.committed");
    draft.act.add(kCommitments, QCborArray{me.id.toBytes(), commitmentTo(id, draw->poolHash, me.id, secret).toBytes(),
                                           draw->poolHash.toBytes()});
    return draft;
}

Result<Draft> reveal(journal::Store &store, const person::Person &me, const Id &id)
{
    const Result<Draw> draw = known(store, id);
    if (!draw)
        return draw.error();
    const std::optional<QByteArray> secret = secretOf(store.database(), id, me.id);
    if (!secret && draw->commitmentOf(me.id))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Draw",
                                                 "What you committed to was made on another tablet, or before this "
                                                 "one was enrolled again. Reveal it there."),
                     {}};
    if (const Verdict verdict = mayReveal(me, *draw, secret.value_or(QByteArray())); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(id, "draw.revealed");
    draft.act.add(kReveals, QCborArray{me.id.toBytes(), *secret});
    return draft;
}

Result<Draft> lapse(journal::Store &store, const person::Person &me, const Id &id, qint64 nowMs)
{
    const Result<Draw> draw = known(store, id);
    if (!draw)
        return draw.error();
    if (const Verdict verdict = mayLapse(me, *draw, draw->missing(), nowMs); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(id, "draw.lapsed");
    draft.act.move = journal::Move{kStepLapsed, {}};
    draft.act.set(kMissed, idsValue(draw->missing()));
    return draft;
}

} // namespace mingcha::campaign
