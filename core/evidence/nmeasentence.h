// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One NMEA 0183 sentence: $ttsss,field,…*hh. Checked: length, printable ASCII, checksum present and right, and the form
// of each field used. Any talker is taken (GP, GL, GA, GN, GQ, BeiDou's BD and GB); proprietary sentences are passed
// over.
//
// Why not Qt's parser alone: QNmeaPositionInfoSource::parsePosInfoFromNmeaData gives position, time and speed of GGA,
// GLL, RMC, VTG, ZDA and GSA, but not the GGA quality, the modes E, M and S, GST, GNS or the number of satellites. With
// it alone a simulated or dead-reckoned position looks like a measured one. A test holds both parsers against each
// other over real logs.
#pragma once

#include "core/evidence/fix.h"

#include <QDate>
#include <QList>

namespace mingcha::evidence {

inline constexpr qsizetype kMaxSentenceBytes = 255; ///< the standard says 82; RTK receivers write 95 and more

enum class NmeaType { Gga, Gns, Rmc, Gll, Gsa, Gsv, Gst, Zda, Other };
enum class NmeaFault { None, NoChecksum, BadChecksum, Malformed, TooLong };

using NmeaDate = QDate;

/// The fields that fixes are made of; what the sentence does not say stays empty.
struct NmeaSentence
{
    NmeaType type = NmeaType::Other;
    QByteArray talker;
    std::optional<int> timeOfDayMs;
    std::optional<NmeaDate> date;
    std::optional<Point> point;
    std::optional<FixKind> kind;
    std::optional<int> satellites; ///< used (GGA, GNS) or in view (GSV)
    std::optional<int> hdopCenti;
    std::optional<qint64> accuracyMm;
    QList<QByteArray> usedIds; ///< GSA, each with its constellation in front
};

struct NmeaParse
{
    NmeaFault fault = NmeaFault::None;
    NmeaSentence sentence;
};

/// `text` begins with '$' and has no line end.
[[nodiscard]] NmeaParse parseNmea(QByteArrayView text);

} // namespace mingcha::evidence
