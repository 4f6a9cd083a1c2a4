// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Identifiers and digests as plain values. An Id is 16 bytes; a new one begins with its time in milliseconds
// (RFC 9562, version 7), so that ids made later sort later. A Hash is a SHA-256 digest (FIPS 180-4).
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <initializer_list>
#include <optional>

class QIODevice;

namespace mingcha {

class Random;

template <int N>
struct Bytes
{
    std::array<quint8, N> bytes{};

    static constexpr int kSize = N;
    /// Empty when `data` is not exactly N bytes long.
    [[nodiscard]] static std::optional<Bytes> fromBytes(QByteArrayView data);
    /// Empty when `text` is not exactly 2 N hexadecimal digits (dashes are ignored).
    [[nodiscard]] static std::optional<Bytes> fromHex(QStringView text);
    [[nodiscard]] QByteArray toBytes() const { return {reinterpret_cast<const char *>(bytes.data()), N}; }
    /// Not a copy: must not outlive this value.
    [[nodiscard]] QByteArrayView view() const { return {reinterpret_cast<const char *>(bytes.data()), N}; }
    [[nodiscard]] QString toHex() const { return QString::fromLatin1(toBytes().toHex()); }
    [[nodiscard]] bool isNull() const { return bytes == std::array<quint8, N>{}; }
    auto operator<=>(const Bytes &) const = default;
};

template <int N>
size_t qHash(const Bytes<N> &value, size_t seed = 0)
{
    return qHashBits(value.bytes.data(), N, seed);
}

using Id = Bytes<16>;
using Hash = Bytes<32>;
using ShortHash = Bytes<8>; ///< the beginning of a hash: enough to tell one thing from another

/// A new id: 48 bits of time, 74 random bits.
[[nodiscard]] Id makeId(qint64 unixMs, Random &random);
/// An id that everyone derives alike from the same parts: the first half of SHA-256(label ‖ each part with its length).
[[nodiscard]] Id deriveId(QByteArrayView label, std::initializer_list<QByteArrayView> parts);

[[nodiscard]] Hash sha256(QByteArrayView data);
[[nodiscard]] Hash sha256(std::initializer_list<QByteArrayView> parts);
/// Digest of everything from the device's position to its end; empty when reading fails.
[[nodiscard]] std::optional<Hash> sha256(QIODevice &device);

} // namespace mingcha

template <int N>
struct std::hash<mingcha::Bytes<N>>
{
    size_t operator()(const mingcha::Bytes<N> &value) const { return mingcha::qHash(value); }
};
