// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// serve: opens the data folder, listens until SIGTERM or SIGINT, then ends gracefully. Runs on the main thread.
#pragma once

#include "core/base/result.h"
#include "core/journal/room.h"

#include <QStringList>

namespace mingcha::centre {

/// Returns when the server has ended.
[[nodiscard]] Status runServe(const QString &folder, const journal::Rooms &rooms, const QStringList &arguments);
[[nodiscard]] QString helpServe();

} // namespace mingcha::centre
