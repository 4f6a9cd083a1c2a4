// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/authoriser.h"

namespace mingcha::centre {

Response refusalResponse(const Error &error)
{
    if (error.code != ErrorCode::Invalid)
        return errorResponse(error);
    Response response = errorResponse(401, "token", error.text);
    response.headers.set("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace mingcha::centre
