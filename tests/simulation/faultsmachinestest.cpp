// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: clones, restores, revocations, strange and hostile devices: nothing is lost silently, nothing bad spreads.
#include "tests/simulation/scene.h"
#include "tests/simulation/strangedevice.h"

#include "core/hazard/acts.h"
#include "core/hazard/hazard.h"
#include "core/person/acts.h"
#include "core/site/acts.h"
#include "sync/wire/pack.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

using State = tablet::SyncEngine::State;

/// Every promise is at the centre, in its place or as another branch.
QString promisesAtCentre(Scene &scene)
{
    return brokenAtCentre(scene.centre, scene.ledger, true).join(QLatin1Char('\n'));
}

journal::Act commentOn(const Id &hazard, const QString &words)
{
    journal::Act act;
    act.object = hazard;
    act.add(hazard::kComments, QCborArray{words});
    return act;
}

/// An answer to one raw request, as it comes over the network.
int statusOf(Scene &scene, const QByteArray &path, const QByteArray &body, const QByteArray &token)
{
    tablet::CarriedRequest request;
    request.verb = "POST";
    request.url = QUrl(QStringLiteral("http://centre.test") + QString::fromLatin1(path));
    request.headers.insert("Authorization", "Bearer " + token);
    request.headers.insert("Content-Type", wire::kContentType);
    request.body = body;
    std::optional<int> status;
    scene.centre.serve({request, {}}, [&](const tablet::CarriedAnswer &answer) { status = answer.status; });
    scene.settle();
    return status.value_or(-1);
}

} // namespace

class FaultsMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f27PoisonInTheMiddleOfABatch()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice strange(scene, 1);
        std::vector<journal::Pushed> batch;
        batch.push_back(
            strange.write("hazard.commented", dossier, strange.body(commentOn(hazard, QStringLiteral("before")))));
        batch.push_back(strange.write("hazard.commented", dossier, "no body at all"));
        batch.push_back(strange.write("hazard.closed", Id(), QByteArray("\xa1\x00\x00", 3)));
        batch.push_back(
            strange.write("hazard.commented", dossier, strange.body(commentOn(hazard, QStringLiteral("after")))));
        const journal::PushResult result = must(strange.push(batch));
        QCOMPARE(result.lastSeq, quint64{4});
        QCOMPARE(result.outcomes.size(), size_t{4});
        QCOMPARE(result.outcomes[0].status, journal::EntryStatus::Accepted);
        QCOMPARE(result.outcomes[1].status, journal::EntryStatus::Refused);
        QCOMPARE(result.outcomes[1].reason, QByteArray("entry.unreadable"));
        QCOMPARE(result.outcomes[2].status, journal::EntryStatus::Refused);
        QCOMPARE(result.outcomes[3].status, journal::EntryStatus::Accepted);
        MINGCHA_HOLDS(scene);
    }

    void f28SameNumberOtherBytes()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice strange(scene, 1);
        std::vector<journal::Pushed> first{
            strange.write("hazard.commented", dossier, strange.body(commentOn(hazard, QStringLiteral("one"))))};
        first.push_back(
            strange.write("hazard.commented", dossier, strange.body(commentOn(hazard, QStringLiteral("two")))));
        QVERIFY(!must(strange.push(first)).forked);
        // Once more, as after a lost answer: success, nothing new.
        QCOMPARE(must(strange.push(first)).outcomes[1].status, journal::EntryStatus::Accepted);
        std::vector<journal::Pushed> other{strange.write(
            "hazard.commented", dossier, strange.body(commentOn(hazard, QStringLiteral("another two"))), true)};
        other.push_back(strange.write("hazard.commented", dossier,
                                      strange.body(commentOn(hazard, QStringLiteral("another three")))));
        const journal::PushResult forked = must(strange.push(other));
        QVERIFY(forked.forked);
        QCOMPARE(forked.lastSeq, quint64{2});
        // All of the second branch is kept, none of it counts.
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 2);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 2);
    }

    void f29FolderClonedToASecondTablet()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        TabletHost &original = scene.on(0);
        TabletHost &clone = scene.addTablet(0);
        clone.kill(false);
        clone.machine.disk.restore(original.machine.disk.image());
        clone.keys = original.keys;
        QVERIFY(clone.start());
        original.link->weather.up = clone.link->weather.up = false;
        for (int i = 0; i < 3; ++i)
            must(scene.say(0, hazard, QStringLiteral("original %1").arg(i)));
        for (int i = 0; i < 5; ++i)
            must(scene.say(2, hazard, QStringLiteral("clone %1").arg(i)));
        original.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(original.database())).waiting == 0; }, kHour));
        clone.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return clone.core().state == State::NeedsPerson; }, kHour));
        QVERIFY(clone.core().reason.contains(QStringLiteral("both are kept")));
        QVERIFY2(promisesAtCentre(scene).isEmpty(), qPrintable(promisesAtCentre(scene)));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 5);
        // As a new incarnation it works on; what it made before stays on it.
        must(clone.enrol(scene.centre, clone.person()));
        scene.settle();
        const Id found = must(scene.actNow(clone, findHazard(clone.person(), district().sites[1],
                                                             QStringLiteral("after enrolling"))))
                             .object;
        QVERIFY(scene.runUntil(
            [&] { return Scene::words(scene.on(1).database(), found) == QStringLiteral("after enrolling"); }, kHour));
        QVERIFY2(promisesAtCentre(scene).isEmpty(), qPrintable(promisesAtCentre(scene)));
    }

    void f30TabletRestoredFromAnOlderBackup()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = host.machine.disk.image();
        for (int i = 0; i < 4; ++i)
            must(scene.say(0, hazard, QStringLiteral("after the backup %1").arg(i)));
        scene.runFor(7 * kMinute);
        noteReceived(host, scene.ledger);
        host.kill(false);
        host.machine.disk.restore(backup);
        QVERIFY(host.start());
        // It is told, not left to try in vain; enrolled again it fetches its own past.
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        QVERIFY2(host.core().reason.contains(QStringLiteral("enrol this tablet again")),
                 qPrintable(host.core().reason));
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 4);
    }

    void f32CentreRestoredUndeclared()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        must(scene.say(0, hazard, QStringLiteral("lost by the restore")));
        scene.runFor(2 * kMinute);
        scene.centre.kill(false);
        scene.centre.machine.disk.restore(backup);
        QVERIFY(scene.centre.start());
        must(scene.say(0, hazard, QStringLiteral("made after it")));
        // Noticed at the first contact, and nothing that was received before is forgotten by its author.
        scene.runFor(20 * kMinute);
        const bool told =
            scene.on(0).core().state == State::NeedsPerson || scene.on(1).core().state == State::NeedsPerson;
        QVERIFY(told || promisesAtCentre(scene).isEmpty());
        for (size_t i = 0; i < 2; ++i)
            QVERIFY(scene.number(scene.on(i).database(),
                                 "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'") >= (i == 0 ? 2 : 1));
        QVERIFY(brokenAtTablet(scene.on(0)).isEmpty());
    }

    void f31CentreRestoredDeclared()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        must(scene.say(0, hazard, QStringLiteral("lost by the restore")));
        scene.runFor(2 * kMinute);
        scene.centre.kill(false);
        scene.centre.machine.disk.restore(backup);
        scene.centre.identity.epoch = makeId(scene.time.now(), scene.random);
        QVERIFY(scene.centre.start());
        scene.runFor(20 * kMinute);
        for (size_t i = 0; i < 2; ++i) {
            const bool told = scene.on(i).core().state == State::NeedsPerson;
            QVERIFY2(told || promisesAtCentre(scene).isEmpty(), qPrintable(scene.on(i).core().reason));
            QVERIFY(!told || scene.on(i).core().reason.contains(QStringLiteral("restored")));
            QCOMPARE(
                scene.number(scene.on(i).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                1);
        }
        QVERIFY(scene.say(0, hazard, QStringLiteral("work goes on")).ok());
    }

    void f33CentreBeginsEmpty()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("only the tablets have it now")));
        scene.runFor(2 * kMinute);
        scene.centre.kill(false);
        scene.centre.machine.disk.restore(district().centre);
        scene.centre.identity.epoch = makeId(scene.time.now(), scene.random);
        QVERIFY(scene.centre.start());
        scene.runFor(20 * kMinute);
        for (size_t i = 0; i < 2; ++i) {
            QVERIFY2(!scene.on(i).core().reason.isEmpty() || promisesAtCentre(scene).isEmpty(), "silence");
            QCOMPARE(Scene::words(scene.on(i).database(), hazard), QStringLiteral("loose cable"));
            QVERIFY(brokenAtTablet(scene.on(i)).isEmpty());
        }
    }

    void f37AwayFor400Days()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("before going away")));
        for (const auto &host : scene.tablets())
            host->kill(true);
        scene.runFor(400 * kDay);
        QVERIFY(scene.on(1).start());
        must(scene.say(1, hazard, QStringLiteral("meanwhile")));
        scene.runFor(kHour);
        scene.on(0).machine.reboot();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 2);
    }

    void f39KeyRevokedWhileOffline()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("before it")));
        scene.runFor(kMinute);
        host.link->weather.up = false;
        const Id revoked = host.incarnation();
        must(scene.centre.run([&](journal::Store &store) { return centre::revoke(store, revoked, scene.time.now()); }));
        must(scene.say(0, hazard, QStringLiteral("after it")));
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        QCOMPARE(host.core().cause, QByteArray("device.revoked"));
        // Enrolled again, its late work arrives, is kept and shown as refused with the reason; what came before stays.
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2 AND reason = 'device.revoked'"), 1);
        QCOMPARE(scene.number(host.database(),
                              "SELECT count(*) FROM journal WHERE status = 2 AND reason = 'device.revoked'"),
                 1);
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 1);
    }

    void f39RightLostWhileOffline()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        must(scene.actNow(scene.on(0), voidHazard(scene.who(0), hazard)));
        must(scene.centre.act([&](journal::Store &store) {
            person::Person one = district().people[0];
            one.roles = {};
            return person::change(store, person::centrePerson(), one);
        }));
        MINGCHA_HOLDS(scene);
        // The act is kept with its reason, and shown to its author as refused; what it did is undone on the tablet.
        QCOMPARE(
            scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.voided' AND status = 2 AND reason <> ''"),
            1);
        QCOMPARE(must(tablet::counts(scene.on(0).database())).refused, 1);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM hazard WHERE step = 'voided'"), 0);
    }

    void f41UnknownKindAndFieldAreKeptAndPassedOn()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice newer(scene, 1);
        journal::Act novelty;
        novelty.set(1, QStringLiteral("of a later year"));
        journal::Act withField = commentOn(hazard, QStringLiteral("known kind"));
        QByteArray body = newer.body(withField);
        const journal::Pushed unknown = newer.write("novelty.begun", dossier, newer.body(novelty));
        const journal::Pushed known = newer.write("hazard.commented", dossier, body);
        const journal::PushResult result = must(newer.push({unknown, known}));
        QCOMPARE(result.outcomes[0].status, journal::EntryStatus::Accepted);
        MINGCHA_HOLDS(scene);
        // Byte for byte on a tablet that does not know it.
        journal::Query query = scene.on(0).database().query(
            QStringLiteral("SELECT header, body FROM journal WHERE kind = 'novelty.begun'"));
        must(query.run());
        QVERIFY(query.next());
        QCOMPARE(query.blob(0), unknown.headerBytes);
        QCOMPARE(query.blob(1), unknown.body);
    }

    void f47SlowReaderHoldsNobodyUp()
    {
        Scene scene(3);
        scene.on(2).link->weather.leastDelayMs = scene.on(2).link->weather.mostDelayMs = 25 * kSecond;
        const Id hazard = scene.find(0);
        scene.runFor(5 * kSecond);
        for (int i = 0; i < 20; ++i) {
            must(scene.say(0, hazard, QString::number(i)));
            scene.runFor(3 * kSecond);
        }
        QVERIFY(hasEverything(scene.on(1), scene.centre));
        MINGCHA_HOLDS(scene);
    }

    void f48SnapshotCutManyTimes()
    {
        constexpr int kSites = 2100;
        Scene scene(1);
        must(scene.centre.run([&](journal::Store &store) -> Status {
            journal::Admission admission(store, scene.time.now());
            for (int i = 0; i < kSites; ++i) {
                site::Site one;
                one.name = QStringLiteral("site of a large district %1").arg(i);
                one.venueType = QStringLiteral("A01");
                one.region = kTown;
                const Result<journal::Draft> draft = site::add(store, person::centrePerson(), one);
                if (!draft)
                    return draft.error();
                if (const auto written = admission.write(scene.centre.identity.author(), *draft); !written)
                    return written.error();
            }
            return success();
        }));
        TabletHost &fresh = scene.addTablet(1);
        const auto asked = std::make_shared<int>(0);
        const auto parts = std::make_shared<int>(0);
        fresh.link->fate = [asked, parts](const QByteArray &path) {
            if (path != "/v1/snapshot")
                return Fate::Weather;
            ++*parts;
            return ++*asked % 4 == 0 ? Fate::Weather : Fate::CutReply;
        };
        QVERIFY(scene.runUntil([&] { return hasEverything(fresh, scene.centre); }, 2 * kHour));
        QVERIFY2(*parts >= 12, qPrintable(QString::number(*parts)));
        MINGCHA_HOLDS(scene);
        // By merged states, not by entries.
        QVERIFY(scene.number(fresh.database(), "SELECT count(*) FROM journal") < kSites / 2);
        QCOMPARE(scene.number(fresh.database(), "SELECT count(*) FROM site"), kSites + 3);
    }

    void f51HostileBytesAreRefusedAndDoNoHarm()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const QByteArray token = "let me in";
        must(scene.centre.run([&](journal::Store &store) {
            const centre::Session session{scene.on(0).incarnation(), scene.who(0),
                                          scene.on(0).tablet().vault().people().front().device,
                                          scene.time.now() + kDay};
            return centre::keepSession(store.database(), sha256(QByteArrayView(token)), session);
        }));
        const qint64 before = scene.entries();
        SeededRandom random(51);
        QByteArray good = wire::encode(wire::PullRequest{});
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes(static_cast<qsizetype>(random.below(200)), '\0');
            random.fill({reinterpret_cast<quint8 *>(bytes.data()), static_cast<size_t>(bytes.size())});
            if (i % 3 == 1)
                bytes = wire::pack(bytes);
            if (i % 3 == 2) {
                bytes = good;
                bytes[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] ^=
                    static_cast<char>(1 + random.below(255));
            }
            for (const char *path : {"/v1/push", "/v1/pull", "/v1/session", "/v1/enrol"}) {
                const int status = statusOf(scene, path, bytes, token);
                const bool isNewer = status == 503; // what says that it is of a later version
                QVERIFY2(status == 200 || isNewer || (status >= 400 && status < 500),
                         qPrintable(QString::number(status)));
            }
        }
        // A bomb: a few kilobytes that would be gigabytes, and a body beyond the limit.
        const QByteArray bomb = wire::pack(QByteArray(200 << 20, '\0'));
        QVERIFY(bomb.size() < 64 * 1024);
        QCOMPARE(statusOf(scene, "/v1/push", bomb, token) / 100, 4);
        QCOMPARE(statusOf(scene, "/v1/push", QByteArray(5 << 20, 'x'), token), 413);
        const QByteArray deep = wire::pack(QByteArray(100000, '\x81'));
        QCOMPARE(statusOf(scene, "/v1/pull", deep, token) / 100, 4);
        QCOMPARE(scene.entries(), before);
        must(scene.say(0, hazard, QStringLiteral("all is well")));
        MINGCHA_HOLDS(scene);
    }

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
};

QTEST_GUILESS_MAIN(FaultsMachinesTest)
#include "faultsmachinestest.moc"
