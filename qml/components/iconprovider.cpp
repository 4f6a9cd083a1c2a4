// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "iconprovider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace mingcha::components {

namespace {
constexpr int kDefaultIconPixels = 24;
constexpr int kMaxIconPixels = 1024;
const char kFileStroke[] = "stroke-width=\"1.75\"";

QByteArray tinted(QByteArray svg, const QStringList &parts)
{
    if (parts.size() > 1)
        svg.replace("currentColor", QByteArray("#") + parts.at(1).toLatin1());
    if (parts.size() > 2)
        svg.replace(kFileStroke, QByteArray("stroke-width=\"") + parts.at(2).toLatin1() + '"');
    return svg;
}
} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Pixmap) {}

QPixmap IconProvider::requestPixmap(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    QFile file(QStringLiteral(":/mingcha/icons/%1.svg").arg(parts.first()));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon named \"%s\"; add assets/icons/%s.svg", qPrintable(parts.first()),
                 qPrintable(parts.first()));
        return {};
    }
    QSvgRenderer renderer(tinted(file.readAll(), parts));
    const QSize natural = renderer.defaultSize();
    QSize pixels = requestedSize;
    if (pixels.width() <= 0)
        pixels.setWidth(natural.isEmpty() ? kDefaultIconPixels : natural.width());
    if (pixels.height() <= 0)
        pixels.setHeight(natural.isEmpty() ? kDefaultIconPixels : natural.height());
    pixels = pixels.boundedTo(QSize(kMaxIconPixels, kMaxIconPixels));

    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(0, 0), pixels));
    if (size)
        *size = pixels;
    return pixmap;
}

} // namespace mingcha::components
