// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A server with uploads and photos over a directory, for tests, and the requests they send. A second one over the same
// directory is the restarted server.
#pragma once

#include "sync/centre/http/server.h"
#include "sync/centre/photos/photoroutes.h"
#include "sync/centre/tus/tusroutes.h"
#include "tests/sync/wire.h"

#include <atomic>

namespace mingcha::centre {

class TestClock final : public Clock
{
public:
    [[nodiscard]] Moment now() const override { return {wallMs.load(), 480, 1, 0}; }
    std::atomic<qint64> wallMs = 1'790'000'000'000;
};

/// The token is the owner's name; "gone" is locked, "stranger" may see no photo.
class TestAccounts final : public Authoriser
{
public:
    Awaitable<Result<Caller>> authorise(const QByteArray &token) override
    {
        if (token.isEmpty())
            co_return Error{ErrorCode::Invalid, QStringLiteral("A token is needed."), {}, false};
        if (token == "gone")
            co_return Error{ErrorCode::Denied, QStringLiteral("This device was locked."), {}, false};
        co_return Caller{token};
    }
    Awaitable<Status> mayRead(const Caller &caller, const Hash &) override
    {
        co_return caller.owner == "stranger" ? Status(ErrorCode::Denied, QStringLiteral("no")) : success();
    }
};

class TestEvents final : public UploadEvents
{
public:
    Awaitable<Result<QByteArray>> uploadCompleted(const Upload &upload) override
    {
        ++calls;
        if (failing)
            co_return Error{ErrorCode::Io, QStringLiteral("The database failed."), {}, true};
        co_return "receipt for " + upload.sha256->toHex().toLatin1();
    }
    std::atomic<int> calls = 0;
    std::atomic<bool> failing = false;
};

struct TusCentre
{
    explicit TusCentre(const QString &root, const std::function<void(UploadConfig &)> &change = {})
    {
        UploadConfig config;
        config.directory = root + QStringLiteral("/uploads");
        config.photoDirectory = root + QStringLiteral("/photos");
        config.maxLength = 4 << 20;
        config.reserveBytes = 0;
        if (change)
            change(config);
        store = std::make_unique<UploadStore>(config, clock, random);
        opened = store->open(damaged);
        tus = std::make_unique<TusRoutes>(*store, accounts, events, disk, log);
        tus->addTo(router);
        const auto preview = [](const QByteArray &jpeg) -> Result<QByteArray> { return "small " + jpeg.first(5); };
        const PhotoConfig places{config.photoDirectory, root + QStringLiteral("/previews"), preview};
        photos = std::make_unique<PhotoRoutes>(places, accounts, disk);
        photos->addTo(router);
        HttpConfig http;
        http.limits.bodyIdleTimeout = std::chrono::seconds(20);
        http.limits.lingerTimeout = std::chrono::milliseconds(200);
        server = std::make_unique<HttpServer>(http, router, log, clock);
        started = server->start();
    }
    [[nodiscard]] quint16 port() const { return server->port(); }
    [[nodiscard]] QString partOf(const QByteArray &location) const
    {
        return store->config().directory + QString::fromLatin1(location.mid(location.lastIndexOf('/'))) +
               QStringLiteral(".part");
    }

    TestClock clock;
    SeededRandom random{7};
    Log log{clock, Level::Info, [](const QByteArray &) {}};
    TestAccounts accounts;
    TestEvents events;
    ThreadWorker disk{2};
    std::unique_ptr<UploadStore> store;
    std::unique_ptr<TusRoutes> tus;
    std::unique_ptr<PhotoRoutes> photos;
    Router router;
    std::unique_ptr<HttpServer> server;
    QStringList damaged;
    Status opened = success();
    Status started = success();
};

inline const QByteArray kAuth = "Host: test\r\nAuthorization: Bearer alice\r\nTus-Resumable: 1.0.0\r\n";
inline const QByteArray kType = "Content-Type: application/offset+octet-stream\r\n";

inline QByteArray photoOf(qsizetype bytes, quint64 seed = 1)
{
    QByteArray photo(bytes, Qt::Uninitialized);
    SeededRandom random(seed);
    random.fill({reinterpret_cast<quint8 *>(photo.data()), static_cast<size_t>(bytes)});
    return photo;
}

inline QByteArray hexOf(const QByteArray &photo)
{
    return sha256(photo).toHex().toLatin1();
}

inline QByteArray creation(qint64 length, const QByteArray &fields = {})
{
    return "POST /v1/files HTTP/1.1\r\n" + kAuth + "Upload-Length: " + QByteArray::number(length) + "\r\n" + fields +
           "Content-Length: 0\r\n\r\n";
}

inline QByteArray creationOf(const QByteArray &photo)
{
    return creation(photo.size(), "Upload-Metadata: sha256 " + hexOf(photo).toBase64() + "\r\n");
}

inline QByteArray request(const char *method, const QByteArray &location, const QByteArray &fields = {})
{
    return QByteArray(method) + ' ' + location + " HTTP/1.1\r\n" + kAuth + fields + "\r\n";
}

inline QByteArray patch(const QByteArray &location, qint64 offset, const QByteArray &bytes,
                        const QByteArray &fields = kType, qint64 length = -1)
{
    return "PATCH " + location + " HTTP/1.1\r\n" + kAuth + "Upload-Offset: " + QByteArray::number(offset) + "\r\n" +
           fields + "Content-Length: " + QByteArray::number(length < 0 ? bytes.size() : length) + "\r\n\r\n" + bytes;
}

inline QByteArray by(const char *owner, QByteArray bytes)
{
    return bytes.replace("Bearer alice", QByteArray("Bearer ") + owner);
}

inline QByteArray offsetOf(const TusCentre &centre, const QByteArray &location)
{
    return Wire(centre.port()).ask(request("HEAD", location)).header("Upload-Offset");
}

inline QByteArray receiptOf(const QByteArray &photo)
{
    return ("receipt for " + hexOf(photo)).toBase64();
}

} // namespace mingcha::centre
