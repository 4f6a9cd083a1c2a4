// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: no entry names a photo that was never kept, nothing left over stays for ever, and a photo that cannot be sent is
// named. Method: the tablet's photo lane and the centre's uploads over the simulated network; the files are real.
#include "core/base/files.h"
#include "core/evidence/photoqueries.h"
#include "core/person/acts.h"
#include "tests/simulation/scene.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr int kMostCalls = 400; ///< no act here makes more calls to its disk
constexpr qsizetype kBytes = 200'000;

QByteArray picture(quint64 seed, qsizetype length)
{
    QByteArray bytes(length, '\0');
    SeededRandom random(seed);
    random.fill({reinterpret_cast<quint8 *>(bytes.data()), static_cast<size_t>(length)});
    return bytes;
}

QStringList photoFiles(const Machine &machine)
{
    QStringList files;
    QDirIterator all(machine.folder() + QStringLiteral("/photos"), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

/// As if last written so long ago, by the machine's own clock.
void age(const Machine &machine, qint64 ms)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(machine.clock.now().wallMs - ms);
    for (const QString &path : photoFiles(machine)) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(then, QFileDevice::FileModificationTime));
    }
}

qint64 unsafe(TabletHost &host)
{
    return evidence::unsafeTotal(host.database()).photos;
}

} // namespace

class FaultsPhotoTest : public QObject
{
    Q_OBJECT

    static void losesAFileAndAsksForIt(bool colleagueComes)
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        host.link->fate = [](const QByteArray &path) {
            return path.startsWith("/v1/files") ? Fate::LoseRequest : Fate::Weather;
        };
        const QByteArray bytes = picture(1, kBytes);
        must(scene.photograph(0, hazard, bytes));
        if (colleagueComes)
            must(host.enrol(scene.centre, district().people[1].id));
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        host.link->fate = {};
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        const evidence::PhotoFile there = World::photosOf(scene.centre.machine);
        const Hash hash = sha256(QByteArrayView(bytes));
        QVERIFY(QFile::remove(there.path(hash)));
        scene.restoreCentre(backup, false);
        host.kill(false);
        QVERIFY(host.start()); // with its next session at the latest
        QCOMPARE(host.person(), district().people[colleagueComes ? 1 : 0].id);
        QVERIFY(scene.runUntil([&] { return there.verify(hash).ok() && unsafe(host) == 0; }, kHour));
        scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
    }

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f06RecordsGoBeforePhotosOnAThinLink()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        host.link->weather.up = false;
        const qint64 before = scene.entries();
        const Id hazard = scene.find(0);
        constexpr int kRounds = 4;
        for (int i = 0; i < kRounds; ++i) {
            must(scene.photograph(0, hazard, picture(static_cast<quint64>(i), kBytes)));
            must(scene.say(0, hazard, QString::number(i)));
        }
        scene.runFor(kMinute);
        host.link->weather = {};
        host.link->weather.requestLost = host.link->weather.replyLost = 150;
        host.link->weather.leastDelayMs = host.link->weather.mostDelayMs = 2 * kSecond;
        const auto sentWhenPhotosBegan = std::make_shared<qint64>(-1);
        host.link->fate = [&scene, sentWhenPhotosBegan](const QByteArray &path) {
            if (path.startsWith("/v1/files") && *sentWhenPhotosBegan < 0)
                *sentWhenPhotosBegan = scene.entries();
            return Fate::Weather;
        };
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        QCOMPARE(*sentWhenPhotosBegan, before + 1 + 2 * kRounds);
        MINGCHA_HOLDS(scene);
    }

    /// A record made while photos are under way goes before what is left of them.
    void f06RecordsMadeMeanwhileGoBeforeWhatIsLeftOfThePhotos()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->weather.leastDelayMs = host.link->weather.mostDelayMs = 2 * kSecond;
        for (int i = 0; i < 6; ++i)
            must(scene.photograph(0, hazard, picture(static_cast<quint64>(i), kBytes)));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        constexpr int kLost = 3;
        const auto sinceSaid = std::make_shared<int>(0);
        const auto lost = std::make_shared<int>(kLost);
        const auto most = std::make_shared<int>(0);
        host.link->fate = [&host, sinceSaid, lost, most](const QByteArray &path) {
            if (path.startsWith("/v1/push"))
                return (*lost)++ < kLost ? Fate::LoseReply : Fate::Weather;
            if (path.startsWith("/v1/files") && must(tablet::counts(host.database())).waiting > 0)
                *most = std::max(*most, ++*sinceSaid);
            return Fate::Weather;
        };
        for (int i = 0; unsafe(host) > 0 && i < 100; ++i) {
            scene.runFor(8 * kSecond);
            *sinceSaid = *lost = 0;
            must(scene.say(0, hazard, QString::number(i)));
            QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        }
        QCOMPARE(unsafe(host), 0);
        // Where it had got to is asked and one piece is sent: that is what may have been under way.
        QVERIFY2(*most > 0 && *most <= 2, qPrintable(QString::number(*most)));
        MINGCHA_HOLDS(scene);
    }

    void severalPhotosGoAtOnceOverAQuickLinkAndEachOnlyOnce()
    {
        constexpr int kPhotos = 12;
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->weather.leastDelayMs = 1;
        host.link->weather.mostDelayMs = 30;
        must(scene.photograph(0, hazard, picture(0, 9 << 20))); // shows how quick the link is
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        const auto asked = std::make_shared<QByteArrayList>();
        host.link->fate = [asked](const QByteArray &path) {
            if (path.startsWith("/v1/files"))
                asked->append(path);
            return Fate::Weather;
        };
        for (int i = 1; i <= kPhotos; ++i)
            must(scene.photograph(0, hazard, picture(static_cast<quint64>(i), kBytes)));
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        const QSet<QByteArray> different(asked->cbegin(), asked->cend());
        QCOMPARE(asked->count("/v1/files"), kPhotos);
        QCOMPARE(different.size() - 1, kPhotos);
        QCOMPARE(asked->size(), 2 * kPhotos);
        bool atOnce = false;
        for (qsizetype i = 1; i < asked->size(); ++i)
            atOnce = atOnce || (asked->at(i) == "/v1/files" && asked->at(i - 1) == "/v1/files");
        QVERIFY2(atOnce, "one waited for the other");
        MINGCHA_HOLDS(scene);
    }

    /// A copy of before it was taken does not know of it; its file is here, and its entry comes back from the centre.
    void f30APhotoThatARestoredCopyDoesNotKnowIsSent()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = host.machine.disk.image();
        host.link->fate = [](const QByteArray &path) {
            return path.startsWith("/v1/files") ? Fate::LoseRequest : Fate::Weather;
        };
        const QByteArray bytes = picture(1, kBytes);
        must(scene.photograph(0, hazard, bytes));
        scene.runFor(kMinute);
        noteReceived(host, scene.ledger);
        host.kill(false);
        host.machine.disk.restore(backup);
        QVERIFY(host.start());
        QVERIFY(scene.runUntil([&] { return host.core().state == tablet::SyncEngine::State::NeedsPerson; }, kHour));
        must(host.enrol(scene.centre, host.person()));
        host.link->fate = {};
        scene.runFor(5 * kMinute);
        host.kill(false); // the next morning
        QVERIFY(host.start());
        const Hash hash = sha256(QByteArrayView(bytes));
        const auto arrived = [&] { return Scene::photosOf(scene.centre.machine).verify(hash).ok(); };
        QVERIFY(scene.runUntil(arrived, kHour));
        MINGCHA_HOLDS(scene);
    }

    /// Whenever the link goes away meanwhile: what this tablet has stays in sight, and goes up.
    void f31APhotoStillToBeSentGoesToARestoredCentre()
    {
        constexpr int kMostPulls = 8;
        for (int pulls = 0; pulls < kMostPulls; ++pulls) {
            Scene scene(1, Scene::kWithPhotos);
            TabletHost &host = scene.on(0);
            const Id hazard = scene.find(0);
            scene.runFor(kMinute);
            const Image backup = scene.centre.machine.disk.image();
            host.link->fate = [](const QByteArray &path) {
                return path.startsWith("/v1/files") ? Fate::LoseRequest : Fate::Weather;
            };
            must(scene.photograph(0, hazard, picture(1, kBytes)));
            scene.runFor(2 * kMinute);
            scene.restoreCentre(backup, true);
            const auto left = std::make_shared<int>(pulls);
            host.link->fate = [left](const QByteArray &path) {
                const bool isLost = path.startsWith("/v1/files") || (path.startsWith("/v1/pull") && (*left)-- <= 0);
                return isLost ? Fate::LoseReply : Fate::Weather;
            };
            scene.runFor(5 * kMinute);
            QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM photo"), 1);
            QCOMPARE(brokenAtTablet(host), QStringList());
            host.kill(false);
            QVERIFY(host.start());
            scene.runFor(kMinute);
            host.link->fate = {};
            QVERIFY2(scene.runUntil([&] { return unsafe(host) == 0; }, kHour), qPrintable(QString::number(pulls)));
            MINGCHA_HOLDS(scene);
        }
    }

    /// The tablet has its receipt, and the centre of an older copy does not have the photo.
    void f31APhotoThatARestoredCentreLostIsSentAgain() { sendsAgainWhatIsLost(true); }
    void f32APhotoThatACentreLostUnannouncedIsSentAgain() { sendsAgainWhatIsLost(false); }

    /// What the restored centre waits for keeps an act back, which is tried again every minute: the photos, which it has, are not.
    void f31PhotosAreOfferedOnceWhileARestoredCentreWaits()
    {
        Scene scene(2, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        must(scene.photograph(0, scene.find(0), picture(1, kBytes)));
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        const Image backup = scene.centre.machine.disk.image();
        const Id others = scene.find(1);
        scene.runFor(kMinute);
        must(scene.say(0, others, QStringLiteral("builds on what the copy lacks")));
        scene.runFor(kMinute);
        scene.on(1).link->weather.up = false;
        const auto asked = std::make_shared<int>(0);
        const auto pushed = std::make_shared<int>(0);
        host.link->fate = [asked, pushed](const QByteArray &path) {
            *asked += path.startsWith("/v1/files") ? 1 : 0;
            *pushed += path == "/v1/push" ? 1 : 0;
            return Fate::Weather;
        };
        scene.restoreCentre(backup, true);
        scene.runFor(15 * kMinute);
        QVERIFY2(*pushed > 8, qPrintable(QString::number(*pushed)));
        QVERIFY2(*asked <= 4, qPrintable(QString::number(*asked)));
        QCOMPARE(unsafe(host), 0);
        host.link->fate = {};
        MINGCHA_HOLDS(scene);
    }

    /// The copy was made between a photo's entry and its file: no word of the log is missing, so nothing else tells of the restore.
    void f32APhotoWhoseFileCameAfterTheCopyIsAskedFor() { losesAFileAndAsksForIt(false); }
    /// The same, while a colleague is signed in on the tablet that took it.
    void f32AColleaguesPhotoIsAskedForToo() { losesAFileAndAsksForIt(true); }

    /// Its row goes with the log that is no longer followed, and comes again with its dossier; the lane looked in between.
    void f38APhotoOfWhatComesBackIntoSightIsSent()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->fate = [](const QByteArray &path) {
            return path.startsWith("/v1/files") ? Fate::LoseRequest : Fate::Weather;
        };
        must(scene.photograph(0, hazard, picture(1, kBytes)));
        scene.runFor(kMinute);
        scene.moveTo(0, kOtherTown);
        const char *rows = "SELECT count(*) FROM photo";
        QVERIFY(scene.runUntil([&] { return scene.number(host.database(), rows) == 0; }, kHour));
        host.link->fate = {};
        scene.moveTo(0, kTown);
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        MINGCHA_HOLDS(scene);
    }

    void f12AppKilledBetweenAPhotosFileAndItsEntry()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        host.link->weather.up = false;
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const evidence::PhotoFile photos = Scene::photosOf(host.machine);
        bool died = true;
        for (int call = 1; died && call < kMostCalls; ++call) {
            host.machine.disk.dieAtCall(static_cast<quint64>(call));
            static_cast<void>(scene.photograph(0, hazard, picture(static_cast<quint64>(call), 1000)));
            died = !host.isUp();
            host.machine.disk.neverFail();
            QVERIFY(host.start());
            for (const Hash &named : must(evidence::namedPhotos(host.database())))
                QVERIFY2(photos.verify(named), "an entry names a photo that is not there");
        }
        QVERIFY(!died);
        const QSet<Hash> named = must(evidence::namedPhotos(host.database()));
        QVERIFY(!named.isEmpty() && photoFiles(host.machine).size() > named.size());
        // Killed while it wrote the file itself.
        QFile half(photos.path(*named.cbegin()) + QStringLiteral(".abcdef") + QLatin1String(kUnfinishedSuffix));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        half.close();
        // A later start sweeps what nothing names; what is young may still be named.
        age(host.machine, evidence::kOrphanAgeMs + kDay);
        const Hash young = must(photos.storeAs(sha256("young"), "young")).hash;
        host.kill(false);
        QVERIFY(host.start());
        QCOMPARE(photoFiles(host.machine).size(), named.size() + 1);
        QVERIFY(photos.contains(young));
        for (const Hash &one : named)
            QVERIFY(photos.verify(one));
        scene.heal();
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        for (const Hash &one : named)
            QVERIFY(Scene::photosOf(scene.centre.machine).verify(one));
        MINGCHA_HOLDS(scene);
    }

    void f12AnOrphanTakenAgainIsYoungAgain()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        const QByteArray bytes = picture(1, 1000);
        const evidence::PhotoFile photos = Scene::photosOf(host.machine);
        const Hash hash = must(photos.storeAs(sha256(QByteArrayView(bytes)), bytes)).hash;
        age(host.machine, evidence::kOrphanAgeMs + kDay);
        // Imported once more; the sweep of another start runs before its entry is written.
        static_cast<void>(must(photos.storeAs(hash, bytes)));
        host.kill(false);
        QVERIFY(host.start());
        QVERIFY(photos.verify(hash));
        must(scene.photograph(0, hazard, bytes));
        MINGCHA_HOLDS(scene);
    }

    void f45APhotoChangedOrDeletedBeforeItIsSentIsNamed()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        host.link->weather.up = false;
        const Id hazard = scene.find(0);
        const evidence::PhotoFile photos = Scene::photosOf(host.machine);
        const evidence::PhotoFile arrived = Scene::photosOf(scene.centre.machine);
        std::vector<Hash> hashes;
        for (quint64 i = 0; i < 4; ++i) {
            const QByteArray bytes = picture(i, kBytes);
            must(scene.photograph(0, hazard, bytes));
            hashes.push_back(sha256(QByteArrayView(bytes)));
        }
        const Hash &sound = hashes[0];
        const Hash &changed = hashes[1];
        const Hash &cut = hashes[2];
        const Hash &deleted = hashes[3];
        QFile file(photos.path(changed));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(kBytes - 5) && file.write("other") == 5);
        file.close();
        QVERIFY(QFile::resize(photos.path(cut), kBytes / 2));
        QVERIFY(QFile::remove(photos.path(deleted)));
        const qint64 sentBefore = host.link->bytesUp;
        host.link->weather.up = true;
        const auto isTold = [&] { return host.photos().failures().size() == 3 && unsafe(host) == 3; };
        QVERIFY(scene.runUntil(isTold, kHour));
        for (const Hash &hash : {changed, cut})
            QVERIFY2(host.photos().failures().value(hash).contains(QStringLiteral("was changed or cut")),
                     qPrintable(host.photos().failures().value(hash)));
        QVERIFY2(host.photos().failures().value(deleted).contains(QStringLiteral("no longer on this tablet")),
                 qPrintable(host.photos().failures().value(deleted)));
        // Nothing of them goes up, now or later; the sound one is safe, and all four records are at the centre.
        scene.runFor(kHour);
        QVERIFY2(host.link->bytesUp - sentBefore < 2 * kBytes,
                 qPrintable(QString::number(host.link->bytesUp - sentBefore)));
        QVERIFY(arrived.verify(sound));
        QCOMPARE(photoFiles(scene.centre.machine).size(), 1);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM photo"), 4);
        MINGCHA_HOLDS(scene);
        // Put back, and asked for again, it goes.
        static_cast<void>(must(photos.storeAs(deleted, picture(3, kBytes))));
        host.core().syncNow();
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 2; }, kHour));
        QVERIFY(arrived.verify(deleted));
        QVERIFY(!host.photos().failures().contains(deleted));
    }

    void f45APhotoChangedWhileItIsSentIsNamed()
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const QByteArray bytes = picture(7, kBytes);
        const Hash hash = sha256(QByteArrayView(bytes));
        const auto asked = std::make_shared<int>(0);
        const QString path = Scene::photosOf(host.machine).path(hash);
        host.link->fate = [asked, path](const QByteArray &to) {
            QFile file(path);
            if (to.startsWith("/v1/files") && ++*asked == 3 && file.open(QIODevice::ReadWrite) && file.seek(kBytes - 5))
                file.write("other");
            return Fate::Weather;
        };
        must(scene.photograph(0, hazard, bytes));
        QVERIFY(scene.runUntil([&] { return host.photos().failures().contains(hash); }, kHour));
        QVERIFY(host.photos().failures().value(hash).contains(QStringLiteral("was changed or cut")));
        QCOMPARE(unsafe(host), 1);
        QVERIFY(*asked < 20);
        MINGCHA_HOLDS(scene);
    }

private:
    static void sendsAgainWhatIsLost(bool isDeclared)
    {
        Scene scene(1, Scene::kWithPhotos);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        const QByteArray bytes = picture(1, kBytes);
        must(scene.photograph(0, hazard, bytes));
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        const evidence::PhotoFile there = World::photosOf(scene.centre.machine);
        const Hash hash = sha256(QByteArrayView(bytes));
        QVERIFY(there.verify(hash));
        QVERIFY(QFile::remove(there.path(hash)));
        scene.restoreCentre(backup, isDeclared);
        QVERIFY(scene.runUntil([&] { return there.verify(hash).ok(); }, kHour));
        QVERIFY(scene.runUntil([&] { return unsafe(host) == 0; }, kHour));
        if (!isDeclared)
            scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
    }
};

QTEST_GUILESS_MAIN(FaultsPhotoTest)
#include "faultsphototest.moc"
