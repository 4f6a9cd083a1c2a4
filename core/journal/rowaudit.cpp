// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/rowaudit.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

namespace {

constexpr int kMostColumnsTold = 4;
constexpr qsizetype kMostTold = 40; ///< characters of one value
constexpr qsizetype kLedBy = 8;     ///< characters before the first that differs, where a value is cut

QString words(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

QString whole(const Query &query, int column)
{
    switch (query.kindOf(column)) {
    case ValueKind::Null: return words(QT_TRANSLATE_NOOP("Audit", "nothing"));
    case ValueKind::Text: return QLatin1Char('"') + query.text(column) + QLatin1Char('"');
    case ValueKind::Blob:
        return QStringLiteral("x'") + QString::fromLatin1(query.blob(column).toHex()) + QLatin1Char('\'');
    case ValueKind::Number: break;
    }
    return query.text(column);
}

/// A long value from a little before where it differs.
QString cut(const QString &value, const QString &other)
{
    if (value.size() <= kMostTold)
        return value;
    const auto differs = std::mismatch(value.begin(), value.end(), other.begin(), other.end()).first - value.begin();
    const qsizetype from = std::max<qsizetype>(0, differs - kLedBy);
    const QString dots = QStringLiteral("…");
    return (from > 0 ? dots : QString()) + value.mid(from, kMostTold) +
           (from + kMostTold < value.size() ? dots : QString());
}

/// Which row it is: "hazard/ID".
QString whereOf(const RowTable &table, const Query &query)
{
    QString where = table.name;
    for (int i = 0; i < table.key.size(); ++i) {
        const bool isId = query.kindOf(i) == ValueKind::Blob;
        where += QLatin1Char('/') + (isId ? QString::fromLatin1(query.blob(i).toHex()) : query.text(i));
    }
    return where;
}

int orderOf(const RowTable &table, const Query &a, const Query &b)
{
    for (int i = 0; i < table.key.size(); ++i) {
        if (const int order = a.order(i, b); order != 0)
            return order;
    }
    return 0;
}

/// What is otherwise in a row; empty when nothing is.
QString differences(const QStringList &columns, const Query &there, const Query &made)
{
    QStringList told;
    for (int i = 0; i < columns.size(); ++i) {
        if (there.order(i, made) == 0)
            continue;
        if (told.size() == kMostColumnsTold) {
            told.append(QStringLiteral("…"));
            break;
        }
        const QString is = whole(there, i);
        const QString should = whole(made, i);
        told.append(QCoreApplication::translate("Audit", "%1 is %2, and the journal says %3.")
                        .arg(columns.at(i).section(QLatin1Char('.'), -1), cut(is, should), cut(should, is)));
    }
    return told.join(QLatin1Char(' '));
}

/// The statement that makes a table as the real one is; without its indexes, as nothing is looked for in it.
Result<QString> makingOf(Database &real, const QString &table)
{
    Query query = real.query(QStringLiteral("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"));
    if (const Status status = query.bind(table).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::Damaged, words(QT_TRANSLATE_NOOP("Audit", "A table is missing.")), table};
    return query.text(0);
}

} // namespace

Error RowAudit::noScratch(const Error &error)
{
    if (error.code != ErrorCode::DiskFull && error.code != ErrorCode::Io)
        return error;
    return {
        ErrorCode::DiskFull,
        words(QT_TRANSLATE_NOOP("Audit", "The tables cannot be made again to compare them: the folder for temporary "
                                         "files has no room. Free some space there, or name another folder in TMPDIR; "
                                         "nothing was changed.")),
        error.code == ErrorCode::Io ? error.text : QString(), true};
}

Result<std::unique_ptr<Database>> RowAudit::scratch()
{
    Result<std::unique_ptr<Database>> made = Database::open({}, Database::Mode::Scratch);
    if (!made)
        return noScratch(made.error());
    const Status begun = (*made)->execute(QStringLiteral("BEGIN"));
    return begun ? std::move(made) : noScratch(begun.error());
}

Result<std::unique_ptr<RowAudit>> RowAudit::begin(Database &real, const Rooms &rooms)
{
    Result<std::unique_ptr<Database>> made = scratch();
    if (!made)
        return made.error();
    for (const auto &room : rooms.all()) {
        const std::vector<RowTable> tables = room->rowTables();
        for (const RowTable &table : tables) {
            const Result<QString> sql = makingOf(real, table.name);
            if (!sql)
                return sql.error();
            if (const Status ready = (*made)->execute(*sql); !ready)
                return noScratch(ready.error());
        }
    }
    return std::unique_ptr<RowAudit>(new RowAudit(std::move(*made), rooms));
}

Status RowAudit::project(const Object &object, const Room &room)
{
    const Status made = room.project(*m_made, object);
    return made ? success() : Status(noScratch(made.error()));
}

Status RowAudit::compare(Database &real, const Found &found)
{
    for (const auto &room : m_rooms.all()) {
        const std::vector<RowTable> tables = room->rowTables();
        for (const RowTable &table : tables) {
            if (const Status compared = compareTable(real, table, found); !compared)
                return compared;
        }
        const QString type = QString::fromLatin1(room->type());
        const Status indexed = room->auditWords(real, [&](const Id &object) {
            found(type + QLatin1Char('/') + object.toHex(),
                  words(QT_TRANSLATE_NOOP("Audit", "It is not found by its words: the index of words has others.")));
        });
        if (!indexed)
            return indexed;
    }
    return success();
}

/// The key, then every other column that the journal tells.
Result<QStringList> RowAudit::columnsOf(const RowTable &table)
{
    QStringList columns = table.key;
    Query query = m_made->query(QStringLiteral("PRAGMA table_info(%1)").arg(table.name));
    if (const Status status = query.run(); !status)
        return status.error();
    while (query.next()) {
        const QString column = query.text(1);
        const QString named = table.from.isEmpty() ? column : table.name + QLatin1Char('.') + column;
        if (!columns.contains(named) && !table.own.contains(column))
            columns.append(named);
    }
    return columns;
}

Status RowAudit::compareTable(Database &real, const RowTable &table, const Found &found)
{
    const Result<QStringList> columns = columnsOf(table);
    if (!columns)
        return columns.error();
    const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                            .arg(columns->join(QStringLiteral(", ")), table.from.isEmpty() ? table.name : table.from,
                                 table.key.join(QStringLiteral(", ")));
    Query there = real.query(sql);
    Query made = m_made->query(sql);
    if (const Status read = there.run(); !read)
        return read;
    if (const Status read = made.run(); !read)
        return noScratch(read.error());
    bool isThere = there.next();
    bool isMade = made.next();
    while (isThere || isMade) {
        const int order = !isThere ? 1 : !isMade ? -1 : orderOf(table, there, made);
        if (order < 0 && !table.keeps)
            found(whereOf(table, there), words(QT_TRANSLATE_NOOP("Audit", "The journal knows of no such row.")));
        else if (order > 0)
            found(whereOf(table, made),
                  words(QT_TRANSLATE_NOOP("Audit", "The journal has it, and the table that shows it has not.")));
        else if (order == 0) {
            if (const QString what = differences(*columns, there, made); !what.isEmpty())
                found(whereOf(table, there), what);
        }
        isThere = order > 0 ? isThere : there.next();
        isMade = order < 0 ? isMade : made.next();
    }
    const Status whole = m_made->whole();
    return whole ? success() : Status(noScratch(whole.error()));
}

Status auditSchema(Database &database, const RowAudit::Found &found)
{
    Query query = database.query(QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next())
        found(query.text(0),
              words(QT_TRANSLATE_NOOP("Audit", "A trigger or a view that no version of Mingcha makes.")));
    return success();
}

} // namespace mingcha::journal
