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
#include "core/journal/admission.h"
#include "core/journal/feed.h"
#include "sync/wire/messages.h"
#include "sync/wire/pack.h"
#include "sync/wire/photoreceipt.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::tablet;

namespace {

const LogKey kDistrict{QStringLiteral("330502"), Audience::Everyday};
constexpr char kPin[] = "314159";

/// A thing with a name; "refuse me" is refused by the centre alone.
class ThingRoom final : public Room
{
public:
    explicit ThingRoom(bool strict) : m_strict(strict) {}
    QByteArray type() const override { return "thing"; }
    QStringList migration(int version) const override
    {
        return version == 1 ? QStringList{QStringLiteral("CREATE TABLE thing(id BLOB PRIMARY KEY, name TEXT)")}
                            : QStringList();
    }
    Status project(Database &database, const Object &object) const override
    {
        return database.query(QStringLiteral("INSERT OR REPLACE INTO thing(id, name) VALUES(?, ?)"))
            .bind(object.id)
            .bind(object.state.shown(1).toString())
            .run();
    }
    Status withdraw(Database &database, const Id &object) const override
    {
        return database.query(QStringLiteral("DELETE FROM thing WHERE id = ?")).bind(object).run();
    }
    Verdict judge(const Judging &judging) const override
    {
        const bool bad = m_strict && judging.act.value(1).toString() == QStringLiteral("refuse me");
        return bad ? Verdict::refuse("thing.refused") : Verdict::accept();
    }
    std::optional<LogKey> place(const Header &header, const Act &) const override
    {
        return header.dossier.isNull() ? std::optional(kDistrict) : std::nullopt;
    }

private:
    bool m_strict;
};

Draft thing(const QString &name)
{
    Draft draft;
    draft.kind = "thing.begun";
    draft.act.set(1, name);
    return draft;
}

struct HttpRequest
{
    QByteArray verb;
    QByteArray path;
    QByteArray head;
    QByteArray body;
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype at = head.toLower().indexOf("\r\n" + name + ": ");
        const qsizetype from = at + name.size() + 4;
        return at < 0 ? QByteArray() : head.mid(from, head.indexOf("\r\n", from) - from);
    }
};

struct HttpReply
{
    int status = 200;
    QByteArray type = wire::kContentType;
    QByteArray body;
    QByteArray extra;
};

/// Reads requests and writes what `answer` says; no answer: the connection is cut.
class Responder : public QTcpServer
{
    Q_OBJECT
public:
    std::function<std::optional<HttpReply>(const HttpRequest &)> answer;
    QList<QByteArray> seen;

    Responder()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray data = socket->property("data").toByteArray() + socket->readAll();
        const qsizetype end = data.indexOf("\r\n\r\n");
        HttpRequest request;
        request.head = data.left(end + 2);
        const qsizetype length = request.header("content-length").toLongLong();
        if (end < 0 || data.size() < end + 4 + length) {
            socket->setProperty("data", data);
            return;
        }
        socket->setProperty("data", QByteArray());
        request.body = data.mid(end + 4, length);
        const QList<QByteArray> words = request.head.left(request.head.indexOf('\r')).split(' ');
        request.verb = words.value(0);
        request.path = words.value(1);
        seen.append(request.verb + ' ' + request.path);
        const std::optional<HttpReply> reply = answer(request);
        if (!reply) {
            socket->abort();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply->status) + " X\r\nContent-Type: " + reply->type +
                          "\r\n" + reply->extra;
        if (reply->status != 204)
            head += "Content-Length: " + QByteArray::number(reply->body.size()) + "\r\n";
        socket->write(head + "\r\n" + reply->body);
    }
};

/// A centre of one person, on the real store.
class TestCentre
{
public:
    TestCentre(const QString &path, Random &random)
        : key(makeSigningKey(random)), epoch(makeId(5, random)), person(makeId(6, random))
    {
        rooms.add(std::make_unique<ThingRoom>(true));
        auto opened = Store::open(path, rooms, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = std::move(*opened);
        http.answer = [this](const HttpRequest &request) { return odd ? odd(request) : answer(request); };
    }

    std::optional<HttpReply> answer(const HttpRequest &request)
    {
        if (request.path == "/v1/centre")
            return HttpReply{200,
                             wire::kContentType,
                             wire::encode(wire::CentreAnswer{
                                 QStringLiteral("Wuxing"), key.publicKey, epoch, wire::kVersion, wire::kVersion, {}}),
                             {}};
        if (request.path == "/v1/enrol")
            return enrol(*wire::decodeEnrolRequest(request.body));
        if (request.path == "/v1/challenge")
            return HttpReply{200, wire::kContentType, wire::encode(wire::ChallengeAnswer{"nonce"}), {}};
        if (request.path == "/v1/session") {
            const auto session = wire::decodeSessionRequest(request.body);
            const bool fits =
                verifySignature(personKey, wire::sessionMessage(session->nonce, key.publicKey), session->signature);
            return fits ? HttpReply{200, wire::kContentType, wire::encode(wire::SessionAnswer{token, 0, 0, epoch}), {}}
                        : HttpReply{401, "application/json", R"({"error":{"code":"signature","text":"No."}})", {}};
        }
        if (request.header("authorization") != "Bearer " + token)
            return HttpReply{401, "application/json", R"({"error":{"code":"session","text":"Expired."}})", {}};
        if (request.path == "/v1/push")
            return push(*wire::decodePush(request.body));
        if (request.path == "/v1/pull")
            return pull(*wire::decodePullRequest(request.body));
        if (request.path.startsWith("/v1/files"))
            return tus(request);
        return HttpReply{404, "application/json", R"({"error":{"code":"notFound","text":"No."}})", {}};
    }

    HttpReply enrol(const wire::EnrolRequest &request)
    {
        personKey = request.publicKey;
        change([&] {
            return store->addAuthor({request.incarnation, person}, request.device, request.publicKey, false);
        });
        return {200,
                wire::kContentType,
                wire::encode(wire::EnrolAnswer{person, QStringLiteral("Wang"), kDistrict.region,
                                               QStringLiteral("Wuxing"), epoch}),
                {}};
    }
    HttpReply push(const PushedBatch &batch)
    {
        wire::PushAnswer answer;
        wire::Receipt receipt{epoch, batch.incarnation, 0, {}, 1700000000000, {}};
        change([&]() -> Status {
            const Result<PushResult> result = Admission(*store, receipt.nowMs).admit(batch);
            if (!result)
                return result.error();
            receipt.lastSeq = result->lastSeq;
            receipt.link = result->link;
            receipt.outcomes = result->outcomes;
            answer.gap = result->gap;
            answer.forked = result->forked;
            return success();
        });
        answer.receipt = wire::encodeReceipt(receipt);
        answer.signature = sign(key, answer.receipt);
        return {200, wire::kContentType, wire::encode(answer), {}};
    }
    HttpReply pull(const wire::PullRequest &request)
    {
        const std::vector<wire::FeedName> feeds{{kDistrict, {}}};
        wire::PullAnswer answer;
        answer.epoch = epoch;
        answer.nowMs = 1700000000000;
        if (request.feeds != wire::feedListHash(feeds)) {
            answer.feeds = feeds;
        } else {
            const auto page = readFeed(store->database(), {kDistrict, {}, request.cursors.front(), {}}, 100, 1 << 20);
            if (page && page->completeTo > request.cursors.front())
                answer.pages.push_back(*page);
        }
        return {200, wire::kContentType, wire::encode(answer), {}};
    }
    HttpReply tus(const HttpRequest &request)
    {
        const QByteArray resumable = "Tus-Resumable: 1.0.0\r\n";
        if (request.verb == "PATCH")
            photo += request.body;
        else if (request.verb == "POST")
            photoLength = request.header("upload-length").toLongLong();
        QByteArray extra =
            resumable + "Upload-Offset: " + QByteArray::number(photo.size()) + "\r\nLocation: /v1/files/1\r\n";
        if (photo.size() == photoLength)
            extra +=
                "Mingcha-Receipt: " + wire::encodePhotoReceipt({sha256(QByteArrayView(photo)), photoLength, 1}, key) +
                "\r\n";
        return {request.verb == "POST" ? 201 : request.verb == "PATCH" ? 204 : 200, "text/plain", {}, extra};
    }
    template <typename Work>
    void change(Work work)
    {
        if (!store->begin() || !work() || !store->commit())
            qFatal("the test's centre cannot write");
    }
    qint64 entries()
    {
        return store->database().number(QStringLiteral("SELECT count(*) FROM journal WHERE position > 0"));
    }

    ManualClock clock{{1700000000000, 480, 7, 1000}};
    Rooms rooms;
    std::unique_ptr<Store> store;
    SigningKey key;
    Id epoch;
    Id person;
    QByteArray personKey;
    QByteArray token = "token";
    QByteArray photo;
    qint64 photoLength = -1;
    std::function<std::optional<HttpReply>(const HttpRequest &)> odd;
    Responder http;
};

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
        QVERIFY(m_tablet->performNow([name](Store &) { return thing(name); }));
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
        m_tablet->perform([](Store &) { return thing(QStringLiteral("later")); }, {});
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
