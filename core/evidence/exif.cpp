// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/exif.h"

#include "core/evidence/jpeg.h"

#include <QDateTime>

#include <cmath>
#include <cstring>
#include <memory>

#include <libexif/exif-data.h>

namespace mingcha::evidence {

namespace {

constexpr quint8 kApp1 = 0xe1;
constexpr char kExifStart[] = "Exif\0";
constexpr qsizetype kExifStartBytes = 6;
constexpr double kMmPerMetre = 1'000.0;

struct Release
{
    void operator()(ExifData *data) const { exif_data_unref(data); }
};
using Data = std::unique_ptr<ExifData, Release>;

ExifTag gps(int tag)
{
    return static_cast<ExifTag>(tag);
}

/// One entry with its form checked against what is asked of it.
class Entry
{
public:
    Entry(const Data &data, ExifIfd ifd, ExifTag tag)
        : m_entry(exif_content_get_entry(data->ifd[ifd], tag)), m_order(exif_data_get_byte_order(data.get()))
    {
    }

    [[nodiscard]] QString text() const
    {
        if (!m_entry || m_entry->format != EXIF_FORMAT_ASCII || !m_entry->data)
            return {};
        const auto *bytes = reinterpret_cast<const char *>(m_entry->data);
        QString text = QString::fromLatin1(bytes, static_cast<qsizetype>(qstrnlen(bytes, m_entry->size)));
        text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        return text.trimmed().first(std::min<qsizetype>(text.trimmed().size(), kMaxExifText));
    }

    [[nodiscard]] std::optional<int> number() const
    {
        if (!m_entry || m_entry->format != EXIF_FORMAT_SHORT || m_entry->components < 1 || m_entry->size < 2)
            return {};
        return exif_get_short(m_entry->data, m_order);
    }

    [[nodiscard]] std::optional<double> rational(unsigned long index) const
    {
        constexpr unsigned long kBytes = 8;
        if (!m_entry || m_entry->format != EXIF_FORMAT_RATIONAL || m_entry->components <= index ||
            m_entry->size < (index + 1) * kBytes)
            return {};
        const ExifRational value = exif_get_rational(m_entry->data + index * kBytes, m_order);
        if (value.denominator == 0)
            return {};
        return static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
    }

private:
    const ExifEntry *m_entry;
    ExifByteOrder m_order;
};

std::optional<qint64> angleOf(const Data &data, int tag, int sideTag, char positive, char negative, int mostDegrees)
{
    const Entry value(data, EXIF_IFD_GPS, gps(tag));
    const auto degrees = value.rational(0);
    const auto minutes = value.rational(1);
    const auto seconds = value.rational(2);
    const QString side = Entry(data, EXIF_IFD_GPS, gps(sideTag)).text();
    if (!degrees || !minutes || !seconds || side.size() != 1)
        return {};
    const double angle = *degrees + *minutes / 60 + *seconds / 3600;
    const bool isNegative = side[0] == QLatin1Char(negative);
    if (angle > mostDegrees || (!isNegative && side[0] != QLatin1Char(positive)))
        return {};
    const qint64 e7 = std::llround(angle * static_cast<double>(kDegreeE7));
    return isNegative ? -e7 : e7;
}

std::optional<qint64> timeOf(const QString &text, const QString &subSeconds)
{
    const QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    if (!time.isValid())
        return {};
    bool isNumber = false;
    const int ms =
        subSeconds.first(std::min<qsizetype>(subSeconds.size(), 3)).leftJustified(3, QLatin1Char('0')).toInt(&isNumber);
    return QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch() + (isNumber && ms >= 0 ? ms : 0);
}

/// "+08:00"
std::optional<int> zoneOf(const QString &text)
{
    const QTime size = QTime::fromString(text.mid(1), QStringLiteral("HH:mm"));
    if (text.size() != 6 || !size.isValid() || (text[0] != QLatin1Char('+') && text[0] != QLatin1Char('-')))
        return {};
    const int minutes = size.hour() * 60 + size.minute();
    return text[0] == QLatin1Char('-') ? -minutes : minutes;
}

void readGps(const Data &data, ExifFacts &facts)
{
    const auto lat = angleOf(data, EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, 'N', 'S', 90);
    const auto lon = angleOf(data, EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, 'E', 'W', 180);
    if (lat && lon)
        facts.point = Point{*lat, *lon};
    const auto error = Entry(data, EXIF_IFD_GPS, gps(EXIF_TAG_GPS_H_POSITIONING_ERROR)).rational(0);
    if (error)
        facts.accuracyMm = std::llround(*error * kMmPerMetre);
    const QDate day =
        QDate::fromString(Entry(data, EXIF_IFD_GPS, gps(EXIF_TAG_GPS_DATE_STAMP)).text(), QStringLiteral("yyyy:MM:dd"));
    const Entry stamp(data, EXIF_IFD_GPS, gps(EXIF_TAG_GPS_TIME_STAMP));
    const auto hours = stamp.rational(0);
    const auto minutes = stamp.rational(1);
    const auto seconds = stamp.rational(2);
    if (day.isValid() && hours && minutes && seconds && *hours < 24 && *minutes < 60 && *seconds < 61)
        facts.gpsTimeMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() +
                          std::llround(((*hours * 60 + *minutes) * 60 + *seconds) * 1'000);
}

const JpegSegment *exifSegment(const JpegFrame &frame, QByteArrayView jpeg)
{
    for (const JpegSegment &segment : frame.segments) {
        if (segment.marker == kApp1 && segment.size > kExifStartBytes &&
            std::memcmp(jpeg.data() + segment.payload, kExifStart, kExifStartBytes) == 0)
            return &segment;
    }
    return nullptr;
}

} // namespace

std::optional<qint64> ExifFacts::takenMs() const
{
    constexpr qint64 kMsPerMinute = 60'000;
    if (!takenLocalMs || !zoneMinutes)
        return {};
    return *takenLocalMs - *zoneMinutes * kMsPerMinute;
}

Result<ExifFacts> readExif(QByteArrayView jpeg)
{
    const Result<JpegFrame> frame = readJpegFrame(jpeg);
    if (!frame)
        return frame.error();
    ExifFacts facts;
    facts.size = frame->size;
    const JpegSegment *segment = exifSegment(*frame, jpeg);
    if (!segment)
        return facts;
    // Only the segment is handed over: at most 64 KiB, and libexif never sees the rest of a hostile file.
    const Data data(exif_data_new());
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(data.get(), reinterpret_cast<const unsigned char *>(jpeg.data() + segment->payload),
                        static_cast<unsigned int>(segment->size));
    facts.make = Entry(data, EXIF_IFD_0, EXIF_TAG_MAKE).text();
    facts.model = Entry(data, EXIF_IFD_0, EXIF_TAG_MODEL).text();
    facts.software = Entry(data, EXIF_IFD_0, EXIF_TAG_SOFTWARE).text();
    facts.orientation = Entry(data, EXIF_IFD_0, EXIF_TAG_ORIENTATION).number();
    if (facts.orientation && (*facts.orientation < 1 || *facts.orientation > 8))
        facts.orientation.reset();
    facts.takenLocalMs = timeOf(Entry(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL).text(),
                                Entry(data, EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL).text());
    facts.zoneMinutes = zoneOf(Entry(data, EXIF_IFD_EXIF, EXIF_TAG_OFFSET_TIME_ORIGINAL).text());
    readGps(data, facts);
    return facts;
}

} // namespace mingcha::evidence
