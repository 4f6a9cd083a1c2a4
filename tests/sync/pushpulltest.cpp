// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what one tablet writes reaches, through the centre, exactly those who may see it, within a second when they wait.
// Method: the whole centre and real tablets over real sockets in this process.
#include "tests/sync/servedcentre.h"

#include "core/hazard/acts.h"
#include "core/hazard/importacts.h"
#include "core/inspection/acts.h"
#include "core/site/queries.h"
#include "sync/tablet/folderaudit.h"

using namespace mingcha;
using namespace mingcha::centre;

class PushPullTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    person::Person m_lead;
    person::Person m_officer;
    person::Person m_grid;

    std::unique_ptr<TabletEnd> tabletOf(const person::Person &person)
    {
        auto end = std::make_unique<TabletEnd>();
        sure(end->enrol(m_centre->url(), m_centre->slip(person.id)));
        sure(end->sync());
        return end;
    }
    /// What "mingcha check" finds in the journal there.
    static QString told(TabletEnd &end)
    {
        const auto reader = sure(end.tablet->openReader());
        const journal::AuditReport report =
            sure(journal::audit(*reader, end.rooms, journal::AuditOf::Tablet, tablet::readsParts(end.tablet->vault())));
        QString lines;
        for (const journal::AuditFinding &finding : report.findings)
            lines += finding.where + QStringLiteral(": ") + finding.what + QLatin1Char('\n');
        return lines;
    }
    Id siteIn(const QString &region, const QString &name)
    {
        site::Site one;
        one.name = name;
        one.region = region;
        one.venueType = QStringLiteral("restaurant");
        one.point = region::placeAt(30.86, 120.26);
        return m_centre->write([&](journal::Store &store) { return site::add(store, person::centrePerson(), one); });
    }
    Id assign(const Id &site, inspection::Mode mode, const std::vector<Id> &team)
    {
        inspection::PlanInput plan;
        plan.site = site;
        plan.kind = mode == inspection::Mode::Covert ? inspection::Kind::DistrictCovert : inspection::Kind::Routine;
        plan.mode = mode;
        plan.authority = inspection::Authority::Administrative;
        plan.team = team;
        plan.lead = team.front();
        plan.day = QStringLiteral("2026-11-23");
        plan.approvalNumber = QStringLiteral("A-1");
        return m_centre->write(
            [&](journal::Store &store) { return inspection::assign(store, person::centrePerson(), plan); });
    }

private Q_SLOTS:
    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        m_officer = m_centre->enter("Officer", person::kOfficer, kDistrict);
        m_grid = m_centre->enter("Grid", person::kGridWorker, kTown);
    }

    void twoTabletsExchangeWhatTheyWrote()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        QVERIFY(lead->addSite(QStringLiteral("by the lead"), kTown));
        QVERIFY(grid->addSite(QStringLiteral("by the grid worker"), kTown));
        QVERIFY(lead->sync());
        QVERIFY(grid->sync());
        QVERIFY(lead->sync());
        for (const auto &end : {&lead, &grid}) {
            QCOMPARE((*end)->number("SELECT count(*) FROM site"), 2);
            QCOMPARE((*end)->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
        }
        QCOMPARE(m_centre->number("SELECT count(*) FROM receiptgiven"), 2);
    }

    void aRefusedEntryReachesItsAuthorWithTheReason()
    {
        const auto grid = tabletOf(m_grid);
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        QVERIFY(grid->addSite(QStringLiteral("no longer mine"), kTown));
        QVERIFY(grid->sync());
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 2 AND reason <> ''"), 1);
        QCOMPARE(grid->number("SELECT count(*) FROM site WHERE name = 'no longer mine'"), 0);
        QCOMPARE(m_centre->number("SELECT count(*) FROM site"), 0);
    }

    /// Its signature was changed on the disk, or is gone: it is kept and told, and who shares the tablet sends and receives.
    void whatAnotherPersonDidNotSignKeepsNobodyElse_data()
    {
        QTest::addColumn<QString>("done");
        QTest::newRow("changed") << QStringLiteral("UPDATE signature SET value = zeroblob(64)");
        QTest::newRow("gone") << QStringLiteral("DELETE FROM signature");
    }
    void whatAnotherPersonDidNotSignKeepsNobodyElse()
    {
        QFETCH(const QString, done);
        const auto lead = tabletOf(m_lead);
        const auto shared = tabletOf(m_grid);
        QVERIFY(shared->addSite(QStringLiteral("sent"), kTown));
        sure(shared->sync());
        QVERIFY(shared->addSite(QStringLiteral("changed"), kTown));
        sure(shared->tablet->writer().run([&](journal::Store &store) {
            return store.database().execute(
                done + QStringLiteral(" WHERE seq = 2 AND incarnation = (SELECT n FROM incarnation WHERE mine = 1)"));
        }));
        sure(shared->enrol(m_centre->url(), m_centre->slip(m_officer.id)));
        QVERIFY(!shared->sync()); // tells it, after all else
        QVERIFY(shared->addSite(QStringLiteral("of the officer"), kTown));
        QVERIFY(lead->addSite(QStringLiteral("of the lead"), kTown));
        sure(lead->sync());
        const Status told = shared->sync();
        QVERIFY(!told && told.error().text.contains(QStringLiteral("not signed")));
        QCOMPARE(m_centre->number("SELECT count(*) FROM site WHERE name IN ('sent', 'of the officer', 'of the lead')"),
                 3);
        QCOMPARE(shared->number("SELECT count(*) FROM site"), 4);
        QCOMPARE(shared->number("SELECT count(*) FROM journal WHERE status = 0"), 1);
    }

    void aWaitingTabletHearsWithinASecondWhatAnotherSends()
    {
        const auto lead = tabletOf(m_lead);
        const auto grid = tabletOf(m_grid);
        // The first of its log, so that the list of feeds is one the lead has heard already.
        siteIn(kTown, QStringLiteral("first"));
        tablet::SyncEngine waiting(*lead->tablet, nullptr);
        waiting.start();
        QTRY_COMPARE(waiting.state(), tablet::SyncEngine::State::UpToDate);
        QTRY_COMPARE(lead->number("SELECT count(*) FROM site"), 1);
        QVERIFY(grid->addSite(QStringLiteral("news"), kTown));
        QVERIFY(grid->sync());
        QTRY_COMPARE_WITH_TIMEOUT(lead->number("SELECT count(*) FROM site"), 2, 1000);
    }

    void aGridWorkerSeesTheirOwnTownshipOnly()
    {
        siteIn(kTown, QStringLiteral("own"));
        siteIn(kOtherTown, QStringLiteral("other"));
        const auto grid = tabletOf(m_grid);
        QCOMPARE(grid->number("SELECT count(*) FROM site"), 1);
        QCOMPARE(grid->number("SELECT count(*) FROM site WHERE name = 'own'"), 1);
        const auto lead = tabletOf(m_lead);
        QCOMPARE(lead->number("SELECT count(*) FROM site"), 2);
    }

    void covertWorkIsInNoEverydayFeed()
    {
        const Id site = siteIn(kTown, QStringLiteral("watched"));
        const auto grid = tabletOf(m_grid);
        const qint64 before = grid->number("SELECT count(*) FROM journal");
        assign(site, inspection::Mode::Covert, {m_officer.id, m_lead.id});
        QVERIFY(grid->sync());
        QCOMPARE(grid->number("SELECT count(*) FROM journal"), before);
        QCOMPARE(grid->number("SELECT count(*) FROM log WHERE audience = 1"), 0);
        const auto officer = tabletOf(m_officer);
        QCOMPARE(officer->number("SELECT count(*) FROM inspection"), 1);
    }

    void aLongLogBegunWithItsSnapshotGivesTheSameTables()
    {
        QVERIFY(m_centre->centre->writer().run([&](journal::Store &store) -> Status {
            journal::Admission admission(store, m_centre->clock.now().wallMs);
            for (int n = 0; n < int(wire::kSnapshotWorthwhile) + 50; ++n) {
                site::Site one;
                one.name = QStringLiteral("Site %1").arg(n);
                one.region = kTown;
                one.venueType = QStringLiteral("restaurant");
                one.point = region::placeAt(30.86, 120.26);
                const auto written =
                    admission.write(m_centre->author(), *site::add(store, person::centrePerson(), one));
                if (!written)
                    return written.error();
            }
            return success();
        }));
        const auto first = tabletOf(m_lead);
        QCOMPARE(first->number("SELECT count(*) FROM site"), qint64(wire::kSnapshotWorthwhile) + 50);
        QCOMPARE(first->number("SELECT count(*) FROM journal"),
                 m_centre->number("SELECT count(*) FROM journal WHERE log = 1"));
        QCOMPARE(first->number("SELECT max(cursor) FROM feed"), m_centre->number("SELECT max(head) FROM log"));
        QVERIFY(first->addSite(QStringLiteral("after"), kTown));
        QVERIFY(first->sync());
        QCOMPARE(first->number("SELECT sum(length(state)) FROM object"),
                 m_centre->number("SELECT sum(length(state)) FROM object"));
        // It is kept as the centre signed it, and nobody else signs another.
        QCOMPARE(told(*first), QString());
        QVERIFY(first->tablet->writer().run([](journal::Store &store) {
            return store.database().execute(QStringLiteral("UPDATE part SET signature = zeroblob(64)"));
        }));
        QVERIFY(told(*first).contains(QStringLiteral("not kept here as it signed it")));
    }

    void whatTheSnapshotLeftOutComesWhenItIsLookedAtAndWhenItChanges()
    {
        constexpr qint64 kLongAgoMs = 100LL * 86'400'000;
        Id old;
        Id other;
        QVERIFY(m_centre->centre->writer().run([&](journal::Store &store) -> Status {
            const qint64 nowMs = m_centre->clock.now().wallMs;
            Id site;
            for (int n = 0; n < int(wire::kSnapshotWorthwhile); ++n) {
                site::Site one;
                one.name = QStringLiteral("Site %1").arg(n);
                one.region = kTown;
                one.venueType = QStringLiteral("restaurant");
                site = sure(journal::Admission(store, nowMs)
                                .write(m_centre->author(), sure(site::add(store, person::centrePerson(), one))))
                           .object;
            }
            for (Id *id : {&old, &other}) {
                hazard::PastHazard past;
                past.dossier = past.row.site = site;
                past.row.words = QStringLiteral("closed long ago");
                past.row.category = QStringLiteral("fire");
                past.row.step = hazard::Step::Closed;
                past.row.foundMs = past.row.stepMs = nowMs - kLongAgoMs;
                past.row.foundBy = m_officer.id;
                *id = sure(journal::Admission(store, nowMs)
                               .write(m_centre->author(), sure(hazard::importPast(store, person::centrePerson(), past)),
                                      nowMs - kLongAgoMs))
                          .object;
            }
            return success();
        }));
        const auto lead = tabletOf(m_lead);
        QCOMPARE(lead->number("SELECT count(*) FROM hazard WHERE words = 'closed long ago'"), 2);
        QCOMPARE(lead->number("SELECT count(*) FROM leftout"), 2);
        // Looked at, over an open connection.
        tablet::SyncEngine engine(*lead->tablet, nullptr);
        engine.start();
        QTRY_COMPARE(engine.state(), tablet::SyncEngine::State::UpToDate);
        std::optional<Status> fetched;
        engine.fetchWhole(old, [&](const Status &status) { fetched = status; });
        QTRY_VERIFY(fetched.has_value());
        QVERIFY2(*fetched, qPrintable(fetched->ok() ? QString() : fetched->error().message()));
        QCOMPARE(lead->number("SELECT count(*) FROM leftout"), 1);
        // Changed by somebody: it comes by itself.
        m_centre->write([&](journal::Store &store) {
            return hazard::reopen(store, person::centrePerson(), {other, QStringLiteral("again")});
        });
        QTRY_COMPARE(lead->number("SELECT count(*) FROM leftout"), 0);
        QCOMPARE(lead->number("SELECT count(*) FROM hazard WHERE step = 'reopened'"), 1);
        QCOMPARE(told(*lead), QString());
        QCOMPARE(lead->number("SELECT sum(length(state)) FROM object"),
                 m_centre->number("SELECT sum(length(state)) FROM object"));
        // Who may not read the log is given nothing of it.
        m_grid.region = kOtherTown;
        m_centre->change(m_grid);
        const auto grid = tabletOf(m_grid);
        tablet::SyncEngine stranger(*grid->tablet, nullptr);
        stranger.start();
        QTRY_COMPARE(stranger.state(), tablet::SyncEngine::State::UpToDate);
        fetched.reset();
        stranger.fetchWhole(old, [&](const Status &status) { fetched = status; });
        QTRY_VERIFY(fetched.has_value());
        QVERIFY(!*fetched);
        QCOMPARE(grid->number("SELECT count(*) FROM hazard"), 0);
    }

    void entriesOfAnotherDeviceAreRefused()
    {
        const auto lead = tabletOf(m_lead);
        const auto officer = tabletOf(m_officer);
        QVERIFY(lead->addSite(QStringLiteral("mine"), kTown));
        QVERIFY(lead->sync());
        SystemRandom random;
        const journal::SigningKey key = journal::makeSigningKey(random);
        const Id incarnation = makeId(1, random);
        const wire::EnrolRequest enrol{m_centre->slip(m_grid.id), incarnation, key.publicKey,
                                       makeId(2, random),         {},          {}};
        QCOMPARE(m_centre->post("/v1/enrol", wire::encode(enrol)).status, 200);
        const QByteArray nonce =
            sure(wire::decodeChallengeAnswer(
                     m_centre->post("/v1/challenge", wire::encode(wire::ChallengeRequest{incarnation})).body))
                .nonce;
        const QByteArray signature =
            journal::sign(key, wire::sessionMessage(nonce, m_centre->centre->identity().key.publicKey));
        const QByteArray token =
            sure(wire::decodeSessionAnswer(
                     m_centre->post("/v1/session", wire::encode(wire::SessionRequest{incarnation, nonce, signature}))
                         .body))
                .token;
        journal::PushedBatch batch;
        batch.incarnation = officer->tablet->session()->author.incarnation;
        QCOMPARE(m_centre->post("/v1/push", wire::encode(batch), token).status, 403);
        batch.incarnation = incarnation;
        QCOMPARE(m_centre->post("/v1/push", wire::encode(batch), token).status, 200);
    }
};

QTEST_GUILESS_MAIN(PushPullTest)
#include "pushpulltest.moc"
