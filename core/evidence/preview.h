// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Small pictures of a photo for screens and thin links, upright whatever the camera's orientation tag says. Pure
// functions for a worker thread: decoding takes tens of milliseconds. Only JPEG is decoded, whatever the bytes claim.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace mingcha::evidence {

inline constexpr int kScreenSide = 1600;               ///< longest side of a preview for the screen, pixels
inline constexpr int kThumbSide = 320;                 ///< longest side of a thumbnail
inline constexpr int kPreviewQuality = 80;             ///< JPEG quality of both
inline constexpr qint64 kMaxPhotoPixels = 120'000'000; ///< a larger picture is refused, not decoded

/// The picture with its longest side at most `longestSide`; never enlarged.
[[nodiscard]] Result<QImage> scaledPhoto(const QByteArray &jpeg, int longestSide);
/// The same as JPEG bytes, without any metadata of the original.
[[nodiscard]] Result<QByteArray> makePreview(const QByteArray &jpeg, int longestSide);

} // namespace mingcha::evidence
