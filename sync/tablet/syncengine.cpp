// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/syncengine.h"

#include "sync/tablet/awaiting.h"
#include "sync/tablet/synccore.h"

#include <QNetworkInformation>

namespace mingcha::tablet {

SyncEngine::SyncEngine(Tablet &tablet, PhotoOutbox *photos, QObject *parent)
    : QObject(parent), m_core(sharedByCoroutines<SyncCore>(tablet, photos))
{
    connect(m_core.get(), &SyncCore::changed, this, &SyncEngine::changed);
    connect(m_core.get(), &SyncCore::finished, this, &SyncEngine::finished);
    connect(m_core.get(), &SyncCore::refused, this, &SyncEngine::refused);
    connect(m_core.get(), &SyncCore::catalogueCame, this, &SyncEngine::catalogueCame);
}

SyncEngine::~SyncEngine()
{
    disconnect(m_core.get(), nullptr, this, nullptr);
    m_core->end();
}

SyncEngine::State SyncEngine::state() const
{
    return m_core->state;
}

QString SyncEngine::reason() const
{
    return m_core->reason;
}

QByteArray SyncEngine::cause() const
{
    return m_core->cause;
}

QByteArray SyncEngine::otherCentreKey() const
{
    return m_core->otherCentreKey;
}

QString SyncEngine::action() const
{
    return m_core->action;
}

qint64 SyncEngine::lastSyncMs() const
{
    return m_core->lastSyncMs;
}

qint64 SyncEngine::nextRetryMs() const
{
    return m_core->nextRetryMs;
}

qint64 SyncEngine::bytesUp() const
{
    return m_core->client().bytesUp();
}

qint64 SyncEngine::bytesDown() const
{
    return m_core->client().bytesDown();
}

void SyncEngine::start()
{
    // Only a hint: a platform without it is tried by time alone.
    if (QNetworkInformation::loadDefaultBackend()) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_core.get(),
                &SyncCore::networkChanged, Qt::UniqueConnection);
    }
    m_core->start();
}

void SyncEngine::pause()
{
    m_core->pause();
}

void SyncEngine::syncNow()
{
    m_core->syncNow();
}

void SyncEngine::sayAnew()
{
    m_core->reason.clear();
    m_core->action.clear();
    m_core->syncNow();
    Q_EMIT changed();
}

void SyncEngine::syncOnce(Tablet::Done done)
{
    m_core->once(std::move(done));
}

bool SyncEngine::isOnline() const
{
    const bool idle = state() == State::Offline || state() == State::Paused || state() == State::NeedsPerson;
    return m_core->client().hasToken() && !idle;
}

void SyncEngine::fetchWhole(const Id &object, std::function<void(Status)> done)
{
    m_core->fetchWhole(object, std::move(done));
}

void SyncEngine::fetchPhoto(const Hash &hash, bool preview, std::function<void(Answered<QByteArray>)> done)
{
    m_core->fetchPhoto(hash, preview, std::move(done));
}

} // namespace mingcha::tablet
