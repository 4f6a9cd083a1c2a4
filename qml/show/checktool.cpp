// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// "mingcha check": whether what is on the disk is still what was written.
#include "qml/show/tools.h"

#include "core/evidence/photofile.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/audit.h"
#include "core/journal/claims.h"
#include "core/journal/history.h"
#include "core/journal/logwatch.h"
#include "core/journal/schema.h"
#include "core/rooms.h"
#include "qml/show/commandline.h"
#include "sync/tablet/datafolder.h"
#include "sync/tablet/folderaudit.h"
#include "sync/tablet/logalarms.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace mingcha::app {

namespace {

/// Without the keys in it nobody can go on here, however sound the rest is.
Result<std::vector<journal::AuditFinding>> auditBeside(journal::Database &database, const QString &vaultPath,
                                                       const Result<tablet::Vault> &vault)
{
    using Findings = std::vector<journal::AuditFinding>;
    if (!journal::isInUse(database))
        return Findings(); // nobody was ever enrolled
    if (!QFileInfo::exists(vaultPath))
        return Findings{
            {vaultPath,
             QCoreApplication::translate(
                 "Audit", "The vault with the keys of who is enrolled here is missing: nobody can sign in. What was "
                          "recorded is not touched by this. Bring the file back from a copy of this folder, or enrol "
                          "again.")}};
    if (!vault)
        return Findings{{vaultPath, vault.error().text}};
    return tablet::auditFolder(database, *vault);
}

/// Photos that are no longer what was photographed are added to what was found; how many are here.
Result<qint64> auditPhotos(journal::Database &database, const QString &folder, journal::AuditReport &report)
{
    const evidence::PhotoFile photos(folder);
    const Result<std::vector<evidence::StoredPhoto>> here = evidence::photosHere(database);
    if (!here)
        return here.error();
    for (const evidence::StoredPhoto &photo : *here) {
        if (const Result<evidence::StoredPhoto> found = photos.verify(photo.hash); !found)
            report.findings.push_back({photo.hash.toHex(), found.error().message()});
    }
    return static_cast<qint64>(here->size());
}

/// What the centre's logs were found to contradict is no fault of this folder; it is told beside what is.
QStringList alarmLines(journal::Database &database)
{
    QStringList lines;
    const Result<std::vector<journal::LogAlarm>> alarms = journal::logAlarms(database);
    for (const journal::LogAlarm &alarm : alarms ? *alarms : std::vector<journal::LogAlarm>())
        lines.append(ToolWords::tr("alarm %1: %2", "a log's region and what is wrong with the log")
                         .arg(alarm.log.region, tablet::alarmText(alarm)));
    return lines;
}

/// Also where a disk did it: what is gone is gone.
bool isWhole(const journal::AuditReport &report)
{
    return report.isSound() && report.damaged == 0;
}

QString reportText(journal::Database &database, const journal::AuditReport &report, qint64 photos)
{
    QStringList lines{ToolWords::tr("%1 entries of %2 authors, %3 objects, %4 signatures, %5 photos")
                          .arg(report.entries)
                          .arg(report.authors)
                          .arg(report.objects)
                          .arg(report.signatures)
                          .arg(photos)};
    for (const journal::AuditFinding &finding : report.findings)
        lines.append(finding.where + QStringLiteral(": ") + finding.what);
    const QStringList alarms = alarmLines(database);
    lines += alarms;
    if (const Result<qint64> lost = journal::lostOfOthers(database); lost && *lost > 0)
        lines.append(
            ToolWords::tr("%1 entries of others, which the centre lost when it was brought back from a copy, are "
                          "kept aside here: tell the person who looks after the centre")
                .arg(*lost));
    if (report.damaged > 0)
        lines.append(
            ToolWords::tr("%1 entries are without what they said: a disk damaged them, or somebody took it away. "
                          "Ask who looks after the centre whether it has them")
                .arg(report.damaged));
    if (report.unchecked > 0)
        lines.append(
            ToolWords::tr("%1 objects were not held against all of their entries, as these are still coming in from "
                          "the centre: sync, then check again")
                .arg(report.unchecked));
    if (!isWhole(report))
        lines.append(ToolWords::tr("NOT SOUND", "the verdict of a check"));
    else
        lines.append(!alarms.isEmpty()      ? ToolWords::tr("sound here; the alarms above are about the centre")
                     : report.unchecked > 0 ? ToolWords::tr("sound as far as it could be checked")
                                            : ToolWords::tr("sound", "the verdict of a check"));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

int checkTool(const QStringList &arguments)
{
    if (!speakAsAsked(arguments))
        return kBadUsage;
    QCommandLineParser parser;
    parser.setApplicationDescription(ToolWords::tr(
        "Verifies entries, links, signatures, receipts, merge states, the rows of all tables, photos and the "
        "vault; changes nothing.\nEnds with 0 when all is sound, 3 when something is not, 1 when the data "
        "cannot be read or the report not printed."));
    const QCommandLineOption data = dataOption();
    parser.addOptions({data, languageOption()});
    process(parser, arguments, QStringLiteral("check"));
    const Result<tablet::DataFolder> folder = tablet::DataFolder::look(parser.value(data));
    if (!folder)
        return fail(folder.error());
    const Result<std::unique_ptr<journal::Database>> database = journal::openToRead(folder->databasePath());
    if (!database)
        return fail(database.error());
    const Result<tablet::Vault> vault = tablet::Vault::open(folder->vaultPath());
    // Of a vault that cannot be read auditBeside() tells; without it nobody knows whose signature is the centre's.
    const journal::ReadPart read = vault ? tablet::readsParts(*vault) : journal::ReadPart();
    Result<journal::AuditReport> report = journal::audit(**database, allRooms(), journal::AuditOf::Tablet, read);
    if (!report)
        return fail(report.error());
    const Result<qint64> photos = auditPhotos(**database, folder->photosPath(), *report);
    if (!photos)
        return fail(photos.error());
    Result<std::vector<journal::AuditFinding>> beside = auditBeside(**database, folder->vaultPath(), vault);
    if (!beside)
        return fail(beside.error());
    std::ranges::move(*beside, std::back_inserter(report->findings));
    if (const Status printed = print(reportText(**database, *report, *photos).toUtf8()); !printed)
        return fail(printed.error());
    return isWhole(*report) ? 0 : kSomeFailed;
}

} // namespace mingcha::app
