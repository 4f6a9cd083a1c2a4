// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: making room removes what the centre holds and nobody works on, and never anything else. Method: reports with photos on a
// whole tablet, some received, some done.
#include "clearingdesk.h"
#include "tests/unit/support/teststation.h"

#include "core/evidence/clearing.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;
using namespace mingcha::testing;

namespace {

/// A grid worker's tablet with reports of one photo each.
class Bench
{
public:
    Bench()
    {
        tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
        tablet.pull();
        desk.setProperty("session", QVariant::fromValue(&tablet.session()));
    }

    evidence::StoredPhoto store(QRgb colour)
    {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = pictures.filePath(QStringLiteral("%1.jpg").arg(colour));
        if (!image.save(path, "JPG"))
            qFatal("The picture could not be written.");
        return must(tablet.station().photos().storeFile(path));
    }
    Id report(const evidence::StoredPhoto &photo)
    {
        hazard::FoundInput input;
        input.author = tablet.tablet().session()->author;
        input.region = kTown;
        input.category = QStringLiteral("gas");
        const Id hazard =
            tablet.act([&](journal::Store &store) { return hazard::found(store, tablet.session().me(), input); })
                .object;
        attach(photo, hazard);
        return hazard;
    }
    void attach(const evidence::StoredPhoto &photo, const Id &hazard)
    {
        evidence::PhotoInput input;
        input.owner = hazard;
        input.stored = photo;
        input.takenMs = 1;
        input.width = 640;
        input.height = 480;
        tablet.act([&](journal::Store &store) { return evidence::take(store, tablet.session().me(), input); });
    }
    void finish(const Id &hazard)
    {
        tablet.act([&](journal::Store &store) {
            return hazard::voidHazard(store, tablet.session().me(), {hazard, QStringLiteral("误报")});
        });
    }
    void receive(const evidence::StoredPhoto &photo)
    {
        const Status marked = tablet.tablet().writer().run(
            [&](journal::Store &store) { return evidence::markSafe(store.database(), photo, "receipt"); });
        QVERIFY(marked.ok());
    }
    void exchange()
    {
        tablet.push();
        tablet.pull();
    }
    void look(int count)
    {
        desk.look();
        QTRY_COMPARE(desk.count(), count);
    }
    void clear()
    {
        QSignalSpy cleared(&desk, &ClearingDesk::cleared);
        desk.clear();
        QTRY_COMPARE(cleared.count(), 1);
    }
    evidence::Photo photoOf(const Id &hazard)
    {
        return must(evidence::photosOf(tablet.station().reader(), hazard)).front();
    }
    bool isHere(const evidence::StoredPhoto &photo) { return tablet.station().photos().contains(photo.hash); }

    TestStation tablet;
    QTemporaryDir pictures;
    ClearingDesk desk;
};

} // namespace

class ClearingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileMayLeaveOnlyWhenItIsReceivedAndAllItsWorkIsDone()
    {
        const Id done{{1}};
        const Id open{{2}};
        const auto isDone = [&](const Id &owner) { return owner == done; };
        evidence::FileUse use;
        use.received = true;
        const qint64 now = evidence::kKeptAfterSentMs;
        QVERIFY(!evidence::mayLeave(use, isDone, now)); // of no photo that is known
        use.owners = {done};
        QVERIFY(evidence::mayLeave(use, isDone, now));
        use.owners = {done, open};
        QVERIFY(!evidence::mayLeave(use, isDone, now));
        use.owners = {done};
        use.sent = true;
        use.takenMs = 1;
        QVERIFY(!evidence::mayLeave(use, isDone, now)); // a centre restored from a backup may need it
        QVERIFY(evidence::mayLeave(use, isDone, now + 1));
        use.received = false;
        QVERIFY(!evidence::mayLeave(use, isDone, now));
    }

    void onlyReceivedPhotosOfClosedWorkAreRemovedAndAPreviewStays()
    {
        Bench bench;
        const auto received = bench.store(qRgb(200, 30, 30));
        const auto waiting = bench.store(qRgb(30, 200, 30));
        const auto ofOpenWork = bench.store(qRgb(30, 30, 200));
        const Id closed = bench.report(received);
        const Id closedToo = bench.report(waiting);
        bench.report(ofOpenWork);
        bench.receive(received);
        bench.receive(ofOpenWork);
        bench.finish(closed);
        bench.finish(closedToo);
        QVERIFY(!hazard::isDone(bench.tablet.station().reader(), closed)); // the centre does not know it yet
        bench.exchange();
        bench.look(1);
        bench.clear();
        QVERIFY(!bench.isHere(received));
        QVERIFY(bench.isHere(waiting) && bench.isHere(ofOpenWork));
        QVERIFY(bench.tablet.station().previews()->contains(received.hash));
        const evidence::Photo photo = bench.photoOf(closed);
        QVERIFY(photo.safe && !photo.onDevice);
        journal::Database &reader = bench.tablet.station().reader();
        QCOMPARE(evidence::photoReceipt(reader, received.hash), QByteArray("receipt"));
        QCOMPARE(must(evidence::photosHere(reader)).size(), size_t(2)); // `mingcha check` asks for no file that left
        QCOMPARE(evidence::unsafeTotal(reader).photos, 1);
        bench.look(0);
    }

    void whatIsOfOpenWorkAgainByThenStays()
    {
        Bench bench;
        const auto photo = bench.store(qRgb(200, 30, 30));
        const Id closed = bench.report(photo);
        bench.receive(photo);
        bench.finish(closed);
        bench.exchange();
        bench.look(1);
        bench.report(photo); // the same picture, of something else
        bench.clear();
        QVERIFY(bench.isHere(photo));
        QVERIFY(bench.photoOf(closed).onDevice);
    }

    void aPhotoThatLeftAndIsTakenAgainIsHereAgainAndStillReceived()
    {
        Bench bench;
        const auto photo = bench.store(qRgb(200, 30, 30));
        const Id closed = bench.report(photo);
        bench.receive(photo);
        bench.finish(closed);
        bench.exchange();
        bench.look(1);
        bench.clear();
        QVERIFY(!bench.isHere(photo));
        const auto again = bench.store(qRgb(200, 30, 30));
        QCOMPARE(again, photo);
        bench.report(again);
        QVERIFY(bench.photoOf(closed).onDevice && bench.photoOf(closed).safe);
        QCOMPARE(evidence::unsafeTotal(bench.tablet.station().reader()).photos, 0);
    }
};

QTEST_MAIN(ClearingTest)
#include "clearingtest.moc"
