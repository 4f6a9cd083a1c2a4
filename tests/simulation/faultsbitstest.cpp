// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what a disk gives back otherwise than it took it, or no longer at all, is named, comes again from who has it, and
// holds nobody up. Method: bits are flipped in the database of a tablet or of the centre, and cursors taken away.
#include "tests/simulation/scene.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

class FaultsBitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f18BitFlippedInAnUnsentEntryIsSentAsDamaged()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        const journal::Written hurt = must(scene.say(0, hazard, QStringLiteral("before the bit flipped")));
        must(scene.say(0, hazard, QStringLiteral("after it")));
        must(scene.on(0).tablet().writer().run([&](journal::Store &store) {
            // In a word, so that it can still be read: "before" becomes "Before".
            journal::Query flip = store.database().query(QStringLiteral(
                "UPDATE journal SET body = CAST(substr(body, 1, instr(body, x'6265666f7265') - 1) || x'42' || "
                "substr(body, instr(body, x'6265666f7265') + 1) AS BLOB) WHERE seq = ? AND incarnation = "
                "(SELECT n FROM incarnation WHERE id = ?)"));
            return flip.bind(hurt.ref.seq).bind(hurt.ref.incarnation).run();
        }));
        scene.heal();
        QVERIFY(
            scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting == 0; }, 10 * kMinute));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 4 AND reason = 'entry.damaged'"), 1);
        // Named, not spread: the other tablet has the comment after it and nothing of the damaged one.
        QVERIFY(scene.runUntil([&] { return hasEverything(scene.on(1), scene.centre); }, 10 * kMinute));
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 1);
        QVERIFY(brokenAtTablet(scene.on(1)).isEmpty());
        QVERIFY(!brokenAtTablet(scene.on(0)).isEmpty());
    }

    void f18BitFlippedInAHeaderIsTurnedBack()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        for (int i = 0; i < 4; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        const auto flip = [&](int byte) {
            must(scene.on(0).tablet().writer().run([&](journal::Store &store) {
                journal::Query query = store.database().query(
                    QStringLiteral("SELECT n, header FROM journal WHERE status = 0 AND kind = 'hazard.commented'"));
                if (const Status status = query.run(); !status)
                    return status;
                for (int i = 0; query.next(); ++i) {
                    QByteArray header = query.blob(1);
                    header[byte + i] = static_cast<char>(header[byte + i] ^ 4);
                    journal::Query keep =
                        store.database().query(QStringLiteral("UPDATE journal SET header = ? WHERE n = ?"));
                    if (const Status status = keep.bind(header).bind(query.integer(0)).run(); !status)
                        return status;
                }
                return success();
            }));
        };
        flip(2); // of one it makes no header any more, of others another one
        scene.heal();
        QVERIFY(
            scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting == 0; }, 10 * kMinute));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 1"), 4);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 0);
    }

    void f18BitFlippedAtTheCentreHoldsNobodyUp()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(1).link->weather.up = false;
        for (int i = 0; i < 4; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        scene.runFor(kMinute);
        must(scene.centre.run([](journal::Store &store) {
            return store.database().execute(
                QStringLiteral("UPDATE journal SET body = body || x'00' WHERE kind = 'hazard.commented' AND seq = "
                               "(SELECT min(seq) FROM journal WHERE kind = 'hazard.commented')"));
        }));
        scene.heal();
        must(scene.say(0, hazard, QStringLiteral("after")));
        scene.runFor(10 * kMinute);
        journal::Database &other = scene.on(1).database();
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'")), 5);
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND "
                                             "reason = 'entry.damaged'")),
                 1);
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) FROM alarm")), 0);
    }

    /// Of 300 entries nothing comes again; `alter` says what else befalls the tablet meanwhile.
    void theCursorIsLost(Scene &scene, const QString &alter)
    {
        const Id hazard = scene.find(0);
        for (int i = 0; i < 300; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        scene.runFor(10 * kMinute);
        scene.on(1).kill(false);
        must(scene.on(1).startAs(scene.who(1)) ? success() : Status(ErrorCode::Io, {}));
        must(scene.on(1).tablet().writer().run([&](journal::Store &store) {
            for (const QString &statement : {QStringLiteral("DELETE FROM feed"), alter}) {
                if (const Status status = statement.isEmpty() ? success() : store.database().execute(statement);
                    !status)
                    return status;
            }
            return success();
        }));
        scene.on(1).kill(false);
        scene.on(1).link->bytesDown = 0;
        must(scene.on(1).startAs(scene.who(1)) ? success() : Status(ErrorCode::Io, {}));
        scene.runFor(10 * kMinute);
    }

    void aLostCursorIsRegainedFromWhatIsHere()
    {
        constexpr qint64 kMostBytes = 2500;
        Scene scene(2);
        theCursorIsLost(scene, {});
        QVERIFY2(scene.on(1).link->bytesDown < kMostBytes, qPrintable(QString::number(scene.on(1).link->bytesDown)));
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM alarm"), 0);
        must(scene.say(0, scene.find(0), QStringLiteral("more")));
        MINGCHA_HOLDS(scene);
    }

    void aCursorIsNotRegainedFromWhatTheCentreHasOtherwise()
    {
        constexpr qint64 kLeastBytes = 3500;
        Scene scene(2);
        theCursorIsLost(scene, QStringLiteral("UPDATE journal SET effective = effective + 1 WHERE position = 7"));
        QVERIFY2(scene.on(1).link->bytesDown > kLeastBytes, qPrintable(QString::number(scene.on(1).link->bytesDown)));
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM alarm"), 0);
    }
};

QTEST_GUILESS_MAIN(FaultsBitsTest)
#include "faultsbitstest.moc"
