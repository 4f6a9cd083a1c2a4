// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// tus 1.0.0 over HTTP: core, creation, checksum, termination, expiration at /v1/files. What this server adds:
//  - Upload-Metadata may hold `sha256` (base64 of 64 hexadecimal digits). Then creation is idempotent for an owner, the
//    address can be worked out (UploadStore::uploadId), and the whole file is compared with it before it counts. Without
//    it the file is stored under the hash it turns out to have.
//  - The answers to a creation, the last PATCH and HEAD of a completed upload carry `Mingcha-Receipt`, base64.
//  - A newer request for an upload ends an older one that still sends (409 `superseded`).
//  - Quota 429, full disk 507. What arrived of a broken PATCH counts, also with a checksum: the whole file's hash judges.
#pragma once

#include "sync/centre/http/authoriser.h"
#include "sync/centre/http/router.h"
#include "sync/centre/http/worker.h"
#include "sync/centre/log/log.h"
#include "sync/centre/tus/uploadlease.h"
#include "sync/centre/tus/uploadstore.h"

namespace mingcha::centre {

/// Told when a photo is safe in the store.
class UploadEvents
{
public:
    virtual ~UploadEvents() = default;
    /// Gives the receipt to hand out, once it is kept durably. May come again for the same upload after a crash or an
    /// error, and must then give an equally good receipt. `sha256` is set.
    virtual Awaitable<Result<QByteArray>> uploadCompleted(const Upload &upload) = 0;
};

/// A checksum that a PATCH announced.
struct PatchChecksum;

class TusRoutes
{
public:
    /// All must outlive the server.
    TusRoutes(UploadStore &store, Authoriser &authoriser, UploadEvents &events, Worker &disk, Log &log);
    void addTo(Router &router);

private:
    struct Target
    {
        Caller caller;
        Upload upload;
    };
    using Found = std::variant<Target, Response>;

    Awaitable<Response> options(Request &request);
    Awaitable<Response> create(Request &request);
    Awaitable<Response> head(Request &request);
    Awaitable<Response> patch(Request &request);
    Awaitable<Response> terminate(Request &request);

    /// Version, caller, and the upload named in the path; or the refusal.
    Awaitable<Found> locate(Request &request);
    Awaitable<Response> receive(Request &request, const Upload &before, PatchChecksum *checksum);
    /// Reads the body into the part; success when all of it came and its checksum fits.
    Awaitable<Status> fill(Request &request, const Upload &upload, QFile &part, PatchChecksum *checksum);
    Awaitable<Result<Upload>> settle(const QByteArray &id);
    [[nodiscard]] Response described(int status, const Upload &upload) const;

    UploadStore &m_store;
    Authoriser &m_authoriser;
    UploadEvents &m_events;
    Worker &m_disk;
    Log &m_log;
    UploadLeases m_leases;
};

} // namespace mingcha::centre
