// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The server's data folder: where everything is, its one writer, and who the centre is. Opened by `serve` and, while no
// server runs, by the other verbs: the store's lock says which. Jobs run on the writer's thread.
#pragma once

#include "core/journal/writer.h"
#include "sync/centre/accounts/identity.h"

namespace mingcha::centre {

inline constexpr char kDatabaseFile[] = "centre.db";
inline constexpr char kControlFile[] = "control.sock";

struct Places
{
    QString folder;
    [[nodiscard]] QString database() const { return folder + QLatin1Char('/') + QLatin1String(kDatabaseFile); }
    [[nodiscard]] QString key() const { return folder + QLatin1Char('/') + QLatin1String(kIdentityFile); }
    [[nodiscard]] QString control() const { return folder + QLatin1Char('/') + QLatin1String(kControlFile); }
    [[nodiscard]] QString uploads() const { return folder + QStringLiteral("/uploads"); }
    [[nodiscard]] QString photos() const { return folder + QStringLiteral("/photos"); }
    [[nodiscard]] QString previews() const { return folder + QStringLiteral("/previews"); }
    [[nodiscard]] QString catalogues() const { return folder + QStringLiteral("/catalogues"); }
};

/// Its database is in use, and the key is not there: a new one would make a centre that no tablet knows.
[[nodiscard]] Error keyMissing(const Places &places);

/// What is opened of it. `rooms`, `clock` and `random` must outlive it.
struct OpenFolder
{
    Places places;
    Identity identity;
    std::unique_ptr<journal::Writer> writer;
};

/// Makes the folder and what is missing in it. Busy when a server, or another verb, has it open.
[[nodiscard]] Result<OpenFolder> openFolder(const QString &folder, const journal::Rooms &rooms, const Clock &clock,
                                            Random &random);

} // namespace mingcha::centre
