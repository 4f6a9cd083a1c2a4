// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: no line that was answered ok is ever missing, whichever program dies, and when. Method: the real programs, a link
// that cuts, SIGKILL at moments drawn from a seed. MINGCHA_KILLS and MINGCHA_SEED make it longer or another one.
#include "tests/sync/live/killsoak.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;

namespace {

int asked(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // F10 to F13: killed at any statement of a save, during a pull, between a photo and its entry, and before or after the
    // centre's commit.
    void nothingAnsweredIsMissingAfterAnyKill()
    {
        const int kills = asked("MINGCHA_KILLS", 200);
        const int seed = asked("MINGCHA_SEED", 20261124);
        QTemporaryDir folder;
        KillSoak soak({QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)}, folder.path(),
                      static_cast<quint64>(seed));
        const KillCounts counts = soak.run(kills);
        qInfo("%lld kills (%lld of the tablet, %lld of the centre), %lld acts answered, %lld missing (seed %d)",
              static_cast<long long>(counts.kills), static_cast<long long>(counts.ofTablet),
              static_cast<long long>(counts.ofCentre), static_cast<long long>(counts.answered),
              static_cast<long long>(counts.missing), seed);
        QVERIFY2(counts.faults.isEmpty(), qPrintable(counts.faults.join(QLatin1Char('\n'))));
        QCOMPARE(counts.missing, 0);
        QVERIFY(counts.answered > counts.kills);
        QVERIFY(counts.ofTablet > 0 && counts.ofCentre > 0);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
