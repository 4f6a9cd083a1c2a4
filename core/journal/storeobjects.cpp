// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Objects of the store: confirmed merge states, own pending entries on top of them, and the visible row.
#include "core/journal/store.h"

namespace mingcha::journal {

Result<Object> Store::confirmed(const Id &id)
{
    Object object;
    object.id = id;
    Query query = m_database->query(QStringLiteral("SELECT object.dossier, object.state, log.region, log.audience FROM object "
                                                   "LEFT JOIN log ON log.n = object.log WHERE object.id = ?"));
    if (const Status status = query.bind(id).run(); !status)
        return status.error();
    if (!query.next())
        return object;
    object.dossier = query.id(0);
    object.log = {query.text(2), static_cast<Audience>(query.integer(3))};
    if (const QByteArray state = query.blob(1); !state.isEmpty()) {
        Result<ObjectState> decoded = ObjectState::decode(state);
        if (!decoded)
            return decoded.error();
        object.state = std::move(*decoded);
    }
    return object;
}

Status Store::addPending(Object &object)
{
    Query query = m_database->query(QStringLiteral("SELECT header, body FROM journal WHERE object = ? AND status = 0 ORDER BY n"));
    if (const Status status = query.bind(object.id).run(); !status)
        return status;
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.blob(0));
        if (!header)
            return header.error();
        const Result<Act> act = decodeAct(query.blob(1), header->incarnation);
        if (!act)
            return act.error();
        object.state.apply(*header, *act, {true, header->time.ms, header->time.counter});
        object.pending = true;
    }
    return success();
}

Result<Object> Store::object(const Id &id)
{
    Result<Object> object = confirmed(id);
    if (!object || object->dossier.isNull())
        return object;
    if (const Status status = addPending(*object); !status)
        return status.error();
    return object;
}

Status Store::keepConfirmed(const Object &object, QByteArrayView type)
{
    const Result<qint64> log = logRow(object.log);
    if (!log)
        return log.error();
    Query query = m_database->query(
        QStringLiteral("INSERT INTO object(id, type, dossier, log, conflicts, pending, state) VALUES(?, ?, ?, ?, 0, 0, ?) "
                       "ON CONFLICT(id) DO UPDATE SET dossier = excluded.dossier, log = excluded.log, state = excluded.state"));
    return query.bind(object.id)
        .bind(QString::fromLatin1(type))
        .bind(object.dossier)
        .bind(*log)
        .bind(object.state.isEmpty() ? QByteArray() : object.state.encode())
        .run();
}

Status Store::show(const Object &shown, QByteArrayView type)
{
    const Room *room = m_rooms.find(type);
    if (!room)
        return success();
    const qint64 conflicts =
        static_cast<qint64>(shown.state.conflictingFields().size()) + (shown.state.tips().size() > 1 ? 1 : 0);
    if (conflicts > 0 || shown.pending || !shown.state.isEmpty()) {
        Query query = m_database->query(QStringLiteral(
            "UPDATE object SET conflicts = ?, pending = ? WHERE id = ? AND (conflicts <> ? OR pending <> ?)"));
        if (const Status status = query.bind(conflicts).bind(shown.pending).bind(shown.id).bind(conflicts).bind(shown.pending).run();
            !status)
            return status;
    }
    m_touched.push_back({type.toByteArray(), shown.id, shown.dossier, shown.log});
    return shown.state.isEmpty() ? room->withdraw(*m_database, shown.id) : room->project(*m_database, shown);
}

} // namespace mingcha::journal
