// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/evidence/evidencefolder.h"

#include "core/base/cbor.h"
#include "core/base/files.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/admit.h"
#include "core/journal/feed.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/evidence/evidenceparts.h"
#include "sync/centre/service/proving.h"
#include "sync/wire/messages.h"
#include "sync/wire/photoreceipt.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <set>

namespace mingcha::centre {

using journal::KeptEntry;

namespace {

class Exporter
{
public:
    Exporter(journal::Database &database, const evidence::PhotoFile &photos, const Identity &identity,
             const EvidenceRequest &request)
        : m_database(database), m_photoFile(photos), m_identity(identity), m_request(request)
    {
    }

    Result<EvidenceMade> run()
    {
        for (const auto step :
             {&Exporter::prepare, &Exporter::readEntries, &Exporter::readKeys, &Exporter::readReceipts,
              &Exporter::readProof, &Exporter::copyPhotos, &Exporter::writeAll}) {
            if (const Status done = (this->*step)(); !done)
                return done.error();
        }
        return m_made;
    }

private:
    Status prepare()
    {
        m_parts.epoch = m_identity.epoch;
        const QDir folder(m_request.folder);
        if (folder.exists() && !folder.isEmpty())
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate("Server", "The folder holds something already. Name a new one."),
                         m_request.folder};
        Result<hazard::Life> life = hazard::life(m_database, m_request.hazard);
        if (!life)
            return life.error();
        m_life = std::move(*life);
        const Result<journal::Object> object = journal::readObject(m_database, m_request.hazard);
        if (!object)
            return object.error();
        m_parts.log = object->log;
        Result<std::vector<evidence::Photo>> photos =
            evidence::photosInJournal(m_database, object->dossier, m_request.hazard);
        if (!photos)
            return photos.error();
        m_life.photos = std::move(*photos);
        if (!QDir().mkpath(m_request.folder + QStringLiteral("/photos")))
            return Error{ErrorCode::Io, QCoreApplication::translate("Server", "The folder cannot be made."),
                         m_request.folder};
        return success();
    }

    Status readEntries()
    {
        std::vector<Id> objects{m_request.hazard};
        for (const evidence::Photo &photo : m_life.photos)
            objects.push_back(photo.id);
        Result<std::vector<KeptEntry>> entries = journal::entriesOf(m_database, objects);
        if (!entries)
            return entries.error();
        m_parts.entries = std::move(*entries);
        std::erase_if(m_parts.entries,
                      [this](const KeptEntry &one) { return one.position > 0 && one.log != m_parts.log; });
        std::vector<journal::EntryRef> refs;
        if (const Status added = addWhatLetIn(refs); !added)
            return added;
        for (const KeptEntry &entry : m_parts.entries)
            refs.push_back(entry.ref);
        Result<std::vector<journal::SignedRun>> runs = journal::signedRuns(m_database, std::move(refs));
        if (!runs)
            return runs.error();
        m_parts.runs = std::move(*runs);
        m_made.entries = static_cast<qint64>(m_parts.entries.size());
        return success();
    }

    /// What was refused at first comes with the act that let it in; `refs`: the entries whose links those name.
    Status addWhatLetIn(std::vector<journal::EntryRef> &refs)
    {
        std::set<journal::EntryRef> acts;
        std::set<Id> objects;
        for (const KeptEntry &entry : m_parts.entries) {
            const auto by = entry.position == 0
                                ? Result<std::optional<journal::Admitted>>(std::optional<journal::Admitted>())
                                : journal::admittedBy(m_database, entry.ref, entry.log, entry.position);
            if (!by)
                return by.error();
            if (!*by)
                continue;
            acts.insert((*by)->by);
            objects.insert(journal::admitObject(entry.ref.incarnation, entry.log));
        }
        Result<std::vector<KeptEntry>> entries =
            journal::entriesOf(m_database, std::vector<Id>(objects.begin(), objects.end()));
        if (!entries)
            return entries.error();
        std::erase_if(*entries, [&](const KeptEntry &one) { return !acts.contains(one.ref); });
        for (KeptEntry &one : *entries) {
            const auto act = journal::decodeAct(one.body, one.ref.incarnation);
            if (const auto admit = act ? journal::admitOf(*act) : std::nullopt)
                refs.push_back({admit->incarnation, admit->upTo});
            m_parts.entries.push_back(std::move(one));
        }
        std::ranges::stable_sort(m_parts.entries, {}, &KeptEntry::position);
        return success();
    }

    /// The centre vouches for each author's key with its own.
    Status readKeys()
    {
        for (const KeptEntry &entry : m_parts.entries) {
            if (m_parts.certificates.contains(entry.ref.incarnation))
                continue;
            const Result<journal::AuthorKey> key = journal::authorKey(m_database, entry.ref.incarnation);
            if (!key)
                return key.error();
            if (key->publicKey.isEmpty())
                continue;
            const Result<std::optional<Device>> device = findDevice(m_database, key->incarnation);
            if (!device)
                return device.error();
            const std::optional<person::Person> who = person::find(m_database, key->person);
            cbor::Writer out;
            out.array(9);
            out.integer(kEvidenceFormat);
            out.text(u"mingcha device");
            out.bytes(key->incarnation.view());
            out.bytes(key->device.view());
            out.bytes(key->person.view());
            out.text(who ? who->name : QString());
            out.bytes(key->publicKey);
            out.integer(*device ? (*device)->enrolledMs : 0);
            out.integer(static_cast<qint64>(key->revokedFrom));
            m_parts.certificates[key->incarnation] = {out.result(), journal::sign(m_identity.key, out.result())};
        }
        return success();
    }

    Status readReceipts()
    {
        for (const KeptEntry &entry : m_parts.entries) {
            const bool isCentres = entry.ref.incarnation == m_identity.incarnation;
            const auto names = [&](const wire::Receipt &receipt) {
                return receipt.incarnation == entry.ref.incarnation &&
                       std::ranges::find(receipt.outcomes, entry.ref.seq, &journal::Outcome::seq) !=
                           receipt.outcomes.end();
            };
            if (isCentres || std::ranges::any_of(m_named, names))
                continue;
            Result<std::optional<GivenReceipt>> given = receiptFor(m_database, entry.ref.incarnation, entry.ref.seq);
            if (!given)
                return given.error();
            Result<wire::Receipt> receipt =
                *given ? wire::decodeReceipt((*given)->receipt) : Result<wire::Receipt>(ErrorCode::NotFound, {});
            if (receipt && names(*receipt) && isOfThisLog(*receipt)) {
                m_parts.receipts.push_back({(*given)->receipt, (*given)->signature});
                m_named.push_back(std::move(*receipt));
            } else if (const Status made = makeReceipt(entry); !made) {
                return made;
            }
        }
        return success();
    }
    /// Else it would tell of acts in a log that the reader of this folder may not know of (rule 7).
    bool isOfThisLog(const wire::Receipt &receipt) const
    {
        return std::ranges::all_of(receipt.outcomes, [this](const journal::Outcome &outcome) {
            return outcome.position == 0 ? outcome.log.region.isEmpty() : outcome.log == m_parts.log;
        });
    }
    /// The centre says once more what it said, of this entry alone.
    Status makeReceipt(const KeptEntry &entry)
    {
        const Result<Hash> link = journal::linkAt(m_database, entry.ref);
        if (!link)
            return link.error();
        journal::Outcome outcome{entry.ref.seq,    journal::EntryStatus::Accepted, entry.reason, {}, entry.position,
                                 entry.effectiveMs};
        if (entry.position == 0)
            outcome.status = journal::EntryStatus::Refused;
        else if (!entry.reason.isEmpty())
            outcome.status = journal::EntryStatus::Flagged;
        if (entry.position > 0)
            outcome.log = m_parts.log;
        wire::Receipt receipt{m_identity.epoch, entry.ref.incarnation, entry.ref.seq, *link, m_request.nowMs,
                              {outcome}};
        const QByteArray bytes = wire::encodeReceipt(receipt);
        m_parts.receipts.push_back({bytes, journal::sign(m_identity.key, bytes)});
        m_named.push_back(std::move(receipt));
        return success();
    }

    Status readProof()
    {
        const Result<quint64> head = journal::headOf(m_database, m_parts.log);
        if (!head)
            return head.error();
        journal::ProofScope scope;
        scope.size = m_made.logSize = *head;
        scope.sizes = m_request.older;
        for (const KeptEntry &entry : m_parts.entries) {
            if (entry.position > 0)
                scope.leaves.push_back(entry.position - 1);
            const Result<journal::Act> act = journal::decodeAct(entry.body, entry.ref.incarnation);
            if (act && act->seen && act->seen->epoch == m_identity.epoch)
                scope.sizes.push_back(act->seen->size);
        }
        std::ranges::sort(scope.sizes);
        scope.sizes.erase(std::unique(scope.sizes.begin(), scope.sizes.end()), scope.sizes.end());
        std::erase_if(scope.sizes, [&](quint64 size) { return size == 0 || size > *head; });
        Result<journal::LogProof> proof = proveLog(m_database, m_identity, m_parts.log, std::move(scope));
        if (!proof)
            return proof.error();
        m_parts.proof = std::move(*proof);
        return success();
    }

    Status copyPhotos()
    {
        for (const evidence::Photo &photo : m_life.photos) {
            if (m_parts.photos.contains(photo.hash))
                continue;
            const Result<QByteArray> bytes = m_photoFile.read(photo.hash);
            PhotoSaid &said = m_parts.photos[photo.hash];
            said.length = bytes ? bytes->size() : photo.length;
            said.receivedMs = m_request.nowMs;
            // A photo that the centre gave its word for and has lost is not one that never came.
            const QByteArray given = evidence::photoReceipt(m_database, photo.hash);
            if (const auto receipt = wire::decodePhotoReceipt(given, m_identity.key.publicKey))
                said.receivedMs = receipt->nowMs;
            if (bytes || photo.safe)
                said.signature =
                    wire::photoReceiptSignature({photo.hash, said.length, said.receivedMs}, m_identity.key);
            if (!bytes) {
                ++(photo.safe ? m_made.photosLost : m_made.photosAwaited);
                continue;
            }
            const QString name = QStringLiteral("photos/%1.jpg").arg(photo.hash.toHex());
            if (const Status written = write(name, *bytes); !written)
                return written;
            ++m_made.photos;
        }
        return success();
    }

    Status writeAll()
    {
        m_made.fingerprint = sha256(QByteArrayView(m_identity.key.publicKey)).toBytes();
        const QByteArray page = evidencePage(m_life, m_parts.proof.checkpoint, m_made.fingerprint, m_request.nowMs);
        const QByteArray note = journal::checkpointNote(m_parts.proof.checkpoint, m_identity.key);
        for (const auto &[name, bytes] : {std::pair(QStringLiteral("page.html"), page),
                                          {QStringLiteral("checkpoint.txt"), note},
                                          {QStringLiteral("evidence.cbor"), encodeEvidence(m_parts)}}) {
            if (const Status written = write(name, bytes); !written)
                return written;
        }
        cbor::Writer out;
        out.array(6);
        out.integer(kEvidenceFormat);
        out.text(u"mingcha evidence");
        out.bytes(m_identity.key.publicKey);
        out.bytes(m_request.hazard.view());
        out.integer(m_request.nowMs);
        out.array(m_listed.size() * 3);
        for (const auto &[name, file] : m_listed) {
            out.text(name);
            out.bytes(file.first.view());
            out.integer(file.second);
        }
        cbor::Writer whole;
        whole.array(2);
        whole.bytes(out.result());
        whole.bytes(journal::sign(m_identity.key, out.result()));
        return write(QStringLiteral("manifest.cbor"), whole.result());
    }

    Status write(const QString &name, const QByteArray &bytes)
    {
        m_listed[name] = {sha256(QByteArrayView(bytes)), bytes.size()};
        const QString path = m_request.folder + QLatin1Char('/') + name;
        if (const Status written = writeFileAtomically(path, bytes); !written)
            return written;
        // Made to be handed on: whoever may enter the folder may read it.
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        return success();
    }

    journal::Database &m_database;
    const evidence::PhotoFile &m_photoFile;
    const Identity &m_identity;
    const EvidenceRequest &m_request;
    hazard::Life m_life;
    EvidenceParts m_parts;
    std::vector<wire::Receipt> m_named; ///< the same, read
    std::map<QString, std::pair<Hash, qint64>> m_listed;
    EvidenceMade m_made;
};

} // namespace

Result<EvidenceMade> exportEvidence(journal::Database &database, const evidence::PhotoFile &photos,
                                    const Identity &identity, const EvidenceRequest &request)
{
    if (const Status may = mayBeWritten(request.folder); !may)
        return may.error();
    return Exporter(database, photos, identity, request).run();
}

} // namespace mingcha::centre
