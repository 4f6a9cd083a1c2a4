// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The comma-separated fields of one NMEA sentence, read by number, numbers as scaled integers so that no digit is lost.
// An empty field gives an empty value; one that breaks its form gives an empty value too and spoils the sentence: ok().
// Refers to the sentence's bytes, which must outlive it.
#pragma once

#include "core/evidence/fix.h"

#include <QList>

namespace mingcha::evidence {

class NmeaFields
{
public:
    using Field = QByteArrayView;

    /// `body` is what stands between '$' and '*'.
    explicit NmeaFields(Field body);

    [[nodiscard]] Field text(qsizetype index) const { return index < m_fields.size() ? m_fields[index] : Field(); }
    /// The field's only character; '\0' when it has none or more.
    [[nodiscard]] char letter(qsizetype index) const { return text(index).size() == 1 ? text(index)[0] : '\0'; }
    /// "12.345" in units of 10^-decimals; further decimals are rounded.
    [[nodiscard]] std::optional<qint64> decimal(qsizetype index, int decimals);
    /// A whole number from 0 to `most`.
    [[nodiscard]] std::optional<int> number(qsizetype index, int most);
    /// hhmmss.sss as milliseconds of the day.
    [[nodiscard]] std::optional<int> timeOfDay(qsizetype index);
    /// ddmm.mmmm,N,dddmm.mmmm,E from four fields.
    [[nodiscard]] std::optional<Point> point(qsizetype index);

    [[nodiscard]] bool ok() const { return m_ok; }
    void fail() { m_ok = false; }

private:
    std::optional<qint64> decimalOf(Field field, int decimals);
    std::optional<qint64> angle(qsizetype index, char positive, char negative);
    std::nullopt_t broken()
    {
        m_ok = false;
        return std::nullopt;
    }

    QList<Field> m_fields;
    bool m_ok = true;
};

} // namespace mingcha::evidence
