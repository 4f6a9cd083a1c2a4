// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One connection to one SQLite file, with prepared statements kept. QtSql opens and owns the connection; statements run on
// the handle it gives, because QSqlQuery makes a name string for each value it binds, half the time of taking in a batch
// (tests/bench). A connection belongs to the thread that opened it. Errors come back as values with what to do about them.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace mingcha::journal {

class Database;

/// What a value is to SQLite, in the order it sorts them.
enum class ValueKind { Null, Number, Text, Blob };

/// One run of a statement. Bind values in order, then run() or step through next(). Released when it goes out of scope.
class Query
{
public:
    Query(Query &&) noexcept;
    Query(const Query &) = delete;
    ~Query();

    Query &bind(qint64 value);
    Query &bind(int value) { return bind(qint64{value}); }
    Query &bind(quint64 value) { return bind(static_cast<qint64>(value)); }
    Query &bind(bool value) { return bind(qint64{value ? 1 : 0}); }
    Query &bind(double value);
    Query &bind(const QString &value);
    Query &bind(const QByteArray &blob); ///< null and empty are both kept as an empty blob
    template <int N>
    Query &bind(const Bytes<N> &value)
    {
        return bindCopy(value.view());
    }
    template <typename T>
    Query &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    Query &bindNull();

    /// Runs the statement; rows, if any, are then read with next().
    [[nodiscard]] Status run();
    /// Rows changed by the last run.
    [[nodiscard]] int changed() const;
    [[nodiscard]] bool next();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] ValueKind kindOf(int column) const;
    /// Of a text or a blob; not a copy: stays until the next row.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    /// How the value stands to that in the same column of another query: below 0, 0 or above, as SQLite sorts them.
    [[nodiscard]] int order(int column, const Query &other) const;
    template <int N>
    [[nodiscard]] Bytes<N> fixed(int column) const
    {
        return Bytes<N>::fromBytes(blob(column)).value_or(Bytes<N>{});
    }
    [[nodiscard]] Id id(int column) const { return fixed<16>(column); }
    [[nodiscard]] Hash hash(int column) const { return fixed<32>(column); }

private:
    friend class Database;
    struct Slot;
    explicit Query(std::shared_ptr<Slot> slot);
    Query &bindCopy(QByteArrayView blob);
    std::shared_ptr<Slot> m_slot;
    int m_bound = 0;
    bool m_hasRow = false; ///< run() has stepped onto a row that next() will give
};

class Database
{
public:
    enum class Mode {
        Writer,  ///< the one connection that writes and checkpoints: WAL, synchronous=FULL
        Reader,  ///< read-only; never checkpoints
        Sealed,  ///< read-only, in a folder that nobody may write: no log beside it, and nobody who writes
        Scratch, ///< without a path, and gone when it is closed; in memory, what is too much for it in a temporary file
    };

    /// Opens the file; a Writer makes it when missing.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;

    /// A prepared statement; the text should be a literal, as statements are kept by it.
    [[nodiscard]] Query query(const QString &sql);
    /// Runs a statement without values or rows.
    [[nodiscard]] Status execute(const QString &sql);
    /// The first column of the first row, or `otherwise`.
    [[nodiscard]] qint64 number(const QString &sql, qint64 otherwise = 0);

    /// Pages that commits have put into the write-ahead log since it was last copied into the database.
    [[nodiscard]] int logPages() const { return m_logPages; }
    /// Copies the log into the database as far as readers allow; what cannot be copied now is at the next time.
    void checkpoint();
    /// Commits were made that did not wait for the disk, and none that did came after them; see setSynced().
    [[nodiscard]] bool isAheadOfDisk() const { return m_aheadOfDisk; }
    /// Something was written that nobody gives again: a commit that was not to wait for the disk is followed by one that does.
    void askForDisk() { m_diskIsAsked = true; }
    [[nodiscard]] bool takeDiskIsAsked() { return std::exchange(m_diskIsAsked, false); }

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Whether all reading and writing since it was last asked went well. A loop over next() ends early when the disk
    /// fails, as it does at the last row: who relies on having seen all asks here before.
    [[nodiscard]] Status whole();
    /// From now on statements belong to one transaction. SQLite ends it by itself when the disk fails, and what followed
    /// would stand alone: it is refused instead.
    void setWithin(bool within) { m_within = within; }
    /// Whether the commits that follow wait until they are on the disk, as they do when nothing is said. One that does not
    /// is there once a later one that does is; a loss of power takes the newest of them first. Not within a transaction.
    [[nodiscard]] Status setSynced(bool synced);

private:
    static int afterCommit(void *self, sqlite3 *handle, const char *name, int pages);
    [[nodiscard]] Status syncLog();
    friend class Query;
    Status note(Error error);
    Database(QString path, QString connection);
    QString m_path;
    QString m_connection;
    int m_logPages = 0;
    sqlite3 *m_handle = nullptr; ///< QtSql's; valid while the connection is open
    QHash<QString, std::shared_ptr<Query::Slot>> m_slots;
    std::optional<Error> m_broken;
    bool m_within = false;
    bool m_synced = true;
    bool m_aheadOfDisk = false;
    bool m_diskIsAsked = false;
};

} // namespace mingcha::journal
