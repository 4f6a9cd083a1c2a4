// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// How far a centre has what a device's people wrote: said with a session and with a file.
#include "sync/wire/reading.h"

namespace mingcha::wire {

void writeAwaited(cbor::Writer &out, const Extent &extent)
{
    out.array(extent.awaited.size());
    for (const Hash &photo : extent.awaited)
        out.bytes(photo.view());
}

void writeEnds(cbor::Writer &out, const Extent &extent)
{
    out.array(extent.ends.size() * 2);
    for (const journal::EntryRef &end : extent.ends) {
        out.bytes(end.incarnation.view());
        out.integer(static_cast<qint64>(end.seq));
    }
}

void writeLetIn(cbor::Writer &out, const Extent &extent)
{
    out.array(extent.letIn.size() * 3);
    for (const journal::ChainRun &run : extent.letIn) {
        out.bytes(run.incarnation.view());
        out.integer(static_cast<qint64>(run.from));
        out.integer(static_cast<qint64>(run.upTo));
    }
}

void readAwaited(cbor::Reader &in, Extent &extent)
{
    const quint64 count = in.array();
    if (count > kMostAwaitedTold)
        return in.fail("more photos than an answer names");
    for (quint64 left = count; left > 0 && !in.failed(); --left)
        extent.awaited.push_back(in.fixed<32>());
}

void readEnds(cbor::Reader &in, Extent &extent)
{
    const quint64 items = in.array();
    if (items % 2 != 0 || items / 2 > kMostChainsTold)
        return in.fail("ends of chains that are not pairs, or too many");
    for (quint64 left = items / 2; left > 0 && !in.failed(); --left) {
        const Id incarnation = in.fixed<16>();
        const qint64 last = in.integer();
        if (last < 0)
            return in.fail("a chain ends before its beginning");
        if (!extent.ends.empty() && !(extent.ends.back().incarnation < incarnation))
            return in.fail("a chain is named twice or out of order");
        extent.ends.push_back({incarnation, static_cast<quint64>(last)});
    }
}

void readLetIn(cbor::Reader &in, Extent &extent)
{
    const quint64 items = in.array();
    if (items % 3 != 0 || items / 3 > kMostLetInTold)
        return in.fail("runs of numbers that are not threes, or too many");
    for (quint64 left = items / 3; left > 0 && !in.failed(); --left) {
        const Id incarnation = in.fixed<16>();
        const qint64 from = in.integer();
        const qint64 upTo = in.integer();
        if (from < 1 || upTo < from)
            return in.fail("a run of numbers ends before its beginning");
        extent.letIn.push_back({incarnation, static_cast<quint64>(from), static_cast<quint64>(upTo)});
    }
}

} // namespace mingcha::wire
