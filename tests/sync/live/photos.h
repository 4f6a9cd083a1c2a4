// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Real JPEG pictures of about a wanted size, drawn from a seed: noise, so that nothing makes them smaller.
#pragma once

#include <QByteArray>
#include <QString>

namespace mingcha::live {

/// A picture of `bytes`, give or take a tenth.
[[nodiscard]] QByteArray noiseJpeg(qint64 bytes, quint64 seed);
/// Writes one into a file.
void writeNoiseJpeg(const QString &path, qint64 bytes, quint64 seed);

} // namespace mingcha::live
