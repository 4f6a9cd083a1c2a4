// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a photo stays on the list of what is not safe until a receipt names its hash and length; one from elsewhere never
// counts as taken here. Method: a tablet and a centre.
#include "core/evidence/photoqueries.h"
#include "tests/unit/district.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::evidence;
using test::District;
using test::sure;

class PhotoTest : public QObject
{
    Q_OBJECT

    District m_district;
    std::unique_ptr<test::End> m_tablet = m_district.tablet();
    test::Desk m_desk;
    Id m_site;

    PhotoInput input(const char *bytes, PhotoRole role)
    {
        PhotoInput input;
        input.owner = m_site;
        input.role = role;
        input.stored = {sha256(QByteArrayView(bytes)), 2'000'000};
        input.takenMs = 1780000000000;
        input.width = 4000;
        input.height = 3000;
        return input;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto me = m_district.person(QStringLiteral("甲"), person::kInspector);
        m_site = m_district.site(QStringLiteral("南街旅馆"));
        m_desk = m_district.desk(*m_tablet, me);
    }

    void aPhotoIsUnsafeUntilAReceiptNamesHashAndLength()
    {
        const PhotoInput photo = input("one", PhotoRole::Before);
        QCOMPARE(District::act(m_desk, take(*m_tablet->store, m_desk.me, photo)), QStringLiteral("ok"));
        journal::Database &database = m_tablet->database();
        const auto waiting = sure(unsafePhotos(database, 10));
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(waiting.front().stored.hash, photo.stored.hash);
        QCOMPARE(unsafeTotal(database).bytes, 2'000'000);
        QVERIFY(!markSafe(database, {photo.stored.hash, 5}, "receipt"));
        QCOMPARE(unsafeTotal(database).photos, 1);
        QVERIFY(markSafe(database, photo.stored, "receipt"));
        QCOMPARE(unsafeTotal(database).photos, 0);
        QCOMPARE(photoReceipt(database, photo.stored.hash), QByteArray("receipt"));
        const auto photos = sure(photosOf(database, m_site));
        QVERIFY(photos.size() == 1 && photos.front().safe && photos.front().onDevice && photos.front().width == 4000);
        QVERIFY(sure(namedPhotos(database)).contains(photo.stored.hash));
    }

    void photosFromElsewhereAreNeverPrimary()
    {
        Id imported;
        QCOMPARE(
            District::act(m_desk, importPhoto(*m_tablet->store, m_desk.me, input("two", PhotoRole::After)), &imported),
            QStringLiteral("ok"));
        QVERIFY(!findPhoto(m_tablet->database(), imported)->isPrimary());
        QCOMPARE(countPhotos(m_tablet->database(), m_site, PhotoRole::After), 0);
        journal::Draft lie = sure(importPhoto(*m_tablet->store, m_desk.me, input("three", PhotoRole::After)));
        lie.kind = "photo.taken";
        QCOMPARE(District::act(m_desk, lie), QStringLiteral("photo.source"));
    }

    void marksAndCustodyStandBesideTheOriginalOnEveryDevice()
    {
        Id photo;
        QCOMPARE(District::act(m_desk, take(*m_tablet->store, m_desk.me, input("four", PhotoRole::Scene)), &photo),
                 QStringLiteral("ok"));
        const QList<Mark> marks{{MarkKind::Box, 100, 100, 5000, 6000, {}}};
        QCOMPARE(District::act(m_desk, mark(*m_tablet->store, m_desk.me, {photo, marks})), QStringLiteral("ok"));
        QCOMPARE(District::act(m_desk, noteCustody(*m_tablet->store, m_desk.me, {photo, QStringLiteral("viewed"), {}})),
                 QStringLiteral("ok"));
        for (const journal::Outcome &outcome : m_district.sync(m_desk))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        const PhotoDetail detail = sure(photoDetail(m_district.centre.database(), photo));
        QVERIFY(detail.layers.size() == 1 && detail.layers.front().marks == marks);
        QCOMPARE(detail.custody.front().event, QStringLiteral("viewed"));
        QVERIFY(!detail.photo.onDevice);
        QVERIFY(!findPhoto(m_tablet->database(), photo)->pending);
    }

    void aPhotoIsOfTheDossierThatItsOwnerIsOf()
    {
        journal::Draft astray = sure(take(*m_tablet->store, m_desk.me, input("astray", PhotoRole::Scene)));
        astray.dossier = m_district.site(QStringLiteral("another house"));
        QCOMPARE(District::act(m_desk, astray), QStringLiteral("dossier.wrong"));
    }

    void onlyAPhotoIsMarkedAndNeverByNothing()
    {
        journal::Store &store = *m_tablet->store;
        const QList<Mark> marks{{MarkKind::Box, 100, 100, 5000, 6000, {}}};
        QCOMPARE(mark(store, m_desk.me, {m_site, marks}).error().context, QStringLiteral("photo.unknown"));
        Id photo;
        QCOMPARE(District::act(m_desk, take(store, m_desk.me, input("five", PhotoRole::Scene)), &photo),
                 QStringLiteral("ok"));
        QCOMPARE(mark(store, m_desk.me, {photo, {}}).error().code, ErrorCode::Invalid);
        journal::Draft draft = sure(mark(store, m_desk.me, {photo, marks}));
        draft.act.additions[kPhotoMarks] = {encodeMarks({})};
        QCOMPARE(District::act(m_desk, draft), QStringLiteral("photo.marks"));
        draft = sure(mark(store, m_desk.me, {photo, marks}));
        draft.act.object = m_site;
        draft.dossier = m_site;
        QCOMPARE(District::act(m_desk, draft), QStringLiteral("photo.unknown"));
        const size_t photos = sure(photosOf(m_tablet->database(), {})).size();
        QCOMPARE(photos, 0u);
    }
};

QTEST_GUILESS_MAIN(PhotoTest)
#include "phototest.moc"
