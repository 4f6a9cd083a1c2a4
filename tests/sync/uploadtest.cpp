// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What uploads promise beyond tus: nothing that arrived is lost, the newest request wins, a receipt comes in the end.
#include "tests/sync/tuscentre.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::centre;

class UploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void brokenPatchKeepsWhatArrivedAcrossARestart()
    {
        const QByteArray photo = photoOf(500'000);
        QByteArray location;
        {
            TusCentre centre(m_directory->path());
            location = Wire(centre.port()).ask(creationOf(photo)).header("Location");
            Wire wire(centre.port());
            const QByteArray field = "Upload-Checksum: sha256 " + sha256(photo).toBytes().toBase64() + "\r\n";
            wire.send(patch(location, 0, photo.first(200'000), kType + field, photo.size()));
            QTRY_COMPARE(QFileInfo(centre.partOf(location)).size(), 200'000);
            wire.reset();
            QCOMPARE(offsetOf(centre, location), QByteArray("200000"));
        }
        TusCentre restarted(m_directory->path());
        QVERIFY(restarted.damaged.isEmpty());
        QCOMPARE(offsetOf(restarted, location), QByteArray("200000"));
        const Answer last = Wire(restarted.port()).ask(patch(location, 200'000, photo.mid(200'000)));
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
    }

    void newerRequestTakesOverFromAHalfOpenOne()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(300'000);
        const QByteArray location = Wire(centre.port()).ask(creationOf(photo)).header("Location");
        Wire stalled(centre.port());
        stalled.send(patch(location, 0, photo.first(100'000), kType, photo.size()));
        QTRY_COMPARE(QFileInfo(centre.partOf(location)).size(), 100'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(offsetOf(centre, location), QByteArray("100000"));
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(stalled.read().status, 409);
        const Answer last = Wire(centre.port()).ask(patch(location, 100'000, photo.mid(100'000)));
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
    }

    void twoWritersNeverMixTheirBytes()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(1'000'000);
        const QByteArray location = Wire(centre.port()).ask(creationOf(photo)).header("Location");
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 8; ++i) {
            wires.push_back(std::make_unique<Wire>(centre.port()));
            const qint64 at = offsetOf(centre, location).toLongLong();
            wires.back()->send(patch(location, at, photo.mid(at, 60'000), kType, photo.size() - at));
        }
        // Of those eight some are still to be heard: as a tablet does, ask again from where the centre is then.
        const auto finish = [&] {
            const qint64 at = offsetOf(centre, location).toLongLong();
            return Wire(centre.port()).ask(patch(location, at, photo.mid(at)));
        };
        Answer last = finish();
        for (int i = 0; i < 8 && last.status == 409; ++i)
            last = finish();
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
    }

    void creationIsIdempotentAndOwnersAreApart()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, photo.first(10))).status, 204);
        const Answer again = wire.ask(creationOf(photo));
        QCOMPARE(again.status, 201);
        QCOMPARE(again.header("Location"), location);
        QCOMPARE(again.header("Upload-Offset"), QByteArray("10"));
        QVERIFY(wire.ask(by("bob", creationOf(photo))).header("Location") != location);
        QCOMPARE(wire.ask(by("bob", request("HEAD", location))).status, 404);
        QCOMPARE(wire.ask(creationOf(photo).replace("Upload-Length: 30", "Upload-Length: 31")).status, 409);
    }

    void wrongWholeHashStartsAgain()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, photoOf(30, 2))).status, 460);
        QCOMPARE(offsetOf(centre, location), QByteArray("0"));
        QCOMPARE(centre.events.calls.load(), 0);
        QCOMPARE(wire.ask(patch(location, 0, photo)).header("Mingcha-Receipt"), receiptOf(photo));
    }

    void receiptIsMadeLaterWhenItCouldNotBeKept()
    {
        const QByteArray photo = photoOf(30);
        QByteArray location;
        {
            TusCentre centre(m_directory->path());
            Wire wire(centre.port());
            location = wire.ask(creationOf(photo)).header("Location");
            centre.events.failing = true;
            QCOMPARE(wire.ask(patch(location, 0, photo)).status, 500);
            QCOMPARE(offsetOf(centre, location), QByteArray("30"));
        }
        TusCentre restarted(m_directory->path());
        QCOMPARE(Wire(restarted.port()).ask(request("HEAD", location)).header("Mingcha-Receipt"), receiptOf(photo));
    }

    void samePhotoOfAnotherOwnerNeedsNoBytes()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        QCOMPARE(wire.ask(patch(wire.ask(creationOf(photo)).header("Location"), 0, photo)).status, 204);
        QCOMPARE(wire.ask(by("bob", creationOf(photo))).header("Mingcha-Receipt"), receiptOf(photo));
    }

    void damagedPhotoInTheStoreIsAskedForAgain()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        QFile stored(centre.store->photoPath(sha256(photo)));
        QVERIFY(QDir().mkpath(QFileInfo(stored).path()));
        QVERIFY(stored.open(QIODevice::WriteOnly));
        QCOMPARE(stored.write(photoOf(30, 9)), 30);
        stored.close();
        Wire wire(centre.port());
        const Answer created = wire.ask(creationOf(photo));
        QCOMPARE(created.header("Upload-Offset"), QByteArray("0"));
        const Answer last = wire.ask(patch(created.header("Location"), 0, photo));
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
    }

    void quotaIsPerOwner()
    {
        TusCentre centre(m_directory->path(), [](UploadConfig &config) { config.ownerBytes = 100; });
        Wire wire(centre.port());
        QCOMPARE(wire.ask(creationOf(photoOf(60, 1))).status, 201);
        const Answer over = wire.ask(creationOf(photoOf(60, 2)));
        QCOMPARE(over.status, 429);
        QCOMPARE(over.header("Retry-After"), QByteArray("60"));
        QCOMPARE(wire.ask(by("bob", creationOf(photoOf(60, 2)))).status, 201);
    }

    void fullDiskIsSaidAndReadsGoOn()
    {
        const QByteArray photo = photoOf(30);
        const QByteArray half = photoOf(40);
        QByteArray location;
        {
            TusCentre centre(m_directory->path());
            Wire wire(centre.port());
            QCOMPARE(wire.ask(patch(wire.ask(creationOf(photo)).header("Location"), 0, photo)).status, 204);
            location = wire.ask(creationOf(half)).header("Location");
        }
        TusCentre centre(m_directory->path(), [](UploadConfig &config) { config.reserveBytes = qint64(1) << 60; });
        Wire wire(centre.port());
        const Answer refused = wire.ask(creationOf(photoOf(50, 3)));
        QCOMPARE(refused.status, 507);
        QVERIFY(refused.body.contains("full"));
        QCOMPARE(wire.ask(patch(location, 0, half)).status, 507);
        QCOMPARE(wire.ask(request("GET", "/v1/photos/" + hexOf(photo))).body, photo);
    }

    void aStateThatThePowerKeptFromTheDiskIsAsNone()
    {
        const QString directory = m_directory->path() + QStringLiteral("/uploads");
        QVERIFY(QDir().mkpath(directory));
        QFile file(directory + QStringLiteral("/0123456789abcdef0123456789abcdef.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        TusCentre centre(m_directory->path());
        QVERIFY(centre.opened.ok());
        QVERIFY(centre.damaged.isEmpty());
        QVERIFY(!QFileInfo::exists(file.fileName()));
    }

    void unreadableStateIsSetAsideAndNamed()
    {
        const QString directory = m_directory->path() + QStringLiteral("/uploads");
        QVERIFY(QDir().mkpath(directory));
        QFile file(directory + QStringLiteral("/0123456789abcdef0123456789abcdef.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\":1,\"id\":");
        file.close();
        TusCentre centre(m_directory->path());
        QVERIFY(centre.opened.ok());
        QCOMPARE(centre.damaged, QStringList{file.fileName()});
        QVERIFY(QFileInfo::exists(file.fileName() + QStringLiteral(".damaged")));
    }

    void photosAreServedWithRanges_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QByteArray() << 200 << 0 << 600'000;
        QTest::newRow("part") << QByteArray("Range: bytes=10-19\r\n") << 206 << 10 << 10;
        QTest::newRow("to the end") << QByteArray("Range: bytes=599990-\r\n") << 206 << 599'990 << 10;
        QTest::newRow("beyond the end") << QByteArray("Range: bytes=599990-700000\r\n") << 206 << 599'990 << 10;
        QTest::newRow("last ones") << QByteArray("Range: bytes=-5\r\n") << 206 << 599'995 << 5;
        QTest::newRow("outside") << QByteArray("Range: bytes=600000-\r\n") << 416 << 0 << -1;
        QTest::newRow("no last ones") << QByteArray("Range: bytes=-0\r\n") << 416 << 0 << -1;
        QTest::newRow("several") << QByteArray("Range: bytes=0-1,5-6\r\n") << 200 << 0 << 600'000;
        QTest::newRow("nonsense") << QByteArray("Range: bytes=9-3\r\n") << 200 << 0 << 600'000;
        QTest::newRow("other tag") << QByteArray("Range: bytes=1-2\r\nIf-Range: \"other\"\r\n") << 200 << 0 << 600'000;
        QTest::newRow("held already") << QByteArray("If-None-Match: *\r\n") << 304 << 0 << 0;
    }
    void photosAreServedWithRanges()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        QFETCH(int, from);
        QFETCH(int, count);
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(600'000);
        Wire wire(centre.port());
        QCOMPARE(wire.ask(patch(wire.ask(creationOf(photo)).header("Location"), 0, photo)).status, 204);
        const QByteArray address = "/v1/photos/" + hexOf(photo);
        const Answer answer = wire.ask(request("GET", address, fields));
        QCOMPARE(answer.status, status);
        if (count >= 0)
            QCOMPARE(answer.body, photo.mid(from, count));
        if (status == 416)
            QCOMPARE(answer.header("Content-Range"), QByteArray("bytes */600000"));
        if (status == 206)
            QVERIFY(answer.header("Content-Range").endsWith("/600000"));
        QCOMPARE(wire.ask(request("HEAD", address)).header("Content-Length"), QByteArray("600000"));
    }

    void previewIsKeptAndRightsAreAsked()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        QCOMPARE(wire.ask(patch(wire.ask(creationOf(photo)).header("Location"), 0, photo)).status, 204);
        const QByteArray address = "/v1/photos/" + hexOf(photo);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(wire.ask(request("GET", address + "/preview")).body, "small " + photo.first(5));
        QCOMPARE(wire.ask(by("stranger", request("GET", address))).status, 404);
        QCOMPARE(wire.ask(request("GET", "/v1/photos/abc")).status, 400);
        QCOMPARE(wire.ask(request("GET", "/v1/photos/" + hexOf("other"))).status, 404);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(UploadTest)
#include "uploadtest.moc"
