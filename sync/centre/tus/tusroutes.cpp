// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/tusroutes.h"

#include "sync/centre/tus/patchchecksum.h"
#include "sync/centre/tus/tusfields.h"

namespace mingcha::centre {

TusRoutes::TusRoutes(UploadStore &store, Authoriser &authoriser, UploadEvents &events, Worker &disk, Log &log)
    : m_store(store), m_authoriser(authoriser), m_events(events), m_disk(disk), m_log(log)
{
}

void TusRoutes::addTo(Router &router)
{
    const QByteArray one = QByteArray(kFilesPath) + "/{id}";
    Scope scope;
    scope.prefix = kFilesPath;
    scope.headers.set("Tus-Resumable", kTusVersion);
    scope.methodOverride = true;
    router.addScope(scope);
    router.add(Method::Options, kFilesPath, [this](Request &request) { return options(request); });
    router.add(Method::Options, one, [this](Request &request) { return options(request); });
    router.add(
        Method::Post, kFilesPath, [this](Request &request) { return create(request); }, 0);
    router.add(
        Method::Head, one, [this](Request &request) { return head(request); }, 0);
    router.add(
        Method::Patch, one, [this](Request &request) { return patch(request); }, m_store.config().maxLength);
    router.add(
        Method::Delete, one, [this](Request &request) { return terminate(request); }, 0);
}

Awaitable<Response> TusRoutes::options(Request &)
{
    Response response = emptyResponse(204);
    response.headers.set("Tus-Version", kTusVersion);
    response.headers.set("Tus-Extension", kTusExtensions);
    response.headers.set("Tus-Max-Size", QByteArray::number(m_store.config().maxLength));
    response.headers.set("Tus-Checksum-Algorithm", kChecksumAlgorithms);
    co_return response;
}

Awaitable<Response> TusRoutes::create(Request &request)
{
    if (std::optional<Response> refusal = refuseVersion(request))
        co_return *refusal;
    const QByteArray token = request.bearer();
    const Result<Caller> caller = co_await m_authoriser.authorise(token);
    if (!caller.ok())
        co_return refusalResponse(caller.error());
    Result<NewUpload> wanted = parseCreation(request);
    if (!wanted.ok())
        co_return errorResponse(wanted.error());
    wanted->owner = caller->owner;
    const auto make = [&] { return m_store.create(*wanted); };
    Result<Upload> upload = co_await onThread(m_disk, make);
    if (!upload.ok())
        co_return creationRefused(upload.error());
    if (upload->state == Upload::State::Open && upload->offset == upload->length) {
        // Nothing to send: it is empty, or the store has the photo already. A failure is tried again by HEAD.
        const QByteArray id = upload->id;
        const std::optional<UploadLeases::Lease> lease = co_await m_leases.take(id, request);
        if (lease)
            upload = co_await settle(id);
        const auto look = [&] { return m_store.find(id); };
        if (!lease || !upload.ok())
            upload = co_await onThread(m_disk, look);
        if (!upload.ok())
            co_return errorResponse(upload.error());
    }
    Response response = described(201, *upload);
    response.headers.set("Location", QByteArray(kFilesPath) + '/' + upload->id);
    co_return response;
}

Awaitable<TusRoutes::Found> TusRoutes::locate(Request &request)
{
    if (std::optional<Response> refusal = refuseVersion(request))
        co_return *refusal;
    Target target;
    const QByteArray token = request.bearer();
    const Result<Caller> caller = co_await m_authoriser.authorise(token);
    if (!caller.ok())
        co_return refusalResponse(caller.error());
    target.caller = *caller;
    const QByteArray id = request.parameters.value("id");
    const auto look = [&] { return m_store.find(id); };
    const Result<Upload> upload = co_await onThread(m_disk, look);
    if (!upload.ok() || upload->owner != caller->owner)
        co_return errorResponse(404, "notFound", QStringLiteral("There is no such upload."));
    if (upload->state == Upload::State::Expired)
        co_return errorResponse(410, "expired", QStringLiteral("This upload has expired; create it again."));
    if (upload->state == Upload::State::Terminated)
        co_return errorResponse(410, "terminated", QStringLiteral("This upload was ended; create it again."));
    target.upload = *upload;
    co_return target;
}

Awaitable<Response> TusRoutes::head(Request &request)
{
    Found found = co_await locate(request);
    if (auto *refusal = std::get_if<Response>(&found)) {
        refusal->headers.set("Cache-Control", "no-store");
        co_return *refusal;
    }
    // Under a lease, so that no older request still changes the offset told here.
    const QByteArray id = std::get<Target>(found).upload.id;
    const std::optional<UploadLeases::Lease> lease = co_await m_leases.take(id, request);
    if (!lease)
        co_return superseded();
    found = co_await locate(request);
    if (auto *refusal = std::get_if<Response>(&found))
        co_return *refusal;
    Upload upload = std::get<Target>(found).upload;
    if (upload.state == Upload::State::Open && upload.offset == upload.length) {
        const Result<Upload> settled = co_await settle(id);
        if (settled.ok())
            upload = *settled;
        else if (settled.error().code == ErrorCode::Damaged)
            upload.offset = 0;
    }
    Response response = described(200, upload);
    response.headers.set("Upload-Length", QByteArray::number(upload.length));
    response.headers.set("Cache-Control", "no-store");
    if (!upload.metadata.isEmpty())
        response.headers.set("Upload-Metadata", upload.metadata);
    co_return response;
}

Awaitable<Response> TusRoutes::patch(Request &request)
{
    Found found = co_await locate(request);
    if (auto *refusal = std::get_if<Response>(&found))
        co_return *refusal;
    if (request.headers.value("Content-Type") != kPatchType)
        co_return errorResponse(415, "type",
                                QStringLiteral("PATCH takes Content-Type %1.").arg(QString::fromLatin1(kPatchType)));
    const std::optional<qint64> offset = parseCount(request.headers.value("Upload-Offset"));
    if (!offset)
        co_return errorResponse(400, "offset", QStringLiteral("Upload-Offset must be given as a whole number."));
    Result<std::unique_ptr<PatchChecksum>> checksum = PatchChecksum::parse(request.headers.value("Upload-Checksum"));
    if (!checksum.ok())
        co_return errorResponse(checksum.error());

    const QByteArray id = std::get<Target>(found).upload.id;
    const std::optional<UploadLeases::Lease> lease = co_await m_leases.take(id, request);
    if (!lease)
        co_return superseded();
    found = co_await locate(request);
    if (auto *refusal = std::get_if<Response>(&found))
        co_return *refusal;
    const Upload &upload = std::get<Target>(found).upload;
    if (*offset != upload.offset) {
        Response response = errorResponse(409, "offset", QStringLiteral("The upload is at %1.").arg(upload.offset));
        response.headers.set("Upload-Offset", QByteArray::number(upload.offset));
        co_return response;
    }
    if (request.body->length().value_or(0) > upload.length - upload.offset)
        co_return tooLong();
    co_return co_await receive(request, upload, checksum->get());
}

Awaitable<Response> TusRoutes::terminate(Request &request)
{
    Found found = co_await locate(request);
    if (auto *refusal = std::get_if<Response>(&found))
        co_return *refusal;
    const QByteArray id = std::get<Target>(found).upload.id;
    const std::optional<UploadLeases::Lease> lease = co_await m_leases.take(id, request);
    if (!lease)
        co_return superseded();
    const auto end = [&] { return m_store.terminate(id); };
    const Status ended = co_await onThread(m_disk, end);
    co_return ended.ok() ? emptyResponse(204) : errorResponse(ended.error());
}

Response TusRoutes::described(int status, const Upload &upload) const
{
    Response response = emptyResponse(status);
    response.headers.set("Upload-Offset", QByteArray::number(upload.offset));
    if (upload.state == Upload::State::Open)
        response.headers.set("Upload-Expires", httpDate(upload.lastByteMs + m_store.config().openMs));
    if (!upload.receipt.isEmpty())
        response.headers.set("Mingcha-Receipt", upload.receipt.toBase64());
    return response;
}

} // namespace mingcha::centre
