// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/person/unlockdesk.h"

#include "core/person/reasons.h"

#include <QPointer>

namespace mingcha::app {

namespace {
constexpr int kSecondMs = 1000;
constexpr int kMinuteSeconds = 60;
} // namespace

UnlockDesk::UnlockDesk(QObject *parent) : QObject(parent)
{
    m_waiting.setInterval(kSecondMs);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (pinState().waitMs <= 0)
            m_waiting.stop();
        Q_EMIT changed();
    });
}

void UnlockDesk::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::enrolmentChanged, this, &UnlockDesk::pickLast);
        pickLast();
    }
    Q_EMIT sessionChanged();
}

void UnlockDesk::pickLast()
{
    const std::vector<tablet::Enrolled> people = m_session->station().tablet().vault().people();
    m_person = people.empty() ? Id{} : people.front().person;
    m_trouble.clear();
    if (pinState().waitMs > 0)
        m_waiting.start();
    Q_EMIT changed();
}

const tablet::Enrolled *UnlockDesk::enrolled() const
{
    return m_session ? m_session->station().tablet().vault().find(m_person) : nullptr;
}

tablet::PinState UnlockDesk::pinState() const
{
    if (!enrolled())
        return {};
    return m_session->station().tablet().vault().pinState(m_person, m_session->station().clock().now());
}

QString UnlockDesk::personName() const
{
    const tablet::Enrolled *one = enrolled();
    return one ? one->name : QString();
}

QString UnlockDesk::deviceText() const
{
    const tablet::Enrolled *one = enrolled();
    return one ? one->deviceName : QString();
}

QString UnlockDesk::districtName() const
{
    const tablet::Enrolled *one = enrolled();
    return one ? one->districtName : QString();
}

bool UnlockDesk::isLocked() const
{
    const tablet::PinState state = pinState();
    return m_busy || state.shut || state.waitMs > 0 || !enrolled();
}

QString UnlockDesk::message() const
{
    const tablet::PinState state = pinState();
    if (m_busy)
        return {};
    if (state.shut)
        return tr("Locked. This person must be enrolled again");
    if (state.waitMs > 0) {
        const int seconds = static_cast<int>((state.waitMs + kSecondMs - 1) / kSecondMs);
        // Not "wrong": while the wait runs no PIN is looked at, and the next one may be right.
        return seconds < kMinuteSeconds ? tr("Wait %2 s after wrong PINs, %1 tries left").arg(state.left).arg(seconds)
                                        : tr("Wait %2 min after wrong PINs, %1 tries left")
                                              .arg(state.left)
                                              .arg((seconds + kMinuteSeconds - 1) / kMinuteSeconds);
    }
    if (!m_trouble.isEmpty())
        return m_trouble;
    return state.left < tablet::kMaxPinTries ? tr("Wrong PIN, %1 tries left").arg(state.left) : QString();
}

void UnlockDesk::choose(const QString &personId)
{
    const std::optional<Id> id = Id::fromHex(personId);
    if (!id || m_busy || !m_session->station().tablet().vault().find(*id))
        return;
    m_person = *id;
    m_trouble.clear();
    if (pinState().waitMs > 0)
        m_waiting.start();
    Q_EMIT changed();
}

void UnlockDesk::enter(const QString &pin)
{
    if (isLocked())
        return;
    m_busy = true;
    m_trouble.clear();
    Q_EMIT changed();
    m_session->station().tablet().unlock(m_person, pin.toUtf8(), [self = QPointer(this)](const Status &status) {
        if (!self)
            return;
        self->m_busy = false;
        if (!status && status.error().code != ErrorCode::Denied)
            self->m_trouble = person::errorText(status.error());
        if (self->pinState().waitMs > 0)
            self->m_waiting.start();
        Q_EMIT self->changed();
    });
}

} // namespace mingcha::app
