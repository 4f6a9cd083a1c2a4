// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// One request from its sending to its judgement. What is asked for is in centrecalls.cpp.
#include "sync/tablet/centreclient.h"

#include "core/person/reasons.h"
#include "sync/tablet/awaiting.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingcha::tablet {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Centre", text);
}

Error portal()
{
    return {
        ErrorCode::Network,
        say(QT_TRANSLATE_NOOP(
            "Centre",
            "Something else than the centre answered, perhaps a sign-in page of this network. Sign in to the network in a "
            "browser, or use another one. Nothing was sent.")),
        {},
        true};
}

/// A proxy before the centre that speaks for itself. Empty when the answer is none of those.
std::optional<Error> proxysWord(int status)
{
    constexpr int kTooLarge = 413;
    constexpr int kBadGateway = 502;
    constexpr int kGatewayTimeout = 504;
    if (status == kTooLarge)
        return Error{
            ErrorCode::Network,
            say(QT_TRANSLATE_NOOP(
                "Centre", "A proxy before the centre refuses requests of this size. They are made smaller; tell "
                          "the person who looks after the centre that 4 MB must pass.")),
            {},
            true};
    if (status == kBadGateway || status == kGatewayTimeout)
        return Error{
            ErrorCode::Network,
            say(QT_TRANSLATE_NOOP("Centre",
                                  "A proxy before the centre gave up (%1): the centre is not running or the link is "
                                  "slow. It is tried again by itself, in smaller parts."))
                .arg(status),
            {},
            true};
    return std::nullopt;
}

Error unreachable(const CarriedAnswer &answer)
{
    switch (answer.ended) {
    case CarriedAnswer::Ended::NoSuchHost:
        return {
            ErrorCode::Network,
            say(QT_TRANSLATE_NOOP(
                "Centre", "The centre's address cannot be found. Check the network; what you record is kept here.")),
            {},
            true};
    case CarriedAnswer::Ended::NotSafe:
        return {
            ErrorCode::Network,
            say(QT_TRANSLATE_NOOP(
                "Centre",
                "The connection is not safe: the centre's certificate is not valid. Nothing was sent. Check the tablet's date, "
                "then tell the person who looks after the centre.")),
            {},
            true};
    case CarriedAnswer::Ended::TimedOut:
        return {ErrorCode::Network,
                say(QT_TRANSLATE_NOOP("Centre", "The centre did not answer in time. It is tried again by itself.")),
                {},
                true};
    default:
        return {
            ErrorCode::Network,
            say(QT_TRANSLATE_NOOP(
                "Centre", "The centre cannot be reached. It is tried again by itself; what you record is kept here.")),
            {},
            true};
    }
}

/// {"error":{"code","text"}}, or nothing of the kind.
std::optional<std::pair<QByteArray, QString>> refusal(const QByteArray &body)
{
    const QJsonObject error = QJsonDocument::fromJson(body).object().value(QLatin1String("error")).toObject();
    const QString code = error.value(QLatin1String("code")).toString();
    if (code.isEmpty())
        return std::nullopt;
    return std::pair(code.toLatin1(), error.value(QLatin1String("text")).toString());
}

std::optional<qint64> retryAfter(const QByteArray &value)
{
    bool isNumber = false;
    constexpr qint64 kSecond = 1000;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::min(seconds, kLongestRetryAfterMs / kSecond) * kSecond;
}

Failure kindOf(int status, bool fromCentre)
{
    constexpr int kUnauthorised = 401;
    constexpr int kTooMany = 429;
    constexpr int kUnavailable = 503;
    constexpr int kPortalStatus = 511;
    if (status == kUnavailable || status == kTooMany)
        return Failure::Busy;
    if (status >= 500)
        return status == kPortalStatus ? Failure::Portal : Failure::Server;
    if (!fromCentre)
        return Failure::Portal;
    return status == kUnauthorised ? Failure::Session : Failure::Refused;
}

} // namespace

CentreClient::CentreClient(std::unique_ptr<Carrier> carrier)
    : m_carrier(carrier ? std::move(carrier) : networkCarrier())
{
}

Status CentreClient::setAddress(const QString &url)
{
    QUrl base(url.trimmed(), QUrl::StrictMode);
    const bool isHttp = base.scheme() == u"https" || base.scheme() == u"http";
    if (!base.isValid() || !isHttp || base.host().isEmpty())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Centre",
                                           "This is not the address of a centre. It begins with https:// and a name.")),
                     url};
    base.setQuery(QString());
    base.setFragment(QString());
    if (base.path().endsWith(u'/'))
        base.setPath(base.path().chopped(1));
    if (base != m_base)
        m_token.clear();
    m_base = base;
    return success();
}

void CentreClient::shutDown()
{
    m_down = true;
    cutOpen();
}

void CentreClient::cutOpen()
{
    m_carrier->cutOpen();
}

CarriedRequest CentreClient::requestFor(const Call &call) const
{
    CarriedRequest request{call.verb,      QUrl(m_base.toString(QUrl::FullyEncoded) + call.path, QUrl::StrictMode),
                           call.headers,   call.body,
                           call.timeoutMs, call.maxBytes};
    request.headers.insert("Accept-Encoding", "identity"); // bodies are packed already
    if (!m_token.isEmpty() && !call.isOpen)
        request.headers.insert("Authorization", "Bearer " + m_token);
    return request;
}

CentreClient::Reply CentreClient::judged(const CarriedAnswer &answer, const Call &call) const
{
    Reply result;
    result.headers = answer.headers;
    Trouble &trouble = result.trouble;
    trouble.retryAfterMs = retryAfter(result.headers.value("retry-after"));
    if (answer.ended == CarriedAnswer::Ended::TooLong) {
        result.status = trouble.status = answer.status;
        trouble.kind = Failure::Portal;
        trouble.error = portal();
        return result;
    }
    if (answer.ended != CarriedAnswer::Ended::Answered) {
        trouble.timedOut = answer.ended == CarriedAnswer::Ended::TimedOut;
        trouble.error = unreachable(answer);
        return result;
    }
    result.status = trouble.status = answer.status;
    result.body = answer.body;
    const QByteArray type = result.headers.value("content-type");
    if (result.status >= 200 && result.status < 300) {
        result.ok = call.expects.isEmpty() || type == call.expects;
        if (!result.ok) {
            trouble.kind = Failure::Portal;
            trouble.error = portal();
        }
        return result;
    }
    const auto said = refusal(result.body);
    // An answer to HEAD has no body to tell by, but tus is spoken by nothing else.
    const bool fromCentre = said.has_value() || result.headers.contains("tus-resumable");
    trouble.kind = kindOf(result.status, fromCentre);
    if (const std::optional<Error> word = fromCentre ? std::nullopt : proxysWord(result.status)) {
        trouble.error = *word;
        return result;
    }
    if (trouble.kind == Failure::Portal) {
        trouble.error = portal();
        return result;
    }
    trouble.code = said ? said->first : QByteArray();
    trouble.lacks = result.headers.value("mingcha-lacks").toULongLong();
    const QString text = said && !said->second.isEmpty()
                             ? said->second
                             : say(QT_TRANSLATE_NOOP("Centre", "The centre could not do it (%1).")).arg(result.status);
    trouble.error = {trouble.kind == Failure::Refused || trouble.kind == Failure::Session ? ErrorCode::Denied
                                                                                          : ErrorCode::Network,
                     text, QString::fromLatin1(trouble.code), trouble.kind != Failure::Refused};
    trouble.error.text = person::saidText(trouble.error); // in the language here, where the word is known
    return result;
}

QCoro::Task<CentreClient::Reply> CentreClient::send(Call call)
{
    Reply result;
    if (m_down || m_base.isEmpty()) {
        result.trouble.error = {
            ErrorCode::Network, say(QT_TRANSLATE_NOOP("Centre", "The connection was ended.")), {}, true};
        co_return result;
    }
    const QByteArray token = m_token;
    auto carry = [this, request = requestFor(call)](const Called<CarriedAnswer>::Callback &done) {
        m_carrier->carry(request, done);
    };
    Called<CarriedAnswer> carrying(std::move(carry));
    const CarriedAnswer answer = co_await carrying;
    result = judged(answer, call);
    result.trouble.isPast = token != m_token;
    result.tookMs = answer.tookMs;
    m_bytesUp += call.body.size();
    m_bytesDown += result.body.size();
    co_return result;
}

} // namespace mingcha::tablet
