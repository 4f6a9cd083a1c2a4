// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// verify: whether the folder still holds what it says it holds.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "core/journal/admitaudit.h"
#include "core/journal/history.h"
#include "core/journal/schema.h"
#include "core/journal/seenaudit.h"
#include "core/rooms.h"
#include "sync/centre/accounts/identity.h"
#include "sync/centre/evidence/receiptaudit.h"
#include "sync/centre/verify.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <iterator>

namespace mingcha::centre {

QString helpVerify()
{
    return QCoreApplication::translate(
        "Server", "mingcha-server verify [--json]\n"
                  "Reads every entry and every photo and holds them against their hashes, links, signatures\n"
                  "and logs, and the rows of every table against the entries. Changes nothing, also beside a\n"
                  "running server, and needs no right to write. Ends with 1 when something is wrong.");
}

Result<QStringList> verifyFolder(const Places &places, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {}, {QStringLiteral("json")});
    if (!given)
        return given.error();
    const Result<std::unique_ptr<journal::Database>> database = journal::openToRead(places.database());
    if (!database)
        return database.error();
    const evidence::PhotoFile photos(places.photos());
    Result<VerifyReport> report = verify(**database, allRooms(), photos);
    if (!report)
        return report.error();
    if (!QFile::exists(places.key()) && journal::isInUse(**database)) {
        report->journal.findings.push_back({places.key(), keyMissing(places).text});
    } else if (QFile::exists(places.key())) {
        const SystemClock clock;
        SystemRandom random;
        const Result<Identity> identity = openIdentity(places.folder, clock, random); // it is there: nothing is made
        if (!identity)
            return identity.error();
        Result<std::vector<journal::AuditFinding>> receipts =
            auditReceipts(**database, identity->author(), identity->key.publicKey);
        if (!receipts)
            return receipts.error();
        std::ranges::move(*receipts, std::back_inserter(report->journal.findings));
        for (auto more : {journal::auditSeen(**database, identity->epoch), journal::auditAdmits(**database)}) {
            if (!more)
                return more.error();
            std::ranges::move(*more, std::back_inserter(report->journal.findings));
        }
    }
    const QStringList lines =
        given->has(QStringLiteral("json")) ? QStringList{jsonLine(reportJson(*report))} : reportLines(*report);
    if (!report->isSound())
        return Error{ErrorCode::Damaged, lines.join(QLatin1Char('\n')), {}};
    return lines;
}

Result<QStringList> runVerify(Office &office, const QStringList &arguments)
{
    return verifyFolder(office.places, arguments);
}

} // namespace mingcha::centre
