// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/handover.h"

#include "core/base/files.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "sync/centre/service/extent.h"
#include "sync/centre/service/handoveradmit.h"
#include "sync/wire/handover.h"
#include "sync/wire/photoreceipt.h"
#include "sync/wire/sealedfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace mingcha::centre {

namespace {

using Record = std::function<Status(const wire::HandoverRecord &)>;

QString say(const char *text)
{
    return QCoreApplication::translate("Server", text);
}

/// Reads the file to its end and hands each record over; the first is the head.
Result<wire::SealedReader> readThrough(const HandoverDesk &desk, QFile &file, wire::HandoverHead &head,
                                       const Record &each)
{
    if (const Status opened = openToRead(file); !opened)
        return opened.error();
    Result<wire::SealedReader> in = wire::SealedReader::begin(file, desk.identity.key);
    for (bool isHead = true; in;) {
        const Result<std::optional<QByteArray>> bytes = in->next();
        if (!bytes)
            return bytes.error();
        if (!*bytes)
            break;
        if (std::exchange(isHead, false)) {
            const auto read = wire::decodeHandoverHead(**bytes, wire::HandoverHead::Kind::Outbox);
            if (!read)
                return read.error();
            head = *read;
            continue;
        }
        const Result<wire::HandoverRecord> record = wire::decodeHandoverRecord(**bytes);
        const Status taken = record ? each(*record) : Status(record.error());
        if (!taken)
            return taken.error();
    }
    return in;
}

/// The clocks of the device as if it sent now: there is no link by which its wall time could be held against ours, so it
/// is believed.
Moment asIfNow(Moment device, qint64 nowMs)
{
    if (nowMs > device.wallMs) {
        device.uptimeMs += nowMs - device.wallMs;
        device.wallMs = nowMs;
    }
    return device;
}

Error notWhole()
{
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Server", "A photo in this file is not whole. Nothing of it was taken in.")),
            {}};
}

Result<Outboxed> readOutbox(const HandoverDesk &desk, journal::Database &database, const QString &path)
{
    QFile sealed(path);
    wire::HandoverHead head;
    // Who made the file is known only at its end: until then nothing of it is unpacked.
    const auto in = readThrough(desk, sealed, head, [](const wire::HandoverRecord &) { return success(); });
    if (!in)
        return in.error();
    const Result<std::optional<Device>> device = findDevice(database, head.incarnation);
    if (!device)
        return device.error();
    if (!*device || !in->isSignedBy((*device)->publicKey))
        return notOfHere();
    if ((*device)->revokedMs > 0)
        return Error{
            ErrorCode::Denied,
            say(QT_TRANSLATE_NOOP("Server", "The tablet that made this file was revoked. Nothing of it was taken "
                                            "in.")),
            QStringLiteral("device.revoked")};
    QFile file(path);
    Outboxed found;
    qint64 pieces = 0; // of the photo under way that are still to come
    const auto unpacked = readThrough(desk, file, head, [&](const wire::HandoverRecord &record) -> Status {
        const bool isPiece = !record.piece.isEmpty();
        pieces = record.photo ? (pieces == 0 ? record.photo->length : -1) : pieces - record.piece.size();
        if (pieces < 0 || (pieces > 0 && !isPiece && !record.photo))
            return notWhole();
        if (record.extent)
            found.received = record.extent->ends;
        if (record.push.isEmpty())
            return success();
        Result<journal::PushedBatch> batch = wire::decodePush(record.push);
        if (!batch)
            return batch.error();
        for (const journal::Pushed &entry : batch->entries)
            found.bytes += entry.headerBytes.size() + entry.body.size();
        if (found.bytes > kHandoverEntryBytes)
            return Error{ErrorCode::Limit, say(QT_TRANSLATE_NOOP("Server", "This file holds too many entries.")), {}};
        batch->device = asIfNow(batch->device, desk.nowMs);
        found.batches.push_back(std::move(*batch));
        return success();
    });
    if (!unpacked)
        return unpacked.error();
    if (pieces != 0)
        return notWhole();
    found.device = **device;
    return found;
}

/// Stores each photo that an entry names; receipts for those that are safe.
std::vector<QByteArray> takePhotos(const HandoverDesk &desk, journal::Database &database, const QString &path,
                                   HandoverTaken &taken)
{
    const evidence::PhotoFile store(desk.places.photos());
    std::vector<QByteArray> receipts;
    std::optional<wire::HandoverPhoto> photo;
    QByteArray bytes;
    QFile file(path);
    wire::HandoverHead head;
    const auto read = readThrough(desk, file, head, [&](const wire::HandoverRecord &record) -> Status {
        if (record.photo) {
            photo = record.photo->length <= evidence::kMaxPhotoBytes ? record.photo : std::nullopt;
            bytes.clear();
            const auto named = evidence::photosWithHash(database, record.photo->hash);
            if (!named)
                return named.error();
            if (named->empty() || !photo) {
                photo.reset();
                ++taken.strangers;
            }
        }
        if (record.piece.isEmpty() || !photo)
            return success();
        bytes += record.piece;
        if (bytes.size() < photo->length)
            return success();
        if (sha256(bytes) != photo->hash) {
            ++taken.strangers;
            return success();
        }
        if (const auto stored = store.storeAs(photo->hash, bytes); !stored)
            return stored.error();
        receipts.push_back(wire::encodePhotoReceipt({photo->hash, photo->length, desk.nowMs}, desk.identity.key));
        ++taken.photos;
        return desk.writer.run([&](journal::Store &at) {
            return evidence::noteFetched(at.database(), {photo->hash, photo->length}, receipts.back());
        });
    });
    if (!read)
        taken.trouble = read.error().message();
    return receipts;
}

/// What goes back to the tablet.
struct Receipts
{
    std::vector<QByteArray> readers; ///< their keys
    wire::Extent extent;
    std::vector<QByteArray> answers;
    std::vector<QByteArray> photos;
};

/// Who may open the receipts: the maker of the file and whoever's work is in it, as long as they may work here.
Result<std::vector<QByteArray>> readersOf(journal::Database &database, const Outboxed &outbox)
{
    std::vector<QByteArray> readers{outbox.device.publicKey};
    for (const journal::PushedBatch &batch : outbox.batches) {
        const Result<std::optional<Device>> device = findDevice(database, batch.incarnation);
        if (!device)
            return device.error();
        const bool isReader = *device && (*device)->device == outbox.device.device && (*device)->revokedMs == 0 &&
                              std::ranges::find(readers, (*device)->publicKey) == readers.end();
        if (isReader && readers.size() < wire::kMostSealedReaders)
            readers.push_back((*device)->publicKey);
    }
    return readers;
}

Status writeReceipts(const HandoverDesk &desk, const Device &device, const Receipts &receipts, const QString &path)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    Result<wire::SealedWriter> out = wire::SealedWriter::begin(file, receipts.readers, desk.identity.key);
    if (!out)
        return out.error();
    const wire::HandoverHead head{wire::HandoverHead::Kind::Receipts, device.incarnation, {desk.nowMs, 0, 0, 0}};
    Status added = out->add(wire::encode(head));
    wire::HandoverRecord has;
    has.extent = receipts.extent;
    added = added ? out->add(wire::encode(has)) : added;
    for (const QByteArray &answer : receipts.answers) {
        wire::HandoverRecord record;
        record.answer = answer;
        added = added ? out->add(wire::encode(record)) : added;
    }
    for (const QByteArray &receipt : receipts.photos) {
        wire::HandoverRecord record;
        record.photoReceipt = receipt;
        added = added ? out->add(wire::encode(record)) : added;
    }
    if (const Status ended = added ? out->finish() : added; !ended)
        return ended;
    return writeFileAtomically(path, file.data());
}

} // namespace

Result<HandoverTaken> takeOutbox(const HandoverDesk &desk, const QString &file, const QString &receipts)
{
    if (const Status may = mayBeWritten(receipts); !may)
        return may.error();
    const auto database = journal::Database::open(desk.places.database(), journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    const Result<Outboxed> outbox = readOutbox(desk, **database, file);
    if (!outbox)
        return Error{outbox.error().code, outbox.error().text, file};
    HandoverTaken taken;
    Receipts back;
    const Status admitted = desk.writer.run([&](journal::Store &store) {
        taken = {};
        back.answers.clear();
        return admitAll(store, desk, *outbox, taken, back.answers);
    });
    if (!admitted)
        return Error{admitted.error().code, admitted.error().text, file};
    taken.incarnation = outbox->device.incarnation;
    taken.person = outbox->device.person;
    back.photos = takePhotos(desk, **database, file, taken);
    Result<wire::Extent> extent = extentFor(**database, outbox->device);
    if (!extent)
        return extent.error();
    back.extent = std::move(*extent);
    Result<std::vector<QByteArray>> readers = readersOf(**database, *outbox);
    if (!readers)
        return readers.error();
    back.readers = std::move(*readers);
    if (const Status written = writeReceipts(desk, outbox->device, back, receipts); !written)
        return written.error();
    return taken;
}

} // namespace mingcha::centre
