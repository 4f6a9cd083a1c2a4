// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/import/sitesheet.h"

#include "sync/centre/import/csv.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace mingcha::centre {

namespace {

enum Column { Name, VenueType, Region, Address, Community, Latitude, Longitude, Responsible, Contact, ColumnCount };

struct Heading
{
    const char16_t *chinese;
    const char *english;
    bool isNeeded;
};
constexpr std::array<Heading, ColumnCount> kHeadings{{{u"名称", "name", true},
                                                      {u"场所类型", "venueType", true},
                                                      {u"镇街", "region", true},
                                                      {u"地址", "address", false},
                                                      {u"社区", "community", false},
                                                      {u"纬度", "latitude", false},
                                                      {u"经度", "longitude", false},
                                                      {u"负责人", "responsible", false},
                                                      {u"联系电话", "contact", false}}};
constexpr qsizetype kMaxDegreeLength = 24;

QString words(const char *text)
{
    return QCoreApplication::translate("SiteSheet", text);
}

QString headingText(const Heading &heading)
{
    return QString::fromUtf16(heading.chinese) + QLatin1Char('/') + QLatin1String(heading.english);
}

/// A plain decimal number; no exponent, no thousands, no locale.
std::optional<double> plainNumber(const QString &text)
{
    const auto isPlain = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-'; };
    if (text.isEmpty() || text.size() > kMaxDegreeLength || !std::ranges::all_of(text, isPlain))
        return {};
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

class SheetReader
{
public:
    SheetReader(SiteSheet &sheet, const checklist::Catalogue &catalogue, const region::Divisions &divisions)
        : m_sheet(sheet), m_catalogue(catalogue), m_divisions(divisions)
    {
        for (const checklist::VenueType &type : catalogue.venueTypes()) {
            for (const QString &word : {type.code, type.name.zh, type.name.en})
                m_venueTypes.insert(word.toLower(), type.code);
        }
        for (const region::Division &division : divisions.all()) {
            if (division.level == region::Level::Township)
                m_townships[division.name].append(division.code);
        }
    }

    void readHeadings(const CsvRow &row)
    {
        m_places.fill(-1);
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const QString &field = row.fields[i];
            const auto found = std::ranges::find_if(kHeadings, [&](const Heading &heading) {
                return field == QStringView(heading.chinese) ||
                       field.compare(QLatin1String(heading.english), Qt::CaseInsensitive) == 0;
            });
            if (found == kHeadings.end()) {
                mistake(row.line, i,
                        QCoreApplication::translate("SiteSheet", "The column “%1” is not known. Known are: %2.")
                            .arg(field.left(40), allHeadings()));
                continue;
            }
            qsizetype &place = m_places[static_cast<size_t>(found - kHeadings.begin())];
            if (place >= 0)
                mistake(
                    row.line, i,
                    QCoreApplication::translate("SiteSheet", "The column “%1” is there twice.").arg(field.left(40)));
            place = i;
        }
        for (size_t i = 0; i < kHeadings.size(); ++i) {
            if (kHeadings[i].isNeeded && m_places[i] < 0)
                mistake(row.line, row.fields.size(),
                        QCoreApplication::translate("SiteSheet", "The column %1 is missing. Add it to the first line.")
                            .arg(headingText(kHeadings[i])));
        }
    }

    void readSite(const CsvRow &row)
    {
        site::Site one;
        one.name = field(row, Name, site::kMaxNameLength);
        one.address = field(row, Address, site::kMaxTextLength);
        one.community = field(row, Community, site::kMaxTextLength);
        one.responsible = field(row, Responsible, site::kMaxTextLength);
        one.contact = field(row, Contact, site::kMaxTextLength);
        if (one.name.isEmpty())
            mistake(row, Name, words(QT_TRANSLATE_NOOP("SiteSheet", "The name is missing.")));
        one.venueType = venueType(row);
        one.region = township(row);
        one.point = point(row);
        const QString key = siteKey(one);
        if (const auto earlier = m_lines.constFind(key); earlier != m_lines.cend()) {
            m_sheet.duplicates.push_back({row.line, *earlier, one.name, one.address});
            return;
        }
        m_lines.insert(key, row.line);
        m_sheet.sites.push_back({row.line, std::move(one)});
    }

private:
    void mistake(int line, qsizetype place, const QString &why)
    {
        if (m_sheet.mistakes.size() < kMaxSheetMistakes)
            m_sheet.mistakes.push_back({ErrorCode::Invalid, why, csvPlace(m_sheet.fileName, line, place + 1)});
    }
    void mistake(const CsvRow &row, Column column, const QString &why) { mistake(row.line, m_places[column], why); }

    static QString allHeadings()
    {
        QStringList all;
        for (const Heading &heading : kHeadings)
            all.append(headingText(heading));
        return all.join(QStringLiteral(", "));
    }

    QString field(const CsvRow &row, Column column, qsizetype longest)
    {
        const QString text = m_places[column] < 0 ? QString() : row.fields.at(m_places[column]);
        if (text.size() > longest)
            mistake(row, column,
                    QCoreApplication::translate("SiteSheet", "The text is longer than %1 characters.").arg(longest));
        return text;
    }

    QString venueType(const CsvRow &row)
    {
        const QString text = field(row, VenueType, site::kMaxNameLength);
        const auto found = m_venueTypes.constFind(text.toLower());
        if (found != m_venueTypes.cend())
            return *found;
        mistake(row, VenueType,
                text.isEmpty() ? words(QT_TRANSLATE_NOOP("SiteSheet", "The venue type is missing."))
                               : QCoreApplication::translate("SiteSheet", "The catalogue %1 has no venue type “%2”.")
                                     .arg(m_catalogue.version(), text.left(40)));
        return {};
    }

    QString township(const CsvRow &row)
    {
        const QString text = field(row, Region, site::kMaxNameLength);
        const region::Division *division = m_divisions.find(text);
        if (division && division->level == region::Level::Township)
            return text;
        const QStringList codes = m_townships.value(text);
        if (codes.size() == 1)
            return codes.front();
        const char *why =
            text.isEmpty() ? QT_TRANSLATE_NOOP("SiteSheet", "The township is missing.")
            : codes.size() > 1
                ? QT_TRANSLATE_NOOP("SiteSheet", "Several townships have this name. Give its code of nine digits.")
            : division ? QT_TRANSLATE_NOOP("SiteSheet", "This is no township but a larger region. Give the township.")
                       : QT_TRANSLATE_NOOP("SiteSheet", "No township has this name or code.");
        mistake(row, Region, words(why));
        return {};
    }

    std::optional<double> degrees(const CsvRow &row, Column column, double most)
    {
        const std::optional<double> value = plainNumber(field(row, column, site::kMaxTextLength));
        if (!value)
            mistake(row, column,
                    words(QT_TRANSLATE_NOOP("SiteSheet", "This is not a number of degrees, such as 30.8703.")));
        else if (*value < -most || *value > most)
            mistake(row, column,
                    QCoreApplication::translate("SiteSheet", "The degrees are not between −%1 and %1.").arg(most));
        else
            return value;
        return {};
    }

    std::optional<region::Place> point(const CsvRow &row)
    {
        const bool hasLatitude = !field(row, Latitude, site::kMaxTextLength).isEmpty();
        const bool hasLongitude = !field(row, Longitude, site::kMaxTextLength).isEmpty();
        if (!hasLatitude && !hasLongitude)
            return {};
        if (hasLatitude != hasLongitude) {
            mistake(row, hasLatitude ? Latitude : Longitude,
                    words(QT_TRANSLATE_NOOP("SiteSheet", "Latitude and longitude are given together or not at all.")));
            return {};
        }
        const std::optional<double> latitude = degrees(row, Latitude, 90);
        const std::optional<double> longitude = degrees(row, Longitude, 180);
        if (!latitude || !longitude)
            return {};
        if (*latitude == 0 && *longitude == 0) {
            mistake(
                row, Latitude,
                words(QT_TRANSLATE_NOOP("SiteSheet", "0, 0 is no site. Leave both empty when they are not known.")));
            return {};
        }
        return region::placeAt(*latitude, *longitude);
    }

    SiteSheet &m_sheet;
    const checklist::Catalogue &m_catalogue;
    const region::Divisions &m_divisions;
    std::array<qsizetype, ColumnCount> m_places{};
    QHash<QString, QString> m_venueTypes;
    QHash<QString, QStringList> m_townships;
    QHash<QString, int> m_lines;
};

} // namespace

QString siteKey(const site::Site &site)
{
    return site.name.simplified() + QLatin1Char('\n') + site.address.simplified();
}

SiteSheet readSiteSheet(const QByteArray &csv, const QString &fileName, const checklist::Catalogue &catalogue,
                        const region::Divisions &divisions)
{
    SiteSheet sheet;
    sheet.fileName = fileName;
    const Result<std::vector<CsvRow>> rows = readCsv(csv, fileName);
    if (!rows) {
        sheet.mistakes.push_back(rows.error());
        return sheet;
    }
    SheetReader reader(sheet, catalogue, divisions);
    reader.readHeadings(rows->front());
    if (!sheet.mistakes.empty())
        return sheet;
    for (size_t i = 1; i < rows->size(); ++i)
        reader.readSite((*rows)[i]);
    if (rows->size() == 1)
        sheet.mistakes.push_back(
            {ErrorCode::Invalid, words(QT_TRANSLATE_NOOP("SiteSheet", "There are headings but no sites.")), fileName});
    return sheet;
}

} // namespace mingcha::centre
