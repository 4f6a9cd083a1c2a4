// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/patchchecksum.h"

namespace mingcha::centre {

Result<std::unique_ptr<PatchChecksum>> PatchChecksum::parse(const QByteArray &field)
{
    std::unique_ptr<PatchChecksum> checksum;
    if (field.isEmpty())
        return checksum;
    const qsizetype space = field.indexOf(' ');
    const QByteArray name = field.first(std::max<qsizetype>(space, 0));
    const bool isSha1 = name == "sha1";
    if (!isSha1 && name != "sha256")
        return {ErrorCode::Invalid, QStringLiteral("Upload-Checksum must be “sha1 BASE64” or “sha256 BASE64”.")};
    const auto algorithm = isSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
    const auto wanted =
        QByteArray::fromBase64Encoding(field.mid(space + 1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!wanted || (*wanted).size() != QCryptographicHash::hashLength(algorithm))
        return {ErrorCode::Invalid,
                QStringLiteral("Upload-Checksum holds no base64 digest of its algorithm's length.")};
    checksum = std::make_unique<PatchChecksum>(algorithm, *wanted);
    return checksum;
}

} // namespace mingcha::centre
