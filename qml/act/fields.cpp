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
        fail(name, ActWords::tr("holds half of a character (a lone surrogate); give the whole character"));
}

void Fields::fail(const char *name, const QString &what)
{
    if (m_mistake.isEmpty())
        m_mistake =
            ActWords::tr("field \"%1\" %2", "%2 says what is wrong with it").arg(QString::fromLatin1(name), what);
}

void Fields::failWithin(const char *name, const Status &part)
{
    if (!part && m_mistake.isEmpty())
        m_mistake = ActWords::tr("field \"%1\": %2", "%2 is a mistake in a field within it")
                        .arg(QString::fromLatin1(name), part.error().text);
}

QString Fields::text(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        fail(name, ActWords::tr("is missing"));
    else if (!value.isString())
        fail(name, ActWords::tr("must be a text"));
    else if (value.toString().isEmpty())
        fail(name, ActWords::tr("must not be empty"));
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
        fail(name, ActWords::tr("must be a text"));
    checkWhole(name, value.toString());
    return value.toString();
}

Id Fields::id(const char *name)
{
    const std::optional<Id> id = Id::fromHex(take(name).toString());
    if (!id)
        fail(name, ActWords::tr("must be an id of 32 hexadecimal digits"));
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
            fail(name, ActWords::tr("must hold ids of 32 hexadecimal digits"));
        ids.push_back(id.value_or(Id{}));
    }
    return ids;
}

QStringList Fields::texts(const char *name)
{
    QStringList texts;
    for (const QJsonValue value : array(name)) {
        if (!value.isString())
            fail(name, ActWords::tr("must hold texts"));
        checkWhole(name, value.toString());
        texts.append(value.toString());
    }
    return texts;
}

QJsonArray Fields::array(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray())
        fail(name, ActWords::tr("must be an array"));
    return value.toArray();
}

bool Fields::boolean(const char *name)
{
    if (!has(name))
        fail(name, ActWords::tr("is missing: it is true or false"));
    return boolean(name, false);
}

bool Fields::boolean(const char *name, bool otherwise)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        fail(name, ActWords::tr("must be true or false"));
    return value.toBool(otherwise);
}

int Fields::number(const char *name, int otherwise)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isDouble())
        fail(name, ActWords::tr("must be a number"));
    else if (value.isDouble() && value.toDouble() != value.toInt())
        fail(name, ActWords::tr("must be a whole number"));
    return value.toInt(otherwise);
}

std::optional<double> Fields::decimal(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isDouble())
        fail(name, ActWords::tr("must be a number"));
    return value.toDouble();
}

std::optional<Fields> Fields::object(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        fail(name, ActWords::tr("must be an object"));
    return Fields(value.toObject());
}

Status Fields::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key) && m_mistake.isEmpty())
            m_mistake = ActWords::tr("field \"%1\" is not known here").arg(key);
    }
    if (m_mistake.isEmpty())
        return success();
    return Error{ErrorCode::Invalid, m_mistake, {}};
}

} // namespace mingcha::app
