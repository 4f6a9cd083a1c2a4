// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What was called durable, and by whom: the simulator's own memory of promises, to hold both ends to. Values only.
#pragma once

#include "core/journal/entry.h"

#include <map>
#include <vector>

namespace mingcha::simulation {

struct Promise
{
    journal::EntryRef ref;
    Hash header; ///< SHA-256 of its bytes
    QString tablet;
    QByteArray kind;
    bool received = false; ///< the tablet has the centre's receipt for it
    bool aside = false;    ///< its tablet keeps it as the second branch, shown as refused with the reason
    bool excused = false;  ///< its only copy was lost with a disk before the centre had it
};

class Ledger
{
public:
    void promise(Promise promise) { m_promises.push_back(std::move(promise)); }
    [[nodiscard]] std::vector<Promise> &all() { return m_promises; }
    [[nodiscard]] const std::vector<Promise> &all() const { return m_promises; }
    /// The disk of this tablet is gone, or went back to an older copy.
    void excuse(const QString &tablet)
    {
        for (Promise &promise : m_promises) {
            if (promise.tablet == tablet && !promise.received)
                promise.excused = true;
        }
    }

private:
    std::vector<Promise> m_promises;
};

} // namespace mingcha::simulation
