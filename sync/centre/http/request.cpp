// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/request.h"

#include <array>

namespace mingcha::centre {

namespace {

constexpr std::array<std::pair<Method, const char *>, 7> kMethods{{{Method::Get, "GET"},
                                                                   {Method::Head, "HEAD"},
                                                                   {Method::Post, "POST"},
                                                                   {Method::Put, "PUT"},
                                                                   {Method::Patch, "PATCH"},
                                                                   {Method::Delete, "DELETE"},
                                                                   {Method::Options, "OPTIONS"}}};

/// Percent decoding; empty when a % is not followed by two hexadecimal digits or a NUL would come out.
std::optional<QByteArray> decode(QByteArrayView text, bool plusIsSpace)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            out.append(' ');
        } else if (text[i] != '%') {
            out.append(text[i]);
        } else {
            if (i + 2 >= text.size())
                return {};
            bool ok = false;
            const int value = text.sliced(i + 1, 2).toByteArray().toInt(&ok, 16);
            if (!ok || value == 0)
                return {};
            out.append(static_cast<char>(value));
            i += 2;
        }
    }
    return out;
}

} // namespace

Method methodFrom(QByteArrayView name)
{
    for (const auto &[method, text] : kMethods) {
        if (name == QByteArrayView(text))
            return method;
    }
    return Method::Other;
}

QByteArrayView methodName(Method method)
{
    for (const auto &[known, text] : kMethods) {
        if (known == method)
            return text;
    }
    return "OTHER";
}

Awaitable<Result<QByteArray>> Body::whole()
{
    QByteArray all;
    for (;;) {
        const Result<QByteArray> chunk = co_await next();
        if (!chunk.ok() || chunk->isEmpty())
            co_return chunk.ok() ? Result<QByteArray>(all) : chunk;
        all.append(*chunk);
    }
}

QByteArray Request::bearer() const
{
    const QByteArray value = headers.value("Authorization");
    constexpr QByteArrayView kScheme = "Bearer ";
    if (QByteArrayView(value).first(std::min(value.size(), kScheme.size())).compare(kScheme, Qt::CaseInsensitive) != 0)
        return {};
    return value.mid(kScheme.size()).trimmed();
}

bool splitTarget(QByteArrayView target, Request &into)
{
    if (target.isEmpty() || (target[0] != '/' && target != "*"))
        return false;
    const QByteArray text = target.toByteArray();
    const qsizetype mark = text.indexOf('?');
    const auto path = decode(mark < 0 ? target : target.first(mark), false);
    if (!path)
        return false;
    into.path = *path;
    if (mark < 0)
        return true;
    for (const QByteArray &pair : text.mid(mark + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = decode(equals < 0 ? pair : pair.first(equals), true);
        const auto value = decode(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return false;
        if (!name->isEmpty() && !into.query.contains(*name))
            into.query.insert(*name, *value);
    }
    return true;
}

} // namespace mingcha::centre
