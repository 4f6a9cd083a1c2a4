// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The server's log: one JSON object per line and event (time, level, event, then its fields), to standard error unless
// told otherwise. Thread-safe: a line is one write. Callers pass fields by name; tokens, keys, header fields, queries
// and bodies are never among them.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <mutex>

namespace mingcha::centre {

enum class Level { Debug, Info, Warning, Error };

class Log
{
public:
    using Sink = std::function<void(const QByteArray &line)>;

    /// The clock must outlive the log.
    explicit Log(const Clock &clock, Level least = Level::Info, Sink sink = {});

    void write(Level level, const char *event, const QJsonObject &fields = {});
    void info(const char *event, const QJsonObject &fields = {}) { write(Level::Info, event, fields); }
    void warning(const char *event, const QJsonObject &fields = {}) { write(Level::Warning, event, fields); }
    void error(const char *event, const QJsonObject &fields = {}) { write(Level::Error, event, fields); }

private:
    const Clock &m_clock;
    Level m_least;
    Sink m_sink;
    std::mutex m_mutex;
};

} // namespace mingcha::centre
