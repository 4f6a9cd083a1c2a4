// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/lines.h"

#include "core/evidence/fix.h"

namespace mingcha::app {

void addPlace(QJsonObject &object, const std::optional<evidence::Point> &point, std::optional<qint64> accuracyMm)
{
    constexpr auto kDegree = static_cast<double>(evidence::kDegreeE7);
    if (point) {
        object.insert(QStringLiteral("latitude"), static_cast<double>(point->latE7) / kDegree);
        object.insert(QStringLiteral("longitude"), static_cast<double>(point->lonE7) / kDegree);
    }
    if (accuracyMm)
        object.insert(QStringLiteral("accuracyMm"), *accuracyMm);
}

QJsonObject toJson(const hazard::HazardRow &row)
{
    QJsonObject object{{QStringLiteral("id"), row.id.toHex()},
                       {QStringLiteral("number"), row.number},
                       {QStringLiteral("site"), row.site.toHex()},
                       {QStringLiteral("siteName"), row.siteName},
                       {QStringLiteral("inspection"), row.inspection.toHex()},
                       {QStringLiteral("item"), row.code},
                       {QStringLiteral("words"), row.words},
                       {QStringLiteral("grade"), checklist::gradeWord(row.grade())},
                       {QStringLiteral("action"), row.action ? QString(checklist::actionWord(*row.action)) : QString()},
                       {QStringLiteral("step"), hazard::word(row.step)},
                       {QStringLiteral("review"), hazard::word(row.review)},
                       {QStringLiteral("dueDay"), row.dueDay},
                       {QStringLiteral("originalDueDay"), row.originalDueDay},
                       {QStringLiteral("complete"), row.complete},
                       {QStringLiteral("lead"), row.isLead},
                       {QStringLiteral("foundBy"), row.foundBy.toHex()},
                       {QStringLiteral("foundMs"), row.foundMs},
                       {QStringLiteral("conflicts"), row.conflicts},
                       {QStringLiteral("place"), row.place},
                       {QStringLiteral("owner"), row.owner},
                       {QStringLiteral("interimMeasure"), row.interimMeasure},
                       {QStringLiteral("referredTo"), row.referredTo},
                       {QStringLiteral("pending"), row.pending}};
    addPlace(object, row.point, row.accuracyMm);
    return object;
}

QJsonObject toJson(const evidence::CustodyStep &step)
{
    using Kind = evidence::CustodyStep::Kind;
    const QString what = step.kind == Kind::Taken       ? QStringLiteral("taken")
                         : step.kind == Kind::Journaled ? QStringLiteral("journaled")
                         : step.kind == Kind::Marked    ? QStringLiteral("marked")
                                                        : step.event;
    return {{QStringLiteral("what"), what},
            {QStringLiteral("ms"), step.ms},
            {QStringLiteral("by"), step.by.toHex()},
            {QStringLiteral("words"), step.words},
            {QStringLiteral("entry"), step.entryHash.isNull() ? QString() : step.entryHash.toHex()},
            {QStringLiteral("position"), static_cast<qint64>(step.position)}};
}

QJsonObject toJson(const evidence::Photo &photo)
{
    QJsonObject object{{QStringLiteral("id"), photo.id.toHex()},
                       {QStringLiteral("owner"), photo.owner.toHex()},
                       {QStringLiteral("dossier"), photo.dossier.toHex()},
                       {QStringLiteral("item"), photo.itemCode},
                       {QStringLiteral("takenBy"), photo.takenBy.toHex()},
                       {QStringLiteral("role"), evidence::word(photo.role)},
                       {QStringLiteral("source"), evidence::word(photo.source)},
                       {QStringLiteral("sha256"), photo.hash.toHex()},
                       {QStringLiteral("length"), photo.length},
                       {QStringLiteral("takenMs"), photo.takenMs},
                       {QStringLiteral("onDevice"), photo.onDevice},
                       {QStringLiteral("safe"), photo.safe}};
    addPlace(object, photo.point, photo.accuracyMm);
    return object;
}

} // namespace mingcha::app
