// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The entries of a tablet's outbox that came as a file, once it was read: judged as a push each. Private to the handover.
#pragma once

#include "core/journal/admission.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/service/handover.h"

namespace mingcha::centre {

struct Outboxed
{
    Device device;
    std::vector<journal::EntryRef> received; ///< up to where the tablet counts each chain as received
    std::vector<journal::PushedBatch> batches;
    qsizetype bytes = 0;
};

[[nodiscard]] Error notOfHere();
/// One transaction for all: as a push each, so that what was there is answered as it was the first time. Packed answers go
/// into `answers`.
[[nodiscard]] Status admitAll(journal::Store &store, const HandoverDesk &desk, const Outboxed &outbox,
                              HandoverTaken &taken, std::vector<QByteArray> &answers);

} // namespace mingcha::centre
