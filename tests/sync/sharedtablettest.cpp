// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what two people record on one tablet reaches the centre in the order they recorded it, by the link and by a file, and
// neither keeps the other's work back. Method: the whole centre and one tablet over real sockets in this process.
#include "tests/sync/servedcentre.h"

#include "core/site/queries.h"
#include "sync/centre/service/handover.h"
#include "sync/tablet/handover.h"

using namespace mingcha;
using namespace mingcha::centre;

class SharedTabletTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    std::unique_ptr<TabletEnd> m_shared;
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
