// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checklist versions that a centre offers and that its tablets fetched, one file each: FOLDER/<version>.json, byte for
// byte as they were brought in. A version, once there, never changes, because old inspections are shown with it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace mingcha::checklist {

constexpr qsizetype kMaxVersionLength = 40;

struct CatalogueKept
{
    QString version;
    qsizetype venueTypes = 0;
    qsizetype items = 0;
    bool wasThere = false; ///< the same bytes were there already
};

/// Checks the file whole, then keeps it durably. Conflict when the version is there with other bytes.
[[nodiscard]] Result<CatalogueKept> keepCatalogue(const QString &folder, const QByteArray &json,
                                                  const QString &fileName);
/// The versions that are there, by name.
[[nodiscard]] QStringList catalogueVersions(const QString &folder);
/// The bytes of one version, as a tablet fetches them. NotFound, also for a text that is no version.
[[nodiscard]] Result<QByteArray> readCatalogueFile(const QString &folder, const QString &version);

} // namespace mingcha::checklist
