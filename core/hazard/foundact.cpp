// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Founding a hazard: from a failed answer, with what the catalogue says of the item, or as a quick report.
#include "core/hazard/acts.h"
#include "core/inspection/queries.h"
#include "core/journal/history.h"
#include "core/site/queries.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDateTime>

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

/// The day it is where the tablet is: a term runs from the day told, not from when it is synced.
QDate today(const Moment &now)
{
    constexpr qint64 kMinuteMs = 60'000;
    return QDateTime::fromMSecsSinceEpoch(now.wallMs + now.zoneMinutes * kMinuteMs, Qt::UTC).date();
}

void prefill(journal::Act &act, const FoundInput &input, const QDate &day)
{
    const checklist::Item &item = *input.item;
    act.set(kCode, item.code).set(kGradeSuggested, QString(checklist::gradeWord(item.grade)));
    act.set(kAction, QString(checklist::actionWord(item.defaultAction)));
    if (item.defaultAction == Action::Deadline)
        act.set(kDueDay, day.addDays(item.deadlineDays).toString(Qt::ISODate));
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
    const auto setText = [&act](int field, const QString &text, qsizetype longest) {
        if (!text.trimmed().isEmpty())
            act.set(field, text.trimmed().left(longest));
    };
    const QString words =
        input.words.trimmed().isEmpty() && input.item ? input.item->fault.in(input.language) : input.words;
    setText(kWords, words, kMaxWordsLength);
    setText(kCategory, input.category, kMaxShortLength);
    setText(kPlace, input.place, kMaxShortLength);
    setText(kOwner, input.owner, kMaxShortLength);
    setText(kCatalogueVersion, input.catalogueVersion, kMaxShortLength);
    setText(kGradeFieldWhy, input.gradeWhy, kMaxWordsLength);
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

} // namespace

Result<Draft> found(journal::Store &store, const person::Person &, const FoundInput &input)
{
    Draft draft;
    draft.kind = "hazard.found";
    if (const Status where = setWhere(store, input, draft); !where)
        return where.error();
    draft.act.set(kNumber, numberFor(store, input.author));
    if (input.item)
        prefill(draft.act, input, today(store.clock().now()));
    setTexts(draft.act, input);
    setFacts(draft.act, input);
    draft.act.move = journal::Move{"found", {}};
    if (!draft.act.changes.contains(kWords) && !draft.act.changes.contains(kCategory))
        return Error{
            ErrorCode::Invalid, QCoreApplication::translate("Hazard", "Say what was found, or choose its kind."), {}};
    return draft;
}

} // namespace mingcha::hazard
