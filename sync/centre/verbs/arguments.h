// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads the arguments of a verb: "--name VALUE", "--flag" and words. What is not understood becomes an error that says
// which word it was. Pure.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace mingcha::centre {

class Arguments
{
public:
    /// `valued` take a value, `flags` do not; both without their dashes. A valued one may come more than once.
    [[nodiscard]] static Result<Arguments> read(const QStringList &arguments, const QStringList &valued,
                                                const QStringList &flags = {});

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// The last one given.
    [[nodiscard]] QString value(const QString &name, const QString &otherwise = {}) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }

private:
    QStringList m_words;
    QMap<QString, QStringList> m_values;
};

} // namespace mingcha::centre
