// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/preview.h"

#include "core/evidence/jpeg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace mingcha::evidence {

namespace {

constexpr char kFormat[] = "jpeg";
constexpr int kMaxSide = 8'192; // of a scaled picture

Error cannot(const QString &reason)
{
    return {
        ErrorCode::Invalid,
        QCoreApplication::translate("Preview", "No preview can be made of this photo (%1). The photo itself is kept.")
            .arg(reason),
        {}};
}

} // namespace

Result<QImage> scaledPhoto(const QByteArray &jpeg, int longestSide)
{
    const Result<JpegFrame> frame = readJpegFrame(jpeg);
    if (!frame)
        return frame.error();
    const QSize full = frame->size;
    if (static_cast<qint64>(full.width()) * full.height() > kMaxPhotoPixels)
        return {ErrorCode::Limit,
                QCoreApplication::translate("Preview", "The photo has %1 × %2 pixels, more than can be shown.")
                    .arg(full.width())
                    .arg(full.height())};
    QBuffer buffer;
    buffer.setData(jpeg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, kFormat);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(false);
    const int side = qBound(1, longestSide, kMaxSide);
    if (full.width() > side || full.height() > side) {
        const QSize scaled = full.scaled(side, side, Qt::KeepAspectRatio);
        reader.setScaledSize(scaled.expandedTo({1, 1}));
    }
    QImage image;
    if (!reader.read(&image))
        return cannot(reader.errorString());
    return image;
}

Result<QByteArray> makePreview(const QByteArray &jpeg, int longestSide)
{
    const Result<QImage> image = scaledPhoto(jpeg, longestSide);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage plain = *image;
    // Qt writes an image's texts as comments: a preview carries nothing but the picture.
    const QStringList keys = plain.textKeys();
    for (const QString &key : keys)
        plain.setText(key, {});
    if (!plain.save(&buffer, kFormat, kPreviewQuality))
        return cannot(buffer.errorString());
    return bytes;
}

} // namespace mingcha::evidence
