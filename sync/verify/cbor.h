// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The verifier's own reader of deterministic CBOR (RFC 8949 §4.2): integers, byte and text strings, arrays, maps with
// integer keys, true, false, null. Anything else, and any other form of the same, is refused. Shares no code with the
// programs whose word it checks.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::verify {

struct Value
{
    struct Pair; ///< of values, which a value cannot hold before it is whole
    enum class Kind { Integer, Bytes, Text, Array, Map, Boolean, Null } kind = Kind::Null;
    std::int64_t integer = 0;
    std::string string; ///< of Bytes and Text
    std::vector<Value> items;
    std::vector<Pair> pairs;

    /// Nothing where the kind is another.
    [[nodiscard]] std::optional<std::int64_t> asInteger() const;
    [[nodiscard]] const std::string *asBytes() const { return kind == Kind::Bytes ? &string : nullptr; }
    [[nodiscard]] const std::string *asBytes(size_t length) const;
    [[nodiscard]] const std::string *asText() const { return kind == Kind::Text ? &string : nullptr; }
    /// Null where this is no array of at least that many items.
    [[nodiscard]] const std::vector<Value> *asArray(size_t atLeast = 0) const;
    /// The value of an integer key of a map; null where there is none.
    [[nodiscard]] const Value *at(std::int64_t key) const;
};

struct Value::Pair
{
    Value key;
    Value value;
};

/// Nothing unless all of the bytes are one value.
[[nodiscard]] std::optional<Value> readCbor(std::string_view bytes);

/// Writes what signatures and leaves are made over.
class CborWriter
{
public:
    CborWriter &array(std::uint64_t items) { return head(4, items); }
    CborWriter &integer(std::int64_t value);
    CborWriter &bytes(std::string_view value);
    CborWriter &text(std::string_view value);
    [[nodiscard]] const std::string &result() const { return m_bytes; }

private:
    CborWriter &head(int major, std::uint64_t argument);
    std::string m_bytes;
};

} // namespace mingcha::verify
