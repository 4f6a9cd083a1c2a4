// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/district.h"

#include "core/inspection/acts.h"
#include "core/journal/admission.h"
#include "core/person/acts.h"
#include "core/region/place.h"
#include "core/rooms.h"
#include "core/site/acts.h"
#include "sync/centre/accounts/accounttables.h"
#include "tests/simulation/machine.h"

namespace mingcha::simulation {

namespace {

constexpr quint64 kDistrictSeed = 7;

class Founding
{
public:
    Founding() : m_machine(QStringLiteral("founding"), m_time, kDistrictSeed)
    {
        m_made.identity = {journal::makeSigningKey(m_machine.random),
                           makeId(kBeginMs, m_machine.random),
                           makeId(kBeginMs, m_machine.random),
                           QStringLiteral("simulated centre"),
                           {}};
    }

    District make()
    {
        m_store =
            must(journal::Store::open(m_machine.folder() + QStringLiteral("/mingcha.db"), rooms(), m_machine.clock));
        m_store.reset();
        m_made.tablet = m_machine.disk.image();
        m_machine.disk.restore({});
        m_store =
            must(journal::Store::open(m_machine.folder() + QStringLiteral("/centre.db"), rooms(), m_machine.clock));
        must(m_store->begin());
        must(centre::prepareAccounts(m_store->database()));
        must(centre::enterCentre(*m_store, m_made.identity));
        addPeople();
        addPlaces();
        must(centre::sealCentre(*m_store, m_made.identity));
        must(m_store->commit());
        m_store.reset();
        m_made.centre = m_machine.disk.image();
        return m_made;
    }

private:
    Id write(Result<journal::Draft> draft)
    {
        journal::Admission admission(*m_store, kBeginMs);
        return must(admission.write(m_made.identity.author(), must(std::move(draft)))).object;
    }

    void addPeople()
    {
        const std::tuple<const char *, QLatin1String, QString> people[] = {
            {"Inspector A", person::kInspector, kRegion},
            {"Inspector B", person::kInspector, kRegion},
            {"Lead", person::kTeamLead, kRegion},
            {"Grid worker", person::kGridWorker, kTown},
            {"Coordinator", person::kCoordinator, kRegion},
            {"Officer", person::kDepartmentOfficer, kRegion},
            {"Other grid worker", person::kGridWorker, kOtherTown}};
        for (const auto &[name, role, region] : people) {
            person::Person one;
            one.name = QString::fromLatin1(name);
            one.roles = {QString(role)};
            one.region = region;
            one.cardNumber = QStringLiteral("33-") + one.name;
            one.cardExpiry = QStringLiteral("2099-12-31");
            one.id = write(person::add(*m_store, person::centrePerson(), one));
            m_made.people.push_back(one);
        }
    }

    void addPlaces()
    {
        for (const QString &region : {kTown, kTown, kOtherTown}) {
            site::Site one;
            one.name = QStringLiteral("site %1").arg(m_made.sites.size());
            one.venueType = QStringLiteral("A01");
            one.region = region;
            one.point = region::placeAt(30.86, 120.26);
            m_made.sites.push_back(write(site::add(*m_store, person::centrePerson(), one)));
        }
        for (size_t i = 0; i < m_made.sites.size(); ++i) {
            inspection::PlanInput plan;
            plan.site = m_made.sites[i];
            plan.kind = i == 2 ? inspection::Kind::DistrictCovert : inspection::Kind::Routine;
            plan.mode = i == 2 ? inspection::Mode::Covert : inspection::Mode::Open;
            plan.authority = inspection::Authority::Administrative;
            plan.team = {m_made.people[0].id, m_made.people[1].id};
            plan.lead = m_made.people[0].id;
            plan.day = QStringLiteral("2026-09-21");
            plan.approvalNumber = QStringLiteral("A-%1").arg(i);
            m_made.inspections.push_back(write(inspection::assign(*m_store, person::centrePerson(), plan)));
        }
    }

    Timeline m_time{false};
    Machine m_machine;
    District m_made;
    std::unique_ptr<journal::Store> m_store;
};

} // namespace

const journal::Rooms &rooms()
{
    static const journal::Rooms all = allRooms();
    return all;
}

const District &district()
{
    static const District made = [] {
        seedVfs(kDistrictSeed, kBeginMs);
        return Founding().make();
    }();
    return made;
}

} // namespace mingcha::simulation
