// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// export-evidence: one hazard as a folder that anyone can check.
#include "core/base/files.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/evidencechain.h"
#include "sync/centre/evidence/evidencefolder.h"
#include "sync/centre/evidence/receiptaudit.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

namespace mingcha::centre {

namespace {

constexpr qint64 kMaxNoteBytes = 4096;

Result<Id> findHazard(journal::Database &database, const QString &word)
{
    if (const std::optional<Id> id = Id::fromHex(word))
        return *id;
    hazard::Filter filter;
    filter.text = word;
    filter.withVoided = true;
    const Result<hazard::Page> page = hazard::list(database, filter, hazard::Order::NewestFound, {}, 2);
    if (!page)
        return page.error();
    if (page->rows.size() != 1)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Server", "Name one hazard by its id or its number."), word};
    return page->rows.front().id;
}

/// That the photos went out is part of their chain of custody, and of the folder. Nothing is noted where none can be made.
Status noteExported(Office &office, journal::Database &database, const EvidenceRequest &request)
{
    if (!mayBeWritten(request.folder) || (!QDir(request.folder).isEmpty() && QFileInfo::exists(request.folder)))
        return success();
    const Result<std::vector<evidence::Photo>> photos = evidence::photosOf(database, request.hazard);
    if (!photos)
        return photos.error();
    for (const evidence::Photo &photo : *photos) {
        const evidence::CustodyInput input{photo.id, QStringLiteral("exported"), QFileInfo(request.folder).fileName()};
        const Result<journal::Written> noted = writeAsCentre(
            office, [&](journal::Store &store) { return evidence::noteCustody(store, person::centrePerson(), input); });
        if (!noted)
            return noted.error();
    }
    return success();
}

/// What is not as it was when the centre gave its receipts, it does not vouch for once more.
Status checkReceipts(journal::Database &database, const Identity &identity, const Id &hazard)
{
    const Result<std::vector<journal::AuditFinding>> found =
        auditReceipts(database, identity.author(), identity.key.publicKey);
    const Result<std::vector<journal::KeptEntry>> entries = journal::entriesOf(database, std::array{hazard});
    if (!found || !entries)
        return found ? entries.error() : found.error();
    const auto isInvolved = [&](const journal::AuditFinding &finding) {
        return std::ranges::any_of(*entries, [&](const journal::KeptEntry &entry) {
            return finding.where.startsWith(entry.ref.incarnation.toHex());
        });
    };
    const auto wrong = std::ranges::find_if(*found, isInvolved);
    if (wrong == found->end())
        return success();
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("Server",
                                             "The entries are not as they were received, so no evidence is made of "
                                             "them: %1 Run \"mingcha-server verify\", and bring back a copy.")
                     .arg(wrong->what),
                 wrong->where};
}

} // namespace

QString helpExportEvidence()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server export-evidence HAZARD --out FOLDER [--checkpoint FILE]...\n"
        "Writes one hazard (its id, or its number) into a new folder that a court, an auditor or the inspected\n"
        "company can check with mingcha-verify, without this server: entries, photos, receipts, proofs, keys and a\n"
        "page to read. What else its authors did is in it as hashes only. --checkpoint names a checkpoint that a\n"
        "second office kept, so that the folder shows that the log goes on from it.");
}

Result<QStringList> runExportEvidence(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given =
        Arguments::read(arguments, {QStringLiteral("out"), QStringLiteral("checkpoint")}, {});
    if (!given)
        return given.error();
    if (given->words().size() != 1 || !given->has(QStringLiteral("out")))
        return Error{ErrorCode::Invalid, helpExportEvidence(), {}};
    const Result<std::unique_ptr<journal::Database>> database =
        journal::Database::open(office.places.database(), journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    EvidenceRequest request;
    request.folder = given->value(QStringLiteral("out"));
    request.nowMs = office.clock.now().wallMs;
    for (const QString &path : given->values(QStringLiteral("checkpoint"))) {
        const Result<QByteArray> bytes = readFile(path, kMaxNoteBytes);
        if (!bytes)
            return bytes.error();
        const Result<journal::SignedNote> note = journal::readCheckpointNote(*bytes, office.identity.key.publicKey);
        if (!note)
            return Error{note.error().code, note.error().text, path};
        request.older.push_back(note->checkpoint.size);
    }
    const Result<Id> hazard = findHazard(**database, given->words().front());
    if (!hazard)
        return hazard.error();
    request.hazard = *hazard;
    if (const Status sound = checkReceipts(**database, office.identity, *hazard); !sound)
        return sound.error();
    if (const Status noted = noteExported(office, **database, request); !noted)
        return noted.error();
    const evidence::PhotoFile photos(office.places.photos());
    const Result<EvidenceMade> made = exportEvidence(**database, photos, office.identity, request);
    if (!made)
        return made.error();
    return QStringList{jsonLine({{QStringLiteral("folder"), request.folder},
                                 {QStringLiteral("hazard"), hazard->toHex()},
                                 {QStringLiteral("entries"), made->entries},
                                 {QStringLiteral("photos"), made->photos},
                                 {QStringLiteral("photosAwaited"), made->photosAwaited},
                                 {QStringLiteral("photosLost"), made->photosLost},
                                 {QStringLiteral("logSize"), static_cast<qint64>(made->logSize)},
                                 {QStringLiteral("centre"), QString::fromLatin1(made->fingerprint.toHex())}})};
}

} // namespace mingcha::centre
