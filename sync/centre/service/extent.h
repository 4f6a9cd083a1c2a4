// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a device is told of how far the centre has what its people wrote. People who share a tablet build on each other's work, so
// whoever of them comes first has to hear what the centre lacks of any.
#pragma once

#include "sync/centre/accounts/accounttables.h"
#include "sync/wire/messages.h"

namespace mingcha::centre {

/// Of all who are enrolled on the device of `asking`, who comes first where not all can be told.
[[nodiscard]] Result<wire::Extent> extentFor(journal::Database &database, const Device &asking);

/// Of whom something was let in: all on their devices begin new sessions, and so hear of it.
[[nodiscard]] Status tellSoon(journal::Database &database, const journal::PushResult &push);

} // namespace mingcha::centre
