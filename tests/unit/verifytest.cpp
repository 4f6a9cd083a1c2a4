// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The verification of a centre: one wrong byte in a photo or an entry is named, and a photo that was never sent is told
// apart from one that was lost.
#include "sync/centre/verify.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/admission.h"
#include "core/person/person.h"
#include "core/rooms.h"
#include "core/site/acts.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::centre;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

QByteArray picture(int grey)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(qRgb(grey, grey, grey));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    image.save(&buffer, "jpeg");
    return jpeg;
}

} // namespace

class VerifyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void soundCentreIsSaidToBeSound();
    void flippedByteInAPhotoIsNamed();
    void lostPhotoIsToldApartFromOneNeverSent();
    void flippedByteInAnEntryIsNamed();
    void aPhotoThatOnlyTheJournalHasIsNamedAndGoesIntoTheEvidence();
    void verificationCanBeStopped();

private:
    void addPhoto(int grey, bool isReceived);
    [[nodiscard]] VerifyReport report() { return must(verify(m_store->database(), m_rooms, *m_files)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    journal::Rooms m_rooms = allRooms();
    ManualClock m_clock{{1'795'500'000'000, 480, 7, 1000}};
    journal::Author m_author{deriveId("test centre", {}), person::centrePersonId()};
    std::unique_ptr<journal::Store> m_store;
    std::unique_ptr<evidence::PhotoFile> m_files;
    Id m_site;
    std::vector<Hash> m_hashes;
};

void VerifyTest::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = must(journal::Store::open(m_dir->filePath(QStringLiteral("centre.db")), m_rooms, m_clock));
    m_files = std::make_unique<evidence::PhotoFile>(m_dir->filePath(QStringLiteral("photos")));
    m_hashes.clear();
    must(m_store->addAuthor(m_author, {}, {}, true));
    site::Site site;
    site.name = QStringLiteral("x");
    site.venueType = QStringLiteral("A01");
    site.region = QStringLiteral("330502100");
    journal::Admission admission(*m_store, m_clock.now().wallMs);
    m_site = must(admission.write(m_author, must(site::add(*m_store, person::centrePerson(), site)))).object;
    addPhoto(40, true);
    addPhoto(90, true);
}

void VerifyTest::addPhoto(int grey, bool isReceived)
{
    evidence::PhotoInput input;
    input.owner = m_site;
    input.role = evidence::PhotoRole::Scene;
    const QByteArray jpeg = picture(grey);
    input.stored = isReceived ? must(m_files->store(jpeg)) : evidence::StoredPhoto{sha256(jpeg), jpeg.size()};
    if (isReceived)
        must(evidence::noteFetched(m_store->database(), input.stored));
    journal::Admission admission(*m_store, m_clock.now().wallMs);
    must(admission.write(m_author, must(evidence::take(*m_store, person::centrePerson(), input))));
    m_hashes.push_back(input.stored.hash);
}

void VerifyTest::soundCentreIsSaidToBeSound()
{
    const VerifyReport found = report();
    QVERIFY2(found.isSound(), qPrintable(reportLines(found).join(QLatin1Char('\n'))));
    QCOMPARE(found.photos, 2);
    QCOMPARE(found.photosSound, 2);
    QCOMPARE(found.journal.entries, 3);
    QVERIFY(reportJson(found)[QStringLiteral("sound")].toBool());
}

void VerifyTest::flippedByteInAPhotoIsNamed()
{
    QFile file(m_files->path(m_hashes[1]));
    file.setPermissions(file.permissions() | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    const char byte = file.peek(1).at(0);
    QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
    file.close();
    const VerifyReport found = report();
    QVERIFY(!found.isSound());
    QCOMPARE(found.photosDamaged, 1);
    QCOMPARE(found.findings.front().hash, m_hashes[1]);
    QVERIFY(reportLines(found).join(QLatin1Char('\n')).contains(m_hashes[1].toHex()));
    const QJsonObject photos = reportJson(found)[QStringLiteral("photos")].toObject();
    QCOMPARE(photos[QStringLiteral("findings")].toArray().at(0)[QStringLiteral("state")].toString(),
             QStringLiteral("damaged"));
}

void VerifyTest::lostPhotoIsToldApartFromOneNeverSent()
{
    addPhoto(150, false);
    QVERIFY(report().isSound());
    QCOMPARE(report().photosAwaited, 1);
    QVERIFY(QFile::remove(m_files->path(m_hashes[0])));
    const VerifyReport found = report();
    QVERIFY(!found.isSound());
    QCOMPARE(found.photosMissing, 1);
    QCOMPARE(found.photosAwaited, 1);
}

void VerifyTest::flippedByteInAnEntryIsNamed()
{
    must(m_store->database().execute(
        QStringLiteral("UPDATE journal SET body = substr(body, 1, length(body) - 1) || x'00' WHERE seq = 2")));
    const VerifyReport found = report();
    QVERIFY(!found.isSound());
    QVERIFY(found.journal.findings.front().where.endsWith(QStringLiteral("/2")));
    QVERIFY(reportLines(found).join(QLatin1Char('\n')).contains(found.journal.findings.front().where));
}

void VerifyTest::aPhotoThatOnlyTheJournalHasIsNamedAndGoesIntoTheEvidence()
{
    journal::Database &database = m_store->database();
    const auto before = must(evidence::photosInJournal(database, m_site, m_site));
    QCOMPARE(before.size(), 2);
    must(database.execute(QStringLiteral("DELETE FROM photo WHERE n = 1")));
    const VerifyReport found = report();
    QCOMPARE(found.journal.findings.size(), 1);
    QVERIFY(std::ranges::any_of(before, [&](const auto &photo) {
        return QStringLiteral("photo/") + photo.id.toHex() == found.journal.findings.front().where;
    }));
    QCOMPARE(must(evidence::photosInJournal(database, m_site, m_site)).size(), 2);
}

void VerifyTest::verificationCanBeStopped()
{
    const auto stopped = verify(m_store->database(), m_rooms, *m_files, [](qint64) { return false; });
    QVERIFY(!stopped);
}

QTEST_GUILESS_MAIN(VerifyTest)
#include "verifytest.moc"
