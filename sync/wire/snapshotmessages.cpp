// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Parts of snapshots: the merge states of a log.
#include "core/journal/statepacker.h"
#include "sync/wire/messages.h"

#include "sync/wire/reading.h"

namespace mingcha::wire {

namespace {
/// A snapshot is made once for each new tablet and often sent over a thin link. Ledger lines are alike, and a hard search
/// still saves a twelfth of them; of whole objects it saves a thirtieth, for ten times the time.
constexpr int kWholeObjectsLevel = 9;
constexpr int kLedgerLinesLevel = 19;
constexpr qsizetype kAlikeRatio = 4; ///< what packs better than this at once is mostly ledger lines
} // namespace

QByteArray encode(const journal::SnapshotPart &part)
{
    journal::StatePacker packer;
    for (const journal::SnapshotObject &object : part.objects)
        packer.add(object);
    cbor::Writer out;
    out.array(6);
    out.integer(kVersion);
    out.integer(static_cast<qint64>(part.position));
    out.integer(static_cast<qint64>(part.next));
    packer.writeTo(out);
    out.bytes(part.tree.toBytes());
    const QByteArray document = out.result();
    const QByteArray packed = pack(document, kWholeObjectsLevel);
    return packed.size() * kAlikeRatio < document.size() ? pack(document, kLedgerLinesLevel) : packed;
}

Result<journal::SnapshotPart> decodeSnapshotPart(QByteArrayView packed)
{
    journal::SnapshotPart part;
    return read(packed, 6, part, [](cbor::Reader &in, journal::SnapshotPart &m) {
        m.position = static_cast<quint64>(in.integer());
        m.next = static_cast<quint64>(in.integer());
        m.objects = journal::StateUnpacker(in).all();
        const QByteArrayView peaks = in.bytes();
        if (peaks.isEmpty())
            return;
        std::optional<journal::Frontier> tree = journal::Frontier::fromBytes(m.position, peaks);
        if (tree)
            m.tree = std::move(*tree);
        else
            in.fail("the tree of a log does not fit its size");
    });
}

QByteArray partText(const journal::KeptPart &part)
{
    const QByteArray what = part.object.isNull() ? part.log.region.toUtf8() + '\n' +
                                                       QByteArray::number(static_cast<int>(part.log.audience)) + '\n' +
                                                       QByteArray::number(part.after)
                                                 : part.object.toHex().toLatin1();
    return "mingcha-part-1\n" + what + '\n' + sha256(QByteArrayView(part.packed)).toHex().toLatin1() + '\n';
}

bool isSignedBy(const journal::KeptPart &part, QByteArrayView centreKey)
{
    return journal::verifySignature(centreKey, partText(part), part.signature);
}

} // namespace mingcha::wire
