// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The centre's word as a tablet keeps it: the receipt's bytes and, behind them, the centre's signature over them.
#pragma once

#include "sync/tablet/vault.h"
#include "sync/wire/messages.h"

namespace mingcha::tablet {

/// Empty when it is not one that this author's centre gave, for this author and as far as it is kept for.
[[nodiscard]] std::optional<wire::Receipt> givenReceipt(const journal::KeptReceipt &kept, const Enrolled &enrolled);

/// When a centre of this tablet's people had a photo whole, by its signed receipt; empty where there is none here.
[[nodiscard]] std::optional<qint64> photoReceivedMs(journal::Database &database, const Vault &vault, const Hash &photo);
/// Of which entries of a chain, from `from` up to `upTo`, the centre said that they are refused: those still shown so, and those
/// that a person let in afterwards. In order, at most wire::kMostRefusedTold.
[[nodiscard]] Result<std::vector<quint64>> toldRefused(journal::Database &database, const Id &incarnation, quint64 from,
                                                       quint64 upTo);

} // namespace mingcha::tablet
