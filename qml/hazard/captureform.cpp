// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "captureform.h"

#include "quickreport.h"

#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "qml/app/drafts.h"

#include <QDateTime>

#include <algorithm>

namespace mingcha::app {

namespace {

void addToDraft(Session &session, const QString &name, const KeptPicture &picture)
{
    CaptureDraft draft = decodeCapture(session.drafts().find(name));
    draft.pictures.push_back(picture);
    session.drafts().keep(name, encodeCapture(draft));
}

} // namespace

CaptureForm::CaptureForm(QObject *parent) : QObject(parent)
{
    m_undo.setSingleShot(true);
    m_undo.setInterval(kUndoMs);
    connect(&m_undo, &QTimer::timeout, this, &CaptureForm::changed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kDraftPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CaptureForm::keepDraft);
}

CaptureForm::~CaptureForm()
{
    keepDraft();
}

void CaptureForm::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(&session->positions(), &Positions::changed, this, [this] {
        if (isOpen() && m_proposed.isEmpty())
            proposeTownship();
    });
    Q_EMIT townshipsChanged();
    bringBack();
}

void CaptureForm::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    keepDraft();
    m_subject = subject;
    m_draft = {};
    bringBack();
}

void CaptureForm::bringBack()
{
    if (m_session == nullptr)
        return;
    // Once: when the tablet is locked over the page, what is on it is still this person's.
    const QString page = QStringLiteral("capture");
    m_draftName = m_session->drafts().nameOf(m_subject.isEmpty() ? page : page + QLatin1Char('-') + m_subject);
    m_draft = decodeCapture(m_session->drafts().find(m_draftName));
    const bool cutOff = !m_draft.reported.isNull();
    if (!cutOff)
        std::erase_if(m_draft.pictures, [this](const KeptPicture &picture) {
            return !m_session->station().photos().contains(picture.input.stored.hash);
        });
    m_broughtBack = !m_draft.isEmpty();
    proposeTownship();
    if (cutOff)
        send(); // it was reported: nothing is left to decide
    Q_EMIT changed();
}

void CaptureForm::keepDraft()
{
    m_pause.stop();
    if (m_session == nullptr || !isOpen())
        return;
    if (m_draft.isEmpty()) {
        m_session->drafts().drop(m_draftName);
        return;
    }
    CaptureDraft kept = m_draft;
    kept.township = township(); // what was proposed here is not proposed where it is brought back
    m_session->drafts().keep(m_draftName, encodeCapture(kept));
}

QString CaptureForm::picture() const
{
    return m_draft.pictures.empty()
               ? QString()
               : QStringLiteral("image://photo/") + m_draft.pictures.back().input.stored.hash.toHex();
}

QString CaptureForm::takenAt() const
{
    if (m_draft.pictures.empty())
        return {};
    return QDateTime::fromMSecsSinceEpoch(m_draft.pictures.back().input.takenMs).toString(QStringLiteral("HH:mm:ss"));
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
    ++m_keeping;
    m_session->photoDesk().keep(
        path, imported,
        [this, alive = QPointer(this), session = m_session, name = m_draftName](const Result<KeptPicture> &picture) {
            if (!alive.isNull())
                takePicture(picture);
            else if (picture && session)
                addToDraft(*session, name, *picture); // the page was left meanwhile
        });
}

void CaptureForm::takePicture(const Result<KeptPicture> &picture)
{
    --m_keeping;
    if (picture) {
        m_draft.pictures.push_back(*picture);
        keepDraft();
        proposeTownship();
    } else {
        Q_EMIT m_session->failed(person::errorText(picture.error()));
    }
    Q_EMIT changed();
}

bool CaptureForm::isReady() const
{
    return isOpen() && m_keeping == 0 && hasOwnPicture() && !m_draft.category.isEmpty() &&
           (!needsTownship() || !township().isEmpty());
}

bool CaptureForm::hasOwnPicture() const
{
    return std::ranges::any_of(m_draft.pictures, [](const KeptPicture &picture) { return !picture.imported; });
}

QString CaptureForm::hint() const
{
    if (!isOpen() || m_draft.pictures.empty() || m_draft.category.isEmpty())
        return {};
    if (!hasOwnPicture())
        return tr("Take one picture with this tablet too: an imported one is no evidence by itself.");
    return needsTownship() && township().isEmpty() ? tr("Choose the township: no position tells it.") : QString();
}

std::optional<evidence::JudgedFix> CaptureForm::position() const
{
    for (const KeptPicture &picture : m_draft.pictures) {
        if (picture.input.position)
            return picture.input.position;
    }
    // A report that waited is not of the place where it is sent from.
    return m_broughtBack ? std::nullopt : m_session->positions().last();
}

void CaptureForm::report()
{
    if (isReady())
        send();
}

void CaptureForm::send()
{
    m_pause.stop();
    m_busy = true;
    QuickReport report;
    report.draftName = m_draftName;
    report.draft = m_draft;
    hazard::FoundInput &input = report.found;
    input.author = m_session->station().tablet().session()->author;
    input.site = Id::fromHex(m_subject).value_or(Id{});
    if (input.site.isNull())
        input.region = needsTownship() ? township() : m_session->me().region;
    input.category = m_draft.category;
    input.words = m_draft.reason;
    input.place = m_draft.place;
    input.emergency = m_draft.emergency;
    input.position = position();
    sendReport(*m_session, report, [this, alive = QPointer(this)](const Status &status, const CaptureDraft &draft) {
        if (!alive.isNull())
            takeOutcome(status, draft);
    });
    Q_EMIT changed();
}

void CaptureForm::takeOutcome(const Status &status, const CaptureDraft &draft)
{
    m_draft = draft;
    m_busy = false;
    m_stored = status.ok();
    if (m_stored) {
        m_undo.start();
        Q_EMIT reported();
    }
    Q_EMIT changed();
}

void CaptureForm::undo()
{
    if (!isUndoable())
        return;
    m_undo.stop();
    const hazard::MoveInput input{m_draft.reported, tr("Undone by the reporter")};
    m_session->perform(
        [me = m_session->me(), input](journal::Store &store) { return hazard::voidHazard(store, me, input); },
        [this, alive = QPointer(this)](const Result<journal::Written> &written) {
            if (alive.isNull() || !written)
                return;
            // The picture stays on the form: what was wrong is more often the kind than the picture.
            m_stored = false;
            m_draft.reported = {};
            m_draft.attached = 0;
            m_draft.category.clear();
            m_draft.reason.clear();
            keepDraft();
            Q_EMIT changed();
            Q_EMIT undone();
        });
}

void CaptureForm::discard()
{
    if (!isOpen())
        return;
    m_draft = {};
    m_broughtBack = false;
    keepDraft();
    Q_EMIT changed();
}

} // namespace mingcha::app
