// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How a device comes to speak for a person: a slip with a token that somebody entitled hands out, used once within ten
// minutes. Plain steps inside a writer's job; HTTP is service/accountroutes.h's.
#pragma once

#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/accounts/identity.h"
#include "sync/wire/messages.h"

namespace mingcha::centre {

inline constexpr qint64 kTokenMs = 10 * 60 * 1000;
inline constexpr int kTokenLetters = 20;         ///< of 5 bits each: 100 bits
inline constexpr qsizetype kMaxNameLength = 100; ///< of a device, and of a version

/// A new token for a person, to be printed; only its hash is kept. NotFound or Denied when there is no such active person.
[[nodiscard]] Result<QByteArray> issueToken(journal::Store &store, const Id &person, qint64 nowMs, Random &random);
/// Enters the device. The same token with the same key again gives the same answer, as an answer may be lost. Denied with
/// the reason as context: "token.unknown", "token.expired", "token.used", "person.inactive", "incarnation.taken".
[[nodiscard]] Result<wire::EnrolAnswer> enrol(journal::Store &store, const Identity &identity,
                                              const wire::EnrolRequest &request, qint64 nowMs);
/// Ends a device: its sessions now, its key from the next entry on. NotFound when there is none.
[[nodiscard]] Status revoke(journal::Store &store, const Id &incarnation, qint64 nowMs);

} // namespace mingcha::centre
