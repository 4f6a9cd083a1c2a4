// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "formalities.h"

#include "secondsigner.h"

#include "core/inspection/acts.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/person/reasons.h"

#include <QDateTime>
#include <QPointer>

namespace mingcha::app {

namespace {

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm"));
}

} // namespace

void Formalities::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("inspection")))
            read();
    });
    connect(session, &Session::personChanged, this, &Formalities::read);
    read();
}

void Formalities::setSubject(const QString &subject)
{
    m_subject = subject;
    read();
}

bool Formalities::isNeeded() const
{
    if (m_inspection.step == inspection::Step::Assigned)
        return true;
    const bool procedureOpen = m_inspection.cardsShownMs == 0 || m_inspection.recusalToldMs == 0;
    return isAdministrative() && m_inspection.isOpenForWork() && procedureOpen;
}

bool Formalities::areStatementsMissing() const
{
    return isAdministrative() && !inspection::withoutRecusalStatement(m_inspection).empty();
}

QString Formalities::cardsShown() const
{
    return timeText(m_inspection.cardsShownMs);
}

QString Formalities::recusalTold() const
{
    return timeText(m_inspection.recusalToldMs);
}

void Formalities::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return;
    journal::Database &reader = m_session->station().reader();
    m_inspection = inspection::find(reader, *id).value_or(inspection::Inspection{});
    m_hindrance.clear();
    if (!hasBegun()) {
        const std::vector<person::Person> team = inspection::teamOf(reader, m_inspection);
        const journal::Verdict may = inspection::mayStart(m_session->me(), m_inspection, team, m_inspection.day);
        if (may.kind != journal::Verdict::Accepted)
            m_hindrance = person::reasonText(may.reason);
        else if (areStatementsMissing())
            m_hindrance = tr("Each member first states whether there is a ground for recusal");
    }
    Q_EMIT changed();
}

void Formalities::perform(tablet::Tablet::Build build)
{
    m_busy = true;
    Q_EMIT changed();
    m_session->perform(std::move(build), [this, alive = QPointer(this)](const Result<journal::Written> &) {
        if (alive.isNull())
            return;
        m_busy = false;
        read();
    });
}

void Formalities::begin()
{
    if (m_busy || hasBegun())
        return;
    const checklist::Catalogue *newest = m_session->station().catalogues().newest();
    const inspection::StartInput input{m_inspection.id, newest == nullptr ? QString() : newest->version()};
    perform([me = m_session->me(), input](journal::Store &store) { return inspection::start(store, me, input); });
}

void Formalities::showCards()
{
    perform([me = m_session->me(), id = m_inspection.id](journal::Store &store) {
        return inspection::showCards(store, me, id);
    });
}

void Formalities::tellRecusal()
{
    perform([me = m_session->me(), id = m_inspection.id](journal::Store &store) {
        return inspection::tellRecusal(store, me, id);
    });
}

void Formalities::state(bool none, const QString &words)
{
    const inspection::RecusalInput input{m_inspection.id, none, words};
    perform(
        [me = m_session->me(), input](journal::Store &store) { return inspection::stateRecusal(store, me, input); });
}

void Formalities::stateAs(const QString &person, const QString &pin, bool none, const QString &words)
{
    const std::optional<Id> id = Id::fromHex(person);
    if (!id || m_busy)
        return;
    m_busy = true;
    m_message.clear();
    Q_EMIT changed();
    const inspection::RecusalInput input{m_inspection.id, none, words};
    actAs(
        *m_session, *id, pin,
        [input](journal::Store &store, const person::Person &me) { return inspection::stateRecusal(store, me, input); },
        [this, alive = QPointer(this)](const QString &error) {
            if (alive.isNull())
                return;
            m_busy = false;
            m_message = error;
            read();
            if (error.isEmpty())
                Q_EMIT stated();
        });
}

} // namespace mingcha::app
