// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads the fields of a small array of integers, nulls and booleans in order, each within its limits. After the first
// mistake every read gives the lowest value and failed() tells. For the codecs of this room only.
#pragma once

#include "core/base/result.h"

#include <QCborArray>

#include <optional>

namespace mingcha::evidence {

inline constexpr qint64 kMaxLength = 100'000'000'000;   ///< millimetres: beyond every distance on earth
inline constexpr qint64 kMaxTimeMs = 8'000'000'000'000; ///< the year 2223

[[nodiscard]] inline QCborValue orNull(std::optional<qint64> value)
{
    return value ? QCborValue(*value) : QCborValue(nullptr);
}

class IntegerFields
{
public:
    explicit IntegerFields(const QCborArray &array) : m_array(array) {}

    void expectSize(qsizetype size)
    {
        if (m_array.size() != size)
            fail();
    }

    qint64 integer(qint64 least, qint64 most)
    {
        const QCborValue value = next();
        if (!value.isInteger() || value.toInteger() < least || value.toInteger() > most)
            fail();
        return m_failed ? least : value.toInteger();
    }

    std::optional<qint64> optional(qint64 least, qint64 most)
    {
        if (!m_failed && m_array.at(m_at).isNull()) {
            ++m_at;
            return {};
        }
        return integer(least, most);
    }

    std::optional<int> optionalInt(int least, int most)
    {
        const std::optional<qint64> value = optional(least, most);
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    }

    bool boolean()
    {
        const QCborValue value = next();
        if (!value.isBool())
            fail();
        return value.toBool();
    }

    /// One of the enumerators from 0 to `last`.
    template <typename Enum>
    Enum enumerator(Enum last)
    {
        return static_cast<Enum>(integer(0, static_cast<qint64>(last)));
    }

    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    /// `text` has %1 for the number of the field.
    [[nodiscard]] Error error(const QString &text) const { return {ErrorCode::Invalid, text.arg(m_at), {}}; }

private:
    QCborValue next() { return m_failed ? QCborValue() : m_array.at(m_at++); }

    QCborArray m_array;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace mingcha::evidence
