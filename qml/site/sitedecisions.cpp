// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What becomes of a site as a whole: merged into another one, kept apart from it, voided.
#include "qml/site/sitedesk.h"

#include "core/site/queries.h"
#include "core/site/rules.h"

#include <algorithm>

namespace mingcha::app {

bool SiteDesk::mayVoid() const
{
    return m_session && isKnown() && site::mayVoid(m_session->me(), m_site, u"-").kind == journal::Verdict::Accepted;
}

bool SiteDesk::mayMerge() const
{
    return m_session && isKnown() && m_site.isActive() && person::may(m_session->me(), person::Capability::MergeSites);
}

bool SiteDesk::mayPropose() const
{
    return m_session && isKnown() &&
           site::mayProposeMerge(m_session->me(), m_site, Id{}).kind == journal::Verdict::Accepted;
}

QString SiteDesk::notice() const
{
    if (m_site.voided)
        return tr("This site was voided.");
    if (!m_site.mergedInto.isNull())
        return tr("This site was merged into another.");
    QStringList lines;
    for (const site::MergeProposal &one : proposals())
        lines.append(
            tr("%1 proposes to merge it into %2: %3", "person, site, reason").arg(one.byName, nameOf(one), one.reason));
    return lines.join(QLatin1Char('\n'));
}

std::vector<site::MergeProposal> SiteDesk::proposals() const
{
    return m_session && m_site.hasOpenMergeProposal ? site::proposalsFor(m_session->station().reader(), m_site.id)
                                                    : std::vector<site::MergeProposal>();
}

QString SiteDesk::nameOf(const site::MergeProposal &proposal)
{
    return proposal.otherName.isEmpty() ? tr("a site that is not on this tablet") : proposal.otherName;
}

/// Each site once, whoever proposed it.
QStringList SiteDesk::proposedIds() const
{
    QStringList ids;
    for (const site::MergeProposal &one : proposals())
        ids.append(one.other.toHex());
    ids.removeDuplicates();
    return ids;
}

QStringList SiteDesk::proposedNames() const
{
    QStringList names;
    const std::vector<site::MergeProposal> all = proposals();
    for (const QString &id : proposedIds()) {
        const auto one = std::ranges::find_if(all, [&](const auto &proposal) { return proposal.other.toHex() == id; });
        names.append(nameOf(*one));
    }
    return names;
}

void SiteDesk::merge(const QString &otherId, const QString &reason)
{
    const std::optional<Id> other = Id::fromHex(otherId);
    if (!other)
        return;
    const bool atOnce = mayMerge();
    perform([me = m_session->me(), input = site::MergeInput{m_site.id, *other, reason.trimmed()},
             atOnce](journal::Store &store) {
        return atOnce ? site::merge(store, me, input) : site::proposeMerge(store, me, input);
    });
}

void SiteDesk::decline(const QString &otherId, const QString &reason)
{
    const std::optional<Id> other = Id::fromHex(otherId);
    if (!other)
        return;
    perform([me = m_session->me(), input = site::MergeInput{m_site.id, *other, reason.trimmed()}](
                journal::Store &store) { return site::declineMerge(store, me, input); });
}

void SiteDesk::voidSite(const QString &reason)
{
    perform([me = m_session->me(), input = site::VoidInput{m_site.id, reason}](journal::Store &store) {
        return site::voidSite(store, me, input);
    });
}

} // namespace mingcha::app
