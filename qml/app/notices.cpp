// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/notices.h"

#include "core/base/ids.h"
#include "qml/sync/syncstatus.h"

#include <QLocale>

#include <algorithm>

namespace mingcha::app {

namespace {
constexpr qint64 kPhotoBytes = 3LL << 20; ///< of a usual photo with its previews
} // namespace

QString fingerprintText(const QByteArray &key)
{
    constexpr qsizetype kFirst = 3;
    constexpr qsizetype kLast = 2;
    if (key.isEmpty())
        return {};
    const QByteArray digest = sha256(QByteArrayView(key)).toBytes();
    return QString::fromLatin1(digest.first(kFirst).toHex(':')) + QStringLiteral("…") +
           QString::fromLatin1(digest.last(kLast).toHex(':'));
}

void Notices::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->sync()->disconnect(this);
    }
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::minutePassed, this, &Notices::measure);
        connect(m_session, &Session::countsChanged, this, &Notices::measure);
        connect(m_session->sync(), &SyncStatus::changed, this, &Notices::changed);
        measure();
    }
    Q_EMIT sessionChanged();
}

void Notices::setFreeBytes(FreeBytes freeBytes)
{
    m_freeBytes = std::move(freeBytes);
    measure();
}

void Notices::measure()
{
    if (m_freeBytes)
        m_free = m_freeBytes();
    else
        m_free = m_session ? m_session->station().tablet().folder().freeBytes() : -1;
    Q_EMIT changed();
}

bool Notices::isSpaceLow() const
{
    return m_free >= 0 && m_free < tablet::kLowSpaceBytes;
}

QString Notices::freeText() const
{
    return QLocale().formattedDataSize(std::max<qint64>(0, m_free), 0, QLocale::DataSizeTraditionalFormat);
}

int Notices::photosLeft() const
{
    return static_cast<int>(std::max<qint64>(0, m_free - tablet::kLeastSpaceBytes) / kPhotoBytes);
}

bool Notices::isRevoked() const
{
    if (!m_session)
        return false;
    const QByteArray cause = m_session->sync()->cause();
    return cause == "device.revoked" || cause == "session.refused" || cause == "person.inactive";
}

bool Notices::isOtherCentre() const
{
    return m_session && m_session->sync()->cause() == tablet::kOtherCentre;
}

QString Notices::trustedFingerprint() const
{
    const tablet::Enrolled *one = m_session ? m_session->station().tablet().vault().find(m_session->me().id) : nullptr;
    return one ? fingerprintText(one->centre.publicKey) : QString();
}

QString Notices::answeredFingerprint() const
{
    return m_session ? fingerprintText(m_session->sync()->otherCentreKey()) : QString();
}

QString Notices::troubleText() const
{
    return m_session ? m_session->sync()->detail() : QString();
}

} // namespace mingcha::app
