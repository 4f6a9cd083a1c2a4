// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A text as a QR code (ISO/IEC 18004, drawn by libqrencode), for a terminal, a page or a picture. Pure.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace mingcha::centre {

class QrCode
{
public:
    /// Limit when the text is too long for one code.
    [[nodiscard]] static Result<QrCode> of(const QByteArray &text);

    /// Two rows of modules to a line of half blocks, dark on light as most readers want it.
    [[nodiscard]] QStringList terminalLines() const;
    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QByteArray png() const;
    [[nodiscard]] int side() const { return m_side; }
    /// Light outside of the code.
    [[nodiscard]] bool isDark(int column, int row) const;

private:
    QrCode(int side, QByteArray modules) : m_side(side), m_modules(std::move(modules)) {}
    int m_side;
    QByteArray m_modules; ///< row by row, 1: dark
};

} // namespace mingcha::centre
