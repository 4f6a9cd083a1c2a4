// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/headers.h"

#include <algorithm>

namespace mingcha::centre {

namespace {

bool same(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

QByteArray clean(QByteArrayView value)
{
    QByteArray kept;
    kept.reserve(value.size());
    for (const char c : value) {
        if (static_cast<quint8>(c) >= 0x20 && c != 0x7f)
            kept.append(c);
    }
    return kept;
}

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Field &field : m_fields) {
        if (same(field.first, name))
            return field.second;
    }
    return {};
}

bool Headers::has(QByteArrayView name) const
{
    return count(name) > 0;
}

int Headers::count(QByteArrayView name) const
{
    return static_cast<int>(
        std::count_if(m_fields.begin(), m_fields.end(), [&](const Field &field) { return same(field.first, name); }));
}

void Headers::add(QByteArrayView name, QByteArrayView value)
{
    m_fields.emplace_back(clean(name), clean(value));
}

void Headers::set(QByteArrayView name, QByteArrayView value)
{
    std::erase_if(m_fields, [&](const Field &field) { return same(field.first, name); });
    add(name, value);
}

} // namespace mingcha::centre
