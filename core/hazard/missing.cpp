// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a record still lacks before it is complete.
#include "core/hazard/rules.h"

#include <QCoreApplication>

namespace mingcha::hazard {

namespace {

struct Name
{
    const char *field;
    const char *text;
};
constexpr Name kNames[] = {
    {"words", QT_TRANSLATE_NOOP("HazardForm", "description")},
    {"photo", QT_TRANSLATE_NOOP("HazardForm", "photo")},
    {"gradeWhy", QT_TRANSLATE_NOOP("HazardForm", "reason for the grade")},
    {"action", QT_TRANSLATE_NOOP("HazardForm", "action")},
    {"dueDay", QT_TRANSLATE_NOOP("HazardForm", "deadline")},
    {"owner", QT_TRANSLATE_NOOP("HazardForm", "responsible person")},
    {"interimMeasure", QT_TRANSLATE_NOOP("HazardForm", "interim measure")},
    {"afterPhoto", QT_TRANSLATE_NOOP("HazardForm", "photo after the fix")},
};

} // namespace

QStringList missing(const HazardRow &hazard, const PhotoCounts &photos, const checklist::Item *item)
{
    QStringList fields;
    const auto need = [&fields](bool isThere, const char *field) {
        if (!isThere)
            fields.append(QString::fromLatin1(field));
    };
    need(!hazard.words.isEmpty() || !hazard.category.isEmpty(), "words");
    const bool needsPhoto = item ? item->photoRequired : hazard.code.isEmpty();
    need(!needsPhoto || photos.before > 0, "photo");
    need(hazard.gradeExplained, "gradeWhy");
    // A report from outside an inspection is complete as a report: what is to be done, the lead decides at the review.
    const bool isReport = hazard.inspection.isNull() && hazard.code.isEmpty();
    need(isReport || hazard.action.has_value(), "action");
    if (hazard.action == Action::Deadline && !isReport) {
        need(!hazard.dueDay.isEmpty(), "dueDay");
        need(!hazard.owner.isEmpty(), "owner");
        need(!hazard.interimMeasure.isEmpty(), "interimMeasure");
    } else if (hazard.action == Action::FixOnSpot) {
        need(photos.after > 0, "afterPhoto");
    }
    return fields;
}

QString namesOfMissing(const QStringList &fields)
{
    QStringList names;
    for (const Name &name : kNames) {
        if (fields.contains(QLatin1String(name.field)))
            names.append(QCoreApplication::translate("HazardForm", name.text));
    }
    return names.join(QCoreApplication::translate("HazardForm", ", ", "between missing fields"));
}

} // namespace mingcha::hazard
