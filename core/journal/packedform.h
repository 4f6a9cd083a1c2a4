// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What StatePacker and StateUnpacker agree on: see sync/wire/README.md, "Snapshots". Private to them.
#pragma once

#include <QtGlobal>

namespace mingcha::journal {

inline constexpr qsizetype kNumberBytes = 3; ///< an id said before is a byte string this long: its number
inline constexpr qint64 kMostIds = 1 << (8 * kNumberBytes);
inline constexpr qint64 kIsLine = 1;
inline constexpr qint64 kIsPartial = 2;
inline constexpr qint64 kIsPlain = 4;   ///< the state's own bytes follow
inline constexpr qint64 kNoOrigin = -1; ///< of a field whose heads were all replaced by what is not here
inline constexpr quint64 kItems = 10;
inline constexpr quint64 kPlainItems = 6;

} // namespace mingcha::journal
