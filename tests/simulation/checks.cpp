// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/checks.h"

#include "core/journal/admit.h"
#include "core/journal/admitaudit.h"
#include "core/journal/audit.h"
#include "core/journal/history.h"
#include "core/journal/logwatch.h"
#include "core/journal/ownchain.h"
#include "core/journal/seenaudit.h"
#include "core/journal/snapshot.h"
#include "core/person/queries.h"
#include "sync/centre/evidence/receiptaudit.h"
#include "sync/centre/service/rights.h"
#include "sync/tablet/folderaudit.h"
#include "tests/simulation/centrehost.h"
#include "tests/simulation/district.h"
#include "tests/simulation/tablethost.h"

namespace mingcha::simulation {

using journal::Database;
using journal::EntryStatus;
using journal::Query;

namespace {

QString shortRef(const journal::EntryRef &ref)
{
    return ref.incarnation.toHex().right(6) + QLatin1Char('/') + QString::number(ref.seq);
}

struct Kept
{
    bool isThere = false;
    Hash header;
    EntryStatus status = EntryStatus::Pending;
    QString reason;
};

Kept keptEntry(Database &database, const journal::EntryRef &ref)
{
    Query query =
        database.query(QStringLiteral("SELECT header, status, reason FROM journal JOIN incarnation ON incarnation.n = "
                                      "journal.incarnation WHERE incarnation.id = ? AND seq = ?"));
    must(query.bind(ref.incarnation).bind(ref.seq).run());
    if (!query.next())
        return {};
    return {true, sha256(QByteArrayView(query.blob(0))), static_cast<EntryStatus>(query.integer(1)), query.text(2)};
}

bool isInBranch(Database &database, const Promise &promise)
{
    Query query = database.query(QStringLiteral("SELECT 1 FROM branch WHERE hash = ?"));
    must(query.bind(promise.header).run());
    return query.next();
}

QStringList audited(Database &database, journal::AuditOf of, const QString &who, bool withRows,
                    const journal::ReadPart &read = {})
{
    const journal::Rooms none; // of which no row is made again
    const Result<journal::AuditReport> report = journal::audit(database, withRows ? rooms() : none, of, read);
    if (!report)
        return {who + QStringLiteral(" cannot be checked: ") + report.error().text};
    QStringList broken;
    for (const journal::AuditFinding &finding : report->findings)
        broken.append(QStringLiteral("%1: %2 %3").arg(who, finding.where, finding.what));
    return broken;
}

QString cell(const Query &query, int column)
{
    return query.isNull(column) ? QStringLiteral("null") : QString::fromLatin1(query.blob(column).toHex());
}

/// What a hazard's row shows. Rows are what the state says, or the audit names them; this one says something of another row
/// too, its inspection's, which must be here and there.
QString shownHazard(Database &database, const Id &id)
{
    Query query = database.query(QStringLiteral(
        "SELECT dossier, site, inspection, code, category, words, number, grade, gradeField, gradeFinal, action, dueDay, step, "
        "phase, stepMs, foundMs, foundBy, foundByName, finders, menders, review, approvals, isLead, complete, place, owner, "
        "interimMeasure, referredTo, conflicts FROM hazard WHERE id = ?"));
    must(query.bind(id).run());
    if (!query.next())
        return QStringLiteral("absent");
    constexpr int kColumns = 29;
    QStringList cells;
    for (int column = 0; column < kColumns; ++column)
        cells.append(cell(query, column));
    return cells.join(QLatin1Char('|'));
}

struct ObjectRow
{
    Id id;
    QByteArray type;
    journal::LogKey log;
    Id dossier;
    QByteArray state;
};

std::vector<ObjectRow> objects(Database &database)
{
    Query query = database.query(
        QStringLiteral("SELECT object.id, type, log.region, log.audience, dossier, state FROM object LEFT JOIN "
                       "log ON log.n = object.log ORDER BY object.id"));
    must(query.run());
    std::vector<ObjectRow> rows;
    while (query.next())
        rows.push_back({query.id(0),
                        query.text(1).toLatin1(),
                        {query.text(2), static_cast<journal::Audience>(query.integer(3))},
                        query.id(4),
                        query.blob(5)});
    return rows;
}

std::vector<wire::FeedName> feedsOf(TabletHost &host, CentreHost &centre)
{
    const std::optional<person::Person> who = person::find(centre.database(), host.person());
    return who ? must(centre::feedsOf(centre.database(), *who)) : std::vector<wire::FeedName>{};
}

quint64 headOf(Database &database, const wire::FeedName &feed)
{
    Query query = database.query(QStringLiteral(
        "SELECT coalesce(max(position), 0) FROM journal JOIN log ON log.n = journal.log WHERE region = ?1 AND audience = ?2 AND "
        "(?3 = zeroblob(16) OR journal.dossier = ?3)"));
    must(query.bind(feed.log.region).bind(static_cast<int>(feed.log.audience)).bind(feed.dossier).run());
    return query.next() ? static_cast<quint64>(query.integer(0)) : 0;
}

quint64 cursorOf(Database &database, const wire::FeedName &feed)
{
    Query query = database.query(
        QStringLiteral("SELECT cursor FROM feed JOIN log ON log.n = feed.log WHERE region = ? AND audience = ? "
                       "AND feed.dossier = ?"));
    must(query.bind(feed.log.region).bind(static_cast<int>(feed.log.audience)).bind(feed.dossier).run());
    return query.next() ? static_cast<quint64>(query.integer(0)) : 0;
}

/// What counts was recorded about the very thing that has its number here, but for what came before that to a centre that had
/// lost it and was not declared restored.
QStringList aboutOthers(Database &database)
{
    QStringList broken;
    Query query = database.query(QStringLiteral("SELECT header, body, n FROM journal WHERE status IN (1, 3)"));
    must(query.run());
    while (query.next()) {
        const journal::Header header = must(journal::decodeHeader(query.blob(0)));
        const journal::Act act = must(journal::decodeAct(query.blob(1), header.incarnation));
        const journal::Room *room = rooms().find(header.type());
        if (!room || !act.founder)
            continue;
        const journal::Object object = must(journal::readObject(database, journal::objectOf(header, act)));
        const Id about = room->about(header, act, object);
        Query first = database.query(QStringLiteral("SELECT min(n) FROM journal WHERE object = ? AND status <> 0"));
        must(first.bind(about).run());
        const bool isFirst = first.next() && first.integer(0) > query.integer(2);
        const std::optional<ShortHash> founder = isFirst ? std::nullopt : must(journal::founderOf(database, about));
        if (founder && *founder != *act.founder)
            broken.append(QStringLiteral("centre: %1 was recorded about something else").arg(shortRef(header.ref())));
    }
    return broken;
}

/// What this object began with was refused at first.
bool wasLetIn(Database &database, const Id &object)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, position FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
        "object = ? AND status IN (1, 3)"));
    must(query.bind(object).run());
    while (query.next()) {
        const journal::EntryRef ref{query.id(0), static_cast<quint64>(query.integer(1))};
        if (journal::objectFoundedBy(ref) == object &&
            must(journal::admittedBy(database, ref, static_cast<quint64>(query.integer(2)))))
            return true;
    }
    return false;
}

} // namespace

Promise promiseOf(TabletHost &host, const journal::EntryRef &ref)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    Database &database = host.database();
    Query query = database.query(
        QStringLiteral("SELECT header, kind FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
                       "WHERE incarnation.id = ? AND seq = ?"));
    must(query.bind(ref.incarnation).bind(ref.seq).run());
    if (!query.next())
        return {ref, {}, host.machine.name(), "not there", false, false, false};
    return {ref,  sha256(QByteArrayView(query.blob(0))), host.machine.name(), query.text(1).toLatin1(), false, false,
            false};
}

void noteReceived(TabletHost &host, Ledger &ledger)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    for (const journal::OwnChain &chain : must(journal::ownChains(host.database()))) {
        for (Promise &promise : ledger.all()) {
            if (promise.tablet == host.machine.name() && promise.ref.incarnation == chain.incarnation &&
                promise.ref.seq <= chain.acknowledged)
                promise.received = true;
        }
    }
}

bool isKept(Database &database, const Promise &promise)
{
    const Kept kept = keptEntry(database, promise.ref);
    return (kept.isThere && kept.header == promise.header) || isInBranch(database, promise);
}

bool canBeSent(Database &database, const Promise &promise)
{
    Query query = database.query(QStringLiteral(
        "SELECT min(link <> zeroblob(32)) FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND "
        "seq >= ?"));
    must(query.bind(promise.ref.incarnation).bind(promise.ref.seq).run());
    const bool isWritten = query.next() && !query.isNull(0) && query.integer(0) != 0;
    return isInBranch(database, promise) || (isWritten && isKept(database, promise));
}

void noteAside(TabletHost &host, Ledger &ledger)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    for (Promise &promise : ledger.all()) {
        if (promise.tablet == host.machine.name())
            promise.aside = isInBranch(host.database(), promise);
    }
}

QStringList missingPromises(TabletHost &host, const Ledger &ledger)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    QStringList broken;
    for (const Promise &promise : ledger.all()) {
        if (promise.tablet != host.machine.name() || promise.excused || promise.received)
            continue;
        const Kept kept = keptEntry(host.database(), promise.ref);
        if ((!kept.isThere || kept.header != promise.header) && !isInBranch(host.database(), promise))
            broken.append(QStringLiteral("%1 called %2 durable and %3")
                              .arg(host.machine.name(), shortRef(promise.ref),
                                   kept.isThere ? QStringLiteral("has other bytes under it")
                                                : QStringLiteral("does not have it")));
    }
    return broken;
}

bool hasEverything(TabletHost &host, CentreHost &centre)
{
    const Disk::Unfailing here(host.machine.disk);
    const Disk::Unfailing there(centre.machine.disk);
    const tablet::Enrolled *enrolled = host.tablet().vault().find(host.person());
    if (host.core().state != tablet::SyncEngine::State::UpToDate || !enrolled ||
        enrolled->centre.epoch != centre.identity.epoch)
        return false;
    const journal::OwnCounts counts = must(journal::ownCounts(host.database()));
    if (counts.waiting > 0 || !journal::readMeta(host.database(), journal::kRefillingKey).isEmpty())
        return false;
    for (const wire::FeedName &feed : feedsOf(host, centre)) {
        if (cursorOf(host.database(), feed) < headOf(centre.database(), feed))
            return false;
    }
    return true;
}

QString missing(TabletHost &host, CentreHost &centre)
{
    const Disk::Unfailing here(host.machine.disk);
    const Disk::Unfailing there(centre.machine.disk);
    QString what = QStringLiteral(", %1 waiting").arg(must(journal::ownCounts(host.database())).waiting);
    for (const wire::FeedName &feed : feedsOf(host, centre)) {
        what += QStringLiteral(", %1/%2 %3 of %4")
                    .arg(feed.log.region)
                    .arg(static_cast<int>(feed.log.audience))
                    .arg(cursorOf(host.database(), feed))
                    .arg(headOf(centre.database(), feed));
    }
    return what;
}

QStringList brokenAtCentre(CentreHost &centre, const Ledger &ledger, bool complete)
{
    const Disk::Unfailing unfailing(centre.machine.disk);
    Database &database = centre.database();
    QStringList broken = audited(database, journal::AuditOf::Centre, QStringLiteral("centre"), true);
    for (const journal::AuditFinding &finding :
         must(centre::auditReceipts(database, centre.identity.author(), centre.identity.key.publicKey)))
        broken.append(QStringLiteral("centre: %1 %2").arg(finding.where, finding.what));
    for (const journal::AuditFinding &finding : must(journal::auditAdmits(database)))
        broken.append(QStringLiteral("centre: %1 %2").arg(finding.where, finding.what));
    for (const journal::AuditFinding &finding : must(journal::auditSeen(database, centre.identity.epoch)))
        broken.append(QStringLiteral("centre: %1 %2").arg(finding.where, finding.what));
    {
        Query query = database.query(
            QStringLiteral("SELECT region, audience, head, count(journal.n), coalesce(max(position), 0), "
                           "count(DISTINCT position) FROM log LEFT JOIN journal ON journal.log = log.n AND "
                           "position > 0 GROUP BY log.n"));
        must(query.run());
        while (query.next()) {
            const qint64 head = query.integer(2);
            if (query.integer(3) != head || query.integer(4) != head || query.integer(5) != head)
                broken.append(QStringLiteral("centre: log %1/%2 has head %3, %4 entries, last position %5")
                                  .arg(query.text(0))
                                  .arg(query.integer(1))
                                  .arg(head)
                                  .arg(query.integer(3))
                                  .arg(query.integer(4)));
        }
        Query refused = database.query(
            QStringLiteral("SELECT count(*) FROM journal WHERE (status = 2 AND (reason = '' OR position > 0)) "
                           "OR (status IN (1, 3) AND position = 0) OR status = 0"));
        must(refused.run());
        if (refused.next() && refused.integer(0) > 0)
            broken.append(
                QStringLiteral("centre: %1 entries are refused without a reason or accepted without a position")
                    .arg(refused.integer(0)));
    }
    broken += aboutOthers(database);
    if (!complete)
        return broken;
    for (const Promise &promise : ledger.all()) {
        const Kept kept = keptEntry(database, promise.ref);
        if ((kept.isThere && kept.header == promise.header) || promise.excused || promise.aside ||
            isInBranch(database, promise))
            continue;
        broken.append(QStringLiteral("centre: %1 (%2 of %3) was called durable and is %4 here")
                          .arg(shortRef(promise.ref), QString::fromLatin1(promise.kind), promise.tablet,
                               kept.isThere ? QStringLiteral("another entry") : QStringLiteral("not")));
    }
    return broken;
}

QStringList brokenAtTablet(TabletHost &host, bool withRows)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    QStringList broken = audited(host.database(), journal::AuditOf::Tablet, host.machine.name(), withRows,
                                 tablet::readsParts(host.tablet().vault()));
    for (const journal::AuditFinding &finding : must(tablet::auditFolder(host.database(), host.tablet().vault())))
        broken.append(QStringLiteral("%1: %2 %3").arg(host.machine.name(), finding.where, finding.what));
    const tablet::Counts counts = must(tablet::counts(host.database()));
    Query query = host.database().query(QStringLiteral(
        "SELECT (SELECT coalesce(sum(last - acknowledged), 0) FROM (SELECT incarnation.acknowledged, max(seq) AS last FROM incarnation "
        "JOIN journal ON journal.incarnation = incarnation.n WHERE mine = 1 GROUP BY incarnation.n) WHERE last > acknowledged), "
        "(SELECT count(*) FROM journal WHERE status = 2) + (SELECT count(*) FROM branch JOIN incarnation ON incarnation.n = "
        "branch.incarnation WHERE mine = 1), (SELECT count(*) FROM object WHERE conflicts > 0), "
        "(SELECT count(*) FROM hazard WHERE pending <> EXISTS(SELECT 1 FROM journal WHERE object = hazard.id AND status = 0))"));
    must(query.run());
    static_cast<void>(query.next());
    if (counts.waiting != query.integer(0) || counts.refused != query.integer(1) ||
        counts.conflicts != query.integer(2))
        broken.append(QStringLiteral("%1: counters say %2 waiting, %3 refused, %4 conflicts, the tables %5, %6, %7")
                          .arg(host.machine.name())
                          .arg(counts.waiting)
                          .arg(counts.refused)
                          .arg(counts.conflicts)
                          .arg(query.integer(0))
                          .arg(query.integer(1))
                          .arg(query.integer(2)));
    if (query.integer(3) > 0)
        broken.append(QStringLiteral("%1: %2 hazards do not show whether they are pending")
                          .arg(host.machine.name())
                          .arg(query.integer(3)));
    return broken;
}

QStringList falseAlarms(TabletHost &host)
{
    const Disk::Unfailing unfailing(host.machine.disk);
    QStringList alarms;
    for (const journal::LogAlarm &alarm : must(journal::logAlarms(host.database())))
        alarms.append(QStringLiteral("%1: a false alarm of kind %2 about a log of %3 entries")
                          .arg(host.machine.name())
                          .arg(static_cast<int>(alarm.kind))
                          .arg(alarm.size));
    return alarms;
}

QStringList refusedTooEarly(CentreHost &centre)
{
    const Disk::Unfailing unfailing(centre.machine.disk);
    Query query = centre.database().query(QStringLiteral(
        "SELECT incarnation.id, seq, kind, reason, object, dossier FROM journal JOIN incarnation ON incarnation.n = "
        "journal.incarnation WHERE status = 2 AND ((reason = 'object.unknown' AND EXISTS(SELECT 1 FROM object WHERE id = journal.object AND state <> "
        "x'')) OR (reason = 'dossier.unknown' AND EXISTS(SELECT 1 FROM dossier WHERE id = journal.dossier)))"));
    must(query.run());
    QStringList early;
    while (query.next()) {
        if (wasLetIn(centre.database(), query.id(4)) || wasLetIn(centre.database(), query.id(5)))
            continue; // only since then it is known, and what had been refused before waits for somebody to let it in too
        early.append(
            QStringLiteral("centre: %1 (%2) was refused as %3, which it knows")
                .arg(shortRef({query.id(0), static_cast<quint64>(query.integer(1))}), query.text(2), query.text(3)));
    }
    return early;
}

namespace {

/// It is of a hazard that a first sync gave as a line: it comes when somebody looks.
bool isLeftOut(Database &tablet, Database &centre, const Id &object)
{
    Query founded = centre.query(
        QStringLiteral("SELECT header, body FROM journal WHERE object = ? AND position > 0 ORDER BY n LIMIT 1"));
    must(founded.bind(object).run());
    if (!founded.next())
        return false;
    const journal::Header header = must(journal::decodeHeader(founded.blob(0)));
    return must(journal::isOfLeftOut(tablet, header, founded.blob(1)));
}

} // namespace

QStringList differences(TabletHost &host, CentreHost &centre)
{
    const Disk::Unfailing unfailingHere(host.machine.disk);
    const Disk::Unfailing unfailingThere(centre.machine.disk);
    QStringList broken;
    const QString &name = host.machine.name();
    const std::vector<wire::FeedName> feeds = feedsOf(host, centre);
    std::map<Id, ObjectRow> here;
    for (ObjectRow &row : objects(host.database()))
        here.emplace(row.id, std::move(row));
    for (const ObjectRow &row : objects(centre.database())) {
        if (!centre::isWithin(feeds, row.log, row.dossier))
            continue;
        const auto own = here.find(row.id);
        const QString what = QString::fromLatin1(row.type) + QLatin1Char(' ') + row.id.toHex().right(6);
        if (own == here.end()) {
            if (isLeftOut(host.database(), centre.database(), row.id))
                continue;
            broken.append(name + QStringLiteral(" lacks ") + what);
            continue;
        }
        const auto state = journal::ObjectState::decode(own->second.state);
        const auto wanted = journal::ObjectState::decode(row.state);
        if (!state || !wanted || !(*state == *wanted))
            broken.append(name + QStringLiteral(" has another state of ") + what);
        if (row.type != "hazard")
            continue;
        const QString shown = shownHazard(host.database(), row.id);
        const QString wantedRow = shownHazard(centre.database(), row.id);
        if (shown != wantedRow)
            broken.append(QStringLiteral("%1 shows %2 as %3, the centre as %4").arg(name, what, shown, wantedRow));
    }
    for (const auto &[id, row] : here) {
        if (!row.state.isEmpty() && !centre::isWithin(feeds, row.log, row.dossier))
            broken.append(QStringLiteral("%1 holds %2 %3 of %4/%5, which its person may not see")
                              .arg(name, QString::fromLatin1(row.type), id.toHex().right(6), row.log.region)
                              .arg(static_cast<int>(row.log.audience)));
    }
    Query kept = host.database().query(QStringLiteral(
        "SELECT incarnation.id, seq, status, reason FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE mine = 1"));
    must(kept.run());
    while (kept.next()) {
        const journal::EntryRef ref{kept.id(0), static_cast<quint64>(kept.integer(1))};
        const Kept there = keptEntry(centre.database(), ref);
        if (there.isThere && (static_cast<int>(there.status) != kept.integer(2) || there.reason != kept.text(3)))
            broken.append(QStringLiteral("%1 shows its %2 as %3 (%4), the centre as %5 (%6)")
                              .arg(name, shortRef(ref))
                              .arg(kept.integer(2))
                              .arg(kept.text(3))
                              .arg(static_cast<int>(there.status))
                              .arg(there.reason));
    }
    return broken;
}

} // namespace mingcha::simulation
