// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/schema.h"

#include "core/journal/logtree.h"
#include "core/journal/ownchain.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mingcha::journal {

namespace {

constexpr int kTreesSince = 5;

QStringList firstMigration()
{
    return {
        QStringLiteral("CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"),
        // Authors seen. mine = 1: written on this device; acknowledged: up to which the centre has them.
        QStringLiteral("CREATE TABLE incarnation(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, person BLOB NOT NULL, "
                       "device BLOB NOT NULL, publicKey BLOB NOT NULL, mine INTEGER NOT NULL DEFAULT 0, "
                       "acknowledged INTEGER NOT NULL DEFAULT 0, revokedFrom INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE TABLE log(n INTEGER PRIMARY KEY, region TEXT NOT NULL, audience INTEGER NOT NULL, "
                       "head INTEGER NOT NULL DEFAULT 0, UNIQUE(region, audience))"),
        QStringLiteral("CREATE TABLE dossier(id BLOB PRIMARY KEY, log INTEGER NOT NULL) WITHOUT ROWID"),
        // The one idea. status: see EntryStatus. position 0: not ordered (yet).
        QStringLiteral(
            "CREATE TABLE journal(n INTEGER PRIMARY KEY, incarnation INTEGER NOT NULL, seq INTEGER NOT NULL, "
            "kind TEXT NOT NULL, object BLOB NOT NULL, dossier BLOB NOT NULL, status INTEGER NOT NULL, "
            "reason TEXT NOT NULL, log INTEGER NOT NULL, position INTEGER NOT NULL, effective INTEGER NOT NULL, "
            "header BLOB NOT NULL, body BLOB NOT NULL, link BLOB NOT NULL)"),
        QStringLiteral("CREATE UNIQUE INDEX journal_seq ON journal(incarnation, seq)"),
        QStringLiteral("CREATE INDEX journal_object ON journal(object)"),
        QStringLiteral("CREATE UNIQUE INDEX journal_position ON journal(log, position) WHERE position > 0"),
        QStringLiteral("CREATE INDEX journal_open ON journal(status) WHERE status <> 1"),
        // Confirmed merge states (rule 5); conflicts and pending describe what is shown.
        QStringLiteral(
            "CREATE TABLE object(id BLOB PRIMARY KEY, type TEXT NOT NULL, dossier BLOB NOT NULL, "
            "log INTEGER NOT NULL, conflicts INTEGER NOT NULL, pending INTEGER NOT NULL, state BLOB NOT NULL) "
            "WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX object_log ON object(log, id)"),
        QStringLiteral("CREATE INDEX object_conflicts ON object(conflicts) WHERE conflicts > 0"),
        QStringLiteral("CREATE TABLE feed(log INTEGER NOT NULL, dossier BLOB NOT NULL, cursor INTEGER NOT NULL, "
                       "PRIMARY KEY(log, dossier)) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE signature(incarnation INTEGER NOT NULL, seq INTEGER NOT NULL, value BLOB NOT NULL, "
            "PRIMARY KEY(incarnation, seq)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE receipt(incarnation INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, "
                       "PRIMARY KEY(incarnation, seq)) WITHOUT ROWID"),
        // Other bytes under a number already taken: a clone or a restored copy. Both are kept (rule 2).
        QStringLiteral("CREATE TABLE branch(incarnation INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, "
                       "header BLOB NOT NULL, body BLOB NOT NULL, receivedMs INTEGER NOT NULL, "
                       "PRIMARY KEY(incarnation, seq, hash)) WITHOUT ROWID"),
    };
}

/// What an own act writes, on fewer pages: the pending have a short index of their own, and only what the centre ordered
/// has a row among the merge states.
QStringList secondMigration()
{
    return {
        QStringLiteral("DROP INDEX journal_object"),
        QStringLiteral("DROP INDEX journal_open"),
        QStringLiteral("CREATE INDEX journal_pending ON journal(object) WHERE status = 0"),
        QStringLiteral("CREATE INDEX journal_settled ON journal(object) WHERE status <> 0"),
        QStringLiteral("CREATE INDEX journal_refused ON journal(status) WHERE status = 2"),
        QStringLiteral("DELETE FROM object WHERE state = x'' AND conflicts = 0"),
        QStringLiteral("ALTER TABLE object DROP COLUMN pending"),
    };
}

/// Merge states in the order they came, found by an index: kept in the order of ids, which are hashes, every commit of a
/// thousand entries would write nearly every page of the table.
QStringList thirdMigration()
{
    return {
        QStringLiteral("ALTER TABLE object RENAME TO objectById"),
        QStringLiteral("DROP INDEX object_log"),
        QStringLiteral("DROP INDEX object_conflicts"),
        QStringLiteral("CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, "
                       "dossier BLOB NOT NULL, log INTEGER NOT NULL, conflicts INTEGER NOT NULL, state BLOB NOT NULL)"),
        QStringLiteral("INSERT INTO object(id, type, dossier, log, conflicts, state) "
                       "SELECT id, type, dossier, log, conflicts, state FROM objectById"),
        QStringLiteral("DROP TABLE objectById"),
        QStringLiteral("CREATE INDEX object_log ON object(log, id)"),
        QStringLiteral("CREATE INDEX object_conflicts ON object(conflicts) WHERE conflicts > 0"),
    };
}

/// Evidence. At the centre: the trees of logs, and where an epoch went on from. On a tablet: what each feed was last shown to
/// be, checkpoints to be compared (settled = 0) or found right, and what did not fit.
QStringList fifthMigration()
{
    return {
        QStringLiteral("CREATE TABLE tile(n INTEGER PRIMARY KEY, log INTEGER NOT NULL, level INTEGER NOT NULL, "
                       "number INTEGER NOT NULL, hashes BLOB NOT NULL, UNIQUE(log, level, number))"),
        QStringLiteral("CREATE TABLE epochstart(log INTEGER NOT NULL, epoch BLOB NOT NULL, parent BLOB NOT NULL, "
                       "size INTEGER NOT NULL, root BLOB NOT NULL, PRIMARY KEY(log, epoch)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE proof(log INTEGER NOT NULL, dossier BLOB NOT NULL, epoch BLOB NOT NULL, "
                       "size INTEGER NOT NULL, peaks BLOB NOT NULL, PRIMARY KEY(log, dossier)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE checkpoint(log INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, "
                       "epoch BLOB NOT NULL, signature BLOB NOT NULL, source BLOB NOT NULL, settled INTEGER NOT NULL, "
                       "PRIMARY KEY(log, size, root, epoch)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE alarm(n INTEGER PRIMARY KEY, log INTEGER NOT NULL, kind INTEGER NOT NULL, "
                       "atMs INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, epoch BLOB NOT NULL, "
                       "signature BLOB NOT NULL, source BLOB NOT NULL, UNIQUE(log, kind, size, root))"),
    };
}

/// First syncs that leave out what is done with, and read the objects in the order they came: an index by ids, which are
/// hashes, cost every commit of a thousand entries a page of its own for each.
QStringList sixthMigration()
{
    return {
        QStringLiteral("DROP INDEX object_log"),
        QStringLiteral("CREATE INDEX object_log ON object(log)"),
        // Of these there is more at the centre. wanted: it is to be fetched.
        QStringLiteral("CREATE TABLE leftout(object BLOB PRIMARY KEY, wanted INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX leftout_wanted ON leftout(wanted) WHERE wanted = 1"),
    };
}

/// From here on each act is signed in its own transaction: what an older version left unsigned is signed at the next unlock.
QStringList seventhMigration()
{
    return {QStringLiteral("INSERT INTO meta(key, value) SELECT '%1', x'01' WHERE EXISTS(%2)")
                .arg(kUnsealedKey, QLatin1String(kUnsealedChains)),
            // What came before there were proofs is held against the log once more: the place in it is found again.
            QStringLiteral(
                "DELETE FROM feed WHERE cursor > 0 AND NOT EXISTS(SELECT 1 FROM proof WHERE proof.log = feed.log AND "
                "proof.dossier = feed.dossier)")};
}

/// What a tablet was given merged is kept as the centre signed it (keptparts.h), and so is what it proved of each log. What came
/// before that is asked for anew.
QStringList eighthMigration()
{
    return {
        QStringLiteral("CREATE TABLE part(n INTEGER PRIMARY KEY, log INTEGER NOT NULL, object BLOB NOT NULL, "
                       "after INTEGER NOT NULL, signature BLOB NOT NULL, packed BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX part_object ON part(object)"),
        QStringLiteral("UPDATE feed SET cursor = 0"),
        QStringLiteral("DROP TABLE proof"),
        QStringLiteral("CREATE TABLE proof(log INTEGER NOT NULL, dossier BLOB NOT NULL, epoch BLOB NOT NULL, size "
                       "INTEGER NOT NULL, peaks BLOB NOT NULL, text BLOB NOT NULL, signature BLOB NOT NULL, "
                       "PRIMARY KEY(log, dossier)) WITHOUT ROWID"),
    };
}

QStringList journalMigration(int version)
{
    switch (version) {
    case 1: return firstMigration();
    case 2: return secondMigration();
    case 3: return thirdMigration();
    case 5: return fifthMigration();
    case 6: return sixthMigration();
    case 7: return seventhMigration();
    case 8: return eighthMigration();
    default: return {};
    }
}

Status step(Database &database, const Rooms &rooms, int version)
{
    QStringList statements = journalMigration(version);
    for (const auto &room : rooms.all())
        statements += room->migration(version);
    if (const Status begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    for (const QString &statement : std::as_const(statements)) {
        if (const Status status = database.execute(statement); !status) {
            static_cast<void>(database.execute(QStringLiteral("ROLLBACK")));
            return status;
        }
    }
    const Status grown = version == kTreesSince ? LogTree::growAll(database) : success();
    const Status named = grown ? database.execute(QStringLiteral("PRAGMA user_version=%1").arg(version)) : grown;
    if (!named) {
        static_cast<void>(database.execute(QStringLiteral("ROLLBACK")));
        return named;
    }
    return database.execute(QStringLiteral("COMMIT"));
}

} // namespace

namespace {

Error newer(const Database &database, qint64 found)
{
    return Error{ErrorCode::Newer,
                 QCoreApplication::translate("Database",
                                             "This data was made by a newer version of Mingcha (format %1, "
                                             "this version reads up to %2). Update the app; nothing was changed.")
                     .arg(found)
                     .arg(kSchemaVersion),
                 database.path()};
}

} // namespace

Status checkFormat(Database &database)
{
    qint64 found = 0;
    {
        Query query = database.query(QStringLiteral("PRAGMA user_version"));
        if (const Status status = query.run(); !status)
            return status;
        found = query.next() ? query.integer(0) : 0;
    }
    if (found > kSchemaVersion)
        return newer(database, found);
    if (found == kSchemaVersion)
        return success();
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate(
                     "Database", "This data was made by an older version of Mingcha. Open it once with the program "
                                 "that keeps it (the app, or mingcha-server serve); that brings it up to date."),
                 database.path()};
}

Result<std::unique_ptr<Database>> openToRead(const QString &path)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::Reader);
    Status format = database ? checkFormat(**database) : Status(database.error());
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (!format && (format.error().code == ErrorCode::Io || format.error().code == ErrorCode::ReadOnly) && !hasLog) {
        // SQLite cannot make the files that readers share; then nobody else writes there either.
        database = Database::open(path, Database::Mode::Sealed);
        format = database ? checkFormat(**database) : Status(database.error());
    }
    return format ? std::move(database) : format.error();
}

Status migrate(Database &database, const Rooms &rooms, int upTo)
{
    const qint64 found = database.number(QStringLiteral("PRAGMA user_version"));
    if (found > kSchemaVersion)
        return newer(database, found);
    for (int version = static_cast<int>(found) + 1; version <= upTo; ++version) {
        if (const Status status = step(database, rooms, version); !status)
            return status;
    }
    return success();
}

} // namespace mingcha::journal
