// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Sets the app's font (Noto Sans CJK SC) and how text is drawn. Called once by main(), after QGuiApplication exists and
// before the first window. Does not ship fonts: the families are expected on the system, with sans-serif as the last resort.
#pragma once

namespace mingcha::theme {

void applyFonts();

} // namespace mingcha::theme
