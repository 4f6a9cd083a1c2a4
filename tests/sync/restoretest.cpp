// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a centre brought back from a copy is filled again by its tablets, declared or not, and a right that was taken away
// takes its rows along but no unsent work. Method: the whole centre and real tablets over real sockets in this process; the
// centre's folder is copied while it is stopped, and put back later.
#include "core/journal/claims.h"
#include "core/journal/ownchain.h"
#include "core/site/queries.h"
#include "tests/sync/servedcentre.h"

using namespace mingcha;
using namespace mingcha::centre;

constexpr int kMany = 1100; ///< more than what is worth sending entry by entry

class RestoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    std::unique_ptr<QTemporaryDir> m_copy;
    quint16 m_port = 0;
    person::Person m_lead;
    person::Person m_grid;

    std::unique_ptr<TabletEnd> tabletOf(const person::Person &person)
    {
        auto end = std::make_unique<TabletEnd>();
        sure(end->enrol(m_centre->url(), m_centre->slip(person.id)));
        sure(end->sync());
        return end;
    }
    void stop()
    {
        m_port = m_centre->centre->port();
        m_centre->centre.reset();
    }
    void backUp()
    {
        stop();
        copyFolder(m_centre->folder.path(), m_copy->path());
        m_centre->serve(m_port);
    }
    void bringBack(bool declared)
    {
        stop();
        QVERIFY(QDir(m_centre->folder.path()).removeRecursively());
        QVERIFY(QDir().mkpath(m_centre->folder.path()));
        copyFolder(m_copy->path(), m_centre->folder.path());
        if (declared)
            declare();
        m_centre->serve(m_port);
    }
    void declare()
    {
        const Identity before = sure(openIdentity(m_centre->folder.path(), m_centre->clock, m_centre->random));
        const Identity after = sure(beginEpoch(m_centre->folder.path(), before, m_centre->clock, m_centre->random));
        QCOMPARE(after.parent, before.epoch);
        QVERIFY(after.epoch != before.epoch && after.incarnation != before.incarnation);
    }
    /// The names of all sites, as this end shows them.
    static QString sitesOf(TabletEnd &end)
    {
        const auto reader = sure(end.tablet->openReader());
        journal::Query query =
            reader->query(QStringLiteral("SELECT group_concat(name, ' ') FROM (SELECT name FROM site ORDER BY name)"));
        sure(query.run());
        return query.next() ? query.text(0) : QString();
    }

    static void correctTheSite(TabletEnd &end, const QString &name, const char *before = "%")
    {
        QVERIFY(end.tablet->performNow([&](journal::Store &store) -> Result<journal::Draft> {
            const auto me = person::find(store.database(), end.tablet->session()->author.person);
            journal::Query only = store.database().query(QStringLiteral("SELECT id FROM site WHERE name LIKE ?"));
            only.bind(QString::fromLatin1(before));
            if (const Status read = only.run(); !read || !only.next())
                return Error{ErrorCode::NotFound, QStringLiteral("there is no site"), {}};
            site::Site site = *site::find(store.database(), only.id(0));
            site.name = name;
            return site::correct(store, *me, site);
        }));
    }
    /// The lead adds a site and the grid worker corrects its name; the copy has neither.
    void correctsAfterTheBackup(TabletEnd &grid, TabletEnd &lead)
    {
        backUp();
        QVERIFY(lead.addSite(QStringLiteral("wrong"), kTown));
        sure(lead.sync());
        sure(grid.sync());
        correctTheSite(grid, QStringLiteral("right"));
        sure(grid.sync());
    }

private Q_SLOTS:
    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_copy = std::make_unique<QTemporaryDir>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        m_grid = m_centre->enter("Grid", person::kGridWorker, kTown);
    }

    void f31ADeclaredRestoreIsFilledAgainByTheTablets()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        QVERIFY(grid->addSite(QStringLiteral("before"), kTown));
        sure(grid->sync());
        backUp();
        QVERIFY(grid->addSite(QStringLiteral("lost"), kTown));
        sure(grid->sync());
        sure(lead->sync());
        QCOMPARE(sitesOf(*lead), QStringLiteral("before lost"));
        bringBack(true);
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 1);

        QVERIFY(lead->addSite(QStringLiteral("meanwhile"), kTown));
        sure(lead->sync());
        sure(grid->sync());
        sure(grid->sync());
        sure(lead->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 3);
        for (const auto &end : {&lead, &grid}) {
            QCOMPARE(sitesOf(**end), QStringLiteral("before lost meanwhile"));
            QCOMPARE((*end)->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
            QCOMPARE((*end)->number("SELECT count(*) FROM journal WHERE position = 0 AND status = 1"), 0);
        }
    }

    /// Who worked on what a colleague had recorded comes back first: it waits, and is not refused for good.
    void f31WhatIsAboutSomethingThatAnotherTabletBringsBackWaitsForIt()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        correctsAfterTheBackup(*grid, *lead);
        bringBack(true);
        const Status waits = grid->sync();
        QVERIFY(!waits);
        QVERIFY2(waits.error().text.contains(QStringLiteral("brought back")), qPrintable(waits.error().text));
        sure(lead->sync());
        sure(grid->sync());
        sure(lead->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM journal WHERE status = 2"), 0);
        for (const auto &end : {&lead, &grid}) {
            QCOMPARE(sitesOf(**end), QStringLiteral("right"));
            QCOMPARE((*end)->number("SELECT count(*) FROM journal WHERE status IN (0, 2)"), 0);
        }
    }

    /// Each worked on what the other had recorded: what comes before that goes, so that neither waits for the other in vain.
    void f31TwoWhoWorkedOnEachOthersThingsAreBothTaken()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        backUp();
        QVERIFY(lead->addSite(QStringLiteral("of the lead"), kTown));
        sure(lead->sync());
        sure(grid->sync());
        correctTheSite(*grid, QStringLiteral("mended by the grid worker"));
        QVERIFY(grid->addSite(QStringLiteral("of the grid worker"), kTown));
        sure(grid->sync());
        sure(lead->sync());
        correctTheSite(*lead, QStringLiteral("mended by the lead"), "of the grid worker");
        QVERIFY(lead->addSite(QStringLiteral("another"), kTown));
        sure(lead->sync());
        bringBack(true);
        for (int round = 0; round < 3; ++round) {
            static_cast<void>(grid->sync());
            static_cast<void>(lead->sync());
        }
        sure(grid->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM journal WHERE status = 2"), 0);
        for (const auto &end : {&lead, &grid}) {
            QCOMPARE(sitesOf(**end), QStringLiteral("another mended by the grid worker mended by the lead"));
            QCOMPARE((*end)->number("SELECT count(*) FROM journal WHERE status IN (0, 2)"), 0);
        }
    }

    /// Two people have one tablet, and each worked on what the other had recorded: the one who is not signed in cannot sign what
    /// comes before that, and the other's turn comes all the same.
    void f31ATabletOfTwoDoesNotSendForEverWhatMustWait()
    {
        const auto shared = tabletOf(m_grid);
        sure(shared->enrol(m_centre->url(), m_centre->slip(m_lead.id)));
        sure(shared->sync());
        const auto signIn = [&](const person::Person &who) { sure(shared->tablet->unlockNow(who.id, kPin)); };
        backUp();
        QVERIFY(shared->addSite(QStringLiteral("of the lead"), kTown));
        signIn(m_grid);
        QVERIFY(shared->addSite(QStringLiteral("of the grid worker"), kTown));
        correctTheSite(*shared, QStringLiteral("mended by the grid worker"), "of the lead");
        QVERIFY(shared->addSite(QStringLiteral("another"), kTown));
        signIn(m_lead);
        correctTheSite(*shared, QStringLiteral("mended by the lead"), "of the grid worker");
        sure(shared->sync());
        bringBack(true);
        for (const person::Person &who : {m_lead, m_grid, m_lead, m_grid}) {
            signIn(who);
            const Status synced = shared->sync();
            QVERIFY2(synced || synced.error().text.contains(QStringLiteral("brought back")),
                     synced.ok() ? "" : qPrintable(synced.error().message()));
        }
        sure(shared->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM journal WHERE status = 2"), 0);
        QCOMPARE(sitesOf(*shared), QStringLiteral("another mended by the grid worker mended by the lead"));
        QCOMPARE(shared->number("SELECT count(*) FROM journal WHERE status IN (0, 2)"), 0);
    }

    /// A region that was given after the backup: what was recorded there stays in sight and waits until it is given again.
    void f31WhatARightWasGivenForSinceWaitsInSightUntilItIsGivenAgain()
    {
        const auto grid = tabletOf(m_grid);
        backUp();
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        sure(grid->sync());
        QVERIFY(grid->addSite(QStringLiteral("there"), kOtherTown));
        QVERIFY(grid->addSite(QStringLiteral("too"), kOtherTown));
        sure(grid->sync());
        bringBack(true);
        for (int round = 0; round < 2; ++round) {
            const Status waits = grid->sync();
            QVERIFY(!waits);
            QVERIFY2(waits.error().text.contains(QStringLiteral("brought back")), qPrintable(waits.error().text));
            QCOMPARE(sitesOf(*grid), QStringLiteral("there too"));
            QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 0"), 2);
        }
        m_centre->change(m_grid);
        sure(grid->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 2);
        QCOMPARE(sitesOf(*grid), QStringLiteral("there too"));
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status IN (0, 2)"), 0);
    }

    /// It was refused before the centre was brought back, and it is again: nothing else waits for that.
    void f31WhatWasRefusedBeforeHoldsNothingUp()
    {
        const auto grid = tabletOf(m_grid);
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        backUp();
        QVERIFY(grid->addSite(QStringLiteral("not any more"), kTown));
        sure(grid->sync());
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 2"), 1);
        QVERIFY(grid->addSite(QStringLiteral("there"), kOtherTown));
        sure(grid->sync());
        bringBack(true);
        sure(grid->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 1);
        QCOMPARE(sitesOf(*grid), QStringLiteral("there"));
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 2"), 1);
    }

    /// So much that the new epoch begins as a first sync does, where entries have no place: nothing of it counts as lost.
    void f31ALongLogThatLostNothingIsNotSaidToHaveLostAnything()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        for (int n = 0; n < kMany; ++n) {
            QVERIFY(grid->addSite(QString::number(n), kTown));
            if (n != kMany / 2 && n != kMany - 1)
                continue;
            sure(grid->sync());
            sure(lead->sync()); // entry by entry, as it had half of them when there were so many
        }
        QVERIFY(lead->number("SELECT count(*) FROM journal WHERE position > 0") >= kMany);
        backUp();
        bringBack(true);
        for (const auto &end : {&grid, &lead, &grid})
            sure((*end)->sync());
        for (const auto &end : {&lead, &grid}) {
            QCOMPARE((*end)->number("SELECT count(*) FROM site"), kMany);
            QCOMPARE((*end)->number("SELECT count(*) FROM branch"), 0);
            QCOMPARE(sure(journal::lostOfOthers(*sure((*end)->tablet->openReader()))), 0);
            QCOMPARE(sure(journal::ownCounts(*sure((*end)->tablet->openReader()))).refused, 0);
            QCOMPARE(sure(journal::ownCounts(*sure((*end)->tablet->openReader()))).waiting, 0);
        }
    }

    /// Its tablet never comes: after three days the answer is given all the same, and nothing else waits any longer.
    void f31WhatNobodyBringsBackIsWaitedForThreeDays()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        correctsAfterTheBackup(*grid, *lead);
        QVERIFY(grid->addSite(QStringLiteral("own"), kTown));
        bringBack(true);
        QVERIFY(!grid->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 0);
        m_centre->clock.aheadMs = kRefillingMs;
        sure(grid->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 1);
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 2 AND reason = 'object.unknown'"), 1);
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
    }

    void f31AStateIsStampedAnewInTheNewEpoch()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        backUp();
        QVERIFY(grid->addSite(QStringLiteral("lost"), kTown));
        sure(grid->sync());
        sure(lead->sync());
        m_centre->clock.aheadMs = 3 * 24 * 3600 * 1000;
        bringBack(true);
        for (int round = 0; round < 2; ++round) {
            sure(grid->sync());
            sure(lead->sync());
        }
        const auto stateOf = [](journal::Database &database) {
            journal::Query query = database.query(QStringLiteral("SELECT state FROM object WHERE type = 'site'"));
            sure(query.run());
            return query.next() ? query.blob(0) : QByteArray();
        };
        const auto centre =
            sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
        const auto ours = journal::ObjectState::decode(stateOf(*centre));
        for (const auto &end : {&lead, &grid})
            QVERIFY(sure(journal::ObjectState::decode(stateOf(*sure((*end)->tablet->openReader())))) == sure(ours));
    }

    void f32AnUndeclaredRestoreIsToldAndRefilled()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        QVERIFY(lead->addSite(QStringLiteral("before"), kTown));
        sure(lead->sync());
        backUp();
        QVERIFY(grid->addSite(QStringLiteral("lost"), kTown));
        sure(grid->sync());
        sure(lead->sync());
        bringBack(false);
        const Status alarmed = lead->sync();
        QVERIFY(!alarmed);
        QVERIFY2(alarmed.error().text.contains(QStringLiteral("unannounced")), qPrintable(alarmed.error().text));
        QCOMPARE(sitesOf(*lead), QStringLiteral("before lost")); // what it has stays
        (void)grid->sync();
        (void)grid->sync(); // the alarm came with the first; the missing entry goes with this one
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 2);
        sure(grid->sync());
        sure(lead->sync());
        QCOMPARE(sitesOf(*lead), QStringLiteral("before lost"));
    }

    void f32ALogThatTheCentreLostWholeComesBackToo()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        backUp();
        QVERIFY(grid->addSite(QStringLiteral("first of its township"), kTown));
        sure(grid->sync());
        sure(lead->sync());
        bringBack(false);
        for (int round = 0; round < 3; ++round)
            (void)grid->sync(); // alarms first
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 1);
        sure(grid->sync());
        sure(lead->sync());
        for (const auto &end : {&lead, &grid})
            QCOMPARE(sitesOf(**end), QStringLiteral("first of its township"));
    }

    void f38OwnWorkIsMergedAgainWhenTheRightComesBack()
    {
        const auto grid = tabletOf(m_grid);
        QVERIFY(grid->addSite(QStringLiteral("mine"), kTown));
        sure(grid->sync());
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        sure(grid->sync());
        QCOMPARE(sitesOf(*grid), QString());
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE kind = 'site.added'"), 1); // kept, not shown
        m_grid.region = kTown;
        m_centre->change(m_grid);
        sure(grid->sync());
        QCOMPARE(sitesOf(*grid), QStringLiteral("mine"));
    }

    void f38ARightThatWasTakenAwayTakesItsRowsButNoUnsentWork()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        QVERIFY(lead->addSite(QStringLiteral("old"), kTown));
        QVERIFY(lead->addSite(QStringLiteral("new"), kOtherTown));
        sure(lead->sync());
        sure(grid->sync());
        QCOMPARE(sitesOf(*grid), QStringLiteral("old"));
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        sure(grid->sync());
        QCOMPARE(sitesOf(*grid), QStringLiteral("new"));
        QCOMPARE(grid->number("SELECT count(*) FROM object WHERE type = 'site'"), 1);
        QCOMPARE(
            grid->number(
                "SELECT count(*) FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE mine = 0 AND "
                "kind = 'site.added'"),
            1);
        m_grid.region = kTown;
        m_centre->change(m_grid);
        sure(grid->sync());
        QCOMPARE(sitesOf(*grid), QStringLiteral("old"));
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restoretest.moc"
