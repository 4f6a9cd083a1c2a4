// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What carries a request of CentreClient to a centre and its answer back: HTTP over the platform's network on a tablet, a
// network of its own in the simulator. Says how it ended, judges nothing. GUI thread.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace mingcha::tablet {

using HeaderFields = QHash<QByteArray, QByteArray>;

struct CarriedRequest
{
    QByteArray verb;
    QUrl url;
    HeaderFields headers;
    QByteArray body;
    int timeoutMs = 0;   ///< without any byte moving
    qint64 maxBytes = 0; ///< of the answer's body
};

struct CarriedAnswer
{
    enum class Ended { Answered, NoSuchHost, NotSafe, TimedOut, TooLong, Cut } ended = Ended::Cut;
    QString detail;
    int status = 0;
    HeaderFields headers; ///< names in lower case
    QByteArray body;
    qint64 tookMs = 0;
};

class Carrier
{
public:
    virtual ~Carrier() = default;
    /// Calls `done` exactly once, at the latest in cutOpen().
    virtual void carry(const CarriedRequest &request, std::function<void(CarriedAnswer)> done) = 0;
    /// Ends what is under way, as if the network had cut it.
    virtual void cutOpen() = 0;
};

/// Over QNetworkAccessManager.
[[nodiscard]] std::unique_ptr<Carrier> networkCarrier();

} // namespace mingcha::tablet
