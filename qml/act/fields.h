// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The fields of one JSON act, read by name and type. The first mistake is kept and named; a field nobody asked for is a
// mistake too, so that a typing error never passes for a default. A value, used by one act.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace mingcha::app {

/// What scripts are told, in the language that --lang asks for.
struct ActWords
{
    Q_DECLARE_TR_FUNCTIONS(ActWords)
};

class Fields
{
public:
    explicit Fields(QJsonObject object) : m_object(std::move(object)) { m_asked.insert(QStringLiteral("act")); }

    [[nodiscard]] bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    /// Must be there and not empty.
    [[nodiscard]] QString text(const char *name);
    [[nodiscard]] QString text(const char *name, const QString &otherwise);
    [[nodiscard]] std::optional<QString> optionalText(const char *name);
    /// 32 hexadecimal digits.
    [[nodiscard]] Id id(const char *name);
    [[nodiscard]] Id id(const char *name, const Id &otherwise);
    [[nodiscard]] std::vector<Id> ids(const char *name);
    [[nodiscard]] QStringList texts(const char *name);
    /// Must be there.
    [[nodiscard]] bool boolean(const char *name);
    [[nodiscard]] bool boolean(const char *name, bool otherwise);
    [[nodiscard]] int number(const char *name, int otherwise);
    [[nodiscard]] std::optional<double> decimal(const char *name);
    [[nodiscard]] std::optional<Fields> object(const char *name);
    [[nodiscard]] QJsonArray array(const char *name);
    /// One of the words of `known`, translated by it; a mistake when it gives nothing.
    template <typename Known>
    [[nodiscard]] auto word(const char *name, Known known) -> typename decltype(known(QString()))::value_type
    {
        const QString given = text(name);
        const auto value = known(given);
        if (!value)
            fail(name, ActWords::tr("does not know the word \"%1\"").arg(given));
        return value.value_or(typename decltype(known(QString()))::value_type{});
    }
    /// `what` follows the field's name, as in "must be a number".
    void fail(const char *name, const QString &what);
    /// The mistake of a part, after the name of the field it is in; nothing where the part is good.
    void failWithin(const char *name, const Status &part);
    /// Success when every field was there, of its type, and asked for.
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] QJsonValue take(const char *name);
    void checkWhole(const char *name, const QString &text);
    QJsonObject m_object;
    QSet<QString> m_asked;
    QString m_mistake;
};

} // namespace mingcha::app
