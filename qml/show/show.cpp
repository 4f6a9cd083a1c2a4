// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/show.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/hazardroom.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/admit.h"
#include "core/journal/conflicts.h"
#include "core/journal/history.h"
#include "core/journal/waiting.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/show/lines.h"
#include "qml/sync/settling.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace mingcha::app {

namespace {

constexpr int kPage = 500;

QJsonObject toJson(const inspection::Listed &listed)
{
    const inspection::Inspection &one = listed.inspection;
    QJsonArray team;
    for (const Id &member : one.team)
        team.append(member.toHex());
    return {{QStringLiteral("id"), one.id.toHex()},
            {QStringLiteral("site"), one.site.toHex()},
            {QStringLiteral("siteName"), listed.siteName},
            {QStringLiteral("kind"), inspection::word(one.kind)},
            {QStringLiteral("mode"), inspection::word(one.mode)},
            {QStringLiteral("authority"), inspection::word(one.authority)},
            {QStringLiteral("venueType"), one.venueType},
            {QStringLiteral("checklist"), one.catalogueVersion},
            {QStringLiteral("day"), one.day},
            {QStringLiteral("step"), inspection::word(one.step)},
            {QStringLiteral("team"), team},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("pass"), listed.tally.pass},
            {QStringLiteral("fail"), listed.tally.fail},
            {QStringLiteral("notApplicable"), listed.tally.notApplicable},
            {QStringLiteral("notChecked"), listed.tally.notChecked},
            {QStringLiteral("pending"), one.pending}};
}

QString statusWord(journal::EntryStatus status)
{
    switch (status) {
    case journal::EntryStatus::Pending: return QStringLiteral("pending");
    case journal::EntryStatus::Accepted: return QStringLiteral("accepted");
    case journal::EntryStatus::Refused: return QStringLiteral("refused");
    case journal::EntryStatus::Flagged: return QStringLiteral("flagged");
    case journal::EntryStatus::Damaged: return QStringLiteral("damaged");
    }
    return {};
}

/// Of what was refused, the word by which it is let in; of what was let in, by whom and why.
Status addLettingIn(journal::Database &database, const journal::JournalLine &line, QJsonObject &shown)
{
    if (line.status == journal::EntryStatus::Refused) {
        const Result<QString> reference = journal::referenceOf(database, line.ref);
        if (reference && !reference->isEmpty())
            shown.insert(QStringLiteral("entry"), *reference);
        return reference ? success() : Status(reference.error());
    }
    if (line.status == journal::EntryStatus::Pending)
        return success();
    const auto by = journal::admittedBy(database, line.ref, line.position);
    if (by && *by) {
        shown.insert(QStringLiteral("letInBy"), (*by)->actor.toHex());
        shown.insert(QStringLiteral("letInWords"), (*by)->reason);
    }
    return by ? success() : Status(by.error());
}

Result<QJsonArray> entries(journal::Database &database, bool onlyUnsettled)
{
    const Result<std::vector<journal::JournalLine>> lines = journal::journalLines(database, onlyUnsettled);
    if (!lines)
        return lines.error();
    const Result<std::vector<Id>> admits = journal::objectsOfType(database, QStringLiteral("admit"));
    if (!admits)
        return admits.error();
    QJsonArray array;
    for (const journal::JournalLine &line : *lines) {
        QJsonObject shown{
            {QStringLiteral("device"), line.ref.incarnation.toHex()},
            {QStringLiteral("seq"), static_cast<qint64>(line.ref.seq)},
            {QStringLiteral("kind"), QString::fromLatin1(line.kind)},
            {QStringLiteral("object"), line.object.toHex()},
            {QStringLiteral("dossier"), line.dossier.toHex()},
            {QStringLiteral("status"), statusWord(line.status)},
            {QStringLiteral("reason"), QString::fromLatin1(line.reason)},
            {QStringLiteral("reasonText"), line.reason.isEmpty() ? QString() : person::reasonText(line.reason)},
            {QStringLiteral("position"), static_cast<qint64>(line.position)},
            {QStringLiteral("effectiveMs"), line.effectiveMs},
            {QStringLiteral("hash"), line.headerHash.toHex()},
            {QStringLiteral("mine"), line.mine},
            {QStringLiteral("received"), line.received}};
        const Status said = admits->empty() && line.status != journal::EntryStatus::Refused
                                ? success()
                                : addLettingIn(database, line, shown);
        if (!said)
            return said.error();
        array.append(shown);
    }
    return array;
}

/// What is on its way or was refused; the second branch with its words, as nothing else shows them.
Result<QJsonArray> outbox(journal::Database &database)
{
    Result<QJsonArray> array = entries(database, true);
    const Result<std::vector<journal::RefusedEntry>> refused =
        journal::refusedEntries(database, std::numeric_limits<int>::max());
    if (!array || !refused)
        return array ? Result<QJsonArray>(refused.error()) : array;
    for (const journal::RefusedEntry &one : *refused) {
        if (!one.branched)
            continue;
        array->append(QJsonObject{{QStringLiteral("device"), one.ref.incarnation.toHex()},
                                  {QStringLiteral("seq"), static_cast<qint64>(one.ref.seq)},
                                  {QStringLiteral("kind"), QString::fromLatin1(one.kind)},
                                  {QStringLiteral("status"), statusWord(journal::EntryStatus::Refused)},
                                  {QStringLiteral("reason"), QString::fromLatin1(one.reason)},
                                  {QStringLiteral("reasonText"), person::reasonText(one.reason)},
                                  {QStringLiteral("words"), one.said},
                                  {QStringLiteral("hash"), one.headerHash.toHex()},
                                  {QStringLiteral("mine"), true}});
    }
    return array;
}

/// What came with sending it back or referring it: the rows of lists do not carry it, and other rows have none.
Result<QString> reviewComment(journal::Database &database, const hazard::HazardRow &row)
{
    if (row.review != hazard::Review::Returned && row.review != hazard::Review::Referred)
        return QString();
    const Result<journal::Object> object = journal::readObject(database, row.id);
    return object ? Result<QString>(hazard::detailOf(*object).reviewComment) : Result<QString>(object.error());
}

Result<QJsonArray> hazards(journal::Database &database)
{
    QJsonArray array;
    std::optional<hazard::PageKey> after;
    do {
        const Result<hazard::Page> page = hazard::list(database, {}, hazard::Order::NewestFound, after, kPage);
        if (!page)
            return page.error();
        for (const hazard::HazardRow &row : page->rows) {
            const Result<QString> comment = reviewComment(database, row);
            if (!comment)
                return comment.error();
            QJsonObject line = app::toJson(row);
            line.insert(QStringLiteral("reviewComment"), *comment);
            array.append(line);
        }
        after = page->next;
    } while (after);
    return array;
}

Result<QJsonArray> inspections(journal::Database &database)
{
    QJsonArray array;
    inspection::Filter filter;
    filter.withVoided = true;
    filter.limit = kPage;
    for (std::vector<inspection::Listed> page; filter.offset == 0 || !page.empty(); filter.offset += kPage) {
        page = inspection::list(database, filter);
        for (const inspection::Listed &listed : page)
            array.append(toJson(listed));
        if (page.size() < kPage)
            break;
    }
    return array;
}

QJsonObject toJson(const SettlingLine &line)
{
    QJsonArray options;
    for (const SettlingOption &option : line.options) {
        QJsonObject one{{QStringLiteral("option"), options.size()},
                        {QStringLiteral("value"), option.text},
                        {QStringLiteral("author"), option.author},
                        {QStringLiteral("ms"), option.ms},
                        {QStringLiteral("mine"), option.mine}};
        if (!option.step.isEmpty())
            one.insert(QStringLiteral("step"), QString::fromLatin1(option.step));
        options.append(one);
    }
    return {{QStringLiteral("field"), line.field},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("before"), line.base},
            {QStringLiteral("asksWords"), line.asksWords},
            {QStringLiteral("denied"), QString::fromLatin1(line.denied)},
            {QStringLiteral("options"), options}};
}

Result<QJsonArray> conflicts(journal::Database &database, const person::Person &me)
{
    const Result<std::vector<journal::ConflictedObject>> objects =
        journal::conflictedObjects(database, journal::kMaxConflictsListed);
    if (!objects)
        return objects.error();
    QJsonArray array;
    for (const journal::ConflictedObject &object : *objects) {
        const Result<Settling> settling = readSettling(database, me, object.object);
        if (!settling)
            return settling.error();
        QJsonArray lines;
        for (const SettlingLine &line : settling->lines)
            lines.append(toJson(line));
        array.append(QJsonObject{{QStringLiteral("object"), object.object.toHex()},
                                 {QStringLiteral("type"), QString::fromLatin1(object.type)},
                                 {QStringLiteral("dossier"), object.dossier.toHex()},
                                 {QStringLiteral("conflicts"), object.conflicts},
                                 {QStringLiteral("fields"), lines}});
    }
    return array;
}

Result<QJsonArray> photos(journal::Database &database)
{
    const Result<std::vector<Id>> ids = journal::objectsOfType(database, QStringLiteral("photo"));
    if (!ids)
        return ids.error();
    QJsonArray array;
    for (const Id &id : *ids) {
        const std::optional<evidence::Photo> photo = evidence::findPhoto(database, id);
        if (!photo)
            continue;
        const auto custody = evidence::custodyOf(database, id);
        if (!custody)
            return custody.error();
        QJsonObject line = app::toJson(*photo);
        QJsonArray steps;
        for (const evidence::CustodyStep &step : *custody)
            steps.append(app::toJson(step));
        line.insert(QStringLiteral("custody"), steps);
        array.append(line);
    }
    return array;
}

} // namespace

QStringList showTopics()
{
    return {QStringLiteral("today"),  QStringLiteral("inspections"), QStringLiteral("hazards"),
            QStringLiteral("outbox"), QStringLiteral("conflicts"),   QStringLiteral("journal"),
            QStringLiteral("photos"), QStringLiteral("draws")};
}

Result<QJsonDocument> show(journal::Database &database, const QString &topic, const Id &person, const QString &today)
{
    Result<QJsonArray> array = QJsonArray();
    const person::Person me = person::find(database, person).value_or(person::Person{});
    if (topic == QLatin1String("today")) {
        for (const inspection::Listed &listed : inspection::today(database, me, today))
            array->append(toJson(listed));
    } else if (topic == QLatin1String("inspections")) {
        array = inspections(database);
    } else if (topic == QLatin1String("hazards")) {
        array = hazards(database);
    } else if (topic == QLatin1String("outbox")) {
        array = outbox(database);
    } else if (topic == QLatin1String("conflicts")) {
        array = conflicts(database, me);
    } else if (topic == QLatin1String("journal")) {
        array = entries(database, false);
    } else if (topic == QLatin1String("photos")) {
        array = photos(database);
    } else if (topic == QLatin1String("draws")) {
        array = showDraws(database);
    } else {
        return Error{ErrorCode::NotFound,
                     ShowWords::tr("There is no such topic: %1.").arg(showTopics().join(QStringLiteral(", "))), topic};
    }
    if (!array)
        return array.error();
    return QJsonDocument(*array);
}

namespace {

QString fieldText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

/// "key=value" for each field that says something.
QStringList fieldTexts(const QJsonObject &object)
{
    QStringList texts;
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QString text = fieldText(field.value());
        if (!text.isEmpty() && text != QLatin1String("false"))
            texts.append(field.key() + QLatin1Char('=') + text);
    }
    return texts;
}

} // namespace

QString showAsText(const QJsonDocument &document)
{
    const QLatin1Char end('\n');
    if (document.isObject())
        return fieldTexts(document.object()).join(end) + end;
    QString text;
    const QJsonArray lines = document.array();
    for (const QJsonValue value : lines)
        text += fieldTexts(value.toObject()).join(QStringLiteral("  ")) + end;
    return text;
}

QString showHelp()
{
    return ShowWords::tr(
        "Shows what the screens would show; works beside a running app. A line for each thing with what is known of it, of\n"
        "what is empty or false nothing; all of it with --json. hazard ID shows one hazard as its page does, by its id or\n"
        "its number: grades and who gave each, review, life line, people, photos, position and presence.\n"
        "Ends with 0, 2 when there is no such topic, person or hazard, 1 when the data cannot be read or not printed.");
}

} // namespace mingcha::app
