// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/photos.h"

#include "core/base/random.h"

#include <QBuffer>
#include <QFile>
#include <QImage>

#include <cmath>

namespace mingcha::live {

namespace {

constexpr int kQuality = 90;
constexpr double kBytesPerPixel = 0.795; ///< of grey noise at this quality
constexpr int kLeastSide = 16;

} // namespace

QByteArray noiseJpeg(qint64 bytes, quint64 seed)
{
    const int side = std::max(kLeastSide, static_cast<int>(std::sqrt(static_cast<double>(bytes) / kBytesPerPixel)));
    QImage image(side, side, QImage::Format_Grayscale8);
    SeededRandom random(seed);
    for (int y = 0; y < side; ++y)
        random.fill({image.scanLine(y), static_cast<size_t>(side)});
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", kQuality))
        qFatal("a JPEG cannot be written here");
    return buffer.data();
}

void writeNoiseJpeg(const QString &path, qint64 bytes, quint64 seed)
{
    const QByteArray jpeg = noiseJpeg(bytes, seed);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(jpeg) != jpeg.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace mingcha::live
