// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/townshipyear.h"

#include "assets/assets.h"
#include "core/checklist/cataloguereader.h"
#include "core/evidence/photoacts.h"
#include "core/hazard/acts.h"
#include "core/inspection/acts.h"
#include "core/journal/admission.h"
#include "core/person/acts.h"
#include "core/person/queries.h"
#include "core/rooms.h"
#include "core/site/acts.h"

#include <QDateTime>

namespace mingcha::bench {

namespace {

constexpr qint64 kEndMs = 1793491200000; // 2026-11-01
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr int kActsInACommit = 1000;
constexpr int kFaultsInAHundred = 9; ///< of the items looked at
const QString kTown = QStringLiteral("330502100");
const QString kDistrict = QStringLiteral("330502");

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

evidence::JudgedFix fixNear(SeededRandom &random)
{
    evidence::JudgedFix judged;
    judged.fix.point = evidence::Point{308700000 + static_cast<qint64>(random.below(900000)),
                                       1202600000 + static_cast<qint64>(random.below(900000))};
    judged.fix.accuracyMm = 2000 + static_cast<qint64>(random.below(9000));
    judged.fix.source = evidence::FixSource::Receiver;
    judged.fix.satellitesUsed = 6 + static_cast<int>(random.below(14));
    judged.ageMs = static_cast<qint64>(random.below(3000));
    judged.judgement = evidence::judge(judged.fix, {judged.ageMs, {}, {}});
    return judged;
}

} // namespace

journal::LogKey TownshipYear::log()
{
    return {kTown, journal::Audience::Everyday};
}

TownshipYear::TownshipYear(const QString &path, const TownshipPlan &plan)
    : m_clock({kEndMs - plan.days * kDayMs, 480, 42, 1000}), m_rooms(allRooms())
{
    initAssets();
    m_catalogue = sure(checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json")));
    m_store = sure(journal::Store::open(path, m_rooms, m_clock));
    sure(m_store->begin());
    m_centre.me = person::centrePerson();
    m_centre.author = {makeId(1, m_random), person::centrePersonId()};
    sure(m_store->addAuthor(m_centre.author, {}, {}, false));
    addPeople();
    addSites(plan.sites);
    for (int i = 0; i < plan.visits; ++i) {
        const auto day = static_cast<qint64>(m_random.below(static_cast<quint64>(plan.days)));
        const qint64 ms =
            m_clock.now().wallMs + day * kDayMs + (60 + static_cast<qint64>(m_random.below(420))) * kMinuteMs;
        at(ms, [this, ms] { begin(ms); });
    }
    while (!m_later.empty() && m_later.begin()->first < kEndMs) {
        const auto next = m_later.extract(m_later.begin());
        if (const qint64 wait = next.key() - m_clock.now().wallMs; wait > 0)
            m_clock.advance(wait);
        next.mapped()();
    }
    m_clock.advance(std::max<qint64>(0, kEndMs - m_clock.now().wallMs));
    static_cast<void>(m_store->takeTouched());
    sure(m_store->commit());
}

TownshipYear::Worker TownshipYear::addWorker(const QString &name, QLatin1String role)
{
    Worker worker;
    worker.me.name = name;
    worker.me.roles = {QString(role)};
    worker.me.region = role == person::kGridWorker ? kTown : kDistrict;
    worker.me.cardNumber = QStringLiteral("33-0502-") + name;
    worker.me.cardExpiry = QStringLiteral("2099-12-31");
    worker.me.id = write(m_centre, [&](journal::Store &store) { return person::add(store, m_centre.me, worker.me); });
    worker.author = {makeId(m_clock.now().wallMs, m_random), worker.me.id};
    sure(m_store->addAuthor(worker.author, {}, {}, false));
    return worker;
}

void TownshipYear::addPeople()
{
    for (int i = 0; i < 6; ++i)
        m_grid.push_back(addWorker(QStringLiteral("网格员%1").arg(i), person::kGridWorker));
    for (int i = 0; i < 6; ++i)
        m_officers.push_back(addWorker(QStringLiteral("执法员%1").arg(i), person::kInspector));
    m_lead = addWorker(QStringLiteral("组长"), person::kTeamLead);
}

void TownshipYear::addSites(int count)
{
    const auto &venues = m_catalogue.venueTypes();
    for (int i = 0; i < count; ++i) {
        const checklist::VenueType &venue = venues[static_cast<size_t>(m_random.below(venues.size()))];
        site::Site site;
        site.name = QStringLiteral("企业甲·织里镇·%1").arg(i, 4, 10, QLatin1Char('0'));
        site.venueType = venue.code;
        site.region = kTown;
        site.address = QStringLiteral("织里镇富民路%1号").arg(m_random.below(900));
        site.point = region::placeAt(30.86 + static_cast<double>(m_random.below(10000)) * 1e-6,
                                     120.26 + static_cast<double>(m_random.below(10000)) * 1e-6);
        m_sites.push_back(
            {write(m_centre, [&](journal::Store &store) { return site::add(store, m_centre.me, site); }), &venue});
    }
}

Id TownshipYear::write(const Worker &worker, const Build &build)
{
    m_clock.advance(1000 + static_cast<qint64>(m_random.below(9000)));
    if (++m_acts % kActsInACommit == 0) {
        static_cast<void>(m_store->takeTouched());
        sure(m_store->commit());
        sure(m_store->begin());
    }
    return sure(journal::Admission(*m_store, m_clock.now().wallMs).write(worker.author, sure(build(*m_store)))).object;
}

/// A working moment so many days from now.
qint64 TownshipYear::later(int fromDays, int toDays)
{
    const auto days = fromDays + static_cast<qint64>(m_random.below(static_cast<quint64>(toDays - fromDays + 1)));
    return m_clock.now().wallMs + days * kDayMs + static_cast<qint64>(m_random.below(120)) * kMinuteMs;
}

void TownshipYear::begin(qint64 ms)
{
    Visit visit;
    const Place &place = m_sites[static_cast<size_t>(m_random.below(m_sites.size()))];
    visit.venue = place.venue;
    visit.isAdministrative = m_random.below(10) < 3;
    std::vector<Worker> &pool = visit.isAdministrative ? m_officers : m_grid;
    const auto first = static_cast<size_t>(m_random.below(pool.size()));
    visit.first = &pool[first];
    visit.second = &pool[(first + 1) % pool.size()];
    visit.third = &pool[(first + 2) % pool.size()];
    inspection::PlanInput plan;
    plan.site = place.id;
    plan.kind = visit.isAdministrative ? inspection::Kind::DepartmentSpecial : inspection::Kind::Routine;
    plan.authority = visit.isAdministrative ? inspection::Authority::Administrative : inspection::Authority::GridVisit;
    plan.team = {visit.first->me.id, visit.second->me.id};
    plan.lead = m_lead.me.id;
    plan.day = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date().toString(Qt::ISODate);
    if (visit.isAdministrative)
        plan.approvalNumber = QStringLiteral("吴应急检〔2026〕%1号").arg(m_random.below(900));
    plan.title = visit.isAdministrative ? QStringLiteral("部门专项检查") : QStringLiteral("网格走访");
    visit.inspection = write(m_lead, [&](journal::Store &store) { return inspection::assign(store, m_lead.me, plan); });
    write(*visit.first, [&](journal::Store &store) {
        return inspection::start(store, visit.first->me, {visit.inspection, m_catalogue.version()});
    });
    if (visit.isAdministrative)
        keepFormalities(visit);
    walk(visit);
}

void TownshipYear::keepFormalities(const Visit &visit)
{
    for (const Worker *worker : {visit.first, visit.second})
        write(*worker, [&](journal::Store &store) {
            return inspection::stateRecusal(store, worker->me, {visit.inspection, true, {}});
        });
    write(*visit.first,
          [&](journal::Store &store) { return inspection::showCards(store, visit.first->me, visit.inspection); });
    write(*visit.first,
          [&](journal::Store &store) { return inspection::tellRecusal(store, visit.first->me, visit.inspection); });
}

void TownshipYear::walk(const Visit &visit)
{
    const person::Person &me = visit.first->me;
    const inspection::Presence presence{QStringLiteral("sufficient"),
                                        {QStringLiteral("near:%1").arg(m_random.below(60)), QStringLiteral("fresh")}};
    write(*visit.first, [&](journal::Store &store) {
        return inspection::notePresence(store, me, {visit.inspection, presence});
    });
    photograph(*visit.first, visit.inspection, evidence::PhotoRole::Scene);
    std::vector<const checklist::Item *> faults;
    for (const checklist::Item &item : visit.venue->items) {
        const bool fails = m_random.below(100) < kFaultsInAHundred;
        inspection::AnswerInput input;
        input.inspection = visit.inspection;
        input.code = item.code;
        input.value = fails                     ? checklist::Answer::Fail
                      : m_random.below(10) == 0 ? checklist::Answer::NotApplicable
                                                : checklist::Answer::Pass;
        write(*visit.first, [&](journal::Store &store) { return inspection::answer(store, me, input); });
        if (fails)
            faults.push_back(&item);
    }
    for (const checklist::Item *item : faults)
        find(visit, *item);
    const inspection::SubmitInput submit{visit.inspection, visit.venue, QStringLiteral("现场负责人"), {}};
    const auto drafts = sure(inspection::submit(*m_store, me, submit));
    for (const journal::Draft &draft : drafts)
        write(*visit.first, [&](journal::Store &) -> Result<journal::Draft> { return draft; });
}

void TownshipYear::find(const Visit &visit, const checklist::Item &item)
{
    hazard::FoundInput input;
    input.author = visit.first->author;
    input.inspection = visit.inspection;
    input.item = &item;
    input.catalogueVersion = m_catalogue.version();
    input.category = QStringLiteral("fire");
    input.place = QStringLiteral("%1楼东侧").arg(1 + m_random.below(5));
    input.owner = QStringLiteral("现场负责人");
    input.position = fixNear(m_random);
    const person::Person &me = visit.first->me;
    const Id hazard = write(*visit.first, [&](journal::Store &store) { return hazard::found(store, me, input); });
    photograph(*visit.first, hazard, evidence::PhotoRole::Before);
    hazard::ChangeInput change;
    change.hazard = hazard;
    change.action = hazard::Action::Deadline;
    change.dueDay = QDateTime::fromMSecsSinceEpoch(later(5, 20), Qt::UTC).date().toString(Qt::ISODate);
    change.interimMeasure = QStringLiteral("停用并挂牌警示");
    write(*visit.first, [&](journal::Store &store) { return hazard::change(store, me, change); });
    write(*visit.first, [&](journal::Store &store) {
        return visit.isAdministrative ? hazard::order(store, me, {hazard, {}}) : hazard::tell(store, me, {hazard, {}});
    });
    write(*visit.first, [&](journal::Store &store) { return hazard::complete(store, me, hazard, &item); });
    follow(visit, hazard, item);
}

void TownshipYear::follow(const Visit &visit, const Id &hazard, const checklist::Item &item)
{
    if (item.grade == checklist::Grade::Major || m_random.below(20) == 0)
        return; // stays open
    at(later(1, 2), [=, this] {
        write(m_lead, [&](journal::Store &store) {
            return hazard::review(store, m_lead.me, {hazard, hazard::Review::Approved, {}, {}});
        });
    });
    at(later(4, 14), [=, this] {
        photograph(*visit.first, hazard, evidence::PhotoRole::After);
        write(*visit.first, [&](journal::Store &store) {
            return hazard::mend(store, visit.first->me, {hazard, QStringLiteral("已整改到位")});
        });
    });
    at(later(15, 20), [=, this] {
        photograph(*visit.second, hazard, evidence::PhotoRole::Reinspection);
        write(*visit.second, [&](journal::Store &store) {
            return hazard::reinspect(store, visit.second->me,
                                     {hazard, true, QStringLiteral("复查合格"), {}, visit.third->me.id});
        });
    });
    at(later(21, 24), [=, this] {
        write(m_lead, [&](journal::Store &store) { return hazard::close(store, m_lead.me, {hazard, {}}); });
    });
}

void TownshipYear::photograph(const Worker &worker, const Id &owner, evidence::PhotoRole role)
{
    evidence::PhotoInput input;
    input.owner = owner;
    input.role = role;
    QByteArray bytes(32, Qt::Uninitialized);
    m_random.fill({reinterpret_cast<quint8 *>(bytes.data()), 32});
    input.stored = {*Hash::fromBytes(bytes), 2'000'000 + static_cast<qint64>(m_random.below(3'000'000))};
    input.takenMs = m_clock.now().wallMs;
    input.width = 4032;
    input.height = 3024;
    input.position = fixNear(m_random);
    write(worker, [&](journal::Store &store) { return evidence::take(store, worker.me, input); });
}

} // namespace mingcha::bench
