// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The single values that the page shows of a hazard.
#include "qml/evidence/fixwords.h"
#include "qml/evidence/photosource.h"
#include "qml/hazard/hazardlife.h"

#include "core/inspection/queries.h"
#include "qml/app/facts.h"
#include "qml/hazard/hazardwords.h"
#include "qml/inspection/inspectionwords.h"

#include <algorithm>

namespace mingcha::app {

QString HazardLife::title() const
{
    if (!m_life)
        return tr("Hazard");
    const hazard::HazardRow &row = m_life->detail.row;
    return joinFacts({HazardWords::number(row), row.siteName});
}

QString HazardLife::subtitle() const
{
    if (!m_life)
        return {};
    const hazard::HazardRow &row = m_life->detail.row;
    QStringList parts{HazardWords::state(row).text};
    if (!row.place.isEmpty())
        parts.append(row.place);
    if (!row.referredTo.isEmpty())
        parts.append(row.referredTo);
    return joinFacts(parts);
}

QString HazardLife::words() const
{
    return m_life ? HazardWords::title(m_life->detail.row) : QString();
}

QString HazardLife::facts() const
{
    if (!m_life)
        return {};
    const hazard::HazardDetail &detail = m_life->detail;
    QStringList parts;
    if (!detail.row.dueDay.isEmpty())
        parts.append(tr("Deadline %1").arg(InspectionWords::day(detail.row.dueDay, m_session->today())));
    if (!detail.row.originalDueDay.isEmpty() && detail.row.originalDueDay != detail.row.dueDay)
        parts.append(tr("first told %1").arg(InspectionWords::day(detail.row.originalDueDay, m_session->today())));
    if (!detail.row.owner.isEmpty())
        parts.append(tr("Responsible %1").arg(detail.row.owner));
    if (!detail.row.interimMeasure.isEmpty())
        parts.append(detail.row.interimMeasure);
    if (!detail.basis.isEmpty())
        parts.append(detail.basis.join(QStringLiteral("、")));
    if (!detail.reviewComment.isEmpty())
        parts.append(tr("Review: %1").arg(detail.reviewComment));
    return joinFacts(parts);
}

QString HazardLife::earlierText() const
{
    if (!m_life || m_life->detail.recurrenceOf.isNull())
        return {};
    if (!m_earlier)
        return tr("The earlier hazard here is not on this tablet");
    return tr("Earlier hazard here: %1").arg(HazardWords::number(*m_earlier));
}

QString HazardLife::position() const
{
    return m_life && !m_life->detail.isLine ? FixWords::kept(m_life->detail.position) : QString();
}

int HazardLife::positionTone() const
{
    return m_life ? FixWords::keptTone(m_life->detail.position) : 0;
}

QString HazardLife::currentIcon() const
{
    return m_life ? HazardWords::state(m_life->detail.row).icon : QStringLiteral("eye");
}

QString HazardLife::note() const
{
    if (!m_life)
        return {};
    const hazard::HazardRow &row = m_life->detail.row;
    if (row.review == hazard::Review::Returned && !m_life->detail.reviewComment.isEmpty())
        return tr("Sent back: %1").arg(m_life->detail.reviewComment);
    const int needed = hazard::approvalsNeeded(row);
    if (row.review == hazard::Review::Pending && needed > 1)
        return tr("Reviewed %1/%2").arg(row.approvals).arg(needed);
    // The most finished move that this person may not make, and why: four eyes are said before they are asked for.
    for (int i = 0; i < m_actions.count() && m_primary.isEmpty(); ++i) {
        if (const QString reason = m_actions.at(i, QStringLiteral("reason")).toString(); !reason.isEmpty())
            return reason;
    }
    return {};
}

int HazardLife::linkedCount() const
{
    const auto isHere = [](const hazard::LifeEvent &event) { return event.isHere; };
    return m_life ? static_cast<int>(std::ranges::count_if(m_life->events, isHere)) - brokenCount() : 0;
}

int HazardLife::brokenCount() const
{
    if (!m_life)
        return 0;
    return static_cast<int>(
        std::count_if(m_life->events.begin(), m_life->events.end(),
                      [](const hazard::LifeEvent &event) { return event.reason == QLatin1String("entry.damaged"); }));
}

QString HazardLife::beforeTime() const
{
    return m_before ? HazardWords::moment(m_before->takenMs, m_session->today()) : QString();
}

QString HazardLife::afterTime() const
{
    return m_after ? HazardWords::moment(m_after->takenMs, m_session->today()) : QString();
}

QString HazardLife::afterText() const
{
    return m_after && m_after->role == evidence::PhotoRole::Reinspection ? tr("Re-inspection") : tr("After");
}

void HazardLife::readFollowUps(const hazard::Circumstances &circumstances)
{
    std::vector<QVariantList> rows;
    inspection::Filter filter;
    filter.site = circumstances.hazard.site;
    filter.member = m_session->me().id;
    filter.newestFirst = true;
    if (circumstances.hazard.isLead && !filter.site.isNull()) {
        for (const inspection::Listed &one : inspection::list(m_session->station().reader(), filter)) {
            if (hazard::mayConfirmLead(circumstances, one.inspection).kind == journal::Verdict::Accepted)
                rows.push_back(
                    {one.inspection.id.toHex(), InspectionWords::kind(one.inspection.kind) + QLatin1Char(' ') +
                                                    InspectionWords::day(one.inspection.day, m_session->today())});
        }
    }
    m_followUps.setRows(std::move(rows));
}

bool HazardLife::isDraftOfMine() const
{
    if (!m_life)
        return false;
    const hazard::HazardRow &row = m_life->detail.row;
    const bool isOnDesk = row.complete && row.review != hazard::Review::Returned;
    return !isOnDesk && row.phase() == hazard::Phase::Open && row.isFinder(m_session->me().id);
}

QVariant HazardLife::actionValue(const QString &action, const QString &column) const
{
    for (int i = 0; i < m_actions.count(); ++i) {
        if (m_actions.at(i, QStringLiteral("name")).toString() == action)
            return m_actions.at(i, column);
    }
    return {};
}

QString HazardLife::sourceOf(const std::optional<evidence::Photo> &photo) const
{
    return photo ? photoSource(*m_session, *photo) : QString();
}

} // namespace mingcha::app
