// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads one small file, or a resource, in one go, within a limit. Not for photos or anything that may be large.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace mingcha {

/// NotFound, Io or Limit otherwise, with the path as context.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qsizetype maxBytes);

} // namespace mingcha
