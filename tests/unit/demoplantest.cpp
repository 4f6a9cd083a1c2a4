// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo district's plan: repeatable from its seed, within the real outline, and true to the rules of the domain.
#include "assets/assets.h"
#include "core/checklist/cataloguereader.h"
#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/district.h"
#include "sync/centre/demo/sites.h"

#include <QSet>
#include <QTest>

using namespace mingcha;
using namespace mingcha::demo;

namespace {

constexpr quint64 kSeed = 20261123;
constexpr qint64 kToday = 1'795'500'000'000; // 2026-11-24 in China

} // namespace

class DemoPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fullScaleHoldsWhatWasAskedFor();
    void sameSeedAndDayGiveTheSamePlan();
    void allSitesLieInTheOutlineAndTheirTownship();
    void everyVenueTypeAndRoleIsPresent();
    void namesAndNumbersAreUnique();
    void officersGoInPairsAndGridWorkersAlone();
    void crossRegionTeamsWorkAwayFromHome();
    void talliesMatchTheChecklists();
    void hazardsLiveInOrderAndInThePast();
    void nobodyClosesWhatHeFound();
    void majorOnesAreFewAndSomeAreOverdueOrBack();
    void weekendsAreQuieterThanWorkdays();
    void impossibleScalesAreRefused();

private:
    [[nodiscard]] Result<DemoDistrict> plan(quint64 seed, qint64 today, Scale scale) const
    {
        return planDistrict(m_catalogue, m_divisions, m_outline, seed, today, scale);
    }
    [[nodiscard]] const Person &person(int index) const { return m_plan.people.at(static_cast<size_t>(index)); }

    checklist::Catalogue m_catalogue;
    region::Divisions m_divisions;
    region::Outline m_outline;
    DemoDistrict m_plan;
};

void DemoPlanTest::initTestCase()
{
    initAssets();
    const auto catalogue = checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json"));
    const auto divisions = region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json"));
    const auto outlines = region::loadOutlines(QStringLiteral(":/mingcha/regions/huzhou-districts.geojson"));
    QVERIFY(catalogue.ok() && divisions.ok() && outlines.ok());
    m_catalogue = *catalogue;
    m_divisions = *divisions;
    const auto outline = region::outlineOf(*outlines, QStringLiteral("330502"));
    QVERIFY(outline.ok());
    m_outline = *outline;
    const auto full = plan(kSeed, kToday, Scale());
    QVERIFY2(full.ok(), full.ok() ? "" : qPrintable(full.error().message()));
    m_plan = *full;
}

void DemoPlanTest::fullScaleHoldsWhatWasAskedFor()
{
    QCOMPARE(m_plan.townships.size(), size_t(19));
    QCOMPARE(m_plan.sites.size(), size_t(5000));
    QCOMPARE(m_plan.inspections.size(), size_t(6000));
    QVERIFY2(m_plan.hazards.size() > 8300 && m_plan.hazards.size() < 9900,
             qPrintable(QString::number(m_plan.hazards.size())));
    QVERIFY2(m_plan.assignments.size() > 200, qPrintable(QString::number(m_plan.assignments.size())));
    QVERIFY(m_plan.campaigns.size() >= 15);
}

void DemoPlanTest::sameSeedAndDayGiveTheSamePlan()
{
    const Hash first = digestOf(*plan(kSeed, kToday, Scale::small()));
    QCOMPARE(digestOf(*plan(kSeed, kToday, Scale::small())).toHex(), first.toHex());
    QVERIFY(digestOf(*plan(kSeed + 1, kToday, Scale::small())) != first);
    QVERIFY(digestOf(*plan(kSeed, kToday + kDayMs, Scale::small())) != first);
}

void DemoPlanTest::allSitesLieInTheOutlineAndTheirTownship()
{
    for (const Township &township : m_plan.townships)
        QVERIFY2(m_outline.contains(township.centre), qPrintable(township.name));
    for (const Site &site : m_plan.sites) {
        QVERIFY2(m_outline.contains(site.place), qPrintable(site.name));
        QCOMPARE(nearestTownship(m_plan.townships, site.place), site.township);
    }
}

void DemoPlanTest::everyVenueTypeAndRoleIsPresent()
{
    QSet<QString> types;
    QSet<int> townships;
    for (const Site &site : m_plan.sites) {
        types.insert(site.venueType);
        townships.insert(site.township);
    }
    QCOMPARE(types.size(), 28);
    QCOMPARE(townships.size(), 19);
    QSet<QString> roles;
    for (const Person &each : m_plan.people)
        roles.insert(roleWord(each.role));
    QCOMPARE(roles.size(), 7);
    QSet<QString> kinds;
    for (const Assignment &assignment : m_plan.assignments)
        kinds.insert(kindWord(assignment.kind));
    for (const char *kind : {"departmentSpecial", "crossRegion", "districtCovert", "routine"})
        QVERIFY2(kinds.contains(QString::fromLatin1(kind)), kind);
}

void DemoPlanTest::namesAndNumbersAreUnique()
{
    QSet<QString> seen;
    for (const Site &site : m_plan.sites) {
        for (const QString &word : {site.number, site.name, site.phone}) {
            QVERIFY2(!seen.contains(word), qPrintable(word));
            seen.insert(word);
        }
    }
    for (const Person &each : m_plan.people) {
        QVERIFY2(!seen.contains(each.login) && !seen.contains(each.name), qPrintable(each.name));
        seen.insert(each.login);
        seen.insert(each.name);
    }
}

void DemoPlanTest::officersGoInPairsAndGridWorkersAlone()
{
    for (const Assignment &assignment : m_plan.assignments) {
        if (assignment.authority == Authority::GridVisit) {
            QCOMPARE(assignment.members.size(), size_t(1));
            QCOMPARE(person(assignment.members[0]).role, Role::GridWorker);
            QVERIFY(assignment.approvalNumber.isEmpty());
            continue;
        }
        QCOMPARE(assignment.members.size(), size_t(2));
        QVERIFY(assignment.members[0] != assignment.members[1]);
        QVERIFY(!assignment.approvalNumber.isEmpty());
        for (const int member : assignment.members) {
            QCOMPARE(person(member).role, Role::Officer);
            QVERIFY(!person(member).cardNumber.isEmpty());
            QVERIFY(person(member).cardExpiryMs > kToday);
        }
    }
}

void DemoPlanTest::crossRegionTeamsWorkAwayFromHome()
{
    for (const Assignment &assignment : m_plan.assignments) {
        const int township = m_plan.sites[static_cast<size_t>(assignment.site)].township;
        if (assignment.kind == Kind::CrossRegion)
            QVERIFY(person(assignment.members[0]).township != township);
    }
}

void DemoPlanTest::talliesMatchTheChecklists()
{
    std::vector<int> hazards(m_plan.inspections.size());
    for (const PastHazard &hazard : m_plan.hazards)
        ++hazards[static_cast<size_t>(hazard.inspection)];
    for (size_t i = 0; i < m_plan.inspections.size(); ++i) {
        const PastInspection &inspection = m_plan.inspections[i];
        const auto *type = m_catalogue.venueType(m_plan.sites[static_cast<size_t>(inspection.site)].venueType);
        const auto items = static_cast<int>(type->items.size());
        QCOMPARE(inspection.pass + inspection.fail + inspection.notApplicable + inspection.notChecked, items);
        QCOMPARE(inspection.fail, hazards[i]);
        QVERIFY(inspection.mode == Mode::Covert || inspection.notChecked == 0);
    }
}

void DemoPlanTest::hazardsLiveInOrderAndInThePast()
{
    for (const PastHazard &hazard : m_plan.hazards) {
        qint64 last = hazard.foundMs;
        for (const auto &moment : {hazard.returnedMs, hazard.rectifiedMs, hazard.reinspectedMs, hazard.closedMs}) {
            if (!moment)
                continue;
            QVERIFY2(*moment >= last && *moment < kToday, qPrintable(hazard.number));
            last = *moment;
        }
        QVERIFY(!hazard.closedMs || (hazard.reinspectedMs && hazard.rectifiedMs && hazard.reviewedMs));
        QVERIFY(!hazard.reinspectedMs || hazard.reinspectedBy.size() >= 1);
        QVERIFY(m_catalogue.item(hazard.item));
    }
}

void DemoPlanTest::nobodyClosesWhatHeFound()
{
    for (const PastHazard &hazard : m_plan.hazards) {
        if (!hazard.closedMs)
            continue;
        QVERIFY(hazard.closedBy != hazard.foundBy);
        QCOMPARE(person(hazard.closedBy).role, Role::TeamLead);
    }
}

void DemoPlanTest::majorOnesAreFewAndSomeAreOverdueOrBack()
{
    int major = 0;
    int overdue = 0;
    int back = 0;
    int closed = 0;
    for (const PastHazard &hazard : m_plan.hazards) {
        major += hazard.suggestedMajor;
        overdue += hazard.isOverdue(kToday);
        closed += hazard.closedMs.has_value();
        if (hazard.recurrenceOf < 0)
            continue;
        ++back;
        const PastHazard &earlier = m_plan.hazards[static_cast<size_t>(hazard.recurrenceOf)];
        QCOMPARE(earlier.site, hazard.site);
        QCOMPARE(earlier.item, hazard.item);
        QVERIFY(earlier.closedMs && *earlier.closedMs < hazard.foundMs);
    }
    const auto all = static_cast<int>(m_plan.hazards.size());
    qInfo("%d hazards: %d major, %d closed, %d overdue, %d back", all, major, closed, overdue, back);
    QVERIFY(major * 1000 > all * 25 && major * 1000 < all * 55);
    QVERIFY(overdue > 20 && overdue * 10 < all);
    QVERIFY(back > 20 && back * 10 < all);
    QVERIFY(closed * 10 > all * 8);
}

void DemoPlanTest::weekendsAreQuieterThanWorkdays()
{
    int weekend = 0;
    for (const PastInspection &inspection : m_plan.inspections)
        weekend += dateOf(inspection.startedMs).dayOfWeek() > 5;
    QVERIFY(weekend > 0);
    QVERIFY(weekend * 10 < static_cast<int>(m_plan.inspections.size()));
}

void DemoPlanTest::impossibleScalesAreRefused()
{
    Scale scale = Scale::small();
    scale.teams = 1;
    QCOMPARE(plan(kSeed, kToday, scale).error().code, ErrorCode::Limit);
    scale = Scale::small();
    scale.sites = kMaxSites + 1;
    QCOMPARE(plan(kSeed, kToday, scale).error().code, ErrorCode::Limit);
    const region::Outline unknown(QStringLiteral("110101"), QStringLiteral("别处"), m_outline.polygons());
    QCOMPARE(planDistrict(m_catalogue, m_divisions, unknown, kSeed, kToday).error().code, ErrorCode::NotFound);
    QCOMPARE(planDistrict(checklist::Catalogue(), m_divisions, m_outline, kSeed, kToday).error().code,
             ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(DemoPlanTest)
#include "demoplantest.moc"
