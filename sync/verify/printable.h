// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Words from a folder that anyone may have made, as they may go to a terminal.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::verify {

/// The text with all that would move the cursor, turn the direction of writing or is no UTF-8 as \xHH: a name in the folder
/// cannot look like a line of the report.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace mingcha::verify
