// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the tools of the command line share: options, --help and --lang, the PIN from a descriptor, and output that is not
// lost unnoticed. Main thread.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "sync/tablet/vault.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace mingcha::app {

inline constexpr int kCannotOpen = 1; ///< also: cannot be printed
inline constexpr int kBadUsage = 2;
inline constexpr int kSomeFailed = 3;

struct ToolWords
{
    Q_DECLARE_TR_FUNCTIONS(ToolWords)
};

/// Both say it on standard error and give the exit code.
[[nodiscard]] int fail(const Error &error, int code = kCannotOpen);
[[nodiscard]] int usage(const QString &text);

[[nodiscard]] QCommandLineOption dataOption();
[[nodiscard]] QCommandLineOption languageOption();
[[nodiscard]] QCommandLineOption personOption();

/// Speaks the language that --lang names, before anything is said; false, and said, where there is no such language.
[[nodiscard]] bool speakAsAsked(const QStringList &arguments);
/// As QCommandLineParser::process, but the usage line says which of the tools it is. Ends the process for --help.
void process(QCommandLineParser &parser, const QStringList &arguments, const QString &tool);

/// The person whose name or id `word` is; where it is empty, who enrolled last. Null where nobody is enrolled and nobody was
/// asked for.
[[nodiscard]] Result<Id> personAsked(const std::vector<tablet::Enrolled> &people, const QString &word);

/// The PIN from a file descriptor, so that it stands in no process list and no shell history: its first line, and nothing
/// after it is read. An error where nothing is there: an empty PIN would cost a try.
[[nodiscard]] Result<QByteArray> readPin(const QString &descriptor);

/// All of it, down to where `out` leads; or why not.
[[nodiscard]] Status print(const QByteArray &text, std::FILE *out = stdout);

} // namespace mingcha::app
