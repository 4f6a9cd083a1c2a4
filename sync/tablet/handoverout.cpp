// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The outbox into a file for the centre.
#include "sync/tablet/handover.h"

#include "core/base/files.h"
#include "core/evidence/photoqueries.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/dependents.h"
#include "sync/tablet/outbox.h"
#include "sync/wire/handover.h"
#include "sync/wire/sealedfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QStorageInfo>

#include <qcorotask.h>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace mingcha::tablet {

namespace {

/// What the work stands on, away from the tablet.
struct Order
{
    QString database;
    QString photos;
    QString path;
    std::vector<Id> here;
    std::vector<Signer> open;
    QByteArray centreKey;
    Moment now;
    bool withPhotos = false;
};

/// The centre holds it against what it has: of anybody here it may have lost what others built on.
Status writeReceived(const std::vector<Outbox> &boxes, wire::SealedWriter &out)
{
    wire::HandoverRecord record;
    std::vector<journal::EntryRef> &ends = record.extent.emplace().ends;
    for (const Outbox &box : boxes) {
        if (box.acknowledged > 0 && ends.size() < static_cast<size_t>(wire::kMostChainsTold))
            ends.push_back({box.incarnation, box.acknowledged});
    }
    std::ranges::sort(ends);
    return out.add(wire::encode(record));
}

Status writePushes(const Order &order, journal::Database &database, wire::SealedWriter &out, HandoverMade &made)
{
    std::vector<journal::EntryRef> written; // whose turn it is follows from what is in the file already
    PushStep step;
    for (bool isFirst = true;;) {
        Result<std::vector<Outbox>> boxes = readOutboxes(database, order.here, written);
        if (!boxes)
            return boxes.error();
        if (const Status held = holdWhatBuildsOn(database, step, *boxes); !held)
            return held;
        if (std::exchange(isFirst, false)) {
            if (const Status told = writeReceived(*boxes, out); !told)
                return told;
        }
        const PushNext next = step.next(*boxes);
        if (next.kind != PushNext::Kind::Send) {
            for (const Outbox &box : *boxes)
                made.entriesLeft += static_cast<int>(box.last - std::min(box.acknowledged, box.last));
            return database.whole();
        }
        const Result<Batch> batch = readBatch(database, next, order.now);
        if (!batch && batch.error().code != ErrorCode::Damaged)
            return batch.error();
        if (!batch) { // one whose entries the disk damaged holds nobody else up: told as left
            step.putAside(next.incarnation);
            continue;
        }
        wire::HandoverRecord record;
        record.push = wire::encode(batch->pushed);
        if (const Status added = out.add(wire::encode(record)); !added)
            return added;
        made.entries += static_cast<int>(batch->pushed.entries.size());
        step.heard({PushHeard::Kind::Answer, next.incarnation, batch->lastSeq}, batch->lastSeq);
        std::erase_if(written, [&](const journal::EntryRef &end) { return end.incarnation == next.incarnation; });
        written.push_back({next.incarnation, batch->lastSeq});
    }
}

/// False when the photo is not as it was; nothing of it is written then.
Result<bool> writePhoto(const evidence::PhotoFile &folder, const evidence::StoredPhoto &photo, wire::SealedWriter &out)
{
    if (!folder.verify(photo.hash))
        return false;
    const Result<std::unique_ptr<QIODevice>> file = folder.open(photo.hash);
    if (!file || (*file)->size() != photo.length)
        return false;
    wire::HandoverRecord head;
    head.photo = wire::HandoverPhoto{photo.hash, photo.length};
    if (const Status added = out.add(wire::encode(head)); !added)
        return added.error();
    for (qint64 at = 0; at < photo.length;) {
        wire::HandoverRecord record;
        record.piece = (*file)->read(wire::kHandoverPhotoPiece);
        if (record.piece.isEmpty())
            return Error{ErrorCode::Io, (*file)->errorString(), photo.hash.toHex()};
        at += record.piece.size();
        if (const Status added = out.add(wire::encode(record)); !added)
            return added.error();
    }
    return true;
}

Status writePhotos(const Order &order, journal::Database &database, wire::SealedWriter &out, HandoverMade &made)
{
    const auto unsafe = evidence::unsafePhotos(database, kHandoverPhotos);
    if (!unsafe)
        return unsafe.error();
    const evidence::PhotoFile folder(order.photos);
    for (const evidence::UnsafePhoto &photo : *unsafe) {
        const Result<bool> written = writePhoto(folder, photo.stored, out);
        if (!written)
            return written.error();
        ++(*written ? made.photos : made.photosLeft);
    }
    return success();
}

Status writeAll(const Order &order, QFile &file, HandoverMade &made)
{
    const auto database = journal::Database::open(order.database, journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    const qint64 needed = order.withPhotos ? evidence::unsafeTotal(**database).bytes : 0;
    const QStorageInfo storage(QFileInfo(order.path).absolutePath());
    if (storage.isValid() && storage.bytesAvailable() < needed)
        return fileError(ENOSPC, order.path);
    const Signer &maker = order.open.front();
    Result<wire::SealedWriter> out = wire::SealedWriter::begin(file, {order.centreKey}, maker.key);
    if (!out)
        return out.error();
    const wire::HandoverHead head{wire::HandoverHead::Kind::Outbox, maker.author.incarnation, order.now};
    if (const Status added = out->add(wire::encode(head)); !added)
        return added;
    if (const Status pushes = writePushes(order, **database, *out, made); !pushes)
        return pushes;
    if (const Status photos = order.withPhotos ? writePhotos(order, **database, *out, made) : success(); !photos)
        return photos;
    if (const Status ended = out->finish(); !ended)
        return ended;
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return fileError(errno, order.path);
    return success();
}

Result<HandoverMade> make(const Order &order)
{
    if (const Status may = mayBeWritten(order.path); !may)
        return may.error();
    const QString unfinished = order.path + QLatin1String(kUnfinishedSuffix);
    QFile file(unfinished);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fileError(errno, order.path);
    HandoverMade made;
    made.path = order.path;
    const Status written = writeAll(order, file, made);
    made.bytes = file.size();
    file.close();
    if (!written ||
        std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(order.path).constData()) != 0) {
        const Error error = written ? fileError(errno, order.path) : written.error();
        QFile::remove(unfinished);
        return error;
    }
    if (const Status synced = syncDirectory(QFileInfo(order.path).absolutePath()); !synced)
        return synced.error();
    return made;
}

QCoro::Task<> exporting(Tablet &tablet, Order order, std::function<void(Result<HandoverMade>)> done)
{
    const QPointer<Tablet> still(&tablet);
    auto work = [order = std::move(order)] { return make(order); };
    OnThread making(tablet, std::move(work));
    Result<HandoverMade> made = co_await making;
    if (still)
        done(std::move(made));
}

} // namespace

QString handoverName(const Tablet &tablet)
{
    const std::vector<Enrolled> people = tablet.vault().people();
    QString device = people.empty() ? QString() : people.front().deviceName;
    static const QRegularExpression odd(QStringLiteral("[^\\p{L}\\p{N}-]+"));
    device.replace(odd, QStringLiteral("-"));
    const Moment now = tablet.clock().now();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.wallMs + now.zoneMinutes * 60'000LL, Qt::UTC);
    return device + local.toString(QStringLiteral("-yyyyMMdd-HHmmss")) + QLatin1String(wire::kOutboxSuffix);
}

void exportOutbox(Tablet &tablet, const QString &path, bool withPhotos, std::function<void(Result<HandoverMade>)> done)
{
    const std::optional<Signer> &session = tablet.session();
    const Enrolled *enrolled = session ? tablet.vault().find(session->author.person) : nullptr;
    if (!enrolled) {
        done(Error{ErrorCode::Denied,
                   QCoreApplication::translate("Handover", "Sign in first: the file is signed with your key."),
                   {}});
        return;
    }
    Order order{tablet.folder().databasePath(),
                tablet.folder().photosPath(),
                QFileInfo(path).absoluteFilePath(),
                {},
                tablet.openKeys(),
                enrolled->centre.publicKey,
                tablet.clock().now(),
                withPhotos};
    for (const Enrolled &one : tablet.vault().all()) {
        if (one.centre.publicKey == order.centreKey)
            order.here.push_back(one.incarnation);
    }
    exporting(tablet, std::move(order), std::move(done));
}

} // namespace mingcha::tablet
