// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who is asking. The accounts' sessions implement it; uploads and photos only ask.
#pragma once

#include "core/base/ids.h"
#include "sync/centre/http/request.h"
#include "sync/centre/http/response.h"

namespace mingcha::centre {

struct Caller
{
    QByteArray owner; ///< names the device and person for uploads and quotas; printable ASCII
};

class Authoriser
{
public:
    virtual ~Authoriser() = default;
    /// Errors: Invalid for no, an unknown or a run-out token (401); Denied for a known caller without the right (403).
    virtual Awaitable<Result<Caller>> authorise(const QByteArray &bearerToken) = 0;
    /// Whether this caller may see this photo. Errors: NotFound or Denied; both are told as 404, so that nobody learns
    /// what exists.
    virtual Awaitable<Status> mayRead(const Caller &caller, const Hash &photo) = 0;
};

/// The answer to a refusal by `authorise`.
[[nodiscard]] Response refusalResponse(const Error &error);

} // namespace mingcha::centre
