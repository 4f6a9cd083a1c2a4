// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Nonces that a device signs to open a session. They carry their own proof (an HMAC by the centre), so that none is kept
// until it is used, and a restarted or a second server knows them too; each opens one session only. Thread-safe.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/journal/keys.h"

#include <map>
#include <mutex>

namespace mingcha::centre {

inline constexpr qint64 kNonceMs = 60 * 1000;

class Nonces
{
public:
    enum class Found { Good, Expired, Unknown };

    Nonces(const journal::SigningKey &centre, Random &random);
    [[nodiscard]] QByteArray make(const Id &incarnation, qint64 nowMs);
    [[nodiscard]] Found check(const Id &incarnation, const QByteArray &nonce, qint64 nowMs) const;
    /// False when it was used before.
    [[nodiscard]] bool use(const QByteArray &nonce, qint64 nowMs);

private:
    [[nodiscard]] QByteArray proof(const Id &incarnation, QByteArrayView head) const;

    QByteArray m_key;
    Random &m_random;
    std::mutex m_mutex;
    std::map<QByteArray, qint64> m_used; ///< until when to remember
};

} // namespace mingcha::centre
