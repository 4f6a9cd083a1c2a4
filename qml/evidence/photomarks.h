// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The layers drawn over a photo as a part of the picture's address, so that whoever shows the picture shows them too; the
// original stays as it was taken. Plain functions.
#pragma once

#include "core/evidence/photo.h"
#include "mark.h"

namespace mingcha::app {

/// For the query item "marks" of image://photo; empty without layers.
[[nodiscard]] QString marksForAddress(const std::vector<evidence::MarkLayer> &layers);
/// The reverse; what is damaged is left out.
[[nodiscard]] QList<components::Mark> marksFromAddress(const QString &text);

} // namespace mingcha::app
