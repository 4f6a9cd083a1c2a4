// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/verify/cbor.h"

namespace mingcha::verify {

namespace {

constexpr int kDeepest = 16;
constexpr int kMostValues = 2'000'000; // some hundred MB; what is honest has far fewer
constexpr std::uint64_t kLargest = INT64_MAX;

class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_at == m_bytes.size(); }

    bool value(Value &out, int depth)
    {
        if (depth > kDeepest || atEnd() || ++m_values > kMostValues)
            return false;
        const auto first = static_cast<std::uint8_t>(m_bytes[m_at]);
        if (first == 0xf4 || first == 0xf5 || first == 0xf6) {
            ++m_at;
            out.kind = first == 0xf6 ? Value::Kind::Null : Value::Kind::Boolean;
            out.integer = first == 0xf5 ? 1 : 0;
            return true;
        }
        std::uint64_t argument = 0;
        const int major = first >> 5;
        if (!head(argument))
            return false;
        switch (major) {
        case 0:
        case 1:
            out.kind = Value::Kind::Integer;
            out.integer = major == 0 ? static_cast<std::int64_t>(argument) : -1 - static_cast<std::int64_t>(argument);
            return true;
        case 2:
        case 3:
            out.kind = major == 2 ? Value::Kind::Bytes : Value::Kind::Text;
            if (argument > m_bytes.size() - m_at)
                return false;
            out.string = m_bytes.substr(m_at, argument);
            m_at += argument;
            return true;
        case 4: return array(out, argument, depth);
        case 5: return map(out, argument, depth);
        default: return false;
        }
    }

private:
    bool array(Value &out, std::uint64_t count, int depth)
    {
        out.kind = Value::Kind::Array;
        if (count > m_bytes.size() - m_at)
            return false;
        // Grown as it is read: a count is only what somebody wrote.
        for (std::uint64_t i = 0; i < count; ++i) {
            Value item;
            if (!value(item, depth + 1))
                return false;
            out.items.push_back(std::move(item));
        }
        return true;
    }
    bool map(Value &out, std::uint64_t count, int depth)
    {
        out.kind = Value::Kind::Map;
        if (count > (m_bytes.size() - m_at) / 2)
            return false;
        std::string_view last;
        for (std::uint64_t i = 0; i < count; ++i) {
            Value key;
            Value item;
            const size_t begin = m_at;
            if (!value(key, depth + 1))
                return false;
            const std::string_view written = m_bytes.substr(begin, m_at - begin);
            if ((i > 0 && !(last < written)) || !value(item, depth + 1))
                return false;
            last = written;
            out.pairs.push_back({std::move(key), std::move(item)});
        }
        return true;
    }
    /// The argument in its shortest form.
    bool head(std::uint64_t &argument)
    {
        const int info = static_cast<std::uint8_t>(m_bytes[m_at++]) & 0x1f;
        argument = static_cast<std::uint64_t>(info);
        if (info < 24)
            return true;
        if (info > 27)
            return false;
        const size_t length = size_t{1} << (info - 24);
        if (length > m_bytes.size() - m_at)
            return false;
        argument = 0;
        for (size_t i = 0; i < length; ++i)
            argument = argument << 8 | static_cast<std::uint8_t>(m_bytes[m_at++]);
        const std::uint64_t least = length == 1 ? 24 : std::uint64_t{1} << (length * 4);
        return argument >= least && argument <= kLargest;
    }

    std::string_view m_bytes;
    size_t m_at = 0;
    int m_values = 0;
};

} // namespace

std::optional<std::int64_t> Value::asInteger() const
{
    return kind == Kind::Integer ? std::optional(integer) : std::nullopt;
}

const std::string *Value::asBytes(size_t length) const
{
    return kind == Kind::Bytes && string.size() == length ? &string : nullptr;
}

const std::vector<Value> *Value::asArray(size_t atLeast) const
{
    return kind == Kind::Array && items.size() >= atLeast ? &items : nullptr;
}

const Value *Value::at(std::int64_t key) const
{
    for (const auto &[name, value] : pairs) {
        if (name.kind == Kind::Integer && name.integer == key)
            return &value;
    }
    return nullptr;
}

std::optional<Value> readCbor(std::string_view bytes)
{
    Reader reader(bytes);
    Value value;
    if (!reader.value(value, 0) || !reader.atEnd())
        return std::nullopt;
    return value;
}

CborWriter &CborWriter::head(int major, std::uint64_t argument)
{
    const auto first = [&](int info) { m_bytes += static_cast<char>(major << 5 | info); };
    int length = 0;
    if (argument < 24) {
        first(static_cast<int>(argument));
    } else if (argument <= 0xff) {
        first(24);
        length = 1;
    } else if (argument <= 0xffff) {
        first(25);
        length = 2;
    } else if (argument <= 0xffffffff) {
        first(26);
        length = 4;
    } else {
        first(27);
        length = 8;
    }
    while (length-- > 0)
        m_bytes += static_cast<char>(argument >> (8 * length) & 0xff);
    return *this;
}

CborWriter &CborWriter::integer(std::int64_t value)
{
    return value >= 0 ? head(0, static_cast<std::uint64_t>(value)) : head(1, static_cast<std::uint64_t>(-1 - value));
}

CborWriter &CborWriter::bytes(std::string_view value)
{
    head(2, value.size());
    m_bytes += value;
    return *this;
}

CborWriter &CborWriter::text(std::string_view value)
{
    head(3, value.size());
    m_bytes += value;
    return *this;
}

} // namespace mingcha::verify
