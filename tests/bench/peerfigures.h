// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the programs in peers/ said of the same work, read from their JSON lines, and our figures held against them.
#pragma once

#include <QString>

namespace mingcha::bench {

struct Ours
{
    double pushSeconds = 0;
    double pullSeconds = 0; ///< the slower way of the two
    double bytesUp = 0;
};

/// Tells the ratios; says what was not measured where a peer, or the file, is missing.
void compare(const Ours &ours, const QString &peersFile);

} // namespace mingcha::bench
