// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/longlog.h"

#include "core/journal/admission.h"
#include "core/journal/logtree.h"
#include "core/person/acts.h"
#include "core/rooms.h"
#include "sync/centre/service/datafolder.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace mingcha::bench {

namespace {

constexpr quint64 kSeed = 20260702;
constexpr quint64 kEntriesInACommit = 50'000;
constexpr quint64 kEntriesOfOneSite = 1000;
constexpr quint64 kToldEvery = 1'000'000;
constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;

class LogFiller
{
public:
    LogFiller(journal::Store &store, const Id &person, qint64 nowMs)
        : m_database(store.database()), m_author{makeId(nowMs, m_random), person}, m_beganMs(nowMs - kYearMs)
    {
        sure(store.addAuthor(m_author, {}, {}, false));
        m_row = numberFor(QStringLiteral("SELECT n FROM incarnation WHERE id = ?"), m_author.incarnation);
        m_log = m_database.number(QStringLiteral("SELECT n FROM log WHERE region = '330502' AND audience = 0"));
        m_head = static_cast<quint64>(m_database.number(QStringLiteral("SELECT max(head) FROM log")));
    }

    /// Appends so many; the writer's transaction must be open.
    void append(quint64 entries)
    {
        std::vector<Hash> leaves;
        leaves.reserve(entries);
        for (quint64 i = 0; i < entries; ++i)
            leaves.push_back(appendOne(m_head + 1 + i));
        sure(journal::LogTree(m_database, m_log).append(m_head, leaves));
        m_head += entries;
        journal::Query query = m_database.query(QStringLiteral("UPDATE log SET head = ? WHERE n = ?"));
        sure(query.bind(m_head).bind(m_log).run());
    }

private:
    qint64 numberFor(const QString &sql, const Id &id)
    {
        journal::Query query = m_database.query(sql);
        sure(query.bind(id).run());
        return query.next() ? query.integer(0) : 0;
    }

    Hash appendOne(quint64 position)
    {
        if (++m_seq % kEntriesOfOneSite == 1)
            m_site = makeId(m_beganMs + static_cast<qint64>(m_seq), m_random);
        journal::Act act;
        act.object = m_site;
        act.set(1, QStringLiteral("企业甲·月河街道·%1").arg(m_seq));
        const QByteArray body = journal::encodeAct(act, m_author.incarnation);
        journal::Header header;
        header.incarnation = m_author.incarnation;
        header.seq = m_seq;
        header.moment = {m_beganMs + static_cast<qint64>(m_seq), 480, kSeed, static_cast<qint64>(m_seq)};
        header.time = nextHybridTime(m_time, header.moment.wallMs);
        header.actor = m_author.person;
        header.dossier = m_site;
        header.kind = "site.corrected";
        header.bodyHash = sha256(QByteArrayView(body));
        const QByteArray bytes = journal::encodeHeader(header);
        m_time = header.time;
        m_link = journal::nextLink(m_link, bytes);
        journal::Query query = m_database.query(QStringLiteral(
            "INSERT INTO journal(incarnation, seq, kind, object, dossier, status, reason, log, position, effective, header, "
            "body, link) VALUES(?, ?, ?, ?, ?, 1, '', ?, ?, ?, ?, ?, ?)"));
        query.bind(m_row).bind(m_seq).bind(QString::fromLatin1(header.kind)).bind(m_site).bind(m_site).bind(m_log);
        sure(query.bind(position).bind(header.moment.wallMs).bind(bytes).bind(body).bind(m_link).run());
        return journal::logLeaf(position, header.ref(), sha256(QByteArrayView(bytes)), header.moment.wallMs, {});
    }

    SeededRandom m_random{kSeed};
    journal::Database &m_database;
    journal::Author m_author;
    qint64 m_beganMs;
    qint64 m_row = 0;
    qint64 m_log = 0;
    quint64 m_head = 0;
    quint64 m_seq = 0;
    Id m_site;
    HybridTime m_time;
    Hash m_link;
};

void fill(const QString &folder, quint64 entries)
{
    const journal::Rooms rooms = allRooms();
    const SystemClock clock;
    SystemRandom random;
    const centre::OpenFolder open = sure(centre::openFolder(folder, rooms, clock, random));
    std::unique_ptr<LogFiller> filler;
    sure(open.writer->run([&](journal::Store &store) -> Status {
        person::Person me;
        me.name = kLongLogPerson;
        me.roles = {QString(person::kInspector), QString(person::kCentre)};
        me.region = kDistrict;
        const Result<journal::Written> entered =
            journal::Admission(store, clock.now().wallMs)
                .write(open.identity.author(), sure(person::add(store, person::centrePerson(), me)));
        if (!entered)
            return entered.error();
        filler = std::make_unique<LogFiller>(store, entered->object, clock.now().wallMs);
        return success();
    }));
    for (quint64 made = 0; made < entries;) {
        const quint64 next = std::min(kEntriesInACommit, entries - made);
        sure(open.writer->run([&](journal::Store &) -> Status {
            filler->append(next);
            return success();
        }));
        made += next;
        if (made % kToldEvery == 0)
            std::fprintf(stderr, "%llu of %llu entries made\n", static_cast<unsigned long long>(made),
                         static_cast<unsigned long long>(entries));
    }
}

} // namespace

void makeLongLog(const QString &folder, quint64 entries)
{
    if (QFileInfo::exists(folder))
        return;
    const QString half = folder + QStringLiteral(".new");
    QDir(half).removeRecursively();
    QDir().mkpath(half);
    fill(half, entries);
    if (!QDir().rename(half, folder))
        giveUp(QStringLiteral("The folder cannot be renamed: ") + half);
}

} // namespace mingcha::bench
