// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What has changed since a waiting pull looked: which logs have new entries, and whether somebody's rights may have
// changed. Told by the writer after each commit; a wake-up that touches no followed log shows outside in nothing
// (rule 7). Thread-safe.
#pragma once

#include "core/journal/store.h"
#include "sync/centre/http/signal.h"
#include "sync/wire/messages.h"

#include <map>
#include <mutex>

namespace mingcha::centre {

class News
{
public:
    /// What a pull remembers before it reads.
    struct Seen
    {
        quint64 version = 0;
        quint64 number = 0;
    };

    /// On the writer's thread, after a commit.
    void tell(const std::vector<journal::Touched> &touched);
    [[nodiscard]] Seen now() const;
    /// Whether anything since then concerns a reader of these feeds.
    [[nodiscard]] bool concerns(const std::vector<wire::FeedName> &feeds, const Seen &seen) const;
    [[nodiscard]] Signal &signal() { return m_signal; }

private:
    using Key = std::pair<QString, int>;
    mutable std::mutex m_mutex;
    quint64 m_number = 0;
    quint64 m_rights = 0;             ///< number of the last change of people or teams
    std::map<Key, quint64> m_changed; ///< number of the last change of each log
    Signal m_signal;
};

} // namespace mingcha::centre
