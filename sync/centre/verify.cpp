// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verify.h"

#include "core/evidence/photoqueries.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace mingcha::centre {

namespace {

constexpr int kPhotosAtOnce = 500;

QString words(const char *text)
{
    return QCoreApplication::translate("Verify", text);
}

void note(VerifyReport &report, PhotoState state, const evidence::Photo &photo, const evidence::PhotoFile &files)
{
    qint64 &count = state == PhotoState::Awaited   ? report.photosAwaited
                    : state == PhotoState::Missing ? report.photosMissing
                                                   : report.photosDamaged;
    ++count;
    if (report.findings.size() < journal::kMaxFindings)
        report.findings.push_back({state, photo.id, photo.owner, photo.hash, files.path(photo.hash)});
}

/// What stops the whole, such as a disk that cannot be read, is the error; what is wrong with the photo is noted.
Status check(VerifyReport &report, const evidence::Photo &photo, const evidence::PhotoFile &files)
{
    ++report.photos;
    const Result<evidence::StoredPhoto> stored = files.verify(photo.hash);
    if (stored && stored->length == photo.length) {
        ++report.photosSound;
        report.photoBytes += stored->length;
    } else if (stored || stored.error().code == ErrorCode::Damaged || stored.error().code == ErrorCode::Io) {
        note(report, PhotoState::Damaged, photo, files);
    } else if (stored.error().code == ErrorCode::NotFound) {
        note(report, photo.safe ? PhotoState::Missing : PhotoState::Awaited, photo, files);
    } else {
        return stored.error();
    }
    return success();
}

QString photoSentence(PhotoState state)
{
    switch (state) {
    case PhotoState::Awaited: return words(QT_TRANSLATE_NOOP("Verify", "Not yet sent by its tablet."));
    case PhotoState::Missing:
        return words(QT_TRANSLATE_NOOP("Verify", "Received once, but the file is gone. Bring it back from a backup."));
    case PhotoState::Damaged: break;
    }
    return words(QT_TRANSLATE_NOOP("Verify", "The file does not match its hash. Bring it back from a backup."));
}

} // namespace

QLatin1String word(PhotoState state)
{
    constexpr std::array kWords{QLatin1String("awaited"), QLatin1String("missing"), QLatin1String("damaged")};
    return kWords[static_cast<size_t>(state)];
}

Result<VerifyReport> verify(journal::Database &database, const journal::Rooms &rooms, const evidence::PhotoFile &photos,
                            const VerifyProgress &progress)
{
    VerifyReport report;
    Result<journal::AuditReport> audited = journal::audit(database, rooms, journal::AuditOf::Centre);
    if (!audited)
        return audited.error();
    report.journal = std::move(*audited);
    Id after;
    while (true) {
        const Result<std::vector<evidence::Photo>> page = evidence::photosAfter(database, after, kPhotosAtOnce);
        if (!page)
            return page.error();
        for (const evidence::Photo &photo : *page) {
            if (const Status checked = check(report, photo, photos); !checked)
                return checked.error();
            if (progress && !progress(report.photos))
                return Error{
                    ErrorCode::Denied, words(QT_TRANSLATE_NOOP("Verify", "The verification was stopped.")), {}};
        }
        if (page->size() < kPhotosAtOnce)
            return report;
        after = page->back().id;
    }
}

QStringList reportLines(const VerifyReport &report)
{
    QStringList lines;
    lines.append(QCoreApplication::translate("Verify", "Journal: %1 entries of %2 authors, %3 objects, %4 signatures.")
                     .arg(report.journal.entries)
                     .arg(report.journal.authors)
                     .arg(report.journal.objects)
                     .arg(report.journal.signatures));
    for (const journal::AuditFinding &finding : report.journal.findings)
        lines.append(finding.where + QStringLiteral(": ") + finding.what);
    lines.append(
        QCoreApplication::translate("Verify", "Photos: %1 named, %2 sound, %3 not yet sent, %4 missing, %5 damaged.")
            .arg(report.photos)
            .arg(report.photosSound)
            .arg(report.photosAwaited)
            .arg(report.photosMissing)
            .arg(report.photosDamaged));
    for (const PhotoFinding &finding : report.findings)
        lines.append(finding.path + QStringLiteral(": ") + photoSentence(finding.state));
    const auto listed = static_cast<qint64>(report.findings.size());
    if (const qint64 all = report.photosAwaited + report.photosMissing + report.photosDamaged; all > listed)
        lines.append(QCoreApplication::translate("Verify", "%1 more photos are not listed.").arg(all - listed));
    lines.append(report.isSound() ? words(QT_TRANSLATE_NOOP("Verify", "Everything is sound."))
                                  : words(QT_TRANSLATE_NOOP("Verify", "Something is wrong: see above.")));
    return lines;
}

QJsonObject reportJson(const VerifyReport &report)
{
    QJsonArray journalFindings;
    for (const journal::AuditFinding &finding : report.journal.findings)
        journalFindings.append(
            QJsonObject{{QStringLiteral("where"), finding.where}, {QStringLiteral("what"), finding.what}});
    QJsonArray photoFindings;
    for (const PhotoFinding &finding : report.findings) {
        photoFindings.append(QJsonObject{{QStringLiteral("state"), QString(word(finding.state))},
                                         {QStringLiteral("photo"), finding.photo.toHex()},
                                         {QStringLiteral("owner"), finding.owner.toHex()},
                                         {QStringLiteral("hash"), finding.hash.toHex()},
                                         {QStringLiteral("path"), finding.path}});
    }
    const QJsonObject journal{{QStringLiteral("entries"), report.journal.entries},
                              {QStringLiteral("authors"), report.journal.authors},
                              {QStringLiteral("objects"), report.journal.objects},
                              {QStringLiteral("signatures"), report.journal.signatures},
                              {QStringLiteral("findings"), journalFindings}};
    const QJsonObject photos{
        {QStringLiteral("named"), report.photos},          {QStringLiteral("sound"), report.photosSound},
        {QStringLiteral("awaited"), report.photosAwaited}, {QStringLiteral("missing"), report.photosMissing},
        {QStringLiteral("damaged"), report.photosDamaged}, {QStringLiteral("bytes"), report.photoBytes},
        {QStringLiteral("findings"), photoFindings}};
    return {{QStringLiteral("sound"), report.isSound()},
            {QStringLiteral("journal"), journal},
            {QStringLiteral("photos"), photos}};
}

} // namespace mingcha::centre
