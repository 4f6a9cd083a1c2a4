// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/audit.h"

#include "core/journal/keys.h"
#include "core/journal/leafaudit.h"
#include "core/journal/objectaudit.h"
#include "core/journal/ownchain.h"
#include "core/journal/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

void Findings::note(const QString &where, const char *what)
{
    if (m_list.size() < kMaxFindings)
        m_list.push_back({where, QCoreApplication::translate("Audit", what)});
}

void Findings::note(const EntryRef &where, const char *what)
{
    note(where.incarnation.toHex() + u'/' + QString::number(where.seq), what);
}

namespace {

class Auditor
{
public:
    Auditor(Database &database, const Rooms &rooms, AuditOf of, const ReadPart &read)
        : m_database(database), m_rooms(rooms), m_read(read), m_isCentre(of == AuditOf::Centre)
    {
    }

    Status all()
    {
        if (const Status file = integrity(); !file)
            return file;
        if (const Status chains = authors(); !chains)
            return chains;
        const RowAudit::Found found = [this](const QString &where, const QString &what) { add(where, what); };
        if (const Status dossiers = m_isCentre ? auditDossiers() : success(); !dossiers)
            return dossiers;
        if (const Status schema = auditSchema(m_database, found); !schema)
            return schema;
        Result<std::unique_ptr<BaseStates>> bases = std::unique_ptr<BaseStates>();
        if (m_read && !m_isCentre)
            bases = BaseStates::make(m_database, m_read, found);
        if (!bases)
            return bases.error();
        const Status leaves =
            m_isCentre ? auditLeaves(m_database, found) : auditFrontiers(m_database, bases->get(), found);
        if (!leaves)
            return leaves;
        ObjectAudit audit(m_database, m_rooms, found, m_isCentre, bases->get());
        const Result<qint64> objects = audit.all();
        if (!objects)
            return objects.error();
        report.objects = *objects;
        report.unchecked = audit.unchecked();
        return m_database.whole();
    }
    AuditReport report;

private:
    void add(const QString &where, const QString &what)
    {
        if (report.findings.size() < kMaxFindings)
            report.findings.push_back({where, what});
    }
    void note(const QString &where, const char *what) { add(where, QCoreApplication::translate("Audit", what)); }

    Status integrity()
    {
        Query query = m_database.query(QStringLiteral("PRAGMA quick_check"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            if (query.text(0) != QStringLiteral("ok"))
                add(m_database.path(), query.text(0));
        }
        return success();
    }

    /// Where the next act of a dossier goes is where all before it stand.
    Status auditDossiers()
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT DISTINCT dossier.id FROM dossier JOIN journal ON journal.dossier = dossier.id WHERE position > 0 AND "
            "journal.log <> dossier.log"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next())
            note(QStringLiteral("dossier/") + query.id(0).toHex(),
                 QT_TRANSLATE_NOOP("Audit", "Its entries stand in another log than the next one would."));
        return success();
    }

    Status authors()
    {
        Query query = m_database.query(
            QStringLiteral("SELECT n, id, publicKey, mine * acknowledged, mine, person FROM incarnation ORDER BY n"));
        if (const Status status = query.run(); !status)
            return status;
        while (query.next()) {
            ++report.authors;
            Result<Chain> read = chain(query.integer(0), {query.id(1), query.id(5)}, query.blob(2));
            if (!read)
                return read.error();
            // What waits is signed as it is written (sealWritten): an end without that is not its author's.
            const bool isSealed = read->last <= std::max(read->lastSigned, static_cast<quint64>(query.integer(3)));
            if (query.integer(4) == 1 && !m_isCentre && !isSealed)
                note(entryName({query.id(1), read->last}),
                     QT_TRANSLATE_NOOP("Audit", "What waits up to here is not signed by its author."));
        }
        return success();
    }

    struct Chain
    {
        quint64 last = 0; ///< of those that were written here, or at the centre pushed
        quint64 lastSigned = 0;
    };
    Result<Chain> chain(qint64 row, const Author &author, const QByteArray &publicKey)
    {
        const Id &incarnation = author.incarnation;
        Query query = m_database.query(QStringLiteral(
            "SELECT j.seq, j.header, j.body, j.link, s.value, j.kind, j.object, j.dossier, j.status, j.reason, j.position FROM "
            "journal j LEFT JOIN signature s ON s.incarnation = j.incarnation AND s.seq = j.seq WHERE j.incarnation = ? "
            "ORDER BY j.seq"));
        if (const Status status = query.bind(row).run(); !status)
            return status.error();
        Chain read;
        Hash link;
        quint64 expected = 1;
        while (query.next()) {
            ++report.entries;
            const auto seq = static_cast<quint64>(query.integer(0));
            const QString where = entryName({incarnation, seq});
            const Result<Header> header = decodeHeader(query.bytes(1));
            if (!header || header->seq != seq || header->incarnation != incarnation)
                note(where, QT_TRANSLATE_NOOP("Audit", "The header does not belong here or cannot be read."));
            else if (m_isCentre && header->actor != author.person)
                note(where, QT_TRANSLATE_NOOP("Audit", "Its author is kept as another person's than it says."));
            else
                checkEntry(query, *header, where);
            checkStanding(query, where);
            // Entries that came by a feed carry no link: their chain is the centre's to prove.
            const Hash kept = query.hash(3);
            const bool isWaiting = query.integer(8) == static_cast<int>(EntryStatus::Pending);
            if (kept.isNull() && !m_isCentre && !isWaiting)
                continue;
            if (seq != expected)
                note(where, QT_TRANSLATE_NOOP("Audit", "Entries before this one are missing."));
            link = nextLink(link, query.bytes(1));
            if (kept != link)
                note(where, QT_TRANSLATE_NOOP("Audit", "The link does not follow from the one before."));
            link = kept;
            expected = seq + 1;
            read.last = seq;
            if (const QByteArray signature = query.blob(4); !signature.isEmpty() && !publicKey.isEmpty()) {
                ++report.signatures;
                read.lastSigned = seq;
                if (!verifySignature(publicKey, link.view(), signature))
                    note(where, QT_TRANSLATE_NOOP("Audit", "The signature does not fit the link."));
            }
        }
        return read;
    }

    /// The body, and what the columns say of both, by which entries are looked for.
    void checkEntry(const Query &query, const Header &header, const QString &where)
    {
        const auto status = static_cast<EntryStatus>(query.integer(8));
        report.damaged += status == EntryStatus::Damaged ? 1 : 0;
        const bool isIntact = sha256(query.bytes(2)) == header.bodyHash;
        if (!isIntact && status != EntryStatus::Damaged)
            note(where, QT_TRANSLATE_NOOP("Audit", "The body does not match its hash."));
        bool fits = query.bytes(5) == header.kind && query.id(7) == header.effectiveDossier();
        // Some are refused before anybody looks into them, and are no object's.
        if (isIntact && (status != EntryStatus::Refused || !query.id(6).isNull())) {
            const Result<Act> act = decodeAct(query.bytes(2), header.incarnation);
            fits = fits && act && query.id(6) == objectOf(header, *act) && status != EntryStatus::Damaged;
        }
        if (!fits)
            note(where, QT_TRANSLATE_NOOP(
                            "Audit", "Kind, object, dossier or status beside the entry is not what the entry says."));
    }

    /// What the centre said of it must be one of the things that it can say.
    void checkStanding(const Query &query, const QString &where)
    {
        const auto status = static_cast<EntryStatus>(query.integer(8));
        const bool hasReason = !query.bytes(9).isEmpty();
        const bool hasPlace = query.integer(10) > 0;
        const bool fits = [&] {
            switch (status) {
            case EntryStatus::Pending: return !hasPlace && !m_isCentre;
            case EntryStatus::Accepted: return hasPlace ? !hasReason : !m_isCentre;
            case EntryStatus::Flagged: return hasReason && (hasPlace || !m_isCentre);
            case EntryStatus::Refused: return hasReason && !hasPlace;
            case EntryStatus::Damaged: return hasReason && !(hasPlace && m_isCentre);
            }
            return false;
        }();
        if (!fits)
            note(where, QT_TRANSLATE_NOOP("Audit", "Status, reason and place of the entry do not go together."));
    }

    Database &m_database;
    const Rooms &m_rooms;
    const ReadPart &m_read;
    const bool m_isCentre;
};

} // namespace

Result<AuditReport> audit(Database &database, const Rooms &rooms, AuditOf of, const ReadPart &read)
{
    // One moment of it, whatever is written meanwhile.
    if (const Status begun = database.execute(QStringLiteral("SAVEPOINT audit")); !begun)
        return begun.error();
    Auditor auditor(database, rooms, of, read);
    const Status all = auditor.all();
    const Status ended = database.execute(QStringLiteral("RELEASE audit"));
    if (!all || !ended)
        return !all ? all.error() : ended.error();
    return std::move(auditor.report);
}

} // namespace mingcha::journal
