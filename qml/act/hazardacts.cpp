// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts of recording a hazard: found, changed, completed, reviewed, graded. What follows on its life line is lifeacts.cpp.
#include "qml/act/acts.h"

#include "core/hazard/acts.h"
#include "core/hazard/importacts.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "qml/act/values.h"

#include <QJsonDocument>

namespace mingcha::app {

namespace {

std::optional<hazard::Action> actionFromWord(const QString &word)
{
    for (const hazard::Action action : {hazard::Action::FixOnSpot, hazard::Action::Deadline}) {
        if (checklist::actionWord(action) == word)
            return action;
    }
    return {};
}

const checklist::Item *itemOf(ActDesk &desk, const QString &version, const QString &code)
{
    const checklist::Catalogue *catalogue = desk.station.catalogues().version(version);
    if (!catalogue)
        catalogue = desk.station.catalogues().newest();
    return catalogue->item(code);
}

void found(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::FoundInput input;
    input.inspection = fields.id("inspection", {});
    input.site = fields.id("site", {});
    const std::optional<inspection::Inspection> within = inspection::find(desk.station.reader(), input.inspection);
    input.catalogueVersion = within ? within->catalogueVersion : desk.station.catalogues().newest()->version();
    if (const QString code = fields.text("item", {}); !code.isEmpty()) {
        input.item = itemOf(desk, input.catalogueVersion, code);
        if (!input.item)
            fields.fail("item", QStringLiteral("is not in the checklist"));
    }
    input.words = fields.text("words", {});
    input.category = fields.text("category", {});
    input.place = fields.text("place", {});
    input.owner = fields.text("owner", {});
    if (fields.has("grade"))
        input.grade = fields.word("grade", [](const QString &w) { return checklist::gradeFromWord(w); });
    input.gradeWhy = fields.text("gradeWhy", {});
    input.position = positionFrom(fields);
    input.finders = fields.ids("finders");
    input.recurrenceOf = fields.id("recurrenceOf", {});
    input.emergency = fields.boolean("emergency", false);
    if (!fieldsAreGood(fields, reply))
        return;
    if (const std::optional<tablet::Signer> &session = desk.station.tablet().session())
        input.author = session->author;
    performOne(
        desk, [input](journal::Store &store, const person::Person &me) { return hazard::found(store, me, input); },
        std::move(reply));
}

void change(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::ChangeInput input;
    input.hazard = fields.id("hazard");
    input.words = fields.optionalText("words");
    input.place = fields.optionalText("place");
    input.owner = fields.optionalText("owner");
    input.interimMeasure = fields.optionalText("interimMeasure");
    input.category = fields.optionalText("category");
    if (fields.has("grade"))
        input.gradeField = fields.word("grade", [](const QString &w) { return checklist::gradeFromWord(w); });
    input.gradeWhy = fields.text("gradeWhy", {});
    if (fields.has("action"))
        input.action = fields.word("action", actionFromWord);
    input.dueDay = fields.optionalText("dueDay");
    input.extendWhy = fields.text("extendWhy", {});
    if (fields.has("emergency"))
        input.emergency = fields.boolean("emergency", false);
    input.position = positionFrom(fields);
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return hazard::change(store, me, input); },
            std::move(reply));
}

void complete(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id id = fields.id("hazard");
    const std::optional<hazard::HazardRow> row = hazard::find(desk.station.reader(), id);
    if (!row)
        fields.fail("hazard", QStringLiteral("names no hazard known here"));
    if (!fieldsAreGood(fields, reply))
        return;
    // Of the version the inspection began with: what an item asks for may differ in the newest.
    const Result<hazard::Life> life = hazard::life(desk.station.reader(), id);
    const checklist::Item *item = itemOf(desk, life ? life->detail.catalogueVersion : QString(), row->code);
    performOne(
        desk,
        [id, item](journal::Store &store, const person::Person &me) { return hazard::complete(store, me, id, item); },
        std::move(reply));
}

void review(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::ReviewInput input;
    input.hazard = fields.id("hazard");
    const QString verdict = fields.text("verdict");
    input.verdict = hazard::reviewFromWord(verdict);
    if (input.verdict != hazard::Review::Approved && input.verdict != hazard::Review::Returned &&
        input.verdict != hazard::Review::Referred)
        fields.fail("verdict", QStringLiteral("must be approved, returned or referred"));
    input.comment = fields.text("comment", {});
    input.department = fields.text("department", {});
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return hazard::review(store, me, input); },
            std::move(reply));
}

void grade(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::GradeInput input;
    input.hazard = fields.id("hazard");
    input.grade = fields.word("grade", [](const QString &w) { return checklist::gradeFromWord(w); });
    input.clause = fields.text("clause");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) {
                return hazard::determineGrade(store, me, input);
            },
            std::move(reply));
}

void importFinding(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::ImportFindingInput input;
    input.dossier = fields.id("dossier");
    input.json = fields.text("finding").toUtf8();
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) {
                return hazard::importFinding(store, me, input);
            },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"hazard",
     "inspection | site [item words category place owner grade gradeWhy position finders recurrenceOf emergency]",
     "Registers a hazard; an item pre-fills it.", found},
    {"change",
     "hazard [words place owner interimMeasure category grade gradeWhy action dueDay extendWhy emergency position]",
     "Changes the fields given, each apart.", change},
    {"complete", "hazard", "Completes the record and asks for its review.", complete},
    {"review", "hazard verdict [comment department]",
     "approved, returned (with a comment) or referred (with a department).", review},
    {"grade", "hazard grade clause", "The department's final grade: general or major, by which clause.", grade},
    {"importFinding", "dossier finding", "Takes in a finding of another system: its JSON as a text, kept as it is.",
     importFinding},
};

} // namespace

std::span<const ActSpec> hazardActs()
{
    return kActs;
}

} // namespace mingcha::app
