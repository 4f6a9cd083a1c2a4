// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Requests over the platform's network, with its proxy and certificates.
#include "sync/tablet/carrier.h"

#include <QElapsedTimer>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>

#include <algorithm>
#include <set>

namespace mingcha::tablet {

namespace {

CarriedAnswer::Ended endedAs(const QNetworkReply &reply, bool tooLong)
{
    using Ended = CarriedAnswer::Ended;
    if (tooLong)
        return Ended::TooLong;
    const bool cut = reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied;
    if (!cut && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0)
        return Ended::Answered;
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError: return Ended::NoSuchHost;
    case QNetworkReply::SslHandshakeFailedError: return Ended::NotSafe;
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError: return Ended::TimedOut;
    default: return Ended::Cut;
    }
}

CarriedAnswer read(QNetworkReply &reply, CarriedAnswer::Ended ended)
{
    CarriedAnswer answer;
    answer.ended = ended;
    answer.detail = reply.errorString();
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    if (ended == CarriedAnswer::Ended::Answered)
        answer.body = reply.readAll();
    return answer;
}

/// A body that is read once. Qt sends a request again by itself, twice, when its connection breaks: without a word, from the
/// first byte, though the centre has kept what came. Of a long body that is too much on a thin link; what is next is the
/// lanes' to decide.
class OnceBody final : public QIODevice
{
public:
    explicit OnceBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 to) override { return to == pos(); }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 length = std::clamp<qint64>(m_bytes.size() - pos(), 0, most);
        std::copy_n(m_bytes.constData() + pos(), length, to);
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

constexpr qsizetype kShortBody = 8 * 1024; ///< may well go again at once

class NetworkCarrier final : public QObject, public Carrier
{
public:
    NetworkCarrier() { m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); }

    void carry(const CarriedRequest &wanted, std::function<void(CarriedAnswer)> done) override
    {
        QNetworkRequest request(wanted.url);
        request.setTransferTimeout(wanted.timeoutMs);
        // Said shortly: Qt's own words would be half of a request that has nothing to ask.
        request.setRawHeader("User-Agent", "Mingcha");
        request.setRawHeader("Accept-Language", "*");
        request.setRawHeader("Accept-Encoding", "identity"); // bodies that are worth it come packed already
        for (auto it = wanted.headers.cbegin(); it != wanted.headers.cend(); ++it)
            request.setRawHeader(it.key(), it.value());
        QElapsedTimer took;
        took.start();
        QNetworkReply *reply = nullptr;
        if (wanted.body.size() > kShortBody) {
            auto *body = new OnceBody(wanted.body);
            reply = m_network.sendCustomRequest(request, wanted.verb, body);
            body->setParent(reply);
        } else {
            reply = m_network.sendCustomRequest(request, wanted.verb, wanted.body);
        }
        m_open.insert(reply);
        const auto tooLong = std::make_shared<bool>(false);
        connect(reply, &QNetworkReply::downloadProgress, reply,
                [reply, tooLong, most = wanted.maxBytes](qint64 received, qint64 total) {
                    if (received > most || total > most) {
                        *tooLong = true;
                        reply->abort();
                    }
                });
        connect(reply, &QNetworkReply::finished, this, [this, reply, tooLong, took, done = std::move(done)] {
            m_open.erase(reply);
            reply->disconnect(reply);
            reply->deleteLater();
            CarriedAnswer answer = read(*reply, endedAs(*reply, *tooLong));
            answer.tookMs = took.elapsed();
            done(std::move(answer));
        });
    }

    void cutOpen() override
    {
        const std::set<QNetworkReply *> open = m_open;
        for (QNetworkReply *reply : open)
            reply->abort();
    }

private:
    QNetworkAccessManager m_network;
    std::set<QNetworkReply *> m_open;
};

} // namespace

std::unique_ptr<Carrier> networkCarrier()
{
    return std::make_unique<NetworkCarrier>();
}

} // namespace mingcha::tablet
