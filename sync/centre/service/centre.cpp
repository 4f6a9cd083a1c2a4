// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/centre.h"

#include "core/evidence/preview.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/http/healthroute.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

constexpr int kDiskThreads = 2;
constexpr std::chrono::hours kSweep{1};

} // namespace

Centre::Centre(OpenFolder folder, CentreConfig config, const Clock &clock, Random &random, Log &log)
    : m_folder(std::move(folder)),
      m_config(std::move(config)),
      m_clock(clock),
      m_random(random),
      m_log(log),
      m_nonces(m_folder.identity.key, random),
      m_writes(*m_folder.writer),
      m_disk(kDiskThreads)
{
    m_config.uploads.directory = m_folder.places.uploads();
    m_config.uploads.photoDirectory = m_folder.places.photos();
}

Centre::~Centre()
{
    stop();
    m_folder.writer.reset(); // it tells the news to the last
}

Status Centre::start()
{
    Result<std::unique_ptr<Readers>> readers = Readers::open(m_folder.places.database());
    if (!readers)
        return readers.error();
    m_readers = std::move(*readers);
    // On a disk that is full they go on: it lets in nothing either.
    const Status ended = m_folder.writer->run([](journal::Store &store) { return endSessions(store.database()); });
    if (!ended)
        m_log.warning("sessionsNotEnded", {{QStringLiteral("text"), ended.error().text}});
    m_uploads = std::make_unique<UploadStore>(m_config.uploads, m_clock, m_random);
    QStringList damaged;
    if (const Status opened = m_uploads->open(damaged); !opened)
        return opened;
    for (const QString &file : std::as_const(damaged))
        m_log.warning("uploadSetAside", {{QStringLiteral("file"), file}});
    m_folder.writer->listen([this](const std::vector<journal::Touched> &touched) { m_news.tell(touched); });
    m_desk = std::make_unique<Desk>(Desk{m_clock, m_random, m_log, m_folder.identity, m_nonces, m_writes, *m_readers,
                                         m_news, m_config.regionName, m_folder.places.catalogues()});
    m_callers = std::make_unique<Callers>(*m_desk);
    m_accounts = std::make_unique<AccountRoutes>(*m_desk);
    m_sync = std::make_unique<SyncRoutes>(*m_desk);
    m_snapshots = std::make_unique<SnapshotRoutes>(*m_desk);
    m_tus = std::make_unique<TusRoutes>(*m_uploads, *m_callers, *m_callers, m_disk, m_log);
    const auto preview = [](const QByteArray &jpeg) { return evidence::makePreview(jpeg, evidence::kScreenSide); };
    m_photos = std::make_unique<PhotoRoutes>(PhotoConfig{m_folder.places.photos(), m_folder.places.previews(), preview},
                                             *m_callers, m_disk);
    m_accounts->addTo(m_router);
    m_sync->addTo(m_router);
    m_snapshots->addTo(m_router);
    m_tus->addTo(m_router);
    m_photos->addTo(m_router);
    addHealthRoute(m_router, [this] { return health(); });
    m_server = std::make_unique<HttpServer>(m_config.http, m_router, m_log, m_clock);
    if (const Status started = m_server->start(); !started)
        return started;
    m_server->every(kSweep, [this] { m_disk.post([this] { m_uploads->expire(); }); });
    return success();
}

void Centre::stop()
{
    if (m_server)
        m_server->stop();
}

quint16 Centre::port() const
{
    return m_server ? m_server->port() : 0;
}

Status Centre::health() const
{
    if (m_writes.isFull())
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate("Server", "More is waiting to be written than the disk takes."),
                     {}};
    return success();
}

} // namespace mingcha::centre
