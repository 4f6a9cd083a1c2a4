// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/jsoncursor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace mingcha {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Json", source);
}

} // namespace

QJsonValue JsonFile::parse(const QByteArray &json)
{
    if (json.size() > m_limits.bytes) {
        fail({}, QCoreApplication::translate("Json", "The file is larger than %1 bytes.").arg(m_limits.bytes),
             ErrorCode::Limit);
        return {};
    }
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(json, &mistake);
    if (mistake.error != QJsonParseError::NoError) {
        const auto before = QByteArrayView(json).first(std::clamp<qsizetype>(mistake.offset, 0, json.size()));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        fail(QCoreApplication::translate("Json", "line %1").arg(line), mistake.errorString());
        return {};
    }
    if (document.isArray())
        return document.array();
    return document.object();
}

void JsonFile::fail(const QString &where, const QString &why, ErrorCode code)
{
    if (m_failed)
        return;
    m_failed = true;
    m_error = {code, why, where.isEmpty() ? m_fileName : m_fileName + QStringLiteral(", ") + where};
}

JsonCursor JsonCursor::field(QLatin1String name) const
{
    const QString path = m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
    JsonCursor found(*m_document, m_value.toObject().value(name), path);
    if (!m_value.isObject())
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be an object here.")));
    else if (found.m_value.isUndefined())
        fail(QCoreApplication::translate("Json", "The field \u201c%1\u201d is missing.").arg(name));
    return found;
}

bool JsonCursor::has(QLatin1String name) const
{
    return m_value.isObject() && m_value.toObject().contains(name);
}

void JsonCursor::onlyFields(std::initializer_list<QLatin1String> names) const
{
    if (!m_value.isObject()) {
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be an object here.")));
        return;
    }
    const QStringList present = m_value.toObject().keys();
    for (const QString &key : present) {
        if (std::none_of(names.begin(), names.end(), [&](QLatin1String name) { return key == name; }))
            fail(QCoreApplication::translate("Json", "The field \u201c%1\u201d is not known here.").arg(key.left(40)));
    }
}

std::vector<JsonCursor> JsonCursor::elements() const
{
    std::vector<JsonCursor> found;
    if (!m_value.isArray()) {
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be a list here.")));
        return found;
    }
    const QJsonArray array = m_value.toArray();
    if (array.size() > m_document->limits().elements) {
        fail(QCoreApplication::translate("Json", "The list is longer than %1.").arg(m_document->limits().elements));
        return found;
    }
    found.reserve(static_cast<size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        found.emplace_back(*m_document, array.at(i), m_path + QStringLiteral("[%1]").arg(i));
    return found;
}

QString JsonCursor::text() const
{
    const QString value = m_value.toString();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; };
    if (!m_value.isString())
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be a text here.")));
    else if (value.trimmed().isEmpty())
        fail(say(QT_TRANSLATE_NOOP("Json", "The text is empty.")));
    else if (value.size() > m_document->limits().textLength)
        fail(QCoreApplication::translate("Json", "The text is longer than %1 characters.")
                 .arg(m_document->limits().textLength));
    else if (std::any_of(value.begin(), value.end(), isControl))
        fail(say(QT_TRANSLATE_NOOP("Json", "The text holds control characters.")));
    return failed() ? QString() : value;
}

bool JsonCursor::boolean() const
{
    if (!m_value.isBool())
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be true or false here.")));
    return m_value.toBool();
}

qint64 JsonCursor::integer(qint64 least, qint64 most) const
{
    const double value = number(static_cast<double>(least), static_cast<double>(most));
    if (value != std::floor(value))
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be a whole number here.")));
    return failed() ? least : static_cast<qint64>(value);
}

double JsonCursor::number(double least, double most) const
{
    const double value = m_value.toDouble(least);
    if (!m_value.isDouble())
        fail(say(QT_TRANSLATE_NOOP("Json", "There should be a number here.")));
    else if (!(value >= least && value <= most))
        fail(QCoreApplication::translate("Json", "The number is not between %1 and %2.").arg(least).arg(most));
    return value;
}

} // namespace mingcha
