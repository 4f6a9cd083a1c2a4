// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "captureform.h"

#include "core/hazard/acts.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"

#include <QDateTime>
#include <QPointer>

namespace mingcha::app {

CaptureForm::CaptureForm(QObject *parent) : QObject(parent)
{
    m_undo.setSingleShot(true);
    m_undo.setInterval(kUndoMs);
    connect(&m_undo, &QTimer::timeout, this, &CaptureForm::changed);
}

void CaptureForm::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    Q_EMIT changed();
}

QString CaptureForm::picture() const
{
    return m_pictures.empty() ? QString()
                              : QStringLiteral("image://photo/") + m_pictures.back().input.stored.hash.toHex();
}

QString CaptureForm::takenAt() const
{
    if (m_pictures.empty())
        return {};
    return QDateTime::fromMSecsSinceEpoch(m_pictures.back().input.takenMs).toString(QStringLiteral("HH:mm:ss"));
}

QString CaptureForm::siteName() const
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return {};
    const std::optional<site::Site> one = site::find(m_session->station().reader(), *id);
    return one ? one->name : QString();
}

void CaptureForm::usePicture(const QString &path, bool imported)
{
    m_session->photoDesk().keep(path, imported, [this, alive = QPointer(this)](const Result<KeptPicture> &picture) {
        if (alive.isNull())
            return;
        if (!picture) {
            Q_EMIT m_session->failed(person::errorText(picture.error()));
            return;
        }
        m_pictures.push_back(*picture);
        Q_EMIT changed();
    });
}

void CaptureForm::report()
{
    if (!isReady())
        return;
    m_busy = true;
    hazard::FoundInput input;
    input.author = m_session->station().tablet().session()->author;
    input.site = Id::fromHex(m_subject).value_or(Id{});
    if (input.site.isNull())
        input.region = m_session->me().region;
    input.category = m_category;
    input.words = m_reason;
    input.place = m_place;
    input.emergency = m_emergency;
    input.position = m_session->positions().last();
    m_session->perform([me = m_session->me(), input](journal::Store &store) { return hazard::found(store, me, input); },
                       [this, alive = QPointer(this)](const Result<journal::Written> &written) {
                           if (alive.isNull())
                               return;
                           m_busy = false;
                           if (written) {
                               m_reported = written->object;
                               attachPictures();
                           }
                           Q_EMIT changed();
                       });
}

void CaptureForm::attachPictures()
{
    for (const KeptPicture &picture : m_pictures)
        m_session->photoDesk().attach(picture, m_reported, evidence::PhotoRole::Before, {}, {});
    // After the photographs, in the same order on the writer's thread: the report goes to the lead's desk.
    m_session->perform([me = m_session->me(),
                        id = m_reported](journal::Store &store) { return hazard::complete(store, me, id, nullptr); },
                       {});
    m_undo.start();
    Q_EMIT reported();
}

void CaptureForm::undo()
{
    if (!isUndoable())
        return;
    m_undo.stop();
    const hazard::MoveInput input{m_reported, tr("Undone by the reporter")};
    m_session->perform(
        [me = m_session->me(), input](journal::Store &store) { return hazard::voidHazard(store, me, input); },
        [this, alive = QPointer(this)](const Result<journal::Written> &written) {
            if (alive.isNull() || !written)
                return;
            clear();
            Q_EMIT undone();
        });
}

void CaptureForm::clear()
{
    m_reported = {};
    m_category.clear();
    m_reason.clear();
    Q_EMIT changed();
}

} // namespace mingcha::app
