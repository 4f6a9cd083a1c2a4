// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One upload, and its state file ID.json beside the bytes ID.part in the uploads directory. The offset is not in it: it
// is the length of ID.part, so that what arrived counts whatever happened next. Only the photo that a receipt names is
// waited for until the disk has it: after a power failure an upload may be shorter than was told, or unknown and made
// again. An open upload without ID.part is at its
// end when the photo store holds its photo with its length (it was moved there), else at 0.
//
// ID.json is one object: version (1), id, owner, length, metadata (as sent), sha256 (hex; "" while not known), state
// ("open", "completed", "expired", "terminated"), createdMs, lastByteMs, closedMs (Unix time), receipt (base64).
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>

#include <optional>

namespace mingcha::centre {

struct Upload
{
    enum class State { Open, Completed, Expired, Terminated };

    QByteArray id; ///< 32 hexadecimal digits; the last segment of its address
    QByteArray owner;
    qint64 length = 0;
    QByteArray metadata; ///< Upload-Metadata as it was sent
    std::optional<Hash> sha256;
    State state = State::Open;
    qint64 createdMs = 0;
    qint64 lastByteMs = 0;
    qint64 closedMs = 0; ///< when it stopped being open
    QByteArray receipt;
    qint64 offset = 0; ///< as found on disk; not part of the state file
};

[[nodiscard]] QByteArray encode(const Upload &upload);
[[nodiscard]] Result<Upload> decodeUpload(const QByteArray &json, const QString &file);

using Metadata = QHash<QByteArray, QByteArray>;
/// The pairs of an Upload-Metadata field: `key base64, key base64, …` (tus 1.0.0, Creation).
[[nodiscard]] Result<Metadata> parseMetadata(const QByteArray &field);

} // namespace mingcha::centre
