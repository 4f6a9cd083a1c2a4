// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// In which township a CaptureForm reports: townships have no public outlines, so the nearest listed site proposes its own, and
// the person sees it and may choose another.
#include "captureform.h"

#include "core/site/queries.h"

#include <cmath>

namespace mingcha::app {

namespace {
constexpr int kNeighbours = 8; ///< looked at, as the nearest may lie beyond the district's border
}

bool CaptureForm::needsTownship() const
{
    return m_session != nullptr && m_subject.isEmpty() && m_session->me().region.size() != person::kTownshipDigits;
}

std::vector<const region::Division *> CaptureForm::townships() const
{
    if (m_session == nullptr)
        return {};
    return m_session->station().divisions().townshipsIn(m_session->me().region);
}

QStringList CaptureForm::townshipNames() const
{
    QStringList names;
    for (const region::Division *township : townships())
        names.append(township->name);
    return names;
}

QString CaptureForm::township() const
{
    return m_draft.township.isEmpty() ? m_proposed : m_draft.township;
}

int CaptureForm::townshipIndex() const
{
    const std::vector<const region::Division *> all = townships();
    for (size_t at = 0; at < all.size(); ++at) {
        if (all[at]->code == township())
            return static_cast<int>(at);
    }
    return -1;
}

void CaptureForm::setTownshipIndex(int index)
{
    const std::vector<const region::Division *> all = townships();
    if (index >= 0 && index < static_cast<int>(all.size()))
        set(m_draft.township, all[static_cast<size_t>(index)]->code);
}

void CaptureForm::proposeTownship()
{
    const std::optional<evidence::JudgedFix> fix = needsTownship() ? position() : std::nullopt;
    if (!fix || !fix->fix.point)
        return;
    const region::Place here{static_cast<qint32>(fix->fix.point->latE7), static_cast<qint32>(fix->fix.point->lonE7)};
    const std::vector<site::Near> neighbours =
        site::near(m_session->station().reader(), here, kTownshipNearMetres, kNeighbours);
    for (const site::Near &one : neighbours) {
        if (!person::mayReach(m_session->me(), one.site.region))
            continue;
        m_proposed = one.site.region;
        m_proposedBy = tr("As the nearest listed site, %1, %2 m away. Choose another where it is not so.")
                           .arg(one.site.name)
                           .arg(std::llround(one.metres));
        Q_EMIT changed();
        return;
    }
}

QString CaptureForm::townshipNote() const
{
    if (!m_draft.township.isEmpty())
        return {};
    return m_proposed.isEmpty() ? tr("No listed site is near: choose where this is.") : m_proposedBy;
}

} // namespace mingcha::app
