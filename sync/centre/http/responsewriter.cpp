// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/responsewriter.h"

namespace mingcha::centre {

QByteArray responseHead(const Response &response, qint64 bodyLength, const QByteArray &requestId, qint64 wallMs,
                        bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                      reasonPhrase(response.status).toByteArray() + "\r\nDate: " + httpDate(wallMs) + "\r\n";
    for (const auto &[name, value] : response.headers.all())
        head += name + ": " + value + "\r\n";
    if (bodyLength >= 0)
        head += "Content-Length: " + QByteArray::number(bodyLength) + "\r\n";
    if (!requestId.isEmpty())
        head += "X-Request-Id: " + requestId + "\r\n";
    // That a connection stays open is the rule of HTTP/1.1 (RFC 9112, 9.3) and need not be said on a thin link.
    head += keepAlive ? "\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace mingcha::centre
