// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "hazardform.h"

#include "core/hazard/circumstances.h"
#include "core/inspection/queries.h"
#include "core/site/queries.h"

#include <QCoreApplication>
#include <QDate>

namespace mingcha::app {

namespace {

/// In the order of McSaveState.State.
enum SaveState { Nothing, Stored, Saving, SaveFailed };

const QString kGradeWhy = QStringLiteral("gradeWhy");

} // namespace

HazardForm::HazardForm(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &HazardForm::flush);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowStoringMs);
    connect(&m_slow, &QTimer::timeout, this, &HazardForm::saved);
}

HazardForm::~HazardForm() = default;

void HazardForm::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        // While something is on its way to the disk, the tables do not say yet what is shown: noteSaved() reads them then.
        if (m_writing == 0 && (types.contains(QStringLiteral("hazard")) || types.contains(QStringLiteral("photo"))))
            read();
    });
    read();
}

void HazardForm::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    flush();
    m_subject = subject;
    m_row = {};
    m_wantedGrade.reset();
    m_attempted = false;
    m_message.clear();
    read();
}

const checklist::Item *HazardForm::item() const
{
    const checklist::CatalogueLibrary &library = m_session->station().catalogues();
    const checklist::Catalogue *kept = library.version(m_catalogueVersion);
    const checklist::Catalogue *catalogue = kept == nullptr ? library.newest() : kept;
    return catalogue == nullptr ? nullptr : catalogue->item(m_row.code);
}

void HazardForm::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr || !id)
        return;
    journal::Database &reader = m_session->station().reader();
    const Result<hazard::Life> life = hazard::life(reader, *id);
    if (!life)
        return;
    const bool first = m_row.id.isNull();
    m_row = life->detail.row;
    m_gradeWhy = life->detail.gradeFieldWhy;
    m_catalogueVersion = life->detail.catalogueVersion;
    m_missing = hazard::missing(m_row, hazard::countPhotos(reader, *id), item());
    if (m_wantedGrade == m_row.grade())
        m_wantedGrade.reset();
    if (m_wantedGrade && !m_missing.contains(kGradeWhy))
        m_missing.append(kGradeWhy); // the grade waits for it
    const Moment now = m_session->station().clock().now();
    qint64 sinceMs = qBound<qint64>(0, now.uptimeMs - (now.wallMs - m_row.foundMs), now.uptimeMs);
    if (const std::optional<inspection::Inspection> one = inspection::find(reader, m_row.inspection))
        sinceMs = inspection::begunUptimeMs(reader, *one, now);
    m_presence = m_session->positions().presence(site::find(reader, m_row.site), sinceMs);
    Q_EMIT changed();
    Q_EMIT saved();
    if (first)
        Q_EMIT filled();
}

QString HazardForm::requirement() const
{
    const checklist::Item *one = m_session == nullptr ? nullptr : item();
    return one == nullptr ? QString() : one->requirement.in(checklist::languageOf(m_language));
}

bool HazardForm::gradeNeedsWhy() const
{
    const bool differs = m_row.gradeSuggested && static_cast<int>(*m_row.gradeSuggested) != grade();
    return differs || grade() == static_cast<int>(hazard::Grade::Major) || m_wantedGrade.has_value();
}

bool HazardForm::isGradeUnconfirmed() const
{
    const checklist::Item *one = m_session == nullptr ? nullptr : item();
    return one != nullptr && one->gradeConfirmed == false;
}

int HazardForm::dueDays() const
{
    const QDate due = QDate::fromString(m_row.dueDay, Qt::ISODate);
    const QDate today = m_session == nullptr ? QDate() : QDate::fromString(m_session->today(), Qt::ISODate);
    return due.isValid() && today.isValid() ? static_cast<int>(today.daysTo(due)) : -1;
}

QString HazardForm::missingText() const
{
    return m_missing.isEmpty() ? QString() : tr("Still missing: %1").arg(hazard::namesOfMissing(m_missing));
}

QStringList HazardForm::presenceFacts() const
{
    return keptPresence(m_presence).facts;
}

int HazardForm::saveState() const
{
    if (m_failed)
        return SaveFailed;
    if (m_writing > 0 && !m_slow.isActive())
        return Saving;
    if (m_writing > 0 || !m_typed.isEmpty())
        return Nothing; // "stored" is said again only when it is
    return isFound() ? Stored : Nothing;
}

QString HazardForm::text(const QString &field) const
{
    if (m_typed.contains(field))
        return m_typed.value(field);
    if (field == QLatin1String("words"))
        return m_row.words;
    if (field == QLatin1String("place"))
        return m_row.place;
    if (field == QLatin1String("owner"))
        return m_row.owner;
    return field == QLatin1String("interimMeasure") ? m_row.interimMeasure : m_gradeWhy;
}

} // namespace mingcha::app
