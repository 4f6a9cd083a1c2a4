// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// One hazard as "mingcha show hazard" prints it: what its own page and the review page show, from the same query.
#include "core/evidence/fixlines.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/hazard/hazardwords.h"
#include "qml/show/lines.h"
#include "qml/show/show.h"
#include "qml/sync/fieldwords.h"

#include <algorithm>

namespace mingcha::app {

namespace {

constexpr int kMostOfOneNumber = 2; ///< enough to see that a number names more than one

Error unknown(const QString &word)
{
    return {ErrorCode::NotFound, ShowWords::tr("There is no hazard of this id or number on this device."), word};
}

Result<Id> hazardNamed(journal::Database &database, const QString &word)
{
    if (const std::optional<Id> id = Id::fromHex(word))
        return *id;
    if (word.trimmed().isEmpty())
        return unknown(word);
    hazard::Filter filter;
    filter.text = word;
    filter.withVoided = true;
    std::vector<Id> named;
    std::optional<hazard::PageKey> after;
    do {
        const Result<hazard::Page> page =
            hazard::list(database, filter, hazard::Order::NewestFound, after, hazard::kMaxHazardsListed);
        if (!page)
            return page.error();
        for (const hazard::HazardRow &row : page->rows) {
            if (row.number == word)
                named.push_back(row.id);
        }
        after = page->next;
    } while (after && named.size() < kMostOfOneNumber);
    if (named.empty())
        return unknown(word);
    if (named.size() > 1)
        return Error{ErrorCode::Conflict, ShowWords::tr("More than one hazard has this number; give the id."), word};
    return named.front();
}

QJsonObject personLine(journal::Database &database, const Id &id)
{
    const std::optional<person::Person> person = person::find(database, id);
    return {{QStringLiteral("person"), id.toHex()}, {QStringLiteral("name"), person ? person->name : QString()}};
}

QJsonArray peopleLines(journal::Database &database, const std::vector<Id> &ids)
{
    QJsonArray people;
    for (const Id &id : ids)
        people.append(personLine(database, id));
    return people;
}

/// The last act that counts and of which this is so; null when there is none.
template <typename IsSo>
const hazard::LifeEvent *lastOf(const hazard::Life &life, IsSo isSo)
{
    const auto last = std::find_if(life.events.rbegin(), life.events.rend(), [&isSo](const hazard::LifeEvent &event) {
        return event.counts && !event.refused && isSo(event);
    });
    return last == life.events.rend() ? nullptr : &*last;
}

void addAuthor(QJsonObject &object, const hazard::LifeEvent *event)
{
    if (!event)
        return;
    object.insert(QStringLiteral("person"), event->by.toHex());
    object.insert(QStringLiteral("name"), event->byName);
    object.insert(QStringLiteral("ms"), event->ms);
}

/// The suggested grade is the item's; the field's was given with the finding or changed since; the final one is determined.
QJsonObject gradesLine(const hazard::Life &life)
{
    const hazard::HazardRow &row = life.detail.row;
    QJsonObject grades;
    const auto add = [&grades](const QString &which, const std::optional<hazard::Grade> &grade, const QString &why,
                               const hazard::LifeEvent *event) {
        if (!grade)
            return;
        QJsonObject one{{QStringLiteral("grade"), checklist::gradeWord(*grade)}, {QStringLiteral("why"), why}};
        addAuthor(one, event);
        grades.insert(which, one);
    };
    const auto gaveGrade = [](const hazard::LifeEvent &event) {
        return event.kind == u"hazard.found" || std::ranges::find(event.changed, int(hazard::kGradeField),
                                                                  &hazard::ChangedField::field) != event.changed.end();
    };
    add(QStringLiteral("suggested"), row.gradeSuggested, {}, nullptr);
    add(QStringLiteral("field"), row.gradeField, life.detail.gradeFieldWhy, lastOf(life, gaveGrade));
    add(QStringLiteral("final"), row.gradeFinal, life.detail.gradeFinalWhy,
        lastOf(life, [](const hazard::LifeEvent &event) { return event.kind == u"hazard.graded"; }));
    return grades;
}

QJsonObject reviewLine(const hazard::Life &life)
{
    const hazard::LifeEvent *last =
        lastOf(life, [](const hazard::LifeEvent &event) { return event.kind == u"hazard.reviewed"; });
    if (!last)
        return {};
    QJsonObject review{{QStringLiteral("verdict"), hazard::word(last->review)},
                       {QStringLiteral("comment"), last->words},
                       {QStringLiteral("department"), last->department},
                       {QStringLiteral("approvals"), life.detail.row.approvals}};
    addAuthor(review, last);
    return review;
}

QJsonArray changedLines(journal::Database &database, const hazard::LifeEvent &event)
{
    QJsonArray fields;
    for (const hazard::ChangedField &one : event.changed) {
        const QString name = fieldName("hazard", one.field);
        if (name.isEmpty())
            continue;
        const auto text = [&](const QCborValue &value) { return fieldValue(database, "hazard", one.field, value); };
        QJsonArray others;
        for (const hazard::ChangedField::Other &other : one.others)
            others.append(QJsonObject{{QStringLiteral("value"), text(other.value)},
                                      {QStringLiteral("person"), other.by.toHex()},
                                      {QStringLiteral("name"), other.byName},
                                      {QStringLiteral("ms"), other.ms}});
        QJsonObject field{{QStringLiteral("field"), one.field},
                          {QStringLiteral("name"), name},
                          {QStringLiteral("value"), text(one.value)}};
        if (!others.isEmpty())
            field.insert(QStringLiteral("notChosen"), others);
        fields.append(field);
    }
    return fields;
}

QJsonArray lifeLines(journal::Database &database, const hazard::Life &life)
{
    QJsonArray lines;
    for (const hazard::LifeEvent &event : life.events) {
        QJsonObject line{{QStringLiteral("kind"), event.kind},
                         {QStringLiteral("title"), HazardWords::event(event).text},
                         {QStringLiteral("step"), hazard::word(event.step)},
                         {QStringLiteral("words"), event.words},
                         {QStringLiteral("review"), hazard::word(event.review)},
                         {QStringLiteral("department"), event.department},
                         {QStringLiteral("counts"), event.counts},
                         {QStringLiteral("pending"), event.pending},
                         {QStringLiteral("refused"), event.refused},
                         {QStringLiteral("here"), event.isHere},
                         {QStringLiteral("reason"), event.reason},
                         {QStringLiteral("reasonText"),
                          event.reason.isEmpty() ? QString() : person::reasonText(event.reason.toLatin1())},
                         {QStringLiteral("position"), static_cast<qint64>(event.position)},
                         {QStringLiteral("hash"), event.isHere ? event.entryHash.toHex() : QString()}};
        addAuthor(line, &event);
        if (!event.letInBy.isEmpty()) {
            line.insert(QStringLiteral("letInBy"), event.letInBy);
            line.insert(QStringLiteral("letInWords"), event.letInWords);
        }
        if (const QJsonArray changed = changedLines(database, event); !changed.isEmpty())
            line.insert(QStringLiteral("changed"), changed);
        lines.append(line);
    }
    return lines;
}

/// As "mingcha fixes" says it, and how old it was; null where none was kept.
QJsonValue positionLine(const std::optional<evidence::JudgedFix> &position)
{
    constexpr double kSecondMs = 1000;
    if (!position)
        return QJsonValue::Null;
    QJsonObject line = QJsonDocument::fromJson(evidence::fixLine(*position)).object();
    line.insert(QStringLiteral("age"), static_cast<double>(position->ageMs) / kSecondMs);
    line.insert(QStringLiteral("sourceText"), evidence::sourceText(position->fix.source));
    return line;
}

/// Noted with the hazard, else with the inspection it was found in; null where nobody noted it.
QJsonValue presenceLine(journal::Database &database, const hazard::HazardDetail &detail)
{
    std::optional<inspection::Presence> noted = detail.presence;
    const auto visit = noted ? std::nullopt : inspection::find(database, detail.row.inspection);
    if (visit)
        noted = visit->presence;
    if (!noted)
        return QJsonValue::Null;
    return QJsonObject{
        {QStringLiteral("word"), noted->word},
        {QStringLiteral("facts"), QJsonArray::fromStringList(noted->facts)},
        {QStringLiteral("with"), detail.presence ? QStringLiteral("hazard") : QStringLiteral("inspection")}};
}

QJsonObject hazardLine(journal::Database &database, const hazard::Life &life)
{
    const hazard::HazardRow &row = life.detail.row;
    QJsonArray photos;
    for (const evidence::Photo &photo : life.photos)
        photos.append(toJson(photo));
    QJsonObject line = toJson(row);
    line.insert(QStringLiteral("category"), row.category);
    line.insert(QStringLiteral("emergency"), row.emergency);
    line.insert(QStringLiteral("state"), HazardWords::state(row).text);
    line.insert(QStringLiteral("basis"), QJsonArray::fromStringList(life.detail.basis));
    line.insert(QStringLiteral("grades"), gradesLine(life));
    line.insert(QStringLiteral("reviewComment"), life.detail.reviewComment);
    line.insert(QStringLiteral("lastReview"), reviewLine(life));
    line.insert(QStringLiteral("foundByName"), row.foundByName);
    line.insert(QStringLiteral("finders"), peopleLines(database, row.finders));
    line.insert(QStringLiteral("menders"), peopleLines(database, row.menders));
    if (row.phase() == hazard::Phase::Closed) {
        QJsonObject closer;
        addAuthor(closer, lastOf(life, [](const auto &event) { return event.step == hazard::Step::Closed; }));
        line.insert(QStringLiteral("closer"), closer);
    }
    line.insert(QStringLiteral("life"), lifeLines(database, life));
    line.insert(QStringLiteral("photos"), photos);
    line.insert(QStringLiteral("position"), positionLine(life.detail.position));
    line.insert(QStringLiteral("presence"), presenceLine(database, life.detail));
    if (!life.detail.recurrenceOf.isNull())
        line.insert(QStringLiteral("recurrenceOf"), life.detail.recurrenceOf.toHex());
    if (!life.detail.followUp.isNull())
        line.insert(QStringLiteral("followUp"), life.detail.followUp.toHex());
    return line;
}

} // namespace

Result<QJsonDocument> showHazard(journal::Database &database, const QString &idOrNumber)
{
    const Result<Id> id = hazardNamed(database, idOrNumber);
    if (!id)
        return id.error();
    const Result<hazard::Life> life = hazard::life(database, *id);
    if (!life)
        return life.error();
    return QJsonDocument(hazardLine(database, *life));
}

} // namespace mingcha::app
