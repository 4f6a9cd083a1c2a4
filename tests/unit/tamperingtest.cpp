// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: whoever changes a row by hand, in a database of the centre or of a tablet, is told by the audit what and where.
// Method: a district with something in every table; each value of each table is changed once, each table loses a row and
// gains one, each column beside an entry is set otherwise, and the trees of logs are touched at each level.
#include "core/campaign/acts.h"
#include "core/hazard/queries.h"
#include "core/hazard/search.h"
#include "core/journal/audit.h"
#include "core/journal/logtree.h"
#include "core/journal/ownchain.h"
#include "core/journal/snapshot.h"
#include "core/site/queries.h"
#include "tests/unit/district.h"

#include <QTest>

using namespace mingcha;
using journal::AuditOf;
using journal::AuditReport;
using journal::Database;
using journal::RowTable;
using test::District;
using test::sure;

namespace {

constexpr int kSites = 70; ///< more entries than one row of a tree holds

QString told(const AuditReport &report)
{
    QString text;
    for (const journal::AuditFinding &finding : report.findings)
        text += finding.where + QStringLiteral(": ") + finding.what + QLatin1Char('\n');
    return text;
}

qint64 rows(Database &database, const QString &table)
{
    return database.number(QStringLiteral("SELECT count(*) FROM ") + table);
}

QStringList columns(Database &database, const QString &table)
{
    QStringList names;
    journal::Query query = database.query(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    sure(query.run());
    while (query.next())
        names.append(query.text(0));
    return names;
}

/// Another value of the same kind.
QString other(const QString &column)
{
    return QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN %1 + 1 WHEN 'null' THEN 1 WHEN 'text' THEN %1 || 'x' "
                          "ELSE CAST(%1 || x'01' AS BLOB) END")
        .arg(column);
}

/// The row of a table that the tests change.
QString oneRow(Database &database, const QString &table)
{
    QStringList key;
    journal::Query query =
        database.query(QStringLiteral("SELECT name FROM pragma_table_info('%1') WHERE pk > 0").arg(table));
    sure(query.run());
    while (query.next())
        key.append(query.text(0));
    return QStringLiteral("(%1) = (SELECT %1 FROM %2 LIMIT 1)").arg(key.join(u','), table);
}

} // namespace

class TamperingTest : public QObject
{
    Q_OBJECT

    District m_district;
    std::unique_ptr<test::End> m_tablet = m_district.tablet();
    test::Desk m_officer;
    SeededRandom m_random{5};

    AuditReport audited(test::End &end)
    {
        const bool isCentre = &end == &m_district.centre;
        return sure(journal::audit(end.database(), end.rooms, isCentre ? AuditOf::Centre : AuditOf::Tablet));
    }
    /// What the audit says after a change, which is taken back again.
    AuditReport after(test::End &end, const QStringList &changes)
    {
        Database &database = end.database();
        sure(database.execute(QStringLiteral("BEGIN")));
        for (const QString &change : changes)
            sure(database.execute(change));
        AuditReport report = audited(end);
        sure(database.execute(QStringLiteral("ROLLBACK")));
        return report;
    }
    AuditReport after(test::End &end, const QString &change) { return after(end, QStringList{change}); }
    test::End &end(bool atCentre) { return atCentre ? m_district.centre : *m_tablet; }

    void eachTable(const std::function<void(test::End &, const RowTable &)> &check)
    {
        for (const bool atCentre : {true, false}) {
            for (const auto &room : end(atCentre).rooms.all()) {
                const std::vector<RowTable> tables = room->rowTables();
                for (const RowTable &table : tables)
                    check(end(atCentre), table);
            }
        }
    }
    static bool names(const AuditReport &report, const QString &where, const QString &what = {})
    {
        return std::ranges::any_of(report.findings, [&](const journal::AuditFinding &finding) {
            return finding.where.startsWith(where) && finding.what.contains(what);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto officer = m_district.person(QStringLiteral("甲"), person::kOfficer);
        Id site;
        for (int i = 0; i < kSites; ++i)
            site = m_district.site(QStringLiteral("南街旅馆%1号").arg(i));
        campaign::Draw draw;
        draw.region = officer.region;
        draw.purpose = QStringLiteral("2026-05 餐饮");
        draw.pool = {QStringLiteral("sites"), {{QStringLiteral("餐饮"), 1, {site}, {}}}, {}};
        draw.parties = {officer.id, person::centrePerson().id};
        m_district.write(sure(campaign::open(*m_district.centre.store, person::centrePerson(), draw)));
        m_officer = m_district.desk(*m_tablet, officer);
        inspection::PlanInput plan;
        plan.site = site;
        plan.team = {officer.id};
        plan.lead = officer.id;
        plan.day = QStringLiteral("2026-05-28");
        plan.catalogueVersion = QStringLiteral("2026.1");
        Id visit;
        const auto act = [&](auto draft, Id *object = nullptr) {
            QCOMPARE(District::act(m_officer, std::move(draft), object), QStringLiteral("ok"));
        };
        journal::Store &store = *m_tablet->store;
        act(inspection::startUnplanned(store, officer, plan), &visit);
        act(inspection::answer(store, officer,
                               {visit, QStringLiteral("HT-1.2"), checklist::Answer::Pass, {}, nullptr}));
        hazard::FoundInput input;
        input.author = m_officer.author;
        input.inspection = visit;
        input.words = QStringLiteral("消防通道被杂物堵塞");
        Id hazard;
        act(hazard::found(store, officer, input), &hazard);
        evidence::PhotoInput photo;
        photo.owner = hazard;
        photo.stored = {sha256("photo"), 1000};
        act(evidence::take(store, officer, photo));
        for (const journal::Outcome &outcome : m_district.sync(m_officer))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        // And something that waits to be sent.
        act(hazard::comment(store, officer, {hazard, QStringLiteral("尚未上报")}));
        for (const bool atCentre : {true, false}) {
            sure(hazard::indexSome(end(atCentre).database()));
            sure(site::indexSome(end(atCentre).database()));
        }
    }

    void whatNobodyTouchedIsSound()
    {
        for (const bool atCentre : {true, false}) {
            const AuditReport report = audited(end(atCentre));
            QVERIFY2(report.isSound(), qPrintable(told(report)));
        }
    }

    void everyTableIsTheJournalsOrDeclaredByItsRoom()
    {
        QStringList known{QStringLiteral("journal"),    QStringLiteral("object"),  QStringLiteral("incarnation"),
                          QStringLiteral("log"),        QStringLiteral("dossier"), QStringLiteral("feed"),
                          QStringLiteral("signature"),  QStringLiteral("receipt"), QStringLiteral("branch"),
                          QStringLiteral("meta"),       QStringLiteral("tile"),    QStringLiteral("epochstart"),
                          QStringLiteral("checkpoint"), QStringLiteral("alarm"),   QStringLiteral("proof"),
                          QStringLiteral("leftout"),    QStringLiteral("part")};
        QStringList own;
        for (const auto &room : m_tablet->rooms.all()) {
            own += room->ownTables();
            const std::vector<RowTable> tables = room->rowTables();
            for (const RowTable &table : tables)
                known += table.name;
        }
        journal::Query query = m_tablet->database().query(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
        QVERIFY(query.run());
        while (query.next()) {
            const QString name = query.text(0);
            const bool isOwn = std::ranges::any_of(own, [&](const QString &one) {
                return name == one ||
                       name.startsWith(one + QLatin1Char('_')); // an index of words has tables of its own
            });
            QVERIFY2(isOwn || known.contains(name), qPrintable(name));
        }
    }

    void everyValueOfEveryRowIsHeldAgainstTheJournal()
    {
        int changed = 0;
        eachTable([&](test::End &end, const RowTable &table) {
            QVERIFY2(rows(end.database(), table.name) > 0, qPrintable(table.name));
            for (const QString &column : columns(end.database(), table.name)) {
                if (table.own.contains(column))
                    continue;
                const AuditReport report =
                    after(end, QStringLiteral("UPDATE %1 SET %2 = %3 WHERE %4")
                                   .arg(table.name, column, other(column), oneRow(end.database(), table.name)));
                const bool isKey = table.key.contains(column) || table.key.contains(table.name + u'.' + column);
                const QString what = isKey ? QString() : column + QStringLiteral(" is ");
                QVERIFY2(names(report, table.name + u'/', what),
                         qPrintable(table.name + u'.' + column + QStringLiteral(": ") + told(report)));
                ++changed;
            }
        });
        QVERIFY(changed > 150);
    }

    void aRowTakenAwayIsNamed()
    {
        eachTable([&](test::End &end, const RowTable &table) {
            const AuditReport report = after(
                end, QStringLiteral("DELETE FROM %1 WHERE %2").arg(table.name, oneRow(end.database(), table.name)));
            QVERIFY2(names(report, table.name + u'/', QStringLiteral("the table that shows it has not")),
                     qPrintable(table.name));
        });
    }

    void aRowPutThereIsNamed()
    {
        eachTable([&](test::End &end, const RowTable &table) {
            if (table.keeps)
                return;
            QStringList all = columns(end.database(), table.name);
            all.removeAll(QStringLiteral("n"));
            QStringList values = all;
            values.replaceInStrings(QRegularExpression(QStringLiteral("^id$|^inspection$")),
                                    QStringLiteral("randomblob(16)"));
            const AuditReport report =
                after(end, QStringLiteral("INSERT INTO %1(%2) SELECT %3 FROM %1 WHERE %4")
                               .arg(table.name, all.join(u','), values.join(u','), oneRow(end.database(), table.name)));
            QVERIFY2(names(report, table.name + u'/', QStringLiteral("knows of no such row")),
                     qPrintable(told(report)));
        });
    }

    void aValueIsToldAsItIsAndAsTheJournalSays()
    {
        const AuditReport report =
            after(m_district.centre, QStringLiteral("UPDATE hazard SET words = '消防通道畅通', dueDay = '2027-01-01'"));
        QCOMPARE(report.findings.size(), 2u); // and it is found by other words
        QVERIFY(report.findings[0].where.startsWith(QStringLiteral("hazard/")));
        QVERIFY2(report.findings[0].what.contains(
                     QStringLiteral("words is \"消防通道畅通\", and the journal says \"消防通道被杂物堵塞\".")),
                 qPrintable(report.findings[0].what));
        QVERIFY(report.findings[0].what.contains(QStringLiteral("dueDay is \"2027-01-01\"")));
    }

    void whatSearchFindsIsHeldAgainstTheRows()
    {
        for (const bool atCentre : {true, false}) {
            QVERIFY(names(after(end(atCentre), QStringLiteral("UPDATE hazardWords SET words = '畅通'")),
                          QStringLiteral("hazard/"), QStringLiteral("found by its words")));
            QVERIFY(names(after(end(atCentre), QStringLiteral("DELETE FROM siteWords WHERE rowid = 3")),
                          QStringLiteral("site/"), QStringLiteral("found by its words")));
        }
    }

    void aSnapshotsRowsAreHeldAgainstItsStates()
    {
        const auto fresh = m_district.tablet();
        for (const journal::LogKey &log : sure(journal::logs(m_district.centre.database())))
            sure(fresh->store->applyPart(
                log, 0,
                sure(journal::readSnapshot(m_district.centre.database(), fresh->rooms, {log, 0, 0, 10000, 1 << 26}))));
        QCOMPARE(rows(fresh->database(), QStringLiteral("journal")), 0);
        const AuditReport sound = audited(*fresh);
        QVERIFY2(sound.isSound(), qPrintable(told(sound)));
        QVERIFY(names(after(*fresh, QStringLiteral("UPDATE hazard SET gradeField = 1")), QStringLiteral("hazard/"),
                      QStringLiteral("gradeField")));
        QVERIFY(names(after(*fresh, QStringLiteral("UPDATE object SET conflicts = 1 WHERE type = 'site'")),
                      QStringLiteral("site/"), QStringLiteral("conflicts")));
    }

    void hazardsGoWithTheirVoidedInspectionAndComeBackWithIt()
    {
        District district;
        const auto officer = district.person(QStringLiteral("甲"), person::kOfficer);
        const auto lead = district.person(QStringLiteral("丙"), person::kTeamLead);
        const Id site = district.site(QStringLiteral("南街旅馆"));
        const auto tablet = district.tablet();
        test::Desk desk = district.desk(*tablet, officer);
        test::Desk leads = district.desk(*tablet, lead);
        inspection::PlanInput plan;
        plan.site = site;
        plan.day = QStringLiteral("2026-05-28");
        plan.catalogueVersion = QStringLiteral("2026.1");
        Id visit;
        QCOMPARE(District::act(desk, inspection::startUnplanned(*tablet->store, officer, plan), &visit),
                 QStringLiteral("ok"));
        hazard::FoundInput input;
        input.author = desk.author;
        input.inspection = visit;
        input.words = QStringLiteral("通道堵塞");
        Id hazard;
        QCOMPARE(District::act(desk, hazard::found(*tablet->store, officer, input), &hazard), QStringLiteral("ok"));
        district.sync(desk);
        const QString why = QStringLiteral("走错了门");
        const auto voidIt = [&] {
            QCOMPARE(District::act(leads, inspection::voidInspection(*tablet->store, lead, {visit, why})),
                     QStringLiteral("ok"));
        };
        const auto phase = [&] {
            const AuditReport report = audited(*tablet);
            [&] { QVERIFY2(report.isSound(), qPrintable(told(report))); }();
            return hazard::find(tablet->database(), hazard)->phase();
        };
        const hazard::Phase before = phase();
        voidIt();
        QCOMPARE(phase(), hazard::Phase::Voided);
        // The centre refuses it: the hazards are back.
        const journal::Outcome refused{1, journal::EntryStatus::Refused, "right.missing", {}, 0, 0};
        sure(tablet->store->settle(leads.author.incarnation, 1, {{refused}}, "receipt"));
        QCOMPARE(phase(), before);
        voidIt();
        QCOMPARE(phase(), hazard::Phase::Voided);
        QCOMPARE(district.push(leads).size(), 2u);
        district.pull(leads);
        QCOMPARE(phase(), hazard::Phase::Voided);
        const AuditReport centre =
            sure(journal::audit(district.centre.database(), district.centre.rooms, AuditOf::Centre));
        QVERIFY2(centre.isSound(), qPrintable(told(centre)));
    }

    void whatTwoLivesOfATabletMadeUnderOneNumberIsShownAsTheCentreHasIt_data()
    {
        QTest::addColumn<bool>("asSnapshot");
        QTest::newRow("by a feed") << false;
        QTest::newRow("by a snapshot") << true;
    }
    void whatTwoLivesOfATabletMadeUnderOneNumberIsShownAsTheCentreHasIt()
    {
        QFETCH(bool, asSnapshot);
        District district;
        const auto officer = district.person(QStringLiteral("甲"), person::kOfficer);
        const Id place = district.site(QStringLiteral("南街旅馆"));
        const auto tablet = district.tablet();
        const auto copy = district.tablet();
        test::Desk desk = district.desk(*tablet, officer);
        test::Desk clone{copy.get(), desk.author, desk.key, officer};
        sure(copy->store->addAuthor(clone.author, {}, clone.key.publicKey, true));
        test::Desk lead = district.desk(*copy, district.person(QStringLiteral("丙"), person::kTeamLead));
        site::Site site;
        site.name = QStringLiteral("北街饭店");
        site.venueType = QStringLiteral("hotel");
        site.region = QString::fromLatin1(test::kTownship);
        Id first;
        QCOMPARE(District::act(desk, site::add(*tablet->store, officer, site), &first), QStringLiteral("ok"));
        district.sync(desk);
        hazard::FoundInput input;
        input.author = clone.author;
        input.site = place;
        input.words = QStringLiteral("通道堵塞");
        Id second;
        QCOMPARE(District::act(clone, hazard::found(*copy->store, officer, input), &second), QStringLiteral("ok"));
        QCOMPARE(second, first);
        // Another of its people goes on with it; that act is of no life but its own.
        QCOMPARE(District::act(lead, hazard::comment(*copy->store, lead.me, {second, QStringLiteral("已知")})),
                 QStringLiteral("ok"));
        const auto isSound = [&] {
            const AuditReport report = audited(*copy);
            return report.isSound() ? QString() : told(report);
        };
        QCOMPARE(isSound(), QString());
        if (asSnapshot) {
            for (const journal::LogKey &log : sure(journal::logs(district.centre.database())))
                sure(copy->store->applyPart(
                    log, 0,
                    sure(journal::readSnapshot(district.centre.database(), copy->rooms, {log, 0, 0, 10000, 1 << 26}))));
            QCOMPARE(isSound(), QString());
        }
        sure(copy->store->branchOff(clone.author.incarnation, 1)); // the centre said that it has another
        district.pull(clone);
        QCOMPARE(isSound(), QString());
        QVERIFY(!hazard::find(copy->database(), second));
        QCOMPARE(site::find(copy->database(), first)->name, site.name);
        const journal::Outcome refused{1, journal::EntryStatus::Refused, "hazard.unknown", {}, 0, 0};
        sure(copy->store->settle(lead.author.incarnation, 1, {{refused}}, "receipt"));
        QCOMPARE(isSound(), QString());
        QVERIFY(!hazard::find(copy->database(), second));
        QVERIFY(!site::find(copy->database(), first)->pending);
    }

    /// While a new epoch comes in not everything can be held against its entries; that is said, never passed over.
    void whatTheBeginOfAnEpochKeepsFromBeingCheckedIsTold()
    {
        const QString ofBefore = QStringLiteral("UPDATE object SET conflicts = -1 WHERE type = 'hazard'");
        QVERIFY(names(after(*m_tablet, ofBefore), QStringLiteral("hazard/"), QStringLiteral("earlier life")));
        const QString begins =
            QStringLiteral("INSERT INTO meta(key, value) VALUES('%1', x'01')").arg(journal::kRefillingKey);
        const AuditReport report = after(*m_tablet, QStringList{begins, ofBefore});
        QVERIFY2(report.isSound(), qPrintable(told(report)));
        QCOMPARE(report.unchecked, 1);
        QCOMPARE(after(*m_tablet, begins).unchecked, 0);
    }

    void whatStandsBesideAnEntryIsHeldAgainstIt_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("what");
        const QString leaf = QStringLiteral("not what the tree");
        const QString together = QStringLiteral("do not go together");
        QTest::newRow("later") << "effective = effective + 1" << leaf;
        QTest::newRow("flagged") << "status = 3, reason = 'site.inactive'" << leaf;
        QTest::newRow("flagged for nothing") << "status = 3" << together;
        QTest::newRow("refused") << "status = 2, reason = 'right.missing'" << together;
        QTest::newRow("damaged") << "status = 4, reason = 'entry.damaged'"
                                 << "beside the entry";
        QTest::newRow("waiting") << "status = 0" << together;
        QTest::newRow("elsewhere") << "position = 1000" << leaf;
        QTest::newRow("kind") << "kind = 'site.corrected'"
                              << "beside the entry";
        QTest::newRow("object") << "object = x'00112233445566778899aabbccddeeff'"
                                << "beside the entry";
        QTest::newRow("dossier") << "dossier = x'00112233445566778899aabbccddeeff'"
                                 << "beside the entry";
        QTest::newRow("link") << "link = zeroblob(32)"
                              << "link does not follow";
    }
    void whatStandsBesideAnEntryIsHeldAgainstIt()
    {
        QFETCH(QString, change);
        QFETCH(QString, what);
        const AuditReport report =
            after(m_district.centre,
                  QStringLiteral("UPDATE journal SET %1 WHERE seq = 20 AND kind = 'site.added'").arg(change));
        const bool isNamed = std::ranges::any_of(report.findings, [&](const journal::AuditFinding &finding) {
            return finding.where.endsWith(QStringLiteral("/20")) && finding.what.contains(what);
        });
        QVERIFY2(isNamed, qPrintable(told(report)));
    }

    void anEntryTakenOutOfItsLogLeavesAGapThatIsNamed()
    {
        journal::Query query = m_district.centre.database().query(QStringLiteral(
            "SELECT region, audience, position FROM journal JOIN log ON log.n = journal.log WHERE kind = 'site.added' AND seq = 20"));
        QVERIFY(query.run() && query.next());
        const QString place = QStringLiteral("%1/%2/%3").arg(query.text(0)).arg(query.integer(1)).arg(query.integer(2));
        const AuditReport report =
            after(m_district.centre, QStringLiteral("DELETE FROM journal WHERE kind = 'site.added' AND seq = 20"));
        QVERIFY2(names(report, place, QStringLiteral("No entry stands")), qPrintable(told(report)));
    }

    void aCentreIsHeldToItsTreesWhateverItsLogsSay()
    {
        const AuditReport report = after(m_district.centre, QStringLiteral("UPDATE log SET head = 0"));
        QVERIFY2(names(report, QStringLiteral("330502"), QStringLiteral("The log ends before")),
                 qPrintable(told(report)));
    }

    void whoAnAuthorIsAndWhereADossierGoesOnIsHeldAgainstTheEntries()
    {
        const AuditReport person = after(
            m_district.centre, QStringLiteral("UPDATE incarnation SET person = x'00112233445566778899aabbccddeeff'"));
        QVERIFY2(names(person, QString(), QStringLiteral("another person")), qPrintable(told(person)));
        const AuditReport log =
            after(m_district.centre,
                  QStringLiteral("UPDATE dossier SET log = (SELECT max(n) FROM log WHERE n <> dossier.log)"));
        QVERIFY2(names(log, QStringLiteral("dossier/"), QStringLiteral("another log")), qPrintable(told(log)));
    }

    /// Of what came with a snapshot some entries are not here. Those that are say what the state may say in their name.
    void aStateThatClaimsEntriesWhichAreNotHereIsHeldAgainstThoseThatAre()
    {
        Database &database = m_tablet->database();
        journal::Query query = database.query(QStringLiteral("SELECT id, state FROM object WHERE type = 'hazard'"));
        QVERIFY(query.run() && query.next());
        const Id hazard = query.id(0);
        journal::ObjectState state = sure(journal::ObjectState::decode(query.blob(1)));
        journal::Header header;
        header.incarnation = makeId(1, m_random);
        header.seq = 7;
        header.kind = "hazard.commented";
        state.apply(header, {}, {false, 1, 0});
        const QByteArray claimed = state.encode();
        const QString keep = QStringLiteral("UPDATE object SET state = x'%1' WHERE id = x'%2'");
        const auto kept = [&](const QByteArray &bytes) {
            return keep.arg(QString::fromLatin1(bytes.toHex()), hazard.toHex());
        };
        const AuditReport part = after(*m_tablet, kept(claimed));
        QVERIFY2(part.isSound(), qPrintable(told(part)));
        QByteArray changed = claimed;
        const QByteArray words = QStringLiteral("堵塞").toUtf8();
        QVERIFY(changed.contains(words));
        changed.replace(words, QStringLiteral("清除").toUtf8());
        const AuditReport report = after(
            *m_tablet,
            QStringList{kept(changed), QStringLiteral("UPDATE hazard SET words = '消防通道被杂物清除', indexed = 0")});
        QVERIFY2(names(report, QStringLiteral("hazard/"), QStringLiteral("not what its entries say")),
                 qPrintable(told(report)));
    }

    void everyLevelOfATreeIsHeldAgainstTheOneBelow()
    {
        for (const int level : {0, 1}) {
            const AuditReport report = after(
                m_district.centre,
                QStringLiteral("UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = %1")
                    .arg(level));
            QVERIFY2(!report.isSound(), qPrintable(QString::number(level)));
        }
    }

    void onATabletTheCentresProofsTell()
    {
        Database &centre = m_district.centre.database();
        Database &database = m_tablet->database();
        for (const journal::LogKey &log : sure(journal::logs(centre))) {
            const quint64 size = sure(journal::headOf(centre, log));
            const journal::Frontier frontier = sure((*sure(journal::LogTree::find(centre, log))).frontier(size));
            journal::Query proof = database.query(QStringLiteral(
                "INSERT INTO proof(log, dossier, epoch, size, peaks, text, signature) SELECT n, ?, ?, ?, ?, x'', x'' FROM log "
                "WHERE region = ? AND audience = ?"));
            proof.bind(Id{}).bind(Id{}).bind(size).bind(frontier.toBytes()).bind(log.region);
            QVERIFY(proof.bind(static_cast<int>(log.audience)).run());
        }
        const AuditReport sound = audited(*m_tablet);
        QVERIFY2(sound.isSound(), qPrintable(told(sound)));
        // In a log of a township and in its first 64 entries.
        const AuditReport report = after(
            *m_tablet,
            QStringLiteral(
                "UPDATE journal SET status = 3, reason = 'site.inactive' WHERE kind = 'site.added' AND seq = 20"));
        QVERIFY2(names(report, QStringLiteral("330502001/0/1–64"), QStringLiteral("proved")), qPrintable(told(report)));
    }

    void anObjectTakenAwayWithItsRowIsNamed()
    {
        const QString id = QStringLiteral("(SELECT object FROM journal WHERE kind = 'hazard.found')");
        const AuditReport report =
            after(m_district.centre, {QStringLiteral("DELETE FROM hazard WHERE id = %1").arg(id),
                                      QStringLiteral("DELETE FROM object WHERE id = %1").arg(id)});
        QVERIFY2(names(report, QStringLiteral("hazard/"), QStringLiteral("merged state is not")),
                 qPrintable(told(report)));
    }

    void aTriggerOrAViewIsNamed()
    {
        QVERIFY(names(after(m_district.centre, QStringLiteral("CREATE TRIGGER quiet AFTER INSERT ON hazard BEGIN "
                                                              "UPDATE hazard SET review = 2; END")),
                      QStringLiteral("quiet")));
    }

    void aReaderMayAudit()
    {
        const auto reader = sure(Database::open(m_tablet->database().path(), Database::Mode::Reader));
        QVERIFY(sure(journal::audit(*reader, m_tablet->rooms, AuditOf::Tablet)).isSound());
    }
};

QTEST_GUILESS_MAIN(TamperingTest)
#include "tamperingtest.moc"
