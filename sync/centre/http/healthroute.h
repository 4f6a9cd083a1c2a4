// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// GET /healthz: 200 {"status":"ok"} while all is well, 503 with what is wrong otherwise. For load balancers and people;
// needs no token and tells nothing else.
#pragma once

#include "sync/centre/http/router.h"

#include <functional>

namespace mingcha::centre {

/// `check` says what is wrong, or success; it must not block.
void addHealthRoute(Router &router, std::function<Status()> check);

} // namespace mingcha::centre
