// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: who has a tablet's files and not the PIN, or stands between it and its centre, loses nothing and alters nothing unseen.
// Method: rows of a tablet in use are changed or taken away, and pages and receipts are not what the centre would have said.
#include "tests/simulation/scene.h"
#include "tests/simulation/strangedevice.h"

#include "core/hazard/hazard.h"
#include "core/journal/audit.h"
#include "core/journal/feed.h"
#include "core/journal/logwatch.h"
#include "core/person/acts.h"
#include "sync/tablet/folderaudit.h"
#include "sync/tablet/logalarms.h"

#include <QCborArray>
#include <QHashSeed>
#include <QTemporaryDir>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

/// A hazard that the centre has, and so many comments on it that wait on tablet 0 without a link.
void commentOffline(Scene &scene, int comments)
{
    const Id hazard = scene.find(0);
    scene.runFor(kMinute);
    scene.on(0).link->weather.up = false;
    for (int i = 0; i < comments; ++i)
        must(scene.say(0, hazard, QString::number(i)));
}

QString told(TabletHost &host)
{
    return brokenAtTablet(host, true).join(QLatin1Char('\n'));
}

} // namespace

class FaultsFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f53TailOfAChainCutOff()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        for (int i = 0; i < 3; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        scene.runFor(kMinute);
        noteReceived(host, scene.ledger);
        // Somebody takes the last entries out of the tablet's database; its receipt names more than there is.
        must(host.tablet().writer().run([](journal::Store &store) {
            return store.database().execute(QStringLiteral(
                "DELETE FROM journal WHERE seq > 2 AND incarnation IN (SELECT n FROM incarnation WHERE mine = 1)"));
        }));
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM incarnation WHERE mine = 1 AND acknowledged > "
                                               "(SELECT max(seq) FROM journal WHERE incarnation = incarnation.n)"),
                 1);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 3);
    }

    /// Who has the tablet's files and not the PIN can take a signature away, and not make one.
    void f52WhatItsAuthorDidNotSignIsNamedAndNotSent()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        commentOffline(scene, 3);
        const auto found = [&] {
            return must(journal::audit(host.database(), rooms(), journal::AuditOf::Tablet)).findings.size();
        };
        QCOMPARE(found(), size_t{0});
        meddle(host, "DELETE FROM signature WHERE seq = (SELECT max(seq) FROM signature)");
        QCOMPARE(found(), size_t{1});
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return host.core().state == tablet::SyncCore::State::NeedsPerson; }, kHour));
        QVERIFY2(host.core().reason.contains(QStringLiteral("not signed")), qPrintable(host.core().reason));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 0);
    }

    /// What others did has no signature here: that all of it is here is what the centre proved of its log.
    void f52WhatOthersDidCannotBeTakenAwayUnseen()
    {
        Scene scene(2);
        const QString hazard = scene.find(0).toHex();
        scene.find(0); // what comes after it stays
        scene.runFor(kMinute);
        TabletHost &host = scene.on(1);
        QCOMPARE(told(host), QString());
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM hazard"), 2);
        for (const char *table : {"journal WHERE object", "object WHERE id", "hazard WHERE id"})
            meddle(host, qPrintable(QStringLiteral("DELETE FROM %1 = x'%2'").arg(QLatin1String(table), hazard)));
        QVERIFY2(told(host).contains(QStringLiteral("at these positions of the log are missing")),
                 qPrintable(told(host)));
    }

    void f52WhatTheCentreSaidOfOthersCannotBeChangedUnseen_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("a place too far") << QByteArray("UPDATE feed SET cursor = cursor + 1");
        QTest::newRow("another time") << QByteArray(
            "UPDATE journal SET effective = effective + 1 WHERE position = (SELECT max(position) FROM journal)");
        QTest::newRow("a place too near") << QByteArray("UPDATE feed SET cursor = cursor - 1");
        QTest::newRow("a state that is empty")
            << QByteArray("UPDATE object SET state = x'' WHERE type = 'hazard'; DELETE FROM hazard");
        QTest::newRow("a hazard that nobody can fetch")
            << QByteArray("INSERT INTO leftout SELECT id, 0 FROM object WHERE type = 'hazard'");
        QTest::newRow("an author who is no longer another") << QByteArray(
            "UPDATE incarnation SET mine = 1 WHERE n IN (SELECT incarnation FROM journal WHERE position > 0)");
        QTest::newRow("an entry without its place")
            << QByteArray("UPDATE journal SET position = 0 WHERE kind = 'hazard.found'");
        QTest::newRow("another tree") << QByteArray("UPDATE proof SET peaks = randomblob(length(peaks))");
        QTest::newRow("a tree nobody signed") << QByteArray("UPDATE proof SET signature = zeroblob(64)");
        QTest::newRow("a tree of another size") << QByteArray("UPDATE proof SET text = replace(text, x'0a', x'0a31')");
    }
    void f52WhatTheCentreSaidOfOthersCannotBeChangedUnseen()
    {
        QFETCH(QByteArray, change);
        Scene scene(2);
        scene.find(0);
        scene.runFor(kMinute);
        QCOMPARE(told(scene.on(1)), QString());
        meddle(scene.on(1), change.constData());
        QVERIFY(!told(scene.on(1)).isEmpty());
    }

    void f52WhatWaitsWithoutItsLinkIsNeitherSoundNorReceived()
    {
        for (const char *change : {"UPDATE incarnation SET acknowledged = acknowledged + 3 WHERE mine = 1",
                                   "UPDATE journal SET body = body WHERE status = 0"}) {
            Scene scene(1);
            TabletHost &host = scene.on(0);
            commentOffline(scene, 3);
            QVERIFY(must(journal::audit(host.database(), rooms(), journal::AuditOf::Tablet)).findings.empty());
            meddle(host, "UPDATE journal SET link = zeroblob(32) WHERE status = 0");
            meddle(host, "DELETE FROM signature WHERE seq > (SELECT acknowledged FROM incarnation WHERE mine = 1)");
            meddle(host, change);
            QVERIFY2(!must(journal::audit(host.database(), rooms(), journal::AuditOf::Tablet)).findings.empty(),
                     change);
            host.kill(false);
            QVERIFY(host.start());
            host.link->weather.up = true;
            QVERIFY2(scene.runUntil([&] { return host.core().state == tablet::SyncCore::State::NeedsPerson; }, kHour),
                     change);
            QVERIFY2(host.core().reason.contains(QStringLiteral("not signed")), qPrintable(host.core().reason));
            QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 0);
        }
    }

    void f52WhatCountsAsReceivedWithoutAReceiptIsNamedAndSent()
    {
        for (const char *change :
             {"UPDATE incarnation SET acknowledged = acknowledged + 2 WHERE mine = 1",
              "UPDATE incarnation SET acknowledged = acknowledged + 2 WHERE mine = 1; INSERT INTO "
              "receipt(incarnation, seq, bytes) SELECT n, acknowledged, zeroblob(99) FROM incarnation "
              "WHERE mine = 1",
              "UPDATE incarnation SET mine = 0"}) {
            Scene scene(1);
            TabletHost &host = scene.on(0);
            commentOffline(scene, 2);
            const auto found = [&] { return must(tablet::auditFolder(host.database(), host.tablet().vault())).size(); };
            QCOMPARE(found(), size_t{0});
            meddle(host, change);
            QVERIFY2(found() > 0, change);
            host.kill(false);
            QVERIFY(host.start());
            host.link->weather.up = true;
            MINGCHA_HOLDS(scene);
            QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 2);
        }
    }

    void f52AReceiptThatTheCentreDidNotGiveIsNamed()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        scene.find(0);
        scene.runFor(kMinute);
        meddle(host, "UPDATE receipt SET seq = seq + 5");
        QVERIFY(!must(tablet::auditFolder(host.database(), host.tablet().vault())).empty());
        meddle(host, "UPDATE receipt SET seq = seq - 5");
        QVERIFY(must(tablet::auditFolder(host.database(), host.tablet().vault())).empty());
        meddle(host, "DELETE FROM proof");
        QVERIFY(!must(tablet::auditFolder(host.database(), host.tablet().vault())).empty());
    }

    /// What is written under a number that the centre has is never sent: it must not come to that.
    void f52WhatTheCentreHasCannotBeTakenAwayAndItsNumberUsedAgain()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("received")));
        scene.runFor(kMinute);
        QVERIFY(isFolderSound(host));
        meddle(host, "DELETE FROM signature WHERE seq = (SELECT acknowledged FROM incarnation WHERE mine = 1)");
        meddle(host, "DELETE FROM journal WHERE link <> zeroblob(32) AND seq = (SELECT acknowledged FROM incarnation "
                     "WHERE mine = 1)");
        QVERIFY(!isFolderSound(host));
        host.kill(false);
        QVERIFY(host.start());
        const Result<journal::Written> under = scene.say(0, hazard, QStringLiteral("under its number"));
        QVERIFY(!under && under.error().code == ErrorCode::Damaged);
        QVERIFY2(under.error().text.contains(QStringLiteral("Enrol this tablet again")),
                 qPrintable(under.error().text));
        // As the words say: after that all is there again, and work goes on.
        must(host.enrol(scene.centre, host.person()));
        QVERIFY(scene.runUntil([&] { return hasEverything(host, scene.centre); }, kHour));
        must(scene.say(0, hazard, QStringLiteral("in another life")));
        scene.runFor(kMinute);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 2);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 2);
        QVERIFY(isFolderSound(host));
    }

    void f52ALowerNumberDoesNotHideThatAnEntryIsGone()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("received")));
        scene.runFor(kMinute);
        meddle(host, "DELETE FROM signature WHERE seq = (SELECT acknowledged FROM incarnation WHERE mine = 1)");
        meddle(host, "DELETE FROM journal WHERE link <> zeroblob(32) AND seq = (SELECT acknowledged FROM incarnation "
                     "WHERE mine = 1)");
        meddle(host, "UPDATE incarnation SET acknowledged = acknowledged - 1 WHERE mine = 1");
        QVERIFY(!isFolderSound(host));
        host.kill(false);
        QVERIFY(host.start());
        QVERIFY(!scene.say(0, hazard, QStringLiteral("under its number")));
    }

    void f52NobodyWritesAfterAnEntryWhoseLinkIsNotKnown()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        meddle(host, "UPDATE journal SET link = zeroblob(32)");
        host.kill(false);
        QVERIFY(host.start());
        const Result<journal::Written> after = scene.say(0, hazard, QStringLiteral("on a chain that is not known"));
        QVERIFY(!after && after.error().code == ErrorCode::Damaged);
    }

    void f52AnEntryThatIsAnotherThanItsReceiptIsForIsNamed()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        scene.find(0);
        scene.runFor(kMinute);
        meddle(
            host,
            "UPDATE journal SET link = randomblob(32) WHERE link <> zeroblob(32) AND seq = (SELECT max(seq) FROM receipt)");
        QVERIFY(!isFolderSound(host));
    }

    void f52ARefusalThatIsHiddenIsNamed()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("without a right")));
        must(scene.centre.act([&](journal::Store &store) {
            person::Person one = district().people[0];
            one.roles = {};
            return person::change(store, person::centrePerson(), one);
        }));
        scene.heal();
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).refused == 1; }, kHour));
        QVERIFY(isFolderSound(host));
        meddle(host, "UPDATE journal SET status = 1, reason = '' WHERE status = 2");
        QVERIFY(!isFolderSound(host));
    }

    void f52WorkOfWhoIsNotInTheVaultIsNamedAndCounted()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        commentOffline(scene, 2);
        const QTemporaryDir folder;
        const tablet::Vault empty = must(tablet::Vault::open(folder.filePath(QStringLiteral("people.vault"))));
        QVERIFY(!must(tablet::auditFolder(host.database(), empty)).empty());
        meddle(host, "UPDATE incarnation SET mine = 0");
        QCOMPARE(must(tablet::counts(host.database())).waiting, 2);
    }

    /// Whoever stands between the two, or the centre itself: the proof holds, as a hash stands for what was left out.
    void f52WhatAWholeLogLeavesOutIsNamedAndAskedForAgain()
    {
        Scene scene(2);
        TabletHost &reader = scene.on(1);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        reader.link->weather.up = false;
        for (int i = 0; i < 3; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        scene.runFor(kMinute);
        const journal::LogKey log{kTown, journal::Audience::Everyday};
        quint64 before = 0;
        must(reader.tablet().writer().run([&](journal::Store &store) {
            before = store.cursor(log, {});
            return success();
        }));
        journal::FeedPage page = must(journal::readFeed(scene.centre.database(), {log, {}, before, {}}, 100, 1 << 20));
        QCOMPARE(page.items.size(), size_t{3});
        page.items.erase(page.items.begin() + 1);
        must(reader.tablet().writer().run([&](journal::Store &store) { return store.applyFeed(page); }));
        const std::vector<journal::LogAlarm> alarms = must(journal::logAlarms(reader.database()));
        QCOMPARE(alarms.size(), size_t{1});
        QVERIFY(alarms.front().kind == journal::AlarmKind::Withheld && alarms.front().size == before + 2);
        QVERIFY(tablet::alarmText(alarms.front(), {}).contains(QString::number(before + 2)));
        reader.kill(false);
        QVERIFY(reader.start());
        scene.heal();
        QVERIFY(scene.runUntil([&] { return hasEverything(reader, scene.centre); }, 10 * kMinute));
        QVERIFY(isFolderSound(reader));
    }

    /// An old answer of the centre, said again by who stands in between, is for other entries than were sent now.
    void f28AReceiptEndsWhereItsBatchEnds()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice strange(scene, 1);
        const auto comment = [&](const char *words) {
            journal::Act act;
            act.object = hazard;
            act.add(hazard::kComments, QCborArray{QString::fromLatin1(words)});
            return strange.write("hazard.commented", dossier, strange.body(act));
        };
        const std::vector<journal::Pushed> first{comment("one")};
        const Hash link = must(strange.push(first)).link;
        QCOMPARE(must(strange.push({comment("two")})).lastSeq, quint64{2});
        const journal::PushResult again = must(strange.push(first));
        QCOMPARE(again.lastSeq, quint64{1});
        QCOMPARE(again.link, link);
    }

private:
    static void meddle(TabletHost &host, const char *sql)
    {
        must(host.tablet().writer().run(
            [sql](journal::Store &store) { return store.database().execute(QString::fromLatin1(sql)); }));
    }
    static bool isFolderSound(TabletHost &host)
    {
        return must(tablet::auditFolder(host.database(), host.tablet().vault())).empty();
    }
};

QTEST_GUILESS_MAIN(FaultsFilesTest)
#include "faultsfilestest.moc"
