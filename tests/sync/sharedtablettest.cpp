// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what two people record on one tablet reaches the centre in the order they recorded it, by the link and by a file, and
// neither keeps the other's work back. Method: the whole centre and one tablet over real sockets in this process.
#include "tests/sync/servedcentre.h"

#include "core/site/queries.h"
#include "sync/centre/service/handover.h"
#include "sync/tablet/handover.h"

#include <sys/stat.h>

using namespace mingcha;
using namespace mingcha::centre;

class SharedTabletTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    std::unique_ptr<TabletEnd> m_shared;
    std::unique_ptr<QTemporaryDir> m_copy;
    int m_files = 0;
    person::Person m_lead;
    person::Person m_officer;

    void become(const person::Person &who) { sure(m_shared->tablet->unlockNow(who.id, kPin)); }
    Id add(const person::Person &who, const QString &name)
    {
        become(who);
        return objectFoundedBy(sure(m_shared->addSite(name, kTown)).ref);
    }
    void correct(const person::Person &who, const Id &site, const QString &name)
    {
        become(who);
        sure(m_shared->tablet->performNow([&](journal::Store &store) -> Result<journal::Draft> {
            site::Site one = *site::find(store.database(), site);
            one.name = name;
            return site::correct(store, *person::find(store.database(), who.id), one);
        }));
    }
    tablet::HandoverMade exported(const QString &file)
    {
        std::optional<Result<tablet::HandoverMade>> made;
        tablet::exportOutbox(*m_shared->tablet, file, false, [&](auto ended) { made = std::move(ended); });
        if (!QTest::qWaitFor([&] { return made.has_value(); }, 20'000))
            qFatal("the export does not end");
        return sure(std::move(*made));
    }
    Result<HandoverTaken> taken(const QString &file)
    {
        Centre &centre = *m_centre->centre;
        return takeOutbox({centre.places(), centre.identity(), centre.writer(), m_centre->clock.now().wallMs}, file,
                          file + QStringLiteral(".receipts"));
    }
    void atTablet(const char *sql, const Id &incarnation)
    {
        sure(m_shared->tablet->writer().run([&](journal::Store &store) -> Status {
            return store.database().query(QString::fromLatin1(sql)).bind(incarnation).run();
        }));
    }
    void backUp()
    {
        const quint16 port = m_centre->centre->port();
        m_centre->centre.reset();
        m_copy = std::make_unique<QTemporaryDir>();
        copyFolder(m_centre->folder.path(), m_copy->path());
        m_centre->serve(port);
    }
    /// The centre's folder is that copy again, and nobody says so.
    void bringBack()
    {
        const quint16 port = m_centre->centre->port();
        m_centre->centre.reset();
        QVERIFY(QDir(m_centre->folder.path()).removeRecursively());
        QVERIFY(QDir().mkpath(m_centre->folder.path()));
        copyFolder(m_copy->path(), m_centre->folder.path());
        m_centre->serve(port);
    }
    Result<tablet::ReceiptsTaken> received(const QString &file)
    {
        std::optional<Result<tablet::ReceiptsTaken>> back;
        tablet::importReceipts(*m_shared->tablet, file + QStringLiteral(".receipts"),
                               [&](auto ended) { back = std::move(ended); });
        if (!QTest::qWaitFor([&] { return back.has_value(); }, 20'000))
            qFatal("the import does not end");
        return std::move(*back);
    }
    /// There and back by file.
    HandoverTaken carried()
    {
        const QString file = m_shared->folder.filePath(QStringLiteral("%1.outbox").arg(++m_files));
        exported(file);
        const HandoverTaken there = sure(taken(file));
        sure(received(file));
        return there;
    }
    qint64 refusedAtCentre() { return m_centre->number("SELECT count(*) FROM journal WHERE status = 2"); }
    int waiting() { return sure(tablet::counts(*sure(m_shared->tablet->openReader()))).waiting; }
    Id incarnationOf(const person::Person &who) { return m_shared->tablet->vault().find(who.id)->incarnation; }

private Q_SLOTS:
    void init()
    {
        m_centre = std::make_unique<ServedCentre>();
        m_lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        m_officer = m_centre->enter("Officer", person::kOfficer, kDistrict);
        m_shared = std::make_unique<TabletEnd>();
        for (const person::Person &who : {m_officer, m_lead}) {
            sure(m_shared->enrol(m_centre->url(), m_centre->slip(who.id)));
            sure(m_shared->sync());
        }
    }

    void aPipeThatNobodyWritesToIsNoFileThatWasMade()
    {
        const QString pipe = m_shared->folder.filePath(QStringLiteral("pipe"));
        for (const QString &name : {pipe, pipe + QStringLiteral(".receipts")})
            QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
        become(m_lead);
        QVERIFY(taken(pipe).error().text.contains(QStringLiteral("pipe or a device")));
        QVERIFY(received(pipe).error().text.contains(QStringLiteral("pipe or a device")));
    }

    void whatOneBuildsOnTheOthersWorkComesAfterIt_data()
    {
        QTest::addColumn<bool>("byFile");
        QTest::newRow("by the link") << false;
        QTest::newRow("by a file") << true;
    }
    void whatOneBuildsOnTheOthersWorkComesAfterIt()
    {
        QFETCH(const bool, byFile);
        add(m_lead, QStringLiteral("one"));
        add(m_officer, QStringLiteral("two"));
        const Id three = add(m_lead, QStringLiteral("three"));
        correct(m_officer, three, QStringLiteral("three, corrected"));
        const Id four = add(m_lead, QStringLiteral("four"));
        correct(m_officer, four, QStringLiteral("four, corrected"));
        become(m_lead);
        if (byFile) {
            const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
            const tablet::HandoverMade made = exported(file);
            QCOMPARE(made.entries, 6);
            QCOMPARE(made.entriesLeft, 0);
            QCOMPARE(sure(taken(file)).added, 6);
        } else {
            sure(m_shared->sync());
        }
        QCOMPARE(m_centre->number("SELECT count(*) FROM journal WHERE status = 2"), 0);
        QCOMPARE(m_centre->number("SELECT count(*) FROM site WHERE name LIKE '%corrected'"), 2);
    }

    /// The copy has nothing of what one of them did since, and of the other all or not.
    void f32WhatTheCentreLostOfAColleagueGoesBeforeWhatBuildsOnIt_data()
    {
        QTest::addColumn<bool>("byFile");
        QTest::addColumn<bool>("isOwnLost");
        QTest::newRow("by the link, of both") << false << true;
        QTest::newRow("by the link, of the colleague alone") << false << false;
        QTest::newRow("by a file, of both") << true << true;
        QTest::newRow("by a file, of the colleague alone") << true << false;
    }
    void f32WhatTheCentreLostOfAColleagueGoesBeforeWhatBuildsOnIt()
    {
        QFETCH(const bool, byFile);
        QFETCH(const bool, isOwnLost);
        add(m_lead, QStringLiteral("before"));
        add(m_officer, QStringLiteral("before"));
        sure(m_shared->sync());
        backUp();
        const Id site = add(m_lead, QStringLiteral("the lead's"));
        sure(m_shared->sync());
        if (isOwnLost) {
            correct(m_officer, site, QStringLiteral("corrected"));
            sure(m_shared->sync());
        }
        bringBack();
        correct(m_officer, site, QStringLiteral("corrected again"));
        if (byFile) {
            const HandoverTaken first = carried();
            QVERIFY(first.gap);
            QCOMPARE(first.added, 0);
            carried();
        } else {
            sure(m_shared->sync());
        }
        QCOMPARE(refusedAtCentre(), 0);
        QCOMPARE(m_centre->number("SELECT count(*) FROM site WHERE name = 'corrected again'"), 1);
        QCOMPARE(waiting(), 0);
    }

    /// Who signs in has nothing to send.
    void f32WhatTheCentreLostOfAColleagueIsSentInWhosoeverSession()
    {
        add(m_officer, QStringLiteral("before"));
        sure(m_shared->sync());
        backUp();
        add(m_lead, QStringLiteral("lost"));
        sure(m_shared->sync());
        bringBack();
        become(m_officer);
        sure(m_shared->sync());
        QCOMPARE(m_centre->number("SELECT count(*) FROM site WHERE name = 'lost'"), 1);
    }

    /// The copy was made before their enrolment: that centre cannot name them, and their work does not count as received.
    void f32WhatTheCentreLostOfWhomItDoesNotKnowWaits()
    {
        backUp();
        const person::Person third = m_centre->enter("Third", person::kTeamLead, kDistrict);
        sure(m_shared->enrol(m_centre->url(), m_centre->slip(third.id)));
        sure(m_shared->sync());
        const Id site = add(third, QStringLiteral("of the third"));
        add(third, QStringLiteral("of the third, too"));
        sure(m_shared->sync());
        QCOMPARE(waiting(), 0);
        bringBack();
        correct(m_officer, site, QStringLiteral("corrected"));
        static_cast<void>(m_shared->sync()); // tells that another has to enrol again
        QCOMPARE(refusedAtCentre(), 0);
        QCOMPARE(waiting(), 3);
    }

    /// The link was there before the receipts came back.
    void aFileThatLayAboutTakesNothingBack()
    {
        add(m_lead, QStringLiteral("by file"));
        const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
        exported(file);
        sure(taken(file));
        add(m_officer, QStringLiteral("by the link"));
        add(m_lead, QStringLiteral("by the link, too"));
        sure(m_shared->sync());
        QCOMPARE(waiting(), 0);
        sure(received(file));
        QCOMPARE(waiting(), 0);
    }

    /// What waits for the colleague's account is not known at the centre: what is about it would be refused for good.
    void whatBuildsOnWhatMustWaitWaitsWithIt_data()
    {
        QTest::addColumn<bool>("byFile");
        QTest::newRow("by the link") << false;
        QTest::newRow("by a file") << true;
    }
    void whatBuildsOnWhatMustWaitWaitsWithIt()
    {
        QFETCH(const bool, byFile);
        const auto send = [&] {
            if (byFile)
                carried();
            else
                static_cast<void>(m_shared->sync()); // tells whose work stays
        };
        const Id site = add(m_lead, QStringLiteral("of whose account rests"));
        add(m_officer, QStringLiteral("of the officer alone"));
        become(m_officer);
        m_lead.active = false;
        m_centre->change(m_lead);
        send();
        QCOMPARE(waiting(), 1);
        correct(m_officer, site, QStringLiteral("corrected"));
        add(m_officer, QStringLiteral("after it"));
        send();
        QCOMPARE(refusedAtCentre(), 0);
        QCOMPARE(waiting(), 3);
        m_lead.active = true;
        m_centre->change(m_lead);
        send();
        QCOMPARE(refusedAtCentre(), 0);
        QCOMPARE(waiting(), 0);
        QCOMPARE(m_centre->number("SELECT count(*) FROM site WHERE name IN ('corrected', 'after it')"), 2);
    }

    /// A copy of the tablet wrote on in the name of one of them.
    void oneWhoseChainTheCentreHasOtherwiseKeepsNobodysReceiptsFromCounting()
    {
        TabletEnd copy;
        copy.tablet.reset();
        m_shared->tablet.reset();
        copyFolder(m_shared->folder.path(), copy.folder.path());
        for (TabletEnd *end : {&copy, m_shared.get()})
            end->tablet = sure(tablet::Tablet::open(end->folder.filePath(QStringLiteral("tablet")), end->rooms,
                                                    end->clock, end->random));
        sure(copy.tablet->unlockNow(m_lead.id, kPin));
        sure(copy.sync()); // what its log held when it was copied may be lost
        sure(copy.addSite(QStringLiteral("of the copy"), kTown));
        sure(copy.sync());
        add(m_lead, QStringLiteral("of the tablet"));
        add(m_officer, QStringLiteral("sound"));
        const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
        exported(file);
        QVERIFY(sure(taken(file)).forked);
        const tablet::ReceiptsTaken back = sure(received(file));
        QCOMPARE(back.entries, 1);
        QCOMPARE(back.forked, QStringList{m_lead.name});
        QCOMPARE(waiting(), 1);
        QVERIFY(tablet::otherEntriesText(back.forked).contains(m_lead.name));
    }

    void receiptsOpenForWhoseverWorkIsInTheFile()
    {
        add(m_lead, QStringLiteral("of the lead"));
        add(m_officer, QStringLiteral("of the officer"));
        const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
        exported(file);
        sure(taken(file));
        const auto reopened = [&](const person::Person &who) { // with nobody else's key
            m_shared->tablet.reset();
            m_shared->tablet = sure(tablet::Tablet::open(m_shared->folder.filePath(QStringLiteral("tablet")),
                                                         m_shared->rooms, m_shared->clock, m_shared->random));
            become(who);
        };
        reopened(m_lead);
        QCOMPARE(sure(received(file)).entries, 2);
        add(m_lead, QStringLiteral("of the lead alone"));
        exported(file);
        sure(taken(file));
        reopened(m_officer);
        const auto shut = received(file);
        QVERIFY(!shut && shut.error().text.contains(QStringLiteral("Let one of them sign in")));
        reopened(m_lead);
        QCOMPARE(sure(received(file)).entries, 1);
    }

    void aColleaguesDamagedEntriesKeepNobodysWorkOutOfTheFile()
    {
        add(m_officer, QStringLiteral("damaged"));
        atTablet("UPDATE journal SET header = x'00ff' WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?)",
                 incarnationOf(m_officer));
        add(m_lead, QStringLiteral("sound"));
        const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
        const tablet::HandoverMade made = exported(file);
        QCOMPARE(made.entries, 1);
        QCOMPARE(made.entriesLeft, 1);
        QCOMPARE(sure(taken(file)).added, 1);
    }

    void whoTheCentreDoesNotKnowKeepsNobodysWorkFromBeingTakenIn()
    {
        add(m_officer, QStringLiteral("of who is not known"));
        add(m_lead, QStringLiteral("of the lead"));
        const QString file = m_shared->folder.filePath(QStringLiteral("x.outbox"));
        QCOMPARE(exported(file).entries, 2);
        sure(m_centre->centre->writer().run([&](journal::Store &store) -> Status {
            return store.database()
                .query(QStringLiteral("DELETE FROM centredevice WHERE incarnation = ?"))
                .bind(incarnationOf(m_officer))
                .run();
        }));
        const HandoverTaken came = sure(taken(file));
        QCOMPARE(came.added, 1);
        QCOMPARE(came.left, 1);
    }
};

QTEST_GUILESS_MAIN(SharedTabletTest)
#include "sharedtablettest.moc"
