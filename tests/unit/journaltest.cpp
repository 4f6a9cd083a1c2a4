// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what is written is whole or absent, travels unchanged from tablet to centre to tablet, and merges to the same
// tables in any order. Method: two real databases and a room of one field, one set and a short life line.
#include "core/journal/admission.h"
#include "core/journal/audit.h"
#include "core/journal/claims.h"
#include "core/journal/feed.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"
#include "core/journal/ownchain.h"
#include "core/journal/snapshot.h"
#include "tests/unit/things.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::things;

namespace {

/// What SQLite counted of the statements that are kept on the one connection that only reads this database.
int timesOf(const Database &database, int what)
{
    int times = 0;
    for (const QString &name : QSqlDatabase::connectionNames()) {
        const QSqlDatabase connection = QSqlDatabase::database(name, false);
        if (connection.databaseName() != database.path() || !connection.connectOptions().contains(u"READONLY"))
            continue;
        const QVariant handle = connection.driver()->handle();
        auto *sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        for (sqlite3_stmt *one = sqlite3_next_stmt(sqlite, nullptr); one; one = sqlite3_next_stmt(sqlite, one))
            times += sqlite3_stmt_status(one, what, 0);
    }
    return times;
}

} // namespace

class JournalTest : public QObject, private Things
{
    Q_OBJECT

    /// One own entry that the centre has taken, and what its snapshot then says; the tablet has heard of neither.
    struct Taken
    {
        End tablet;
        End centre;
        SigningKey key;
        Author me;
        PushResult admitted;
        SnapshotPart snapshot;
    };
    const LogKey m_log{QStringLiteral("330502"), Audience::Everyday};
    std::unique_ptr<Taken> taken()
    {
        auto made = std::unique_ptr<Taken>(
            new Taken{End(path("tablet"), false), End(path("centre"), true), makeSigningKey(m_random), {}, {}, {}});
        made->me = author(*made->tablet.store, made->key, true);
        [&] {
            QVERIFY(made->centre.store->addAuthor(made->me, {}, made->key.publicKey, false));
            const Result<Written> written = made->tablet.store->write(made->me, begun(QStringLiteral("held")));
            QVERIFY(written && sealWritten(*made->tablet.store, 1, *written, made->key));
            auto admitted = Admission(*made->centre.store, 1).admit(batch(*made->tablet.store, made->me, made->key, 0));
            QVERIFY(admitted);
            made->admitted = std::move(*admitted);
            Result<SnapshotPart> snapshot =
                readSnapshot(made->centre.store->database(), made->centre.store->rooms(), {m_log, 0, 1, 10, 1 << 20});
            QVERIFY(snapshot);
            made->snapshot = std::move(*snapshot);
        }();
        return made;
    }

private Q_SLOTS:
    void entryBytesComeBackUnchanged()
    {
        Header header;
        header.incarnation = makeId(1, m_random);
        header.seq = 70000;
        header.time = {1700000000123, 9};
        header.actor = makeId(2, m_random);
        header.kind = "hazard.found";
        header.moment = {1700000000100, 480, 0x1234567890abcdefULL & ~1ULL, 99};
        header.satelliteMs = 1700000000050;
        header.bodyHash = sha256(QByteArrayView("body"));
        const QByteArray bytes = encodeHeader(header);
        const Result<Header> back = decodeHeader(bytes);
        QVERIFY(back);
        QCOMPARE(encodeHeader(*back), bytes);
        QVERIFY(back->moment.uptimeMs == 99 && *back->satelliteMs == 1700000000050);
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!decodeHeader(bytes.first(length)));
        QVERIFY(!decodeHeader(bytes + 'x'));
    }

    void stateIsTheSameInAnyOrderOfArrival()
    {
        // Three authors edit, replace and move at will; entries then arrive in many orders.
        std::vector<std::pair<Header, Act>> acts;
        const Id object = makeId(5, m_random);
        std::vector<Id> authors{makeId(1, m_random), makeId(2, m_random), makeId(3, m_random)};
        std::vector<quint64> seqs(3);
        for (int i = 0; i < 14; ++i) {
            const size_t who = m_random.below(3);
            Header header;
            header.incarnation = authors[who];
            header.actor = authors[who];
            header.seq = ++seqs[who];
            header.time = {static_cast<qint64>(m_random.below(5)), 0};
            Act act;
            act.object = object;
            const int field = 1 + static_cast<int>(m_random.below(2));
            act.set(field, static_cast<qint64>(m_random.below(4)));
            for (const auto &[earlier, other] : acts) {
                // Now and then one that does not set it, as the other branch of a chain may not.
                if (m_random.below(other.changes.contains(field) ? 3 : 12) == 0)
                    act.changes[field].replaces.push_back(earlier.ref());
            }
            if (m_random.below(2) == 0) {
                act.move = Move{"step", {}};
                for (const auto &[earlier, other] : acts) {
                    if (other.move && m_random.below(3) == 0)
                        act.move->after.push_back(earlier.ref());
                }
            }
            act.add(1, static_cast<qint64>(i));
            acts.emplace_back(header, act);
        }
        ObjectState first;
        for (const auto &[header, act] : acts)
            first.apply(header, act, {false, header.time.ms, 0});
        for (int round = 0; round < 300; ++round) {
            for (size_t i = acts.size() - 1; i > 0; --i)
                std::swap(acts[i], acts[m_random.below(i + 1)]);
            ObjectState other;
            for (const auto &[header, act] : acts) {
                other.apply(header, act, {false, header.time.ms, 0});
                other.apply(header, act, {false, header.time.ms, 0});
            }
            QCOMPARE(other.encode(), first.encode());
            QVERIFY(other.conflictingFields() == first.conflictingFields());
        }
        const Result<ObjectState> decoded = ObjectState::decode(first.encode());
        QVERIFY(decoded);
        QCOMPARE(decoded->encode(), first.encode());
    }

    void aWrittenActTravelsToTheCentreAndComesBackConfirmed()
    {
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        const Result<Written> good = tablet.store->write(me, begun(QStringLiteral("good")));
        QVERIFY2(good, good ? "" : qPrintable(good.error().message()));
        const Result<Written> bad = tablet.store->write(me, begun(QStringLiteral("refuse me")));
        QVERIFY(bad);
        Draft onBad;
        onBad.kind = "thing.named";
        onBad.dossier = bad->object;
        onBad.act.object = bad->object;
        onBad.act.set(1, QStringLiteral("still on a refused one"));
        QVERIFY(tablet.store->write(me, onBad));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("after"))));

        PushedBatch sent = batch(*tablet.store, me, key, 0);
        QCOMPARE(sent.entries.size(), 4u);
        Result<PushResult> result = Admission(*centre.store, 1700000001000).admit(sent);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        QCOMPARE(result->lastSeq, 4u);
        QVERIFY(result->outcomes[0].status == EntryStatus::Accepted && result->outcomes[0].position == 1);
        QVERIFY(result->outcomes[1].status == EntryStatus::Refused && result->outcomes[1].reason == "thing.refused");
        QCOMPARE(result->outcomes[2].reason, QByteArray("buildsOnRefused"));
        QVERIFY(result->outcomes[3].status == EntryStatus::Accepted && result->outcomes[3].position == 2);

        // Sent again, nothing changes and the answer is the same.
        const Result<PushResult> again = Admission(*centre.store, 1700000009000).admit(sent);
        QVERIFY(again);
        QCOMPARE(again->outcomes[0].position, 1u);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM journal")), 4);

        QVERIFY(tablet.store->settle(me.incarnation, result->lastSeq, result->outcomes, "receipt"));
        QCOMPARE(tablet.store->database().number(QStringLiteral("SELECT count(*) FROM thing")), 2);
        const Result<FeedPage> page =
            readFeed(centre.store->database(), {{QStringLiteral("330502"), Audience::Everyday}, {}, 0, me.incarnation},
                     100, 1 << 20);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2u);
        QVERIFY(page->items[0].body.isEmpty());
        QCOMPARE(page->completeTo, 2u);
        QVERIFY(tablet.store->applyFeed(*page));
        QVERIFY(tablet.store->applyFeed(*page));
        QCOMPARE(tablet.store->database().number(QStringLiteral("SELECT sum(pending) FROM thing")), 0);
        const Result<Object> mine = tablet.store->object(good->object);
        const Result<Object> theirs = centre.store->object(good->object);
        QVERIFY(mine && theirs);
        QCOMPARE(mine->state.encode(), theirs->state.encode());
    }

    void aPageOfAFeedCostsTheSameHoweverLongTheLog()
    {
        constexpr quint64 kEntries = 20;
        constexpr quint64 kMoreEntries = 60;
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        Id newest;
        const auto grow = [&](quint64 from, quint64 upTo) {
            QVERIFY(tablet.store->begin());
            for (quint64 i = from; i < upTo; ++i) {
                const Result<Written> written = tablet.store->write(me, begun(QString::number(i)));
                QVERIFY(written);
                newest = written->object;
            }
            QVERIFY(tablet.store->commit());
            QVERIFY(centre.store->begin());
            QVERIFY(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, from)));
            QVERIFY(centre.store->commit());
        };
        // A new connection reads a log and one dossier of it from near their ends.
        const auto read = [&](quint64 head, int counter) {
            const auto reader = Database::open(centre.store->database().path(), Database::Mode::Reader);
            if (!reader)
                return -1;
            const LogKey log{QStringLiteral("330502"), Audience::Everyday};
            for (const quint64 back : {3, 2, 1}) {
                const Result<FeedPage> page = readFeed(**reader, {log, {}, head - back, {}}, 100, 1 << 20);
                if (!page || page->items.size() != back)
                    return -1;
            }
            if (!readFeed(**reader, {log, newest, head, {}}, 100, 1 << 20))
                return -1;
            return timesOf(**reader, counter);
        };
        grow(0, kEntries);
        const int steps = read(kEntries, SQLITE_STMTSTATUS_VM_STEP);
        QVERIFY(steps > 0);
        QCOMPARE(read(kEntries, SQLITE_STMTSTATUS_REPREPARE), 0);
        grow(kEntries, kMoreEntries);
        QCOMPARE(read(kMoreEntries, SQLITE_STMTSTATUS_VM_STEP), steps);
    }

    void aSnapshotThatHoldsAnOwnEntryEndsItsWaitingOnceItsReceiptIsHere()
    {
        const auto here = taken();
        Store &store = *here->tablet.store;
        QVERIFY(store.applyPart(m_log, 0, here->snapshot));
        const QString waiting = QStringLiteral("SELECT count(*) FROM journal WHERE status = 0");
        // A copy of this tablet could have written under the same number: only the receipt tells.
        QCOMPARE(store.database().number(waiting), 1);
        QVERIFY(store.settle(here->me.incarnation, here->admitted.lastSeq, here->admitted.outcomes, "receipt"));
        QVERIFY(store.settleBeyond([&](const LogKey &one, const Id &) { return one == m_log; }));
        QCOMPARE(store.database().number(QStringLiteral("SELECT sum(pending) FROM thing")), 0);
        QCOMPARE(store.database().number(waiting), 0);
        // No feed brings it any more: its time is the one that the centre gave it.
        QCOMPARE(store.database().number(QStringLiteral("SELECT effective FROM journal")),
                 here->centre.store->database().number(QStringLiteral("SELECT effective FROM journal")));
    }

    /// The receipt may come first, or the snapshot.
    void anOwnEntryThatASnapshotHoldsHasTheTimeOfTheCentre()
    {
        const auto here = taken();
        Store &store = *here->tablet.store;
        QVERIFY(store.settle(here->me.incarnation, here->admitted.lastSeq, here->admitted.outcomes, "receipt"));
        QVERIFY(store.applyPart(m_log, 0, here->snapshot));
        QCOMPARE(store.database().number(QStringLiteral("SELECT status FROM journal")), 1);
        QCOMPARE(store.database().number(QStringLiteral("SELECT effective FROM journal")),
                 here->centre.store->database().number(QStringLiteral("SELECT effective FROM journal")));
        QVERIFY(audit(store.database(), here->tablet.rooms, AuditOf::Tablet)->isSound());
    }

    /// A state tells that a move counts for nothing, and not why.
    void whatARestoredCentreMarksInASnapshotHasAReason()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        const Result<Written> begun = tablet.store->write(me, things::begun(QStringLiteral("held")));
        QVERIFY(begun);
        Draft ended;
        ended.kind = "thing.ended";
        ended.act.object = begun->object;
        ended.act.move = Move{"ended", {begun->ref}};
        const Result<Written> moved = tablet.store->write(me, ended);
        QVERIFY(moved);
        QVERIFY(sealWritten(*tablet.store, 1, *moved, key));
        QVERIFY(tablet.store->settle(me.incarnation, 2, {}, "receipt"));
        QVERIFY(tablet.store->settleBeyond([](const LogKey &, const Id &) { return false; }));
        ObjectState state;
        for (const quint64 seq : {1u, 2u}) {
            const auto entries = chainEntries(tablet.store->database(), me.incarnation, seq, seq, 1);
            const auto header = decodeHeader(entries->front().headerBytes);
            const auto act = decodeAct(entries->front().body, me.incarnation);
            state.apply(*header, *act, {false, 5 + static_cast<qint64>(seq), header->time.counter}, seq == 1);
        }
        const LogKey log{QStringLiteral("330502"), Audience::Everyday};
        SnapshotPart part;
        part.objects.push_back({begun->object, "thing", begun->object, state, false});
        QVERIFY(tablet.store->applyPart(log, 0, part));
        Query query =
            tablet.store->database().query(QStringLiteral("SELECT status, reason FROM journal WHERE seq = 2"));
        QVERIFY(query.run() && query.next());
        QCOMPARE(query.integer(0), static_cast<qint64>(EntryStatus::Flagged));
        QCOMPARE(query.text(1), QStringLiteral("entry.marked"));
        QVERIFY(audit(tablet.store->database(), tablet.rooms, AuditOf::Tablet)->isSound());
    }

    void f38WhatTheCentreTookIntoALogThatIsNotFollowedDoesNotWait()
    {
        End tablet(path("tablet"), false);
        End centre(path("centre"), true);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("of a region that is no longer mine"))));
        const auto admitted = Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0));
        QVERIFY(admitted);
        QVERIFY(tablet.store->settle(me.incarnation, admitted->lastSeq, admitted->outcomes, "receipt"));
        const QString waiting = QStringLiteral("SELECT count(*) FROM journal WHERE status = 0");
        QCOMPARE(tablet.store->database().number(waiting), 1); // where it is followed, its feed says more
        QVERIFY(tablet.store->settleBeyond([](const LogKey &, const Id &) { return false; }));
        QCOMPARE(tablet.store->database().number(waiting), 0);
        QCOMPARE(tablet.store->database().number(QStringLiteral("SELECT count(*) FROM thing WHERE pending = 1")), 0);
    }

    void twoAuthorsOfOneDeviceTakeTurnsInTheOrderTheyActed()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author first = author(*tablet.store, key, true);
        const Author second = author(*tablet.store, key, true);
        for (const Author &who : {second, second, first, second, first, first})
            QVERIFY(tablet.store->write(who, begun(QStringLiteral("x"))));
        Result<std::vector<OwnChain>> chains = ownChains(tablet.store->database());
        QVERIFY(chains);
        QVERIFY(chains->at(0).incarnation == second.incarnation);
        QCOMPARE(chains->at(0).turnEnd, 2u);
        QVERIFY(tablet.store->settle(second.incarnation, 2, {}, "receipt"));
        chains = ownChains(tablet.store->database());
        QVERIFY(chains->at(0).incarnation == first.incarnation);
        QCOMPARE(chains->at(0).turnEnd, 1u);
        QVERIFY(tablet.store->settle(first.incarnation, 1, {}, "receipt"));
        chains = ownChains(tablet.store->database());
        QVERIFY(chains->at(0).incarnation == second.incarnation);
        QCOMPARE(chains->at(0).turnEnd, 3u);
        QVERIFY(tablet.store->settle(second.incarnation, 3, {}, "receipt"));
        chains = ownChains(tablet.store->database());
        QVERIFY(chains->at(0).incarnation == first.incarnation);
        QCOMPARE(chains->at(0).turnEnd, 3u);
    }

    void f31WhatTheCentreSaysItLacksWaitsAgainInSight()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        QVERIFY(tablet.store->settle(me.incarnation, 3, {}, "receipt"));
        const auto followsNothing = [](const LogKey &, const Id &) { return false; };
        QVERIFY(tablet.store->settleBeyond(followsNothing));
        Database &database = tablet.store->database();
        QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM thing")), 0); // another's affair now
        QVERIFY(tablet.store->offerFrom(me.incarnation, 1));
        QCOMPARE(ownCounts(database)->waiting, 2);
        QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM journal WHERE status = 0")), 2);
        QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM thing")), 2);
    }

    void f31WhatARestoredCentreRefusesForAnotherReasonIsToldSo()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("mine"))));
        for (const char *reason : {"device.revoked", "right.missing"}) {
            const std::vector<Outcome> said{{1, EntryStatus::Refused, reason, {}, 0, 0}};
            QVERIFY(tablet.store->settle(me.incarnation, 1, said, "receipt"));
            QCOMPARE(outcomeOf(tablet.store->database(), {me.incarnation, 1}).value()->reason, QByteArray(reason));
        }
    }

    /// A photo names the hazard it belongs to: that is enough to know that the centre has it.
    void whatNamesSomethingThatWasLeftOutBelongsToIt()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        const Written owner = tablet.store->write(me, begun(QStringLiteral("owner"))).value();
        Draft part = begun(QStringLiteral("part"));
        part.act.set(2, owner.object.toBytes());
        QVERIFY(tablet.store->write(me, part));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("another"))));
        Database &database = tablet.store->database();
        Query leave = database.query(QStringLiteral("INSERT INTO leftout(object, wanted) VALUES(?, 0)"));
        QVERIFY(leave.bind(owner.object).run());
        const auto entries = chainEntries(database, me.incarnation, 1, 3, 3);
        QVERIFY(entries && entries->size() == 3);
        const auto isOf = [&](const ChainEntry &entry) {
            return isOfLeftOut(database, decodeHeader(entry.headerBytes).value(), entry.body).value();
        };
        QVERIFY(isOf(entries->at(0)) && isOf(entries->at(1)));
        QVERIFY(!isOf(entries->at(2)));
    }

    /// Whoever changed what waits, hashes and links and all, does not get it signed by the next act.
    void f52WhatWaitsIsNotSignedOverWhenItIsNotAsItWasSigned()
    {
        const QString folder = path("tablet");
        const SigningKey key = makeSigningKey(m_random);
        Author me;
        {
            End tablet(folder, false);
            me = author(*tablet.store, key, true);
            const Written first = tablet.store->write(me, begun(QStringLiteral("gas leak"))).value();
            QVERIFY(sealWritten(*tablet.store, 1, first, key));
            Database &database = tablet.store->database();
            Act act;
            act.set(1, QStringLiteral("all is well")).move = Move{"begun", {}};
            const QByteArray body = encodeAct(act, me.incarnation);
            Header header = decodeHeader(chainEntries(database, me.incarnation, 1, 1, 1)->front().headerBytes).value();
            header.bodyHash = sha256(QByteArrayView(body));
            const QByteArray headerBytes = encodeHeader(header);
            Query forge = database.query(QStringLiteral("UPDATE journal SET header = ?, body = ?, link = ?"));
            QVERIFY(forge.bind(headerBytes).bind(body).bind(nextLink({}, headerBytes)).run());
        }
        End tablet(folder, false);
        const Written next = tablet.store->write(me, begun(QStringLiteral("another"))).value();
        const Status sealed = sealWritten(*tablet.store, 2, next, key);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::Damaged);
    }

    /// It waits again, as the centre lost it: should what comes after it go to another branch, nothing else signs it.
    void f31WhatSignedABatchThatTheCentreOnceTookIsKept()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        const auto writeAndSign = [&](quint64 seq) {
            const Written written = tablet.store->write(me, begun(QString::number(seq))).value();
            QVERIFY(sealWritten(*tablet.store, seq, written, key));
        };
        const auto isSigned = [&](quint64 seq) {
            const auto kept = keptSignatures(tablet.store->database(), me.incarnation, seq, 1).value();
            return !kept.empty() && kept.front().seq == seq;
        };
        writeAndSign(1);
        writeAndSign(2);
        QVERIFY(!isSigned(1)); // that one gave way
        QVERIFY(tablet.store->settle(me.incarnation, 2, {}, "a receipt"));
        QVERIFY(tablet.store->offerFrom(me.incarnation, 1));
        writeAndSign(3);
        QVERIFY(isSigned(2) && isSigned(3));
        writeAndSign(4);
        QVERIFY(isSigned(2) && !isSigned(3) && isSigned(4));
    }

    void anAuditNamesWhatWasChangedOnDisk()
    {
        End tablet(path("tablet"), false);
        const SigningKey key = makeSigningKey(m_random);
        const Author me = author(*tablet.store, key, true);
        Written last;
        for (int i = 0; i < 3; ++i)
            last = tablet.store->write(me, begun(QString::number(i))).value();
        Database &database = tablet.store->database();
        QCOMPARE(audit(database, tablet.rooms, AuditOf::Tablet)->findings.size(), 1u); // nobody signed them
        QVERIFY(sealWritten(*tablet.store, 1, last, key));
        QVERIFY(audit(database, tablet.rooms, AuditOf::Tablet)->isSound());
        QVERIFY(database.execute(QStringLiteral("UPDATE journal SET body = x'a0' WHERE seq = 2")));
        const Result<AuditReport> report = audit(database, tablet.rooms, AuditOf::Tablet);
        QVERIFY(report);
        QCOMPARE(report->findings.size(), 2u); // and its row is not what it says now
        QVERIFY(report->findings[0].where.endsWith(QStringLiteral("/2")));
        QVERIFY(report->findings[1].where.startsWith(QStringLiteral("thing/")));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
