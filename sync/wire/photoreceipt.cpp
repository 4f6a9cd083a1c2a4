// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/photoreceipt.h"

#include "sync/wire/reading.h"

#include <QCoreApplication>

namespace mingcha::wire {

namespace {

constexpr quint64 kSignedItems = 5;

void writeSigned(cbor::Writer &out, const PhotoReceipt &receipt)
{
    out.integer(kVersion);
    out.text(u"photo");
    out.bytes(receipt.hash.view());
    out.integer(receipt.length);
    out.integer(receipt.nowMs);
}

QByteArray signedBytes(const PhotoReceipt &receipt)
{
    cbor::Writer out;
    out.array(kSignedItems);
    writeSigned(out, receipt);
    return out.result();
}

Error notAReceipt()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Wire", "The centre's receipt for a photo cannot be read."),
            {}};
}

} // namespace

QByteArray photoReceiptSignature(const PhotoReceipt &receipt, const journal::SigningKey &centre)
{
    return journal::sign(centre, signedBytes(receipt));
}

QByteArray encodePhotoReceipt(const PhotoReceipt &receipt, const journal::SigningKey &centre)
{
    cbor::Writer out;
    out.array(kSignedItems + 1);
    writeSigned(out, receipt);
    out.bytes(photoReceiptSignature(receipt, centre));
    return out.result().toBase64();
}

Result<PhotoReceipt> decodePhotoReceipt(QByteArrayView header, QByteArrayView centreKey)
{
    if (header.size() > kMaxPhotoReceiptBytes)
        return notAReceipt();
    const auto document = QByteArray::fromBase64Encoding(header.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!document)
        return notAReceipt();
    cbor::Reader in{QByteArrayView(document.decoded)};
    const bool fits = in.array() == kSignedItems + 1 && in.integer() == kVersion && in.text() == u"photo";
    PhotoReceipt receipt;
    receipt.hash = in.fixed<32>();
    receipt.length = in.integer();
    receipt.nowMs = readTime(in);
    const QByteArrayView signature = in.bytes();
    if (!fits || !in.finish())
        return notAReceipt();
    if (!journal::verifySignature(centreKey, signedBytes(receipt), signature))
        return Error{ErrorCode::Denied,
                     QCoreApplication::translate(
                         "Wire", "A receipt for a photo is not signed by this centre. The photo stays here."),
                     {}};
    return receipt;
}

} // namespace mingcha::wire
