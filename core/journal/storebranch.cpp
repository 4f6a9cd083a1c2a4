// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Two lives of one chain (rule 2): what the centre has under a number, and what a copy of the tablet wrote under it.
#include "core/journal/store.h"

#include "core/journal/history.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

struct Shown
{
    QByteArray type;
    Id dossier;
};

/// The objects of an author's entries.
Result<std::map<Id, Shown>> objectsOf(Database &database, qint64 author, quint64 from, quint64 upTo, bool written)
{
    Query query = database.query(QStringLiteral(
        "SELECT DISTINCT object, kind, dossier FROM journal WHERE incarnation = ? AND seq BETWEEN ? AND ? AND "
        "(link <> zeroblob(32)) = ?"));
    if (const Status status = query.bind(author).bind(from).bind(upTo).bind(written).run(); !status)
        return status.error();
    std::map<Id, Shown> objects;
    while (query.next()) {
        const QByteArray kind = query.text(1).toLatin1();
        objects[query.id(0)] = {kind.left(kind.indexOf('.')), query.id(2)};
    }
    return objects;
}

} // namespace

/// Moves an author's entries to the other branch and shows their objects without them. `written`: those made here, else
/// those that came by a feed.
Status Store::setAside(qint64 author, quint64 from, quint64 upTo, bool written)
{
    const Result<std::map<Id, Shown>> objects = objectsOf(*m_database, author, from, upTo, written);
    if (!objects)
        return objects.error();
    Query moved = m_database->query(QStringLiteral(
        "DELETE FROM journal WHERE incarnation = ? AND seq BETWEEN ? AND ? AND (link <> zeroblob(32)) = ? "
        "RETURNING seq, header, body"));
    if (const Status status = moved.bind(author).bind(from).bind(upTo).bind(written).run(); !status)
        return status;
    while (moved.next()) {
        const QByteArray header = moved.blob(1);
        Query keep = m_database->query(QStringLiteral(
            "INSERT OR IGNORE INTO branch(incarnation, seq, hash, header, body, receivedMs) VALUES(?, ?, ?, ?, ?, ?)"));
        if (const Status status = keep.bind(author)
                                      .bind(moved.integer(0))
                                      .bind(sha256(QByteArrayView(header)))
                                      .bind(header)
                                      .bind(moved.blob(2))
                                      .bind(m_clock.now().wallMs)
                                      .run();
            !status)
            return status;
    }
    m_tails.clear();
    for (const auto &[id, told] : *objects) {
        Result<Object> object = this->object(id);
        if (!object)
            return object.error();
        if (object->dossier.isNull()) { // nothing of it is left
            object->dossier = told.dossier;
            const Result<std::optional<LogKey>> log = logOf(told.dossier);
            if (!log)
                return log.error();
            object->log = log->value_or(LogKey{});
        }
        if (const Status status = showAgain(*object, told.type); !status)
            return status;
    }
    return success();
}

/// An earlier life of this tablet whose entries came back from the centre has nothing to send: the centre has them all. What
/// was kept aside and came back is aside no more.
Status Store::noteReturned()
{
    const Status back = m_database->execute(QStringLiteral(
        "DELETE FROM branch WHERE EXISTS(SELECT 1 FROM journal WHERE journal.incarnation = branch.incarnation AND journal.seq = "
        "branch.seq AND journal.header = branch.header AND journal.body = branch.body)"));
    if (!back)
        return back;
    Query query = m_database->query(QStringLiteral(
        "UPDATE incarnation SET acknowledged = max(acknowledged, (SELECT seq FROM journal WHERE journal.incarnation = incarnation.n "
        "ORDER BY seq DESC LIMIT 1)) WHERE mine = 1 AND (SELECT link FROM journal WHERE journal.incarnation = incarnation.n "
        "ORDER BY seq DESC LIMIT 1) = zeroblob(32) AND NOT EXISTS(SELECT 1 FROM journal WHERE journal.incarnation = incarnation.n "
        "AND status = 0)"));
    return query.run();
}

Status Store::makeWay(qint64 author, const EntryRef &ref, bool written)
{
    if (!written)
        return setAside(author, ref.seq, ref.seq, false);
    // While they can still be sent the centre is to have them first: it keeps them as the second branch.
    Query sendable = m_database->query(
        QStringLiteral("SELECT 1 FROM signature JOIN incarnation ON incarnation.n = signature.incarnation WHERE "
                       "incarnation.n = ?1 AND mine = 1 AND acknowledged < ?2 AND seq >= ?2 LIMIT 1"));
    if (const Status status = sendable.bind(author).bind(ref.seq).run(); !status)
        return status;
    if (sendable.next())
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate("Journal", "What this tablet recorded before is sent first."),
                     {},
                     true};
    return branchOff(ref.incarnation, ref.seq);
}

Status Store::branchOff(const Id &incarnation, quint64 from)
{
    constexpr quint64 kAll = std::numeric_limits<qint64>::max();
    const Result<qint64> author = authorRow(incarnation, {});
    if (!author)
        return author.error();
    if (const Status aside = setAside(*author, from, kAll, true); !aside)
        return aside;
    for (const char *statement : {"UPDATE incarnation SET acknowledged = ?2 - 1 WHERE n = ?1",
                                  "DELETE FROM signature WHERE incarnation = ?1 AND seq >= ?2",
                                  "DELETE FROM receipt WHERE incarnation = ?1 AND seq >= ?2"}) {
        Query query = m_database->query(QString::fromLatin1(statement));
        if (const Status status = query.bind(*author).bind(from).run(); !status)
            return status;
    }
    return noteReturned();
}

Status Store::checkOwn(const OwnTip &tip)
{
    if (tip.ref.seq == 0)
        return success();
    const Result<Hash> here = linkAt(*m_database, tip.ref);
    if (here && (*here == tip.link || here->isNull()))
        return success();
    if (!here && here.error().code != ErrorCode::NotFound)
        return here.error();
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate(
                     "Journal", "The centre has entries of this tablet that are not here, as after bringing back an "
                                "older copy. Nothing is lost: enrol this tablet again, and it fetches them."),
                 {}};
}

} // namespace mingcha::journal
