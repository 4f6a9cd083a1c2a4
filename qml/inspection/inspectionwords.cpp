// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/inspectionwords.h"

#include "tone.h"

#include <QDate>
#include <QLocale>

namespace mingcha::app {

namespace Tone = theme::Tone;
using inspection::Authority;
using inspection::Kind;
using inspection::Mode;
using inspection::Step;

namespace {

struct KindName
{
    Kind kind;
    const char *full;
    const char *tag;
    int tone;
};

constexpr KindName kKinds[] = {
    {Kind::ProvinceCovert, QT_TRANSLATE_NOOP("InspectionWords", "Covert inspection by the province"),
     QT_TRANSLATE_NOOP("InspectionWords", "Province covert"), Tone::Ink},
    {Kind::CityCovert, QT_TRANSLATE_NOOP("InspectionWords", "Covert inspection by the city"),
     QT_TRANSLATE_NOOP("InspectionWords", "City covert"), Tone::Ink},
    {Kind::DistrictCovert, QT_TRANSLATE_NOOP("InspectionWords", "Covert inspection by the district"),
     QT_TRANSLATE_NOOP("InspectionWords", "Covert"), Tone::Ink},
    {Kind::DepartmentSpecial, QT_TRANSLATE_NOOP("InspectionWords", "Departmental inspection"),
     QT_TRANSLATE_NOOP("InspectionWords", "Departmental"), Tone::Primary},
    {Kind::CrossRegion, QT_TRANSLATE_NOOP("InspectionWords", "Cross-region safety check"),
     QT_TRANSLATE_NOOP("InspectionWords", "Cross-region"), Tone::Warn},
    {Kind::Routine, QT_TRANSLATE_NOOP("InspectionWords", "Routine inspection"),
     QT_TRANSLATE_NOOP("InspectionWords", "Routine"), Tone::Neutral},
    {Kind::Case, QT_TRANSLATE_NOOP("InspectionWords", "Case inspection"), QT_TRANSLATE_NOOP("InspectionWords", "Case"),
     Tone::Neutral},
    {Kind::Joint, QT_TRANSLATE_NOOP("InspectionWords", "Joint inspection"),
     QT_TRANSLATE_NOOP("InspectionWords", "Joint"), Tone::Primary},
    {Kind::Reinspection, QT_TRANSLATE_NOOP("InspectionWords", "Re-inspection"),
     QT_TRANSLATE_NOOP("InspectionWords", "Re-inspection"), Tone::Danger},
    {Kind::LookBack, QT_TRANSLATE_NOOP("InspectionWords", "Look-back"),
     QT_TRANSLATE_NOOP("InspectionWords", "Look-back"), Tone::Ok},
};

const KindName &named(Kind kind)
{
    return kKinds[static_cast<size_t>(kind)];
}

} // namespace

bool InspectionWords::isGridVisit(const inspection::Inspection &one)
{
    const bool isOfDay =
        one.kind == Kind::Routine || one.kind == Kind::Case; // a visit on a report is no case inspection
    return isOfDay && one.mode == Mode::Open && one.authority == Authority::GridVisit;
}

QString InspectionWords::kind(Kind kind)
{
    return tr(named(kind).full);
}

QString InspectionWords::shortKind(Kind kind)
{
    return tr(named(kind).tag);
}

QString InspectionWords::kind(const inspection::Inspection &one)
{
    return isGridVisit(one) ? authority(one.authority) : kind(one.kind);
}

QString InspectionWords::shortKind(const inspection::Inspection &one)
{
    return isGridVisit(one) ? authority(one.authority) : shortKind(one.kind);
}

int InspectionWords::kindTone(Kind kind)
{
    return named(kind).tone;
}

QString InspectionWords::mode(Mode mode)
{
    return mode == Mode::Covert ? tr("Covert") : tr("Open");
}

QString InspectionWords::authority(Authority authority)
{
    return authority == Authority::GridVisit ? tr("Grid visit") : tr("Administrative inspection");
}

QString InspectionWords::step(Step step)
{
    switch (step) {
    case Step::Assigned: return tr("Not started");
    case Step::Started: return tr("Under way");
    case Step::Submitted: return tr("Submitted");
    case Step::Returned: return tr("Sent back");
    case Step::Voided: return tr("Voided");
    case Step::None: break;
    }
    return {};
}

QString InspectionWords::action(Step step)
{
    if (step == Step::Started || step == Step::Returned)
        return tr("Continue");
    return tr("View");
}

QString InspectionWords::minute(int minuteOfDay)
{
    constexpr int kHour = 60;
    if (minuteOfDay < 0)
        return {};
    return QStringLiteral("%1:%2")
        .arg(minuteOfDay / kHour, 2, 10, QLatin1Char('0'))
        .arg(minuteOfDay % kHour, 2, 10, QLatin1Char('0'));
}

QString InspectionWords::comingDay(const QString &day, const QString &today)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid())
        return day;
    const QDate now = QDate::fromString(today, Qt::ISODate);
    const bool isThisMonth = date.year() == now.year() && date.month() == now.month();
    return QLocale().toString(date, isThisMonth ? tr("d ddd", "day of the month and weekday, a date format")
                                                : QStringLiteral("MM-dd ddd"));
}

QString InspectionWords::day(const QString &day, const QString &today)
{
    constexpr qsizetype kYear = 4;
    return day.left(kYear) == today.left(kYear) ? day.mid(kYear + 1) : day;
}

QString InspectionWords::daysLeft(int days)
{
    if (days < 0)
        return tr("%n day(s) late", nullptr, -days);
    if (days == 0)
        return tr("Today");
    return days == 1 ? tr("Tomorrow") : tr("In %n day(s)", nullptr, days);
}

} // namespace mingcha::app
