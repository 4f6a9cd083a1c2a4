// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Short facts on one line, as the language of the moment joins them: with a spaced dot in English, a bare one in Chinese.
#pragma once

#include <QStringList>

namespace mingcha::app {

/// Leaves out the empty ones.
[[nodiscard]] QString joinFacts(QStringList facts);

} // namespace mingcha::app
