// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/accountroutes.h"

#include "core/checklist/cataloguefolder.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "sync/centre/accounts/enrolment.h"
#include "sync/centre/service/extent.h"
#include "sync/wire/pack.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

constexpr size_t kTokenBytes = 32;
constexpr int kNonceRetrySeconds = 1;

/// One message for an unknown device and a wrong signature, so that nobody learns what exists.
Response notThisDevice()
{
    return errorResponse(
        401, "session.refused",
        QCoreApplication::translate("Server", "This device is not enrolled here, or its signature does not fit."));
}

/// Not the device's fault, so it is told to try again rather than that it is refused.
Response nonceRunOut()
{
    Response response =
        errorResponse(503, "nonce.expired",
                      QCoreApplication::translate("Server", "Opening the session took too long; it is tried again."));
    response.headers.set("Retry-After", QByteArray::number(kNonceRetrySeconds));
    return response;
}

struct Known
{
    Device device;
    std::optional<person::Person> person;
};

} // namespace

void AccountRoutes::addTo(Router &router)
{
    router.add(
        Method::Get, "/v1/centre", [this](Request &request) { return centre(request); }, 0);
    router.add(
        Method::Get, "/v1/catalogues/{version}", [this](Request &request) { return catalogue(request); }, 0);
    router.add(Method::Post, "/v1/enrol", [this](Request &request) { return enrol(request); });
    router.add(Method::Post, "/v1/challenge", [this](Request &request) { return challenge(request); });
    router.add(Method::Post, "/v1/session", [this](Request &request) { return session(request); });
}

Awaitable<Response> AccountRoutes::centre(Request &)
{
    wire::CentreAnswer answer;
    answer.name = m_desk.identity.name;
    answer.publicKey = m_desk.identity.key.publicKey;
    answer.epoch = m_desk.identity.epoch;
    const auto look = [this] { return checklist::catalogueVersions(m_desk.catalogues); };
    answer.catalogues = co_await onThread(m_desk.readers, look);
    co_return messageResponse(wire::encode(answer));
}

/// What an item asks is no secret, and a tablet needs it before it knows who will use it.
Awaitable<Response> AccountRoutes::catalogue(Request &request)
{
    const QString version = QString::fromUtf8(request.parameters.value("version"));
    const auto look = [&]() -> Result<QByteArray> {
        const Result<QByteArray> json = checklist::readCatalogueFile(m_desk.catalogues, version);
        return json ? Result<QByteArray>(wire::pack(*json)) : json;
    };
    const Result<QByteArray> packed = co_await onThread(m_desk.readers, look);
    if (!packed)
        co_return errorResponse(404, "notFound", packed.error().message());
    co_return messageResponse(*packed);
}

Awaitable<Response> AccountRoutes::enrol(Request &request)
{
    const Result<QByteArray> body = co_await request.body->whole();
    if (!body)
        co_return errorResponse(body.error());
    const Result<wire::EnrolRequest> wanted = wire::decodeEnrolRequest(*body);
    if (!wanted)
        co_return errorResponse(wanted.error());
    if (m_desk.writes.isFull())
        co_return busyResponse();
    wire::EnrolAnswer answer;
    journal::Writer::Job job = [this, &wanted, &answer](journal::Store &store) -> Status {
        const Result<wire::EnrolAnswer> made = centre::enrol(store, m_desk.identity, *wanted, m_desk.nowMs());
        if (!made)
            return made.error();
        answer = *made;
        return success();
    };
    const Status enrolled = co_await m_desk.writes.run(std::move(job));
    if (!enrolled) {
        m_desk.log.warning("enrolRefused", {{QStringLiteral("reason"), enrolled.error().context}});
        co_return refusal(enrolled.error());
    }
    answer.districtName = m_desk.regionName ? m_desk.regionName(answer.district) : QString();
    m_desk.log.info("enrolled", {{QStringLiteral("person"), answer.person.toHex()},
                                 {QStringLiteral("incarnation"), wanted->incarnation.toHex()}});
    co_return messageResponse(wire::encode(answer));
}

Awaitable<Response> AccountRoutes::challenge(Request &request)
{
    const Result<QByteArray> body = co_await request.body->whole();
    if (!body)
        co_return errorResponse(body.error());
    const Result<wire::ChallengeRequest> wanted = wire::decodeChallengeRequest(*body);
    if (!wanted)
        co_return errorResponse(wanted.error());
    co_return messageResponse(
        wire::encode(wire::ChallengeAnswer{m_desk.nonces.make(wanted->incarnation, m_desk.nowMs())}));
}

Awaitable<Response> AccountRoutes::session(Request &request)
{
    const Result<QByteArray> body = co_await request.body->whole();
    if (!body)
        co_return errorResponse(body.error());
    const Result<wire::SessionRequest> wanted = wire::decodeSessionRequest(*body);
    if (!wanted)
        co_return errorResponse(wanted.error());
    const qint64 nowMs = m_desk.nowMs();
    const Nonces::Found nonce = m_desk.nonces.check(wanted->incarnation, wanted->nonce, nowMs);
    if (nonce != Nonces::Found::Good)
        co_return nonce == Nonces::Found::Expired ? nonceRunOut() : notThisDevice();
    const auto look = [&](journal::Database &database) -> Result<Known> {
        const Result<std::optional<Device>> device = findDevice(database, wanted->incarnation);
        if (!device)
            return device.error();
        if (!*device)
            return Error{ErrorCode::NotFound, {}, {}};
        return Known{**device, person::find(database, (*device)->person)};
    };
    const Result<Known> known = co_await onReader(m_desk.readers, look);
    if (!known)
        co_return known.error().code == ErrorCode::NotFound ? notThisDevice() : errorResponse(known.error());
    const QByteArray message = wire::sessionMessage(wanted->nonce, m_desk.identity.key.publicKey);
    if (!journal::verifySignature(known->device.publicKey, message, wanted->signature))
        co_return notThisDevice();
    if (known->device.revokedMs != 0)
        co_return refusal(person::denied("device.revoked"));
    if (!known->person || !known->person->active)
        co_return refusal(person::denied("person.inactive"));
    if (!m_desk.nonces.use(wanted->nonce, nowMs))
        co_return nonceRunOut();
    co_return co_await open(known->device);
}

Awaitable<Response> AccountRoutes::open(const Device &device)
{
    if (m_desk.writes.isFull())
        co_return busyResponse();
    QByteArray secret(kTokenBytes, '\0');
    m_desk.random.fill({reinterpret_cast<quint8 *>(secret.data()), kTokenBytes});
    const qint64 nowMs = m_desk.nowMs();
    const QByteArray token = secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Session session{device.incarnation, device.person, device.device, nowMs + kSessionMs};
    // What is here of this device, read beside the writer: what comes in meanwhile is at worst sent twice.
    wire::SessionAnswer answer{token, session.expiresMs, nowMs, m_desk.identity.epoch, {}};
    const auto look = [&](journal::Database &database) -> Status {
        Result<wire::Extent> extent = extentFor(database, device);
        if (!extent)
            return extent.error();
        answer.extent = std::move(*extent);
        return success();
    };
    const Status looked = co_await onReader(m_desk.readers, look);
    if (!looked)
        co_return errorResponse(looked.error());
    journal::Writer::Job job = [&](journal::Store &store) -> Status {
        if (const Status swept = sweepAccounts(store.database(), nowMs); !swept)
            return swept;
        if (const Status seen = noteSeen(store.database(), device.incarnation, nowMs); !seen)
            return seen;
        return keepSession(store.database(), sha256(QByteArrayView(token)), session);
    };
    const Status kept = co_await m_desk.writes.run(std::move(job));
    if (!kept)
        co_return errorResponse(kept.error());
    m_desk.log.info("session", {{QStringLiteral("incarnation"), device.incarnation.toHex()}});
    co_return messageResponse(wire::encode(answer));
}

} // namespace mingcha::centre
