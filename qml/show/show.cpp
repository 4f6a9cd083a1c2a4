// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/show.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/entry.h"
#include "core/journal/store.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"

#include <QJsonArray>
#include <QJsonObject>

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

QJsonObject toJson(const hazard::HazardRow &row)
{
    return {{QStringLiteral("id"), row.id.toHex()},
            {QStringLiteral("number"), row.number},
            {QStringLiteral("site"), row.site.toHex()},
            {QStringLiteral("siteName"), row.siteName},
            {QStringLiteral("inspection"), row.inspection.toHex()},
            {QStringLiteral("item"), row.code},
            {QStringLiteral("words"), row.words},
            {QStringLiteral("grade"), checklist::gradeWord(row.grade())},
            {QStringLiteral("step"), hazard::word(row.step)},
            {QStringLiteral("review"), hazard::word(row.review)},
            {QStringLiteral("dueDay"), row.dueDay},
            {QStringLiteral("originalDueDay"), row.originalDueDay},
            {QStringLiteral("complete"), row.complete},
            {QStringLiteral("lead"), row.isLead},
            {QStringLiteral("foundBy"), row.foundBy.toHex()},
            {QStringLiteral("foundMs"), row.foundMs},
            {QStringLiteral("conflicts"), row.conflicts},
            {QStringLiteral("pending"), row.pending}};
}

QString statusWord(qint64 status)
{
    static const char *const kWords[] = {"pending", "accepted", "refused", "flagged", "damaged"};
    return status >= 0 && status < 5 ? QString::fromLatin1(kWords[status]) : QStringLiteral("unknown");
}

Result<QJsonArray> entries(journal::Database &database, const QString &where)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT incarnation.id, seq, kind, object, dossier, status, reason, position, effective, header, mine, "
                       "seq <= acknowledged FROM journal JOIN incarnation ON incarnation.n = journal.incarnation ") +
        where + QStringLiteral(" ORDER BY journal.n"));
    if (const Status status = query.run(); !status)
        return status.error();
    QJsonArray array;
    while (query.next()) {
        const QByteArray reason = query.text(6).toLatin1();
        array.append(QJsonObject{{QStringLiteral("device"), query.id(0).toHex()},
                                 {QStringLiteral("seq"), query.integer(1)},
                                 {QStringLiteral("kind"), query.text(2)},
                                 {QStringLiteral("object"), query.id(3).toHex()},
                                 {QStringLiteral("dossier"), query.id(4).toHex()},
                                 {QStringLiteral("status"), statusWord(query.integer(5))},
                                 {QStringLiteral("reason"), QString::fromLatin1(reason)},
                                 {QStringLiteral("reasonText"), reason.isEmpty() ? QString() : person::reasonText(reason)},
                                 {QStringLiteral("position"), query.integer(7)},
                                 {QStringLiteral("effectiveMs"), query.integer(8)},
                                 {QStringLiteral("hash"), sha256(QByteArrayView(query.blob(9))).toHex()},
                                 {QStringLiteral("mine"), query.integer(10) != 0},
                                 {QStringLiteral("received"), query.integer(10) == 0 || query.integer(11) != 0}});
    }
    return array;
}

Result<QJsonArray> hazards(journal::Database &database)
{
    QJsonArray array;
    std::optional<hazard::PageKey> after;
    do {
        const Result<hazard::Page> page = hazard::list(database, {}, hazard::Order::NewestFound, after, kPage);
        if (!page)
            return page.error();
        for (const hazard::HazardRow &row : page->rows)
            array.append(toJson(row));
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

Result<QJsonArray> conflicts(journal::Database &database)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT id, type, dossier, conflicts FROM object WHERE conflicts > 0 ORDER BY id"));
    if (const Status status = query.run(); !status)
        return status.error();
    QJsonArray array;
    while (query.next())
        array.append(QJsonObject{{QStringLiteral("object"), query.id(0).toHex()},
                                 {QStringLiteral("type"), query.text(1)},
                                 {QStringLiteral("dossier"), query.id(2).toHex()},
                                 {QStringLiteral("conflicts"), query.integer(3)}});
    return array;
}

Result<QJsonArray> photos(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral("SELECT id FROM object WHERE type = 'photo' ORDER BY id"));
    if (const Status status = query.run(); !status)
        return status.error();
    QJsonArray array;
    while (query.next()) {
        const std::optional<evidence::Photo> photo = evidence::findPhoto(database, query.id(0));
        if (!photo)
            continue;
        array.append(QJsonObject{{QStringLiteral("id"), photo->id.toHex()},
                                 {QStringLiteral("owner"), photo->owner.toHex()},
                                 {QStringLiteral("role"), evidence::word(photo->role)},
                                 {QStringLiteral("source"), evidence::word(photo->source)},
                                 {QStringLiteral("sha256"), photo->hash.toHex()},
                                 {QStringLiteral("length"), photo->length},
                                 {QStringLiteral("takenMs"), photo->takenMs},
                                 {QStringLiteral("onDevice"), photo->onDevice},
                                 {QStringLiteral("safe"), photo->safe}});
    }
    return array;
}

} // namespace

QStringList showTopics()
{
    return {QStringLiteral("today"),     QStringLiteral("inspections"), QStringLiteral("hazards"), QStringLiteral("outbox"),
            QStringLiteral("conflicts"), QStringLiteral("journal"),     QStringLiteral("photos")};
}

Result<QJsonDocument> show(journal::Database &database, const QString &topic, const Id &person, const QString &today)
{
    Result<QJsonArray> array = QJsonArray();
    if (topic == QLatin1String("today")) {
        const std::optional<person::Person> me = person::find(database, person);
        for (const inspection::Listed &listed : inspection::today(database, me.value_or(person::Person{}), today))
            array->append(toJson(listed));
    } else if (topic == QLatin1String("inspections")) {
        array = inspections(database);
    } else if (topic == QLatin1String("hazards")) {
        array = hazards(database);
    } else if (topic == QLatin1String("outbox")) {
        array = entries(database, QStringLiteral("WHERE mine = 1 AND (seq > acknowledged OR status = 2)"));
    } else if (topic == QLatin1String("conflicts")) {
        array = conflicts(database);
    } else if (topic == QLatin1String("journal")) {
        array = entries(database, {});
    } else if (topic == QLatin1String("photos")) {
        array = photos(database);
    } else {
        return Error{ErrorCode::NotFound, QStringLiteral("can show %1").arg(showTopics().join(QStringLiteral(", "))), topic};
    }
    if (!array)
        return array.error();
    return QJsonDocument(*array);
}

QString showAsText(const QJsonDocument &document)
{
    QString text;
    const QJsonArray lines = document.array();
    for (const QJsonValue &value : lines) {
        const QJsonObject object = value.toObject();
        QStringList parts;
        for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
            const QString shown = field.value().toVariant().toString();
            if (!shown.isEmpty() && shown != QLatin1String("false"))
                parts.append(field.key() + QLatin1Char('=') + shown);
        }
        text += parts.join(QStringLiteral("  ")) + QLatin1Char('\n');
    }
    return text;
}

} // namespace mingcha::app
