// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/drawtable.h"

#include "core/campaign/drawvalues.h"
#include "core/campaign/queries.h"
#include "core/journal/history.h"

namespace mingcha::campaign {

namespace {

constexpr int kDrawsSince = 7;

} // namespace

QStringList drawMigration(int version)
{
    if (version != kDrawsSince)
        return {};
    return {
        QStringLiteral(
            "CREATE TABLE draw(id BLOB PRIMARY KEY, region TEXT NOT NULL, purpose TEXT NOT NULL, pool BLOB NOT NULL, "
            "phase INTEGER NOT NULL, openedMs INTEGER NOT NULL, pending INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX draw_opened ON draw(openedMs)"),
        QStringLiteral("CREATE TABLE drawSecret(draw BLOB NOT NULL, person BLOB NOT NULL, secret BLOB NOT NULL, "
                       "PRIMARY KEY(draw, person)) WITHOUT ROWID"),
    };
}

Status keepDraw(journal::Database &database, const Draw &draw)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT OR REPLACE INTO draw(id, region, purpose, pool, phase, openedMs, pending) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    return query.bind(draw.id)
        .bind(draw.region)
        .bind(draw.purpose)
        .bind(draw.poolHash)
        .bind(static_cast<int>(phaseOf(draw)))
        .bind(draw.openedMs)
        .bind(draw.pending)
        .run();
}

Status removeDraw(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("DELETE FROM draw WHERE id = ?"));
    return query.bind(id).run();
}

Status keepSecret(journal::Database &database, const Id &draw, const Id &person, const QByteArray &secret)
{
    journal::Query query =
        database.query(QStringLiteral("INSERT OR REPLACE INTO drawSecret(draw, person, secret) VALUES(?, ?, ?)"));
    return query.bind(draw).bind(person).bind(secret).run();
}

std::optional<Draw> find(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("SELECT pending FROM draw WHERE id = ?"));
    if (!query.bind(id).run() || !query.next())
        return {};
    const Result<journal::Object> object = journal::readObject(database, id);
    if (!object || object->state.isEmpty())
        return {};
    Draw draw = drawOf(id, object->state);
    draw.pending = query.integer(0) != 0;
    return draw;
}

Result<std::vector<Draw>> list(journal::Database &database, int limit)
{
    std::vector<Id> ids;
    {
        journal::Query query =
            database.query(QStringLiteral("SELECT id FROM draw ORDER BY openedMs DESC, id DESC LIMIT ?"));
        if (const Status status = query.bind(limit).run(); !status)
            return status.error();
        while (query.next())
            ids.push_back(query.id(0));
    }
    std::vector<Draw> draws;
    for (const Id &id : ids) {
        if (std::optional<Draw> draw = find(database, id))
            draws.push_back(std::move(*draw));
    }
    return draws;
}

std::optional<Draw> latestLike(journal::Database &database, const Draw &draw)
{
    Id latest;
    {
        journal::Query query = database.query(
            QStringLiteral("SELECT id FROM draw WHERE region = ? AND (purpose = ? OR pool = ?) AND id <> ? "
                           "ORDER BY openedMs DESC, id DESC LIMIT 1"));
        if (!query.bind(draw.region).bind(draw.purpose).bind(draw.poolHash).bind(draw.id).run() || !query.next())
            return {};
        latest = query.id(0);
    }
    return find(database, latest);
}

std::optional<QByteArray> secretOf(journal::Database &database, const Id &draw, const Id &person)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT secret FROM drawSecret WHERE draw = ? AND person = ?"));
    if (!query.bind(draw).bind(person).run() || !query.next())
        return {};
    return query.blob(0);
}

} // namespace mingcha::campaign
