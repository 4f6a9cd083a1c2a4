// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what a tablet pulled does not wait for its disk. A loss of power that takes some of it takes no act, nothing that an
// act stands on, and nothing for good.
#include "tests/simulation/scene.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr int kFound = 5;
constexpr char kHazards[] = "SELECT count(*) FROM hazard";

/// Tablet 0, which waited for news, has pulled what tablet 1 found; these are the hazards.
struct Pulled
{
    Scene scene{2};
    std::vector<Id> found;
    qint64 before = 0;

    Pulled()
    {
        before = scene.number(scene.on(0).database(), kHazards);
        for (int i = 0; i < kFound; ++i)
            found.push_back(scene.find(1));
        scene.runFor(kMinute);
    }
    qint64 here() { return scene.number(scene.on(0).database(), kHazards) - before; }
    /// False when the tablet does not start again.
    bool losePower()
    {
        scene.on(0).link->weather.up = false;
        scene.on(0).kill(true);
        return scene.on(0).start();
    }
};

} // namespace

class FaultsPowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f14WhatALossOfPowerTakesOfAPullIsPulledAgain()
    {
        Pulled pulled;
        QCOMPARE(pulled.here(), kFound);
        QVERIFY(pulled.losePower());
        QVERIFY(pulled.here() < kFound); // else nothing was at stake
        const QStringList broken = pulled.scene.broken(false);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
        MINGCHA_HOLDS(pulled.scene);
        QCOMPARE(pulled.here(), kFound);
    }

    void f14WhatAnActStandsOnStaysWithIt()
    {
        Pulled pulled;
        const Id &hazard = pulled.found.front();
        QVERIFY(pulled.scene.say(0, hazard, QStringLiteral("seen")));
        QVERIFY(pulled.losePower());
        QCOMPARE(pulled.here(), kFound);
        const QStringList broken = pulled.scene.broken(false);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
        QCOMPARE(pulled.scene.number(pulled.scene.on(0).database(),
                                     "SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 0"),
                 1);
        MINGCHA_HOLDS(pulled.scene);
    }
};

QTEST_GUILESS_MAIN(FaultsPowerTest)
#include "faultspowertest.moc"
