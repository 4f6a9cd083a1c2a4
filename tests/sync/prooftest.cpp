// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a centre that rewrites, drops, reorders or forks its log is named by a tablet, which goes on working, and an honest
// one never is. Method: the whole centre and real tablets over real sockets in this process; the centre's journal and trees are
// altered between its lives as its keeper could, signatures and all.
#include "core/journal/feed.h"
#include "core/journal/logwatch.h"
#include "core/journal/ownchain.h"
#include "sync/centre/service/proving.h"
#include "sync/tablet/logalarms.h"
#include "tests/sync/servedcentre.h"

#include <QDirIterator>

using namespace mingcha;
using namespace mingcha::centre;
using journal::AlarmKind;

class ProofTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    quint16 m_port = 0;
    person::Person m_lead;
    person::Person m_grid;

    std::unique_ptr<TabletEnd> tabletOf(const person::Person &person)
    {
        auto end = std::make_unique<TabletEnd>();
        sure(end->enrol(m_centre->url(), m_centre->slip(person.id)));
        sure(end->sync());
        return end;
    }
    static void add(TabletEnd &end, const char *name)
    {
        QVERIFY(end.addSite(QString::fromLatin1(name), kTown));
        sure(end.sync());
    }
    static std::vector<journal::LogAlarm> alarmsOf(TabletEnd &end)
    {
        return sure(journal::logAlarms(*sure(end.tablet->openReader())));
    }
    static bool isNamed(TabletEnd &end, AlarmKind kind)
    {
        for (const journal::LogAlarm &alarm : alarmsOf(end)) {
            const QString text = tablet::alarmText(alarm, QStringLiteral("Badian"));
            if (alarm.kind == kind && alarm.log.region == kTown && text.contains(QStringLiteral("Badian")))
                return true;
        }
        return false;
    }
    void stop()
    {
        m_port = m_centre->centre->port();
        m_centre->centre.reset();
    }
    /// What a keeper of the centre can do to its database, and then make all trees fit.
    void alter(const QStringList &statements)
    {
        stop();
        {
            const auto database = sure(journal::Database::open(m_centre->folder.filePath(QStringLiteral("centre.db")),
                                                               journal::Database::Mode::Writer));
            for (const QString &statement : statements) {
                const Status status = database->execute(statement);
                QVERIFY2(status, qPrintable(status ? QString() : status.error().message()));
            }
            sure(database->execute(QStringLiteral("DELETE FROM tile")));
            sure(journal::LogTree::growAll(*database));
        }
        m_centre->serve(m_port);
    }
    static QString townLog() { return QStringLiteral("(SELECT n FROM log WHERE region = '%1')").arg(kTown); }
    static void copyFolder(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString target = to + QLatin1Char('/') + QDir(from).relativeFilePath(files.next());
            QDir().mkpath(QFileInfo(target).path());
            QVERIFY2(QFile::copy(files.filePath(), target), qPrintable(target));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        m_grid = m_centre->enter("Grid", person::kGridWorker, kTown);
    }

    void anHonestCentreProvesAllItSays()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        for (const char *name : {"one", "two", "three"}) {
            add(*grid, name);
            sure(lead->sync());
            add(*lead, "other");
            sure(grid->sync());
        }
        for (TabletEnd *end : {grid.get(), lead.get()}) {
            QVERIFY(alarmsOf(*end).empty());
            QCOMPARE(end->number("SELECT count(*) FROM feed WHERE cursor > 0"), 2);
            QCOMPARE(end->number("SELECT count(*) FROM feed JOIN proof ON proof.log = feed.log AND proof.dossier = "
                                 "feed.dossier AND proof.size = feed.cursor WHERE cursor > 0"),
                     2);
            QCOMPARE(end->number("SELECT count(*) FROM checkpoint WHERE settled <> 1"), 0);
        }
    }

    void anActSaysWhatItsAuthorWasShownLast()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        add(*grid, "two");
        QVERIFY(grid->addSite(QStringLiteral("three"), kTown));
        const auto reader = sure(grid->tablet->openReader());
        journal::Query query = reader->query(QStringLiteral(
            "SELECT header, body FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
            "mine = 1 ORDER BY seq"));
        sure(query.run());
        std::vector<quint64> sizes;
        while (query.next()) {
            const auto header = sure(journal::decodeHeader(query.blob(0)));
            const auto act = sure(journal::decodeAct(query.blob(1), header.incarnation));
            sizes.push_back(act.seen ? act.seen->size : 0);
        }
        QCOMPARE(sizes, (std::vector<quint64>{0, 1, 2}));
    }

    void aTabletOfAnOlderSchemaTakesUpTheTree()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        sure(grid->tablet->writer().run([](journal::Store &store) -> Status {
            for (const char *table : {"proof", "checkpoint"}) {
                if (const Status status =
                        store.database().execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
                    !status)
                    return status;
            }
            return success();
        }));
        sure(grid->sync());
        QCOMPARE(
            grid->number("SELECT count(*) FROM proof JOIN feed ON feed.log = proof.log AND proof.size = feed.cursor"),
            2);
        add(*grid, "two");
        QVERIFY(alarmsOf(*grid).empty());
    }

    void f52ALogThatWasRewrittenIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        add(*grid, "two");
        alter({QStringLiteral("UPDATE journal SET effective = effective - 86400000 WHERE position = 1 AND log = ") +
               townLog()});
        add(*grid, "three");
        QVERIFY(isNamed(*grid, AlarmKind::Changed));
        add(*grid, "four"); // work goes on; all was read again, and what was signed before is another beginning
        QVERIFY(isNamed(*grid, AlarmKind::Forked));
        add(*grid, "five"); // what fits again is no new alarm
        QCOMPARE(alarmsOf(*grid).size(), size_t{2});
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
    }

    void f52ALogThatDroppedAnEntryIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        for (const char *name : {"one", "two", "three"})
            add(*grid, name);
        alter({QStringLiteral("DELETE FROM journal WHERE position = 2 AND log = ") + townLog(),
               QStringLiteral("UPDATE journal SET position = position - 1 WHERE position > 2 AND log = ") + townLog(),
               QStringLiteral("UPDATE log SET head = head - 1 WHERE n = ") + townLog()});
        add(*lead, "four");
        add(*lead, "five");
        sure(grid->sync());
        QVERIFY(isNamed(*grid, AlarmKind::Changed));
    }

    void f52ALogThatReorderedEntriesIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        for (const char *name : {"one", "two", "three"})
            add(*grid, name);
        alter({QStringLiteral("UPDATE journal SET position = 1000 WHERE position = 1 AND log = ") + townLog(),
               QStringLiteral("UPDATE journal SET position = 1 WHERE position = 2 AND log = ") + townLog(),
               QStringLiteral("UPDATE journal SET position = 2 WHERE position = 1000 AND log = ") + townLog()});
        add(*grid, "four");
        QVERIFY(isNamed(*grid, AlarmKind::Changed));
    }

    /// Two tablets are shown two logs; an act made with the one in sight is read by who sees the other.
    void f52ALogThatForkedIsNamedWhereItsReadersMeet()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        add(*grid, "zero");
        sure(lead->sync());
        const QTemporaryDir other;
        stop();
        copyFolder(m_centre->folder.path(), other.path());
        m_centre->serve(m_port);
        add(*grid, "one");
        add(*grid, "two"); // made after "one" was shown in the log
        const auto batch = pushedBy(*grid, 2);
        stop();
        copyFolder(other.path(), m_centre->folder.path());
        m_centre->serve(m_port);
        add(*lead, "another");
        QVERIFY(alarmsOf(*lead).empty());
        sure(m_centre->centre->writer().run([&](journal::Store &store) -> Status {
            const auto taken = journal::Admission(store, m_centre->clock.now().wallMs).admit(batch);
            return taken ? success() : Status(taken.error());
        }));
        sure(lead->sync());
        QVERIFY(isNamed(*lead, AlarmKind::Forked));
        QCOMPARE(alarmsOf(*lead).front().source, batch.incarnation);
        QVERIFY(alarmsOf(*grid).empty());
        sure(grid->sync());
        QVERIFY(!alarmsOf(*grid).empty());
    }

    void f52AReceiptForAnEntryThatIsNotInTheLogIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        const auto author = grid->tablet->session()->author;
        journal::LogProof proof;
        {
            const auto reader =
                sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
            proof = sure(
                proveLog(*reader, m_centre->centre->identity(), {kTown, journal::Audience::Everyday}, {1, {0}, {}, 0}));
        }
        proof.isGenuine = true;
        const journal::PlacedLeaf other{1, journal::logLeaf(1, {author.incarnation, 1}, sha256("another"), 5, {})};
        sure(grid->tablet->writer().run([&](journal::Store &store) {
            return store.watchReceipt({kTown, journal::Audience::Everyday}, &proof, std::span(&other, 1), {});
        }));
        QVERIFY(isNamed(*grid, AlarmKind::Promised));
    }

    void anOlderPeerIsAsBefore()
    {
        wire::PullRequest request;
        request.cursors = {3, 4};
        QVERIFY(!sure(wire::decodePullRequest(wire::encode(request))).held);
        request.held = {3, 1};
        request.older = {{1, 1}};
        const wire::PullRequest read = sure(wire::decodePullRequest(wire::encode(request)));
        QCOMPARE(*read.held, (std::vector<quint64>{3, 1}));
        QCOMPARE(read.older.front().size, quint64{1});
        QVERIFY(!sure(wire::decodePush(wire::encode(journal::PushedBatch{}))).held);
        QVERIFY(sure(wire::decodePushAnswer(wire::encode(wire::PushAnswer{}))).proofs.empty());
        // A centre that never proved anything is believed as far as it was.
        const auto grid = tabletOf(m_grid);
        const journal::FeedPage page{{kOtherTown, journal::Audience::Everyday}, {}, {}, 0, 0, {}};
        sure(grid->tablet->writer().run([&](journal::Store &store) { return store.applyFeed(page); }));
        QVERIFY(alarmsOf(*grid).empty());
    }

    /// Rule 7: who reads a log only in part learns of its length no more than the place of what they read.
    void whoReadsAPartIsToldNothingOfTheRest()
    {
        const auto grid = tabletOf(m_grid);
        for (const char *name : {"one", "two", "three", "four", "five"})
            add(*grid, name);
        const auto reader =
            sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
        const journal::LogKey log{kTown, journal::Audience::Everyday};
        journal::FeedPage page = sure(journal::readFeed(*reader, {log, {}, 0, {}}, 3, 1 << 20));
        page.items.erase(page.items.begin(), page.items.begin() + 2);
        const journal::LogProof proof = sure(provePage(*reader, m_centre->centre->identity(), page, 0, {}));
        QCOMPARE(proof.checkpoint.size, quint64{3});
        const journal::FeedItem &item = page.items.front();
        const Hash leaf = journal::logLeaf(3, item.ref, sha256(QByteArrayView(item.headerBytes)), item.effectiveMs, {});
        const auto proven = journal::check({3, {2}, {}, 0}, std::span(&leaf, 1), {}, proof.hashes);
        QVERIFY(proven && proven->tree.root() == proof.checkpoint.root);
    }

    void aDamagedTreeHoldsUpNoWorkAndIsMadeAgain()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        sure(m_centre->centre->writer().run([](journal::Store &store) {
            return store.database().execute(QStringLiteral("UPDATE tile SET hashes = x'00'"));
        }));
        add(*grid, "two");
        QVERIFY(alarmsOf(*grid).empty());
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
    }

    /// Its other logs fit, and are no reason to read all again and again.
    void aLogThatCannotBeProvenIsReadAllTheSame()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        sure(m_centre->centre->writer().run([](journal::Store &store) {
            return store.database().execute(
                QStringLiteral("UPDATE tile SET hashes = x'00' WHERE log = (SELECT n FROM log WHERE region = '%1')")
                    .arg(kDistrict));
        }));
        const auto lead = tabletOf(m_lead);
        QVERIFY(!alarmsOf(*lead).empty() && alarmsOf(*lead).front().kind == AlarmKind::Unproven);
        add(*grid, "two");
        sure(lead->sync());
        QCOMPARE(lead->number("SELECT count(*) FROM site"), 2);
        m_lead.team = QStringLiteral("another");
        m_centre->change(m_lead); // the tree is made again
        for (int i = 0; i < 2; ++i)
            sure(lead->sync());
        QCOMPARE(lead->number("SELECT count(*) FROM person WHERE team = 'another'"), 1);
        QCOMPARE(lead->number("SELECT count(*) FROM feed WHERE cursor > 0 AND cursor <> (SELECT size FROM proof WHERE "
                              "proof.log = feed.log)"),
                 0);
    }

    void aCentreThatStopsProvingIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        journal::FeedPage page{{kTown, journal::Audience::Everyday}, {}, {}, 1, 1, {}};
        sure(grid->tablet->writer().run([&](journal::Store &store) { return store.applyFeed(page); }));
        QVERIFY(isNamed(*grid, AlarmKind::Unproven));
    }

    void aDeclaredRestoreNamesWhereItGoesOn()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        add(*grid, "one");
        sure(lead->sync());
        aDeclaredEpochBegins();
        for (int round = 0; round < 2; ++round) {
            sure(grid->sync());
            sure(lead->sync());
        }
        for (TabletEnd *end : {grid.get(), lead.get()}) {
            QVERIFY(alarmsOf(*end).empty());
            QCOMPARE(end->number("SELECT count(*) FROM checkpoint WHERE settled = 3"), 0);
            QCOMPARE(end->number("SELECT count(*) FROM checkpoint WHERE settled <> 1"), 0);
        }
    }

    void f52ARestoreThatRewroteWhatItGoesOnFromIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        add(*grid, "two");
        aRewriteUnderANewEpochIsNamed(*grid);
    }

    /// Nobody declared it, and when this tablet comes back the log is longer again than it had it: by what others wrote.
    void f32ARestoreThatOthersBuiltOnIsReadAnewAndSentWhatItLacks()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        add(*grid, "one");
        sure(lead->sync());
        stop();
        const QTemporaryDir copy;
        copyFolder(m_centre->folder.path(), copy.path());
        m_centre->serve(m_port);
        add(*grid, "lost");
        stop();
        copyFolder(copy.path(), m_centre->folder.path());
        m_centre->serve(m_port);
        add(*lead, "other 1");
        add(*lead, "other 2");
        const char *sites = "SELECT count(*) FROM site";
        for (int i = 0; i < 2; ++i)
            sure(grid->sync());
        QVERIFY(isNamed(*grid, AlarmKind::Changed));
        QCOMPARE(m_centre->number(sites), 4);
        QCOMPARE(grid->number(sites), 4);
        QCOMPARE(grid->number("SELECT count(*) FROM journal WHERE status = 0"), 0);
        sure(lead->sync());
        QCOMPARE(lead->number(sites), 4);
    }

    /// Whoever stands in between says that no log may be read, which nobody signs, and then gives one with other words in it.
    void f52WordsThatWereChangedOnTheWayDoNotStay()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        add(*lead, "true name");
        sure(grid->sync());
        const journal::LogKey log{kTown, journal::Audience::Everyday};
        journal::FeedPage page;
        {
            const auto reader =
                sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
            page = sure(journal::readFeed(*reader, {log, {}, 0, {}}, 100, 1 << 20));
        }
        QVERIFY(!page.items.empty());
        for (journal::FeedItem &item : page.items) {
            item.body.replace("true name", "fake name");
            journal::Header header = sure(journal::decodeHeader(item.headerBytes));
            header.bodyHash = sha256(QByteArrayView(item.body));
            item.headerBytes = journal::encodeHeader(header);
        }
        page.asksProof = true;
        sure(grid->tablet->writer().run([&](journal::Store &store) {
            const Status dropped = store.dropFeed(log, {});
            return dropped ? store.applyFeed(page) : dropped;
        }));
        QVERIFY(isNamed(*grid, AlarmKind::Unproven));
        QCOMPARE(grid->number("SELECT count(*) FROM site WHERE name = 'fake name'"), 1);
        sure(grid->sync());
        QCOMPARE(grid->number("SELECT count(*) FROM site WHERE name = 'fake name'"), 0);
        QCOMPARE(grid->number("SELECT count(*) FROM site WHERE name = 'true name'"), 1);
    }

    void f52WhatWasMovedIntoThePlaceOfAnotherDoesNotKeepItOut()
    {
        const auto grid = tabletOf(m_grid);
        const auto lead = tabletOf(m_lead);
        for (const char *name : {"one", "two", "three"})
            add(*lead, name);
        journal::FeedPage page;
        {
            const auto reader =
                sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
            page = sure(journal::readFeed(*reader, {{kTown, journal::Audience::Everyday}, {}, 0, {}}, 100, 1 << 20));
        }
        QCOMPARE(page.items.size(), size_t{3});
        page.items.erase(page.items.begin() + 1);
        page.completeTo = page.head = page.items.back().position = 2;
        page.asksProof = true;
        sure(grid->tablet->writer().run([&](journal::Store &store) { return store.applyFeed(page); }));
        QVERIFY(isNamed(*grid, AlarmKind::Unproven));
        sure(grid->sync());
        QCOMPARE(grid->number("SELECT count(*) FROM site"), 3);
        QCOMPARE(
            grid->number("SELECT count(DISTINCT position) FROM journal WHERE kind = 'site.added' AND position > 0"), 3);
    }

    void f52ARestoreFromAMuchOlderCopyThatRewroteItIsNamed()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        stop();
        const QTemporaryDir copy;
        copyFolder(m_centre->folder.path(), copy.path());
        m_centre->serve(m_port);
        add(*grid, "two");
        add(*grid, "three");
        stop();
        copyFolder(copy.path(), m_centre->folder.path());
        m_centre->serve(m_port);
        aRewriteUnderANewEpochIsNamed(*grid);
    }

    /// An epoch is told without a signature: who stands in between can make one up, and cannot make the tablet forget.
    void f52AnEpochThatWasMadeUpDoesNotHideARewrittenLog()
    {
        const auto grid = tabletOf(m_grid);
        add(*grid, "one");
        add(*grid, "two");
        SeededRandom random(9);
        sure(grid->tablet->writer().run([](journal::Store &store) { return store.reconcile(true); }));
        sure(grid->tablet->vault().setEpoch(m_centre->centre->identity().key.publicKey, makeId(1, random)));
        alter(
            {QStringLiteral("UPDATE journal SET effective = effective - 5 WHERE position = 1 AND log = ") + townLog()});
        sure(grid->sync());
        sure(grid->sync());
        QVERIFY(isNamed(*grid, AlarmKind::Forked));
    }

    void aDatabaseInUseWithoutItsKeyIsNoNewCentre()
    {
        stop();
        const QString key = m_centre->folder.filePath(QString::fromLatin1(kIdentityFile));
        const QString away = key + QStringLiteral(".away");
        QVERIFY(QFile::rename(key, away));
        {
            const auto rooms = allRooms();
            const auto opened = openFolder(m_centre->folder.path(), rooms, m_centre->clock, m_centre->random);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::NotFound);
        }
        QVERIFY(!QFile::exists(key));
        QVERIFY(QFile::rename(away, key));
        m_centre->serve(m_port);
    }

private:
    void aRewriteUnderANewEpochIsNamed(TabletEnd &end)
    {
        alter(
            {QStringLiteral("UPDATE journal SET effective = effective - 5 WHERE position = 1 AND log = ") + townLog()});
        aDeclaredEpochBegins();
        sure(end.sync());
        sure(end.sync());
        QVERIFY(isNamed(end, AlarmKind::Forked));
    }
    void aDeclaredEpochBegins()
    {
        stop();
        {
            const auto rooms = allRooms();
            auto folder = sure(openFolder(m_centre->folder.path(), rooms, m_centre->clock, m_centre->random));
            sure(beginEpoch(m_centre->folder.path(), folder.identity, m_centre->clock, m_centre->random,
                            [&](const Identity &begun) {
                                return folder.writer->run([&](journal::Store &store) {
                                    return journal::beginEpochs(store.database(), begun.parent, begun.epoch);
                                });
                            }));
        }
        m_centre->serve(m_port);
    }
    /// The tablet's entries from `from` on, as it pushed them.
    static journal::PushedBatch pushedBy(TabletEnd &end, quint64 from)
    {
        const auto reader = sure(end.tablet->openReader());
        const tablet::Signer signer = *end.tablet->session();
        journal::PushedBatch batch;
        batch.incarnation = signer.author.incarnation;
        batch.device = end.clock.now();
        Hash link;
        for (const journal::ChainEntry &entry :
             sure(journal::chainEntries(*reader, batch.incarnation, from, 100, 100))) {
            batch.entries.push_back({entry.headerBytes, entry.body, false});
            link = entry.link;
        }
        batch.signature = journal::sign(signer.key, link.view());
        return batch;
    }
};

QTEST_GUILESS_MAIN(ProofTest)
#include "prooftest.moc"
