// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/accounts/nonces.h"

#include <QtEndian>

#include <sodium.h>

namespace mingcha::centre {

namespace {

constexpr qsizetype kTimeBytes = 8;
constexpr qsizetype kRandomBytes = 16;
constexpr qsizetype kHeadBytes = kTimeBytes + kRandomBytes;
constexpr qsizetype kProofBytes = crypto_auth_hmacsha256_BYTES;

const quint8 *raw(QByteArrayView view)
{
    return reinterpret_cast<const quint8 *>(view.data());
}

} // namespace

Nonces::Nonces(const journal::SigningKey &centre, Random &random)
    : m_key(sha256({QByteArrayView("mingcha nonce key"), QByteArrayView(centre.secretKey)}).toBytes()), m_random(random)
{
}

QByteArray Nonces::proof(const Id &incarnation, QByteArrayView head) const
{
    const QByteArray message = incarnation.toBytes() + head.toByteArray();
    QByteArray code(kProofBytes, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<quint8 *>(code.data()), raw(message),
                           static_cast<unsigned long long>(message.size()), raw(m_key));
    return code;
}

QByteArray Nonces::make(const Id &incarnation, qint64 nowMs)
{
    QByteArray head(kHeadBytes, '\0');
    qToBigEndian(nowMs + kNonceMs, head.data());
    {
        const std::lock_guard lock(m_mutex);
        m_random.fill({reinterpret_cast<quint8 *>(head.data() + kTimeBytes), static_cast<size_t>(kRandomBytes)});
    }
    return head + proof(incarnation, head);
}

Nonces::Found Nonces::check(const Id &incarnation, const QByteArray &nonce, qint64 nowMs) const
{
    if (nonce.size() != kHeadBytes + kProofBytes)
        return Found::Unknown;
    const QByteArrayView head = QByteArrayView(nonce).first(kHeadBytes);
    const QByteArray expected = proof(incarnation, head);
    if (sodium_memcmp(expected.constData(), nonce.constData() + kHeadBytes, static_cast<size_t>(kProofBytes)) != 0)
        return Found::Unknown;
    return qFromBigEndian<qint64>(nonce.constData()) < nowMs ? Found::Expired : Found::Good;
}

bool Nonces::use(const QByteArray &nonce, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_used, [nowMs](const auto &used) { return used.second < nowMs; });
    return m_used.emplace(nonce, nowMs + kNonceMs).second;
}

} // namespace mingcha::centre
