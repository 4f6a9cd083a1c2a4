// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/circumstances.h"

#include "core/evidence/photoqueries.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/journal/history.h"

#include <algorithm>

namespace mingcha::hazard {

namespace {

bool wasTold(const journal::Object &object)
{
    return object.state.lastMove("told") || object.state.lastMove("ordered");
}

} // namespace

PhotoCounts countPhotos(journal::Database &database, const Id &hazard)
{
    PhotoCounts counts;
    counts.before = evidence::countPhotos(database, hazard, evidence::PhotoRole::Before);
    counts.after = evidence::countPhotos(database, hazard, evidence::PhotoRole::After);
    counts.reinspection = evidence::countPhotos(database, hazard, evidence::PhotoRole::Reinspection);
    return counts;
}

Id standsOn(const journal::Object &object, const HazardRow &row)
{
    if (!row.isLead) {
        if (const auto followUp = Id::fromBytes(object.state.shown(kFollowUp).toByteArray()); followUp)
            return *followUp;
    }
    return row.inspection;
}

void weigh(journal::Database &database, const journal::Object &object, HazardRow &row)
{
    const Id confirming = standsOn(object, row);
    if (confirming.isNull())
        return;
    const bool isVoided = inspection::isVoided(database, confirming);
    if (isVoided && confirming != row.inspection) {
        row.isLead = true;
        row.withdrawn = !row.inspection.isNull() && inspection::isVoided(database, row.inspection) && !wasTold(object);
    } else {
        // What the unit has been told stands, whatever becomes of the visit: a person who may void it ends it by itself.
        row.withdrawn = isVoided && !wasTold(object);
    }
}

Result<std::vector<journal::Object>> hazardsOf(journal::Database &database, const Id &inspection)
{
    const std::optional<inspection::Inspection> one = inspection::find(database, inspection);
    const auto isVoiding = [](const inspection::Remark &remark) {
        return remark.step == QLatin1String(inspection::step::kVoided);
    };
    std::vector<journal::Object> hazards;
    if (!one)
        return hazards;
    const bool wasVoided = std::ranges::any_of(one->remarks, isVoiding);
    std::vector<Id> ids;
    {
        // Confirmed leads of the visit are somewhere at its site. A voiding that the centre refused has left no remark: then
        // those that still go with it are asked for.
        journal::Query query = database.query(QStringLiteral(
            "SELECT id FROM hazard WHERE (inspection = ? OR site = ?) AND (? OR isLead = 1 OR (phase = ? AND step <> ?))"));
        query.bind(inspection).bind(one->site).bind(wasVoided).bind(static_cast<int>(Phase::Voided));
        if (const Status status = query.bind(QString(word(Step::Voided))).run(); !status)
            return status.error();
        while (query.next())
            ids.push_back(query.id(0));
    }
    for (const Id &id : ids) {
        Result<journal::Object> object = journal::readObject(database, id);
        if (!object)
            return object.error();
        const QByteArray followUp = object->state.shown(kFollowUp).toByteArray();
        if (rowOf(*object).inspection == inspection || followUp == inspection.toBytes())
            hazards.push_back(std::move(*object));
    }
    return hazards;
}

Circumstances circumstancesOf(journal::Database &database, const journal::Object &object, const person::Person &me)
{
    Circumstances circumstances;
    circumstances.me = me;
    circumstances.hazard = rowOf(object);
    weigh(database, object, circumstances.hazard);
    if (const Id inspection = standsOn(object, circumstances.hazard); !inspection.isNull())
        circumstances.inspection = inspection::find(database, inspection);
    if (circumstances.inspection)
        circumstances.team = inspection::checkTeam(*circumstances.inspection,
                                                   inspection::teamOf(database, *circumstances.inspection), {});
    circumstances.wasTold = wasTold(object);
    circumstances.wasFailed = object.state.lastMove("failed") != nullptr;
    circumstances.wasReopened = object.state.lastMove("reopened") != nullptr;
    circumstances.isMineAlone = object.state.isAllBy(me.id);
    circumstances.region = object.log.region;
    circumstances.photos = countPhotos(database, object.id);
    return circumstances;
}

} // namespace mingcha::hazard
