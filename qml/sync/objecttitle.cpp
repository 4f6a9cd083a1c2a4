// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the outbox and conflicts call an object, and on which page it is.
#include "qml/sync/outboxmodel.h"

#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/site/queries.h"
#include "qml/app/facts.h"
#include "qml/hazard/hazardwords.h"

namespace mingcha::app {

namespace {

QString inspectionTitle(journal::Database &database, const Id &id)
{
    const auto inspection = inspection::find(database, id);
    if (!inspection)
        return {};
    const auto site = site::find(database, inspection->site);
    const QString name = site ? site->name : inspection->title;
    return inspection->number.isEmpty() ? name : inspection->number + QLatin1Char(' ') + name;
}

QString answerTitle(journal::Database &database, const Id &id)
{
    const Result<journal::Object> answer = journal::readObject(database, id);
    if (!answer)
        return {};
    const Id inspection =
        Id::fromBytes(answer->state.shown(inspection::kAnswerInspection).toByteArray()).value_or(Id{});
    return answer->state.shown(inspection::kAnswerCode).toString() + QStringLiteral("·") +
           inspectionTitle(database, inspection);
}

QString ownerTitle(journal::Database &database, const Id &owner)
{
    if (hazard::find(database, owner))
        return objectTitle(database, "hazard", owner);
    if (inspection::find(database, owner))
        return inspectionTitle(database, owner);
    if (site::find(database, owner))
        return objectTitle(database, "site", owner);
    if (person::find(database, owner))
        return objectTitle(database, "person", owner);
    return answerTitle(database, owner);
}

} // namespace

QString photoRoleText(evidence::PhotoRole role)
{
    using evidence::PhotoRole;
    switch (role) {
    case PhotoRole::Before: return OutboxModel::tr("Photo");
    case PhotoRole::After: return OutboxModel::tr("Photo after the fix");
    case PhotoRole::Reinspection: return OutboxModel::tr("Photo of the re-inspection");
    case PhotoRole::Scene: return OutboxModel::tr("Photo of the scene");
    case PhotoRole::Card: return OutboxModel::tr("Photo of a card");
    }
    return {};
}

QString photoTitle(journal::Database &database, const evidence::Photo &photo)
{
    QString owner = ownerTitle(database, photo.owner);
    if (!photo.itemCode.isEmpty() && inspection::find(database, photo.owner))
        owner += QStringLiteral("·") + photo.itemCode;
    if (!owner.isEmpty() && owner != QStringLiteral("·"))
        return OutboxModel::tr("%1: %2").arg(photoRoleText(photo.role), owner);
    return OutboxModel::tr("%1, %2").arg(photoRoleText(photo.role), HazardWords::moment(photo.takenMs));
}

QString objectTitle(journal::Database &database, QByteArrayView type, const Id &object)
{
    QString title;
    if (type == "hazard") {
        if (const auto row = hazard::find(database, object))
            title = (row->number.isEmpty() ? QString() : row->number + QLatin1Char(' ')) + HazardWords::title(*row);
    } else if (type == "site") {
        if (const auto row = site::find(database, object))
            title = row->name;
    } else if (type == "inspection") {
        title = inspectionTitle(database, object);
    } else if (type == "answer") {
        title = answerTitle(database, object);
    } else if (type == "person") {
        if (const auto row = person::find(database, object))
            title = row->name;
    } else if (type == "photo") {
        if (const auto row = evidence::findPhoto(database, object))
            title = photoTitle(database, *row);
    }
    return title.isEmpty() ? object.toHex().left(8) : dotsHeld(title);
}

ObjectPage objectPage(journal::Database &database, const Id &object)
{
    if (object.isNull())
        return {};
    if (hazard::find(database, object))
        return {QStringLiteral("life"), object.toHex()};
    if (inspection::find(database, object))
        return {QStringLiteral("checklist"), object.toHex()};
    if (site::find(database, object))
        return {QStringLiteral("site"), object.toHex()};
    if (const auto photo = evidence::findPhoto(database, object); photo && photo->owner != object)
        return objectPage(database, photo->owner);
    const Result<journal::Object> answer = journal::readObject(database, object);
    if (!answer || answer->state.isEmpty())
        return {};
    const Id inspection =
        Id::fromBytes(answer->state.shown(inspection::kAnswerInspection).toByteArray()).value_or(Id{});
    return inspection::find(database, inspection) ? ObjectPage{QStringLiteral("checklist"), inspection.toHex()}
                                                  : ObjectPage{};
}

} // namespace mingcha::app
