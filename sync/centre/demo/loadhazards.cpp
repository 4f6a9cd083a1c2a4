// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/loadhazards.h"

#include "sync/centre/demo/calendar.h"

#include <algorithm>
#include <array>

namespace mingcha::demo {

namespace {

using hazard::PastEvent;
using hazard::Step;

constexpr qint64 kUntilToldMs = 5 * kMinuteMs;
constexpr qint64 kMendedBeforeReturnMs = 20 * kHourMs;
constexpr qint64 kGradedAfterReviewMs = 2 * kHourMs;
constexpr std::array kAccuraciesMm{3200, 4800, 6100, 8500, 12'000, 18'000};
constexpr std::array kPlaces{u"一层大厅", u"后厨",     u"安全出口",   u"仓库",
                             u"配电间",   u"二层通道", u"疏散楼梯间", u"作业区"};
constexpr std::array kMeasures{u"设置警示标识，安排专人看护", u"停用该设备，切断电源", u"清空周边可燃物，配备灭火器",
                               u"限制人员进入，每日巡查"};

template <typename Array>
QString pick(const Array &texts, size_t index)
{
    return QString::fromUtf16(texts[index % texts.size()]);
}

const PastInspection &inspectionOf(const DemoDistrict &plan, const PastHazard &planned)
{
    return plan.inspections[static_cast<size_t>(planned.inspection)];
}

QStringList basisOf(const checklist::Item &item)
{
    QStringList basis;
    for (const checklist::Basis &one : item.basis) {
        QString text = one.title;
        for (const QString &part : {one.number, one.article})
            text += part.isEmpty() ? QString() : QLatin1Char(' ') + part;
        basis.append(text);
    }
    return basis;
}

checklist::Grade gradeOf(bool isMajor)
{
    return isMajor ? checklist::Grade::Major : checklist::Grade::General;
}

} // namespace

bool isLead(const DemoDistrict &plan, const PastHazard &planned)
{
    const bool isYoung = planned.foundMs + kLeadDays * kDayMs > plan.todayMs;
    return inspectionOf(plan, planned).mode == Mode::Covert && isYoung && !planned.rectifiedMs;
}

HazardHistories::HazardHistories(const DemoDistrict &plan, const checklist::Catalogue &catalogue,
                                 const Written &written)
    : m_plan(plan), m_catalogue(catalogue), m_written(written)
{
    const auto first = [&](Role role) {
        const auto found = std::ranges::find(plan.people, role, &Person::role);
        return found == plan.people.end() ? 0 : static_cast<int>(found - plan.people.begin());
    };
    m_department = first(Role::DepartmentOfficer);
    for (size_t i = 0; i < plan.people.size(); ++i) {
        const Person &one = plan.people[i];
        if (one.role == Role::TeamLead)
            m_leads.push_back(static_cast<int>(i));
        if (one.role != Role::GridWorker)
            continue;
        m_gridWorkers.insert(one.gridCell, static_cast<int>(i));
        m_townshipWorkers.insert(one.township, static_cast<int>(i));
    }
}

Id HazardHistories::gridWorkerAt(const Site &site) const
{
    return person(m_gridWorkers.value(site.gridCell, m_townshipWorkers.value(site.township)));
}

Id HazardHistories::reviewerOf(const PastHazard &planned) const
{
    if (m_leads.empty())
        return {};
    const int team = m_plan.people[static_cast<size_t>(planned.foundBy)].team;
    const size_t place = static_cast<size_t>(team < 0 ? planned.site : team) % m_leads.size();
    const int lead = m_leads[place];
    return person(lead == planned.foundBy ? m_leads[(place + 1) % m_leads.size()] : lead);
}

std::vector<PastEvent> HazardHistories::eventsOf(const PastHazard &planned) const
{
    const PastInspection &inspection = inspectionOf(m_plan, planned);
    const Id finder = person(planned.foundBy);
    const Id mender = planned.fixOnSpot ? finder : gridWorkerAt(m_plan.sites[static_cast<size_t>(planned.site)]);
    const Id reviewer = reviewerOf(planned);
    const Id second = planned.reinspectedBy.empty() ? reviewer : person(planned.reinspectedBy.front());
    std::vector<PastEvent> events{{"found", Step::Found, planned.foundMs, finder}};
    if (!planned.fixOnSpot && !isLead(m_plan, planned)) {
        const bool isOrder = inspection.authority == Authority::Administrative;
        const qint64 toldMs = std::min(planned.foundMs + kUntilToldMs, m_plan.todayMs);
        events.push_back({isOrder ? "ordered" : "told", isOrder ? Step::Ordered : Step::Told, toldMs, finder});
    }
    if (planned.reviewedMs)
        events.push_back({"reviewed", Step::None, *planned.reviewedMs, reviewer});
    if (planned.reviewedMs && planned.finalMajor)
        events.push_back({"graded", Step::None, std::min(*planned.reviewedMs + kGradedAfterReviewMs, m_plan.todayMs),
                          person(m_department)});
    if (planned.reviewedMs && !planned.referredTo.isEmpty() && !planned.rectifiedMs && !planned.returnedMs)
        events.push_back({"referred", Step::Referred, *planned.reviewedMs, reviewer});
    if (planned.returnedMs) {
        const qint64 triedMs =
            std::max(planned.foundMs + 2 * kUntilToldMs, *planned.returnedMs - kMendedBeforeReturnMs);
        events.push_back({"mended", Step::Mended, std::min(triedMs, *planned.returnedMs), mender});
        events.push_back({"reinspected", Step::Failed, *planned.returnedMs, second});
    }
    if (planned.rectifiedMs)
        events.push_back({"mended", Step::Mended, *planned.rectifiedMs, mender});
    if (planned.reinspectedMs)
        events.push_back({"reinspected", Step::Passed, *planned.reinspectedMs, second});
    if (planned.closedMs)
        events.push_back({"closed", Step::Closed, *planned.closedMs, person(planned.closedBy)});
    std::ranges::stable_sort(events, {}, &PastEvent::ms);
    return events;
}

void HazardHistories::describe(const PastHazard &planned, size_t index, hazard::HazardRow &row) const
{
    const Site &site = m_plan.sites[static_cast<size_t>(planned.site)];
    row.code = planned.item;
    row.number = planned.number;
    if (const checklist::Item *item = m_catalogue.item(planned.item))
        row.words = item->fault.zh;
    row.gradeSuggested = gradeOf(planned.suggestedMajor);
    row.gradeField = row.gradeSuggested;
    if (planned.finalMajor)
        row.gradeFinal = gradeOf(*planned.finalMajor);
    row.action = planned.fixOnSpot ? hazard::Action::FixOnSpot : hazard::Action::Deadline;
    if (planned.deadlineMs) {
        row.dueDay = dayText(*planned.deadlineMs);
        row.originalDueDay = row.dueDay;
        row.interimMeasure = pick(kMeasures, index / kPlaces.size());
    }
    row.owner = site.responsible;
    row.place = pick(kPlaces, index);
    row.referredTo = planned.referredTo;
    row.point = evidence::Point{site.place.latE7, site.place.lonE7};
    row.accuracyMm = kAccuraciesMm[index % kAccuraciesMm.size()];
}

hazard::PastHazard HazardHistories::of(size_t index) const
{
    const PastHazard &planned = m_plan.hazards[index];
    const bool isStillLead = isLead(m_plan, planned);
    const bool wasCovert = inspectionOf(m_plan, planned).mode == Mode::Covert;
    hazard::PastHazard past;
    past.events = eventsOf(planned);
    hazard::HazardRow &row = past.row;
    row.site = m_written.sites[static_cast<size_t>(planned.site)];
    const Id inspection = m_written.inspections[static_cast<size_t>(planned.inspection)];
    // What an open follow-up confirmed is the site's; nothing there names the covert inspection.
    row.inspection = wasCovert && !isStillLead ? Id{} : inspection;
    past.dossier = isStillLead ? inspection : row.site;
    row.isLead = isStillLead;
    row.foundMs = planned.foundMs;
    row.foundBy = person(planned.foundBy);
    row.finders = m_written.peopleAt(inspectionOf(m_plan, planned).members);
    for (const PastEvent &event : past.events) {
        if (event.step != Step::None) {
            row.step = event.step;
            row.stepMs = event.ms;
        }
        if (event.step == Step::Mended)
            row.menders = {event.by};
    }
    row.review = planned.reviewedMs ? hazard::Review::Approved : hazard::Review::Pending;
    row.complete = true;
    describe(planned, index, row);
    if (const checklist::Item *item = m_catalogue.item(planned.item))
        past.basis = basisOf(*item);
    if (row.gradeFinal && !past.basis.isEmpty())
        past.gradeFinalWhy = past.basis.front();
    past.catalogueVersion = m_catalogue.version();
    if (planned.recurrenceOf >= 0)
        past.recurrenceOf = m_written.hazards[static_cast<size_t>(planned.recurrenceOf)];
    return past;
}

} // namespace mingcha::demo
