// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/person/enroldesk.h"

#include "core/person/reasons.h"
#include "qml/person/enrolmenttext.h"

#include <QPointer>
#include <QSysInfo>

namespace mingcha::app {

namespace {

constexpr qsizetype kMaxDeviceName = 60;

} // namespace

void EnrolDesk::setSession(Session *session)
{
    if (m_session == session)
        return;
    m_session = session;
    if (m_session) {
        m_enrolment = std::make_unique<tablet::Enrolment>(m_session->station().tablet());
        const std::vector<tablet::Enrolled> people = m_session->station().tablet().vault().people();
        m_deviceName = people.empty() ? QSysInfo::machineHostName() : people.front().deviceName;
        m_address = people.empty() ? QString() : people.front().centre.url;
    }
    Q_EMIT sessionChanged();
    Q_EMIT changed();
}

void EnrolDesk::fill(const QString &text, QString &field)
{
    if (const std::optional<EnrolmentText> slip = readEnrolmentText(text)) {
        m_address = slip->address;
        m_code = slip->code;
    } else {
        field = text.trimmed();
    }
    m_problem.clear();
    Q_EMIT changed();
}

void EnrolDesk::setAddress(const QString &text)
{
    if (text != m_address)
        fill(text, m_address);
}

void EnrolDesk::setCode(const QString &text)
{
    if (text != m_code)
        fill(text, m_code);
}

void EnrolDesk::setDeviceName(const QString &name)
{
    const QString kept = name.left(kMaxDeviceName);
    if (kept == m_deviceName)
        return;
    m_deviceName = kept;
    Q_EMIT changed();
}

bool EnrolDesk::isReady() const
{
    return !m_busy && !m_address.isEmpty() && !m_code.isEmpty() && !m_deviceName.trimmed().isEmpty();
}

void EnrolDesk::go(Step step, const QString &problem)
{
    m_step = step;
    m_problem = problem;
    m_busy = false;
    m_firstPin.clear();
    Q_EMIT changed();
}

void EnrolDesk::meet()
{
    if (!isReady())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_enrolment->meet(m_address, m_code.toLatin1(), [self = QPointer(this)](const Result<tablet::Met> &met) {
        if (!self)
            return;
        if (!met) {
            self->go(Slip, person::saidText(met.error()));
            return;
        }
        self->m_digits = met->digits;
        self->m_centreName = met->centre.name;
        self->go(Compare);
    });
}

void EnrolDesk::agree()
{
    if (m_step == Compare)
        go(Pin);
}

void EnrolDesk::disagree()
{
    if (m_step == Compare)
        go(Slip,
           tr("The digits differ, so this is not the centre of your slip. Nothing was sent. Ask your lead for a new code."));
}

void EnrolDesk::choosePin(const QString &pin)
{
    if (m_step != Pin || m_busy)
        return;
    if (m_firstPin.isEmpty()) {
        const Status fit = tablet::Vault::checkNewPin(pin.toUtf8());
        m_problem = fit ? QString() : fit.error().text;
        if (fit)
            m_firstPin = pin.toUtf8();
        Q_EMIT changed();
        return;
    }
    if (m_firstPin != pin.toUtf8()) {
        go(Pin, tr("The two PINs differ. Choose one again."));
        return;
    }
    join(pin.toUtf8());
}

void EnrolDesk::join(const QByteArray &pin)
{
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_enrolment->join(pin, m_deviceName.trimmed(), [self = QPointer(this)](const Status &status) {
        if (!self)
            return;
        if (status) {
            self->go(Done);
            return;
        }
        // A refused code cannot be used again; anything else is tried again with the same one.
        self->go(status.error().code == ErrorCode::Denied ? Slip : Pin, person::saidText(status.error()));
    });
}

bool EnrolDesk::goBack()
{
    if (m_busy || m_step == Slip || m_step == Done)
        return false;
    go(m_step == Pin && !m_firstPin.isEmpty() ? Pin : Slip);
    return true;
}

} // namespace mingcha::app
