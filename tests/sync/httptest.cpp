// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The HTTP ground against raw sockets: limits, time-outs, pipelining, long polls, graceful stop, the log.
#include "sync/centre/http/healthroute.h"
#include "sync/centre/http/server.h"
#include "sync/centre/http/signal.h"
#include "sync/centre/http/worker.h"
#include "tests/sync/wire.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace mingcha;
using namespace mingcha::centre;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kEchoBytes = 1000;

/// A server with small limits and a few routes to poke at.
struct Ground
{
    Ground()
    {
        addHealthRoute(router, [] { return success(); });
        router.add(
            Method::Post, "/echo",
            [](Request &request) -> Awaitable<Response> {
                Result<QByteArray> body = co_await request.body->whole();
                co_return body.ok() ? bytesResponse(200, "text/plain", *body) : errorResponse(body.error());
            },
            kEchoBytes);
        router.add(Method::Get, "/name/{name}", [](Request &request) -> Awaitable<Response> {
            const QByteArray text = request.parameters.value("name") + '|' + request.query.value("q");
            co_return bytesResponse(200, "text/plain", text);
        });
        router.add(Method::Get, "/throw", [](Request &) -> Awaitable<Response> {
            throw std::runtime_error("broken");
            co_return Response();
        });
        router.add(Method::Get, "/thread", [this](Request &) -> Awaitable<Response> {
            const auto elsewhere = [] { return std::this_thread::get_id(); };
            const auto before = std::this_thread::get_id();
            const auto worked = co_await onThread(worker, elsewhere);
            co_return bytesResponse(200, "text/plain", worked == before ? "same" : "other");
        });
        router.add(Method::Get, "/poll", [this](Request &request) -> Awaitable<Response> {
            ++polling;
            const Wake wake = co_await signal.wait(signal.version(), request, 20s);
            --polling;
            co_return bytesResponse(200, "text/plain", QByteArray::number(static_cast<int>(wake)));
        });
        config.limits.headerBytes = 2048;
        config.limits.maxConnections = 3;
        config.limits.headerTimeout = 300ms;
        config.limits.bodyIdleTimeout = 300ms;
        config.limits.keepAliveTimeout = 600ms;
        config.limits.lingerTimeout = 200ms;
        config.limits.stopGrace = 5s;
    }

    quint16 start()
    {
        server = std::make_unique<HttpServer>(config, router, log, clock);
        const Status started = server->start();
        return started.ok() ? server->port() : 0;
    }

    std::mutex mutex;
    QByteArrayList lines;
    SystemClock clock;
    Log log{clock, Level::Info, [this](const QByteArray &line) {
                const std::lock_guard lock(mutex);
                lines.append(line);
            }};
    Router router;
    ThreadWorker worker{1};
    Signal signal;
    std::atomic<int> polling = 0;
    HttpConfig config;
    std::unique_ptr<HttpServer> server; // last: stops before what its handlers use goes
};

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &body, const QByteArray &fields = {})
{
    return "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields +
           "\r\n" + body;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthIsToldWithoutToken()
    {
        Ground ground;
        Wire wire(ground.start());
        const Answer answer = wire.ask(get("/healthz"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("{\"status\":\"ok\"}\n"));
        QVERIFY(answer.header("X-Request-Id").isEmpty());
        QVERIFY(!wire.ask(get("/nothing-here")).header("X-Request-Id").isEmpty());
        QVERIFY(answer.header("Date").endsWith("GMT"));
        const Answer head = wire.ask("HEAD /healthz HTTP/1.1\r\nHost: test\r\n\r\n");
        QCOMPARE(head.header("Content-Length"), QByteArray("16"));
        QCOMPARE(wire.ask(get("/healthz")).status, 200);
    }

    void badRequestsAreToldWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no route") << get("/nothing") << 404;
        QTest::newRow("other method") << QByteArray("DELETE /healthz HTTP/1.1\r\nHost: test\r\n\r\n") << 405;
        QTest::newRow("no host") << QByteArray("GET /healthz HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << get("/healthz", "Host: other\r\n") << 400;
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", 21)
                                  << 400;
        QTest::newRow("version") << QByteArray("GET / HTTP/3.0\r\nHost: test\r\n\r\n") << 505;
        QTest::newRow("bad escape") << get("/name/%zz") << 400;
        QTest::newRow("escaped NUL") << get("/name/%00") << 400;
        QTest::newRow("absolute nonsense") << get("name") << 400;
        QTest::newRow("header too long") << get("/healthz", "X: " + QByteArray(4000, 'x') + "\r\n") << 431;
        QTest::newRow("target too long") << get("/name/" + QByteArray(4000, 'x')) << 431;
        QTest::newRow("body too long") << post(QByteArray(kEchoBytes + 1, 'x')) << 413;
        QTest::newRow("chunked body too long")
            << "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" +
                   QByteArray(2048, 'x') + "\r\n0\r\n\r\n"
            << 413;
        QTest::newRow("two lengths") << QByteArray("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1\r\n"
                                                   "Content-Length: 2\r\n\r\nxx")
                                     << 400;
        QTest::newRow("length and chunked") << QByteArray("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1\r\n"
                                                          "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                            << 400;
        QTest::newRow("handler throws") << get("/throw") << 500;
    }
    void badRequestsAreToldWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Ground ground;
        Wire wire(ground.start());
        const Answer answer = wire.ask(bytes);
        QCOMPARE(answer.status, status);
        const QJsonObject error =
            QJsonDocument::fromJson(answer.body).object().value(QStringLiteral("error")).toObject();
        QVERIFY(!error.value(QStringLiteral("code")).toString().isEmpty());
        QVERIFY(!error.value(QStringLiteral("text")).toString().isEmpty());
        if (status == 405)
            QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD"));
    }

    void bodyComesWholeHoweverItIsCut()
    {
        Ground ground;
        Wire wire(ground.start());
        QCOMPARE(wire.ask(post("hello")).body, QByteArray("hello"));
        wire.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 6\r\n\r\nabc");
        wire.send("def");
        QCOMPARE(wire.read().body, QByteArray("abcdef"));
        const QByteArray chunked = "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n";
        QCOMPARE(wire.ask(chunked).body, QByteArray("abcdef"));
    }

    void continueIsSentWhenTheBodyIsWanted()
    {
        Ground ground;
        Wire wire(ground.start());
        const QByteArray head =
            "POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        QCOMPARE(wire.ask(head).status, 100);
        QCOMPARE(wire.ask("hi").body, QByteArray("hi"));
    }

    void pathAndQueryAreDecoded()
    {
        Ground ground;
        Wire wire(ground.start());
        QCOMPARE(wire.ask(get("/name/a%20b?q=%E5%AF%9F+1&q=2")).body, QByteArray("a b|察 1"));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Ground ground;
        Wire wire(ground.start());
        QByteArray all;
        for (int i = 0; i < 50; ++i)
            all += get("/name/" + QByteArray::number(i));
        wire.send(all);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(wire.read().body, QByteArray::number(i) + '|');
    }

    void silentClientsAreCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("half a header") << QByteArray("GET /healthz HTTP/1.1\r\nHo");
        QTest::newRow("half a body") << QByteArray("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\nab");
    }
    void silentClientsAreCutOff()
    {
        QFETCH(QByteArray, bytes);
        Ground ground;
        Wire wire(ground.start());
        wire.send(bytes);
        QVERIFY(wire.closes(5000));
        QTRY_COMPARE(ground.server->connections(), 0);
    }

    void idleConnectionEndsAfterKeepAliveTime()
    {
        Ground ground;
        Wire wire(ground.start());
        QCOMPARE(wire.ask(get("/healthz")).status, 200);
        QVERIFY(wire.closes(5000));
    }

    void connectionsOverTheLimitAreToldToComeAgain()
    {
        Ground ground;
        const quint16 port = ground.start();
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < ground.config.limits.maxConnections; ++i)
            wires.push_back(std::make_unique<Wire>(port));
        QTRY_COMPARE(ground.server->connections(), 3);
        Wire over(port);
        const Answer answer = over.read();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("5"));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        wires.clear();
        QTRY_COMPARE(ground.server->connections(), 0);
        QCOMPARE(Wire(port).ask(get("/healthz")).status, 200);
    }

    void workerRunsElsewhere()
    {
        Ground ground;
        QCOMPARE(Wire(ground.start()).ask(get("/thread")).body, QByteArray("other"));
    }

    void longPollWakesWhenNotified()
    {
        Ground ground;
        Wire wire(ground.start());
        wire.send(get("/poll"));
        QTRY_COMPARE(ground.polling.load(), 1);
        ground.signal.notify();
        QCOMPARE(wire.read().body, QByteArray::number(static_cast<int>(Wake::Notified)));
    }

    void longPollEndsWhenTheClientGoes()
    {
        Ground ground;
        Wire wire(ground.start());
        wire.send(get("/poll"));
        QTRY_COMPARE(ground.polling.load(), 1);
        wire.reset();
        QTRY_COMPARE(ground.polling.load(), 0);
        QTRY_COMPARE(ground.server->connections(), 0);
    }

    void stopAnswersLongPollsAndFinishesBodies()
    {
        Ground ground;
        const quint16 port = ground.start();
        Wire poll(port);
        Wire idle(port);
        Wire body(port);
        poll.send(get("/poll"));
        QCOMPARE(idle.ask(get("/healthz")).status, 200);
        body.send("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QCOMPARE(body.read().status, 100);
        QTRY_COMPARE(ground.polling.load(), 1);
        const auto stopping = std::async(std::launch::async, [&] { ground.server->stop(); });
        QCOMPARE(poll.read().body, QByteArray::number(static_cast<int>(Wake::Interrupted)));
        const Answer finished = body.ask("done");
        QCOMPARE(finished.body, QByteArray("done"));
        QCOMPARE(finished.header("Connection"), QByteArray("close"));
        QVERIFY(idle.closes());
        stopping.wait();
        QCOMPARE(ground.server->connections(), 0);
        QCOMPARE(Wire(port).ask(get("/healthz")).status, 0);
    }

    void stopCutsWhatDoesNotEndInTime()
    {
        Ground ground;
        ground.config.limits.stopGrace = 100ms;
        ground.config.limits.bodyIdleTimeout = 60s;
        Wire wire(ground.start());
        wire.send("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QCOMPARE(wire.read().status, 100);
        QElapsedTimer timer;
        timer.start();
        ground.server->stop();
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(wire.closes());
    }

    void takenPortIsAnErrorInWords()
    {
        Ground ground;
        const quint16 port = ground.start();
        HttpConfig config;
        config.port = port;
        HttpServer second(config, ground.router, ground.log, ground.clock);
        const Status started = second.start();
        QVERIFY(!started.ok());
        QVERIFY(started.error().message().contains(QString::number(port)));
    }

    void logHasRouteAndNoSecrets()
    {
        Ground ground;
        const QByteArray request =
            get("/name/secret?q=secret", "Authorization: Bearer secret\r\nX-Request-Id: my-1\r\n");
        QCOMPARE(Wire(ground.start()).ask(request).header("X-Request-Id"), QByteArray("my-1"));
        ground.server->stop();
        const QByteArray all = ground.lines.join();
        QVERIFY(!all.contains("secret"));
        QJsonObject found;
        for (const QByteArray &line : ground.lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.value(QStringLiteral("event")) == QStringLiteral("request"))
                found = object;
        }
        QCOMPARE(found.value(QStringLiteral("route")).toString(), QStringLiteral("/name/{name}"));
        QCOMPARE(found.value(QStringLiteral("id")).toString(), QStringLiteral("my-1"));
        QCOMPARE(found.value(QStringLiteral("status")).toInt(), 200);
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "httptest.moc"
