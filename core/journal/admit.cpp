// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/admit.h"

#include "core/journal/claims.h"
#include "core/journal/history.h"

#include <QCborArray>

namespace mingcha::journal {

namespace {

constexpr int kItems = 7;

bool isAudience(qint64 number)
{
    return number >= static_cast<int>(Audience::Everyday) && number <= static_cast<int>(Audience::Private);
}

} // namespace

Id admitObject(const Id &incarnation, const LogKey &log)
{
    return deriveId("mingcha admit",
                    {incarnation.view(), log.region.toLatin1(), QByteArray::number(static_cast<int>(log.audience))});
}

QCborValue admitValue(const Admit &admit)
{
    return QCborArray{admit.incarnation.toBytes(),
                      static_cast<qint64>(admit.from),
                      static_cast<qint64>(admit.upTo),
                      admit.link.toBytes(),
                      admit.log.region,
                      static_cast<int>(admit.log.audience),
                      admit.reason};
}

std::optional<Admit> readAdmit(const QCborValue &value)
{
    const QCborArray items = value.toArray();
    if (items.size() != kItems)
        return {};
    const auto incarnation = Id::fromBytes(items.at(0).toByteArray());
    const auto link = Hash::fromBytes(items.at(3).toByteArray());
    const qint64 from = items.at(1).toInteger();
    const qint64 upTo = items.at(2).toInteger();
    const qint64 audience = items.at(5).toInteger(-1);
    if (!incarnation || !link || from < 1 || upTo < from || !isAudience(audience))
        return {};
    return Admit{*incarnation,
                 static_cast<quint64>(from),
                 static_cast<quint64>(upTo),
                 *link,
                 {items.at(4).toString(), static_cast<Audience>(audience)},
                 items.at(6).toString()};
}

std::optional<Admit> admitOf(const Act &act)
{
    const auto said = act.additions.find(kAdmits);
    return said != act.additions.end() && said->second.size() == 1 ? readAdmit(said->second.front()) : std::nullopt;
}

QString admitReference(const Admit &admit)
{
    return QStringLiteral("%1.%2.%3.%4.%5")
        .arg(admit.incarnation.toHex())
        .arg(admit.upTo)
        .arg(admit.link.toHex(), admit.log.region)
        .arg(static_cast<int>(admit.log.audience));
}

std::optional<Admit> readAdmitReference(QStringView text)
{
    const QList<QStringView> parts = text.trimmed().split(u'.');
    if (parts.size() != 5)
        return {};
    const auto incarnation = Id::fromHex(parts.at(0));
    const auto link = Hash::fromHex(parts.at(2));
    bool isNumber = false;
    const quint64 seq = parts.at(1).toULongLong(&isNumber);
    bool isKnown = false;
    const int audience = parts.at(4).toInt(&isKnown);
    if (!incarnation || !link || !isNumber || seq == 0 || !isKnown || !isAudience(audience) || parts.at(3).isEmpty())
        return {};
    return Admit{*incarnation, seq, seq, *link, {parts.at(3).toString(), static_cast<Audience>(audience)}, {}};
}

Id personOf(Database &database, const Id &incarnation)
{
    Query query = database.query(QStringLiteral("SELECT person FROM incarnation WHERE id = ?"));
    return query.bind(incarnation).run() && query.next() ? query.id(0) : Id{};
}

namespace {

/// The log of a dossier; empty when it is not known here.
Result<std::optional<LogKey>> logOfDossier(Database &database, const Id &dossier)
{
    Query query = database.query(QStringLiteral(
        "SELECT log.region, log.audience FROM dossier JOIN log ON log.n = dossier.log WHERE dossier.id = ?"));
    if (const Status status = query.bind(dossier).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<LogKey>();
    return std::optional(LogKey{query.text(0), static_cast<Audience>(query.integer(1))});
}

/// The log of an entry's dossier.
Result<std::optional<LogKey>> logOfEntry(Database &database, const EntryRef &ref)
{
    Id dossier;
    {
        Query query = database.query(QStringLiteral(
            "SELECT dossier FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        if (!query.next())
            return std::optional<LogKey>();
        dossier = query.id(0);
    }
    return logOfDossier(database, dossier);
}

} // namespace

Result<QString> referenceOf(Database &database, const EntryRef &ref)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log)
        return log.error();
    const Result<Hash> link = linkAt(database, ref);
    if (!link && link.error().code != ErrorCode::NotFound)
        return link.error();
    return *log && link && !link->isNull() ? admitReference({ref.incarnation, ref.seq, ref.seq, *link, **log, {}})
                                           : QString();
}

Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, const LogKey &log, quint64 position)
{
    using Found = std::optional<Admitted>;
    const Result<Object> object = readObject(database, admitObject(ref.incarnation, log));
    if (!object)
        return object.error();
    Found found;
    for (const Element &element : object->state.elements(kAdmits)) {
        const std::optional<Admit> admit = readAdmit(element.value);
        if (element.stamp.pending || !admit || !admit->names(ref))
            continue;
        const Result<std::optional<Outcome>> given = outcomeOf(database, element.ref);
        if (!given)
            return given.error();
        // What came in by itself before the act is none of its doing.
        if (*given && position > 0 && (*given)->position > position)
            continue;
        found = Admitted{element.ref, element.actor, element.stamp.effectiveMs, admit->reason};
    }
    return found;
}

Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, quint64 position)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log)
        return log.error();
    return *log ? admittedBy(database, ref, **log, position) : std::optional<Admitted>();
}

Result<bool> mayBeLetIn(Database &database, const EntryRef &ref)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log || !*log)
        return log ? Result<bool>(false) : log.error();
    const Result<std::optional<Admitted>> by = admittedBy(database, ref, **log, 0);
    if (!by || *by)
        return by ? Result<bool>(true) : by.error();
    Query query = database.query(QStringLiteral(
        "SELECT 1 FROM feed JOIN log ON log.n = feed.log WHERE region = ? AND audience = ? AND feed.dossier = ?"));
    query.bind((*log)->region).bind(static_cast<int>((*log)->audience)).bind(Id{});
    if (const Status status = query.run(); !status)
        return status.error();
    return !query.next();
}

Result<std::vector<RefusedAtCentre>> refusedAtCentre(Database &database, const Rooms &rooms)
{
    std::map<Id, LogKey> founded; // by refused entries, whose dossiers have no log yet
    std::vector<RefusedAtCentre> refused;
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, person, kind, object, reason, effective, header, body, link FROM journal JOIN "
        "incarnation ON incarnation.n = journal.incarnation WHERE status = 2 ORDER BY journal.n"));
    if (const Status status = query.run(); !status)
        return status.error();
    while (query.next()) {
        RefusedAtCentre one{{query.id(0), static_cast<quint64>(query.integer(1))},
                            query.id(2),
                            query.text(3).toLatin1(),
                            query.id(4),
                            query.text(5).toLatin1(),
                            query.integer(6),
                            {}};
        const Result<Header> header = decodeHeader(query.blob(7));
        const Result<Act> act =
            header ? decodeAct(query.blob(8), header->incarnation) : Result<Act>(ErrorCode::Damaged, {});
        if (act && header->kind != kAdmitKind) { // who wants that gives another
            Result<std::optional<LogKey>> log = logOfDossier(database, header->effectiveDossier());
            if (!log)
                return log.error();
            const Room *room = rooms.find(header->type());
            if (!*log && room)
                *log = room->place(*header, *act);
            if (*log)
                founded.emplace(header->effectiveDossier(), **log);
            else if (const auto known = founded.find(header->effectiveDossier()); known != founded.end())
                *log = known->second;
            if (*log)
                one.reference =
                    admitReference({one.ref.incarnation, one.ref.seq, one.ref.seq, query.hash(9), **log, {}});
        }
        refused.push_back(std::move(one));
    }
    return refused;
}

} // namespace mingcha::journal
