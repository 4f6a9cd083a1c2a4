// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The records of the files carried by hand: a tablet's outbox for its centre, and the centre's receipts for the tablet.
// Values with their bytes; sealing is sealedfile.h's, taking in each end's own. The form is told in README.md.
#pragma once

#include "core/base/clock.h"
#include "sync/wire/messages.h"

namespace mingcha::wire {

inline constexpr qsizetype kHandoverPhotoPiece = 4 << 20; ///< of one record
inline constexpr char kOutboxSuffix[] = ".mingcha-outbox";
inline constexpr char kReceiptsSuffix[] = ".mingcha-receipts";

/// The first record.
struct HandoverHead
{
    enum class Kind { Outbox, Receipts } kind = Kind::Outbox;
    Id incarnation; ///< of the outbox's maker: whose key signs an outbox and opens the receipts
    Moment made;    ///< the maker's clocks
};
struct HandoverPhoto
{
    Hash hash;
    qint64 length = 0;
};
/// One of the others; exactly one of its fields is set. The extent is what a tablet counts as received, or what the centre has.
struct HandoverRecord
{
    QByteArray push;                    ///< packed, as POST /v1/push takes it
    QByteArray answer;                  ///< packed, as it is answered
    std::optional<HandoverPhoto> photo; ///< its pieces follow
    QByteArray piece;
    QByteArray photoReceipt; ///< as the header Mingcha-Receipt has it
    std::optional<Extent> extent = {};
};

[[nodiscard]] QByteArray encode(const HandoverHead &head);
[[nodiscard]] QByteArray encode(const HandoverRecord &record);
/// Invalid when it is of another kind than wanted; Newer when a later version made it.
[[nodiscard]] Result<HandoverHead> decodeHandoverHead(QByteArrayView bytes, HandoverHead::Kind wanted);
[[nodiscard]] Result<HandoverRecord> decodeHandoverRecord(QByteArrayView bytes);

} // namespace mingcha::wire
