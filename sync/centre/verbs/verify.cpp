// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// verify: whether the folder still holds what it says it holds.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "sync/centre/verify.h"

#include <QCoreApplication>

namespace mingcha::centre {

QString helpVerify()
{
    return QCoreApplication::translate(
        "Server", "mingcha-server verify [--json]\n"
                  "Reads every entry and every photo and holds them against their hashes, links and\n"
                  "signatures. Changes nothing. Ends with 1 when something is wrong.");
}

Result<QStringList> runVerify(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {}, {QStringLiteral("json")});
    if (!given)
        return given.error();
    const Result<std::unique_ptr<journal::Database>> database =
        journal::Database::open(office.places.database(), journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    const evidence::PhotoFile photos(office.places.photos());
    const Result<VerifyReport> report = verify(**database, photos);
    if (!report)
        return report.error();
    const QStringList lines =
        given->has(QStringLiteral("json")) ? QStringList{jsonLine(reportJson(*report))} : reportLines(*report);
    if (!report->isSound())
        return Error{ErrorCode::Damaged, lines.join(QLatin1Char('\n')), {}};
    return lines;
}

} // namespace mingcha::centre
