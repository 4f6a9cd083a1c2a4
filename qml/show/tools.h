// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The command line beside the window: act, show, fixes and check. Each takes its own arguments and gives the process's
// exit code; each has --help. Called by main() only.
#pragma once

#include <QStringList>

namespace mingcha::app {

/// The tool for a first word, or null: it is the window then.
using Tool = int (*)(const QStringList &arguments);
[[nodiscard]] Tool findTool(const QString &word);
[[nodiscard]] int checkTool(const QStringList &arguments);

} // namespace mingcha::app
