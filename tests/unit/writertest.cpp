// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the writer reports an act only once it is on the disk, keeps what failed apart, and writes little. Method: a
// real database file and a room of one field.
#include "core/journal/writer.h"
#include "tests/unit/things.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::things;

class WriterTest : public QObject, private Things
{
    Q_OBJECT

private Q_SLOTS:
    void theWriterReportsOnlyWhatIsDurableAndKeepsFailuresApart()
    {
        const QString file = path("writer");
        Rooms rooms;
        rooms.add(std::make_unique<ThingRoom>(false));
        const ManualClock clock{{1700000000000, 480, 42, 1000}};
        const Author me{makeId(1, m_random), makeId(2, m_random)};
        {
            auto writer = Writer::start([&] { return Store::open(file, rooms, clock); });
            QVERIFY(writer);
            QVERIFY(!Writer::start([&] { return Store::open(file, rooms, clock); }));
            QVERIFY((*writer)->run([&](Store &store) { return store.addAuthor(me, {}, {}, true); }));
            std::atomic<int> good = 0;
            std::atomic<int> failed = 0;
            for (int i = 0; i < 100; ++i) {
                (*writer)->post(
                    [&, i](Store &store) -> Status {
                        const Result<Written> written = store.write(me, begun(QString::number(i)));
                        if (!written)
                            return written.error();
                        if (i % 10 == 3)
                            return Error{ErrorCode::Invalid, QStringLiteral("changed my mind"), {}};
                        return success();
                    },
                    [&](const Status &status) { ++(status ? good : failed); });
            }
            writer->reset();
            QCOMPARE(good.load(), 90);
            QCOMPARE(failed.load(), 10);
        }
        auto reader = Database::open(file, Database::Mode::Reader);
        QVERIFY(reader);
        QCOMPARE((*reader)->number(QStringLiteral("SELECT count(*) FROM thing")), 90);
        QCOMPARE((*reader)->number(QStringLiteral("SELECT max(seq) FROM journal")), 90);
        QVERIFY(!(*reader)->execute(QStringLiteral("DELETE FROM thing")));
    }

    void whatDidNotWaitForTheDiskIsThereAfterAPause()
    {
        const QString file = path("paused");
        const ManualClock clock{{1700000000000, 480, 42, 1000}};
        Rooms rooms;
        rooms.add(std::make_unique<ThingRoom>(false));
        const Author me{makeId(1, m_random), makeId(2, m_random)};
        auto writer = Writer::start([&] { return Store::open(file, rooms, clock); });
        QVERIFY(writer);
        QVERIFY((*writer)->run([&](Store &store) { return store.addAuthor(me, {}, {}, true); }));
        std::atomic<bool> isDone = false;
        (*writer)->post(
            [&](Store &store) -> Status {
                const Result<Written> written = store.write(me, begun(QStringLiteral("pulled")));
                return written ? success() : Status(written.error());
            },
            [&](const Status &status) { isDone = status.ok(); }, Writer::Keep::InOrder);
        QTRY_VERIFY(isDone);
        // In the pause a small commit follows that waits for the disk, and all before it is there with it.
        const auto synced = [&] {
            const auto reader = Database::open(file, Database::Mode::Reader);
            return reader ? (*reader)->number(
                                QStringLiteral("SELECT count(*) FROM meta, thing WHERE key = 'journal.onDisk'"), -1)
                          : -1;
        };
        QTRY_COMPARE(synced(), 1);
    }

    void anActWritesFewPages()
    {
        constexpr int kActs = 40;
        constexpr int kMostPages =
            7; // journal and two of its indexes, dossier, thing and its index; now and then one is split
        End tablet(path("pages"), false);
        const Author me = author(*tablet.store, makeSigningKey(m_random), true);
        const auto act = [&] {
            QVERIFY(tablet.store->begin() && tablet.store->write(me, begun(QStringLiteral("x"))) &&
                    tablet.store->commit());
        };
        act();
        const int before = tablet.store->database().logPages();
        for (int i = 0; i < kActs; ++i)
            act();
        const int pages = tablet.store->database().logPages() - before;
        QVERIFY2(pages <= kActs * kMostPages, qPrintable(QString::number(pages)));
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writertest.moc"
