// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/objectaudit.h"

#include "core/journal/history.h"
#include "core/journal/ownchain.h"
#include "core/journal/snapshot.h"
#include "core/journal/stateagreement.h"
#include "core/journal/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

QString nameOf(QByteArrayView type, const Id &id)
{
    return QString::fromLatin1(type) + QLatin1Char('/') + id.toHex();
}

} // namespace

Result<qint64> ObjectAudit::all()
{
    Result<std::unique_ptr<RowAudit>> rows = RowAudit::begin(m_database, m_rooms);
    if (!rows)
        return rows.error();
    m_rows = std::move(*rows);
    if (const Status read = readPending(); !read)
        return read.error();
    if (const Status read = readPlaces(); !read)
        return read.error();
    m_isRefilling = !readMeta(m_database, kRefillingKey).isEmpty();
    // What rows of others are read from is made first.
    for (const bool showsOthers : {false, true}) {
        if (const Status kept = eachKept(showsOthers); !kept)
            return kept.error();
        if (const Status unordered = eachUnordered(showsOthers); !unordered)
            return unordered.error();
    }
    if (const Status lost = findLost(); !lost)
        return lost.error();
    if (const Status given = m_bases && !m_isRefilling ? m_bases->compare(m_database, m_found) : success(); !given)
        return given.error();
    if (const Status compared = m_rows->compare(m_database, m_found); !compared)
        return compared.error();
    if (m_bases && m_isRefilling)
        m_unchecked = m_database.number(QStringLiteral("SELECT count(*) FROM object"));
    else if (m_bases)
        m_unchecked = std::max(m_unchecked, displaced());
    return m_database.number(QStringLiteral("SELECT count(*) FROM object WHERE state <> x'' AND conflicts >= 0"));
}

/// Few: what this device has not yet seen ordered.
Status ObjectAudit::readPending()
{
    Query query =
        m_database.query(QStringLiteral("SELECT object, min(kind) FROM journal WHERE status = 0 GROUP BY object"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const QByteArray kind = query.text(1).toLatin1();
        m_pending[query.id(0)] = kind.left(kind.indexOf('.'));
    }
    return success();
}

Status ObjectAudit::readPlaces()
{
    Query query = m_database.query(QStringLiteral(
        "SELECT region, audience, cursor, dossier FROM feed JOIN log ON log.n = feed.log UNION ALL SELECT "
        "region, audience, 0, zeroblob(16) FROM part JOIN log ON log.n = part.log"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const Place place{query.text(0), static_cast<Audience>(query.integer(1))};
        m_read.insert(place);
        if (query.integer(2) > 0 && query.id(3).isNull())
            m_followed[place] = static_cast<quint64>(query.integer(2));
    }
    return success();
}

/// Held against the tree of that log: it came after what the centre had merged, and before what is still to come.
bool ObjectAudit::isRead(const LogKey &log, quint64 position) const
{
    const auto place = m_followed.find({log.region, log.audience});
    return place != m_followed.end() && position > m_bases->beginningOf(log).position && position <= place->second;
}

/// How much is here of others, entry by entry or merged, without the place of a feed that brings it: nothing says that it is all.
qint64 ObjectAudit::displaced()
{
    return m_database.number(QStringLiteral(
               "SELECT count(DISTINCT object) FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE mine = 0 "
               "AND position > 0 AND NOT EXISTS(SELECT 1 FROM feed WHERE feed.log = journal.log AND cursor > 0 AND feed.dossier "
               "IN (zeroblob(16), journal.dossier))")) +
           m_database.number(QStringLiteral("SELECT count(*) FROM part WHERE NOT EXISTS(SELECT 1 FROM feed WHERE "
                                            "feed.log = part.log AND cursor > 0 AND feed.dossier = zeroblob(16))"));
}

Status ObjectAudit::eachKept(bool showsOthers)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT object.id, type, dossier, region, audience, conflicts, state FROM object LEFT JOIN log ON "
        "log.n = object.log"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const QByteArray type = query.text(1).toLatin1();
        const Room *room = m_rooms.find(type);
        if ((room != nullptr && room->showsOthers()) != showsOthers)
            continue;
        Kept kept{{query.id(0), query.id(2), {query.text(3), static_cast<Audience>(query.integer(4))}, {}, false},
                  type,
                  query.integer(5),
                  query.blob(6)};
        if (const Status taken = take(kept); !taken)
            return taken;
    }
    return success();
}

/// Objects that only pending entries tell of.
Status ObjectAudit::eachUnordered(bool showsOthers)
{
    for (const auto &[id, type] : m_pending) {
        const Room *room = m_rooms.find(type);
        if (room == nullptr || room->showsOthers() != showsOthers)
            continue;
        Query ordered = m_database.query(QStringLiteral("SELECT 1 FROM object WHERE id = ?"));
        if (const Status status = ordered.bind(id).run(); !status)
            return status;
        if (ordered.next())
            continue;
        Object object;
        object.id = id;
        if (const Status shown = show(object, type); !shown)
            return shown;
    }
    return success();
}

Status ObjectAudit::take(Kept &kept)
{
    const QString where = nameOf(kept.type, kept.object.id);
    if (!kept.state.isEmpty()) {
        Result<ObjectState> state = ObjectState::decode(kept.state);
        if (!state) {
            m_found(where, words(QT_TRANSLATE_NOOP("Audit", "The merged state cannot be read.")));
            return success();
        }
        kept.object.state = std::move(*state);
        // Those of an epoch before are made anew as the new one comes in.
        if (kept.conflicts < 0 && m_isRefilling) {
            ++m_unchecked;
        } else if (kept.conflicts < 0) {
            m_found(where, words(QT_TRANSLATE_NOOP(
                               "Audit", "It counts as of an earlier life of the centre, and none is ending.")));
        } else {
            const Result<std::optional<BaseStates::Base>> base =
                m_bases ? m_bases->find(kept.object.id) : std::optional<BaseStates::Base>();
            if (!base)
                return base.error();
            const Status merged = kept.object.state.isLine() ? checkLine(kept, *base) : checkMerge(kept, *base);
            if (!merged)
                return merged;
        }
    }
    if (const Status shown = show(kept.object, kept.type); !shown)
        return shown;
    if (kept.conflicts >= 0 && kept.object.state.conflictCount() != kept.conflicts)
        m_found(where, words(QT_TRANSLATE_NOOP("Audit", "The number of its conflicts is not what its entries say.")));
    return success();
}

/// Whether the tablet knows that the centre has more of it, if that is so: else nobody could fetch it.
Result<bool> ObjectAudit::isToldInPart(const Kept &kept, const BaseStates::Base &base)
{
    if (!base.isPartial || (base.state.isLine() && !kept.object.state.isLine()))
        return true;
    return isLeftOut(m_database, kept.object.id);
}

/// A line is the sum of entries that it does not name: it is as it was given, and what came after it on top.
Status ObjectAudit::checkLine(const Kept &kept, const std::optional<BaseStates::Base> &base)
{
    if (!m_bases || m_isRefilling)
        return success();
    if (!m_followed.contains({kept.object.log.region, kept.object.log.audience})) {
        ++m_unchecked;
        return success();
    }
    Query query = m_database.query(
        QStringLiteral("SELECT header, body, effective, status, position FROM journal WHERE object = ? AND status <> 0 "
                       "AND status IN (1, 3) AND position > ? ORDER BY position"));
    const quint64 from = m_bases->beginningOf(kept.object.log).position;
    if (const Status status = query.bind(kept.object.id).bind(from).run(); !status)
        return status;
    ObjectState made = base ? base->state : ObjectState();
    bool isAllRead = true;
    while (query.next()) {
        isAllRead = isAllRead && isRead(kept.object.log, static_cast<quint64>(query.integer(4)));
        const Result<Header> header = decodeHeader(query.bytes(0));
        const Result<Act> act = header ? decodeAct(query.bytes(1), header->incarnation) : Result<Act>(header.error());
        if (act)
            made.apply(*header, *act, {false, query.integer(2), header->time.counter},
                       query.integer(3) == static_cast<int>(EntryStatus::Accepted));
    }
    const Result<bool> isTold = base ? isToldInPart(kept, *base) : Result<bool>(true);
    if (!isTold)
        return isTold.error();
    if (!base || !isAllRead || base->dossier != kept.object.dossier || base->type != kept.type || !*isTold ||
        !(made.encode() == kept.state || made == kept.object.state))
        m_found(nameOf(kept.type, kept.object.id),
                words(QT_TRANSLATE_NOOP("Audit", "It is not as the centre gave it, with what came after that.")));
    return success();
}

/// Of an object that came as a snapshot some entries are not here: those that are must be in its state, and the rest as it was
/// given.
Status ObjectAudit::checkMerge(const Kept &kept, const std::optional<BaseStates::Base> &base)
{
    const QString where = nameOf(kept.type, kept.object.id);
    Query query = m_database.query(QStringLiteral(
        "SELECT header, body, effective, status, log.region, log.audience, position, mine FROM journal JOIN incarnation ON "
        "incarnation.n = journal.incarnation LEFT JOIN log ON log.n = journal.log WHERE object = ? AND status <> 0 AND "
        "status IN (1, 3)"));
    if (const Status status = query.bind(kept.object.id).run(); !status)
        return status;
    const bool isOfBase = base && !base->state.isLine(); // else its entries made it anew
    ObjectState made = isOfBase ? base->state : ObjectState();
    ObjectState claimed; // by entries that only the state speaks for
    bool fits = !isOfBase || base->type == kept.type;
    bool isPlaced =
        !isOfBase || base->dossier == kept.object.dossier; // or in the dossier and log of one of its entries
    bool isAny = isOfBase;
    bool isAwaited = false;
    const bool isHeld = m_bases && !m_isRefilling;
    const bool isSure = isHeld && m_followed.contains({kept.object.log.region, kept.object.log.audience});
    const bool isOfRead = m_read.contains({kept.object.log.region, kept.object.log.audience});
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.bytes(0));
        if (m_isRefilling && header && query.integer(6) == 0 && !kept.object.state.contains(header->ref())) {
            isAwaited = true; // of the epoch before: the new one has not brought it yet
            continue;
        }
        const Result<Act> act = header ? decodeAct(query.bytes(1), header->incarnation) : Result<Act>(header.error());
        const LogKey log{query.text(4), static_cast<Audience>(query.integer(5))};
        // Of what came before, or was not read yet, nothing is here but what the centre had merged.
        const bool isMerged = header && base && base->state.contains(header->ref());
        const bool isWitnessed = !isSure || isRead(log, static_cast<quint64>(std::max<qint64>(query.integer(6), 0)));
        isAwaited = isAwaited || (isHeld && !isOfRead && query.integer(7) == 0);
        const bool isOfNowhere = !isMerged && !isWitnessed;
        const Stamp stamp{false, query.integer(2), header ? header->time.counter : quint16(0)};
        const bool counts = query.integer(3) == static_cast<int>(EntryStatus::Accepted);
        if (act && isMerged && !isWitnessed)
            claimed.apply(*header, *act, stamp, counts);
        if (!act || isOfNowhere || !kept.object.state.contains(header->ref()) || header->type() != kept.type) {
            fits = false;
            break;
        }
        const bool isHere =
            header->effectiveDossier() == kept.object.dossier && (query.isNull(4) || log == kept.object.log);
        isPlaced = isHere || (isPlaced && isAny);
        isAny = true;
        made.apply(*header, *act, stamp, counts);
    }
    fits = fits && (!isOfBase || agrees(base->state, claimed));
    const bool isPart = !m_isCentre && !isSure && made.appliedCount() < kept.object.state.appliedCount();
    m_unchecked += isAwaited || (m_bases && isPart) ? 1 : 0;
    const Result<bool> isTold = base ? isToldInPart(kept, *base) : Result<bool>(true);
    if (!isTold)
        return isTold.error();
    fits = fits && (*isTold || !isSure);
    if (!fits || !(isPart ? agrees(kept.object.state, made) : made.encode() == kept.state || made == kept.object.state))
        m_found(where, words(QT_TRANSLATE_NOOP("Audit", "The merged state is not what its entries say.")));
    else if (!isPlaced)
        m_found(where, words(QT_TRANSLATE_NOOP("Audit", "Its dossier or its log is not that of its entries.")));
    return success();
}

/// As Store::object() has it: what is pending on top of what is confirmed.
Status ObjectAudit::show(Object &object, QByteArrayView type)
{
    if (m_pending.contains(object.id)) {
        Result<Object> shown = readObject(m_database, object.id);
        if (!shown) {
            m_found(nameOf(type, object.id),
                    words(QT_TRANSLATE_NOOP("Audit", "A pending entry of it cannot be read.")));
            return success();
        }
        object = std::move(*shown);
    }
    const Room *room = m_rooms.find(type);
    return room == nullptr || object.state.isEmpty() ? success() : m_rows->project(object, *room);
}

/// What has its place in a log is an object's: without the object nothing of it would be shown, or looked for.
Status ObjectAudit::findLost()
{
    Query query = m_database.query(QStringLiteral(
        "SELECT DISTINCT object, kind FROM journal WHERE status <> 0 AND status IN (1, 3) AND position > 0 "
        "AND object NOT IN (SELECT id FROM object WHERE state <> x'') "
        "AND (incarnation IN (SELECT n FROM incarnation WHERE mine = 0) OR "
        "NOT EXISTS(SELECT 1 FROM leftout WHERE leftout.object IN (journal.object, journal.dossier)))"));
    // … own ones on what a first sync left out are no object's here.
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const QByteArray kind = query.text(1).toLatin1();
        m_found(nameOf(kind.left(kind.indexOf('.')), query.id(0)),
                words(QT_TRANSLATE_NOOP("Audit", "Entries of it are here, and its merged state is not.")));
    }
    return success();
}

} // namespace mingcha::journal
