// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Header fields in the order they came; names compare without case (RFC 9110 §5.1). Values set here lose control
// characters, so that no value can start a field of its own.
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace mingcha::centre {

class Headers
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    /// The first value of that name; empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    void add(QByteArrayView name, QByteArrayView value);
    /// Replaces all of that name.
    void set(QByteArrayView name, QByteArrayView value);
    [[nodiscard]] const std::vector<Field> &all() const { return m_fields; }

private:
    std::vector<Field> m_fields;
};

} // namespace mingcha::centre
