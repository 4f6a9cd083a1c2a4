// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/startdesk.h"

#include "core/inspection/rules.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "qml/app/facts.h"
#include "qml/inspection/inspectionwords.h"

#include <QPointer>

#include <array>

namespace mingcha::app {

using inspection::Authority;
using inspection::Kind;
using inspection::Mode;

namespace {
/// What one may begin without a plan; the others come from above.
constexpr std::array kKinds{Kind::Routine, Kind::Case, Kind::Joint, Kind::LookBack};
} // namespace

void StartDesk::setSession(Session *session)
{
    if (m_session == session)
        return;
    m_session = session;
    if (m_session) {
        m_plan.mode = mayCovert() && !mayAdministrative() ? Mode::Covert : Mode::Open;
        // Whoever may inspect openly does so with all that it takes, unless a mere visit is chosen.
        m_plan.authority = mayAdministrative() ? Authority::Administrative : Authority::GridVisit;
        m_colleagues.clear();
        for (person::Person &one : person::all(m_session->station().reader())) {
            if (one.id != m_session->me().id && one.active && person::may(one, person::Capability::InspectOpenly))
                m_colleagues.push_back(std::move(one));
        }
    }
    Q_EMIT sessionChanged();
    Q_EMIT changed();
}

void StartDesk::setSiteId(const QString &id)
{
    const std::optional<Id> known = Id::fromHex(id);
    if (!m_session || !known || *known == m_plan.site)
        return;
    m_plan.site = *known;
    if (const std::optional<site::Site> found = site::find(m_session->station().reader(), *known))
        m_siteName = found->name;
    constexpr qsizetype kYearDigits = 4;
    m_visits = inspection::visits(m_session->station().reader(), *known, m_session->today().left(kYearDigits).toInt(),
                                  person::may(m_session->me(), person::Capability::ReadCovert));
    Q_EMIT changed();
}

QString StartDesk::visitsText() const
{
    QStringList facts;
    if (m_visits.administrative > 0)
        facts.append(tr("Administrative inspections this year: %1").arg(m_visits.administrative));
    if (m_visits.covert > 0)
        facts.append(tr("Covert this year: %1").arg(m_visits.covert));
    if (m_visits.grid > 0)
        facts.append(tr("Grid visits this year: %1").arg(m_visits.grid));
    if (!facts.isEmpty())
        facts.append(tr("last on %1").arg(InspectionWords::day(m_visits.lastDay, m_session->today())));
    return joinFacts(facts);
}

QStringList StartDesk::kindNames() const
{
    QStringList names;
    for (const Kind kind : kKinds)
        names.append(InspectionWords::shortKind(kind));
    return names;
}

void StartDesk::setKindIndex(int index)
{
    if (index < 0 || index >= static_cast<int>(kKinds.size()))
        return;
    m_kind = index;
    Q_EMIT changed();
}

void StartDesk::setCovert(bool covert)
{
    m_plan.mode = covert ? Mode::Covert : Mode::Open;
    m_plan.authority = !covert && mayAdministrative() ? Authority::Administrative : Authority::GridVisit;
    Q_EMIT changed();
}

void StartDesk::setAdministrative(bool administrative)
{
    m_plan.authority = administrative ? Authority::Administrative : Authority::GridVisit;
    if (administrative)
        m_plan.mode = Mode::Open;
    Q_EMIT changed();
}

bool StartDesk::mayCovert() const
{
    return m_session && person::may(m_session->me(), person::Capability::InspectCovertly);
}

bool StartDesk::mayAdministrative() const
{
    return m_session && person::may(m_session->me(), person::Capability::InspectOpenly);
}

void StartDesk::setApprovalNumber(const QString &number)
{
    m_plan.approvalNumber = number.trimmed();
    Q_EMIT changed();
}

QStringList StartDesk::colleagueNames() const
{
    QStringList names;
    for (const person::Person &one : m_colleagues)
        names.append(one.name);
    return names;
}

void StartDesk::setColleagueIndex(int index)
{
    m_colleague = index == m_colleague ? -1 : index;
    Q_EMIT changed();
}

inspection::PlanInput StartDesk::plan() const
{
    inspection::PlanInput plan = m_plan;
    plan.kind = kKinds[static_cast<size_t>(m_kind)];
    plan.team = {m_session->me().id};
    if (m_colleague >= 0 && m_colleague < static_cast<int>(m_colleagues.size()))
        plan.team.push_back(m_colleagues[static_cast<size_t>(m_colleague)].id);
    plan.lead = m_session->me().id;
    plan.day = m_session->today();
    const checklist::Catalogue *catalogue = m_session->station().catalogues().newest();
    plan.catalogueVersion = catalogue ? catalogue->version() : QString();
    return plan;
}

QString StartDesk::disabledReason() const
{
    if (!m_session || m_plan.site.isNull())
        return tr("Choose a site first.");
    if (!mayStart())
        return person::reasonText("right.missing");
    if (!isAdministrative())
        return {};
    const inspection::PlanInput input = plan();
    inspection::Inspection planned;
    planned.mode = input.mode;
    planned.authority = input.authority;
    planned.approvalNumber = input.approvalNumber;
    planned.team = input.team;
    std::vector<person::Person> team{m_session->me()};
    if (m_colleague >= 0 && m_colleague < static_cast<int>(m_colleagues.size()))
        team.push_back(m_colleagues[static_cast<size_t>(m_colleague)]);
    const journal::Verdict verdict = inspection::checkTeam(planned, team, input.day);
    return verdict.kind == journal::Verdict::Accepted ? QString() : person::reasonText(verdict.reason);
}

void StartDesk::start()
{
    if (m_busy || !disabledReason().isEmpty())
        return;
    m_busy = true;
    Q_EMIT changed();
    m_session->perform([me = m_session->me(),
                        input = plan()](journal::Store &store) { return inspection::startUnplanned(store, me, input); },
                       [self = QPointer(this)](const Result<journal::Written> &written) {
                           if (!self)
                               return;
                           self->m_busy = false;
                           Q_EMIT self->changed();
                           if (written)
                               Q_EMIT self->started(written->object.toHex());
                       });
}

} // namespace mingcha::app
