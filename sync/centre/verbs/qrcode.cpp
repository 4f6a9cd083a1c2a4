// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/qrcode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>

#include <qrencode.h>

#include <memory>

namespace mingcha::centre {

namespace {

constexpr int kQuiet = 4; ///< light modules around it, as the standard asks
constexpr int kPixelsAModule = 8;

} // namespace

Result<QrCode> QrCode::of(const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return Error{ErrorCode::Limit, QCoreApplication::translate("Server", "This is too long for a QR code."), {}};
    QByteArray modules(code->width * code->width, '\0');
    for (qsizetype i = 0; i < modules.size(); ++i)
        modules[i] = static_cast<char>(code->data[i] & 1);
    return QrCode(code->width, std::move(modules));
}

bool QrCode::isDark(int column, int row) const
{
    const bool isInside = column >= 0 && row >= 0 && column < m_side && row < m_side;
    return isInside && m_modules.at(row * m_side + column) != 0;
}

QStringList QrCode::terminalLines() const
{
    QStringList lines;
    for (int row = -kQuiet; row < m_side + kQuiet; row += 2) {
        QString line;
        for (int column = -kQuiet; column < m_side + kQuiet; ++column) {
            // Most terminals write light on dark: what is drawn is the light.
            const bool upper = !isDark(column, row);
            const bool lower = !isDark(column, row + 1);
            line += upper && lower ? QChar(0x2588) : upper ? QChar(0x2580) : lower ? QChar(0x2584) : QLatin1Char(' ');
        }
        lines.append(line);
    }
    return lines;
}

QByteArray QrCode::svg() const
{
    const QByteArray side = QByteArray::number(m_side + 2 * kQuiet);
    QByteArray path;
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (isDark(column, row))
                path += 'M' + QByteArray::number(column + kQuiet) + ' ' + QByteArray::number(row + kQuiet) + "h1v1h-1z";
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side +
           "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/><path d=\"" + path +
           "\"/></svg>\n";
}

QByteArray QrCode::png() const
{
    const int modules = m_side + 2 * kQuiet;
    QImage image(modules, modules, QImage::Format_Grayscale8);
    for (int row = 0; row < modules; ++row) {
        for (int column = 0; column < modules; ++column)
            image.setPixel(column, row, isDark(column - kQuiet, row - kQuiet) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(image.size() * kPixelsAModule).save(&buffer, "PNG");
    return bytes;
}

} // namespace mingcha::centre
