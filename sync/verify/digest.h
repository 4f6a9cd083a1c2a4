// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hashes, signatures and trees as the verifier knows them: SHA-256 and Ed25519 of libsodium, RFC 6962 §2.1 on top.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::verify {

inline constexpr size_t kHashBytes = 32;
inline constexpr size_t kKeyBytes = 32;
inline constexpr size_t kSignatureBytes = 64;
inline constexpr size_t kIdBytes = 16;

[[nodiscard]] std::string sha256(std::initializer_list<std::string_view> parts);
[[nodiscard]] bool isSigned(std::string_view key, std::string_view message, std::string_view signature);
[[nodiscard]] std::string toHex(std::string_view bytes);
/// Spaces, colons and dashes are passed over; nothing when the rest is not hexadecimal.
[[nodiscard]] std::optional<std::string> fromHex(std::string_view text);
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Nothing when it is not exactly what toBase64() writes.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

/// Roots by size: of the tree of `size` leaves, and of each older tree asked for.
using Roots = std::map<std::uint64_t, std::string>;
/// Takes the walk of core/journal/README.md over known leaves (by index) and a list of hashes. Nothing when the list does not fit.
[[nodiscard]] std::optional<Roots> treeRoots(std::uint64_t size, const std::map<std::uint64_t, std::string> &leaves,
                                             const std::vector<std::uint64_t> &older,
                                             const std::vector<std::string> &hashes);
[[nodiscard]] std::string leafHash(std::string_view leaf);

} // namespace mingcha::verify
