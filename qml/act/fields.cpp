// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/fields.h"

#include <QJsonArray>

namespace mingcha::app {

QJsonValue Fields::take(const char *name)
{
    const QString key = QString::fromLatin1(name);
    m_asked.insert(key);
    return m_object.value(key);
}

/// Half of a character, which no file and no message can keep: it would be stored as something else than was given.
void Fields::checkWhole(const char *name, const QString &text)
{
    if (!text.isValidUtf16())
        fail(name, QStringLiteral("holds half of a character (a lone surrogate); give the whole character"));
}

void Fields::fail(const char *name, const QString &what)
{
    if (m_mistake.isEmpty())
        m_mistake = QStringLiteral("field \"%1\" %2").arg(QString::fromLatin1(name), what);
}

QString Fields::text(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        fail(name, QStringLiteral("is missing"));
    else if (!value.isString())
        fail(name, QStringLiteral("must be a text"));
    else if (value.toString().isEmpty())
        fail(name, QStringLiteral("must not be empty"));
    checkWhole(name, value.toString());
    return value.toString();
}

QString Fields::text(const char *name, const QString &otherwise)
{
    return has(name) ? optionalText(name).value_or(otherwise) : otherwise;
}

std::optional<QString> Fields::optionalText(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        fail(name, QStringLiteral("must be a text"));
    checkWhole(name, value.toString());
    return value.toString();
}

Id Fields::id(const char *name)
{
    const std::optional<Id> id = Id::fromHex(take(name).toString());
    if (!id)
        fail(name, QStringLiteral("must be an id of 32 hexadecimal digits"));
    return id.value_or(Id{});
}

Id Fields::id(const char *name, const Id &otherwise)
{
    return has(name) ? id(name) : otherwise;
}

std::vector<Id> Fields::ids(const char *name)
{
    std::vector<Id> ids;
    for (const QString &text : texts(name)) {
        const std::optional<Id> id = Id::fromHex(text);
        if (!id)
            fail(name, QStringLiteral("must hold ids of 32 hexadecimal digits"));
        ids.push_back(id.value_or(Id{}));
    }
    return ids;
}

QStringList Fields::texts(const char *name)
{
    QStringList texts;
    for (const QJsonValue &value : array(name)) {
        if (!value.isString())
            fail(name, QStringLiteral("must hold texts"));
        checkWhole(name, value.toString());
        texts.append(value.toString());
    }
    return texts;
}

QJsonArray Fields::array(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray())
        fail(name, QStringLiteral("must be an array"));
    return value.toArray();
}

bool Fields::boolean(const char *name, bool otherwise)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        fail(name, QStringLiteral("must be true or false"));
    return value.toBool(otherwise);
}

int Fields::number(const char *name, int otherwise)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isDouble())
        fail(name, QStringLiteral("must be a number"));
    else if (value.isDouble() && value.toDouble() != value.toInt())
        fail(name, QStringLiteral("must be a whole number"));
    return value.toInt(otherwise);
}

std::optional<double> Fields::decimal(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isDouble())
        fail(name, QStringLiteral("must be a number"));
    return value.toDouble();
}

std::optional<Fields> Fields::object(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        fail(name, QStringLiteral("must be an object"));
    return Fields(value.toObject());
}

Status Fields::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key) && m_mistake.isEmpty())
            m_mistake = QStringLiteral("field \"%1\" is not known here").arg(key);
    }
    if (m_mistake.isEmpty())
        return success();
    return Error{ErrorCode::Invalid, m_mistake, {}};
}

} // namespace mingcha::app
