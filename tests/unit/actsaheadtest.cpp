// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a batch decoded on two threads says what its bodies say, each once, and the write-ahead log does not stay long
// after a large batch. Method: many bodies, some of them damaged, and a real database.
#include "core/journal/actsahead.h"
#include "core/journal/writer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace mingcha;
using namespace mingcha::journal;

namespace {

const Id kAuthor = *Id::fromHex(u"0190a5a0b1c27def8123456789abcdef");
constexpr int kDamagedEvery = 7;

QByteArray bodyOf(int i)
{
    Act act;
    act.set(1, i).set(2, QStringLiteral("隐患%1").arg(i));
    return i % kDamagedEvery == 0 ? QByteArray("\xff\xff", 2) : encodeAct(act, kAuthor);
}

} // namespace

class ActsAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActIsWhatItsBodySaysWhicheverThreadCameFirst()
    {
        constexpr int kBodies = 1000;
        std::vector<QByteArray> bodies;
        for (int i = 0; i < kBodies; ++i)
            bodies.push_back(bodyOf(i));
        ActsAhead acts(bodies, kAuthor);
        std::jthread helper([&] { acts.work(); });
        for (int i = 0; i < kBodies; ++i) {
            const Result<Act> act = acts.take(static_cast<size_t>(i));
            QCOMPARE(act.ok(), i % kDamagedEvery != 0);
            if (act)
                QCOMPARE(act->value(1).toInteger(), i);
        }
    }

    void actsCanBeTakenWithoutAHelper()
    {
        ActsAhead acts({bodyOf(1), bodyOf(2)}, kAuthor);
        QCOMPARE(acts.take(1)->value(1).toInteger(), 2);
        QCOMPARE(acts.take(0)->value(1).toInteger(), 1);
    }

    void aLongLogIsBroughtIntoTheDatabaseInAnIdleMoment()
    {
        constexpr qint64 kBytes = 6 << 20;
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("mingcha.db"));
        const Rooms rooms;
        const SystemClock clock;
        const auto writer = Writer::start([&] { return Store::open(file, rooms, clock); });
        QVERIFY(writer.ok());
        QVERIFY((*writer)->run([](Store &store) {
            Query query = store.database().query(QStringLiteral("INSERT INTO meta(key, value) VALUES('long', ?)"));
            return query.bind(QByteArray(kBytes, 'x')).run();
        }));
        QTRY_VERIFY(QFileInfo(file).size() > kBytes);
    }
};

QTEST_GUILESS_MAIN(ActsAheadTest)
#include "actsaheadtest.moc"
