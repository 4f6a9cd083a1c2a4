// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/news.h"

#include <algorithm>

namespace mingcha::centre {

void News::tell(const std::vector<journal::Touched> &touched)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_number;
        for (const journal::Touched &one : touched) {
            m_changed[{one.log.region, static_cast<int>(one.log.audience)}] = m_number;
            if (one.type == "person" || one.type == "inspection")
                m_rights = m_number;
        }
    }
    m_signal.notify();
}

News::Seen News::now() const
{
    const quint64 version = m_signal.version(); // first: what comes between is looked at twice rather than missed
    const std::lock_guard lock(m_mutex);
    return {version, m_number};
}

bool News::concerns(const std::vector<wire::FeedName> &feeds, const Seen &seen) const
{
    const std::lock_guard lock(m_mutex);
    if (m_rights > seen.number)
        return true;
    return std::ranges::any_of(feeds, [&](const wire::FeedName &feed) {
        const auto changed = m_changed.find({feed.log.region, static_cast<int>(feed.log.audience)});
        return changed != m_changed.end() && changed->second > seen.number;
    });
}

} // namespace mingcha::centre
