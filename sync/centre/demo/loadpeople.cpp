// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/loadpeople.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/visits.h"

namespace mingcha::demo {

namespace {

constexpr int kFirstVisitMinute = 9 * 60;
constexpr int kVisitStepMinutes = 25;
constexpr int kVisitSteps = 16;
constexpr size_t kMissedEach = 19;
constexpr int kApplicableOf = 8; ///< one item of so many does not apply
constexpr qint64 kUntilCardsShownMs = kMinuteMs;
constexpr qint64 kUntilRecusalToldMs = 2 * kMinuteMs;

size_t at(int index)
{
    return static_cast<size_t>(index);
}

inspection::Kind kindOf(Kind kind)
{
    switch (kind) {
    case Kind::DistrictCovert: return inspection::Kind::DistrictCovert;
    case Kind::DepartmentSpecial: return inspection::Kind::DepartmentSpecial;
    case Kind::CrossRegion: return inspection::Kind::CrossRegion;
    case Kind::Routine: return inspection::Kind::Routine;
    case Kind::Case: return inspection::Kind::Case;
    case Kind::Joint: return inspection::Kind::Joint;
    case Kind::LookBack: break;
    }
    return inspection::Kind::LookBack;
}

QString titleOf(const DemoDistrict &plan, int campaign)
{
    return campaign < 0 ? QString() : plan.campaigns[at(campaign)].name;
}

} // namespace

std::vector<Id> Written::peopleAt(const std::vector<int> &indices) const
{
    std::vector<Id> ids;
    ids.reserve(indices.size());
    for (const int index : indices)
        ids.push_back(people[at(index)]);
    return ids;
}

inspection::Mode modeOf(Mode mode)
{
    return mode == Mode::Covert ? inspection::Mode::Covert : inspection::Mode::Open;
}

inspection::Authority authorityOf(Authority authority)
{
    return authority == Authority::Administrative ? inspection::Authority::Administrative
                                                  : inspection::Authority::GridVisit;
}

QString dayText(qint64 ms)
{
    return dateOf(ms).toString(Qt::ISODate);
}

person::Person personOf(const DemoDistrict &plan, const Person &planned)
{
    person::Person one;
    one.name = planned.name;
    one.roles = {QString(roleWord(planned.role))};
    const bool isOfTownship = planned.role == Role::GridWorker && planned.township >= 0;
    one.region = isOfTownship ? plan.townships[at(planned.township)].code : plan.code;
    one.agency = planned.agency;
    one.cardNumber = planned.cardNumber;
    if (planned.cardExpiryMs > 0)
        one.cardExpiry = dayText(planned.cardExpiryMs);
    if (planned.team >= 0)
        one.team = QStringLiteral("检查%1组").arg(planned.team + 1);
    return one;
}

site::Site siteOf(const DemoDistrict &plan, const Site &planned)
{
    site::Site one;
    one.name = planned.name;
    one.venueType = planned.venueType;
    one.address = planned.address;
    one.region = plan.townships[at(planned.township)].code;
    one.point = planned.place;
    one.responsible = planned.responsible;
    one.contact = planned.phone;
    one.community = planned.community;
    return one;
}

inspection::PlanInput assignmentOf(const DemoDistrict &plan, size_t index, const Written &written)
{
    const Assignment &planned = plan.assignments[index];
    inspection::PlanInput input;
    input.site = written.sites[at(planned.site)];
    input.kind = kindOf(planned.kind);
    input.mode = modeOf(planned.mode);
    input.authority = authorityOf(planned.authority);
    input.team = written.peopleAt(planned.members);
    input.lead = input.team.front();
    input.day = dayText(planned.dayMs);
    input.minuteOfDay = kFirstVisitMinute + static_cast<int>(index % kVisitSteps) * kVisitStepMinutes;
    input.approvalNumber = planned.approvalNumber;
    input.title = titleOf(plan, planned.campaign);
    input.number = planned.number;
    input.venueType = planned.venueType;
    return input;
}

bool isDone(const DemoDistrict &plan, size_t assignment)
{
    return plan.assignments[assignment].dayMs < dayStart(plan.todayMs) && assignment % kMissedEach != 0;
}

inspection::Inspection doneAssignmentOf(const DemoDistrict &plan, size_t index, const checklist::Catalogue &catalogue,
                                        const Written &written)
{
    const Assignment &planned = plan.assignments[index];
    const inspection::PlanInput input = assignmentOf(plan, index, written);
    inspection::Inspection one;
    one.site = input.site;
    one.kind = input.kind;
    one.mode = input.mode;
    one.authority = input.authority;
    one.venueType = input.venueType;
    one.catalogueVersion = catalogue.version();
    one.team = input.team;
    one.lead = input.lead;
    one.startedBy = input.lead;
    one.day = input.day;
    one.minuteOfDay = input.minuteOfDay;
    one.title = input.title;
    one.number = input.number;
    one.approvalNumber = input.approvalNumber;
    const qint64 startedMs = planned.dayMs + input.minuteOfDay * kMinuteMs;
    if (one.isAdministrative()) {
        one.cardsShownMs = startedMs + kUntilCardsShownMs;
        one.recusalToldMs = startedMs + kUntilRecusalToldMs;
    }
    if (!one.isCovert())
        one.unitRepresentative = plan.sites[at(planned.site)].responsible;
    inspection::Tally tally;
    if (const checklist::VenueType *type = catalogue.venueType(input.venueType)) {
        for (size_t i = 0; i < type->items.size(); ++i) {
            int &count = one.isCovert() && !type->items[i].covertObservable ? tally.notChecked
                         : i % kApplicableOf == kApplicableOf - 1           ? tally.notApplicable
                                                                            : tally.pass;
            ++count;
        }
    }
    one.submittedTally = tally;
    return one;
}

inspection::Inspection inspectionOf(const DemoDistrict &plan, size_t index, const QString &catalogueVersion,
                                    const Written &written)
{
    const PastInspection &planned = plan.inspections[index];
    const Site &site = plan.sites[at(planned.site)];
    const auto running = static_cast<int>(index) + 1;
    inspection::Inspection one;
    one.site = written.sites[at(planned.site)];
    one.kind = kindOf(planned.kind);
    one.mode = modeOf(planned.mode);
    one.authority = authorityOf(planned.authority);
    one.venueType = site.venueType;
    one.catalogueVersion = catalogueVersion;
    one.team = written.peopleAt(planned.members);
    one.lead = one.team.front();
    one.startedBy = one.team.front();
    one.day = dayText(planned.startedMs);
    one.minuteOfDay = static_cast<int>((planned.startedMs - dayStart(planned.startedMs)) / kMinuteMs);
    one.title = titleOf(plan, planned.campaign);
    one.number = QStringLiteral("JC-%1-%2")
                     .arg(dateOf(planned.startedMs).toString(QStringLiteral("yyMM")))
                     .arg(running, 5, 10, QLatin1Char('0'));
    if (one.authority == inspection::Authority::Administrative)
        one.approvalNumber = approvalNumber(planned.startedMs, running);
    if (one.isAdministrative()) {
        one.cardsShownMs = planned.startedMs + kUntilCardsShownMs;
        one.recusalToldMs = planned.startedMs + kUntilRecusalToldMs;
    }
    if (!one.isCovert())
        one.unitRepresentative = site.responsible;
    one.submittedTally = inspection::Tally{planned.pass, planned.fail, planned.notApplicable, planned.notChecked};
    return one;
}

} // namespace mingcha::demo
