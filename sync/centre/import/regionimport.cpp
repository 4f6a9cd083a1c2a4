// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/import/regionimport.h"

#include "core/base/files.h"
#include "core/journal/feed.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace mingcha::centre {

namespace {

QString pathIn(const QString &folder)
{
    return folder + QStringLiteral("/regions.json");
}

} // namespace

Result<RegionsImported> importRegions(journal::Database &database, const QString &folder, const QByteArray &json,
                                      const QString &fileName)
{
    const Result<region::Divisions> divisions = region::readDivisions(json, fileName);
    if (!divisions)
        return divisions.error();
    const Result<std::vector<journal::LogKey>> inUse = journal::logs(database);
    if (!inUse)
        return inUse.error();
    for (const journal::LogKey &log : *inUse) {
        if (!divisions->find(log.region))
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate("RegionImport",
                                                     "The region %1 is in use here but not in the new list. Add it; "
                                                     "nothing was changed.")
                             .arg(log.region),
                         fileName};
    }
    if (!QDir().mkpath(folder))
        return Error{
            ErrorCode::ReadOnly,
            QCoreApplication::translate("RegionImport", "The folder cannot be made. Check its owner and rights."),
            folder};
    if (const Status written = writeFileAtomically(pathIn(folder), json); !written)
        return written.error();
    const auto count = [&](region::Level level) {
        return static_cast<qsizetype>(std::ranges::count(
            divisions->all(), level, [](const region::Division &division) { return division.level; }));
    };
    return RegionsImported{count(region::Level::District), count(region::Level::Township)};
}

Result<region::Divisions> loadRegions(const QString &folder)
{
    return region::loadDivisions(pathIn(folder));
}

} // namespace mingcha::centre
