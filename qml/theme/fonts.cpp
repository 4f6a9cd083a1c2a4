// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "fonts.h"

#include <QFont>
#include <QGuiApplication>
#include <QQuickWindow>

namespace mingcha::theme {

namespace {
constexpr int kBodyPixels = 16;
}

void applyFonts()
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"), QStringLiteral("sans-serif")});
    font.setPixelSize(kBodyPixels);
    font.setStyleHint(QFont::SansSerif);
    QGuiApplication::setFont(font);
    // Nothing in the app scales text while it moves, so the platform's own rasteriser gives sharper and cheaper CJK glyphs.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

} // namespace mingcha::theme
