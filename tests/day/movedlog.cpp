// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "movedlog.h"

#include <QDateTime>
#include <QFile>

#include <cmath>
#include <optional>

namespace mingcha::day {

namespace {

constexpr double kMinutesPerDegree = 60;

/// Where the fields of a sentence stand; -1: it has none.
struct Places
{
    const char *type;
    int time;
    int latitude; ///< then its hemisphere, longitude and that one's
    int date;     ///< ddmmyy, or of ZDA day, month and year
};
constexpr Places kPlaces[] = {{"RMC", 1, 3, 9},  {"GGA", 1, 2, -1},  {"GNS", 1, 2, -1}, {"GLL", 5, 1, -1},
                              {"ZDA", 1, -1, 2}, {"GST", 1, -1, -1}, {"GBS", 1, -1, -1}};

const Places *placesOf(const QByteArray &sentence)
{
    for (const Places &one : kPlaces) {
        if (sentence.mid(2, 3) == one.type)
            return &one;
    }
    return nullptr;
}

/// "3806.62964" with "N" as degrees.
double degreesOf(const QByteArray &value, const QByteArray &hemisphere)
{
    const double number = value.toDouble();
    const double whole = std::floor(number / 100);
    const double degrees = whole + (number - 100 * whole) / kMinutesPerDegree;
    return hemisphere == "S" || hemisphere == "W" ? -degrees : degrees;
}

/// `digits`: of the whole minutes with the degrees before them.
QByteArray angle(double degrees, int digits)
{
    const double whole = std::floor(std::abs(degrees));
    const double minutes = (std::abs(degrees) - whole) * kMinutesPerDegree;
    constexpr int kDecimals = 5;
    const QByteArray both = QByteArray::number(100 * whole + minutes, 'f', kDecimals);
    return both.rightJustified(digits + 1 + kDecimals, '0');
}

QByteArray checked(const QByteArray &sentence)
{
    unsigned char sum = 0;
    for (const char letter : sentence)
        sum ^= static_cast<unsigned char>(letter);
    return '$' + sentence + '*' + QByteArray::number(sum, 16).toUpper().rightJustified(2, '0') + "\r\n";
}

} // namespace

Result<MovedLog> MovedLog::read(const QString &file, region::Place to)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {ErrorCode::Io, log.errorString(), file};
    MovedLog moved;
    std::optional<std::pair<double, double>> first;
    for (const QByteArray &line : log.readAll().split('\n')) {
        const qsizetype star = line.indexOf('*');
        if (!line.startsWith('$') || star < 0)
            continue;
        const QByteArray sentence = line.mid(1, star - 1);
        const Places *places = placesOf(sentence);
        if (moved.m_epochs.isEmpty() || sentence.mid(2, 3) == "RMC")
            moved.m_epochs.append(QList<QByteArray>{});
        moved.m_epochs.last().append(sentence);
        const QList<QByteArray> fields = sentence.split(',');
        if (first || places == nullptr || places->latitude < 0 || fields.size() < places->latitude + 4)
            continue;
        const int at = places->latitude;
        first = {degreesOf(fields[at], fields[at + 1]), degreesOf(fields[at + 2], fields[at + 3])};
    }
    if (!first)
        return {ErrorCode::Invalid, QStringLiteral("there is no position in this log"), file};
    moved.m_latitudeBy = to.latitude() - first->first;
    moved.m_longitudeBy = to.longitude() - first->second;
    return moved;
}

QByteArray MovedLog::epoch(qsizetype number, qint64 wallMs) const
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC);
    QByteArray sentences;
    for (const QByteArray &sentence : m_epochs.at(number % m_epochs.size())) {
        QList<QByteArray> fields = sentence.split(',');
        const Places *places = placesOf(sentence);
        if (places != nullptr && fields.size() > places->time)
            fields[places->time] = when.toString(QStringLiteral("HHmmss.zzz")).toLatin1().chopped(1);
        if (places != nullptr && places->date > 0 && fields.size() > places->date + 2) {
            const bool isOneField = sentence.mid(2, 3) == "RMC";
            fields[places->date] =
                when.toString(isOneField ? QStringLiteral("ddMMyy") : QStringLiteral("dd")).toLatin1();
            if (!isOneField) {
                fields[places->date + 1] = when.toString(QStringLiteral("MM")).toLatin1();
                fields[places->date + 2] = when.toString(QStringLiteral("yyyy")).toLatin1();
            }
        }
        if (places != nullptr && places->latitude > 0 && fields.size() > places->latitude + 3) {
            const int at = places->latitude;
            const double latitude = degreesOf(fields[at], fields[at + 1]) + m_latitudeBy;
            const double longitude = degreesOf(fields[at + 2], fields[at + 3]) + m_longitudeBy;
            fields[at] = angle(latitude, 4);
            fields[at + 1] = latitude < 0 ? "S" : "N";
            fields[at + 2] = angle(longitude, 5);
            fields[at + 3] = longitude < 0 ? "W" : "E";
        }
        sentences += checked(fields.join(','));
    }
    return sentences;
}

} // namespace mingcha::day
