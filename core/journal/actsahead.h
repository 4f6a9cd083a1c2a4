// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The acts of a batch, decoded on one thread while another, the writer, already takes in those before. Each body is
// decoded once, by whichever thread comes to it first; take() waits only for one that is being decoded at that moment.
#pragma once

#include "core/journal/act.h"

#include <atomic>

namespace mingcha::journal {

class ActsAhead
{
public:
    ActsAhead(const std::vector<QByteArray> &bodies, const Id &author);
    /// Decodes what nobody has come to yet; on any thread but the one that takes.
    void work();
    /// The act of one body; each may be taken once.
    [[nodiscard]] Result<Act> take(size_t index);

private:
    enum State { Waiting, Begun, Done };
    struct One
    {
        QByteArray body;
        std::atomic<int> state = Waiting;
        std::optional<Result<Act>> act;
    };
    std::vector<One> m_all;
    Id m_author;
};

} // namespace mingcha::journal
