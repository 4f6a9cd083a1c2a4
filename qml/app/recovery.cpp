// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/recovery.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/journal/ownchain.h"
#include "qml/app/session.h"

#include <QDateTime>
#include <QFile>

#include <set>

namespace mingcha::app {

namespace {
constexpr int kMostEntries = 2000;
constexpr qint64 kMarkBytes = 32;
} // namespace

Recovery::Recovery(Session &session) : m_session(session)
{
    connect(&session, &Session::personChanged, this, &Recovery::changed);
}

Recovery::~Recovery()
{
    if (m_begun)
        QFile::remove(markPath());
}

QString Recovery::markPath() const
{
    return m_session.station().tablet().folder().path() + QStringLiteral("/open.mark");
}

void Recovery::begin()
{
    m_begun = true;
    QFile mark(markPath());
    if (mark.open(QIODevice::ReadOnly)) {
        bool isNumber = false;
        const qint64 row = mark.read(kMarkBytes).trimmed().toLongLong(&isNumber);
        mark.close();
        if (isNumber && row >= 0)
            read(row);
        if (m_lastMs != 0)
            return; // the old mark stays until the person has seen it, whatever happens before
    }
    dismiss();
}

void Recovery::leaveMark(qint64 row)
{
    QFile mark(markPath());
    if (mark.open(QIODevice::WriteOnly | QIODevice::Truncate))
        mark.write(QByteArray::number(row));
}

void Recovery::dismiss()
{
    m_lastMs = 0;
    if (const Result<qint64> row = journal::lastRow(m_session.station().reader()))
        leaveMark(*row);
    Q_EMIT changed();
}

void Recovery::read(qint64 row)
{
    journal::Database &reader = m_session.station().reader();
    const Result<std::vector<journal::OwnEntry>> entries = journal::ownAfter(reader, row, kMostEntries);
    if (!entries || entries->empty())
        return;
    m_lastMs = entries->back().wallMs;
    std::set<Id> answers;
    std::set<Id> photos;
    for (const journal::OwnEntry &entry : *entries) {
        if (entry.kind.startsWith("answer."))
            answers.insert(entry.object);
        else if (entry.kind == "photo.taken" || entry.kind == "photo.imported")
            photos.insert(entry.object);
        else if (const auto found = hazard::find(reader, entry.object); found && entry.kind.startsWith("hazard."))
            m_draft = found->complete ? m_draft : found->id;
        if (const auto open = inspection::find(reader, entry.object); open && open->isOpenForWork())
            m_inspection = open->id;
    }
    m_answers = static_cast<int>(answers.size());
    m_photos = static_cast<int>(photos.size());
    for (const Id &id : photos) {
        const std::optional<evidence::Photo> photo = evidence::findPhoto(reader, id);
        const bool madeRoom = photo && photo->safe && !photo->onDevice; // nothing is lost: the centre has it
        m_photosHere += madeRoom || (photo && m_session.station().photos().verify(photo->hash)) ? 1 : 0;
    }
    if (const auto draft = hazard::find(reader, m_draft); !draft || draft->complete)
        m_draft = {};
}

bool Recovery::isShown() const
{
    return m_lastMs != 0 && m_session.isUnlocked();
}

QString Recovery::fact() const
{
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(m_lastMs);
    const bool today = last.date().toString(Qt::ISODate) == m_session.today();
    return tr("Recovered up to %1")
        .arg(last.toString(today ? QStringLiteral("HH:mm:ss") : QStringLiteral("MM-dd HH:mm:ss")));
}

QString Recovery::draftText() const
{
    const std::optional<hazard::HazardRow> draft = hazard::find(m_session.station().reader(), m_draft);
    if (!draft)
        return {};
    const QString name = draft->words.isEmpty() ? draft->number : draft->words;
    return name.isEmpty() ? tr("A hazard is not complete") : tr("Not complete: %1").arg(name);
}

} // namespace mingcha::app
