// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/outbox.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

const Signer *signerOf(const std::vector<Signer> &open, const Id &incarnation)
{
    const auto found =
        std::find_if(open.begin(), open.end(), [&](const Signer &s) { return s.author.incarnation == incarnation; });
    return found == open.end() ? nullptr : &*found;
}

/// The first signature kept at or after `from`: a locked author's batch must end exactly there.
struct Kept
{
    quint64 seq = 0;
    QByteArray signature;
};
Result<Kept> keptSignature(journal::Database &database, const Id &incarnation, quint64 from)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT seq, value FROM signature WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND "
                       "seq >= ? ORDER BY seq LIMIT 1"));
    if (const Status status = query.bind(incarnation).bind(from).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::Denied, QCoreApplication::translate("Tablet", "These entries are sent once their author signs in again."), {}};
    return Kept{static_cast<quint64>(query.integer(0)), query.blob(1)};
}

} // namespace

Result<std::vector<Outbox>> readOutboxes(journal::Database &database, const std::vector<Id> &incarnations,
                                         const std::vector<Signer> &open)
{
    std::vector<Outbox> boxes;
    journal::Query query = database.query(
        QStringLiteral("SELECT id, acknowledged, (SELECT coalesce(max(seq), 0) FROM journal j WHERE j.incarnation = i.n), "
                       "(SELECT coalesce(max(seq), 0) FROM signature s WHERE s.incarnation = i.n) FROM incarnation i WHERE mine = 1 "
                       "ORDER BY n"));
    if (const Status status = query.run(); !status)
        return status.error();
    while (query.next()) {
        Outbox box{query.id(0), static_cast<quint64>(query.integer(1)), static_cast<quint64>(query.integer(2)),
                   static_cast<quint64>(query.integer(3))};
        if (std::find(incarnations.begin(), incarnations.end(), box.incarnation) == incarnations.end())
            continue;
        if (signerOf(open, box.incarnation))
            box.signable = box.last;
        boxes.push_back(box);
    }
    return boxes;
}

Result<Batch> readBatch(journal::Database &database, const PushNext &next, const std::vector<Signer> &open, const Moment &now)
{
    const Signer *signer = signerOf(open, next.incarnation);
    Kept kept;
    if (!signer) {
        Result<Kept> found = keptSignature(database, next.incarnation, next.from);
        if (!found)
            return found.error();
        kept = std::move(*found);
    }
    // With a kept signature its place decides how long the batch is, within what one push may hold.
    const int most = signer ? next.maxEntries : kMostPushEntries;
    Batch batch;
    batch.firstSeq = next.from;
    batch.pushed.incarnation = next.incarnation;
    batch.pushed.device = now;
    journal::Query query = database.query(
        QStringLiteral("SELECT seq, header, body, link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) "
                       "AND seq >= ? AND seq <= ? ORDER BY seq LIMIT ?"));
    if (const Status status =
            query.bind(next.incarnation).bind(next.from).bind(signer ? next.upTo : kept.seq).bind(most).run();
        !status)
        return status.error();
    qsizetype bytes = 0;
    while (query.next()) {
        const quint64 seq = static_cast<quint64>(query.integer(0));
        if (seq != next.from + batch.pushed.entries.size())
            break;  // a hole in the own chain: said below, when nothing at all can go
        journal::Pushed pushed{query.blob(1), query.blob(2), false};
        bytes += pushed.headerBytes.size() + pushed.body.size();
        if (signer && !batch.pushed.entries.empty() && bytes > next.maxBytes)
            break;
        if (!journal::readEntry(pushed.headerBytes, pushed.body)) {
            pushed.damaged = true;
            pushed.body.clear();
        }
        batch.pushed.entries.push_back(std::move(pushed));
        batch.links.push_back(query.hash(3));
        batch.lastSeq = seq;
    }
    if (batch.pushed.entries.empty() || (!signer && batch.lastSeq != kept.seq))
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("Tablet", "Some entries on this tablet cannot be read, so those after them are not sent. "
                                                           "Do not clear this tablet; call who looks after it."),
                     QStringLiteral("#%1").arg(batch.lastSeq + 1)};
    batch.pushed.signature = signer ? journal::sign(signer->key, batch.links.back().view()) : kept.signature;
    return batch;
}

Result<std::vector<Followed>> readFollowed(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT region, audience, dossier, cursor FROM feed JOIN log ON log.n = feed.log ORDER BY region, audience, dossier"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<Followed> followed;
    while (query.next())
        followed.push_back({{{query.text(0), static_cast<journal::Audience>(query.integer(1))}, query.id(2)},
                            static_cast<quint64>(query.integer(3))});
    return followed;
}

QByteArray readMeta(journal::Database &database, const QString &key)
{
    journal::Query query = database.query(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    return query.bind(key).run() && query.next() ? query.blob(0) : QByteArray();
}

Status writeMeta(journal::Database &database, const QString &key, const QByteArray &value)
{
    return database.query(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)")).bind(key).bind(value).run();
}

} // namespace mingcha::tablet
