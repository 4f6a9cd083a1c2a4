// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/evidence/receiptaudit.h"

#include "core/journal/admit.h"
#include "core/journal/claims.h"
#include "core/journal/evidencechain.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"
#include "core/journal/ownchain.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/wire/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace mingcha::centre {

namespace {

class ReceiptAudit
{
public:
    ReceiptAudit(journal::Database &database, const journal::Author &centre, const QByteArray &centreKey)
        : m_database(database), m_centre(centre), m_key(centreKey)
    {
    }

    Status all()
    {
        const Result<std::vector<Device>> devices = allDevices(m_database);
        if (!devices)
            return devices.error();
        for (const Device &device : *devices) {
            if (const Status status = one(device); !status)
                return status;
        }
        const Result<std::vector<Id>> authors = journal::authorsOfEntries(m_database);
        if (!authors)
            return authors.error();
        for (const Id &author : *authors) {
            if (std::ranges::find(*devices, author, &Device::incarnation) != devices->end())
                continue;
            if (const Status status = ofCentre(author); !status)
                return status;
        }
        const Result<std::vector<journal::EntryRef>> changed = journal::changedBranches(m_database);
        if (!changed)
            return changed.error();
        for (const journal::EntryRef &ref : *changed)
            m_found.note(ref, QT_TRANSLATE_NOOP("Audit", "What was kept of the other branch is not what was written."));
        return m_database.whole();
    }
    std::vector<journal::AuditFinding> take() { return m_found.take(); }

private:
    /// Whoever was not enrolled is the centre itself, under its key; brought back from a copy it goes on as another author.
    Status ofCentre(const Id &author)
    {
        const Result<journal::AuthorKey> key = journal::authorKey(m_database, author);
        if (!key)
            return key.error();
        if (key->publicKey != m_key || key->person != m_centre.person) {
            m_found.note(author.toHex(),
                         QT_TRANSLATE_NOOP("Audit", "This author has entries here and was never enrolled."));
            return success();
        }
        const Result<journal::KnownAuthor> known = journal::knownAuthor(m_database, author);
        if (!known)
            return known.error();
        if (known->lastSigned < known->lastSeq)
            m_found.note({author, known->lastSeq},
                         QT_TRANSLATE_NOOP("Audit", "What came up to here is not signed by its author."));
        const auto refused = journal::refusedEntries(m_database, author, 1, known->lastSeq, 1);
        if (!refused)
            return refused.error();
        for (const quint64 seq : *refused) // it judges before it writes, and gives itself no receipt
            m_found.note({author, seq}, QT_TRANSLATE_NOOP("Audit", "The centre refuses nothing of its own."));
        return success();
    }

    Status one(const Device &device)
    {
        const Result<journal::KnownAuthor> author = journal::knownAuthor(m_database, device.incarnation);
        if (!author)
            return author.error();
        if (author->lastSeq == 0)
            return success();
        if (author->publicKey != device.publicKey)
            m_found.note(device.incarnation.toHex(),
                         QT_TRANSLATE_NOOP("Audit", "The author's key is not the one that was enrolled."));
        if (author->lastSigned < author->lastSeq)
            m_found.note({device.incarnation, author->lastSeq},
                         QT_TRANSLATE_NOOP("Audit", "What came up to here is not signed by its author."));
        const Result<std::vector<GivenReceipt>> given = receiptsOf(m_database, device.incarnation);
        if (!given)
            return given.error();
        std::set<quint64> named;
        for (const GivenReceipt &receipt : *given) {
            if (const Status status = take(device.incarnation, receipt, named); !status)
                return status;
        }
        quint64 seq = 1;
        while (named.contains(seq))
            ++seq;
        if (seq <= author->lastSeq)
            m_found.note({device.incarnation, seq},
                         QT_TRANSLATE_NOOP("Audit", "This has no receipt, and the centre gives one for all it takes."));
        return success();
    }

    /// Adds what the receipt shows to be as it was.
    Status take(const Id &incarnation, const GivenReceipt &given, std::set<quint64> &named)
    {
        const Result<wire::Receipt> receipt = wire::decodeReceipt(given.receipt);
        if (!journal::verifySignature(m_key, given.receipt, given.signature) || !receipt ||
            receipt->incarnation != incarnation) {
            m_found.note(incarnation.toHex(),
                         QT_TRANSLATE_NOOP("Audit", "A receipt that is kept is not one that the centre gave."));
            return success();
        }
        if (receipt->lastSeq == 0)
            return success();
        const Result<Hash> link = journal::linkAt(m_database, {incarnation, receipt->lastSeq});
        if (!link && link.error().code != ErrorCode::NotFound)
            return link.error();
        if (!link || *link != receipt->link) {
            m_found.note(
                {incarnation, receipt->lastSeq},
                QT_TRANSLATE_NOOP(
                    "Audit", "This is not the entry that the centre gave its receipt for, or one before it is not."));
            return success();
        }
        for (const journal::Outcome &said : receipt->outcomes) {
            if (said.reason == "chain.forked") // of the entry of another branch, under the same number
                continue;
            const Result<std::optional<journal::Outcome>> is = journal::outcomeOf(m_database, {incarnation, said.seq});
            if (!is)
                return is.error();
            const Result<bool> isLetIn = *is ? wasLetIn(incarnation, said, **is) : Result<bool>(false);
            if (!isLetIn)
                return isLetIn.error();
            if (*is != said && !*isLetIn)
                m_found.note(
                    {incarnation, said.seq},
                    QT_TRANSLATE_NOOP("Audit", "The centre's receipt says otherwise of this entry than the journal."));
            named.insert(said.seq);
        }
        return success();
    }

    /// It was refused when the receipt was given, and an act in its log has let it in since.
    Result<bool> wasLetIn(const Id &incarnation, const journal::Outcome &said, const journal::Outcome &is)
    {
        // It counts from when it came, or from what it follows where that is later.
        if (said.status != journal::EntryStatus::Refused || is.position == 0 || is.effectiveMs < said.effectiveMs)
            return false;
        const auto by = journal::admittedBy(m_database, {incarnation, said.seq}, is.log, is.position);
        return by ? Result<bool>(by->has_value()) : by.error();
    }

    journal::Findings m_found;
    journal::Database &m_database;
    const journal::Author m_centre;
    const QByteArray m_key;
};

} // namespace

Result<std::vector<journal::AuditFinding>> auditReceipts(journal::Database &database, const journal::Author &centre,
                                                         const QByteArray &centreKey)
{
    ReceiptAudit audit(database, centre, centreKey);
    const Status status = audit.all();
    return status ? Result<std::vector<journal::AuditFinding>>(audit.take()) : status.error();
}

} // namespace mingcha::centre
