// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Strict reading of a JSON file that a person may have edited. A cursor is one value and its place in the document; all
// cursors of one document share its first mistake, after which every read returns an empty value. So a reader can be
// written straight down, and asks once at the end. The message names the file, the place and the cause.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <initializer_list>
#include <vector>

namespace mingcha {

/// What one file may hold at most.
struct JsonLimits
{
    qsizetype bytes = 4 << 20;
    qsizetype elements = 100'000; ///< of one list
    qsizetype textLength = 4000;  ///< characters of one text
};

/// One file being read: its name, its limits and its first mistake.
class JsonFile
{
public:
    explicit JsonFile(QString fileName, JsonLimits limits = {}) : m_fileName(std::move(fileName)), m_limits(limits) {}
    /// The root value; null, with a mistake, when `json` is not JSON or is too large.
    [[nodiscard]] QJsonValue parse(const QByteArray &json);
    void fail(const QString &where, const QString &why, ErrorCode code = ErrorCode::Invalid);
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Must be called only when failed().
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const JsonLimits &limits() const { return m_limits; }

private:
    QString m_fileName;
    JsonLimits m_limits;
    bool m_failed = false;
    Error m_error;
};

/// Must not outlive its document.
class JsonCursor
{
public:
    JsonCursor(JsonFile &document, QJsonValue value, QString path = {})
        : m_document(&document), m_value(std::move(value)), m_path(std::move(path))
    {
    }
    /// A field of an object; a mistake when it is absent.
    [[nodiscard]] JsonCursor field(QLatin1String name) const;
    [[nodiscard]] bool has(QLatin1String name) const;
    /// A mistake unless this is an object that has no fields but these.
    void onlyFields(std::initializer_list<QLatin1String> names) const;
    /// The elements of a list, within the limit.
    [[nodiscard]] std::vector<JsonCursor> elements() const;
    /// A text with something in it besides spaces, and no control characters but line ends.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString textOrNull() const { return isNull() ? QString() : text(); }
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] qint64 integer(qint64 least, qint64 most) const;
    [[nodiscard]] double number(double least, double most) const;
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    [[nodiscard]] bool failed() const { return m_document->failed(); }
    void fail(const QString &why) const { m_document->fail(m_path, why); }

private:
    JsonFile *m_document;
    QJsonValue m_value;
    QString m_path;
};

} // namespace mingcha
