// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/audit.h"

#include "core/journal/keys.h"
#include "core/journal/logtree.h"
#include "core/journal/store.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

class Auditor
{
public:
    explicit Auditor(Database &database) : m_database(database) {}

    Status all()
    {
        if (const Status file = integrity(); !file)
            return file;
        if (const Status chains = authors(); !chains)
            return chains;
        if (const Status order = positions(); !order)
            return order;
        if (const Status proven = trees(); !proven)
            return proven;
        return objects();
    }
    AuditReport report;

private:
    static QString words(const char *text) { return QCoreApplication::translate("Audit", text); }
    void note(QString where, const char *what)
    {
        if (report.findings.size() < kMaxFindings)
            report.findings.push_back({std::move(where), words(what)});
    }

    Status integrity()
    {
        Query query = m_database.query(QStringLiteral("PRAGMA quick_check"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            if (query.text(0) != QStringLiteral("ok") && report.findings.size() < kMaxFindings)
                report.findings.push_back({m_database.path(), query.text(0)});
        }
        return success();
    }

    Status authors()
    {
        Query query = m_database.query(QStringLiteral("SELECT n, id, publicKey FROM incarnation ORDER BY n"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            ++report.authors;
            if (const Status status = chain(query.integer(0), query.id(1), query.blob(2)); !status)
                return status;
        }
        return success();
    }

    Status chain(qint64 author, const Id &incarnation, const QByteArray &publicKey)
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT j.seq, j.header, j.body, j.link, j.status, s.value FROM journal j LEFT JOIN signature s ON "
            "s.incarnation = j.incarnation AND s.seq = j.seq WHERE j.incarnation = ? ORDER BY j.seq"));
        if (const Status status = query.bind(author).run(); !status)
            return status;
        Hash link;
        quint64 expected = 1;
        while (query.next()) {
            ++report.entries;
            const auto seq = static_cast<quint64>(query.integer(0));
            const QString where = incarnation.toHex().left(8) + QLatin1Char('/') + QString::number(seq);
            const QByteArray headerBytes = query.blob(1);
            const bool isDamaged = query.integer(4) == static_cast<int>(EntryStatus::Damaged);
            const Result<Header> header = decodeHeader(headerBytes);
            if (!header || header->seq != seq || header->incarnation != incarnation)
                note(where, "The header does not belong here or cannot be read.");
            else if (!isDamaged && sha256(QByteArrayView(query.blob(2))) != header->bodyHash)
                note(where, "The body does not match its hash.");
            // Entries that came by a feed carry no link: their chain is the centre's to prove.
            const Hash kept = query.hash(3);
            if (kept.isNull())
                continue;
            if (seq != expected)
                note(where, "Entries before this one are missing.");
            link = nextLink(link, headerBytes);
            if (kept != link)
                note(where, "The link does not follow from the one before.");
            link = kept;
            expected = seq + 1;
            if (const QByteArray signature = query.blob(5); !signature.isEmpty() && !publicKey.isEmpty()) {
                ++report.signatures;
                if (!verifySignature(publicKey, link.view(), signature))
                    note(where, "The signature does not fit the link.");
            }
        }
        return success();
    }

    Status positions()
    {
        Query query = m_database.query(
            QStringLiteral("SELECT log.region, log.audience, log.head, count(journal.n), max(position) "
                           "FROM log JOIN journal ON journal.log = log.n AND position > 0 "
                           "WHERE log.head > 0 GROUP BY log.n"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            if (query.integer(2) != query.integer(3) || query.integer(2) != query.integer(4))
                note(query.text(0) + QLatin1Char('/') + QString::number(query.integer(1)),
                     "Positions of this log are missing.");
        }
        return success();
    }

    /// The centre's trees, made again from what stands at each position.
    Status trees()
    {
        Query logs = m_database.query(QStringLiteral("SELECT n, region, audience, head FROM log WHERE head > 0"));
        if (const Status status = logs.run(); !status)
            return status;
        while (logs.next()) {
            const QString where = logs.text(1) + QLatin1Char('/') + QString::number(logs.integer(2));
            const Result<Frontier> kept =
                LogTree(m_database, logs.integer(0)).frontier(static_cast<quint64>(logs.integer(3)));
            const Result<Frontier> made = madeAgain(logs.integer(0));
            if (!made)
                return made.error();
            if (!kept || *kept != *made)
                note(where, "The tree of this log is not what its entries say.");
        }
        return success();
    }

    Result<Frontier> madeAgain(qint64 log)
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT incarnation.id, seq, position, effective, status, reason, header FROM journal JOIN incarnation ON "
            "incarnation.n = journal.incarnation WHERE log = ? AND position > 0 ORDER BY position"));
        if (const Status status = query.bind(log).run(); !status)
            return status.error();
        Frontier tree;
        while (query.next()) {
            const bool isFlagged = query.integer(4) == static_cast<int>(EntryStatus::Flagged);
            tree.append(logLeaf(static_cast<quint64>(query.integer(2)),
                                {query.id(0), static_cast<quint64>(query.integer(1))},
                                sha256(QByteArrayView(query.blob(6))), query.integer(3),
                                isFlagged ? query.text(5).toLatin1() : QByteArray()));
        }
        return tree;
    }

    Status objects()
    {
        // Those of an epoch before are made anew as the new one comes in.
        Query query =
            m_database.query(QStringLiteral("SELECT id, state FROM object WHERE state <> x'' AND conflicts >= 0"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            ++report.objects;
            const Result<ObjectState> kept = ObjectState::decode(query.blob(1));
            if (!kept) {
                note(query.id(0).toHex(), "The merged state cannot be read.");
                continue;
            }
            if (kept->isLine())
                continue; // the sum of entries that it does not name
            const Result<bool> same = isMadeAgain(query.id(0), *kept);
            if (!same)
                return same.error();
            if (!*same)
                note(query.id(0).toHex(), "The merged state is not what its entries say.");
        }
        return success();
    }

    /// True also where some entries are not here, because a snapshot brought their sum.
    Result<bool> isMadeAgain(const Id &id, const ObjectState &kept)
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT header, body, effective, status FROM journal WHERE object = ? AND status <> 0 AND status IN (1, 3)"));
        if (const Status status = query.bind(id).run(); !status)
            return status.error();
        ObjectState made;
        while (query.next()) {
            const Result<Header> header = decodeHeader(query.blob(0));
            if (!header)
                return false;
            const Result<Act> act = decodeAct(query.blob(1), header->incarnation);
            if (!act || !kept.contains(header->ref()))
                return false;
            made.apply(*header, *act, {false, query.integer(2), header->time.counter},
                       query.integer(3) == static_cast<int>(EntryStatus::Accepted));
        }
        return made.appliedCount() < kept.appliedCount() || made == kept;
    }

    Database &m_database;
};

} // namespace

Result<AuditReport> audit(Database &database)
{
    Auditor auditor(database);
    if (const Status status = auditor.all(); !status)
        return status.error();
    return std::move(auditor.report);
}

} // namespace mingcha::journal
