// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Uploads and photos under the accounts' sessions: who may send, who may see a photo, and the receipt for one that is
// safe. A photo may be seen by whoever follows a feed that holds an entry naming it.
#pragma once

#include "sync/centre/http/authoriser.h"
#include "sync/centre/service/desk.h"
#include "sync/centre/tus/tusroutes.h"

namespace mingcha::centre {

class Callers final : public Authoriser, public UploadEvents
{
public:
    explicit Callers(Desk &desk) : m_desk(desk) {}
    /// The owner of an upload is the incarnation.
    Awaitable<Result<Caller>> authorise(const QByteArray &bearerToken) override;
    Awaitable<Status> mayRead(const Caller &caller, const Hash &photo) override;
    Awaitable<Result<QByteArray>> uploadCompleted(const Upload &upload) override;

private:
    Desk &m_desk;
};

} // namespace mingcha::centre
