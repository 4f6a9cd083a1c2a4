// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a centre turns out to lack of this tablet's people is offered again before anything is sent: one of them may have built
// on what another wrote. Inside a writer's job.
#pragma once

#include "core/journal/store.h"
#include "sync/wire/messages.h"

#include <span>

namespace mingcha::tablet {

/// `own` are the authors of this device at that centre; what is said of others is passed over. Nothing of it is signed: a
/// wrong word has entries sent once more that the centre has.
[[nodiscard]] Status offerWhatItLacks(journal::Store &store, std::span<const Id> own, const wire::Extent &there);

/// What was let in of them, is still shown as refused here, and no feed brings: it is asked about once all else is sent.
[[nodiscard]] Result<std::vector<journal::ChainRun>> toAskAbout(journal::Database &database, std::span<const Id> own,
                                                                const wire::Extent &there);

} // namespace mingcha::tablet
