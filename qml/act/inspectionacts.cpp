// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts of an inspection, from handing it out to submitting it.
#include "qml/act/acts.h"

#include "core/inspection/acts.h"
#include "core/inspection/gaps.h"
#include "core/inspection/queries.h"
#include "qml/act/values.h"
#include "qml/act/words.h"

namespace mingcha::app {

namespace {

using inspection::Inspection;

inspection::PlanInput planFrom(ActDesk &desk, Fields &fields)
{
    inspection::PlanInput plan;
    plan.site = fields.id("site");
    plan.kind = fields.has("kind") ? fields.word("kind", [](const QString &w) { return inspection::kindFromWord(w); })
                                   : plan.kind;
    plan.mode = fields.has("mode") ? fields.word("mode", [](const QString &w) { return inspection::modeFromWord(w); })
                                   : plan.mode;
    plan.authority = fields.has("authority")
                         ? fields.word("authority", [](const QString &w) { return inspection::authorityFromWord(w); })
                         : plan.authority;
    plan.team = fields.ids("team");
    plan.lead = fields.id("lead", {});
    plan.day = fields.text("day", desk.station.today());
    plan.minuteOfDay = fields.number("minuteOfDay", -1);
    plan.approvalNumber = fields.text("approvalNumber", {});
    plan.title = fields.text("title", {});
    plan.number = fields.text("number", {});
    plan.venueType = fields.text("venueType", {});
    const checklist::Catalogue *newest = desk.station.catalogues().newest();
    plan.catalogueVersion = newest->version();
    if (!plan.venueType.isEmpty() && !newest->venueType(plan.venueType))
        fields.fail("venueType", QStringLiteral("is no type of venue in the checklist"));
    return plan;
}

void assign(ActDesk &desk, Fields &fields, Reply reply)
{
    const inspection::PlanInput plan = planFrom(desk, fields);
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [plan](journal::Store &store, const person::Person &me) { return inspection::assign(store, me, plan); },
            std::move(reply));
}

void start(ActDesk &desk, Fields &fields, Reply reply)
{
    if (!fields.has("inspection")) {
        const inspection::PlanInput plan = planFrom(desk, fields);
        if (fieldsAreGood(fields, reply))
            performOne(
                desk,
                [plan](journal::Store &store, const person::Person &me) {
                    return inspection::startUnplanned(store, me, plan);
                },
                std::move(reply));
        return;
    }
    const inspection::StartInput input{fields.id("inspection"), desk.station.catalogues().newest()->version()};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) { return inspection::start(store, me, input); },
            std::move(reply));
}

void recusal(ActDesk &desk, Fields &fields, Reply reply)
{
    const inspection::RecusalInput input{fields.id("inspection"), fields.boolean("none", true),
                                         fields.text("words", {})};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) {
                return inspection::stateRecusal(store, me, input);
            },
            std::move(reply));
}

void showCards(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id id = fields.id("inspection");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [id](journal::Store &store, const person::Person &me) { return inspection::showCards(store, me, id); },
            std::move(reply));
}

void tellRecusal(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id id = fields.id("inspection");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [id](journal::Store &store, const person::Person &me) { return inspection::tellRecusal(store, me, id); },
            std::move(reply));
}

/// The checklist that an inspection keeps; null where it is not known here.
const checklist::VenueType *checklistOf(ActDesk &desk, const Id &id)
{
    const std::optional<Inspection> known = inspection::find(desk.station.reader(), id);
    const checklist::Catalogue *catalogue =
        known ? desk.station.catalogues().version(known->catalogueVersion) : nullptr;
    return catalogue ? catalogue->venueType(known->venueType) : nullptr;
}

void answer(ActDesk &desk, Fields &fields, Reply reply)
{
    inspection::AnswerInput input;
    input.inspection = fields.id("inspection");
    input.code = fields.text("item");
    if (const std::optional<QString> value = fields.optionalText("value")) {
        input.value = checklist::answerFromWord(value->toLatin1());
        if (!input.value)
            fields.fail("value", QStringLiteral("must be one of: ") + answerWords().join(QStringLiteral(", ")) +
                                     QStringLiteral("; leave it out to clear"));
    }
    input.note = fields.text("note", {});
    input.venue = checklistOf(desk, input.inspection);
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) { return inspection::answer(store, me, input); },
            std::move(reply));
}

const checklist::VenueType *venueOf(ActDesk &desk, Fields &fields, const Id &id)
{
    const std::optional<Inspection> known = inspection::find(desk.station.reader(), id);
    if (!known) {
        fields.fail("inspection", QStringLiteral("names no inspection known here"));
        return nullptr;
    }
    const checklist::VenueType *venue = checklistOf(desk, id);
    if (!venue)
        fields.fail("inspection", QStringLiteral("has not begun, or with a checklist version that is not here"));
    return venue;
}

void gaps(ActDesk &desk, Fields &fields, Reply reply)
{
    inspection::GapsInput input;
    input.inspection = fields.id("inspection");
    input.note = fields.text("note");
    input.codes = fields.texts("items");
    const checklist::VenueType *venue = venueOf(desk, fields, input.inspection);
    if (!fieldsAreGood(fields, reply))
        return;
    if (input.codes.isEmpty()) {
        const std::optional<Inspection> known = inspection::find(desk.station.reader(), input.inspection);
        input.codes =
            inspection::gaps(*venue, known->mode, inspection::answers(desk.station.reader(), input.inspection)).toAsk;
    }
    performDrafts(
        desk,
        [input](journal::Store &store, const person::Person &me) { return inspection::giveGaps(store, me, input); },
        std::move(reply));
}

void submit(ActDesk &desk, Fields &fields, Reply reply)
{
    inspection::SubmitInput input;
    input.inspection = fields.id("inspection");
    input.unitRepresentative = fields.text("unitRepresentative", {});
    input.note = fields.text("note", {});
    input.venue = venueOf(desk, fields, input.inspection);
    if (fieldsAreGood(fields, reply))
        performDrafts(
            desk,
            [input](journal::Store &store, const person::Person &me) { return inspection::submit(store, me, input); },
            std::move(reply));
}

void sendBack(ActDesk &desk, Fields &fields, Reply reply)
{
    const inspection::RemarkInput input{fields.id("inspection"), fields.text("words")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) { return inspection::sendBack(store, me, input); },
            std::move(reply));
}

void voidInspection(ActDesk &desk, Fields &fields, Reply reply)
{
    const inspection::RemarkInput input{fields.id("inspection"), fields.text("words")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) {
                return inspection::voidInspection(store, me, input);
            },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"assign", "site kind mode authority team lead [day minuteOfDay approvalNumber title number venueType]",
     "Hands an inspection out.", assign},
    {"start", "inspection | site kind mode authority [team day approvalNumber title venueType]",
     "Begins an assigned or an unplanned inspection.", start},
    {"recusal", "inspection [none words]", "States that there is no ground for recusal (none: true), or which.",
     recusal},
    {"showCards", "inspection", "The officers' cards were shown, now.", showCards},
    {"tellRecusal", "inspection", "The right to ask for recusal was told, now.", tellRecusal},
    {"answer", "inspection item [value note]", "Answers an item; without a value clears.", answer},
    {"gaps", "inspection note [items]", "Marks items as not checked, with why; without items all that are open.", gaps},
    {"submit", "inspection [unitRepresentative note]", "Submits, and signs the chain.", submit},
    {"sendBack", "inspection words", "The lead sends a submitted inspection back.", sendBack},
    {"voidInspection", "inspection words", "Marks an inspection begun at the wrong door.", voidInspection},
};

} // namespace

std::span<const ActSpec> inspectionActs()
{
    return kActs;
}

} // namespace mingcha::app
