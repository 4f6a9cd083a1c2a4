// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: without a link for long, a file carried by hand does what a push does, and only that. Method: the shipped programs;
// tablets whose link is cut off export, the centre takes the file in and answers with one, which comes back.
#include "sync/wire/handover.h"
#include "sync/centre/accounts/identity.h"
#include "sync/wire/sealedfile.h"
#include "tests/sync/live/faultproxy.h"
#include "tests/sync/live/photos.h"
#include "tests/sync/live/programs.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;

namespace {

const Programs kPrograms{QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HandoverTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<LiveCentre> m_centre;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<LiveTablet> m_tablet;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// A tablet of a person of this role, in step with the centre.
    std::unique_ptr<LiveTablet> tablet(const char *name, const char *role)
    {
        auto made = std::make_unique<LiveTablet>(kPrograms, at(name));
        made->enrol(m_proxy->port(), m_centre->token(QLatin1String(role)));
        if (!isGood(made->sync()))
            qFatal("the tablet does not sync");
        return made;
    }
    /// Work without a link: a site, a hazard and photos of it.
    void workOffline(int photos)
    {
        const QList<QJsonObject> site =
            m_tablet->act({doing("addSite", {{QStringLiteral("name"), QStringLiteral("断网测试店")},
                                             {QStringLiteral("venueType"), QStringLiteral("A01")},
                                             {QStringLiteral("region"), QStringLiteral("330502100")}})});
        QVERIFY(allGood(site));
        QList<QJsonObject> acts{doing("hazard", {{QStringLiteral("site"), site[0].value(QLatin1String("object"))},
                                                 {QStringLiteral("words"), QStringLiteral("疏散通道堆放杂物")}})};
        for (int n = 0; n < photos; ++n) {
            const QString file = m_folder.filePath(QStringLiteral("photo%1.jpg").arg(n));
            writeNoiseJpeg(file, 120'000, ++m_seed);
            acts.append(doing("photo", {{QStringLiteral("owner"), site[0].value(QLatin1String("object"))},
                                        {QStringLiteral("file"), file},
                                        {QStringLiteral("role"), QStringLiteral("scene")}}));
        }
        QVERIFY(allGood(m_tablet->act(acts)));
    }
    QJsonObject exported(const QString &file, bool photos = true)
    {
        return m_tablet->act({doing("export", {{QStringLiteral("file"), file}, {QStringLiteral("photos"), photos}})})
            .value(0);
    }
    QJsonObject imported(const QString &file)
    {
        return m_tablet->act({doing("importReceipts", {{QStringLiteral("file"), file}})}).value(0);
    }
    Ended takenIn(const QString &file, const QString &receipts)
    {
        return m_centre->verb({QStringLiteral("import-outbox"), file, QStringLiteral("--receipts"), receipts});
    }
    qint64 entriesAtCentre()
    {
        const QByteArray said = m_centre->verb({QStringLiteral("verify"), QStringLiteral("--json")}).out;
        return jsonLines(said)
            .value(0)
            .value(QLatin1String("journal"))
            .toObject()
            .value(QLatin1String("entries"))
            .toInteger(-1);
    }
    /// The centre's folder goes back to a copy, and nobody says so.
    void goBackTo(const QString &copy)
    {
        QCOMPARE(m_centre->stop(), 0);
        QVERIFY(QDir(m_centre->folder()).removeRecursively());
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), copy, m_centre->folder()}), 0);
        QVERIFY(m_centre->serve());
    }
    /// Takes a file in and its receipts back; how many entries the centre has then.
    qint64 carried(const QString &name)
    {
        const QString out = m_folder.filePath(name + QStringLiteral(".outbox"));
        const QString back = m_folder.filePath(name + QStringLiteral(".receipts"));
        const bool isCarried = isGood(exported(out)) && takenIn(out, back).code == 0 && isGood(imported(back));
        return isCarried ? entriesAtCentre() : -1;
    }
    quint64 m_seed = 7;

private Q_SLOTS:
    void initTestCase()
    {
        m_centre = std::make_unique<LiveCentre>(kPrograms, at("centre"));
        m_proxy = std::make_unique<FaultProxy>(m_centre->port(), 3);
        m_tablet = tablet("tablet", "teamLead");
        // From here on the tablet has no link.
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
    }

    void whatWaitsIsCarriedByHandAndTheReceiptsComeBack()
    {
        workOffline(2);
        QVERIFY(!isGood(m_tablet->sync()));
        const QJsonObject made = exported(at("a.outbox"));
        QVERIFY2(isGood(made), qPrintable(textOf(made)));
        QCOMPARE(made.value(QLatin1String("entries")).toInt(), 4);
        QCOMPARE(made.value(QLatin1String("photos")).toInt(), 2);
        QCOMPARE(made.value(QLatin1String("entriesLeft")).toInt(-1), 0);
        QVERIFY(!bytesOf(at("a.outbox")).contains(QStringLiteral("疏散通道").toUtf8()));

        const qint64 before = entriesAtCentre();
        const Ended taken = takenIn(at("a.outbox"), at("a.receipts"));
        QVERIFY2(taken.code == 0, taken.err.constData());
        const QJsonObject line = jsonLines(taken.out).value(0);
        QCOMPARE(line.value(QLatin1String("added")).toInt(), 4);
        QCOMPARE(line.value(QLatin1String("refused")).toInt(-1), 0);
        QCOMPARE(line.value(QLatin1String("photos")).toInt(), 2);
        QCOMPARE(entriesAtCentre(), before + 4);

        const QJsonObject back = imported(at("a.receipts"));
        QVERIFY2(isGood(back), qPrintable(textOf(back)));
        QCOMPARE(back.value(QLatin1String("received")).toInt(), 4);
        QCOMPARE(back.value(QLatin1String("photos")).toInt(), 2);
        QCOMPARE(back.value(QLatin1String("waiting")).toInt(-1), 0);
        QCOMPARE(back.value(QLatin1String("photosNotSafe")).toInt(-1), 0);
        QVERIFY(m_tablet->check().code == 0);
    }

    void takingInTheSameFileAgainChangesNothing()
    {
        const qint64 before = entriesAtCentre();
        const Ended taken = takenIn(at("a.outbox"), at("again.receipts"));
        QVERIFY2(taken.code == 0, taken.err.constData());
        QCOMPARE(jsonLines(taken.out).value(0).value(QLatin1String("added")).toInt(-1), 0);
        QCOMPARE(entriesAtCentre(), before);
        const QJsonObject back = imported(at("again.receipts"));
        QVERIFY(isGood(back));
        QCOMPARE(back.value(QLatin1String("received")).toInt(-1), 0);
    }

    void theHourOfAnActIsWhatTheTabletSaidNotWhenTheFileCame()
    {
        workOffline(0);
        QVERIFY(isGood(exported(at("b.outbox"))));
        const qint64 madeMs = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY_WITH_TIMEOUT(QDateTime::currentMSecsSinceEpoch() > madeMs + 2500, kPatienceMs); // it lies about
        QVERIFY(takenIn(at("b.outbox"), at("b.receipts")).code == 0);
        QVERIFY(isGood(imported(at("b.receipts"))));
        // What others read is the hour of the act.
        m_proxy->heal();
        const auto other = tablet("reader", "teamLead");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        qint64 newest = 0;
        for (const QJsonObject &hazard : other->show(QStringLiteral("hazards")))
            newest = std::max(newest, hazard.value(QLatin1String("foundMs")).toInteger());
        QVERIFY(newest > 0 && newest <= madeMs);
    }

    void afterTheFileALinkFindsNothingLeftToSend()
    {
        workOffline(1);
        QVERIFY(isGood(exported(at("c.outbox"))));
        QVERIFY(takenIn(at("c.outbox"), at("c.receipts")).code == 0);
        // The receipts got lost on the way; the link is back first.
        m_proxy->heal();
        const qint64 before = entriesAtCentre();
        const QJsonObject synced = m_tablet->sync();
        QVERIFY2(isGood(synced), qPrintable(textOf(synced)));
        QCOMPARE(synced.value(QLatin1String("waiting")).toInt(-1), 0);
        QCOMPARE(synced.value(QLatin1String("photosNotSafe")).toInt(-1), 0);
        QCOMPARE(entriesAtCentre(), before);
        QVERIFY(isGood(imported(at("c.receipts"))));
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
    }

    void aCutOrChangedFileLeavesNothingBehind()
    {
        workOffline(1);
        QVERIFY(isGood(exported(at("d.outbox"))));
        const QByteArray whole = bytesOf(at("d.outbox"));
        const qint64 before = entriesAtCentre();
        SeededRandom random(11);
        const auto spoilt = [&](const QByteArray &bytes) {
            QFile file(at("spoilt"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            const Ended taken = takenIn(at("spoilt"), at("spoilt.receipts"));
            QCOMPARE(taken.code, 1);
            QVERIFY2(taken.err.contains("cut short") || taken.err.contains("not a file") ||
                         taken.err.contains("somebody else"),
                     taken.err.constData());
            QVERIFY(!QFile::exists(at("spoilt.receipts")));
        };
        for (int n = 0; n < 12; ++n) {
            spoilt(whole.first(static_cast<qsizetype>(random.below(static_cast<quint64>(whole.size())))));
            QByteArray turned = whole;
            const auto place = static_cast<qsizetype>(random.below(static_cast<quint64>(whole.size())));
            turned[place] = static_cast<char>(turned.at(place) ^ 16);
            spoilt(turned);
        }
        spoilt(whole + "more");
        spoilt({});
        QCOMPARE(entriesAtCentre(), before);
        QVERIFY(takenIn(at("d.outbox"), at("d.receipts")).code == 0);
        QVERIFY(isGood(imported(at("d.receipts"))));
    }

    void filesOfOthersAreRefusedInWords()
    {
        // Receipts at the centre, an outbox at the tablet, receipts of another tablet.
        QVERIFY(takenIn(at("d.receipts"), at("x")).err.contains("somebody else"));
        QVERIFY(textOf(imported(at("d.outbox"))).contains(QStringLiteral("somebody else")));
        m_proxy->heal();
        const auto other = tablet("other", "inspector");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        QVERIFY(textOf(other->act({doing("importReceipts", {{QStringLiteral("file"), at("d.receipts")}})}).value(0))
                    .contains(QStringLiteral("somebody else")));
        QVERIFY(textOf(imported(at("nowhere"))).contains(QStringLiteral("does not exist")));
        QVERIFY(textOf(exported(at("no/such/folder/file"))).contains(QStringLiteral("does not exist")));

        // A file sealed to the centre by a key that is not enrolled, with nothing of an enrolled author's own.
        SystemRandom random;
        const SystemClock clock;
        const auto identity = centre::openIdentity(m_centre->folder(), clock, random);
        QVERIFY(identity);
        const journal::SigningKey stranger = journal::makeSigningKey(random);
        QFile file(at("strange"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto out = wire::SealedWriter::begin(file, {identity->key.publicKey}, stranger);
        QVERIFY(out);
        QVERIFY(out->add(wire::encode(wire::HandoverHead{wire::HandoverHead::Kind::Outbox, Id{{9}}, clock.now()})));
        QVERIFY(out->finish());
        file.close();
        const Ended taken = takenIn(at("strange"), at("x"));
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.err.contains("not made by a tablet that is enrolled here"), taken.err.constData());
    }

    /// The centre was brought back from a copy in between: what its receipts are of, only a link can tell.
    void f31ReceiptsOfAnotherEpochTakeNothingAwayAndSayWhatToDo()
    {
        m_proxy->heal();
        m_tablet = tablet("between", "teamLead");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        workOffline(0);
        QVERIFY(isGood(exported(at("between.outbox"))));
        QCOMPARE(m_centre->stop(), 0);
        QVERIFY(m_centre->verb({QStringLiteral("restored")}).code == 0);
        QVERIFY(m_centre->serve());
        QVERIFY(takenIn(at("between.outbox"), at("between.receipts")).code == 0);
        const QJsonObject refused = imported(at("between.receipts"));
        QVERIFY(!isGood(refused));
        QVERIFY2(textOf(refused).contains(QStringLiteral("Sync once where there is a link")),
                 qPrintable(textOf(refused)));
        m_proxy->heal();
        const QJsonObject synced = m_tablet->sync();
        QVERIFY2(isGood(synced), qPrintable(textOf(synced)));
        QCOMPARE(synced.value(QLatin1String("waiting")).toInt(-1), 0);
        QVERIFY(isGood(imported(at("between.receipts"))));
    }

    /// What went by file is known by its receipts alone: the next file shows what is missing, or the next link does.
    void f32WhatWentByFileGoesAgainToACentreThatLostIt()
    {
        m_proxy->heal();
        m_tablet = tablet("byfile", "teamLead");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        const qint64 before = entriesAtCentre();
        QCOMPARE(m_centre->stop(), 0);
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), m_centre->folder(), at("copy")}), 0);
        QVERIFY(m_centre->serve());
        workOffline(1);
        const qint64 withAll = carried(QStringLiteral("first"));
        QVERIFY(withAll > before);

        goBackTo(at("copy"));
        workOffline(0);
        QCOMPARE(carried(QStringLiteral("gap")), before); // what came after what it lost cannot be taken in
        QCOMPARE(carried(QStringLiteral("again")), withAll + 2);

        goBackTo(at("copy"));
        m_proxy->heal();
        const QJsonObject synced = m_tablet->sync();
        QVERIFY2(isGood(synced), qPrintable(textOf(synced)));
        QCOMPARE(entriesAtCentre(), withAll + 2);
        const QByteArray said = m_centre->verb({QStringLiteral("verify"), QStringLiteral("--json")}).out;
        QCOMPARE(jsonLines(said)
                     .value(0)
                     .value(QLatin1String("photos"))
                     .toObject()
                     .value(QLatin1String("awaited"))
                     .toInt(-1),
                 0);
    }

    void theWorkOfWhoseAccountRestsWaitsAndIsNotRefused()
    {
        m_proxy->heal();
        m_tablet = tablet("resting", "inspector");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        workOffline(0);
        const auto change = [this](const char *active) {
            return m_centre->verb({QStringLiteral("person"), QStringLiteral("change"),
                                   m_centre->login(QStringLiteral("inspector")), QStringLiteral("--active"),
                                   QLatin1String(active)});
        };
        QCOMPARE(change("no").code, 0);
        const qint64 before = entriesAtCentre();
        QCOMPARE(carried(QStringLiteral("rests")), before);
        const QJsonObject line = jsonLines(takenIn(at("rests.outbox"), at("x")).out).value(0);
        QCOMPARE(line.value(QLatin1String("entriesLeft")).toInt(-1), 2);
        QCOMPARE(change("yes").code, 0);
        QCOMPARE(carried(QStringLiteral("rested")), before + 1 + 2); // the change, and the work
    }

    void aRevokedTabletsFileIsRefused()
    {
        m_proxy->heal();
        m_tablet = tablet("lost", "teamLead");
        m_proxy->plan([](const SeenRequest &, Random &) { return Fault{Fault::Kind::CutUp, 0}; });
        workOffline(0);
        QVERIFY(isGood(exported(at("lost.outbox"))));
        const auto devices = jsonLines(m_centre->verb({QStringLiteral("device"), QStringLiteral("list")}).out);
        QVERIFY(m_centre
                    ->verb({QStringLiteral("device"), QStringLiteral("revoke"),
                            devices.value(0).value(QLatin1String("incarnation")).toString()})
                    .code == 0);
        const Ended taken = takenIn(at("lost.outbox"), at("x"));
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.err.contains("was revoked"), taken.err.constData());
    }
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "handovertest.moc"
