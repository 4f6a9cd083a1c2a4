// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/fieldwords.h"

#include "core/inspection/givenanswer.h"
#include "core/person/person.h"
#include "core/site/site.h"
#include "qml/hazard/hazardwords.h"
#include "qml/inspection/inspectionwords.h"

#include <algorithm>
#include <iterator>

namespace mingcha::app {

namespace {

struct FieldName
{
    const char *type;
    int field;
    int leading; ///< the field it is settled with
    const char *name;
};

constexpr FieldName kNames[] = {
    {"site", site::kName, site::kName, QT_TRANSLATE_NOOP("FieldWords", "Name of the site")},
    {"site", site::kVenueType, site::kVenueType, QT_TRANSLATE_NOOP("FieldWords", "Kind of venue")},
    {"site", site::kAddress, site::kAddress, QT_TRANSLATE_NOOP("FieldWords", "Address")},
    {"site", site::kResponsible, site::kResponsible, QT_TRANSLATE_NOOP("FieldWords", "Person in charge")},
    {"site", site::kContact, site::kContact, QT_TRANSLATE_NOOP("FieldWords", "Contact")},
    {"site", site::kCommunity, site::kCommunity, QT_TRANSLATE_NOOP("FieldWords", "Community")},
    {"site", site::kLatE7, site::kLatE7, QT_TRANSLATE_NOOP("FieldWords", "Position")},
    {"site", site::kLonE7, site::kLatE7, nullptr},
    {"site", site::kPointAccuracyMm, site::kLatE7, nullptr},
    {"site", site::kStatus, site::kStatus, QT_TRANSLATE_NOOP("FieldWords", "Site status")},
    {"site", site::kMergedInto, site::kStatus, nullptr},
    {"site", site::kStatusReason, site::kStatus, nullptr},
    {"answer", inspection::kAnswerValue, inspection::kAnswerValue, QT_TRANSLATE_NOOP("FieldWords", "Answer")},
    {"answer", inspection::kAnswerNote, inspection::kAnswerNote, QT_TRANSLATE_NOOP("FieldWords", "Note")},
    {"inspection", inspection::kCatalogueVersion, inspection::kCatalogueVersion,
     QT_TRANSLATE_NOOP("FieldWords", "Version of the checklist")},
    {"inspection", inspection::kCardsShownMs, inspection::kCardsShownMs,
     QT_TRANSLATE_NOOP("FieldWords", "Cards shown at")},
    {"inspection", inspection::kRecusalToldMs, inspection::kRecusalToldMs,
     QT_TRANSLATE_NOOP("FieldWords", "Told of the right to recusal at")},
    {"inspection", inspection::kUnitRepresentative, inspection::kUnitRepresentative,
     QT_TRANSLATE_NOOP("FieldWords", "Unit representative")},
    {"inspection", inspection::kTally, inspection::kTally, QT_TRANSLATE_NOOP("FieldWords", "Answers submitted")},
    {"inspection", inspection::kSubmitNote, inspection::kSubmitNote, QT_TRANSLATE_NOOP("FieldWords", "Note")},
    {"person", person::kName, person::kName, QT_TRANSLATE_NOOP("FieldWords", "Name of the person")},
    {"person", person::kRolesHeld, person::kRolesHeld, QT_TRANSLATE_NOOP("FieldWords", "Roles")},
    {"person", person::kRegion, person::kRegion, QT_TRANSLATE_NOOP("FieldWords", "Region")},
    {"person", person::kAgency, person::kAgency, QT_TRANSLATE_NOOP("FieldWords", "Agency")},
    {"person", person::kCardNumber, person::kCardNumber, QT_TRANSLATE_NOOP("FieldWords", "Card number")},
    {"person", person::kCardExpiry, person::kCardExpiry, QT_TRANSLATE_NOOP("FieldWords", "Card valid to")},
    {"person", person::kActive, person::kActive, QT_TRANSLATE_NOOP("FieldWords", "Account in use")},
    {"person", person::kTeam, person::kTeam, QT_TRANSLATE_NOOP("FieldWords", "Team")},
    {"hazard", hazard::kGradeFieldWhy, hazard::kGradeField, nullptr},
    {"hazard", hazard::kGradeFinalWhy, hazard::kGradeFinal, nullptr},
    {"hazard", hazard::kIsLead, hazard::kFollowUp, nullptr},
    {"hazard", hazard::kPosition, hazard::kPosition, QT_TRANSLATE_NOOP("FieldWords", "Position")},
    {"hazard", hazard::kOriginalDueDay, hazard::kOriginalDueDay,
     QT_TRANSLATE_NOOP("FieldWords", "Deadline first told")},
    {"hazard", hazard::kReinspection, hazard::kReinspection, QT_TRANSLATE_NOOP("FieldWords", "Re-inspection")},
    {"hazard", hazard::kFollowUp, hazard::kFollowUp, QT_TRANSLATE_NOOP("FieldWords", "Follow-up that confirmed it")},
};

const FieldName *named(QByteArrayView type, int field)
{
    const auto found = std::find_if(std::begin(kNames), std::end(kNames),
                                    [&](const FieldName &one) { return type == one.type && one.field == field; });
    return found == std::end(kNames) ? nullptr : found;
}

} // namespace

QString fieldName(QByteArrayView type, int field)
{
    const FieldName *one = named(type, field);
    if (one && one->name)
        return QCoreApplication::translate("FieldWords", one->name);
    return type == "hazard" ? HazardWords::field(field) : QString();
}

int leadingField(QByteArrayView type, int field)
{
    const FieldName *one = named(type, field);
    return one ? one->leading : field;
}

QString stepName(QByteArrayView type, QByteArrayView step)
{
    const QString word = QString::fromLatin1(step);
    if (type == "inspection")
        return InspectionWords::step(inspection::stepFromWord(word));
    return type == "hazard" ? HazardWords::step(hazard::stepFromWord(word)) : word;
}

} // namespace mingcha::app
