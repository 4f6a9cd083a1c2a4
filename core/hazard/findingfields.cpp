// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/findingfields.h"

#include "core/base/ids.h"
#include "core/hazard/findingtimes.h"

#include <QCborArray>
#include <QDate>
#include <QDateTime>
#include <QtNumeric>

#include <array>
#include <cmath>

namespace mingcha::hazard::finding {

namespace {

constexpr std::array kNames{"",    "id",  "type",  "site",   "item", "text", "grade", "status", "lat",
                            "lon", "acc", "found", "edited", "due",  "by",   "dev",   "photos"};
/// Well-known words of a field; a word is packed as its place here, which must not change.
constexpr std::array kTypes{"finding"};
constexpr std::array kGrades{"合格", "一般隐患", "较大隐患", "重大隐患"};
constexpr std::array kStatuses{"待整改", "整改中", "待复查", "已销号"};
constexpr int kPlaceDecimals = 6;
constexpr int kAccuracyDecimals = 1;

template <typename Words>
QCborValue packWord(const Words &words, QByteArrayView text)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (text == QByteArrayView(words[i]))
            return static_cast<qint64>(i);
    }
    return QString::fromUtf8(text);
}

template <typename Words>
QByteArray unpackWord(const Words &words, const QCborValue &value)
{
    const qint64 place = value.toInteger(-1);
    return value.isInteger() && place >= 0 && place < static_cast<qint64>(words.size())
               ? QByteArray(words[static_cast<size_t>(place)])
               : QByteArray();
}

QByteArray uuidText(const QByteArray &bytes)
{
    const QByteArray hex = bytes.toHex();
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' + hex.mid(20);
}

/// The time in a version 7 UUID; 0 when there is none.
qint64 timeOfId(const QCborMap &packed)
{
    constexpr int kTimeBytes = 6;
    const QByteArray id = packed.value(Id).toByteArray();
    qint64 ms = 0;
    for (int i = 0; i < kTimeBytes && id.size() == mingcha::Id::kSize; ++i)
        ms = ms << 8 | static_cast<quint8>(id[i]);
    return ms;
}

/// A packed time or day is a difference; none of a real finding is longer than all of time.
bool isDifference(const QCborValue &value)
{
    return value.isInteger() && std::abs(value.toInteger() / 2) < kMaxTimeMs;
}

qint64 foundMs(const QCborMap &packed)
{
    const QCborValue found = packed.value(Found);
    return timeOfId(packed) + (isDifference(found) ? found.toInteger() : 0);
}

/// A plain decimal as an integer of so many decimals, written as JSON does without closing zeros.
QCborValue packDecimal(QByteArrayView raw, int decimals)
{
    const qsizetype dot = raw.indexOf('.');
    const qsizetype have = dot < 0 ? 0 : raw.size() - dot - 1;
    QByteArray digits = raw.toByteArray();
    if (dot >= 0)
        digits.remove(dot, 1);
    bool ok = false;
    if (have <= decimals) {
        digits += QByteArray(decimals - have, '0');
        const qint64 scaled = digits.toLongLong(&ok);
        return ok ? QCborValue(scaled) : QCborValue(QCborValue::Undefined);
    }
    const qint64 mantissa = digits.toLongLong(&ok);
    return ok ? QCborValue(QCborArray{mantissa, -static_cast<qint64>(have)}) : QCborValue(QCborValue::Undefined);
}

QByteArray decimalText(qint64 mantissa, qint64 decimals)
{
    const bool isNegative = mantissa < 0;
    QByteArray digits = QByteArray::number(mantissa).sliced(isNegative ? 1 : 0);
    if (decimals > 0) {
        digits = digits.rightJustified(static_cast<int>(decimals) + 1, '0');
        digits.insert(digits.size() - decimals, '.');
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.endsWith('.'))
            digits.chop(1);
    }
    return isNegative ? '-' + digits : digits;
}

QByteArray unpackDecimal(const QCborValue &value, int decimals)
{
    if (value.isInteger())
        return decimalText(value.toInteger(), decimals);
    constexpr qint64 kMaxDecimals = 18;
    const qint64 exponent = value.toArray().at(1).toInteger(1);
    return exponent <= 0 && -exponent <= kMaxDecimals ? decimalText(value.toArray().at(0).toInteger(), -exponent)
                                                      : QByteArray();
}

/// `[{"sha256":"…","bytes":n}…]` as hash, length, hash, length…
QCborValue packPhotos(QByteArrayView raw)
{
    constexpr QByteArrayView kBegin("{\"sha256\":\"");
    constexpr QByteArrayView kMiddle("\",\"bytes\":");
    constexpr qsizetype kHexDigits = 64;
    QCborArray photos;
    qsizetype at = 1;
    while (raw.sliced(at).startsWith(kBegin)) {
        at += kBegin.size();
        if (raw.size() < at + kHexDigits + kMiddle.size() || !raw.sliced(at + kHexDigits).startsWith(kMiddle))
            return QCborValue(QCborValue::Undefined);
        const auto hash = Hash::fromHex(QString::fromLatin1(raw.sliced(at, kHexDigits)));
        at += kHexDigits + kMiddle.size();
        const qsizetype end = raw.indexOf('}', at);
        bool ok = false;
        const qint64 length = raw.sliced(at, std::max<qsizetype>(end - at, 0)).toByteArray().toLongLong(&ok);
        if (!hash || !ok)
            return QCborValue(QCborValue::Undefined);
        photos.append(hash->toBytes());
        photos.append(length);
        at = end + 1;
        if (at < raw.size() && raw[at] == ',')
            ++at;
    }
    return photos;
}

QByteArray unpackPhotos(const QCborArray &photos)
{
    QByteArray raw;
    for (qsizetype i = 0; i + 1 < photos.size(); i += 2) {
        raw += (raw.isEmpty() ? "{\"sha256\":\"" : ",{\"sha256\":\"") + photos.at(i).toByteArray().toHex() +
               "\",\"bytes\":" + QByteArray::number(photos.at(i + 1).toInteger()) + '}';
    }
    return '[' + raw + ']';
}

/// What a text packs to in its field; the text has no escapes.
QCborValue packText(int field, QByteArrayView text, const QCborMap &before)
{
    const QCborValue asText = QString::fromUtf8(text);
    switch (field) {
    case Id:
    case Site:
        if (const auto id = mingcha::Id::fromHex(QString::fromLatin1(text)))
            return id->toBytes();
        return asText;
    case Type: return packWord(kTypes, text);
    case Grade: return packWord(kGrades, text);
    case Status: return packWord(kStatuses, text);
    case Found:
        if (const auto ms = msOf(text))
            return *ms - timeOfId(before);
        return asText;
    case Edited:
        if (const auto ms = msOf(text))
            return *ms - foundMs(before);
        return asText;
    case Due:
        if (const QDate day = QDate::fromString(QString::fromLatin1(text), Qt::ISODate); day.isValid())
            return QDate(1970, 1, 1).daysTo(day) - foundMs(before) / kDayMs;
        return asText;
    default: return asText;
    }
}

} // namespace

int fieldOf(QByteArrayView key)
{
    for (int field = 1; field <= kLastField; ++field) {
        if (key == QByteArrayView(kNames[static_cast<size_t>(field)]))
            return field;
    }
    return 0;
}

const char *nameOf(int field)
{
    return kNames[static_cast<size_t>(field)];
}

QCborValue pack(int field, QByteArrayView raw, const QCborMap &before)
{
    QCborValue value(QCborValue::Undefined);
    if (raw == "null")
        return nullptr;
    if (field == Lat || field == Lon)
        value = packDecimal(raw, kPlaceDecimals);
    else if (field == Acc)
        value = packDecimal(raw, kAccuracyDecimals);
    else if (field == Photos && raw.startsWith('['))
        value = packPhotos(raw);
    else if (raw.startsWith('"') && raw.size() >= 2 && !raw.contains('\\'))
        value = packText(field, raw.sliced(1, raw.size() - 2), before);
    return !value.isUndefined() && unpack(field, value, before) != raw && !value.isString()
               ? QCborValue(QCborValue::Undefined)
               : value;
}

bool fits(int field, const QCborValue &value, const QCborMap &packed)
{
    if (value.isNull() || value.isString() || field == Photos)
        return true;
    const auto isPlace = [&value](size_t words) {
        return value.isInteger() && value.toInteger() >= 0 && value.toInteger() < static_cast<qint64>(words);
    };
    switch (field) {
    case Id:
    case Site: return value.isByteArray() && value.toByteArray().size() == mingcha::Id::kSize;
    case Type: return isPlace(kTypes.size());
    case Grade: return isPlace(kGrades.size());
    case Status: return isPlace(kStatuses.size());
    case Found: return isDifference(value) && isTime(value.toInteger() + timeOfId(packed));
    case Edited: return isDifference(value) && isTime(value.toInteger() + foundMs(packed));
    case Due: return isDifference(value) && isDay(value.toInteger() + foundMs(packed) / kDayMs);
    default: return value.isInteger() && field >= Lat && field <= Acc ? true : !unpack(field, value, packed).isEmpty();
    }
}

namespace {

/// What a packed text says; empty where it says nothing that such a field can.
QByteArray unpackText(int field, const QCborValue &value, const QCborMap &packed)
{
    switch (field) {
    case Id:
    case Site: return value.toByteArray().size() == mingcha::Id::kSize ? uuidText(value.toByteArray()) : QByteArray();
    case Type: return unpackWord(kTypes, value);
    case Grade: return unpackWord(kGrades, value);
    case Status: return unpackWord(kStatuses, value);
    case Found: return isDifference(value) ? isoText(value.toInteger() + timeOfId(packed)) : QByteArray();
    case Edited: return isDifference(value) ? isoText(value.toInteger() + foundMs(packed)) : QByteArray();
    case Due: return isDifference(value) ? dayText(value.toInteger() + foundMs(packed) / kDayMs) : QByteArray();
    default: return {};
    }
}

} // namespace

QByteArray unpack(int field, const QCborValue &value, const QCborMap &packed)
{
    if (value.isNull())
        return "null";
    if (value.isString())
        return '"' + value.toString().toUtf8() + '"';
    switch (field) {
    case Lat:
    case Lon: return unpackDecimal(value, kPlaceDecimals);
    case Acc: return unpackDecimal(value, kAccuracyDecimals);
    case Photos: return unpackPhotos(value.toArray());
    default: break;
    }
    const QByteArray text = unpackText(field, value, packed);
    return text.isEmpty() ? QByteArray() : '"' + text + '"';
}

FindingFacts facts(const QCborMap &packed)
{
    const auto text = [&packed](int field) {
        const QCborValue value = packed.value(field);
        return value.isString() ? value.toString() : QString::fromUtf8(unpackText(field, value, packed));
    };
    const auto scaled = [&packed](int field, qint64 factor) -> std::optional<qint64> {
        const QCborValue value = packed.value(field);
        qint64 product = 0;
        const bool holds = value.isInteger() && !qMulOverflow(value.toInteger(), factor, &product);
        return holds ? std::optional(product) : std::nullopt;
    };
    FindingFacts facts;
    facts.site = packed.value(Site).toByteArray();
    facts.item = text(Item);
    facts.text = text(Text);
    facts.grade = text(Grade);
    facts.status = text(Status);
    facts.latE7 = scaled(Lat, 10);
    facts.lonE7 = scaled(Lon, 10);
    facts.accuracyMm = scaled(Acc, 100);
    if (packed.value(Found).isInteger())
        facts.foundMs = foundMs(packed);
    facts.due = text(Due);
    facts.by = text(By);
    return facts;
}

} // namespace mingcha::hazard::finding
