// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the window is told on the command line. Help, the version and mistakes are answered on the console, so that they
// need no display.
#pragma once

#include "qml/app/window.h"

#include <variant>

namespace mingcha::app {

struct WindowOptions
{
    QString data;
    QString language; ///< empty: as chosen before
    Surroundings surroundings;
};

/// The options, or the exit code when the console has had its answer. Needs an application object for the words.
[[nodiscard]] std::variant<WindowOptions, int> readWindowOptions(const QStringList &arguments);

} // namespace mingcha::app
