// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/fieldwords.h"

#include "core/inspection/givenanswer.h"
#include "core/site/site.h"
#include "qml/hazard/hazardwords.h"

#include <QCborArray>

namespace mingcha::app {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("FieldWords", text);
}

QString siteField(int field)
{
    switch (field) {
    case site::kName:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Name"));
    case site::kVenueType:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Kind of venue"));
    case site::kAddress:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Address"));
    case site::kResponsible:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Person in charge"));
    case site::kContact:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Contact"));
    case site::kCommunity:
        return said(QT_TRANSLATE_NOOP("FieldWords", "Community"));
    default:
        return {};
    }
}

QString word(const QString &value)
{
    if (value == QLatin1String("pass"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Pass"));
    if (value == QLatin1String("fail"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Fail"));
    if (value == QLatin1String("notApplicable"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "N/A"));
    if (value == QLatin1String("notChecked"))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Not checked"));
    return value;
}

QString hazardValue(int field, const QString &text)
{
    if (field == hazard::kGradeField || field == hazard::kGradeFinal)
        return HazardWords::grade(text == QLatin1String("major") ? hazard::Grade::Major : hazard::Grade::General);
    if (field == hazard::kAction)
        return HazardWords::action(text == QLatin1String("deadline") ? hazard::Action::Deadline : hazard::Action::FixOnSpot);
    return text;
}

} // namespace

QString fieldName(QByteArrayView type, int field)
{
    if (type == "hazard")
        return HazardWords::field(field);
    if (type == "site")
        return siteField(field);
    if (type == "answer" && field == inspection::kAnswerValue)
        return said(QT_TRANSLATE_NOOP("FieldWords", "Answer"));
    if (type == "answer" && field == inspection::kAnswerNote)
        return said(QT_TRANSLATE_NOOP("FieldWords", "Note"));
    return {};
}

QString fieldValue(QByteArrayView type, int field, const QCborValue &value)
{
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return said(QT_TRANSLATE_NOOP("FieldWords", "Empty"));
    if (value.isBool())
        return value.toBool() ? said(QT_TRANSLATE_NOOP("FieldWords", "Yes")) : said(QT_TRANSLATE_NOOP("FieldWords", "No"));
    if (value.isInteger())
        return QString::number(value.toInteger());
    if (type == "hazard" && field == hazard::kReview && value.isArray())
        return HazardWords::review(hazard::reviewFromWord(value.toArray().at(0).toString()));
    if (value.isArray()) {
        QStringList parts;
        const QCborArray array = value.toArray();
        for (const auto &part : array)
            parts.append(part.toString());
        return parts.join(QStringLiteral("、"));
    }
    return type == "hazard" ? hazardValue(field, value.toString()) : word(value.toString());
}

QByteArray settlingKind(QByteArrayView type, int field)
{
    if (type == "hazard") {
        if (field == hazard::kReview)
            return "hazard.reviewed";
        return field == hazard::kGradeFinal || field == hazard::kGradeFinalWhy ? "hazard.graded" : "hazard.changed";
    }
    if (type == "site")
        return "site.corrected";
    if (type == "answer")
        return "answer.given";
    return type.toByteArray() + ".changed";
}

} // namespace mingcha::app
