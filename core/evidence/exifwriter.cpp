// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Writes Exif into pictures of our own making, before they are hashed.
#include "core/evidence/exif.h"

#include "core/evidence/jpeg.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <memory>

#include <libexif/exif-data.h>

namespace mingcha::evidence {

namespace {

constexpr quint8 kApp1 = 0xe1;
constexpr qsizetype kMaxSegment = 65'533;
constexpr ExifByteOrder kOrder = EXIF_BYTE_ORDER_MOTOROLA;
constexpr char kTimeForm[] = "yyyy:MM:dd HH:mm:ss";

struct Rational
{
    qint64 numerator;
    qint64 denominator;
};

class ExifBuilder
{
public:
    ExifBuilder() : m_data(exif_data_new())
    {
        exif_data_set_option(m_data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
        exif_data_set_data_type(m_data, EXIF_DATA_TYPE_COMPRESSED);
        exif_data_set_byte_order(m_data, kOrder);
    }
    ~ExifBuilder() { exif_data_unref(m_data); }
    Q_DISABLE_COPY_MOVE(ExifBuilder)

    void text(ExifIfd ifd, int tag, const QString &text)
    {
        QByteArray bytes = text.toLatin1();
        bytes.append('\0');
        put(ifd, tag, EXIF_FORMAT_ASCII, static_cast<unsigned long>(bytes.size()), bytes);
    }

    void number(ExifIfd ifd, int tag, int value)
    {
        QByteArray bytes(2, '\0');
        exif_set_short(reinterpret_cast<unsigned char *>(bytes.data()), kOrder, static_cast<ExifShort>(value));
        put(ifd, tag, EXIF_FORMAT_SHORT, 1, bytes);
    }

    void rationals(ExifIfd ifd, int tag, std::initializer_list<Rational> values)
    {
        constexpr qsizetype kBytes = 8;
        QByteArray bytes(static_cast<qsizetype>(values.size()) * kBytes, '\0');
        auto *at = reinterpret_cast<unsigned char *>(bytes.data());
        for (const Rational &value : values) {
            exif_set_rational(at, kOrder,
                              {static_cast<ExifLong>(value.numerator), static_cast<ExifLong>(value.denominator)});
            at += kBytes;
        }
        put(ifd, tag, EXIF_FORMAT_RATIONAL, values.size(), bytes);
    }

    void bytes(ExifIfd ifd, int tag, ExifFormat format, const QByteArray &value)
    {
        put(ifd, tag, format, static_cast<unsigned long>(value.size()), value);
    }

    /// "Exif", two zeros and the TIFF structure; empty when it could not be made.
    [[nodiscard]] QByteArray result() const
    {
        unsigned char *raw = nullptr;
        unsigned int size = 0;
        exif_data_save_data(m_data, &raw, &size);
        const QByteArray saved(reinterpret_cast<const char *>(raw), static_cast<qsizetype>(size));
        std::free(raw);
        return saved;
    }

private:
    /// The entry owns memory from libexif's allocator, which is what frees it.
    void put(ExifIfd ifd, int tag, ExifFormat format, unsigned long components, const QByteArray &value)
    {
        ExifMem *memory = exif_mem_new_default();
        ExifEntry *entry = exif_entry_new_mem(memory);
        auto *copy = static_cast<unsigned char *>(exif_mem_alloc(memory, static_cast<ExifLong>(value.size())));
        if (entry && copy) {
            std::memcpy(copy, value.constData(), static_cast<size_t>(value.size()));
            entry->data = copy;
            entry->size = static_cast<unsigned int>(value.size());
            entry->tag = static_cast<ExifTag>(tag);
            entry->components = components;
            entry->format = format;
            exif_content_add_entry(m_data->ifd[ifd], entry);
        }
        if (entry)
            exif_entry_unref(entry);
        exif_mem_unref(memory);
    }

    ExifData *m_data;
};

/// Degrees, minutes and seconds that give back exactly the same 1e-7 degree.
void putAngle(ExifBuilder &exif, int tag, qint64 e7)
{
    const qint64 size = std::abs(e7);
    const qint64 minutesE7 = size % kDegreeE7 * 60;
    constexpr qint64 kSecondUnits = 500'000; // 60 s / 1e-7 = 3 × 2e8 = a whole number of these
    exif.rationals(EXIF_IFD_GPS, tag,
                   {{size / kDegreeE7, 1}, {minutesE7 / kDegreeE7, 1}, {minutesE7 % kDegreeE7 * 3, kSecondUnits}});
}

void putGps(ExifBuilder &exif, const ExifFacts &facts)
{
    if (!facts.point || !isOnEarth(*facts.point))
        return;
    exif.bytes(EXIF_IFD_GPS, EXIF_TAG_GPS_VERSION_ID, EXIF_FORMAT_BYTE, QByteArray("\2\3\0\0", 4));
    exif.text(EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE_REF,
              facts.point->latE7 < 0 ? QStringLiteral("S") : QStringLiteral("N"));
    putAngle(exif, EXIF_TAG_GPS_LATITUDE, facts.point->latE7);
    exif.text(EXIF_IFD_GPS, EXIF_TAG_GPS_LONGITUDE_REF,
              facts.point->lonE7 < 0 ? QStringLiteral("W") : QStringLiteral("E"));
    putAngle(exif, EXIF_TAG_GPS_LONGITUDE, facts.point->lonE7);
    exif.text(EXIF_IFD_GPS, EXIF_TAG_GPS_MAP_DATUM, QStringLiteral("WGS-84"));
    if (facts.accuracyMm && *facts.accuracyMm >= 0 && *facts.accuracyMm <= 0xffffffffLL)
        exif.rationals(EXIF_IFD_GPS, EXIF_TAG_GPS_H_POSITIONING_ERROR, {{*facts.accuracyMm, 1'000}});
    if (!facts.gpsTimeMs)
        return;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*facts.gpsTimeMs, Qt::UTC);
    exif.text(EXIF_IFD_GPS, EXIF_TAG_GPS_DATE_STAMP, time.toString(QStringLiteral("yyyy:MM:dd")));
    exif.rationals(EXIF_IFD_GPS, EXIF_TAG_GPS_TIME_STAMP,
                   {{time.time().hour(), 1},
                    {time.time().minute(), 1},
                    {time.time().second() * 1'000 + time.time().msec(), 1'000}});
}

void putCamera(ExifBuilder &exif, const ExifFacts &facts)
{
    const std::pair<int, const QString *> texts[] = {
        {EXIF_TAG_MAKE, &facts.make}, {EXIF_TAG_MODEL, &facts.model}, {EXIF_TAG_SOFTWARE, &facts.software}};
    for (const auto &[tag, text] : texts) {
        if (!text->isEmpty())
            exif.text(EXIF_IFD_0, tag, text->left(kMaxExifText));
    }
    if (facts.orientation)
        exif.number(EXIF_IFD_0, EXIF_TAG_ORIENTATION, *facts.orientation);
    exif.bytes(EXIF_IFD_EXIF, EXIF_TAG_EXIF_VERSION, EXIF_FORMAT_UNDEFINED, "0232");
    if (facts.takenLocalMs) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(*facts.takenLocalMs, Qt::UTC);
        const QString text = time.toString(QLatin1String(kTimeForm));
        exif.text(EXIF_IFD_0, EXIF_TAG_DATE_TIME, text);
        exif.text(EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, text);
        exif.text(EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL,
                  QString::number(time.time().msec()).rightJustified(3, QLatin1Char('0')));
    }
    if (facts.zoneMinutes) {
        const int size = std::abs(*facts.zoneMinutes);
        exif.text(EXIF_IFD_EXIF, EXIF_TAG_OFFSET_TIME_ORIGINAL,
                  (*facts.zoneMinutes < 0 ? QLatin1Char('-') : QLatin1Char('+')) +
                      QTime(size / 60 % 24, size % 60).toString(QStringLiteral("HH:mm")));
    }
}

bool isExif(const JpegSegment &segment, const QByteArray &jpeg)
{
    return segment.marker == kApp1 && QByteArrayView(jpeg).sliced(segment.payload, segment.size).startsWith("Exif");
}

} // namespace

Result<QByteArray> writeExif(const QByteArray &jpeg, const ExifFacts &facts)
{
    const Result<JpegFrame> frame = readJpegFrame(jpeg);
    if (!frame)
        return frame.error();
    ExifBuilder exif;
    putCamera(exif, facts);
    putGps(exif, facts);
    const QByteArray payload = exif.result();
    if (payload.isEmpty() || payload.size() > kMaxSegment)
        return {ErrorCode::Limit, QCoreApplication::translate("Exif", "The photo's details could not be written.")};
    constexpr qsizetype kStartBytes = 2;
    QByteArray written = jpeg.first(kStartBytes);
    const qsizetype length = payload.size() + 2;
    written.append('\xff').append(static_cast<char>(kApp1));
    written.append(static_cast<char>(length >> 8)).append(static_cast<char>(length & 0xff));
    written.append(payload);
    qsizetype from = kStartBytes;
    for (const JpegSegment &segment : frame->segments) {
        if (!isExif(segment, jpeg))
            continue;
        written.append(QByteArrayView(jpeg).sliced(from, segment.start - from));
        from = segment.payload + segment.size;
    }
    written.append(QByteArrayView(jpeg).sliced(from));
    return written;
}

} // namespace mingcha::evidence
