// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The language a program speaks: loads the compiled words of all places. Used by the window, the gallery and the command
// line alike. There is one language in a process, as there is one application object. Main thread.
#pragma once

#include <QString>

namespace mingcha {

/// Makes every word after this speak the language ("zh_CN" or "en") and no other; the application object must exist.
/// Returns how many places' words were found: none for a language that there are no words of.
int speak(const QString &language);

} // namespace mingcha
