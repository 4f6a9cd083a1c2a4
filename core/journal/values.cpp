// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Values of two queries beside each other.
#include "core/journal/statement.h"

#include <algorithm>
#include <cstring>

namespace mingcha::journal {

ValueKind Query::kindOf(int column) const
{
    switch (sqlite3_column_type(m_slot->statement, column)) {
    case SQLITE_NULL: return ValueKind::Null;
    case SQLITE_TEXT: return ValueKind::Text;
    case SQLITE_BLOB: return ValueKind::Blob;
    default: return ValueKind::Number;
    }
}

QByteArrayView Query::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_slot->statement, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_slot->statement, column)};
}

int Query::order(int column, const Query &other) const
{
    const auto sign = [](const auto &a, const auto &b) { return a < b ? -1 : b < a ? 1 : 0; };
    const ValueKind kind = kindOf(column);
    if (const int kinds = sign(kind, other.kindOf(column)); kinds != 0 || kind == ValueKind::Null)
        return kinds;
    if (kind == ValueKind::Number) {
        const bool isWhole = sqlite3_column_type(m_slot->statement, column) == SQLITE_INTEGER &&
                             sqlite3_column_type(other.m_slot->statement, column) == SQLITE_INTEGER;
        return isWhole ? sign(integer(column), other.integer(column)) : sign(real(column), other.real(column));
    }
    const QByteArrayView mine = bytes(column);
    const QByteArrayView others = other.bytes(column);
    const auto shorter = static_cast<size_t>(std::min(mine.size(), others.size()));
    const int bytes = shorter == 0 ? 0 : std::memcmp(mine.data(), others.data(), shorter);
    return bytes != 0 ? bytes : sign(mine.size(), others.size());
}

} // namespace mingcha::journal
