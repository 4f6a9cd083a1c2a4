// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A small centre in the test's own process: one person, one log, the real admission and feeds, over a real socket. What it
// answers can be made odd. Header only.
#pragma once

#include "core/journal/admission.h"
#include "core/journal/feed.h"
#include "sync/centre/service/proving.h"
#include "sync/wire/messages.h"
#include "sync/wire/pack.h"
#include "sync/wire/photoreceipt.h"
#include "tests/unit/things.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace mingcha::testing {

using namespace mingcha::journal;

inline const LogKey kDistrict{QStringLiteral("330502"), Audience::Everyday};

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
    TestCentre(const QString &file, Random &random)
        : path(file), key(makeSigningKey(random)), epoch(makeId(5, random)), person(makeId(6, random))
    {
        rooms.add(std::make_unique<things::ThingRoom>(true));
        open(path);
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

    /// As when it is brought back from a copy of its first day.
    void loseAll(const Id &newEpoch)
    {
        store.reset();
        open(path + QStringLiteral(".again"));
        epoch = newEpoch;
        enter();
    }
    void open(const QString &file)
    {
        auto opened = Store::open(file, rooms, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = std::move(*opened);
    }
    void enter()
    {
        change([&] {
            return store->addAuthor({enrolled.incarnation, person}, enrolled.device, enrolled.publicKey, false);
        });
    }
    HttpReply enrol(const wire::EnrolRequest &request)
    {
        personKey = request.publicKey;
        enrolled = request;
        enter();
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
            auto page = readFeed(store->database(), {kDistrict, {}, request.cursors.front(), {}}, 100, 1 << 20);
            if (page && page->completeTo > request.cursors.front()) {
                std::vector<quint64> older;
                for (const auto &tree : request.older)
                    older.push_back(tree.size);
                page->proof = *centre::provePage(store->database(), {key, {}, epoch, {}, {}}, *page,
                                                 request.held->front(), std::move(older));
                answer.pages.push_back(*page);
            }
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
    QString path;
    Rooms rooms;
    std::unique_ptr<Store> store;
    SigningKey key;
    Id epoch;
    Id person;
    QByteArray personKey;
    wire::EnrolRequest enrolled;
    QByteArray token = "token";
    QByteArray photo;
    qint64 photoLength = -1;
    std::function<std::optional<HttpReply>(const HttpRequest &)> odd;
    Responder http;
};

} // namespace mingcha::testing
