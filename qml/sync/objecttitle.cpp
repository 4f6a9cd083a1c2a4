// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/outboxmodel.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/site/queries.h"
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

} // namespace

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
            title = HazardWords::shortHash(row->hash);
    }
    return title.isEmpty() ? object.toHex().left(8) : title;
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
