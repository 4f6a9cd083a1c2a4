// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What an entry's own bytes say: its header, and of its body what it is about. The format is core/journal/README.md's.
#pragma once

#include "sync/verify/bundle.h"

namespace mingcha::verify {

/// Fills in what the header and the body say; false when they are not what they should be.
[[nodiscard]] bool readEntry(Entry &entry);

} // namespace mingcha::verify
