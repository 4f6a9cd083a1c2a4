// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts of recording a hazard: found, changed, completed, reviewed, graded. What follows on its life line is lifeacts.cpp.
#include "qml/act/acts.h"

#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "qml/act/values.h"
#include "qml/act/words.h"
#include "qml/hazard/quickkinds.h"

#include <QJsonDocument>

namespace mingcha::app {

namespace {

const checklist::Item *itemOf(ActDesk &desk, const QString &version, const QString &code)
{
    const checklist::Catalogue *catalogue = desk.station.catalogues().version(version);
    if (!catalogue)
        catalogue = desk.station.catalogues().newest();
    return catalogue->item(code);
}

/// One of the quick report's kinds; empty where none is given.
QString categoryFrom(Fields &fields)
{
    const QString category = fields.text("category", {});
    if (!category.isEmpty() && quickKindWord(category).isEmpty())
        fields.fail("category", ActWords::tr("does not know the word \"%1\"; it knows %2")
                                    .arg(category, quickKindNames().join(QStringLiteral(", "))));
    return category;
}

void found(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::FoundInput input;
    input.inspection = fields.id("inspection", {});
    input.site = fields.id("site", {});
    const std::optional<inspection::Inspection> within = inspection::find(desk.station.reader(), input.inspection);
    if (within && !input.site.isNull() && input.site != within->site)
        fields.fail("site",
                    ActWords::tr("is another site than that of the inspection; leave it out, or name only one"));
    input.catalogueVersion = within ? within->catalogueVersion : desk.station.catalogues().newest()->version();
    if (const QString code = fields.text("item", {}); !code.isEmpty()) {
        input.item = itemOf(desk, input.catalogueVersion, code);
        if (!input.item)
            fields.fail("item", ActWords::tr("is not in the checklist"));
    }
    input.words = fields.text("words", {});
    input.category = categoryFrom(fields);
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
    if (fields.has("category"))
        input.category = categoryFrom(fields);
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
        fields.fail("hazard", ActWords::tr("names no hazard known here"));
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
        fields.fail("verdict", ActWords::tr("must be one of: %1").arg(verdictWords().join(QStringLiteral(", "))));
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

constexpr ActSpec kActs[] = {
    {"hazard",
     "inspection | site [item words category place owner grade gradeWhy position finders recurrenceOf emergency]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Registers a hazard; an item pre-fills it, else words or category say what was found. A grade other than that\n"
         "      of the item needs gradeWhy."),
     found},
    {"change",
     "hazard [words place owner interimMeasure category grade gradeWhy action dueDay extendWhy emergency position]",
     QT_TRANSLATE_NOOP("ActHelp", "Changes the fields given, each apart."), change},
    {"complete", "hazard", QT_TRANSLATE_NOOP("ActHelp", "Completes the record and asks for its review."), complete},
    {"review", "hazard verdict [comment department]",
     QT_TRANSLATE_NOOP("ActHelp", "Approves, returns (with a comment) or refers (with a comment and a department)."),
     review},
    {"grade", "hazard grade clause",
     QT_TRANSLATE_NOOP("ActHelp", "The department's final grade: general or major, by which clause."), grade},
};

} // namespace

std::span<const ActSpec> hazardActs()
{
    return kActs;
}

} // namespace mingcha::app
