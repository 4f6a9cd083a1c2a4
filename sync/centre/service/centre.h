// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The whole server over one data folder: accounts, sync, uploads, photos, health, on one HTTP server. Owns all of them and
// the order in which they begin and end. Blocking start() and stop() are for the main thread.
#pragma once

#include "sync/centre/http/server.h"
#include "sync/centre/photos/photoroutes.h"
#include "sync/centre/service/accountroutes.h"
#include "sync/centre/service/callers.h"
#include "sync/centre/service/datafolder.h"
#include "sync/centre/service/snapshotroutes.h"
#include "sync/centre/service/syncroutes.h"

namespace mingcha::centre {

struct CentreConfig
{
    HttpConfig http;
    UploadConfig uploads; ///< its folders are set by the centre
    std::function<QString(const QString &code)> regionName;
};

class Centre
{
public:
    /// `clock`, `random` and `log` must outlive it.
    Centre(OpenFolder folder, CentreConfig config, const Clock &clock, Random &random, Log &log);
    ~Centre();
    Centre(const Centre &) = delete;

    [[nodiscard]] Status start();
    /// Lets running requests finish, then ends; every write answered for is durable.
    void stop();
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const Identity &identity() const { return m_folder.identity; }
    [[nodiscard]] const Places &places() const { return m_folder.places; }
    [[nodiscard]] journal::Writer &writer() { return *m_folder.writer; }

private:
    [[nodiscard]] Status health() const;

    OpenFolder m_folder;
    CentreConfig m_config;
    const Clock &m_clock;
    Random &m_random;
    Log &m_log;
    Nonces m_nonces;
    News m_news;
    WriteQueue m_writes;
    ThreadWorker m_disk;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Callers> m_callers;
    std::unique_ptr<AccountRoutes> m_accounts;
    std::unique_ptr<SyncRoutes> m_sync;
    std::unique_ptr<SnapshotRoutes> m_snapshots;
    std::unique_ptr<UploadStore> m_uploads;
    std::unique_ptr<TusRoutes> m_tus;
    std::unique_ptr<PhotoRoutes> m_photos;
    Router m_router;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace mingcha::centre
