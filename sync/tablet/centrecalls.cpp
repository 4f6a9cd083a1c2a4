// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a centre can be asked for.
#include "sync/tablet/centreclient.h"

#include "sync/tablet/awaiting.h"
#include "sync/wire/pack.h"
#include "sync/wire/photoreceipt.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace mingcha::tablet {

namespace {

constexpr qint64 kMaxPhotoBytes = 64LL << 20;
constexpr char kTusVersion[] = "1.0.0";

/// Reads the body as a message; what is no message is not from a centre.
template <typename T, typename Reply>
Answered<T> readAs(const Reply &reply, Result<T> (*decode)(QByteArrayView))
{
    Answered<T> answered;
    answered.trouble = reply.trouble;
    if (!reply.ok)
        return answered;
    Result<T> message = decode(reply.body);
    if (message) {
        answered.value = std::move(*message);
        return answered;
    }
    answered.trouble.kind = message.error().code == ErrorCode::Newer ? Failure::Refused : Failure::Server;
    answered.trouble.error = message.error();
    return answered;
}

/// What is merged is believed from the centre alone: without its signature there is none, and the entries tell it.
template <typename Reply>
Answered<journal::SnapshotPart> readPart(const Reply &reply, journal::KeptPart part, const QByteArray &centreKey)
{
    Answered<journal::SnapshotPart> answered = readAs<journal::SnapshotPart>(reply, wire::decodeSnapshotPart);
    if (!answered)
        return answered;
    part.packed = reply.body;
    part.signature = QByteArray::fromBase64(reply.headers.value(QByteArray(wire::kSignatureHeader).toLower()));
    if (!wire::isSignedBy(part, centreKey)) {
        answered.value.reset();
        answered.trouble.kind = Failure::Refused;
        answered.trouble.error = {
            ErrorCode::Denied,
            QCoreApplication::translate("Sync", "The centre did not sign what it sent of earlier records."),
            {}};
        return answered;
    }
    answered.value->packed = std::move(part.packed);
    answered.value->signature = std::move(part.signature);
    return answered;
}

} // namespace

CentreClient::Call CentreClient::packed(QByteArray verb, QString path, QByteArray body) const
{
    Call call;
    call.verb = std::move(verb);
    call.path = std::move(path);
    call.body = std::move(body);
    if (!call.body.isEmpty())
        call.headers.insert("Content-Type", wire::kContentType);
    call.expects = wire::kContentType;
    call.maxBytes = wire::kMaxPacked;
    return call;
}

CentreClient::Task<wire::CentreAnswer> CentreClient::centre()
{
    Call call = packed("GET", QStringLiteral("/v1/centre"), {});
    call.isOpen = true;
    const Reply reply = co_await send(std::move(call));
    co_return readAs<wire::CentreAnswer>(reply, wire::decodeCentreAnswer);
}

CentreClient::Task<wire::EnrolAnswer> CentreClient::enrol(wire::EnrolRequest request)
{
    Call call = packed("POST", QStringLiteral("/v1/enrol"), wire::encode(request));
    call.isOpen = true;
    const Reply reply = co_await send(std::move(call));
    co_return readAs<wire::EnrolAnswer>(reply, wire::decodeEnrolAnswer);
}

CentreClient::Task<wire::SessionAnswer> CentreClient::openSession(Signer signer, QByteArray centreKey)
{
    m_token.clear();
    wire::ChallengeRequest challenge;
    challenge.incarnation = signer.author.incarnation;
    Call ask = packed("POST", QStringLiteral("/v1/challenge"), wire::encode(challenge));
    const Reply nonceReply = co_await send(std::move(ask));
    const Answered<wire::ChallengeAnswer> nonce =
        readAs<wire::ChallengeAnswer>(nonceReply, wire::decodeChallengeAnswer);
    Answered<wire::SessionAnswer> answered;
    if (!nonce) {
        answered.trouble = nonce.trouble;
        co_return answered;
    }
    wire::SessionRequest request;
    request.incarnation = signer.author.incarnation;
    request.nonce = nonce.value->nonce;
    request.signature = journal::sign(signer.key, wire::sessionMessage(request.nonce, centreKey));
    Call open = packed("POST", QStringLiteral("/v1/session"), wire::encode(request));
    const Reply reply = co_await send(std::move(open));
    co_return readAs<wire::SessionAnswer>(reply, wire::decodeSessionAnswer);
}

CentreClient::Task<wire::PushAnswer> CentreClient::push(QByteArray batch, std::vector<quint64> refused)
{
    Call call = packed("POST", QStringLiteral("/v1/push"), std::move(batch));
    if (!refused.empty())
        call.headers.insert(wire::kRefusedHeader, wire::refusedField(refused));
    const Reply reply = co_await send(std::move(call));
    co_return readAs<wire::PushAnswer>(reply, wire::decodePushAnswer);
}

CentreClient::Task<wire::PullAnswer> CentreClient::pull(wire::PullRequest request)
{
    constexpr int kSecond = 1000;
    Call call = packed("POST", QStringLiteral("/v1/pull"), wire::encode(request));
    call.timeoutMs = std::max(kRequestTimeoutMs, request.waitSeconds * kSecond + kWaitMarginMs);
    const Reply reply = co_await send(std::move(call));
    auto work = [&reply] { return readAs<wire::PullAnswer>(reply, wire::decodePullAnswer); };
    OnThread reading(m_elsewhere, std::move(work));
    co_return co_await reading;
}

CentreClient::Task<journal::SnapshotPart> CentreClient::snapshot(journal::LogKey log, quint64 after, int most,
                                                                 QByteArray centreKey,
                                                                 std::function<void(quint64 next)> ahead)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("region"), log.region);
    query.addQueryItem(QStringLiteral("audience"), QString::number(static_cast<int>(log.audience)));
    if (after > 0)
        query.addQueryItem(QStringLiteral("after"), QString::number(after));
    if (most < wire::kSnapshotObjects)
        query.addQueryItem(QStringLiteral("most"), QString::number(most));
    Call call = packed("GET", QStringLiteral("/v1/snapshot?") + query.toString(QUrl::FullyEncoded), {});
    const Reply reply = co_await send(std::move(call));
    const quint64 next = reply.headers.value(QByteArray(wire::kNextPartHeader).toLower()).toULongLong();
    if (reply.ok && next > after)
        ahead(next);
    auto work = [&] { return readPart(reply, {log, {}, after, {}, {}}, centreKey); };
    OnThread reading(m_elsewhere, std::move(work));
    co_return co_await reading;
}

CentreClient::Task<journal::SnapshotPart> CentreClient::whole(Id object, QByteArray centreKey)
{
    Call call = packed("GET", QStringLiteral("/v1/whole?object=") + object.toHex(), {});
    const Reply reply = co_await send(std::move(call));
    auto work = [&] { return readPart(reply, {{}, object, 0, {}, {}}, centreKey); };
    OnThread reading(m_elsewhere, std::move(work));
    co_return co_await reading;
}

CentreClient::Task<QByteArray> CentreClient::photo(Hash hash, bool preview)
{
    Call call;
    call.verb = "GET";
    call.path = QStringLiteral("/v1/photos/") + hash.toHex() + (preview ? QStringLiteral("/preview") : QString());
    call.expects = "image/jpeg";
    call.maxBytes = kMaxPhotoBytes;
    const Reply reply = co_await send(std::move(call));
    Answered<QByteArray> answered;
    answered.trouble = reply.trouble;
    if (reply.ok && !preview && sha256(QByteArrayView(reply.body)) != hash) {
        answered.trouble.kind = Failure::Server;
        answered.trouble.error = {ErrorCode::Damaged,
                                  QCoreApplication::translate("Centre", "A photo came damaged; it is asked for again."),
                                  hash.toHex(), true};
    } else if (reply.ok) {
        answered.value = reply.body;
    }
    co_return answered;
}

CentreClient::Task<QByteArray> CentreClient::catalogue(QString version)
{
    Call call =
        packed("GET", QStringLiteral("/v1/catalogues/") + QString::fromLatin1(QUrl::toPercentEncoding(version)), {});
    const Reply reply = co_await send(std::move(call));
    auto work = [&reply] { return readAs<QByteArray>(reply, wire::unpack); };
    OnThread reading(m_elsewhere, std::move(work));
    co_return co_await reading;
}

QCoro::Task<TusAnswer> CentreClient::tus(Call call, UnsafePhoto photo, QByteArray centreKey)
{
    call.headers.insert("Tus-Resumable", kTusVersion);
    const Reply reply = co_await send(std::move(call));
    TusAnswer answer;
    answer.trouble = reply.trouble;
    const bool spokenTus = reply.headers.contains("tus-resumable");
    if (reply.ok && !spokenTus) {
        answer.trouble.kind = Failure::Portal;
        answer.trouble.error = {
            ErrorCode::Network,
            QCoreApplication::translate("Centre", "Something else than the centre answered to a photo. It stays here."),
            {},
            true};
        co_return answer;
    }
    if (reply.trouble.kind == Failure::Portal && !reply.ok)
        co_return answer;
    answer.heard.status = reply.status;
    answer.heard.tookMs = reply.tookMs;
    bool isNumber = false;
    const qint64 offset = reply.headers.value("upload-offset").toLongLong(&isNumber);
    if (isNumber)
        answer.heard.offset = offset;
    const QString path = QUrl(QString::fromLatin1(reply.headers.value("location"))).path();
    if (path.startsWith(u"/v1/files/"))
        answer.heard.location = path.toLatin1();
    const QByteArray header = reply.headers.value("mingcha-receipt");
    if (reply.ok && !header.isEmpty()) {
        const Result<wire::PhotoReceipt> receipt = wire::decodePhotoReceipt(header, centreKey);
        answer.heard.receipt = receipt && receipt->hash == photo.hash && receipt->length == photo.length;
        if (answer.heard.receipt)
            answer.receipt = header;
        else if (!receipt)
            answer.trouble.error = receipt.error();
    }
    co_return answer;
}

QCoro::Task<TusAnswer> CentreClient::createUpload(UnsafePhoto photo, QByteArray centreKey)
{
    Call call;
    call.verb = "POST";
    call.path = QStringLiteral("/v1/files");
    call.headers.insert("Upload-Length", QByteArray::number(photo.length));
    call.headers.insert("Upload-Metadata", "sha256 " + photo.hash.toHex().toLatin1().toBase64());
    return tus(std::move(call), photo, std::move(centreKey));
}

QCoro::Task<TusAnswer> CentreClient::askUpload(const QByteArray &location, UnsafePhoto photo, QByteArray centreKey)
{
    Call call;
    call.verb = "HEAD";
    call.path = QString::fromLatin1(location);
    call.headers.insert("Cache-Control", "no-store");
    return tus(std::move(call), photo, std::move(centreKey));
}

QCoro::Task<TusAnswer> CentreClient::sendUpload(QByteArray location, qint64 offset, QByteArray bytes, UnsafePhoto photo,
                                                QByteArray centreKey)
{
    Call call;
    call.verb = "PATCH";
    call.path = QString::fromLatin1(location);
    call.headers.insert("Content-Type", "application/offset+octet-stream");
    call.headers.insert("Upload-Offset", QByteArray::number(offset));
    auto work = [&bytes] { return sha256(QByteArrayView(bytes)); };
    OnThread hashing(m_elsewhere, std::move(work));
    const Hash checksum = co_await hashing;
    call.headers.insert("Upload-Checksum", "sha256 " + checksum.toBytes().toBase64());
    call.body = std::move(bytes);
    co_return co_await tus(std::move(call), photo, std::move(centreKey));
}

} // namespace mingcha::tablet
