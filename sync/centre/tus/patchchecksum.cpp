// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/patchchecksum.h"

namespace mingcha::centre {

PatchChecksum::PatchChecksum(const EVP_MD *algorithm, QByteArray wanted)
    : m_wanted(std::move(wanted)), m_works(EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) == 1)
{
}

void PatchChecksum::add(const QByteArray &bytes)
{
    m_works = m_works && EVP_DigestUpdate(m_context.get(), bytes.constData(), static_cast<size_t>(bytes.size())) == 1;
}

bool PatchChecksum::fits()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned length = 0;
    m_works =
        m_works && EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length) == 1;
    return m_works && digest.first(length) == m_wanted;
}

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
    const EVP_MD *algorithm = isSha1 ? EVP_sha1() : EVP_sha256();
    const auto wanted =
        QByteArray::fromBase64Encoding(field.mid(space + 1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!wanted || (*wanted).size() != EVP_MD_get_size(algorithm))
        return {ErrorCode::Invalid,
                QStringLiteral("Upload-Checksum holds no base64 digest of its algorithm's length.")};
    checksum = std::make_unique<PatchChecksum>(algorithm, *wanted);
    return checksum;
}

} // namespace mingcha::centre
