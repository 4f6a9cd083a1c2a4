// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Requests to a centre over HTTP, as coroutines of the GUI thread that carry out what the steps decide. Knows addresses,
// content types, time-outs and how refusals are told; anything that does not answer as a centre does (a captive portal, a
// proxy's page) is an error, and nothing more is sent to it. Keeps no data; after shutDown() every request ends at once.
#pragma once

#include "sync/tablet/backoff.h"
#include "sync/tablet/carrier.h"
#include "sync/tablet/photostep.h"
#include "sync/tablet/tablet.h"
#include "sync/tablet/trouble.h"
#include "sync/wire/messages.h"

#include <QUrl>

#include <qcorotask.h>

namespace mingcha::tablet {

inline constexpr int kRequestTimeoutMs = 30 * 1000; ///< without any byte moving
inline constexpr int kWaitMarginMs = 15 * 1000;     ///< on top of a long poll's wait
inline constexpr qint64 kMaxErrorBytes = 64 * 1024;

/// The answer to a step of an upload.
struct TusAnswer
{
    PhotoHeard heard;
    QByteArray receipt; ///< verified; the header's value
    Trouble trouble;
};

class CentreClient : public QObject
{
    Q_OBJECT
public:
    template <typename T>
    using Task = QCoro::Task<Answered<T>>;

    /// Over the platform's network unless another carrier is given.
    explicit CentreClient(std::unique_ptr<Carrier> carrier = {});
    /// Invalid unless it is an http or https address.
    [[nodiscard]] Status setAddress(const QString &url);
    /// Where long answers are decoded.
    void setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }
    void shutDown();
    /// Ends what is under way, as if the network had cut it: the person it was asked for has left.
    void cutOpen();

    Task<wire::CentreAnswer> centre();
    Task<wire::EnrolAnswer> enrol(wire::EnrolRequest request);
    /// Challenge and session. Its token is for setToken(), should it still be wanted: somebody else may have signed in meanwhile.
    Task<wire::SessionAnswer> openSession(Signer signer, QByteArray centreKey);
    /// `refused`: those of its entries of which this device knows that they are.
    Task<wire::PushAnswer> push(QByteArray packed, std::vector<quint64> refused = {});
    Task<wire::PullAnswer> pull(wire::PullRequest request);
    /// One part at a time, until the last; `ahead` hears where the next begins before this one is decoded. A refusal (4xx) means
    /// that there is none, and the entries are pulled instead.
    Task<journal::SnapshotPart> snapshot(journal::LogKey log, quint64 after, int most, QByteArray centreKey,
                                         std::function<void(quint64 next)> ahead);
    /// An object and what belongs to it.
    Task<journal::SnapshotPart> whole(Id object, QByteArray centreKey);
    Task<QByteArray> photo(Hash hash, bool preview);
    /// The JSON of one version of the checklists.
    Task<QByteArray> catalogue(QString version);

    QCoro::Task<TusAnswer> createUpload(UnsafePhoto photo, QByteArray centreKey);
    QCoro::Task<TusAnswer> askUpload(const QByteArray &location, UnsafePhoto photo, QByteArray centreKey);
    QCoro::Task<TusAnswer> sendUpload(QByteArray location, qint64 offset, QByteArray bytes, UnsafePhoto photo,
                                      QByteArray centreKey);

    [[nodiscard]] qint64 bytesUp() const { return m_bytesUp; }
    [[nodiscard]] qint64 bytesDown() const { return m_bytesDown; }

private:
    using Headers = HeaderFields;
    struct Call
    {
        QByteArray verb;
        QString path; ///< with its query
        QByteArray body;
        Headers headers;
        int timeoutMs = kRequestTimeoutMs;
        QByteArray expects; ///< content type of a success; empty: any
        qint64 maxBytes = kMaxErrorBytes;
        bool isOpen = false; ///< goes without the token
    };
    struct Reply
    {
        int status = 0;
        QByteArray body;
        Headers headers; ///< names in lower case
        qint64 tookMs = 0;
        bool ok = false;
        Trouble trouble;
    };
    [[nodiscard]] Call packed(QByteArray verb, QString path, QByteArray body) const;
    [[nodiscard]] CarriedRequest requestFor(const Call &call) const;
    QCoro::Task<Reply> send(Call call);
    [[nodiscard]] Reply judged(const CarriedAnswer &answer, const Call &call) const;
    QCoro::Task<TusAnswer> tus(Call call, UnsafePhoto photo, QByteArray centreKey);

    std::unique_ptr<Carrier> m_carrier;
    Elsewhere m_elsewhere = threadPool();
    QUrl m_base;
    QByteArray m_token;
    bool m_down = false;
    qint64 m_bytesUp = 0;
    qint64 m_bytesDown = 0;
};

} // namespace mingcha::tablet
