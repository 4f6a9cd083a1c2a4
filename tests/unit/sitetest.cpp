// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: sites are added and corrected in the field, merged and voided by those entitled, and found by Chinese and Latin
// words whether or not the index has taken them yet.
#include "core/base/bigrams.h"
#include "core/site/queries.h"
#include "districtends.h"

using namespace mingcha;
using namespace mingcha::districtends;
using person::Person;

class SiteTest : public QObject
{
    Q_OBJECT

    static QStringList namesOf(const std::vector<site::Site> &sites)
    {
        QStringList names;
        for (const site::Site &one : sites)
            names.append(one.name);
        return names;
    }

private Q_SLOTS:
    void textBecomesPairsAndWords()
    {
        QCOMPARE(searchWords(u"消防栓 A12号·0123"), QStringLiteral("消防 防栓 栓 a12 号 0123"));
        QCOMPARE(searchWords(u""), QString());
        QCOMPARE(matchExpression(u"消防栓"), QStringLiteral("\"消防\" AND \"防栓\""));
        QCOMPARE(matchExpression(u"消 RES-01"), QStringLiteral("\"消\"* AND \"res\"* AND \"01\"*"));
        QCOMPARE(matchExpression(u"\" * ( %"), QString());
        QCOMPARE(likePattern({QStringLiteral("50%_a\\")}), QStringLiteral("%50\\%\\_a\\\\%"));
    }

    void sitesAreFoundByWordsBeforeAndAfterIndexing()
    {
        Ends ends;
        ends.addSite(QStringLiteral("企业甲·织里镇·0123"), kTown);
        ends.addSite(QStringLiteral("消防器材店"), kTown);
        ends.addSite(QStringLiteral("东消西防杂货"), kOtherTown);
        ends.addSite(QStringLiteral("Lakeside Hotel"), kOtherTown);
        journal::Database &database = ends.centre.database();
        for (const bool indexed : {false, true}) {
            const auto found = [&](const char16_t *text, const QString &region = {}) {
                site::Filter filter;
                filter.text = QString::fromUtf16(text);
                filter.region = region;
                return namesOf(site::list(database, filter));
            };
            QCOMPARE(found(u"消防"), QStringList{QStringLiteral("消防器材店")});
            QCOMPARE(found(u"0123"), QStringList{QStringLiteral("企业甲·织里镇·0123")});
            QCOMPARE(found(u"织里镇·01"), QStringList{QStringLiteral("企业甲·织里镇·0123")});
            QCOMPARE(found(u"hotel LAKE"), QStringList{QStringLiteral("Lakeside Hotel")});
            QCOMPARE(found(u"消").size(), 2);
            QCOMPARE(found(u"消", kTown).size(), 1);
            QCOMPARE(found(u"店").size(), 1);
            QVERIFY(found(u"\"' OR 1").isEmpty());
            QCOMPARE(found(u"").size(), 4);
            if (!indexed) {
                QCOMPARE(must(site::indexSome(database, 3)), 3);
                QCOMPARE(must(site::indexSome(database)), 1);
                QCOMPARE(must(site::indexSome(database)), 0);
            }
        }
    }

    void aCorrectedNameIsFoundAndTheOldOneIsNot()
    {
        Ends ends;
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        const Id id = ends.addSite(QStringLiteral("旧名餐馆"), kTown);
        End &tablet = ends.newTablet();
        ends.pull(tablet);
        QVERIFY(site::indexSome(tablet.database()));
        Seat seat = ends.seat(tablet, grid);
        site::Site changed = *site::find(tablet.database(), id);
        changed.name = QStringLiteral("新名餐馆");
        changed.point = region::placeAt(30.8601, 120.2601);
        QVERIFY(tablet.store->write(seat.author, must(site::correct(*tablet.store, grid, changed))));
        for (int round = 0; round < 2; ++round) {
            site::Filter filter;
            filter.text = QStringLiteral("新名");
            QCOMPARE(site::list(tablet.database(), filter).size(), 1u);
            filter.text = QStringLiteral("旧名");
            QCOMPARE(site::list(tablet.database(), filter).size(), 0u);
            QVERIFY(site::indexSome(tablet.database()));
        }
        QVERIFY(site::find(tablet.database(), id)->pending);
        QCOMPARE(ends.push(tablet, seat).at(0).status, journal::EntryStatus::Accepted);
        QCOMPARE(site::find(ends.centre.database(), id)->name, changed.name);
        QVERIFY(site::correct(*tablet.store, grid, changed).error().code == ErrorCode::Invalid);
    }

    void anUnlistedSiteIsAddedOnlyWhereOneWorks()
    {
        Ends ends;
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        site::Site fresh;
        fresh.name = QStringLiteral("无名小店");
        fresh.region = kTown;
        QVERIFY(site::add(*ends.centre.store, grid, fresh));
        fresh.region = kOtherTown;
        QCOMPARE(site::add(*ends.centre.store, grid, fresh).error().context, QStringLiteral("region.outOfReach"));
        fresh.region = kDistrict;
        QCOMPARE(site::add(*ends.centre.store, grid, fresh).error().context, QStringLiteral("site.regionMissing"));
        fresh.region = kTown;
        fresh.name = QStringLiteral("  ");
        QCOMPARE(site::add(*ends.centre.store, grid, fresh).error().context, QStringLiteral("site.nameMissing"));
    }

    void aProposedMergeIsDeclinedAndMayBeProposedAgain()
    {
        Ends ends;
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        const Person lead = ends.enter("Lead", person::kTeamLead, kDistrict, QStringLiteral("ZJ-1"));
        const Id twin = ends.addSite(QStringLiteral("甲店"), kTown);
        const Id real = ends.addSite(QStringLiteral("甲店(总)"), kTown);
        End &tablet = ends.newTablet();
        ends.pull(tablet);
        journal::Store &store = *tablet.store;
        Seat gridSeat = ends.seat(tablet, grid);
        Seat leadSeat = ends.seat(tablet, lead);
        const auto open = [&](End &end) { return site::mergeProposals(end.database(), kDistrict, 10).size(); };
        const site::MergeInput input{twin, real, QStringLiteral("同一家")};
        const site::MergeInput other{twin, real, QStringLiteral("两家，隔一条街")};
        QVERIFY(!site::declineMerge(store, lead, other)); // nobody proposes it
        QVERIFY(store.write(gridSeat.author, must(site::proposeMerge(store, grid, input))));
        QCOMPARE(site::declineMerge(store, grid, other).error().context, QStringLiteral("right.missing"));
        QCOMPARE(site::declineMerge(store, lead, {twin, real, QStringLiteral(" ")}).error().context,
                 QStringLiteral("words.missing"));
        tablet.clock.advance(1000);
        QVERIFY(store.write(leadSeat.author, must(site::declineMerge(store, lead, other))));
        QCOMPARE(open(tablet), 0u);
        QVERIFY(site::find(tablet.database(), twin)->isActive());
        tablet.clock.advance(1000);
        QVERIFY(store.write(gridSeat.author, must(site::proposeMerge(store, grid, input))));
        QCOMPARE(open(tablet), 1u);
        // Whichever of the two the centre hears first, it shows what was said last.
        QCOMPARE(ends.push(tablet, leadSeat).front().status, journal::EntryStatus::Accepted);
        for (const journal::Outcome &outcome : ends.push(tablet, gridSeat))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        QCOMPARE(open(ends.centre), 1u);
        QCOMPARE(site::proposalsFor(ends.centre.database(), twin).size(), 1u);
    }

    void aMergeIsProposedByAnyoneAndDoneByTheLead()
    {
        Ends ends;
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        const Person lead = ends.enter("Lead", person::kTeamLead, kDistrict, QStringLiteral("ZJ-1"));
        const Id twin = ends.addSite(QStringLiteral("甲店"), kTown);
        const Id real = ends.addSite(QStringLiteral("甲店(总)"), kTown);
        End &tablet = ends.newTablet();
        ends.pull(tablet);
        journal::Store &store = *tablet.store;
        Seat gridSeat = ends.seat(tablet, grid);
        Seat leadSeat = ends.seat(tablet, lead);
        const site::MergeInput input{twin, real, QStringLiteral("同一家")};
        QVERIFY(store.write(gridSeat.author, must(site::proposeMerge(store, grid, input))));
        QCOMPARE(site::mergeProposals(tablet.database(), kDistrict, 10).size(), 1u);
        const std::vector<site::MergeProposal> proposed = site::proposalsFor(tablet.database(), twin);
        QCOMPARE(proposed.size(), 1u);
        QCOMPARE(proposed.front().other, real);
        QCOMPARE(proposed.front().otherName, QStringLiteral("甲店(总)"));
        QCOMPARE(proposed.front().byName, grid.name);
        QCOMPARE(proposed.front().reason, QStringLiteral("同一家"));
        QCOMPARE(site::merge(store, grid, input).error().context, QStringLiteral("right.missing"));
        QVERIFY(store.write(leadSeat.author, must(site::merge(store, lead, input))));
        QCOMPARE(site::standing(tablet.database(), twin)->id, real);
        QVERIFY(site::mergeProposals(tablet.database(), kDistrict, 10).empty());
        QVERIFY(site::proposalsFor(tablet.database(), twin).empty());
        QCOMPARE(site::voidSite(store, lead, {real, QString()}).error().context, QStringLiteral("words.missing"));
        QVERIFY(store.write(leadSeat.author, must(site::voidSite(store, lead, {real, QStringLiteral("已拆")}))));
        QVERIFY(!site::find(tablet.database(), real)->isActive());
        QCOMPARE(ends.push(tablet, gridSeat).at(0).status, journal::EntryStatus::Accepted);
        for (const journal::Outcome &outcome : ends.push(tablet, leadSeat))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
    }

    void nearbySitesComeNearestFirst()
    {
        Ends ends;
        const Id site = ends.addSite(QStringLiteral("近"), kTown);
        const auto found = site::near(ends.centre.database(), region::placeAt(30.8601, 120.26), 50, 5);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found.at(0).site.id, site);
        QVERIFY(found.at(0).metres > 5 && found.at(0).metres < 20);
        QVERIFY(site::near(ends.centre.database(), region::placeAt(30.87, 120.26), 50, 5).empty());
    }
};

QTEST_GUILESS_MAIN(SiteTest)
#include "sitetest.moc"
