// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a photo of another tablet comes here once when it is looked at, is what its hash says, and its absence has a
// reason. Method: a real tablet's folder and tables; what a centre would answer is given by the test.
#include "sync/tablet/photofetcher.h"

#include "core/evidence/photoqueries.h"
#include "core/rooms.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;

namespace {

QByteArray jpeg(int grey)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(qRgb(grey, grey, grey));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG"))
        qFatal("no JPEG writer");
    return bytes;
}

Hash hashOf(const QByteArray &bytes)
{
    return sha256(QByteArrayView(bytes));
}

} // namespace

class PhotoFetcherTest : public QObject
{
    Q_OBJECT

    struct Asked
    {
        Hash hash;
        PhotoSize size;
        std::function<void(Answered<QByteArray>)> done;
    };
    journal::Rooms m_rooms = allRooms();
    ManualClock m_clock{{1700000000000, 480, 7, 1000}};
    SeededRandom m_random{5};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Tablet> m_tablet;
    std::shared_ptr<PreviewFolder> m_previews;
    std::vector<Asked> m_asked;
    std::unique_ptr<PhotoFetcher> m_fetcher;

    void answer(const QByteArray &bytes) { tell({bytes, {}}); }
    void refuse(int status, Failure kind)
    {
        Answered<QByteArray> answered;
        answered.trouble.status = status;
        answered.trouble.kind = kind;
        tell(answered);
    }
    void tell(const Answered<QByteArray> &answered)
    {
        QVERIFY(!m_asked.empty());
        const Asked asked = m_asked.back();
        m_asked.pop_back();
        asked.done(answered);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = Tablet::open(m_dir->filePath(QStringLiteral("tablet")), m_rooms, m_clock, m_random);
        QVERIFY(opened);
        m_tablet = std::move(*opened);
        m_previews = std::make_shared<PreviewFolder>(m_tablet->folder().previewsPath());
        m_asked.clear();
        m_fetcher =
            std::make_unique<PhotoFetcher>(*m_tablet, m_previews, [this](const Hash &hash, PhotoSize size, auto done) {
                m_asked.push_back({hash, size, std::move(done)});
            });
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_tablet.reset();
    }

    void nothingIsAskedWhileOfflineAndOnlyOneAtATimeThen()
    {
        m_fetcher->want(hashOf("one"), PhotoSize::Preview);
        m_fetcher->want(hashOf("two"), PhotoSize::Preview);
        QVERIFY(m_asked.empty());
        QCOMPARE(m_fetcher->place(hashOf("one")), PhotoPlace::Offline);
        m_fetcher->setOnline(true);
        QCOMPARE(m_asked.size(), std::size_t(1));
        QCOMPARE(m_asked.back().hash, hashOf("two"));
        QCOMPARE(m_fetcher->place(hashOf("one")), PhotoPlace::Asked);
        m_fetcher->want(hashOf("two"), PhotoSize::Preview);
        refuse(404, Failure::Refused);
        QCOMPARE(m_asked.size(), std::size_t(1));
        QCOMPARE(m_asked.back().hash, hashOf("one"));
    }

    void aPreviewIsKeptUnderTheHashOfItsOriginal()
    {
        m_fetcher->setOnline(true);
        m_fetcher->want(hashOf("original"), PhotoSize::Preview);
        QSignalSpy arrived(m_fetcher.get(), &PhotoFetcher::arrived);
        answer(jpeg(90));
        QVERIFY(arrived.count() > 0 || arrived.wait());
        QVERIFY(m_previews->contains(hashOf("original")));
        QCOMPARE(*m_previews->read(hashOf("original")), jpeg(90));
        QVERIFY(PreviewFolder(m_tablet->folder().previewsPath()).contains(hashOf("original")));
    }

    void anOriginalIsStoredAndNotedOnlyWhenItIsWhatItsHashSays()
    {
        const QByteArray bytes = jpeg(120);
        m_fetcher->setOnline(true);
        m_fetcher->want(hashOf(bytes), PhotoSize::Original);
        QSignalSpy places(m_fetcher.get(), &PhotoFetcher::placesChanged);
        answer(jpeg(121));
        QVERIFY(places.count() > 0 || places.wait());
        QCOMPARE(m_fetcher->place(hashOf(bytes)), PhotoPlace::Damaged);
        m_clock.advance(kAbsentAgainMs + 1);
        m_fetcher->want(hashOf(bytes), PhotoSize::Original);
        QSignalSpy arrived(m_fetcher.get(), &PhotoFetcher::arrived);
        answer(bytes);
        QVERIFY(arrived.count() > 0 || arrived.wait());
        const auto reader = m_tablet->openReader();
        const auto here = evidence::photosHere(**reader);
        QCOMPARE(here->size(), std::size_t(1));
        QCOMPARE(here->front().hash, hashOf(bytes));
        QVERIFY(evidence::PhotoFile(m_tablet->folder().photosPath()).verify(hashOf(bytes)));
    }

    void whatTheCentreDoesNotHaveIsAskedForAgainOnlyLater()
    {
        m_fetcher->setOnline(true);
        m_fetcher->want(hashOf("away"), PhotoSize::Preview);
        refuse(404, Failure::Refused);
        QCOMPARE(m_fetcher->place(hashOf("away")), PhotoPlace::NotAtCentre);
        m_fetcher->want(hashOf("away"), PhotoSize::Preview);
        QVERIFY(m_asked.empty());
        m_clock.advance(kAbsentAgainMs + 1);
        m_fetcher->want(hashOf("away"), PhotoSize::Preview);
        QCOMPARE(m_asked.size(), std::size_t(1));
    }

    void aBusyCentreIsLeftAloneAndTheWishIsKept()
    {
        m_fetcher->setOnline(true);
        m_fetcher->want(hashOf("one"), PhotoSize::Preview);
        refuse(503, Failure::Busy);
        m_fetcher->want(hashOf("two"), PhotoSize::Preview);
        QVERIFY(m_asked.empty());
        m_fetcher->setOnline(false);
        m_fetcher->setOnline(true);
        QCOMPARE(m_asked.size(), std::size_t(1));
    }

    void theFolderOfPreviewsStaysWithinItsLimit()
    {
        const qint64 size = jpeg(1).size();
        PreviewFolder folder(m_dir->filePath(QStringLiteral("small")), 3 * size + size / 2);
        for (int i = 0; i < 3; ++i)
            QVERIFY(folder.keep(hashOf(QByteArray::number(i)), jpeg(i)));
        QVERIFY(folder.read(hashOf("0")));
        QVERIFY(folder.keep(hashOf("3"), jpeg(3)));
        QVERIFY(folder.contains(hashOf("0")));
        QVERIFY(!folder.contains(hashOf("1")));
        QVERIFY(folder.bytes() <= 3 * size + size / 2);
        QVERIFY(!folder.keep(hashOf("4"), "no picture"));
        QVERIFY(!folder.contains(hashOf("4")));
    }
};

QTEST_MAIN(PhotoFetcherTest)
#include "photofetchertest.moc"
