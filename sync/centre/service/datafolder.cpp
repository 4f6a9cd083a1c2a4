// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/datafolder.h"

#include "core/journal/history.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/tus/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace mingcha::centre {

Error keyMissing(const Places &places)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Server",
                                        "The centre's key is not in its folder, although the database is in use. "
                                        "Bring the file back from a backup: without it no tablet knows this "
                                        "centre, and no receipt can be checked."),
            places.key()};
}

Result<OpenFolder> openFolder(const QString &folder, const journal::Rooms &rooms, const Clock &clock, Random &random)
{
    OpenFolder open;
    open.places.folder = QDir(folder).absolutePath();
    if (const Status made = makeDirectory(open.places.folder); !made)
        return made.error();
    const QFileDevice::Permissions mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(open.places.folder, mine))
        return Error{
            ErrorCode::ReadOnly,
            QCoreApplication::translate("Server", "The data folder cannot be closed to others. Check its owner."),
            open.places.folder};
    Result<std::unique_ptr<journal::Writer>> writer =
        journal::Writer::start([&]() -> Result<std::unique_ptr<journal::Store>> {
            return journal::Store::open(open.places.database(), rooms, clock);
        });
    if (!writer)
        return writer.error();
    bool isInUse = false;
    const Status looked = (*writer)->run([&isInUse](journal::Store &store) -> Status {
        isInUse = journal::isInUse(store.database());
        return success();
    });
    if (!looked)
        return looked.error();
    if (isInUse && !QFile::exists(open.places.key()))
        return keyMissing(open.places);
    // Only now, under the store's lock, so that no two programs make a key.
    Result<Identity> identity = openIdentity(open.places.folder, clock, random);
    if (!identity)
        return identity.error();
    open.identity = std::move(*identity);
    open.writer = std::move(*writer);
    const Status prepared = open.writer->run([&open](journal::Store &store) -> Status {
        if (const Status tables = prepareAccounts(store.database()); !tables)
            return tables;
        return enterCentre(store, open.identity);
    });
    if (!prepared)
        return prepared.error();
    return open;
}

} // namespace mingcha::centre
