// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/entry.h"

#include "core/base/cbor.h"

#include <QCoreApplication>
#include <QtEndian>

namespace mingcha::journal {

namespace {

constexpr qint64 kHeaderVersion = 1;
constexpr quint64 kHeaderItems = 14;

bool isKind(QByteArrayView kind)
{
    if (kind.isEmpty() || kind.size() > kMaxKindLength || kind.indexOf('.') < 1)
        return false;
    return std::all_of(kind.begin(), kind.end(),
                       [](char c) { return c == '.' || isalnum(static_cast<unsigned char>(c)); });
}

Error invalidHeader(const char *why)
{
    return {
        ErrorCode::Invalid,
        QCoreApplication::translate("Journal", "The entry's header is not valid (%1).").arg(QString::fromLatin1(why)),
        {}};
}

} // namespace

Id objectFoundedBy(const EntryRef &ref)
{
    quint8 seq[8];
    qToBigEndian(ref.seq, seq);
    return deriveId("mingcha object", {ref.incarnation.view(), QByteArrayView(reinterpret_cast<const char *>(seq), 8)});
}

QByteArray encodeHeader(const Header &header)
{
    cbor::Writer out;
    out.array(kHeaderItems);
    out.integer(kHeaderVersion);
    out.bytes(header.incarnation.view());
    out.integer(static_cast<qint64>(header.seq));
    out.integer(header.time.ms);
    out.integer(header.time.counter);
    out.bytes(header.actor.view());
    if (header.dossier.isNull())
        out.null();
    else
        out.bytes(header.dossier.view());
    out.latin(header.kind);
    // Differences rather than readings: within one boot they stay the same from entry to entry and cost nothing on the wire.
    out.integer(header.moment.wallMs - header.time.ms);
    out.integer(header.moment.zoneMinutes);
    out.integer(static_cast<qint64>(header.moment.boot >> 1));
    out.integer(header.moment.wallMs - header.moment.uptimeMs);
    if (header.satelliteMs)
        out.integer(*header.satelliteMs - header.moment.wallMs);
    else
        out.null();
    out.bytes(header.bodyHash.view());
    return out.result();
}

Result<Header> decodeHeader(QByteArrayView bytes)
{
    if (bytes.size() > kMaxHeaderBytes)
        return invalidHeader("too long");
    cbor::Reader in(bytes);
    if (in.array() != kHeaderItems)
        in.fail("wrong number of items");
    if (in.integer() != kHeaderVersion)
        in.fail("unknown version");
    Header header;
    header.incarnation = in.fixed<16>();
    const qint64 seq = in.integer();
    header.seq = static_cast<quint64>(seq);
    header.time.ms = in.within(kFarthestMs);
    const qint64 counter = in.integer();
    header.time.counter = static_cast<quint16>(counter);
    header.actor = in.fixed<16>();
    if (!in.takeNull())
        header.dossier = in.fixed<16>();
    header.kind = in.latin().toByteArray();
    header.moment.wallMs = in.within(kFarthestMs, header.time.ms);
    header.moment.zoneMinutes = static_cast<int>(in.within(kFarthestZoneMinutes));
    header.moment.boot = static_cast<quint64>(in.integer()) << 1;
    header.moment.uptimeMs = header.moment.wallMs - in.within(kFarthestMs);
    if (!in.takeNull())
        header.satelliteMs = in.within(kFarthestMs, header.moment.wallMs);
    header.bodyHash = in.fixed<32>();
    if (const Status status = in.finish(); !status)
        return status.error();
    if (seq < 1 || counter < 0 || counter > 0xffff || header.time.ms < 0 || header.incarnation.isNull())
        return invalidHeader("a value is out of range");
    if (!isKind(header.kind))
        return invalidHeader("the kind is not a name");
    return header;
}

Result<Entry> readEntry(QByteArray headerBytes, QByteArray body)
{
    Result<Header> header = decodeHeader(headerBytes);
    if (!header)
        return header.error();
    if (body.size() > kMaxBodyBytes)
        return Error{ErrorCode::Limit, QCoreApplication::translate("Journal", "The entry's body is too long."), {}};
    if (sha256(QByteArrayView(body)) != header->bodyHash)
        return Error{
            ErrorCode::Damaged, QCoreApplication::translate("Journal", "The entry does not match its hash."), {}};
    return Entry{std::move(*header), std::move(headerBytes), std::move(body)};
}

Hash nextLink(const Hash &previous, QByteArrayView headerBytes)
{
    const Hash header = sha256(headerBytes);
    return sha256({previous.view(), header.view()});
}

} // namespace mingcha::journal
