// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a tablet's entries, feeds and photos pass whole over real sockets, and odd answers (a sign-in page, a cut, a busy
// or another centre) lose nothing and are told in words. Method: a tablet with its real store against a small centre in
// this process that stands on the real admission and feeds.
#include "sync/tablet/syncengine.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/outbox.h"
#include "sync/tablet/photooutbox.h"

#include "core/evidence/photoroom.h"
#include "core/person/reasons.h"
#include "tests/unit/support/testcentre.h"

#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::tablet;
using namespace mingcha::testing;
using namespace mingcha::things;

namespace {

constexpr char kPin[] = "314159";

class OnePhoto final : public PhotoOutbox
{
public:
    explicit OnePhoto(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    void unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done) override
    {
        done(receipt.isEmpty() ? std::vector{UnsafePhoto{sha256(QByteArrayView(m_bytes)), m_bytes.size(), false}}
                               : std::vector<UnsafePhoto>());
    }
    void read(const UnsafePhoto &, qint64 offset, qint64 length, std::function<void(Result<QByteArray>)> done) override
    {
        done(m_bytes.mid(offset, length));
    }
    void markSafe(const UnsafePhoto &, const QByteArray &header, std::function<void(Status)> done) override
    {
        receipt = header;
        done(success());
    }
    void markFailed(const UnsafePhoto &, const QString &why) override { failure = why; }
    QByteArray receipt;
    QString failure;

private:
    QByteArray m_bytes;
};

} // namespace

class SyncEngineTest : public QObject
{
    Q_OBJECT
    SeededRandom m_random{17};
    SystemClock m_clock;
    Rooms m_rooms;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCentre> m_centre;
    std::unique_ptr<Tablet> m_tablet;

    std::optional<Status> m_done;
    Tablet::Done done()
    {
        m_done.reset();
        return [this](const Status &status) { m_done = status; };
    }
    void write(const QString &name)
    {
        QVERIFY(m_tablet->performNow([name](Store &) { return begun(name); }));
    }
    Status syncOnce(PhotoOutbox *photos = nullptr)
    {
        SyncEngine engine(*m_tablet, photos);
        engine.syncOnce(done());
        [&] { QTRY_VERIFY(m_done); }();
        return m_done.value_or(Error{});
    }
    Counts count()
    {
        const auto reader = m_tablet->openReader();
        return *counts(**reader);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_rooms.add(std::make_unique<ThingRoom>(false));
        evidence::addRooms(m_rooms); // every tablet has photos
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_centre = std::make_unique<TestCentre>(m_dir->filePath(QStringLiteral("centre.db")), m_random);
        auto opened = Tablet::open(m_dir->filePath(QStringLiteral("tablet")), m_rooms, m_clock, m_random);
        QVERIFY(opened);
        m_tablet = std::move(*opened);
        Enrolment enrolment(*m_tablet);
        enrolment.enrol(m_centre->http.url(), "slip", kPin, QStringLiteral("Tablet 1"), done());
        QTRY_VERIFY(m_done);
        QVERIFY2(*m_done, m_done->ok() ? "" : qPrintable(m_done->error().message()));
        QCOMPARE(m_tablet->session()->name, QStringLiteral("Wang"));
    }
    void cleanup()
    {
        QCoreApplication::sendPostedEvents(QCoreApplication::instance(),
                                           QEvent::MetaCall); // an engine that ended goes from the event loop
        m_tablet.reset();
        m_centre.reset();
    }

    void entriesArriveAreAcknowledgedAndComeBackOrdered()
    {
        for (int n = 0; n < 200; ++n)
            write(QString::number(n));
        QCOMPARE(count().waiting, 200);
        const Status status = syncOnce();
        QVERIFY2(status, status.ok() ? "" : qPrintable(status.error().message()));
        QCOMPARE(m_centre->entries(), 200);
        QCOMPARE(count().waiting, 0);
        const auto reader = m_tablet->openReader();
        QCOMPARE((*reader)->number(QStringLiteral("SELECT count(*) FROM journal WHERE status = 1")), 200);
    }

    void aRefusedEntryIsCountedAndDoesNotStopTheOthers()
    {
        write(QStringLiteral("good"));
        write(QStringLiteral("refuse me"));
        write(QStringLiteral("also good"));
        QVERIFY(syncOnce());
        QCOMPARE(m_centre->entries(), 2);
        QCOMPARE(count().refused, 1);
        QCOMPARE(count().waiting, 0);
    }

    void aSignInPageGetsNoDataAndIsSaidInWords()
    {
        write(QStringLiteral("one"));
        m_centre->http.seen.clear();
        m_centre->odd = [](const HttpRequest &) { return HttpReply{200, "text/html", "<html>Sign in</html>", {}}; };
        const Status status = syncOnce();
        QVERIFY(!status);
        QVERIFY(status.error().text.contains(QStringLiteral("sign-in page")));
        QCOMPARE(m_centre->http.seen, QList<QByteArray>{"GET /v1/centre"});
        QCOMPARE(count().waiting, 1);
    }

    void whatWasSaidInAnotherLanguageIsTakenBackAtOnceAndSaidAnew()
    {
        m_centre->odd = [](const HttpRequest &) { return HttpReply{500, "text/plain", "no", {}}; };
        SyncEngine engine(*m_tablet, nullptr);
        engine.start();
        QTRY_VERIFY(!engine.reason().isEmpty());
        engine.sayAnew();
        QVERIFY(engine.reason().isEmpty());
        QTRY_VERIFY(!engine.reason().isEmpty());
    }

    void aWordOfTheCentreIsSaidInTheLanguageOfTheTablet()
    {
        write(QStringLiteral("one"));
        m_centre->odd = [this](const HttpRequest &request) {
            const QByteArray word = R"({"error":{"code":"centre.refilling","text":"in the language of the centre"}})";
            return request.path == "/v1/push" ? HttpReply{503, "application/json", word, {}}
                                              : m_centre->answer(request);
        };
        SyncEngine engine(*m_tablet, nullptr);
        engine.start();
        QTRY_COMPARE(engine.reason(), person::reasonText("centre.refilling"));
        QVERIFY(engine.reason().contains(QStringLiteral("brought back from a copy")));
    }

    void aReplyLostAfterTheCommitIsSentAgainAndCountsOnce()
    {
        write(QStringLiteral("one"));
        bool cut = false;
        m_centre->odd = [&](const HttpRequest &request) -> std::optional<HttpReply> {
            const auto reply = m_centre->answer(request);
            if (request.path != "/v1/push" || cut)
                return reply;
            cut = true;
            return std::nullopt;
        };
        if (!syncOnce()) // the network layer may have sent it again by itself
            QVERIFY(syncOnce());
        QVERIFY(m_centre->http.seen.count("POST /v1/push") >= 2);
        QCOMPARE(count().waiting, 0);
        QCOMPARE(m_centre->entries(), 1);
    }

    /// Whoever stands in between says an old answer again, with what the centre did not sign of it changed.
    void f52AnAnswerToAnotherPushTakesNothingAway()
    {
        std::optional<HttpReply> old;
        m_centre->odd = [&](const HttpRequest &request) -> std::optional<HttpReply> {
            if (request.path != "/v1/push")
                return m_centre->answer(request);
            if (old)
                return old;
            wire::PushAnswer answer = *wire::decodePushAnswer(m_centre->answer(request)->body);
            const HttpReply honest{200, wire::kContentType, wire::encode(answer), {}};
            answer.forked = true;
            old = HttpReply{200, wire::kContentType, wire::encode(answer), {}};
            return honest;
        };
        write(QStringLiteral("one"));
        QVERIFY(syncOnce());
        write(QStringLiteral("two"));
        const Status answered = syncOnce();
        QVERIFY(!answered && answered.error().text.contains(QStringLiteral("not for what was sent")));
        QCOMPARE(count().waiting, 1);
        m_centre->odd = {};
        QVERIFY(syncOnce());
        QCOMPARE(count().waiting, 0);
        QCOMPARE(m_centre->entries(), 2);
    }

    /// The centre was brought back from a copy without the entry, and what it had answered for it before is said again.
    void f31AReceiptOfAnEpochThatIsOverIsForNothingInTheNextOne()
    {
        std::optional<HttpReply> old;
        bool isSaidAgain = false;
        m_centre->odd = [&](const HttpRequest &request) -> std::optional<HttpReply> {
            if (request.path != "/v1/push")
                return m_centre->answer(request);
            if (!old)
                old = m_centre->answer(request);
            return isSaidAgain ? old : m_centre->answer(request);
        };
        write(QStringLiteral("one"));
        QVERIFY(syncOnce());
        m_centre->loseAll(makeId(99, m_random));
        isSaidAgain = true;
        for (int i = 0; i < 3; ++i)
            QVERIFY(!syncOnce() || count().waiting == 1);
        QCOMPARE(count().waiting, 1);
        isSaidAgain = false;
        QVERIFY(syncOnce());
        QCOMPARE(count().waiting, 0);
        QCOMPARE(m_centre->entries(), 1);
    }

    void anotherCentreUnderTheAddressGetsNothing()
    {
        write(QStringLiteral("one"));
        m_centre->key = makeSigningKey(m_random);
        m_centre->http.seen.clear();
        SyncEngine engine(*m_tablet, nullptr);
        engine.start();
        QTRY_COMPARE(engine.state(), SyncEngine::State::NeedsPerson);
        QCOMPARE(m_centre->http.seen, QList<QByteArray>{"GET /v1/centre"});
    }

    void aBusyCentreIsLeftAloneForAsLongAsItAsks()
    {
        m_centre->odd = [](const HttpRequest &) {
            return HttpReply{503, "application/json", R"({"error":{"code":"busy","text":"Later."}})",
                             "Retry-After: 120\r\n"};
        };
        SyncEngine engine(*m_tablet, nullptr);
        engine.start();
        QTRY_VERIFY(engine.nextRetryMs() > m_clock.now().wallMs + 100000);
        QCOMPARE(engine.state(), SyncEngine::State::Offline);
        m_centre->odd = {};
        engine.syncNow();
        QTRY_COMPARE(engine.state(), SyncEngine::State::UpToDate);
    }

    void anExpiredSessionIsOpenedAnewWithoutAnError()
    {
        SyncEngine engine(*m_tablet, nullptr);
        engine.start();
        QTRY_COMPARE(engine.state(), SyncEngine::State::UpToDate);
        m_centre->token = "another";
        m_tablet->perform([](Store &) { return begun(QStringLiteral("later")); }, {});
        QTRY_COMPARE(m_centre->entries(), 1);
        QTRY_COMPARE(count().waiting, 0);
    }

    void whatALockedAuthorSealedIsSentUnderTheNextSession()
    {
        write(QStringLiteral("one"));
        const Id person = m_tablet->session()->author.person;
        m_tablet->lock();
        QCOMPARE(syncOnce().error().code, ErrorCode::Denied);
        const auto reader = m_tablet->openReader();
        QTRY_COMPARE((*reader)->number(QStringLiteral("SELECT count(*) FROM signature")), 1);
        QVERIFY(!m_tablet->unlockNow(person, "000000"));
        QVERIFY(m_tablet->unlockNow(person, kPin));
        QVERIFY(syncOnce());
        QCOMPARE(m_centre->entries(), 1);
    }

    void aRestoredCentreIsReadAnewAndAskedWhatItLacks()
    {
        write(QStringLiteral("one"));
        QVERIFY(syncOnce());
        m_centre->epoch = makeId(99, m_random);
        QVERIFY(syncOnce());
        QCOMPARE(m_tablet->vault().all().front().centre.epoch, m_centre->epoch);
        QVERIFY(syncOnce());
        QCOMPARE(m_centre->entries(), 1);
        QCOMPARE(count().waiting, 0);
    }

    void aPhotoIsSafeOnlyWithTheCentresReceipt()
    {
        OnePhoto photos(QByteArray(300000, 'p'));
        QVERIFY(syncOnce(&photos));
        QCOMPARE(m_centre->photo.size(), 300000);
        const auto receipt = wire::decodePhotoReceipt(photos.receipt, m_centre->key.publicKey);
        QVERIFY(receipt);
        QCOMPARE(receipt->length, 300000);
        QVERIFY(!wire::decodePhotoReceipt(photos.receipt, makeSigningKey(m_random).publicKey));
    }

    void anEngineMayEndWhileARequestIsOpen()
    {
        m_centre->odd = [this](const HttpRequest &request) { return m_centre->answer(request); };
        auto engine = std::make_unique<SyncEngine>(*m_tablet, nullptr);
        engine->start();
        QSignalSpy changed(engine.get(), &SyncEngine::changed);
        QVERIFY(changed.count() > 0 || changed.wait());
        engine.reset();
        QVERIFY(syncOnce());
    }
};

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "syncenginetest.moc"
