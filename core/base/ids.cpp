// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/ids.h"

#include "core/base/check.h"
#include "core/base/random.h"

#include <QIODevice>
#include <QtEndian>

#include <openssl/evp.h>

#include <memory>

namespace mingcha {

template <int N>
std::optional<Bytes<N>> Bytes<N>::fromBytes(QByteArrayView data)
{
    if (data.size() != N)
        return {};
    Bytes value;
    std::copy(data.begin(), data.end(), reinterpret_cast<char *>(value.bytes.data()));
    return value;
}

template <int N>
std::optional<Bytes<N>> Bytes<N>::fromHex(QStringView text)
{
    QByteArray digits = text.toLatin1();
    digits.replace('-', "");
    if (digits.size() != 2 * N)
        return {};
    for (const char c : std::as_const(digits)) {
        if (!isxdigit(static_cast<unsigned char>(c)))
            return {};
    }
    return fromBytes(QByteArray::fromHex(digits));
}

template struct Bytes<8>;
template struct Bytes<16>;
template struct Bytes<32>;
template struct Bytes<64>;

Id makeId(qint64 unixMs, Random &random)
{
    Id id;
    random.fill(id.bytes);
    quint8 time[8];
    qToBigEndian(static_cast<quint64>(unixMs), time);
    std::copy(time + 2, time + 8, id.bytes.begin());
    id.bytes[6] = static_cast<quint8>((id.bytes[6] & 0x0f) | 0x70);
    id.bytes[8] = static_cast<quint8>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

namespace {

/// SHA-256 by OpenSSL, which uses the processor's own instructions for it: entries are hashed by the thousand.
class Digest
{
public:
    Digest()
    {
        static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                           &EVP_MD_CTX_free);
        m_context = context.get();
        m_works = m_context && algorithm && EVP_DigestInit_ex2(m_context, algorithm, nullptr) == 1;
    }
    void add(QByteArrayView part)
    {
        m_works = m_works && EVP_DigestUpdate(m_context, part.data(), static_cast<size_t>(part.size())) == 1;
    }
    [[nodiscard]] Hash end()
    {
        Hash digest;
        m_works = m_works && EVP_DigestFinal_ex(m_context, digest.bytes.data(), nullptr) == 1;
        MC_ENFORCE(m_works, "no SHA-256 in this system's libcrypto");
        return digest;
    }

private:
    EVP_MD_CTX *m_context = nullptr; ///< the thread's own: one digest at a time
    bool m_works = false;
};

} // namespace

Id deriveId(QByteArrayView label, std::initializer_list<QByteArrayView> parts)
{
    Digest digest;
    const auto add = [&digest](QByteArrayView part) {
        quint8 length[4];
        qToBigEndian(static_cast<quint32>(part.size()), length);
        digest.add({length, sizeof length});
        digest.add(part);
    };
    add(label);
    for (const QByteArrayView part : parts)
        add(part);
    const Hash hash = digest.end();
    Id id;
    std::copy_n(hash.bytes.begin(), Id::kSize, id.bytes.begin());
    return id;
}

Hash sha256(std::initializer_list<QByteArrayView> parts)
{
    Digest digest;
    for (const QByteArrayView part : parts)
        digest.add(part);
    return digest.end();
}

Hash sha256(QByteArrayView data)
{
    return sha256({data});
}

std::optional<Hash> sha256(QIODevice &device)
{
    constexpr qint64 kBlock = 256 * 1024;
    QByteArray block(kBlock, Qt::Uninitialized);
    Digest digest;
    while (true) {
        const qint64 read = device.read(block.data(), kBlock);
        if (read < 0)
            return {};
        if (read == 0)
            break;
        digest.add(QByteArrayView(block).first(read));
    }
    return digest.end();
}

} // namespace mingcha
