// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// "mingcha act": reads one JSON act a line, performs it through the code the screens use, and prints one JSON line for
// it once it is durable. Lines are taken one after another; a thread of its own waits for input, so that nothing blocks
// the loop that carries the acts out. What it promises is in actHelp().
#pragma once

#include "qml/act/acts.h"

#include <QObject>

#include <cstdio>
#include <memory>

namespace mingcha::app {

class ActRunner : public QObject
{
    Q_OBJECT
public:
    /// `in` and `out` must outlive the runner.
    ActRunner(Station &station, std::FILE *in, std::FILE *out);
    ~ActRunner() override;

    void start();
    [[nodiscard]] int failures() const { return m_failures; }
    /// Why an answer could not be printed; no line after it was read then, as nobody would hear of it.
    [[nodiscard]] const Status &heard() const { return m_heard; }

Q_SIGNALS:
    /// The input has ended and everything was answered, or an answer could not be printed.
    void finished();

private:
    struct Reading;
    void take(const QByteArray &line);
    void answer(const QString &act, Result<QJsonObject> result);
    void print(const QByteArray &text);

    ActDesk m_desk;
    std::FILE *m_out;
    std::unique_ptr<Reading> m_reading;
    qint64 m_line = 0;
    int m_failures = 0;
    Status m_heard = success();
};

/// Every act with its fields, for --help.
[[nodiscard]] QString actHelp();

} // namespace mingcha::app
