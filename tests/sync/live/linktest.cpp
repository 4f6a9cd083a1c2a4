// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: whatever the link does, nothing is lost, doubled or made up, and the words say what it is. Method: the shipped
// programs with the fault proxy between them; each test makes work, spoils the link, mends it, and holds both ends together.
#include "core/journal/history.h"
#include "sync/centre/service/datafolder.h"
#include "tests/sync/live/faultproxy.h"
#include "tests/sync/live/photos.h"
#include "tests/sync/live/programs.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;
using Kind = Fault::Kind;

namespace {

constexpr quint64 kSeed = 20261124;
constexpr int kMostTries = 60;

const Programs kPrograms{QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)};

QJsonObject site(int n)
{
    return doing("addSite", {{QStringLiteral("name"), QStringLiteral("弱网测试店%1").arg(n)},
                             {QStringLiteral("venueType"), QStringLiteral("A01")},
                             {QStringLiteral("region"), QStringLiteral("330502100")}});
}

} // namespace

class LinkTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<LiveCentre> m_centre;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<LiveTablet> m_tablet;
    int m_sites = 0;

    /// Adds so many sites, without sending them.
    QStringList work(int count)
    {
        QList<QJsonObject> acts;
        for (int n = 0; n < count; ++n)
            acts.append(site(++m_sites));
        QStringList made;
        for (const QJsonObject &answer : m_tablet->act(acts)) {
            if (!isGood(answer))
                qFatal("%s", qPrintable(textOf(answer)));
            made.append(answer.value(QLatin1String("object")).toString());
        }
        return made;
    }
    /// A photo of about so many bytes, of a site.
    void photo(const QString &owner, qint64 bytes)
    {
        const QString file = m_folder.filePath(QStringLiteral("photo.jpg"));
        writeNoiseJpeg(file, bytes, static_cast<quint64>(++m_sites));
        const QList<QJsonObject> kept =
            m_tablet->act({doing("photo", {{QStringLiteral("owner"), owner},
                                           {QStringLiteral("file"), file},
                                           {QStringLiteral("role"), QStringLiteral("scene")}})});
        if (!allGood(kept))
            qFatal("%s", qPrintable(textOf(kept.value(0))));
    }
    /// How often it had to be tried; 0 when it never went through.
    int syncUntilGood()
    {
        for (int n = 1; n <= kMostTries; ++n) {
            if (isGood(m_tablet->sync()))
                return n;
        }
        return 0;
    }
    /// How often each of these objects was founded at the centre.
    QList<int> atCentre(const QStringList &objects)
    {
        const centre::Places places{m_centre->folder()};
        const auto database = journal::Database::open(places.database(), journal::Database::Mode::Reader);
        const auto lines = journal::journalLines(**database, false);
        QHash<QString, int> times;
        for (const journal::JournalLine &line : *lines)
            times[line.object.toHex()] += line.kind == "site.added" ? 1 : 0;
        QList<int> all;
        for (const QString &object : objects)
            all.append(times.value(object));
        return all;
    }
    void judgeSound()
    {
        const Ended checked = m_tablet->check();
        QVERIFY2(checked.code == 0, checked.out.constData());
        const Ended verified = m_centre->verb({QStringLiteral("verify")});
        QVERIFY2(verified.code == 0, verified.err.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_centre = std::make_unique<LiveCentre>(kPrograms, m_folder.filePath(QStringLiteral("centre")));
        m_proxy = std::make_unique<FaultProxy>(m_centre->port(), kSeed);
        m_tablet = std::make_unique<LiveTablet>(kPrograms, m_folder.filePath(QStringLiteral("tablet")));
        m_tablet->enrol(m_proxy->port(), m_centre->token(QStringLiteral("teamLead")));
        QVERIFY(isGood(m_tablet->sync()));
    }
    void cleanup() { m_proxy->heal(); }

    void everythingComesOnceOverALinkThatCuts()
    {
        const QStringList made = work(12);
        m_proxy->plan(cutSome(30));
        QVERIFY(syncUntilGood() > 0);
        m_proxy->heal();
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(atCentre(made), QList<int>(made.size(), 1));
        judgeSound();
    }

    void aRequestThatArrivesTwiceCountsOnce()
    {
        const QStringList made = work(5);
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Kind::Twice}; });
        QVERIFY(syncUntilGood() > 0); // a nonce opens one session, and the copy may be the first
        m_proxy->heal();
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(atCentre(made), QList<int>(made.size(), 1));
        judgeSound();
    }

    void aTurnedBitIsNeverStoredAsAnEntry()
    {
        const QStringList made = work(8);
        photo(made.first(), 150'000);
        m_proxy->plan([](const SeenRequest &request, Random &random) -> Fault {
            if (random.below(10) >= 4)
                return {};
            const bool up = random.below(2) == 0;
            // Not in the heads: a length that has changed keeps the other end waiting, as f5… tests.
            if (up && request.bodyBytes > 0)
                return {Kind::TurnBitUp,
                        request.headBytes + static_cast<qint64>(random.below(static_cast<quint64>(request.bodyBytes)))};
            return {Kind::TurnBitDown, static_cast<qint64>(random.below(500))};
        });
        for (int n = 0; n < 20; ++n)
            static_cast<void>(m_tablet->sync());
        m_proxy->heal();
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(atCentre(made), QList<int>(made.size(), 1));
        judgeSound();
    }

    void aTurnedBitIsNeverPulled()
    {
        LiveTablet whole(kPrograms, m_folder.filePath(QStringLiteral("clear")));
        whole.enrol(m_centre->port(), m_centre->token(QStringLiteral("inspector")));
        QVERIFY(isGood(whole.sync()));
        constexpr int kTablets = 6;
        for (int n = 0; n < kTablets; ++n) {
            LiveTablet other(kPrograms, m_folder.filePath(QStringLiteral("turned%1").arg(n)));
            other.enrol(m_proxy->port(), m_centre->token(QStringLiteral("inspector")));
            m_proxy->plan([](const SeenRequest &request, Random &random) -> Fault {
                const bool pulls = request.path.startsWith("/v1/pull") || request.path.startsWith("/v1/snapshot");
                constexpr quint64 kWithin = 60'000; // of about 100,000
                return pulls && random.below(4) > 0
                           ? Fault{Kind::TurnBitDown, static_cast<qint64>(random.below(kWithin))}
                           : Fault{};
            });
            for (int tries = 0; tries < 4; ++tries)
                static_cast<void>(other.sync());
            m_proxy->heal();
            QVERIFY(isGood(other.sync()));
            QVERIFY(other.check().code == 0);
            for (const char *topic : {"hazards", "inspections"})
                QCOMPARE(other.show(QLatin1String(topic)), whole.show(QLatin1String(topic)));
        }
    }

    void anAnswerThatIsNotTheCentresSendsNothing_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 302, 511})
            QTest::addRow("%d", status) << status;
    }
    // F49 without its certificates: a captive portal.
    void anAnswerThatIsNotTheCentresSendsNothing()
    {
        QFETCH(int, status);
        const QStringList made = work(2);
        m_proxy->plan([status](const SeenRequest &, Random &) { return Fault{Kind::Page, 0, status}; });
        const qint64 before = m_proxy->counts().bytesUp;
        const QJsonObject answer = m_tablet->sync();
        QVERIFY(!isGood(answer));
        QVERIFY2(textOf(answer).contains(QStringLiteral("sign-in page")), qPrintable(textOf(answer)));
        QCOMPARE(m_proxy->counts().bytesUp, before);
        m_proxy->heal();
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(atCentre(made), QList<int>(made.size(), 1));
    }

    void f5AHalfOpenConnectionHoldsNothingUp()
    {
        const QStringList made = work(1);
        photo(made.first(), 400'000);
        m_proxy->plan([](const SeenRequest &request, Random &) -> Fault {
            return request.verb == "PATCH" ? Fault{Kind::StallUp, 30'000} : Fault{};
        });
        const qint64 before = m_proxy->counts().faults;
        m_tablet->begin({doing("sync")});
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().faults > before, kPatienceMs);
        m_tablet->kill(); // its side of the connection is gone; the centre does not learn of it
        static_cast<void>(m_tablet->finish());
        m_proxy->plan({});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(isGood(m_tablet->sync()));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QStringLiteral("it took %1 ms").arg(timer.elapsed())));
    }

    void f6EntriesComeBeforePhotosOnAThinBadLink()
    {
        const QStringList made = work(3);
        photo(made.first(), 20'000);
        QStringList order;
        m_proxy->way({3000, 1000}); // 3 kB/s, 2 s there and back
        m_proxy->plan([](const SeenRequest &, Random &random) -> Fault {
            return random.below(100) < 10 ? Fault{Kind::CutUp, static_cast<qint64>(random.below(300))} : Fault{};
        });
        for (int n = 0; n < kMostTries; ++n) {
            const bool good = isGood(m_tablet->sync());
            const bool photosIn = m_tablet->show(QStringLiteral("photos")).size() > 0 && good;
            if (photosIn)
                order.append(QStringLiteral("photo"));
            if (!order.contains(QStringLiteral("entries")) && atCentre(made) == QList<int>(made.size(), 1))
                order.prepend(QStringLiteral("entries"));
            if (good)
                break;
        }
        QCOMPARE(order, (QStringList{QStringLiteral("entries"), QStringLiteral("photo")}));
        const QByteArray log = m_centre->log();
        QVERIFY(log.lastIndexOf("\"push\"") < log.lastIndexOf("uploadCompleted"));
    }

    // F13, and the words for it.
    void aCentreThatDiesInTheMiddleOfASyncIsSaidSo()
    {
        const QStringList made = work(40);
        m_proxy->way(k2G);
        const qint64 before = m_proxy->counts().bytesUp;
        m_tablet->begin({doing("sync")});
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().bytesUp > before + 1500, kPatienceMs); // the push is under way
        m_centre->kill();
        const QList<QJsonObject> answers = m_tablet->finish();
        QVERIFY(!isGood(answers.value(0)));
        QVERIFY2(textOf(answers.value(0)).contains(QStringLiteral("tried again by itself")),
                 qPrintable(textOf(answers.value(0))));
        QVERIFY(m_centre->serve());
        m_proxy->heal();
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(atCentre(made), QList<int>(made.size(), 1));
        judgeSound();
    }

    void f11KilledDuringItsFirstPullATabletEndsWithTheWholeDistrict()
    {
        LiveTablet whole(kPrograms, m_folder.filePath(QStringLiteral("whole")));
        whole.enrol(m_proxy->port(), m_centre->token(QStringLiteral("inspector")));
        QVERIFY(isGood(whole.sync()));
        LiveTablet cut(kPrograms, m_folder.filePath(QStringLiteral("cut")));
        cut.enrol(m_proxy->port(), m_centre->token(QStringLiteral("inspector")));
        SeededRandom random(kSeed);
        for (int n = 0; n < 12; ++n) {
            cut.begin({doing("sync")});
            cut.await(1);
            cut.await(3, static_cast<int>(random.below(120)));
            cut.kill();
            static_cast<void>(cut.finish());
            QVERIFY(cut.check().code == 0);
        }
        QVERIFY(isGood(cut.sync()));
        QVERIFY(cut.check().code == 0);
        for (const char *topic : {"hazards", "inspections"})
            QCOMPARE(cut.show(QLatin1String(topic)), whole.show(QLatin1String(topic)));
    }
};

QTEST_GUILESS_MAIN(LinkTest)
#include "linktest.moc"
