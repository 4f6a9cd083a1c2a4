// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Short facts on one line, as the language of the moment joins them: with a spaced dot in English, a bare one in Chinese.
#pragma once

#include <QStringList>

namespace mingcha::app {

/// Leaves out the empty ones. No line of it begins with a dot.
[[nodiscard]] QString joinFacts(QStringList facts);

/// A name with dots in it, such as a site's, so that no line begins with one.
[[nodiscard]] QString dotsHeld(QString name);

/// A short name that is not broken between two of its letters.
[[nodiscard]] QString heldTogether(const QString &name);

} // namespace mingcha::app
