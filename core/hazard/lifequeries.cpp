// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// One hazard with its life line.
#include "core/evidence/photoqueries.h"
#include "core/hazard/circumstances.h"
#include "core/hazard/hazardtable.h"
#include "core/hazard/hazardwords.h"
#include "core/hazard/importacts.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/admit.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/site/queries.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

namespace mingcha::hazard {

namespace {

Error notHere(const Id &id)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Hazard", "This hazard is not on this device. Sync, then try again."),
            id.toHex()};
}

LifeEvent eventOf(const journal::HistoryEntry &entry)
{
    LifeEvent event;
    event.entry = entry.ref;
    event.kind = QString::fromLatin1(entry.kind);
    event.by = entry.actor;
    event.ms = entry.effectiveMs;
    event.entryHash = entry.headerHash;
    event.position = entry.position;
    event.pending = entry.status == journal::EntryStatus::Pending;
    event.refused = entry.status == journal::EntryStatus::Refused || entry.status == journal::EntryStatus::Damaged;
    event.counts = event.pending || entry.status == journal::EntryStatus::Accepted;
    event.reason = QString::fromLatin1(entry.reason);
    const Result<journal::Act> act = journal::decodeAct(entry.body, entry.ref.incarnation);
    if (!act)
        return event;
    if (act->move && entry.kind.startsWith("hazard."))
        event.step = stepFromWord(QString::fromLatin1(act->move->step));
    if (const auto said = act->additions.find(kComments);
        said != act->additions.end() && entry.kind.startsWith("hazard."))
        event.words = said->second.front().toArray().at(0).toString();
    if (entry.kind == "hazard.reviewed")
        event.review = reviewFromWord(act->value(kReview).toArray().at(0).toString());
    if (entry.kind == "hazard.reviewed" || entry.kind == "hazard.referred")
        event.department = act->value(kReferredTo).toString();
    return event;
}

/// What an imported history tells stands before the event of its import, which then is no move of its own.
void addPast(const QCborArray &past, std::vector<LifeEvent> &events)
{
    if (past.isEmpty() || past.size() > static_cast<qsizetype>(kMaxPastEvents))
        return;
    LifeEvent told = events.back();
    events.back().step = Step::None;
    for (const QCborValue value : past) {
        const QCborArray one = value.toArray();
        told.kind = QStringLiteral("hazard.") + one.at(0).toString();
        told.step = stepFromWord(one.at(1).toString());
        told.ms = one.at(2).toInteger();
        told.by = Id::fromBytes(one.at(3).toByteArray()).value_or(Id{});
        events.push_back(told);
    }
}

QCborArray pastOf(const journal::HistoryEntry &entry)
{
    const Result<journal::Act> act = journal::decodeAct(entry.body, entry.ref.incarnation);
    return act ? act->value(kPast).toArray().at(3).toArray() : QCborArray();
}

/// The act that usually makes this step.
QString kindOf(Step step)
{
    switch (step) {
    case Step::Passed:
    case Step::Failed: return QStringLiteral("hazard.reinspected");
    default: return QStringLiteral("hazard.") + word(step);
    }
}

/// What its state tells of an entry that moved nothing and is not here: a review, or a comment.
void addSaid(const journal::ObjectState &state, const std::vector<LifeEvent> &here, std::vector<LifeEvent> &unseen)
{
    const auto eventFor = [&](const journal::Origin &origin, const char *kind) -> LifeEvent * {
        const auto found = std::ranges::find(unseen, origin.ref, &LifeEvent::entry);
        if (found != unseen.end())
            return &*found;
        if (std::ranges::find(here, origin.ref, &LifeEvent::entry) != here.end())
            return nullptr;
        LifeEvent event;
        event.isHere = false;
        event.entry = origin.ref;
        event.kind = QString::fromLatin1(kind);
        event.by = origin.actor;
        event.ms = origin.stamp.effectiveMs;
        event.counts = true;
        unseen.push_back(std::move(event));
        return &unseen.back();
    };
    const auto reviewed = [&](const journal::Origin &origin, Review review) {
        if (LifeEvent *event = eventFor(origin, "hazard.reviewed"); event != nullptr && event->step == Step::None)
            event->review = review;
    };
    for (const journal::Element &approval : state.elements(kApprovals))
        reviewed(approval, Review::Approved);
    for (const journal::Head &head : state.heads(kReview)) {
        const Review review = reviewFromWord(head.value.toArray().at(0).toString());
        if (review == Review::Returned || review == Review::Referred)
            reviewed(head, review);
    }
    for (const journal::Element &comment : state.elements(kComments)) {
        if (LifeEvent *event = eventFor(comment, "hazard.commented"); event != nullptr)
            event->words = comment.value.toArray().at(0).toString();
    }
}

/// A snapshot brings a hazard and not its entries: its state still tells of each step, by whom and when, and in what words.
void addUnseen(const journal::Object &object, std::vector<LifeEvent> &events)
{
    const auto isHere = [&events](const journal::StepMove &move) {
        return std::ranges::any_of(events, [&](const LifeEvent &event) { return event.entry == move.ref; });
    };
    const QCborArray past = object.state.shown(kPast).toArray().at(3).toArray();
    const std::vector<journal::Element> said = object.state.elements(kComments);
    std::vector<LifeEvent> unseen;
    for (const journal::StepMove &move : object.state.moves()) {
        if (isHere(move))
            continue;
        LifeEvent event;
        event.isHere = false;
        event.entry = move.ref;
        event.step = stepFromWord(QString::fromLatin1(move.step));
        event.kind = kindOf(event.step);
        event.by = move.actor;
        event.ms = move.stamp.effectiveMs;
        event.counts = move.counts;
        if (const auto words = std::ranges::find(said, move.ref, &journal::Element::ref); words != said.end())
            event.words = words->value.toArray().at(0).toString();
        const bool isImport = !past.isEmpty() && journal::objectFoundedBy(move.ref) == object.id;
        if (isImport)
            event.kind = QStringLiteral("hazard.imported");
        unseen.push_back(std::move(event));
        if (isImport)
            addPast(past, unseen);
    }
    addSaid(object.state, events, unseen);
    events.insert(events.end(), unseen.begin(), unseen.end());
}

/// The values that a change sets; of a settlement also those it did not choose, from the entries it names.
std::vector<ChangedField> changedBy(const journal::HistoryEntry &changing,
                                    const std::vector<journal::HistoryEntry> &entries)
{
    std::vector<ChangedField> fields;
    const bool settles = changing.kind == "hazard.settled";
    const Result<journal::Act> act = journal::decodeAct(changing.body, changing.ref.incarnation);
    if (!act)
        return fields;
    for (const auto &[field, change] : act->changes) {
        ChangedField changed{field, change.value, {}};
        for (const journal::HistoryEntry &entry : entries) {
            if (!settles || std::ranges::find(change.replaces, entry.ref) == change.replaces.end())
                continue;
            const Result<journal::Act> other = journal::decodeAct(entry.body, entry.ref.incarnation);
            if (other && other->value(field) != change.value)
                changed.others.push_back({other->value(field), entry.actor, {}, entry.effectiveMs});
        }
        fields.push_back(std::move(changed));
    }
    return fields;
}

Status addLetIn(journal::Database &database, const journal::HistoryEntry &entry, LifeEvent &event)
{
    if (entry.position == 0)
        return success();
    const auto by = journal::admittedBy(database, entry.ref, entry.log, entry.position);
    if (!by || !*by)
        return by ? success() : Status(by.error());
    const auto person = person::find(database, (*by)->actor);
    event.letInBy = person ? person->name : (*by)->actor.toHex();
    event.letInWords = (*by)->reason;
    return success();
}

Status addEvents(journal::Database &database, const Id &object, std::vector<LifeEvent> &events)
{
    const Result<std::vector<journal::HistoryEntry>> entries = journal::history(database, object);
    if (!entries)
        return entries.error();
    for (const journal::HistoryEntry &entry : *entries) {
        events.push_back(eventOf(entry));
        if (const Status said = addLetIn(database, entry, events.back()); !said)
            return said;
        if (entry.kind == "hazard.settled" || entry.kind == "hazard.changed")
            events.back().changed = changedBy(entry, *entries);
        if (entry.kind == "hazard.imported")
            addPast(pastOf(entry), events);
    }
    return success();
}

/// By time, but what the centre has numbered in the order of its log: clocks in the field are wrong by days. An imported
/// past stays in its own time, as it came in under few numbers.
void putInOrder(std::vector<LifeEvent> &events)
{
    std::ranges::stable_sort(events, {}, &LifeEvent::ms);
    if (std::ranges::find(events, QStringLiteral("hazard.imported"), &LifeEvent::kind) != events.end())
        return;
    const auto isNumbered = [](const LifeEvent &event) { return event.position > 0; };
    std::vector<LifeEvent> numbered;
    std::ranges::copy_if(events, std::back_inserter(numbered), isNumbered);
    std::ranges::stable_sort(numbered, {}, &LifeEvent::position);
    auto next = numbered.begin();
    for (LifeEvent &event : events) {
        if (isNumbered(event))
            event = std::move(*next++);
    }
}

} // namespace

Result<Life> life(journal::Database &database, const Id &id)
{
    const Result<journal::Object> object = journal::readObject(database, id);
    if (!object)
        return object.error();
    const std::optional<HazardRow> row = find(database, id);
    if (object->dossier.isNull() || !row)
        return notHere(id);
    Life life;
    life.detail = detailOf(*object);
    weigh(database, *object, life.detail.row);
    life.detail.row.siteName = row->siteName;
    Result<std::vector<evidence::Photo>> photos = evidence::photosOf(database, id);
    if (!photos)
        return photos.error();
    life.photos = std::move(*photos);
    if (const Status added = addEvents(database, id, life.events); !added)
        return added.error();
    addUnseen(*object, life.events);
    for (const evidence::Photo &photo : life.photos) {
        if (const Status added = addEvents(database, photo.id, life.events); !added)
            return added.error();
    }
    for (LifeEvent &event : life.events) {
        const auto person = person::find(database, event.by);
        event.byName = person ? person->name : QString();
        for (ChangedField &field : event.changed) {
            for (ChangedField::Other &other : field.others) {
                const auto author = person::find(database, other.by);
                other.byName = author ? author->name : QString();
            }
        }
    }
    putInOrder(life.events);
    return life;
}

Result<Circumstances> circumstances(journal::Database &database, const Id &hazard, const person::Person &me)
{
    const Result<journal::Object> object = journal::readObject(database, hazard);
    if (!object)
        return object.error();
    if (object->dossier.isNull())
        return notHere(hazard);
    Circumstances circumstances = circumstancesOf(database, *object, me);
    circumstances.hazard.siteName = SiteNames(database).of(circumstances.hazard.site);
    return circumstances;
}

bool isDone(journal::Database &database, const Id &object)
{
    const auto isOver = [](const inspection::Inspection &one) {
        return !one.pending && (one.step == inspection::Step::Submitted || one.step == inspection::Step::Voided);
    };
    if (const std::optional<HazardRow> row = find(database, object)) {
        const bool ended = row->phase() == Phase::Closed || row->phase() == Phase::Voided;
        if (!ended || row->pending || row->conflicts > 0)
            return false;
        const auto visit = inspection::find(database, row->inspection);
        return row->inspection.isNull() || (visit && isOver(*visit));
    }
    const auto visit = inspection::find(database, object);
    if (!visit || !isOver(*visit))
        return false;
    Filter ofVisit;
    ofVisit.inspection = object;
    Filter closed = ofVisit;
    closed.phase = Phase::Closed;
    const Result<qint64> all = count(database, ofVisit);
    const Result<qint64> ended = count(database, closed);
    return all && ended && *all == *ended;
}

} // namespace mingcha::hazard
