// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Objects of the store: confirmed merge states, own pending entries on top of them, and the visible row.
#include "core/journal/store.h"

#include "core/journal/history.h"

#include <QCborArray>

namespace mingcha::journal {

std::vector<Id> idsNamed(const Header &header, const Act &act)
{
    std::vector<Id> ids{objectOf(header, act), header.effectiveDossier()};
    for (const auto &[field, change] : act.changes) {
        if (const std::optional<Id> id = Id::fromBytes(change.value.toByteArray()))
            ids.push_back(*id);
    }
    for (const auto &[set, elements] : act.additions) {
        for (const QCborValue &element : elements) {
            for (const QCborValue part : element.toArray()) {
                if (const std::optional<Id> id = Id::fromBytes(part.toByteArray()))
                    ids.push_back(*id);
            }
        }
    }
    return ids;
}

Result<Object> Store::confirmed(const Id &id, bool *isOfBefore)
{
    Object object;
    object.id = id;
    Query query = m_database->query(QStringLiteral(
        "SELECT object.dossier, object.state, log.region, log.audience, object.conflicts, object.type FROM object "
        "LEFT JOIN log ON log.n = object.log WHERE object.id = ?"));
    if (const Status status = query.bind(id).run(); !status)
        return status.error();
    if (!query.next())
        return object;
    if (isOfBefore)
        *isOfBefore = query.integer(4) < 0;
    object.dossier = query.id(0);
    object.log = {query.text(2), static_cast<Audience>(query.integer(3))};
    object.type = query.text(5).toLatin1();
    if (const QByteArray state = query.blob(1); !state.isEmpty()) {
        Result<ObjectState> decoded = ObjectState::decode(state);
        if (!decoded)
            return decoded.error();
        object.state = std::move(*decoded);
    }
    return object;
}

Result<Object> Store::object(const Id &id)
{
    Result<Object> object = confirmed(id);
    if (!object)
        return object;
    const bool isConfirmed = !object->dossier.isNull();
    if (const Status status = addPending(*m_database, *object); !status)
        return status.error();
    if (isConfirmed || object->dossier.isNull())
        return object;
    const Result<std::optional<LogKey>> log = logOf(object->dossier);
    if (!log)
        return log.error();
    object->log = log->value_or(LogKey{});
    return object;
}

Status Store::keep(const Object &confirmed, const Object &shown, QByteArrayView type)
{
    const Result<qint64> log = logRow(confirmed.log);
    if (!log)
        return log.error();
    // Under one number a copy of a tablet may have founded something of another kind, and a centre brought back from a copy
    // may have that one: the id is of another type then.
    Query query = m_database->query(QStringLiteral(
        "INSERT INTO object(id, type, dossier, log, conflicts, state) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO "
        "UPDATE SET type = excluded.type, dossier = excluded.dossier, log = excluded.log, conflicts = excluded.conflicts, state = excluded.state"));
    if (const Status status = query.bind(confirmed.id)
                                  .bind(QString::fromLatin1(type))
                                  .bind(confirmed.dossier)
                                  .bind(*log)
                                  .bind(shown.state.conflictCount())
                                  .bind(confirmed.state.isEmpty() ? QByteArray() : confirmed.state.encode())
                                  .run();
        !status)
        return status;
    if (const Status dropped = shown.pending ? dropOtherRows(shown, type) : success(); !dropped)
        return dropped;
    return project(shown, type);
}

Status Store::dropOtherRows(const Object &shown, QByteArrayView type)
{
    QByteArray own;
    {
        Query query = m_database->query(QStringLiteral(
            "SELECT kind FROM journal WHERE object = ? AND status = 0 AND kind NOT GLOB ? || '.*' LIMIT 1"));
        if (const Status status = query.bind(shown.id).bind(QString::fromLatin1(type)).run(); !status)
            return status;
        if (!query.next())
            return success();
        own = query.text(0).toLatin1();
    }
    return project({shown.id, shown.dossier, shown.log, {}, false}, own.left(own.indexOf('.')));
}

Status Store::showAgain(const Object &shown, const QByteArray &told)
{
    QByteArray type = told;
    {
        Query query = m_database->query(QStringLiteral("SELECT type FROM object WHERE id = ? AND state <> x''"));
        if (const Status status = query.bind(shown.id).run(); !status)
            return status;
        if (query.next())
            type = query.text(0).toLatin1();
    }
    if (type != told) {
        if (const Status gone = project({shown.id, shown.dossier, shown.log, {}, false}, told); !gone)
            return gone;
    }
    return show(shown, type);
}

Status Store::noteConflicts(const Object &shown, QByteArrayView type)
{
    const qint64 conflicts = shown.state.conflictCount();
    if (conflicts == 0) {
        Query query =
            m_database->query(QStringLiteral("UPDATE object SET conflicts = 0 WHERE id = ? AND conflicts > 0"));
        return query.bind(shown.id).run();
    }
    const Result<qint64> log = logRow(shown.log);
    if (!log)
        return log.error();
    Query query = m_database->query(QStringLiteral(
        "INSERT INTO object(id, type, dossier, log, conflicts, state) VALUES(?, ?, ?, ?, ?, x'') ON CONFLICT(id) "
        "DO UPDATE SET conflicts = excluded.conflicts WHERE conflicts >= 0 AND conflicts <> excluded.conflicts"));
    return query.bind(shown.id).bind(QString::fromLatin1(type)).bind(shown.dossier).bind(*log).bind(conflicts).run();
}

Status Store::show(const Object &shown, QByteArrayView type)
{
    if (const Status status = noteConflicts(shown, type); !status)
        return status;
    return project(shown, type);
}

Status Store::project(const Object &shown, QByteArrayView type)
{
    const Room *room = m_rooms.find(type);
    if (!room)
        return success();
    m_touched.push_back({type.toByteArray(), shown.id, shown.dossier, shown.log});
    const Status kept =
        shown.state.isEmpty() ? room->withdraw(*m_database, shown.id) : room->project(*m_database, shown);
    if (!kept)
        return kept;
    for (const std::unique_ptr<const Room> &other : m_rooms.all()) {
        const Result<std::vector<Object>> dependents = other->dependents(*m_database, type, shown.id);
        if (!dependents)
            return dependents.error();
        for (const Object &dependent : *dependents) {
            if (const Status status = project(dependent, other->type()); !status)
                return status;
        }
    }
    return success();
}

} // namespace mingcha::journal
