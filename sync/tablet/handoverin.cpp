// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The centre's receipts out of a file.
#include "sync/tablet/handover.h"

#include "core/base/files.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/claims.h"
#include "core/journal/ownchain.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/keptreceipt.h"
#include "sync/tablet/offering.h"
#include "sync/tablet/outbox.h"
#include "sync/wire/handover.h"
#include "sync/wire/photoreceipt.h"
#include "sync/wire/sealedfile.h"

#include <QFile>
#include <QPointer>

#include <qcorotask.h>

#include <algorithm>

namespace mingcha::tablet {

namespace {

/// What the work stands on, away from the tablet.
struct Desk
{
    QString database;
    QString path;
    std::vector<Enrolled> here;
    std::vector<Signer> open;
    QByteArray centreKey;
    Id epoch; ///< of the centre, as far as is known here
};

struct Judged
{
    std::vector<std::pair<wire::Receipt, QByteArray>> receipts; ///< with the bytes that are kept
    std::vector<std::pair<evidence::StoredPhoto, QByteArray>> photos;
    wire::Extent extent;                      ///< what the centre has of this tablet's people
    std::vector<Id> own;                      ///< those
    QStringList forked;                       ///< whose chains the centre has otherwise
    std::vector<std::pair<Id, quint64>> gaps; ///< where the centre's part of a chain ends, before what the file brought
    int waitingBefore = 0;
};

QString say(const char *text)
{
    return QCoreApplication::translate("Handover", text);
}

/// As a receipt over the link is judged: signed by our centre, for one of our chains, over our own link. One of a chain that the
/// centre has otherwise is passed over and told.
Status judge(const Desk &desk, journal::Database &database, const QByteArray &packed, Judged &judged)
{
    const Result<wire::PushAnswer> answer = wire::decodePushAnswer(packed);
    if (!answer)
        return answer.error();
    const Result<wire::Receipt> receipt = wire::decodeReceipt(answer->receipt);
    if (!receipt || !journal::verifySignature(desk.centreKey, answer->receipt, answer->signature))
        return Error{ErrorCode::Denied,
                     say(QT_TRANSLATE_NOOP("Handover", "A receipt in this file is not signed by your centre. Nothing "
                                                       "counts as received.")),
                     {}};
    const auto whose = std::ranges::find(desk.here, receipt->incarnation, &Enrolled::incarnation);
    if (whose == desk.here.end())
        return Error{
            ErrorCode::Denied, say(QT_TRANSLATE_NOOP("Handover", "A receipt in this file is for another tablet.")), {}};
    if (receipt->epoch != desk.epoch)
        return Error{
            ErrorCode::Conflict,
            say(QT_TRANSLATE_NOOP("Handover", "The centre was brought back from a copy between this file and what this "
                                              "tablet knows of it. Nothing counts as received. Sync once where there "
                                              "is a link, then export again.")),
            {}};
    if (answer->gap && receipt->lastSeq == 0) {
        judged.gaps.emplace_back(receipt->incarnation, 0);
        return success();
    }
    if (receipt->lastSeq == 0)
        return success();
    const Result<std::vector<journal::ChainEntry>> own =
        journal::chainEntries(database, receipt->incarnation, receipt->lastSeq, receipt->lastSeq, 1);
    if (!own)
        return own.error();
    if (answer->forked || own->size() != 1 || own->front().link != receipt->link) {
        // It keeps nobody else's receipts from counting.
        if (!judged.forked.contains(whose->name))
            judged.forked.append(whose->name);
        return success();
    }
    if (answer->gap) {
        judged.gaps.emplace_back(receipt->incarnation, receipt->lastSeq);
        return success();
    }
    judged.receipts.emplace_back(*receipt, answer->receipt + answer->signature);
    return success();
}

/// What a link has brought since is newer than the word of a file that lay about: where a receipt was given after it was made,
/// the chain reaches as far as that says.
Status passOverWhatIsOlder(const Desk &desk, journal::Database &database, qint64 madeMs, wire::Extent &extent)
{
    if (extent.ends.empty())
        return success();
    const bool isAll = extent.ends.size() < static_cast<size_t>(wire::kMostChainsTold);
    for (const Enrolled &one : desk.here) {
        auto end = std::ranges::find(extent.ends, one.incarnation, &journal::EntryRef::incarnation);
        if (end == extent.ends.end() && !isAll)
            continue;
        const Result<std::optional<journal::ClaimedAuthor>> claimed = journal::claimedAuthor(database, one.incarnation);
        if (!claimed)
            return claimed.error();
        if (!*claimed)
            continue; // nothing is written yet
        const bool isNewer = std::ranges::any_of((*claimed)->receipts, [&](const journal::KeptReceipt &kept) {
            const auto given = givenReceipt(kept, one);
            return given && given->nowMs > madeMs && (end == extent.ends.end() || given->lastSeq > end->seq);
        });
        if (!isNewer)
            continue;
        if (end == extent.ends.end())
            end = extent.ends.insert(end, {one.incarnation, 0});
        end->seq = (*claimed)->acknowledged;
    }
    return success();
}

Result<wire::SealedReader> opened(const Desk &desk, QFile &file)
{
    if (const Status open = openToRead(file); !open)
        return open.error();
    // Whose key opens it: any that is open now.
    for (const Signer &signer : desk.open) {
        file.seek(0);
        Result<wire::SealedReader> in = wire::SealedReader::begin(file, signer.key);
        if (in || in.error().code != ErrorCode::Denied)
            return in;
    }
    return Error{
        ErrorCode::Denied,
        say(QT_TRANSLATE_NOOP("Handover", "This file was made for somebody else: it opens for who made the export on a "
                                          "tablet, and for those whose records were in it. Let one of them sign in "
                                          "here, or take it to the tablet or the centre that it was made for.")),
        {}};
}

Result<Judged> readAll(const Desk &desk)
{
    QFile file(desk.path);
    Result<wire::SealedReader> in = opened(desk, file);
    if (!in)
        return in.error();
    const auto database = journal::Database::open(desk.database, journal::Database::Mode::Reader);
    if (!database)
        return database.error();
    Judged judged;
    for (const Enrolled &one : desk.here)
        judged.own.push_back(one.incarnation);
    bool isHead = true;
    qint64 madeMs = 0;
    for (;;) {
        const Result<std::optional<QByteArray>> bytes = in->next();
        if (!bytes)
            return bytes.error();
        if (!*bytes)
            break;
        if (std::exchange(isHead, false)) {
            const auto head = wire::decodeHandoverHead(**bytes, wire::HandoverHead::Kind::Receipts);
            if (!head)
                return head.error();
            madeMs = head->made.wallMs;
            continue;
        }
        const Result<wire::HandoverRecord> record = wire::decodeHandoverRecord(**bytes);
        if (!record)
            return record.error();
        if (record->extent) {
            judged.extent = *record->extent;
        } else if (!record->answer.isEmpty()) {
            if (const Status good = judge(desk, **database, record->answer, judged); !good)
                return good.error();
        } else if (!record->photoReceipt.isEmpty()) {
            const Result<wire::PhotoReceipt> receipt = wire::decodePhotoReceipt(record->photoReceipt, desk.centreKey);
            if (!receipt)
                return receipt.error();
            judged.photos.push_back({{receipt->hash, receipt->length}, record->photoReceipt});
        }
    }
    if (!in->isSignedBy(desk.centreKey))
        return Error{ErrorCode::Denied,
                     say(QT_TRANSLATE_NOOP("Handover", "This file was not made by your centre. Nothing counts as "
                                                       "received.")),
                     {}};
    const bool isAnything = !judged.receipts.empty() || !judged.photos.empty() || !judged.gaps.empty() ||
                            judged.extent.ends.size() > 1 || !judged.extent.awaited.empty();
    if (!judged.forked.isEmpty() && !isAnything)
        return Error{ErrorCode::Conflict, otherEntriesText(judged.forked), {}};
    if (const Status held = passOverWhatIsOlder(desk, **database, madeMs, judged.extent); !held)
        return held.error();
    const Result<journal::OwnCounts> counts = journal::ownCounts(**database);
    judged.waitingBefore = counts ? counts->waiting : 0;
    return judged;
}

Status settle(journal::Store &store, const Judged &judged, ReceiptsTaken &taken)
{
    taken.forked = judged.forked;
    for (const auto &[incarnation, lastSeq] : judged.gaps) {
        if (const Status offered = store.offerFrom(incarnation, lastSeq); !offered)
            return offered;
    }
    if (!judged.gaps.empty()) {
        if (const Status offered = evidence::offerPhotosAgain(store.database()); !offered)
            return offered;
    }
    if (const Status offered = offerWhatItLacks(store, judged.own, judged.extent); !offered)
        return offered;
    for (const auto &[receipt, bytes] : judged.receipts) {
        if (const Status settled = store.settle(receipt.incarnation, receipt.lastSeq, receipt.outcomes, bytes);
            !settled)
            return settled;
        for (const journal::Outcome &outcome : receipt.outcomes)
            taken.refused += outcome.status == journal::EntryStatus::Refused ? 1 : 0;
    }
    for (const auto &[photo, receipt] : judged.photos) {
        if (evidence::isSafe(store.database(), photo.hash))
            continue;
        if (const Status marked = evidence::markSafe(store.database(), photo, receipt); !marked)
            return marked;
        ++taken.photos;
    }
    const Result<journal::OwnCounts> counts = journal::ownCounts(store.database());
    if (!counts)
        return counts.error();
    taken.entries = std::max(0, judged.waitingBefore - counts->waiting); // fewer than none: with a gap some wait again
    return success();
}

QCoro::Task<> importing(Tablet &tablet, Desk desk, std::function<void(Result<ReceiptsTaken>)> done)
{
    const QPointer<Tablet> still(&tablet);
    auto work = [desk = std::move(desk)] { return readAll(desk); };
    OnThread reading(tablet, std::move(work));
    const Result<Judged> judged = co_await reading;
    if (!still)
        co_return;
    if (!judged) {
        done(judged.error());
        co_return;
    }
    const auto taken = std::make_shared<ReceiptsTaken>();
    journal::Writer::Job job = [judged = *judged, taken](journal::Store &store) {
        *taken = {};
        return settle(store, judged, *taken);
    };
    Posted settling(tablet.writer(), std::move(job));
    const Status settled = co_await settling;
    if (!still)
        co_return;
    done(settled ? Result<ReceiptsTaken>(*taken) : settled.error());
}

} // namespace

QString otherEntriesText(const QStringList &names)
{
    return say(QT_TRANSLATE_NOOP("Handover",
                                 "The centre has other entries in the name of %1 than this tablet, as after a "
                                 "copy or a restore. Nothing was lost: both are kept. Ask the team lead, and "
                                 "enrol again on this tablet whoever is named."))
        .arg(names.join(say(QT_TRANSLATE_NOOP("Handover", ", "))));
}

void importReceipts(Tablet &tablet, const QString &path, std::function<void(Result<ReceiptsTaken>)> done)
{
    const std::optional<Signer> &session = tablet.session();
    const Enrolled *enrolled = session ? tablet.vault().find(session->author.person) : nullptr;
    if (!enrolled) {
        done(Error{ErrorCode::Denied, say(QT_TRANSLATE_NOOP("Handover", "Sign in first.")), {}});
        return;
    }
    Desk desk{tablet.folder().databasePath(), path, {}, tablet.openKeys(), enrolled->centre.publicKey,
              enrolled->centre.epoch};
    for (const Enrolled &one : tablet.vault().all()) {
        if (one.centre.publicKey == desk.centreKey)
            desk.here.push_back(one);
    }
    importing(tablet, std::move(desk), std::move(done));
}

} // namespace mingcha::tablet
