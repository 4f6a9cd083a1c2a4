// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// How the values of fields read: times, days, points, grades, names instead of ids.
#include "qml/sync/fieldwords.h"

#include "core/inspection/givenanswer.h"
#include "core/person/queries.h"
#include "core/site/site.h"
#include "qml/app/rolename.h"
#include "qml/hazard/hazardwords.h"
#include "qml/sync/outboxmodel.h"

#include <QCborArray>

namespace mingcha::app {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("FieldWords", text);
}

QString metres(qint64 mm)
{
    return QStringLiteral("±%1 m").arg(static_cast<double>(mm) / 1000, 0, 'f', 1);
}

QString hazardText(journal::Database &database, int field, const QCborValue &value)
{
    const QCborArray array = value.toArray();
    switch (field) {
    case hazard::kGradeField:
    case hazard::kGradeFinal:
        return HazardWords::grade(value.toString() == QLatin1String("major") ? hazard::Grade::Major
                                                                             : hazard::Grade::General);
    case hazard::kAction:
        return HazardWords::action(value.toString() == QLatin1String("deadline") ? hazard::Action::Deadline
                                                                                 : hazard::Action::FixOnSpot);
    case hazard::kReview: {
        const QString words = array.at(1).toString();
        const QString review = HazardWords::review(hazard::reviewFromWord(array.at(0).toString()));
        return words.isEmpty() ? review : review + QStringLiteral("·") + words;
    }
    case hazard::kReinspection: {
        const auto with = person::find(database, Id::fromBytes(array.at(1).toByteArray()).value_or(Id{}));
        QStringList parts{HazardWords::step(hazard::stepFromWord(array.at(0).toString())),
                          with ? with->name : QString(), array.at(2).toString()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral("·"));
    }
    case hazard::kFollowUp:
        return objectTitle(database, "inspection", Id::fromBytes(value.toByteArray()).value_or(Id{}));
    case hazard::kPosition: {
        const Result<evidence::JudgedFix> fix = evidence::decodeFix(array);
        if (!fix || !fix->fix.point)
            return said(QT_TRANSLATE_NOOP("FieldWords", "No position"));
        const QString point = evidence::degreesText(fix->fix.point->latE7) + QStringLiteral(", ") +
                              evidence::degreesText(fix->fix.point->lonE7);
        return fix->fix.accuracyMm ? point + QLatin1Char(' ') + metres(*fix->fix.accuracyMm) : point;
    }
    default: return value.toString();
    }
}

QString answerText(const QString &word)
{
    if (word == QLatin1String("pass"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Pass"));
    if (word == QLatin1String("fail"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Fail"));
    if (word == QLatin1String("notApplicable"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "N/A"));
    return said(QT_TRANSLATE_NOOP("FieldWords", "Not checked"));
}

QString siteText(journal::Database &database, int field, const QCborValue &value)
{
    if (field == site::kLatE7 || field == site::kLonE7)
        return evidence::degreesText(value.toInteger());
    if (field == site::kPointAccuracyMm)
        return metres(value.toInteger());
    if (field == site::kMergedInto)
        return said(QT_TRANSLATE_NOOP("FieldWords", "Merged into %1"))
            .arg(objectTitle(database, "site", Id::fromBytes(value.toByteArray()).value_or(Id{})));
    return field == site::kStatus ? said(QT_TRANSLATE_NOOP("FieldWords", "Voided")) : value.toString();
}

QString inspectionText(int field, const QCborValue &value)
{
    if (field == inspection::kCardsShownMs || field == inspection::kRecusalToldMs)
        return HazardWords::moment(value.toInteger());
    if (field != inspection::kTally)
        return value.toString();
    const QCborArray tally = value.toArray();
    return said(QT_TRANSLATE_NOOP("FieldWords", "%1 pass, %2 fail, %3 N/A, %4 not checked"))
        .arg(tally.at(0).toInteger())
        .arg(tally.at(1).toInteger())
        .arg(tally.at(2).toInteger())
        .arg(tally.at(3).toInteger());
}

QString personText(int field, const QCborValue &value)
{
    if (field != person::kRolesHeld)
        return value.toString();
    QStringList roles;
    const QCborArray array = value.toArray();
    for (const QCborValue role : array)
        roles.append(roleName(role.toString()));
    return roles.join(QStringLiteral("、"));
}

} // namespace

QString fieldValue(journal::Database &database, QByteArrayView type, int field, const QCborValue &value)
{
    if (type == "answer" && field == inspection::kAnswerValue && value.isNull())
        return said(QT_TRANSLATE_NOOP("FieldWords", "Cleared"));
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Empty"));
    if (value.isBool())
        return value.toBool() ? said(QT_TRANSLATE_NOOP("FieldWords", "Yes"))
                              : said(QT_TRANSLATE_NOOP("FieldWords", "No"));
    if (type == "hazard")
        return hazardText(database, field, value);
    if (type == "site")
        return siteText(database, field, value);
    if (type == "inspection")
        return inspectionText(field, value);
    if (type == "person")
        return personText(field, value);
    return type == "answer" && field == inspection::kAnswerValue ? answerText(value.toString()) : value.toString();
}

} // namespace mingcha::app
