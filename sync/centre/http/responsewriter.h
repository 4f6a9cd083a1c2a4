// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Sends one answer over a stream of any type: the head, then bytes or a range of a file, slice by slice, each within the
// write time-out. Internal to the connection; includes Beast.
#pragma once

#include "sync/centre/http/hub.h"
#include "sync/centre/http/streambody.h"

#include <QFile>

namespace mingcha::centre {

/// The head of an answer, with the fields the server adds. `bodyLength` < 0: no Content-Length.
[[nodiscard]] QByteArray responseHead(const Response &response, qint64 bodyLength, const QByteArray &requestId,
                                      qint64 wallMs, bool keepAlive);

template <typename Stream>
class ResponseWriter
{
public:
    ResponseWriter(Stream &stream, Hub &hub) : m_stream(stream), m_hub(hub) {}

    [[nodiscard]] qint64 sent() const { return m_sent; }

    /// False when the connection is of no more use. `withBody` is false for HEAD.
    Awaitable<bool> send(const Response &response, const QByteArray &requestId, bool withBody, bool keepAlive)
    {
        const bool bodyless = response.status == 204 || response.status == 304;
        const qint64 length = response.file ? response.file->length : response.body.size();
        QByteArray head =
            responseHead(response, bodyless ? -1 : length, requestId, m_hub.clock.now().wallMs, keepAlive);
        const bool isShort = withBody && !bodyless && !response.file && response.body.size() <= kWriteSliceBytes;
        if (isShort)
            head += response.body; // one packet instead of two
        if (!co_await write(head))
            co_return false;
        if (!withBody || bodyless || isShort)
            co_return true;
        if (response.file)
            co_return co_await sendFile(*response.file);
        co_return co_await write(response.body);
    }

private:
    Awaitable<bool> write(const QByteArray &bytes)
    {
        for (qint64 at = 0; at < bytes.size();) {
            const auto slice = static_cast<std::size_t>(std::min<qint64>(kWriteSliceBytes, bytes.size() - at));
            boost::beast::get_lowest_layer(m_stream).expires_after(m_hub.limits.writeTimeout);
            auto [error, written] =
                co_await boost::asio::async_write(m_stream, boost::asio::buffer(bytes.constData() + at, slice), kTuple);
            m_sent += static_cast<qint64>(written);
            if (error)
                co_return false;
            at += static_cast<qint64>(written);
        }
        co_return true;
    }

    Awaitable<bool> sendFile(const FileRange &range)
    {
        QFile file(range.path);
        const auto open = [&file, &range] { return file.open(QIODevice::ReadOnly) && file.seek(range.offset); };
        bool good = co_await onThread(m_hub.files, open);
        for (qint64 left = range.length; good && left > 0;) {
            const auto read = [&file, left] { return file.read(std::min(left, kFileChunkBytes)); };
            const QByteArray chunk = co_await onThread(m_hub.files, read);
            left -= chunk.size();
            good = !chunk.isEmpty() && co_await write(chunk);
        }
        co_return good;
    }

    Stream &m_stream;
    Hub &m_hub;
    qint64 m_sent = 0;
};

} // namespace mingcha::centre
