// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Who writes here, and where each author's chain ends.
#include "core/journal/keys.h"
#include "core/journal/store.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

Error unknownAuthor()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Journal", "This author is not enrolled on this device."), {}};
}

Error notAsWritten()
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate(
                "Journal", "What you recorded last is not on this tablet as you wrote it, as after bringing back an "
                           "older copy, or when somebody took it away. Nothing was recorded now. Enrol this tablet "
                           "again; it fetches what the centre has."),
            {}};
}

} // namespace

Status Store::addAuthor(const Author &author, const Id &device, QByteArrayView publicKey, bool mine)
{
    Query query = m_database->query(QStringLiteral(
        "INSERT INTO incarnation(id, person, device, publicKey, mine) VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        "device = excluded.device, publicKey = excluded.publicKey, mine = excluded.mine"));
    return query.bind(author.incarnation)
        .bind(author.person)
        .bind(device)
        .bind(publicKey.toByteArray())
        .bind(mine)
        .run();
}

Result<qint64> Store::authorRow(const Id &incarnation, const Id &person)
{
    if (const auto known = m_authors.constFind(incarnation); known != m_authors.cend())
        return *known;
    Query query = m_database->query(QStringLiteral("SELECT n FROM incarnation WHERE id = ?"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    if (query.next()) {
        m_authors[incarnation] = query.integer(0);
        return query.integer(0);
    }
    if (const Status status = addAuthor({incarnation, person}, {}, {}, false); !status)
        return status.error();
    return authorRow(incarnation, person);
}

Result<Store::Tail> Store::tail(const Id &incarnation)
{
    if (const auto known = m_tails.find(incarnation); known != m_tails.end())
        return known->second;
    Tail tail;
    {
        Query author = m_database->query(
            QStringLiteral("SELECT n, mine * max(acknowledged, coalesce((SELECT max(seq) FROM receipt r WHERE "
                           "r.incarnation = i.n), 0)) FROM incarnation i WHERE id = ?"));
        if (const Status status = author.bind(incarnation).run(); !status)
            return status.error();
        if (!author.next())
            return unknownAuthor();
        tail.row = author.integer(0);
        tail.acknowledged = static_cast<quint64>(author.integer(1));
    }
    Query last = m_database->query(
        QStringLiteral("SELECT seq, link, header FROM journal WHERE incarnation = ? ORDER BY seq DESC LIMIT 1"));
    if (const Status status = last.bind(tail.row).run(); !status)
        return status.error();
    if (last.next()) {
        tail.seq = static_cast<quint64>(last.integer(0));
        tail.link = last.hash(1);
        const Result<Header> header = decodeHeader(last.blob(2));
        if (!header)
            return header.error();
        tail.time = header->time;
    }
    m_tails[incarnation] = tail;
    return tail;
}

/// What is written under a number that the centre has would never be sent, nor what follows an entry whose link is not known
/// because it came back from the centre.
Status Store::checkWhole(const Tail &tail)
{
    if (tail.seq >= tail.acknowledged && (tail.seq == 0 || !tail.link.isNull()))
        return success();
    return notAsWritten();
}

Status Store::checkSeal(const EntryRef &end, const QByteArray &publicKey)
{
    const auto known = m_sealed.find(end.incarnation);
    if (end.seq == 0 || (known != m_sealed.end() && known->second == end.seq))
        return success();
    Query query = m_database->query(QStringLiteral(
        "SELECT seq <= acknowledged, link, signature.value FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
        "LEFT JOIN signature USING (incarnation, seq) WHERE incarnation.id = ? AND seq = ?"));
    if (const Status status = query.bind(end.incarnation).bind(end.seq).run(); !status)
        return status;
    if (!query.next())
        return notAsWritten();
    if (query.isNull(2)) // of what the centre has, an older version kept none
        return query.integer(0) != 0 ? success() : Status(notAsWritten());
    return verifySignature(publicKey, query.hash(1).view(), query.blob(2)) ? success() : Status(notAsWritten());
}

} // namespace mingcha::journal
