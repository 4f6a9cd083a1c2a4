// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How every message is read: unpacked, its version looked at, its items taken in order. Private to this room.
#pragma once

#include "core/base/cbor.h"
#include "core/base/clock.h"
#include "sync/wire/messages.h"
#include "sync/wire/pack.h"

#include <QCoreApplication>

namespace mingcha::wire {

/// For messages that have had no further items yet.
inline constexpr auto kNoMore = [](cbor::Reader &in, auto &, quint64) { in.skip(); };

/// Photos awaited, ends of chains and what was let in, one item each.
void writeAwaited(cbor::Writer &out, const Extent &extent);
void writeEnds(cbor::Writer &out, const Extent &extent);
void writeLetIn(cbor::Writer &out, const Extent &extent);
void readAwaited(cbor::Reader &in, Extent &extent);
void readEnds(cbor::Reader &in, Extent &extent);
void readLetIn(cbor::Reader &in, Extent &extent);

/// Four items: wall time, zone, boot without its lowest bit, uptime.
void writeClocks(cbor::Writer &out, const Moment &device);
[[nodiscard]] Moment readClocks(cbor::Reader &in);
/// A time told as its difference from the one before it.
[[nodiscard]] qint64 readTime(cbor::Reader &in, qint64 after = 0);

/// Reads an array of at least `items` items, the first of which is the version; further ones, which an older peer leaves out,
/// are `more`'s, one call for each.
template <typename T, typename Fill, typename More = decltype(kNoMore)>
Result<T> read(QByteArrayView packed, quint64 items, T &message, Fill fill, More more = kNoMore)
{
    const Result<QByteArray> document = unpack(packed);
    if (!document)
        return document.error();
    cbor::Reader in{QByteArrayView(*document)};
    const quint64 count = in.array();
    if (count < items)
        in.fail("a message is cut short");
    const qint64 version = in.integer();
    if (!in.failed() && version != kVersion)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("Wire", "The other side speaks another version (%1). Update the app.")
                         .arg(version),
                     {}};
    fill(in, message);
    for (quint64 extra = items; extra < count && !in.failed(); ++extra)
        more(in, message, extra);
    if (const Status status = in.finish(); !status)
        return status.error();
    return std::move(message);
}

} // namespace mingcha::wire
