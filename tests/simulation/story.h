// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One run drawn from a seed: who is there, what they do, and everything that goes wrong; then all is healed and must come
// to agree. Main thread.
#pragma once

#include <QStringList>

namespace mingcha::simulation {

struct Told
{
    QStringList broken; ///< empty: all held
    quint64 digest = 0; ///< of what both ends hold at the end: the same seed gives the same
    int acts = 0;
    int faults = 0;
    int letIn = 0; ///< acts by which something refused came in
};
[[nodiscard]] Told tell(quint64 seed, bool traced);

} // namespace mingcha::simulation
