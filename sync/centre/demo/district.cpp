// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/district.h"

#include "core/base/cbor.h"
#include "sync/centre/demo/assignments.h"
#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/pastwork.h"
#include "sync/centre/demo/people.h"
#include "sync/centre/demo/sites.h"

#include <QCoreApplication>

namespace mingcha::demo {

namespace {

Status check(const checklist::Catalogue &catalogue, const region::Divisions &divisions, const region::Outline &outline,
             const Scale &scale)
{
    if (divisions.children(outline.code()).empty()) {
        return {ErrorCode::NotFound,
                QCoreApplication::translate("Demo", "The divisions know no townships of %1.").arg(outline.code())};
    }
    if (catalogue.venueTypes().empty())
        return {ErrorCode::Invalid, QCoreApplication::translate("Demo", "The catalogue has no venue types.")};
    const bool isWithin = scale.sites >= 1 && scale.sites <= kMaxSites && scale.inspections >= 0 &&
                          scale.inspections <= kMaxPastInspections && scale.hazards >= 0 && scale.teams >= 2 &&
                          scale.teams <= kMaxTeams && scale.gridCellsPerTownship >= 1 &&
                          scale.assignmentsPerWorkday >= 0;
    if (!isWithin)
        return {ErrorCode::Limit,
                QCoreApplication::translate("Demo", "The demo district cannot be that large or small.")};
    return success();
}

/// Writes every field in order; an absent moment is written as null.
class Digest
{
public:
    void number(qint64 value) { m_writer.integer(value); }
    void moment(const std::optional<qint64> &value) { value ? m_writer.integer(*value) : m_writer.null(); }
    void text(const QString &value) { m_writer.text(value); }
    void numbers(const std::vector<int> &values)
    {
        m_writer.array(values.size());
        for (const int value : values)
            number(value);
    }
    void place(region::Place place)
    {
        number(place.latE7);
        number(place.lonE7);
    }
    void add(const Township &township);
    void add(const Site &site);
    void add(const Person &person);
    void add(const Campaign &campaign);
    void add(const Assignment &assignment);
    void add(const PastInspection &inspection);
    void add(const PastHazard &hazard);
    template <typename T>
    void all(const std::vector<T> &values)
    {
        m_writer.array(values.size());
        for (const T &value : values)
            add(value);
    }
    [[nodiscard]] Hash result() const { return sha256(m_writer.result()); }

private:
    cbor::Writer m_writer;
};

void Digest::add(const Township &township)
{
    text(township.code);
    text(township.name);
    place(township.centre);
}

void Digest::add(const Site &site)
{
    for (const QString &word : {site.number, site.name, site.venueType, site.community, site.gridCell, site.address,
                                site.responsible, site.phone})
        text(word);
    number(site.township);
    place(site.place);
}

void Digest::add(const Person &person)
{
    for (const QString &word : {person.login, person.name, person.agency, person.cardNumber, person.gridCell})
        text(word);
    for (const qint64 value : {qint64(person.role), person.cardExpiryMs, qint64(person.team), qint64(person.township)})
        number(value);
}

void Digest::add(const Campaign &campaign)
{
    for (const QString &word : {campaign.number, campaign.name, campaign.agency, campaign.approvalNumber})
        text(word);
    number(campaign.fromMs);
    number(campaign.toMs);
    for (const QString &type : campaign.venueTypes)
        text(type);
}

void Digest::add(const Assignment &assignment)
{
    for (const QString &word : {assignment.number, assignment.venueType, assignment.approvalNumber})
        text(word);
    for (const qint64 value : {qint64(assignment.kind), qint64(assignment.mode), qint64(assignment.authority),
                               assignment.dayMs, qint64(assignment.site), qint64(assignment.campaign)})
        number(value);
    numbers(assignment.members);
}

void Digest::add(const PastInspection &inspection)
{
    for (const qint64 value :
         {qint64(inspection.kind), qint64(inspection.mode), qint64(inspection.authority), qint64(inspection.site),
          qint64(inspection.campaign), inspection.startedMs, inspection.endedMs, qint64(inspection.pass),
          qint64(inspection.fail), qint64(inspection.notApplicable), qint64(inspection.notChecked)})
        number(value);
    numbers(inspection.members);
}

void Digest::add(const PastHazard &hazard)
{
    for (const QString &word : {hazard.number, hazard.item, hazard.referredTo})
        text(word);
    for (const qint64 value :
         {qint64(hazard.inspection), qint64(hazard.site), qint64(hazard.suggestedMajor),
          qint64(hazard.finalMajor ? 1 + *hazard.finalMajor : 0), qint64(hazard.fixOnSpot), hazard.foundMs,
          qint64(hazard.foundBy), qint64(hazard.closedBy), qint64(hazard.recurrenceOf), qint64(hazard.fundsYuan)})
        number(value);
    for (const auto &time : {hazard.reviewedMs, hazard.deadlineMs, hazard.rectifiedMs, hazard.returnedMs,
                             hazard.reinspectedMs, hazard.closedMs})
        moment(time);
    numbers(hazard.reinspectedBy);
}

} // namespace

Result<DemoDistrict> planDistrict(const checklist::Catalogue &catalogue, const region::Divisions &divisions,
                                  const region::Outline &outline, quint64 seed, qint64 todayMs, Scale scale)
{
    if (const Status status = check(catalogue, divisions, outline, scale); !status)
        return status.error();
    DemoDistrict district;
    district.code = outline.code();
    district.name = outline.name();
    district.seed = seed;
    district.todayMs = todayMs;
    district.townships = planTownships(divisions, outline, Dice(seed, "townships"));
    district.sites =
        planSites(catalogue, outline, district.townships, scale.sites, scale.gridCellsPerTownship, Dice(seed, "sites"));
    district.people =
        planPeople(district.townships, scale.teams, scale.gridCellsPerTownship, todayMs, Dice(seed, "people"));
    district.campaigns = planCampaigns(todayMs);
    district.assignments = planAssignments(district, scale.assignmentsPerWorkday, Dice(seed, "assignments"));
    planPastWork(district, catalogue, scale.inspections, scale.hazards, Dice(seed, "past work"));
    return district;
}

Hash digestOf(const DemoDistrict &district)
{
    Digest digest;
    digest.text(district.code);
    digest.text(district.name);
    digest.number(static_cast<qint64>(district.seed));
    digest.number(district.todayMs);
    digest.all(district.townships);
    digest.all(district.sites);
    digest.all(district.people);
    digest.all(district.campaigns);
    digest.all(district.assignments);
    digest.all(district.inspections);
    digest.all(district.hazards);
    return digest.result();
}

} // namespace mingcha::demo
