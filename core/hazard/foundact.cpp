// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Founding a hazard: from a failed answer, with what the catalogue says of the item, or as a quick report.
#include "core/base/day.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "core/hazard/rules.h"
#include "core/inspection/queries.h"
#include "core/journal/history.h"
#include "core/site/queries.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

namespace mingcha::hazard {

namespace {

using journal::Draft;

constexpr qsizetype kTabletDigits = 5;

/// "YH-<tablet>-<n>": readable aloud, and unique as n is the entry's own number on that tablet.
QString numberFor(journal::Store &store, const journal::Author &author)
{
    return QStringLiteral("YH-%1-%2")
        .arg(author.incarnation.toHex().right(kTabletDigits).toUpper())
        .arg(journal::lastSeq(store.database(), author.incarnation) + 1);
}

/// `day` is that of the tablet: a term runs from the day told, not from when it is synced.
void prefill(journal::Act &act, const FoundInput &input, const QString &day)
{
    const checklist::Item &item = *input.item;
    act.set(kCode, item.code).set(kGradeSuggested, QString(checklist::gradeWord(item.grade)));
    act.set(kAction, QString(checklist::actionWord(item.defaultAction)));
    if (item.defaultAction == Action::Deadline)
        act.set(kDueDay, daysLater(day, item.deadlineDays));
    QCborArray basis;
    for (const checklist::Basis &one : item.basis) {
        QString text = one.title;
        for (const QString &part : {one.number, one.article})
            text += part.isEmpty() ? QString() : QLatin1Char(' ') + part;
        basis.append(text);
    }
    act.set(kBasis, basis);
}

void setTexts(journal::Act &act, const FoundInput &input)
{
    const auto setText = [&act](int field, const QString &text) {
        if (!text.trimmed().isEmpty())
            act.set(field, text.trimmed());
    };
    const QString words =
        input.words.trimmed().isEmpty() && input.item ? input.item->fault.in(input.language) : input.words;
    setText(kWords, words);
    setText(kCategory, input.category);
    setText(kPlace, input.place);
    setText(kOwner, input.owner);
    setText(kCatalogueVersion, input.catalogueVersion);
    setText(kGradeFieldWhy, input.gradeWhy);
}

void setFacts(journal::Act &act, const FoundInput &input)
{
    if (input.grade)
        act.set(kGradeField, QString(checklist::gradeWord(*input.grade)));
    if (input.position)
        act.set(kPosition, evidence::encodeFix(*input.position));
    if (input.presence)
        act.set(kPresence, QCborArray{input.presence->word, QCborArray::fromStringList(input.presence->facts)});
    if (!input.finders.empty()) {
        QCborArray finders;
        for (const Id &finder : input.finders)
            finders.append(finder.toBytes());
        act.set(kFinders, finders);
    }
    if (!input.recurrenceOf.isNull())
        act.set(kRecurrenceOf, input.recurrenceOf.toBytes());
    if (input.emergency)
        act.set(kEmergency, true);
}

Error notHere(const char *text)
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Hazard", text), {}};
}

/// Dossier, site, inspection and region of what is founded.
Status setWhere(journal::Store &store, const FoundInput &input, Draft &draft)
{
    if (!input.inspection.isNull()) {
        const auto inspection = inspection::find(store.database(), input.inspection);
        if (!inspection)
            return notHere(QT_TRANSLATE_NOOP("Hazard", "This inspection is not on this device. Sync, then try again."));
        draft.dossier = inspection->dossier;
        draft.act.set(kInspection, input.inspection.toBytes()).set(kSite, inspection->site.toBytes());
        if (inspection->isCovert())
            draft.act.set(kIsLead, true);
        return success();
    }
    if (!input.site.isNull()) {
        if (!site::find(store.database(), input.site))
            return notHere(QT_TRANSLATE_NOOP("Hazard", "This site is not on this device. Sync, then try again."));
        draft.dossier = input.site;
        draft.act.set(kSite, input.site.toBytes());
        return success();
    }
    if (input.region.isEmpty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Hazard", "Choose a site, or the township it lies in."),
                     {}};
    draft.act.set(kRegion, input.region);
    return success();
}

/// 复发: the same item at the same site within kRecurrenceDays after its close-out. Of what the centre has confirmed, as it is to
/// know the earlier one; whoever finds it may name another.
Status setRecurrence(journal::Store &store, const FoundInput &input, qint64 nowMs, journal::Act &act)
{
    const std::optional<Id> site = Id::fromBytes(act.value(kSite).toByteArray());
    if (!input.item || !site || act.changes.contains(kRecurrenceOf))
        return success();
    const auto earlier = possibleRecurrences(store.database(), *site, input.item->code, nowMs);
    if (!earlier)
        return earlier.error();
    const auto before = std::ranges::find_if(*earlier, [&](const HazardRow &row) {
        return row.inspection.isNull() || row.inspection != input.inspection; // else it was closed on the same visit
    });
    if (before != earlier->end())
        act.set(kRecurrenceOf, before->id.toBytes());
    return success();
}

} // namespace

Result<Draft> found(journal::Store &store, const person::Person &, const FoundInput &input)
{
    Draft draft;
    draft.kind = "hazard.found";
    if (const Status where = setWhere(store, input, draft); !where)
        return where.error();
    const Moment now = store.clock().now();
    draft.act.set(kNumber, numberFor(store, input.author));
    if (input.item)
        prefill(draft.act, input, dayAt(now.wallMs, now.zoneMinutes));
    const auto suggested = input.item ? std::optional(input.item->grade) : std::nullopt;
    if (gradeNeedsWhy(suggested, input.grade) && input.gradeWhy.trimmed().isEmpty())
        return Error{
            ErrorCode::Invalid, QCoreApplication::translate("Hazard", "A change of the grade needs a reason."), {}};
    setTexts(draft.act, input);
    setFacts(draft.act, input);
    if (const Status recurs = setRecurrence(store, input, now.wallMs, draft.act); !recurs)
        return recurs.error();
    draft.act.move = journal::Move{"found", {}};
    if (!draft.act.changes.contains(kWords) && !draft.act.changes.contains(kCategory))
        return Error{
            ErrorCode::Invalid, QCoreApplication::translate("Hazard", "Say what was found, or choose its kind."), {}};
    return draft;
}

} // namespace mingcha::hazard
