// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: strange, newer, slow and hostile devices: nothing bad spreads, and nobody else is held up.
#include "core/journal/seenaudit.h"
#include "tests/simulation/scene.h"
#include "tests/simulation/strangedevice.h"

#include "core/hazard/acts.h"
#include "core/hazard/hazard.h"
#include "core/site/acts.h"
#include "sync/wire/pack.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

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

class FaultsStrangersTest : public QObject
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

    /// As of who worked with a copied tablet's hazard, whose number is a site at the centre.
    void f28AnActOnSomethingOfAnotherKindIsRefused()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice strange(scene, 1);
        journal::Act act;
        act.object = hazard;
        act.set(site::kName, QStringLiteral("not a site"));
        const journal::PushResult result =
            must(strange.push({strange.write("site.corrected", dossier, strange.body(act))}));
        QCOMPARE(result.outcomes[0].reason, QByteArray("object.other"));
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM object WHERE type = 'hazard'"), 1);
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
            return centre::sealCentre(store, scene.centre.identity);
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
        QByteArray bomb = wire::pack(QByteArray(200 << 20, '\0'));
        bomb.truncate(bomb.lastIndexOf(QByteArray::fromHex("502a4d18"))); // without what our own packing fills up
        QVERIFY(bomb.size() < 64 * 1024);
        QCOMPARE(statusOf(scene, "/v1/push", bomb, token),
                 413); // before it takes any memory: afterwards it would be malformed
        QCOMPARE(statusOf(scene, "/v1/push", QByteArray(5 << 20, 'x'), token), 413);
        const QByteArray deep = wire::pack(QByteArray(100000, '\x81'));
        QCOMPARE(statusOf(scene, "/v1/pull", deep, token) / 100, 4);
        QCOMPARE(scene.entries(), before);
        must(scene.say(0, hazard, QStringLiteral("all is well")));
        MINGCHA_HOLDS(scene);
    }

    /// Who has its files can make its trees anew, and not what others signed of them.
    void f52TheCentresLogIsHeldToWhatAuthorsWereShownOfIt()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        for (int i = 0; i < 3; ++i) {
            scene.runFor(2 * kMinute);
            must(scene.say(i % 2, hazard, QString::number(i)));
        }
        scene.runFor(2 * kMinute);
        const auto seen = [&] {
            return must(journal::auditSeen(scene.centre.database(), scene.centre.identity.epoch)).size();
        };
        QCOMPARE(seen(), size_t{0});
        must(scene.centre.run([](journal::Store &store) {
            return store.database().execute(
                QStringLiteral("UPDATE journal SET effective = effective + 1 WHERE kind = 'hazard.found'"));
        }));
        QVERIFY(seen() > 0);
    }
};

QTEST_GUILESS_MAIN(FaultsStrangersTest)
#include "faultsstrangerstest.moc"
