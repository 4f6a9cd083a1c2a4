// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Uploads measured against the text of tus 1.0.0: core, creation, checksum, termination, expiration.
#include "tests/sync/tuscentre.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::centre;

class TusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void optionsTellsWhatIsOffered()
    {
        TusCentre centre(m_directory->path());
        const Answer answer = Wire(centre.port()).ask("OPTIONS /v1/files HTTP/1.1\r\nHost: test\r\n\r\n");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.header("Tus-Version"), QByteArray("1.0.0"));
        QCOMPARE(answer.header("Tus-Extension"), QByteArray("creation,checksum,termination,expiration"));
        QCOMPARE(answer.header("Tus-Max-Size"), QByteArray::number(4 << 20));
        QCOMPARE(answer.header("Tus-Checksum-Algorithm"), QByteArray("sha1,sha256"));
    }

    void photoArrivesInPartsAndGetsAReceipt()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(300'000);
        Wire wire(centre.port());
        const Answer created = wire.ask(creationOf(photo));
        QCOMPARE(created.status, 201);
        QCOMPARE(created.header("Tus-Resumable"), QByteArray("1.0.0"));
        const QByteArray location = created.header("Location");
        QCOMPARE(location, "/v1/files/" + UploadStore::uploadId("alice", sha256(photo)));
        const Answer first = wire.ask(patch(location, 0, photo.first(100'000)));
        QCOMPARE(first.status, 204);
        QCOMPARE(first.header("Upload-Offset"), QByteArray("100000"));
        QCOMPARE(first.header("Upload-Expires"), httpDate(centre.clock.wallMs + 30 * kDayMs));
        const Answer head = wire.ask(request("HEAD", location));
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("Upload-Offset"), QByteArray("100000"));
        QCOMPARE(head.header("Upload-Length"), QByteArray("300000"));
        QCOMPARE(head.header("Cache-Control"), QByteArray("no-store"));
        QVERIFY(head.header("Upload-Metadata").startsWith("sha256 "));
        const Answer last = wire.ask(patch(location, 100'000, photo.mid(100'000)));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.header("Upload-Offset"), QByteArray("300000"));
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
        QCOMPARE(wire.ask(request("HEAD", location)).header("Mingcha-Receipt"), receiptOf(photo));
        QCOMPARE(wire.ask(creationOf(photo)).header("Mingcha-Receipt"), receiptOf(photo));
        QFile stored(centre.store->photoPath(sha256(photo)));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), photo);
        QCOMPARE(centre.events.calls.load(), 2); // announced again, it was looked at again
    }

    void badPatchesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const QByteArray here = "Upload-Offset: 10\r\n";
        const QByteArray sum = here + "Upload-Checksum: ";
        QTest::newRow("offset behind") << "Upload-Offset: 5\r\n" + kType << 409;
        QTest::newRow("offset ahead") << "Upload-Offset: 11\r\n" + kType << 409;
        QTest::newRow("no offset") << kType << 400;
        QTest::newRow("negative offset") << "Upload-Offset: -1\r\n" + kType << 400;
        QTest::newRow("huge offset") << "Upload-Offset: 99999999999999999999\r\n" + kType << 400;
        QTest::newRow("no type") << here << 415;
        QTest::newRow("other type") << here + "Content-Type: image/jpeg\r\n" << 415;
        QTest::newRow("unknown checksum") << sum + "crc32 AAAA\r\n" + kType << 400;
        QTest::newRow("short checksum") << sum + "sha1 AAAA\r\n" + kType << 400;
        QTest::newRow("wrong sha1") << sum + "sha1 " + QByteArray(20, 'x').toBase64() + "\r\n" + kType << 460;
        QTest::newRow("wrong sha256") << sum + "sha256 " + QByteArray(32, 'x').toBase64() + "\r\n" + kType << 460;
    }
    void badPatchesChangeNothing()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, photo.first(10))).status, 204);
        const Answer answer = wire.ask(request("PATCH", location, head + "Content-Length: 4\r\n") + "abcd");
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Tus-Resumable"), QByteArray("1.0.0"));
        QCOMPARE(offsetOf(centre, location), QByteArray("10"));
        QCOMPARE(wire.ask(patch(location, 10, photo.mid(10))).header("Mingcha-Receipt"), receiptOf(photo));
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray five = "Upload-Length: 5\r\nContent-Length: 0\r\n";
        QTest::newRow("no length") << request("POST", "/v1/files", "Content-Length: 0\r\n") << 400;
        QTest::newRow("deferred") << request("POST", "/v1/files", "Upload-Defer-Length: 1\r\nContent-Length: 0\r\n")
                                  << 400;
        QTest::newRow("negative") << creation(-5) << 400;
        QTest::newRow("too long") << creation((4 << 20) + 1) << 413;
        QTest::newRow("metadata not base64") << creation(5, "Upload-Metadata: a %%%\r\n") << 400;
        QTest::newRow("key twice") << creation(5, "Upload-Metadata: a YQ==,a YQ==\r\n") << 400;
        QTest::newRow("empty key") << creation(5, "Upload-Metadata: a YQ==,\r\n") << 400;
        QTest::newRow("hash not a hash") << creation(5, "Upload-Metadata: sha256 YWJj\r\n") << 400;
        QTest::newRow("with body") << request("POST", "/v1/files", "Upload-Length: 5\r\nContent-Length: 3\r\n") + "abc"
                                   << 413;
        QTest::newRow("no version") << creation(5).replace("Tus-Resumable: 1.0.0\r\n", "") << 412;
        QTest::newRow("other version") << creation(5).replace("Tus-Resumable: 1.0.0", "Tus-Resumable: 0.2.2") << 412;
        QTest::newRow("no token") << creation(5).replace("Authorization: Bearer alice\r\n", "") << 401;
        QTest::newRow("locked device") << by("gone", creation(5)) << 403;
        QTest::newRow("unknown upload") << request("GET", "/v1/files/" + QByteArray(32, '0')) << 405;
        QTest::newRow("path out of the directory") << request("DELETE", "/v1/files/..%2f..%2fphotos") << 404;
        QTest::newRow("wrong method") << request("PUT", "/v1/files") << 405;
    }
    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TusCentre centre(m_directory->path());
        const Answer answer = Wire(centre.port()).ask(bytes);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Tus-Resumable"), QByteArray("1.0.0"));
        QCOMPARE(answer.header("Tus-Version"), QByteArray(status == 412 ? "1.0.0" : ""));
    }

    void unknownUploadIsNotFoundWithoutOffset()
    {
        TusCentre centre(m_directory->path());
        const Answer answer = Wire(centre.port()).ask(request("HEAD", "/v1/files/" + QByteArray(32, '0')));
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.header("Upload-Offset").isEmpty());
    }

    void rightChecksumsAreTaken()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(200'000);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        const QByteArray first = photo.first(90'000);
        const QByteArray rest = photo.mid(90'000);
        const QByteArray sha1 = QCryptographicHash::hash(first, QCryptographicHash::Sha1).toBase64();
        const QByteArray sha2 = QCryptographicHash::hash(rest, QCryptographicHash::Sha256).toBase64();
        QCOMPARE(wire.ask(patch(location, 0, first, kType + "Upload-Checksum: sha1 " + sha1 + "\r\n")).status, 204);
        const Answer last = wire.ask(patch(location, 90'000, rest, kType + "Upload-Checksum: sha256 " + sha2 + "\r\n"));
        QCOMPARE(last.header("Mingcha-Receipt"), receiptOf(photo));
    }

    void methodOverrideIsObeyed()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        const QByteArray bytes = patch(location, 0, photo, kType + "X-HTTP-Method-Override: PATCH\r\n");
        QCOMPARE(wire.ask("POST" + bytes.mid(5)).status, 204);
        const QByteArray head = request("POST", location, "X-HTTP-Method-Override: HEAD\r\nContent-Length: 0\r\n");
        QCOMPARE(wire.ask(head).header("Upload-Offset"), QByteArray("30"));
    }

    void bodyBeyondTheLengthIsNotKept()
    {
        TusCentre centre(m_directory->path());
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creation(5)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, "123456")).status, 413);
        const QByteArray fields = kType + "Upload-Offset: 0\r\nTransfer-Encoding: chunked\r\n";
        Wire chunked(centre.port());
        QCOMPARE(chunked.ask(request("PATCH", location, fields) + "4\r\n1234\r\n4\r\n5678\r\n0\r\n\r\n").status, 413);
        QCOMPARE(offsetOf(centre, location), QByteArray("0"));
    }

    void fileWithoutAnnouncedHashIsNamedByItsOwn()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creation(30)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, photo)).header("Mingcha-Receipt"), receiptOf(photo));
        QCOMPARE(wire.ask(creation(0)).header("Mingcha-Receipt"), receiptOf({}));
    }

    void uploadExpiresThirtyDaysAfterItsLastByte()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        const auto ask = [&centre](const QByteArray &bytes) { return Wire(centre.port()).ask(bytes); };
        const QByteArray location = ask(creationOf(photo)).header("Location");
        centre.clock.wallMs += 29 * kDayMs;
        QCOMPARE(ask(patch(location, 0, photo.first(10))).status, 204);
        centre.clock.wallMs += 29 * kDayMs;
        QCOMPARE(offsetOf(centre, location), QByteArray("10"));
        QCOMPARE(centre.store->expire(), 0);
        centre.clock.wallMs += 2 * kDayMs;
        QCOMPARE(Wire(centre.port()).ask(request("HEAD", location)).status, 410);
        QCOMPARE(centre.store->expire(), 1);
        QCOMPARE(ask(patch(location, 10, photo.mid(10))).status, 410);
        QCOMPARE(ask(creationOf(photo)).header("Upload-Offset"), QByteArray("0"));
        QCOMPARE(ask(patch(location, 0, photo)).header("Mingcha-Receipt"), receiptOf(photo));
        centre.clock.wallMs += 91 * kDayMs;
        QCOMPARE(centre.store->expire(), 1);
        QCOMPARE(ask(request("HEAD", location)).status, 404);
    }

    void terminatedUploadIsGoneAndCanBeginAgain()
    {
        TusCentre centre(m_directory->path());
        const QByteArray photo = photoOf(30);
        Wire wire(centre.port());
        const QByteArray location = wire.ask(creationOf(photo)).header("Location");
        QCOMPARE(wire.ask(patch(location, 0, photo.first(10))).status, 204);
        QCOMPARE(wire.ask(request("DELETE", location)).status, 204);
        QCOMPARE(wire.ask(request("HEAD", location)).status, 410);
        QCOMPARE(wire.ask(request("DELETE", location)).status, 410);
        QVERIFY(!QFileInfo::exists(centre.partOf(location)));
        QCOMPARE(wire.ask(creationOf(photo)).header("Upload-Offset"), QByteArray("0"));
        QCOMPARE(wire.ask(patch(location, 0, photo)).status, 204);
        QCOMPARE(wire.ask(request("DELETE", location)).status, 204);
        QVERIFY(QFileInfo::exists(centre.store->photoPath(sha256(photo))));
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TusTest)
#include "tustest.moc"
