// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: no clock, however wrong, refuses an inspection, reorders a chain or harms another tablet; and what people do to the
// same thing meanwhile ends the same everywhere.
#include "core/journal/waiting.h"
#include "tests/simulation/scene.h"

#include <QHashSeed>

#include <algorithm>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr qint64 kYear = 365 * kDay;
constexpr qint64 kMostAhead = 5 * kMinute; ///< a stamp may lie this far after its receipt

/// Of a hazard's entries at the centre: when they count as done, in the order of their positions.
std::vector<qint64> effectiveTimes(Scene &scene, const Id &hazard)
{
    journal::Query query =
        scene.centre.database().query(QStringLiteral("SELECT effective FROM journal WHERE object = ? ORDER BY n"));
    must(query.bind(hazard).run());
    std::vector<qint64> all;
    while (query.next())
        all.push_back(query.integer(0));
    return all;
}

bool hybridTimeGrows(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT header FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE mine = 1 ORDER BY incarnation.n, seq"));
    must(query.run());
    std::optional<journal::Header> before;
    while (query.next()) {
        const journal::Header header = must(journal::decodeHeader(query.blob(0)));
        if (before && before->incarnation == header.incarnation && !(before->time < header.time))
            return false;
        before = header;
    }
    return true;
}

} // namespace

class FaultsTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f20ClockWrongByYears_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("55 years back") << -55 * kYear;
        QTest::newRow("a year ahead") << kYear;
        QTest::newRow("three days ahead") << 3 * kDay;
        QTest::newRow("three days back") << -3 * kDay;
    }
    void f20ClockWrongByYears()
    {
        QFETCH(qint64, jump);
        Scene scene(2);
        scene.on(0).machine.clock.jump(jump);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("with a wrong clock")));
        scene.runFor(2 * kMinute);
        must(scene.say(1, hazard, QStringLiteral("with a right one")));
        scene.runFor(2 * kMinute);
        // Reckoned from the uptime since: right to within the time on the way.
        for (const qint64 effective : effectiveTimes(scene, hazard))
            QVERIFY2(std::abs(effective - scene.time.now()) < 10 * kMinute,
                     qPrintable(QString::number(effective - scene.time.now())));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2"), 0);
        MINGCHA_HOLDS(scene);
    }

    void f21ClockJumpsBackBetweenSaves()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        for (const qint64 jump : {-kHour, -55 * kYear, kYear, -kYear}) {
            scene.on(0).machine.clock.jump(jump);
            must(scene.say(0, hazard, QString::number(jump)));
            must(scene.say(0, hazard, QStringLiteral("again")));
        }
        QVERIFY(hybridTimeGrows(scene.on(0).database()));
        MINGCHA_HOLDS(scene);
    }

    void f21ClockFrozen()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        scene.on(0).machine.clock.freeze();
        for (int i = 0; i < 100; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        scene.runFor(kHour);
        must(scene.say(0, hazard, QStringLiteral("an hour later")));
        QVERIFY(hybridTimeGrows(scene.on(0).database()));
        MINGCHA_HOLDS(scene);
    }

    void f21RebootWithTheClockAtTheEpoch()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        scene.on(0).link->weather.up = false;
        for (int i = 0; i < 5; ++i) {
            must(scene.say(0, hazard, QString::number(i)));
            scene.runFor(kMinute); // it tries in vain, and notes how long it waits
            scene.on(0).kill(true);
            scene.on(0).machine.reboot();
            scene.on(0).machine.clock.jump(i % 2 == 0 ? -56 * kYear : 56 * kYear);
            QVERIFY(scene.on(0).start());
        }
        QVERIFY(hybridTimeGrows(scene.on(0).database()));
        // Nobody sets the clock right: what a back-off noted before the last restart holds nothing up.
        scene.on(0).link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting == 0; }, kHour));
        MINGCHA_HOLDS(scene);
    }

    void f22FarFutureStampsAreClampedAndHarmNobody()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        scene.on(0).machine.clock.jump(20 * kYear);
        must(scene.actNow(scene.on(0), changeWords(scene.who(0), hazard, QStringLiteral("from the future"))));
        // Another boot: its uptime no longer tells how long ago that was.
        scene.on(0).kill(true);
        scene.on(0).machine.reboot();
        QVERIFY(scene.on(0).start());
        scene.on(0).link->weather.up = true;
        scene.runFor(10 * kMinute);
        for (const qint64 effective : effectiveTimes(scene, hazard))
            QVERIFY2(effective <= scene.time.now() + kMostAhead,
                     qPrintable(QString::number(effective - scene.time.now())));
        // What the other does later wins, as it should.
        scene.runFor(10 * kMinute);
        must(scene.actNow(scene.on(2), changeWords(scene.who(2), hazard, QStringLiteral("of today"))));
        MINGCHA_HOLDS(scene);
        QCOMPARE(Scene::words(scene.centre.database(), hazard), QStringLiteral("of today"));
        QVERIFY(hybridTimeGrows(scene.on(2).database()));
    }

    void f23CentreClockJumps()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        for (const qint64 jump : {-kDay, 3 * kDay, -kYear, kYear}) {
            scene.centre.machine.clock.jump(jump);
            must(scene.say(0, hazard, QString::number(jump)));
            must(scene.say(1, hazard, QString::number(jump)));
            scene.runFor(5 * kMinute);
        }
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2"), 0);
        // Of one author never before what came before.
        QCOMPARE(
            scene.atCentre(
                "SELECT count(*) FROM journal a JOIN journal b ON b.incarnation = a.incarnation AND b.seq = a.seq + 1 "
                "WHERE b.effective < a.effective AND a.incarnation > 1"),
            0);
        MINGCHA_HOLDS(scene);
    }

    void f24TwoEditTheSameField()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        scene.on(2).link->weather.up = false;
        must(scene.actNow(scene.on(0), changeWords(scene.who(0), hazard, QStringLiteral("blocked exit"))));
        scene.runFor(kMinute);
        must(scene.actNow(scene.on(2), changeWords(scene.who(2), hazard, QStringLiteral("locked exit"))));
        MINGCHA_HOLDS(scene);
        // One is shown everywhere, the later; both are kept, and the conflict is told everywhere.
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(Scene::words(scene.on(i).database(), hazard), QStringLiteral("locked exit"));
            QCOMPARE(Scene::conflicts(scene.on(i).database(), hazard), 1);
        }
        QCOMPARE(Scene::conflicts(scene.centre.database(), hazard), 1);
    }

    void f24EqualValuesAreNoConflict()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        for (const size_t i : {0U, 2U})
            scene.on(i).link->weather.up = false;
        for (const size_t i : {0U, 2U})
            must(scene.actNow(scene.on(i), changeWords(scene.who(i), hazard, QStringLiteral("the same"))));
        MINGCHA_HOLDS(scene);
        QCOMPARE(Scene::conflicts(scene.on(0).database(), hazard), 0);
    }

    void f25EditAgainstVoid()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        scene.on(2).link->weather.up = false;
        const auto voided = scene.actNow(scene.on(0), voidHazard(scene.who(0), hazard));
        QVERIFY2(voided.ok(), voided.ok() ? "" : qPrintable(voided.error().message()));
        must(scene.actNow(scene.on(2), changeWords(scene.who(2), hazard, QStringLiteral("still there"))));
        scene.on(0).link->weather.up = true; // the void comes first
        scene.runFor(kMinute);
        MINGCHA_HOLDS(scene);
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(scene.number(scene.on(i).database(), "SELECT count(*) FROM hazard WHERE step = 'voided'"), 1);
            QCOMPARE(Scene::words(scene.on(i).database(), hazard), QStringLiteral("still there"));
        }
    }

    /// The other way round: who has not seen what a colleague did with it does not take it away, and is told so.
    void f25VoidAgainstEdit()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        must(scene.actNow(scene.on(0), voidHazard(scene.who(0), hazard)));
        must(scene.actNow(scene.on(2), changeWords(scene.who(2), hazard, QStringLiteral("worse than it looked"))));
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = true; // the edit came first
        MINGCHA_HOLDS(scene);
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(scene.number(scene.on(i).database(), "SELECT count(*) FROM hazard WHERE step = 'found'"), 1);
        const auto marked = must(journal::markedObjects(scene.on(0).database(), 0, 9));
        QCOMPARE(marked.size(), size_t{1});
        QCOMPARE(marked.front().object, hazard);
        QCOMPARE(marked.front().reason, QByteArray("hazard.othersWork"));
    }

    void f26EveryOrderOfDeliveryGivesTheSameHeads()
    {
        // 1; then 2 and 3 each replace it without having seen the other; then 4 replaces 2 alone.
        constexpr int kField = 1;
        const std::vector<std::vector<quint64>> replaced{{}, {1}, {1}, {2}};
        std::vector<size_t> order{0, 1, 2, 3};
        do {
            journal::ObjectState state;
            for (const size_t i : order) {
                journal::Header header;
                header.seq = i + 1;
                journal::Act act;
                act.set(kField, QString::number(i));
                for (const quint64 seq : replaced[i])
                    act.changes[kField].replaces.push_back({header.incarnation, seq});
                state.apply(header, act, {false, static_cast<qint64>(i), 0});
            }
            std::vector<quint64> heads;
            for (const journal::EntryRef &head : state.headRefs(kField))
                heads.push_back(head.seq);
            std::sort(heads.begin(), heads.end());
            QCOMPARE(heads, (std::vector<quint64>{3, 4}));
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void f26ThreeEditsInEveryOrderOfDelivery()
    {
        std::vector<size_t> order{0, 1, 2};
        QString first;
        do {
            Scene scene(std::vector<size_t>{0, 2, 2});
            const Id hazard = scene.find(0);
            scene.runFor(kMinute);
            for (size_t i = 0; i < 3; ++i)
                scene.on(i).link->weather.up = false;
            scene.runFor(2 * kMinute);
            for (size_t i = 0; i < 3; ++i) {
                must(scene.actNow(scene.on(i), changeWords(scene.who(i), hazard, QStringLiteral("edit %1").arg(i))));
                scene.runFor(10 * kSecond);
            }
            for (const size_t i : order) {
                scene.on(i).link->weather.up = true;
                scene.on(i).core().syncNow();
                scene.runFor(10 * kSecond);
            }
            MINGCHA_HOLDS(scene);
            for (size_t i = 0; i < 3; ++i) {
                QCOMPARE(Scene::words(scene.on(i).database(), hazard), QStringLiteral("edit 2"));
                QCOMPARE(Scene::conflicts(scene.on(i).database(), hazard), 1);
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }
};

QTEST_GUILESS_MAIN(FaultsTimeTest)
#include "faultstimetest.moc"
