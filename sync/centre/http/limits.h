// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Every limit of the HTTP ground in one place. The defaults suit tablets on thin links (3 kB/s): the time-outs are for
// silence, not for slowness. Tests pass small ones.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace mingcha::centre {

constexpr qint64 kLongBodyBytes = 16 * 1024;     ///< a longer body is read in larger pieces
constexpr qint64 kBodyChunkBytes = 256 * 1024;   ///< most that a streamed body hands over at once
constexpr qint64 kWriteSliceBytes = 32 * 1024;   ///< what must leave within one write time-out
constexpr qint64 kFileChunkBytes = 256 * 1024;   ///< read from disk at once when a file is sent
constexpr qint64 kDrainBytes = 64 * 1024;        ///< unread body that is passed over to keep a connection
constexpr qint64 kLingerBytes = 8 * 1024 * 1024; ///< unread body that is passed over so that an answer is not lost
constexpr int kMaxRefusing = 64;                 ///< connections being told 503 at one time; more are just closed

struct HttpLimits
{
    qint64 headerBytes = 16 * 1024;                     ///< request line and header fields together; more is 431
    int maxConnections = 1024;                          ///< more are told 503
    int retryAfterSeconds = 5;                          ///< told with that 503
    std::chrono::milliseconds headerTimeout{15'000};    ///< from its first byte to the end of the header
    std::chrono::milliseconds bodyIdleTimeout{30'000};  ///< without one byte of the body
    std::chrono::milliseconds writeTimeout{60'000};     ///< for one slice of the answer
    std::chrono::milliseconds keepAliveTimeout{75'000}; ///< between two requests
    std::chrono::milliseconds lingerTimeout{2'000};     ///< after an answer that closes
    std::chrono::milliseconds stopGrace{10'000};        ///< running requests may finish within it
};

} // namespace mingcha::centre
