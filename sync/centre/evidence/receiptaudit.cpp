// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/evidence/receiptaudit.h"

#include "core/journal/claims.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/wire/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::centre {

namespace {

QString nameOf(const Id &incarnation, quint64 seq)
{
    return incarnation.toHex() + u'/' + QString::number(seq);
}

class ReceiptAudit
{
public:
    ReceiptAudit(journal::Database &database, const QByteArray &centreKey) : m_database(database), m_key(centreKey) {}

    Status all()
    {
        const Result<std::vector<Device>> devices = allDevices(m_database);
        if (!devices)
            return devices.error();
        for (const Device &device : *devices) {
            if (const Status status = one(device); !status)
                return status;
        }
        return m_database.whole();
    }
    std::vector<journal::AuditFinding> findings;

private:
    void note(const QString &where, const char *what)
    {
        if (findings.size() < journal::kMaxFindings)
            findings.push_back({where, QCoreApplication::translate("Audit", what)});
    }

    Status one(const Device &device)
    {
        const Result<journal::KnownAuthor> author = journal::knownAuthor(m_database, device.incarnation);
        if (!author)
            return author.error();
        if (author->lastSeq == 0)
            return success();
        if (author->publicKey != device.publicKey)
            note(device.incarnation.toHex(),
                 QT_TRANSLATE_NOOP("Audit", "The author's key is not the one that was enrolled."));
        if (author->lastSigned < author->lastSeq)
            note(nameOf(device.incarnation, author->lastSeq),
                 QT_TRANSLATE_NOOP("Audit", "What came up to here is not signed by its author."));
        const Result<std::vector<GivenReceipt>> given = receiptsOf(m_database, device.incarnation);
        if (!given)
            return given.error();
        quint64 reached = 0;
        for (const GivenReceipt &receipt : *given) {
            const Result<quint64> holds = holdsUpTo(device.incarnation, receipt);
            if (!holds)
                return holds.error();
            reached = std::max(reached, *holds);
        }
        if (reached < author->lastSeq)
            note(nameOf(device.incarnation, author->lastSeq),
                 QT_TRANSLATE_NOOP("Audit",
                                   "What came up to here has no receipt, and the centre gives one for all it takes."));
        return success();
    }

    /// The seq that the receipt shows to be as it was; 0 when it shows nothing.
    Result<quint64> holdsUpTo(const Id &incarnation, const GivenReceipt &given)
    {
        const Result<wire::Receipt> receipt = wire::decodeReceipt(given.receipt);
        if (!journal::verifySignature(m_key, given.receipt, given.signature) || !receipt ||
            receipt->incarnation != incarnation) {
            note(incarnation.toHex(),
                 QT_TRANSLATE_NOOP("Audit", "A receipt that is kept is not one that the centre gave."));
            return quint64{0};
        }
        if (receipt->lastSeq == 0)
            return quint64{0};
        const Result<Hash> link = journal::linkAt(m_database, {incarnation, receipt->lastSeq});
        if (!link && link.error().code != ErrorCode::NotFound)
            return link.error();
        if (link && *link == receipt->link)
            return receipt->lastSeq;
        note(nameOf(incarnation, receipt->lastSeq),
             QT_TRANSLATE_NOOP("Audit",
                               "This is not the entry that the centre gave its receipt for, or one before it is not."));
        return quint64{0};
    }

    journal::Database &m_database;
    const QByteArray m_key;
};

} // namespace

Result<std::vector<journal::AuditFinding>> auditReceipts(journal::Database &database, const QByteArray &centreKey)
{
    ReceiptAudit audit(database, centreKey);
    const Status status = audit.all();
    return status ? Result<std::vector<journal::AuditFinding>>(std::move(audit.findings)) : status.error();
}

} // namespace mingcha::centre
