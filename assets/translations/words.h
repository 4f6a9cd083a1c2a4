// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The language a program speaks: loads the compiled words of all places. Used by the window, the gallery and the command
// line alike. Main thread.
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace mingcha {

/// Installed as long as it lives.
using Words = std::vector<std::unique_ptr<QTranslator>>;

/// Makes every word after this speak the language ("zh_CN" or "en"); empty when there are no words of it.
[[nodiscard]] Words speak(const QString &language);

} // namespace mingcha
