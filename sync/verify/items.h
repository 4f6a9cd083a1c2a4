// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// An array's items as what they should be, in order. Private to the verifier.
#pragma once

#include "sync/verify/cbor.h"

namespace mingcha::verify {

/// Takes typed items one after another; after the first that is not as expected all the rest are empty.
class Items
{
public:
    explicit Items(const Value *array, size_t atLeast) : m_items(array ? array->asArray(atLeast) : nullptr) {}
    bool good() const { return m_items != nullptr; }
    bool more() const { return good() && m_at < m_items->size(); }
    const Value *next()
    {
        if (!more()) {
            m_items = nullptr;
            return nullptr;
        }
        return &(*m_items)[m_at++];
    }
    std::int64_t integer()
    {
        const Value *value = next();
        const std::optional<std::int64_t> number = value ? value->asInteger() : std::nullopt;
        if (!number)
            m_items = nullptr;
        return number.value_or(0);
    }
    std::int64_t count()
    {
        const std::int64_t number = integer();
        if (number < 0)
            m_items = nullptr;
        return number;
    }
    std::string bytes(size_t length)
    {
        const Value *value = next();
        return taken(value ? value->asBytes(length) : nullptr);
    }
    std::string bytes()
    {
        const Value *value = next();
        return taken(value ? value->asBytes() : nullptr);
    }
    std::string text()
    {
        const Value *value = next();
        return taken(value ? value->asText() : nullptr);
    }
    bool isEnd() const { return good() && m_at == m_items->size(); }
    void fail() { m_items = nullptr; }

private:
    std::string taken(const std::string *string)
    {
        if (!string)
            m_items = nullptr;
        return string ? *string : std::string();
    }
    const std::vector<Value> *m_items;
    size_t m_at = 0;
};

} // namespace mingcha::verify
