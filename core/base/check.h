// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Three words for three cases: MC_ASSERT (a slip of ours, debug builds only), MC_ENFORCE (corrupt state must stop the
// process, always on), Result (anything a user, device, disk or peer can cause). Input never reaches the first two.
#pragma once

#include <QtGlobal>

#define MC_ASSERT(condition) Q_ASSERT(condition)
#define MC_ENFORCE(condition, why)                                                                                     \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            qFatal("%s:%d: %s: %s", __FILE__, __LINE__, #condition, why);                                              \
    } while (false)
