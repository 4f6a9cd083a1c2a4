// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/nmeasentence.h"

#include "core/evidence/nmeafields.h"

#include <cmath>

namespace mingcha::evidence {

namespace {

constexpr int kMaxSatellites = 200; // more is no receiver
constexpr int kCenturyPivot = 80;   // two-digit years: 80 … 99 are 1980 … 1999 (GPS began in 1980)
constexpr int kSatelliteSlots = 12; // in one GSA
constexpr qint64 kMaxAccuracyMm = 100'000'000;

using Field = NmeaFields::Field;
using Fields = NmeaFields;

FixKind kindOfQuality(int quality)
{
    switch (quality) {
    case 0: return FixKind::Void;
    case 1:
    case 3: return FixKind::Autonomous;
    case 2:
    case 9: return FixKind::Differential; // 9: with SBAS corrections, on some receivers
    case 4:
    case 5: return FixKind::Rtk;
    case 6: return FixKind::DeadReckoning;
    case 7: return FixKind::ManualInput;
    case 8: return FixKind::Simulated;
    default: return FixKind::Unknown;
    }
}

std::optional<FixKind> kindOfMode(char mode)
{
    switch (mode) {
    case 'A':
    case 'P': return FixKind::Autonomous;
    case 'D': return FixKind::Differential;
    case 'R':
    case 'F': return FixKind::Rtk;
    case 'E': return FixKind::DeadReckoning;
    case 'M': return FixKind::ManualInput;
    case 'S': return FixKind::Simulated;
    case 'N': return FixKind::Void;
    default: return {};
    }
}

/// Status A or V with a mode that may say more (V with mode E is dead reckoning).
std::optional<FixKind> kindOfStatus(Fields &fields, qsizetype status, qsizetype mode)
{
    const std::optional<FixKind> byMode = kindOfMode(fields.letter(mode));
    const char letter = fields.letter(status);
    if (letter != 'A' && letter != 'V')
        fields.fail();
    const bool measured = byMode == FixKind::Autonomous || byMode == FixKind::Differential || byMode == FixKind::Rtk;
    if (letter == 'V' && (!byMode || measured))
        return FixKind::Void;
    return byMode ? byMode : std::optional(FixKind::Unknown);
}

void readGga(Fields &fields, NmeaSentence &sentence)
{
    sentence.timeOfDayMs = fields.timeOfDay(1);
    sentence.point = fields.point(2);
    const std::optional<int> quality = fields.number(6, 9);
    sentence.kind = quality ? kindOfQuality(*quality) : FixKind::Void;
    sentence.satellites = fields.number(7, kMaxSatellites);
    const auto hdop = fields.decimal(8, 2);
    if (hdop && *hdop > 0 && *hdop < 9'999)
        sentence.hdopCenti = static_cast<int>(*hdop);
}

void readGns(Fields &fields, NmeaSentence &sentence)
{
    sentence.timeOfDayMs = fields.timeOfDay(1);
    sentence.point = fields.point(2);
    // One letter for each constellation; the position is as good as the best of them.
    sentence.kind = FixKind::Void;
    for (const char mode : fields.text(6)) {
        const auto kind = kindOfMode(mode);
        if (kind && *kind != FixKind::Void && (sentence.kind == FixKind::Void || *kind == FixKind::Simulated))
            sentence.kind = kind;
    }
    sentence.satellites = fields.number(7, kMaxSatellites);
    const auto hdop = fields.decimal(8, 2);
    if (hdop && *hdop > 0 && *hdop < 9'999)
        sentence.hdopCenti = static_cast<int>(*hdop);
}

void readRmc(Fields &fields, NmeaSentence &sentence)
{
    sentence.timeOfDayMs = fields.timeOfDay(1);
    sentence.kind = kindOfStatus(fields, 2, 12);
    sentence.point = fields.point(3);
    const Field date = fields.text(9);
    const std::optional<int> digits = fields.number(9, 311'299);
    if (!digits)
        return;
    const int year = *digits % 100;
    const QDate day(year + (year < kCenturyPivot ? 2000 : 1900), *digits / 100 % 100, *digits / 10'000);
    if (date.size() != 6 || !day.isValid())
        return fields.fail();
    sentence.date = day;
}

void readGsa(Fields &fields, NmeaSentence &sentence)
{
    // NMEA 4.10 names the constellation in field 18; BeiDou receivers of older standards write other things there.
    const Field system = fields.text(18);
    const Field constellation = sentence.talker == "GN" && system.size() == 1 ? system : Field(sentence.talker);
    if (fields.number(2, 3).value_or(1) < 2)
        return;
    for (qsizetype i = 3; i < 3 + kSatelliteSlots; ++i) {
        if (!fields.text(i).isEmpty())
            sentence.usedIds.append(constellation.toByteArray() + ':' + fields.text(i).toByteArray());
    }
    const auto hdop = fields.decimal(16, 2);
    if (hdop && *hdop > 0 && *hdop < 9'999)
        sentence.hdopCenti = static_cast<int>(*hdop);
}

void readGst(Fields &fields, NmeaSentence &sentence)
{
    sentence.timeOfDayMs = fields.timeOfDay(1);
    const auto lat = fields.decimal(6, 3);
    const auto lon = fields.decimal(7, 3);
    if (lat && lon && *lat >= 0 && *lon >= 0 && *lat < kMaxAccuracyMm && *lon < kMaxAccuracyMm)
        sentence.accuracyMm = std::llround(std::hypot(static_cast<double>(*lat), static_cast<double>(*lon)));
}

void readZda(Fields &fields, NmeaSentence &sentence)
{
    sentence.timeOfDayMs = fields.timeOfDay(1);
    const auto day = fields.number(2, 31);
    const auto month = fields.number(3, 12);
    const auto year = fields.number(4, 9'999);
    if (!day || !month || !year)
        return;
    const QDate date(*year, *month, *day);
    if (!date.isValid())
        return fields.fail();
    sentence.date = date;
}

NmeaType typeOf(Field name)
{
    constexpr std::pair<const char *, NmeaType> kTypes[] = {
        {"GGA", NmeaType::Gga}, {"GNS", NmeaType::Gns}, {"RMC", NmeaType::Rmc}, {"GLL", NmeaType::Gll},
        {"GSA", NmeaType::Gsa}, {"GSV", NmeaType::Gsv}, {"GST", NmeaType::Gst}, {"ZDA", NmeaType::Zda},
    };
    for (const auto &[text, type] : kTypes) {
        if (name == text)
            return type;
    }
    return NmeaType::Other;
}

NmeaFault checkFrame(Field text, Field &body)
{
    if (text.size() > kMaxSentenceBytes)
        return NmeaFault::TooLong;
    quint8 sum = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c < 0x20 || c > 0x7e)
            return NmeaFault::Malformed;
        if (c != '*') {
            sum ^= static_cast<quint8>(c);
            continue;
        }
        body = text.sliced(1, i - 1);
        const QByteArray digits = text.sliced(i + 1).toByteArray().trimmed();
        bool isNumber = false;
        const uint given = digits.toUInt(&isNumber, 16);
        return digits.size() == 2 && isNumber && given == sum ? NmeaFault::None : NmeaFault::BadChecksum;
    }
    return NmeaFault::NoChecksum;
}

} // namespace

NmeaParse parseNmea(QByteArrayView text)
{
    NmeaParse result;
    Field body;
    result.fault = checkFrame(text, body);
    if (result.fault != NmeaFault::None)
        return result;
    Fields fields(body);
    const Field address = fields.text(0);
    if (address.size() != 5 || address.startsWith("P"))
        return result; // proprietary, or a query: sound, but nothing for us
    NmeaSentence &sentence = result.sentence;
    sentence.talker = address.first(2).toByteArray();
    sentence.type = typeOf(address.sliced(2));
    switch (sentence.type) {
    case NmeaType::Gga: readGga(fields, sentence); break;
    case NmeaType::Gns: readGns(fields, sentence); break;
    case NmeaType::Rmc: readRmc(fields, sentence); break;
    case NmeaType::Gsa: readGsa(fields, sentence); break;
    case NmeaType::Gst: readGst(fields, sentence); break;
    case NmeaType::Zda: readZda(fields, sentence); break;
    case NmeaType::Gsv: sentence.satellites = fields.number(3, kMaxSatellites); break;
    case NmeaType::Gll:
        sentence.point = fields.point(1);
        sentence.timeOfDayMs = fields.timeOfDay(5);
        sentence.kind = kindOfStatus(fields, 6, 7);
        break;
    case NmeaType::Other: break;
    }
    if (!fields.ok()) {
        result.fault = NmeaFault::Malformed;
        result.sentence = {};
    }
    return result;
}

} // namespace mingcha::evidence
