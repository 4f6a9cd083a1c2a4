// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/importacts.h"

#include "core/hazard/findingimport.h"

#include <QCborArray>

namespace mingcha::hazard {

namespace {

/// The other system's status as a step of ours.
Step stepOf(const QString &status)
{
    if (status == QStringLiteral("已销号"))
        return Step::Closed;
    if (status == QStringLiteral("待复查"))
        return Step::Mended;
    return status == QStringLiteral("整改中") ? Step::Told : Step::Found;
}

journal::Draft importing(const Id &dossier, Step step)
{
    journal::Draft draft;
    draft.kind = "hazard.imported";
    draft.dossier = dossier;
    draft.act.move = journal::Move{QByteArray(word(step).data(), word(step).size()), {}};
    return draft;
}

void setTexts(journal::Act &act, const HazardRow &row)
{
    const auto setText = [&act](int field, const QString &text) {
        if (!text.isEmpty())
            act.set(field, text);
    };
    setText(kCode, row.code);
    setText(kCategory, row.category);
    setText(kWords, row.words);
    setText(kNumber, row.number);
    setText(kDueDay, row.dueDay);
    setText(kOriginalDueDay, row.originalDueDay);
    setText(kPlace, row.place);
    setText(kOwner, row.owner);
    setText(kInterimMeasure, row.interimMeasure);
    setText(kReferredTo, row.referredTo);
}

void setGrades(journal::Act &act, const HazardRow &row)
{
    const auto setGrade = [&act](int field, const std::optional<Grade> &grade) {
        if (grade)
            act.set(field, QString(checklist::gradeWord(*grade)));
    };
    setGrade(kGradeSuggested, row.gradeSuggested);
    setGrade(kGradeField, row.gradeField);
    setGrade(kGradeFinal, row.gradeFinal);
    if (row.action)
        act.set(kAction, QString(checklist::actionWord(*row.action)));
}

void setPlace(journal::Act &act, const HazardRow &row)
{
    if (!row.point)
        return;
    evidence::JudgedFix position;
    position.fix.point = row.point;
    position.fix.accuracyMm = row.accuracyMm;
    position.fix.source = evidence::FixSource::Recorded;
    position.judgement = evidence::judge(position.fix, {});
    act.set(kPosition, evidence::encodeFix(position));
}

QCborArray eventsValue(const std::vector<PastEvent> &events)
{
    QCborArray values;
    for (const PastEvent &event : events)
        values.append(
            QCborArray{QString::fromLatin1(event.verb), QString(word(event.step)), event.ms, event.by.toBytes()});
    return values;
}

} // namespace

Result<journal::Draft> importFinding(journal::Store &, const person::Person &, const ImportFindingInput &input)
{
    const Result<QCborMap> packed = packFinding(input.json);
    if (!packed)
        return packed.error();
    journal::Draft draft = importing(input.dossier, stepOf(readFinding(*packed).status));
    draft.act.set(kImported, *packed);
    return draft;
}

Result<journal::Draft> importPast(journal::Store &, const person::Person &, const PastHazard &past)
{
    const HazardRow &row = past.row;
    journal::Draft draft = importing(past.dossier, row.step);
    journal::Act &act = draft.act;
    act.set(kSite, row.site.toBytes());
    if (!row.inspection.isNull())
        act.set(kInspection, row.inspection.toBytes());
    setTexts(act, row);
    setGrades(act, row);
    setPlace(act, row);
    QCborArray finders{row.foundBy.toBytes()};
    for (const Id &finder : row.finders) {
        if (finder != row.foundBy)
            finders.append(finder.toBytes());
    }
    act.set(kFinders, finders);
    act.set(kPast, QCborArray{row.foundMs, row.stepMs,
                              row.menders.empty() ? QCborValue(nullptr) : QCborValue(row.mendedBy().toBytes()),
                              eventsValue(past.events)});
    if (!past.catalogueVersion.isEmpty())
        act.set(kCatalogueVersion, past.catalogueVersion);
    if (!past.recurrenceOf.isNull())
        act.set(kRecurrenceOf, past.recurrenceOf.toBytes());
    if (row.review != Review::None)
        act.set(kReview, QCborArray{QString(word(row.review)), QString(), 0});
    if (row.isLead)
        act.set(kIsLead, true);
    if (row.emergency)
        act.set(kEmergency, true);
    act.set(kComplete, row.complete);
    if (!past.gradeFinalWhy.isEmpty())
        act.set(kGradeFinalWhy, past.gradeFinalWhy);
    if (!past.basis.isEmpty())
        act.set(kBasis, QCborArray::fromStringList(past.basis));
    return draft;
}

} // namespace mingcha::hazard
