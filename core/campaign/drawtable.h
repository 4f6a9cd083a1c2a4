// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of draws, and of the secrets that wait on this device to be revealed: everything that names them in SQL is in
// drawtable.cpp. What a draw holds is read from its merge state; the row is for finding it.
#pragma once

#include "core/campaign/draw.h"
#include "core/journal/database.h"

#include <QStringList>

namespace mingcha::campaign {

[[nodiscard]] QStringList drawMigration(int version);
[[nodiscard]] Status keepDraw(journal::Database &database, const Draw &draw);
[[nodiscard]] Status removeDraw(journal::Database &database, const Id &id);
[[nodiscard]] Status keepSecret(journal::Database &database, const Id &draw, const Id &person,
                                const QByteArray &secret);

} // namespace mingcha::campaign
