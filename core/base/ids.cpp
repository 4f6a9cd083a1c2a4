// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/ids.h"

#include "core/base/random.h"

#include <QIODevice>
#include <QtEndian>

#include <sodium.h>

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

Id deriveId(QByteArrayView label, std::initializer_list<QByteArrayView> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    const auto add = [&state](QByteArrayView part) {
        quint8 length[4];
        qToBigEndian(static_cast<quint32>(part.size()), length);
        crypto_hash_sha256_update(&state, length, sizeof length);
        crypto_hash_sha256_update(&state, reinterpret_cast<const quint8 *>(part.data()),
                                  static_cast<unsigned long long>(part.size()));
    };
    add(label);
    for (const QByteArrayView part : parts)
        add(part);
    Hash digest;
    crypto_hash_sha256_final(&state, digest.bytes.data());
    Id id;
    std::copy_n(digest.bytes.begin(), Id::kSize, id.bytes.begin());
    return id;
}

Hash sha256(std::initializer_list<QByteArrayView> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const QByteArrayView part : parts)
        crypto_hash_sha256_update(&state, reinterpret_cast<const quint8 *>(part.data()),
                                  static_cast<unsigned long long>(part.size()));
    Hash digest;
    crypto_hash_sha256_final(&state, digest.bytes.data());
    return digest;
}

Hash sha256(QByteArrayView data)
{
    return sha256({data});
}

std::optional<Hash> sha256(QIODevice &device)
{
    constexpr qint64 kBlock = 256 * 1024;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    QByteArray block(kBlock, Qt::Uninitialized);
    while (true) {
        const qint64 read = device.read(block.data(), kBlock);
        if (read < 0)
            return {};
        if (read == 0)
            break;
        crypto_hash_sha256_update(&state, reinterpret_cast<const quint8 *>(block.constData()),
                                  static_cast<unsigned long long>(read));
    }
    Hash digest;
    crypto_hash_sha256_final(&state, digest.bytes.data());
    return digest;
}

} // namespace mingcha
