// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Makes Mingcha.Theme and Mingcha.Components usable in an engine: import path and the icon provider. Called once per
// engine, before the first file is loaded. Fonts are set apart from this, by applyFonts().
#pragma once

class QQmlEngine;

namespace mingcha::components {

void registerComponents(QQmlEngine &engine);

} // namespace mingcha::components
