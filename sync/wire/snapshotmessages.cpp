// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Parts of snapshots: the merge states of a log.
#include "sync/wire/messages.h"

#include "sync/wire/reading.h"

namespace mingcha::wire {

using journal::SnapshotObject;

QByteArray encodeSnapshotPart(quint64 position, const std::vector<SnapshotObject> &objects, bool last)
{
    cbor::Writer out;
    out.array(4);
    out.integer(kVersion);
    out.integer(static_cast<qint64>(position));
    out.array(objects.size() * 4);
    for (const SnapshotObject &object : objects) {
        out.bytes(object.id.view());
        out.latin(object.type);
        out.bytes(object.dossier.view());
        out.bytes(object.state);
    }
    out.boolean(last);
    return pack(out.result());
}

Result<SnapshotPart> decodeSnapshotPart(QByteArrayView packed)
{
    SnapshotPart part;
    return read(packed, 4, part, [](cbor::Reader &in, SnapshotPart &m) {
        m.position = static_cast<quint64>(in.integer());
        for (quint64 left = in.array() / 4; left > 0 && !in.failed(); --left) {
            SnapshotObject object;
            object.id = in.fixed<16>();
            object.type = in.latin().toByteArray();
            object.dossier = in.fixed<16>();
            object.state = in.bytes().toByteArray();
            m.objects.push_back(std::move(object));
        }
        m.last = in.boolean();
    });
}

} // namespace mingcha::wire
