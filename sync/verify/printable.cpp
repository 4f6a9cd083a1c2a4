// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/verify/printable.h"

#include <cstdint>

namespace mingcha::verify {

namespace {

/// The length of the UTF-8 sequence at the beginning and its code point; 0 when there is none (RFC 3629).
size_t codePoint(std::string_view text, std::uint32_t &code)
{
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto first = static_cast<std::uint8_t>(text[0]);
    const size_t length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
    if (length == 0 || length > text.size())
        return 0;
    code = length == 1 ? first : first & (0x7fu >> length);
    for (size_t i = 1; i < length; ++i) {
        const auto next = static_cast<std::uint8_t>(text[i]);
        if (next >> 6 != 2)
            return 0;
        code = code << 6 | (next & 0x3fu);
    }
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code < kLeast[length] || code > 0x10ffff || isSurrogate ? 0 : length;
}

/// Controls (C0, C1), the marks of direction of Unicode's annex 9, and what separates lines.
bool isHarmless(std::uint32_t code)
{
    const auto within = [code](std::uint32_t first, std::uint32_t last) { return code >= first && code <= last; };
    return !(within(0, 0x1f) || within(0x7f, 0x9f) || code == 0x61c || within(0x200b, 0x200f) ||
             within(0x2028, 0x202e) || within(0x2060, 0x206f) || code == 0xfeff);
}

} // namespace

std::string printable(std::string_view text)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string result;
    while (!text.empty()) {
        std::uint32_t code = 0;
        const size_t length = codePoint(text, code);
        const std::string_view taken = text.substr(0, length == 0 ? 1 : length);
        text.remove_prefix(taken.size());
        if (length > 0 && isHarmless(code)) {
            result += taken;
            continue;
        }
        for (const char byte : taken) {
            const auto value = static_cast<std::uint8_t>(byte);
            result += {'\\', 'x', kDigits[value >> 4], kDigits[value & 0xf]};
        }
    }
    return result;
}

} // namespace mingcha::verify
