// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// checkpoint: what the centre signs of a log, for a second office to keep: as text, as a QR code.
#include "core/base/files.h"
#include "core/journal/feed.h"
#include "sync/centre/service/proving.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"
#include "sync/centre/verbs/qrcode.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

Result<journal::Audience> audienceOf(const QString &word)
{
    if (word.isEmpty() || word == u"everyday")
        return journal::Audience::Everyday;
    if (word == u"covert")
        return journal::Audience::Covert;
    if (word == u"private")
        return journal::Audience::Private;
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("Server", "An audience is everyday, covert or private."), word};
}

Status writeFiles(const Arguments &given, const QrCode &code, const QByteArray &note)
{
    for (const auto &[option, bytes] : {std::pair(QStringLiteral("svg"), code.svg()),
                                        {QStringLiteral("png"), code.png()},
                                        {QStringLiteral("out"), note}}) {
        if (!given.has(option))
            continue;
        const Status may = mayBeWritten(given.value(option));
        if (const Status written = may ? writeFileAtomically(given.value(option), bytes) : may; !written)
            return written;
    }
    return success();
}

} // namespace

QString helpCheckpoint()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server checkpoint [--region CODE] [--audience everyday|covert|private]\n"
        "                          [--out FILE] [--svg FILE] [--png FILE]\n"
        "Prints what the centre signs of its logs: how many entries each has, and the root of their tree. With\n"
        "--region, of that log alone, with a QR code of it for paper. A second office keeps it: from then on\n"
        "nothing up to there can be changed unseen. --out writes the text, as mingcha-verify reads it.");
}

Result<QStringList> runCheckpoint(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given =
        Arguments::read(arguments, {QStringLiteral("region"), QStringLiteral("audience"), QStringLiteral("out"),
                                    QStringLiteral("svg"), QStringLiteral("png")});
    if (!given)
        return given.error();
    const Result<journal::Audience> audience = audienceOf(given->value(QStringLiteral("audience")));
    if (!audience)
        return audience.error();
    const Result<std::unique_ptr<journal::Database>> database =
        journal::Database::open(office.places.database(), journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    const QString region = given->value(QStringLiteral("region"));
    const bool isOne = !region.isEmpty();
    if (!isOne &&
        (given->has(QStringLiteral("out")) || given->has(QStringLiteral("svg")) || given->has(QStringLiteral("png"))))
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "Name the log: --region CODE."), {}};
    std::vector<journal::LogKey> logs{{region, *audience}};
    if (!isOne) {
        Result<std::vector<journal::LogKey>> all = journal::logs(**database);
        if (!all)
            return all.error();
        logs = std::move(*all);
    }
    QStringList lines{QCoreApplication::translate("Server", "Centre's fingerprint: %1")
                          .arg(sha256(QByteArrayView(office.identity.key.publicKey)).toHex())};
    for (const journal::LogKey &log : logs) {
        const Result<quint64> head = journal::headOf(**database, log);
        if (!head)
            return head.error();
        if (*head == 0)
            return Error{ErrorCode::NotFound, QCoreApplication::translate("Server", "There is no such log."),
                         log.region};
        const Result<journal::LogProof> proof = proveLog(**database, office.identity, log, {*head, {}, {}, *head});
        if (!proof)
            return proof.error();
        const QByteArray note = journal::checkpointNote(proof->checkpoint, office.identity.key);
        lines += QString();
        lines += QString::fromUtf8(note.trimmed()).split(QLatin1Char('\n'));
        if (!isOne)
            continue;
        const Result<QrCode> code = QrCode::of(note);
        if (!code)
            return code.error();
        if (const Status written = writeFiles(*given, *code, note); !written)
            return written.error();
        lines += code->terminalLines();
    }
    return lines;
}

} // namespace mingcha::centre
