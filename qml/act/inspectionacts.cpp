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
        fields.fail("venueType", ActWords::tr("is no type of venue in the checklist"));
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
    // Words that tell a ground would otherwise be kept under the statement that there is none.
    if (!input.words.isEmpty() && !fields.has("none"))
        fields.fail("none", ActWords::tr("is missing beside \"words\": false where they tell a ground for recusal, "
                                         "true where there is none"));
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
            fields.fail("value", ActWords::tr("must be one of: %1; leave it out to clear the answer")
                                     .arg(answerWords().join(QStringLiteral(", "))));
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
        fields.fail("inspection", ActWords::tr("names no inspection known here"));
        return nullptr;
    }
    const checklist::VenueType *venue = checklistOf(desk, id);
    if (!venue)
        fields.fail("inspection", ActWords::tr("has not begun, or with a checklist version that is not here"));
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
    {"assign", "site [kind mode authority team lead day minuteOfDay approvalNumber title number venueType]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Hands an inspection out to a team, a lead or both. Left out, kind is routine, mode open, authority gridVisit,\n"
         "      day today, and venueType that of the site. An administrative one needs two officers in its team: a lead who is\n"
         "      not named there does not go."),
     assign},
    {"start", "inspection | site [kind mode authority team lead day minuteOfDay approvalNumber title number venueType]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Begins an assigned inspection, or one that was not assigned, of a site: what is left out is as for assign;\n"
         "      who begins is in the team, and leads it unless another lead is named."),
     start},
    {"recusal", "inspection [none words]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "States that there is no ground for recusal (none: true, as when both are left out), or which (none: false and\n"
         "      words). With words, none must be given."),
     recusal},
    {"showCards", "inspection", QT_TRANSLATE_NOOP("ActHelp", "The officers' cards were shown, now."), showCards},
    {"tellRecusal", "inspection", QT_TRANSLATE_NOOP("ActHelp", "The right to ask for recusal was told, now."),
     tellRecusal},
    {"answer", "inspection item [value note]", QT_TRANSLATE_NOOP("ActHelp", "Answers an item; without a value clears."),
     answer},
    {"gaps", "inspection note [items]",
     QT_TRANSLATE_NOOP("ActHelp", "Marks items as not checked, with why; without items all that are open."), gaps},
    {"submit", "inspection [unitRepresentative note]", QT_TRANSLATE_NOOP("ActHelp", "Submits, and signs the chain."),
     submit},
    {"sendBack", "inspection words", QT_TRANSLATE_NOOP("ActHelp", "The lead sends a submitted inspection back."),
     sendBack},
    {"voidInspection", "inspection words", QT_TRANSLATE_NOOP("ActHelp", "Marks an inspection begun at the wrong door."),
     voidInspection},
};

} // namespace

std::span<const ActSpec> inspectionActs()
{
    return kActs;
}

} // namespace mingcha::app
