// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The small part of CBOR (RFC 8949) that Mingcha writes: deterministic encoding (§4.2: shortest heads, definite lengths,
// map keys ascending integers), no floats, no tags. Coordinates are integers of 1e-7 degree, lengths of millimetres or
// centimetres as their fields say. The writer produces it; the reader refuses anything else, within named limits.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCborValue>

namespace mingcha::cbor {

constexpr int kMaxDepth = 16;             ///< nesting of maps and arrays
constexpr qsizetype kMaxElements = 65536; ///< of one map or array
constexpr qsizetype kUsualBytes = 512;    ///< what a document is expected to take

/// Appends one value after another to `bytes()`. The caller keeps map keys ascending and counts right.
class Writer
{
public:
    Writer() { m_bytes.reserve(kUsualBytes); }
    void map(quint64 pairs) { head(5, pairs); }
    void array(quint64 items) { head(4, items); }
    void integer(qint64 value);
    void boolean(bool value) { m_bytes.append(value ? '\xf5' : '\xf4'); }
    void null() { m_bytes.append('\xf6'); }
    void text(QStringView value);
    void latin(QByteArrayView ascii);
    void bytes(QByteArrayView value);
    /// Any value built of the kinds above; maps are sorted by key.
    void value(const QCborValue &value);
    /// Bytes that are already canonical CBOR.
    void raw(QByteArrayView encoded) { m_bytes.append(encoded.data(), encoded.size()); }
    [[nodiscard]] const QByteArray &result() const { return m_bytes; }

private:
    void head(int major, quint64 argument);
    QByteArray m_bytes;
};

/// Reads values in order from a view that must outlive it. After the first mistake every read returns an empty value
/// and `error()` says what was wrong and at which byte.
class Reader
{
public:
    explicit Reader(QByteArrayView data) : m_data(data) {}

    quint64 map();
    quint64 array();
    qint64 integer();
    /// A number less than `limit` from nought, told as its difference from `base`. Whoever reckons with a number that another
    /// wrote reads it so: a sum that no integer holds is refused before it is made.
    qint64 within(qint64 limit, qint64 base = 0);
    bool boolean();
    QString text();
    QByteArrayView latin();
    QByteArrayView bytes();
    /// A byte string of exactly N bytes.
    template <int N>
    Bytes<N> fixed()
    {
        const auto value = Bytes<N>::fromBytes(bytes());
        if (!value)
            fail("a byte string has the wrong length");
        return value.value_or(Bytes<N>{});
    }
    QCborValue value(int depth = 0);
    /// True, and past it, when the next value is null.
    bool takeNull();
    [[nodiscard]] bool isArrayNext() const { return isNext(4); }
    [[nodiscard]] bool isNumberNext() const { return isNext(0) || isNext(1); }
    [[nodiscard]] bool atEnd() const { return m_failed || m_at >= m_data.size(); }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// The bytes from `start` to here: a value kept as it came.
    [[nodiscard]] QByteArrayView since(qsizetype start) const { return m_data.sliced(start, m_at - start); }
    /// Passes over one value of any kind.
    void skip(int depth = 0);
    void fail(const char *why);
    /// Success when all was read without a mistake and nothing is left over.
    [[nodiscard]] Status finish();

private:
    quint64 head(int expectedMajor);
    [[nodiscard]] bool isNext(int kind) const { return !m_failed && m_at < m_data.size() && major() == kind; }
    [[nodiscard]] int major() const { return static_cast<quint8>(m_data[m_at]) >> 5; }
    QByteArrayView run(quint64 length);

    QByteArrayView m_data;
    qsizetype m_at = 0;
    bool m_failed = false;
    const char *m_why = "";
};

} // namespace mingcha::cbor
