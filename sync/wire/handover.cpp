// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/handover.h"

#include "sync/wire/reading.h"

#include <QCoreApplication>

namespace mingcha::wire {

namespace {

constexpr quint64 kHeadItems = 7;
enum class What { Push = 1, Answer = 2, Photo = 3, Piece = 4, PhotoReceipt = 5, Extent = 6 };

QString say(const char *text)
{
    return QCoreApplication::translate("Handover", text);
}

QStringView wordOf(HandoverHead::Kind kind)
{
    return kind == HandoverHead::Kind::Outbox ? u"outbox" : u"receipts";
}

Error malformed()
{
    return {
        ErrorCode::Invalid,
        say(QT_TRANSLATE_NOOP("Handover", "A part of the file is not what it should be. Nothing of it was taken in.")),
        {}};
}

QByteArray recordOf(What what, QByteArrayView bytes)
{
    cbor::Writer out;
    out.array(2);
    out.integer(static_cast<qint64>(what));
    out.bytes(bytes);
    return out.result();
}

} // namespace

QByteArray encode(const HandoverHead &head)
{
    cbor::Writer out;
    out.array(kHeadItems);
    out.integer(kVersion);
    out.text(wordOf(head.kind));
    out.bytes(head.incarnation.view());
    writeClocks(out, head.made);
    return out.result();
}

Result<HandoverHead> decodeHandoverHead(QByteArrayView bytes, HandoverHead::Kind wanted)
{
    cbor::Reader in{bytes};
    const quint64 items = in.array();
    if (const qint64 version = in.integer(); !in.failed() && version != kVersion)
        return Error{ErrorCode::Newer,
                     say(QT_TRANSLATE_NOOP("Handover", "Another version of Mingcha made this file. Update this one.")),
                     {}};
    const QString word = in.text();
    HandoverHead head;
    head.kind = wanted;
    head.incarnation = in.fixed<16>();
    if (!in.failed() && items >= kHeadItems && word != wordOf(wanted))
        return Error{
            ErrorCode::Invalid,
            wanted == HandoverHead::Kind::Outbox
                ? say(QT_TRANSLATE_NOOP("Handover", "This file holds a centre's receipts. It is for a tablet."))
                : say(QT_TRANSLATE_NOOP("Handover", "This file holds a tablet's records. It is for the centre.")),
            {}};
    head.made = readClocks(in);
    for (quint64 extra = kHeadItems; extra < items && !in.failed(); ++extra)
        in.skip();
    return items >= kHeadItems && in.finish() ? Result<HandoverHead>(head) : malformed();
}

QByteArray encode(const HandoverRecord &record)
{
    if (record.photo) {
        cbor::Writer out;
        out.array(3);
        out.integer(static_cast<qint64>(What::Photo));
        out.bytes(record.photo->hash.view());
        out.integer(record.photo->length);
        return out.result();
    }
    if (record.extent) {
        cbor::Writer out;
        out.array(3);
        out.integer(static_cast<qint64>(What::Extent));
        writeAwaited(out, *record.extent);
        writeEnds(out, *record.extent);
        return out.result();
    }
    if (!record.push.isEmpty())
        return recordOf(What::Push, record.push);
    if (!record.answer.isEmpty())
        return recordOf(What::Answer, record.answer);
    if (!record.piece.isEmpty())
        return recordOf(What::Piece, record.piece);
    return recordOf(What::PhotoReceipt, record.photoReceipt);
}

Result<HandoverRecord> decodeHandoverRecord(QByteArrayView bytes)
{
    cbor::Reader in{bytes};
    const quint64 items = in.array();
    const qint64 what = in.integer();
    HandoverRecord record;
    if (static_cast<What>(what) == What::Extent) {
        readAwaited(in, record.extent.emplace());
        readEnds(in, *record.extent);
        return items == 3 && in.finish() ? Result<HandoverRecord>(std::move(record)) : malformed();
    }
    const QByteArray value = in.bytes().toByteArray();
    bool fits = items == 2 && !value.isEmpty();
    switch (static_cast<What>(what)) {
    case What::Push: record.push = value; break;
    case What::Answer: record.answer = value; break;
    case What::Piece: record.piece = value; break;
    case What::PhotoReceipt: record.photoReceipt = value; break;
    case What::Photo: {
        const std::optional<Hash> hash = Hash::fromBytes(value);
        record.photo = HandoverPhoto{hash.value_or(Hash{}), in.integer()};
        fits = items == 3 && hash && record.photo->length > 0;
        break;
    }
    default: fits = false;
    }
    return fits && in.finish() ? Result<HandoverRecord>(std::move(record)) : malformed();
}

} // namespace mingcha::wire
