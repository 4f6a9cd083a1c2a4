// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// import-outbox: what a tablet without a link exported as a file.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "sync/centre/service/handover.h"
#include "sync/wire/handover.h"

#include <QCoreApplication>

namespace mingcha::centre {

QString helpImportOutbox()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server import-outbox FILE [--receipts FILE]\n"
        "Takes in what a tablet exported for this centre, as if it had been sent, and writes the receipts as a\n"
        "file for that tablet (beside FILE unless told otherwise). Doing it again does no harm. Prints what\n"
        "was taken in; a gap means that the tablet has to export or sync once more. entriesLeft are of people\n"
        "whose account rests, or who are not enrolled here, or build on what is not here: they stay on the tablet\n"
        "until that is mended.");
}

Result<QStringList> runImportOutbox(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {QStringLiteral("receipts")});
    if (!given)
        return given.error();
    if (given->words().size() != 1)
        return Error{ErrorCode::Invalid, helpImportOutbox(), {}};
    const QString file = given->words().constFirst();
    QString beside = file;
    if (beside.endsWith(QLatin1String(wire::kOutboxSuffix)))
        beside.chop(static_cast<qsizetype>(sizeof wire::kOutboxSuffix - 1));
    const QString receipts = given->value(QStringLiteral("receipts"), beside + QLatin1String(wire::kReceiptsSuffix));
    const HandoverDesk desk{office.places, office.identity, office.writer, office.clock.now().wallMs};
    const Result<HandoverTaken> taken = takeOutbox(desk, file, receipts);
    if (!taken)
        return taken.error();
    QJsonObject line{{QStringLiteral("incarnation"), taken->incarnation.toHex()},
                     {QStringLiteral("person"), taken->person.toHex()},
                     {QStringLiteral("entries"), taken->entries},
                     {QStringLiteral("added"), taken->added},
                     {QStringLiteral("refused"), taken->refused},
                     {QStringLiteral("photos"), taken->photos},
                     {QStringLiteral("receipts"), receipts}};
    if (taken->left > 0)
        line.insert(QStringLiteral("entriesLeft"), taken->left);
    if (taken->gap)
        line.insert(QStringLiteral("gap"), true);
    if (taken->forked)
        line.insert(QStringLiteral("forked"), true);
    if (taken->strangers > 0)
        line.insert(QStringLiteral("photosLeftOut"), taken->strangers);
    if (!taken->trouble.isEmpty())
        line.insert(QStringLiteral("trouble"), taken->trouble);
    return QStringList{jsonLine(line)};
}

} // namespace mingcha::centre
