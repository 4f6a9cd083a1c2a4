// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>

#include <QtNumeric>

#include <algorithm>
#include <vector>

namespace mingcha::cbor {

namespace {
constexpr int kText = 3;
constexpr int kBytes = 2;
constexpr int kSimple = 7;
} // namespace

void Writer::head(int major, quint64 argument)
{
    const auto lead = static_cast<char>(major << 5);
    if (argument < 24) {
        m_bytes.append(static_cast<char>(lead | static_cast<char>(argument)));
        return;
    }
    const int power = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffffffff ? 2 : 3;
    char bytes[9] = {static_cast<char>(lead | static_cast<char>(24 + power))};
    int length = 1;
    for (int shift = (8 << power) - 8; shift >= 0; shift -= 8)
        bytes[length++] = static_cast<char>(argument >> shift);
    m_bytes.append(bytes, length);
}

void Writer::integer(qint64 value)
{
    if (value >= 0)
        head(0, static_cast<quint64>(value));
    else
        head(1, static_cast<quint64>(-(value + 1)));
}

void Writer::text(QStringView value)
{
    latin(value.toUtf8());
}

void Writer::latin(QByteArrayView utf8)
{
    head(kText, static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8.data(), utf8.size());
}

void Writer::bytes(QByteArrayView value)
{
    head(kBytes, static_cast<quint64>(value.size()));
    m_bytes.append(value.data(), value.size());
}

namespace {

/// Keys that are small numbers in rising order are in the order of their bytes already.
bool isInOrder(const QCborMap &map)
{
    qint64 last = -1;
    for (const auto pair : map) {
        if (!pair.first.isInteger() || pair.first.toInteger() <= last)
            return false;
        last = pair.first.toInteger();
    }
    return true;
}

} // namespace

void Writer::value(const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::Integer: return integer(value.toInteger());
    case QCborValue::ByteArray: return bytes(value.toByteArray());
    case QCborValue::String: return text(value.toString());
    case QCborValue::True: return boolean(true);
    case QCborValue::False: return boolean(false);
    case QCborValue::Array: {
        const QCborArray items = value.toArray();
        array(static_cast<quint64>(items.size()));
        for (const QCborValue item : items)
            this->value(item);
        return;
    }
    case QCborValue::Map: {
        // §4.2.1: keys in the order of their encoded bytes.
        const QCborMap source = value.toMap();
        if (isInOrder(source)) {
            map(static_cast<quint64>(source.size()));
            for (const auto pair : source) {
                integer(pair.first.toInteger());
                this->value(pair.second);
            }
            return;
        }
        std::vector<std::pair<QByteArray, QCborValue>> pairs;
        for (const auto pair : source) {
            Writer key;
            key.value(pair.first);
            pairs.emplace_back(key.result(), pair.second);
        }
        std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        map(pairs.size());
        for (const auto &pair : pairs) {
            raw(pair.first);
            this->value(pair.second);
        }
        return;
    }
    default: return null();
    }
}

void Reader::fail(const char *why)
{
    if (!m_failed)
        m_why = why;
    m_failed = true;
}

quint64 Reader::head(int expectedMajor)
{
    if (m_failed)
        return 0;
    if (m_at >= m_data.size()) {
        fail("the document ends too early");
        return 0;
    }
    if (major() != expectedMajor) {
        fail("a value of another type was expected");
        return 0;
    }
    const int info = m_data[m_at++] & 0x1f;
    if (info < 24)
        return static_cast<quint64>(info);
    if (info > 27) {
        fail("indefinite lengths are not allowed");
        return 0;
    }
    const int length = 1 << (info - 24);
    if (m_data.size() - m_at < length) {
        fail("the document ends too early");
        return 0;
    }
    quint64 argument = 0;
    for (int i = 0; i < length; ++i)
        argument = argument << 8 | static_cast<quint8>(m_data[m_at++]);
    const quint64 least = length == 1 ? 24 : 1ULL << (4 * length);
    if (argument < least)
        fail("a number is longer than it need be");
    return argument;
}

QByteArrayView Reader::run(quint64 length)
{
    if (m_failed)
        return {};
    if (length > static_cast<quint64>(m_data.size() - m_at)) {
        fail("a string is longer than the document");
        return {};
    }
    const QByteArrayView part = m_data.sliced(m_at, static_cast<qsizetype>(length));
    m_at += static_cast<qsizetype>(length);
    return part;
}

quint64 Reader::map()
{
    const quint64 pairs = head(5);
    if (pairs > kMaxElements)
        fail("a map is too large");
    return m_failed ? 0 : pairs;
}

quint64 Reader::array()
{
    const quint64 items = head(4);
    if (items > kMaxElements)
        fail("an array is too large");
    return m_failed ? 0 : items;
}

qint64 Reader::integer()
{
    if (m_failed || m_at >= m_data.size()) {
        fail("the document ends too early");
        return 0;
    }
    const bool negative = major() == 1;
    const quint64 argument = head(negative ? 1 : 0);
    if (argument > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        fail("a number is too large");
        return 0;
    }
    return negative ? -1 - static_cast<qint64>(argument) : static_cast<qint64>(argument);
}

qint64 Reader::within(qint64 limit, qint64 base)
{
    qint64 sum = 0;
    const bool fits = !qAddOverflow(base, integer(), &sum) && sum < limit && sum > -limit;
    if (!fits)
        fail("a number is out of range");
    return fits ? sum : 0;
}

bool Reader::boolean()
{
    const quint64 simple = head(kSimple);
    if (simple != 20 && simple != 21)
        fail("true or false was expected");
    return simple == 21;
}

QString Reader::text()
{
    const QByteArrayView utf8 = latin();
    if (!utf8.isEmpty() && !QUtf8StringView(utf8.data(), utf8.size()).isValidUtf8())
        fail("a text is not UTF-8");
    return QString::fromUtf8(utf8);
}

QByteArrayView Reader::latin()
{
    return run(head(kText));
}

QByteArrayView Reader::bytes()
{
    return run(head(kBytes));
}

bool Reader::takeNull()
{
    if (m_failed || m_at >= m_data.size() || static_cast<quint8>(m_data[m_at]) != 0xf6)
        return false;
    ++m_at;
    return true;
}

QCborValue Reader::value(int depth)
{
    if (m_failed || m_at >= m_data.size() || depth > kMaxDepth) {
        fail(depth > kMaxDepth ? "nested too deeply" : "the document ends too early");
        return {};
    }
    switch (major()) {
    case 0:
    case 1: return integer();
    case kBytes: return bytes().toByteArray();
    case kText: return text();
    case 4: {
        QCborArray items;
        for (quint64 left = array(); left > 0 && !m_failed; --left)
            items.append(value(depth + 1));
        return items;
    }
    case 5: {
        QCborMap pairs;
        QByteArrayView previous;
        for (quint64 left = map(); left > 0 && !m_failed; --left) {
            const qsizetype start = m_at;
            const QCborValue key = value(depth + 1);
            const QByteArrayView encoded = since(start);
            if (!previous.isNull() && encoded <= previous)
                fail("map keys are not in order");
            previous = encoded;
            const QCborValue item = value(depth + 1);
            if (key.isInteger())
                pairs[key.toInteger()] = item; // found by number, not by comparing values of any kind
            else
                pairs.insert(key, item);
        }
        return pairs;
    }
    case kSimple:
        if (takeNull())
            return QCborValue(nullptr);
        return boolean();
    default: fail("tags are not allowed"); return {};
    }
}

void Reader::skip(int depth)
{
    static_cast<void>(value(depth));
}

Status Reader::finish()
{
    if (!m_failed && m_at != m_data.size())
        fail("bytes are left over at the end");
    if (!m_failed)
        return success();
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("Cbor", "The data is not valid (%1, byte %2).")
                     .arg(QString::fromLatin1(m_why))
                     .arg(m_at),
                 {}};
}

} // namespace mingcha::cbor
