// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a tablet that begins with a snapshot lists what the centre lists, at a fraction of the bytes; what was left out
// comes when it is looked at or changed, and nothing can be written beside it unseen meanwhile.
#include "core/journal/snapshot.h"
#include "core/evidence/custody.h"
#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "core/inspection/acts.h"
#include "core/inspection/queries.h"
#include "core/journal/admission.h"
#include "core/journal/audit.h"
#include "core/journal/feed.h"
#include "core/journal/statepacker.h"
#include "core/person/queries.h"
#include "sync/wire/messages.h"
#include "tests/bench/townshipyear.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;
using bench::TownshipYear;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

QStringList rows(Database &database, const char *sql)
{
    Query query = database.query(QString::fromLatin1(sql));
    must(query.run());
    QStringList all;
    while (query.next())
        all.append(query.text(0));
    return all;
}

constexpr char kHazards[] =
    "SELECT hex(id) || hex(site) || hex(inspection) || code || words || number || grade || step || "
    "phase || stepMs || foundMs || hex(foundBy) || complete || isLead FROM hazard ORDER BY id";
constexpr char kInspections[] =
    "SELECT hex(id) || hex(site) || region || day || minute || step || stepMs || kind || mode || "
    "authority FROM inspection ORDER BY id";

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private:
    /// A tablet of its own, begun with the snapshot.
    std::unique_ptr<Store> begun(const char *name)
    {
        auto tablet = must(Store::open(m_dir.filePath(QString::fromLatin1(name)), m_year->rooms(), m_clock));
        must(tablet->begin());
        for (const LogKey &log : must(logs(centre()))) {
            SnapshotRequest request{log, 0, m_year->nowMs(), 60, 1 << 20};
            quint64 position = 0;
            do {
                const SnapshotPart part = signedPart(must(readSnapshot(centre(), m_year->rooms(), request)),
                                                     {log, {}, request.after, {}, {}});
                must(tablet->applyPart(log, request.after, part));
                position = position == 0 ? part.position : position;
                request.after = part.next;
            } while (request.after > 0);
            must(tablet->endSnapshot(log, position));
        }
        const TownshipYear::Worker &lead = m_year->lead();
        must(tablet->addAuthor({makeId(9, m_random), lead.me.id}, {}, {}, true));
        must(tablet->commit());
        return tablet;
    }
    /// As it comes from a centre.
    SnapshotPart signedPart(const SnapshotPart &made, KeptPart kept)
    {
        kept.packed = wire::encode(made);
        SnapshotPart part = must(wire::decodeSnapshotPart(kept.packed));
        part.signature = sign(m_key, wire::partText(kept));
        part.packed = std::move(kept.packed);
        return part;
    }
    AuditReport audited(Database &tablet)
    {
        return must(audit(tablet, m_year->rooms(), AuditOf::Tablet, [this](const KeptPart &part) {
            const bool isGiven = wire::isSignedBy(part, m_key.publicKey);
            return isGiven ? wire::decodeSnapshotPart(part.packed) : Error{ErrorCode::Denied, {}, {}};
        }));
    }
    /// What an audit finds, a line each; "n unchecked" where something is not held against all that it is made of.
    QString told(Database &tablet)
    {
        const AuditReport report = audited(tablet);
        QStringList lines;
        for (const AuditFinding &finding : report.findings)
            lines.append(finding.where + QStringLiteral(": ") + finding.what);
        if (report.unchecked > 0)
            lines.append(QStringLiteral("%1 unchecked").arg(report.unchecked));
        return lines.join(QLatin1Char('\n'));
    }
    Database &centre() { return m_year->store().database(); }
    /// The first object that a query finds.
    Id one(Database &database, const char *sql)
    {
        Query query = database.query(QString::fromLatin1(sql));
        must(query.run());
        return query.next() ? query.id(0) : Id{};
    }
    Author me(Store &tablet)
    {
        Query query = tablet.database().query(QStringLiteral("SELECT id, person FROM incarnation WHERE mine = 1"));
        must(query.run());
        static_cast<void>(query.next());
        return {query.id(0), query.id(1)};
    }
    void atCentre(const TownshipYear::Build &build)
    {
        must(m_year->store().begin());
        m_year->write(m_year->lead(), build);
        must(m_year->store().commit());
    }
    void pull(Store &tablet)
    {
        must(tablet.begin());
        for (const LogKey &log : must(logs(centre()))) {
            const quint64 cursor = tablet.cursor(log);
            must(tablet.applyFeed(must(readFeed(centre(), {log, {}, cursor, {}}, 10000, 1 << 26))));
        }
        must(tablet.commit());
    }
    void fetch(Store &tablet, const Id &object)
    {
        const SnapshotPart part =
            signedPart(must(readWhole(centre(), m_year->rooms(), object)), {{}, object, 0, {}, {}});
        QVERIFY(must(tablet.applyWhole(must(logOfObject(tablet.database(), object)), object, part)));
    }

    static constexpr char kOpenHazard[] = "SELECT id FROM hazard WHERE phase < 3 ORDER BY id LIMIT 1";
    static constexpr char kLineHazard[] =
        "SELECT id FROM hazard WHERE phase = 3 AND stepMs < 1793491200000 - 100 * 86400000 ORDER BY stepMs DESC LIMIT 1";
    static constexpr char kOldHazard[] =
        "SELECT id FROM hazard WHERE phase = 3 AND stepMs < 1793491200000 - 100 * 86400000 ORDER BY stepMs LIMIT 1";
    static constexpr char kOldInspection[] =
        "SELECT id FROM inspection WHERE step = 3 AND stepMs < 1793491200000 - 100 * 86400000 ORDER BY stepMs LIMIT 1";

private Q_SLOTS:
    void initTestCase()
    {
        m_year = std::make_unique<TownshipYear>(m_dir.filePath(QStringLiteral("centre.db")),
                                                bench::TownshipPlan{12, 60, 365});
    }

    void listsAreAsAtTheCentreAndTheBytesAreATenth()
    {
        const auto tablet = begun("lists.db");
        QCOMPARE(rows(tablet->database(), kHazards), rows(centre(), kHazards));
        QCOMPARE(rows(tablet->database(), kInspections), rows(centre(), kInspections));
        const AuditReport report = must(audit(tablet->database(), m_year->rooms(), AuditOf::Tablet));
        QVERIFY2(report.isSound(), qPrintable(report.findings.empty() ? QString() : report.findings.front().what));
        QVERIFY(rows(tablet->database(), "SELECT id FROM answer").size() * 3 <
                rows(centre(), "SELECT id FROM answer").size());
    }

    void whatIsOpenComesWhole()
    {
        const auto tablet = begun("open.db");
        Query query = centre().query(QStringLiteral(
            "SELECT hazard.id, state FROM hazard JOIN object ON object.id = hazard.id WHERE phase <> 3 AND phase <> 5"));
        must(query.run());
        int count = 0;
        for (; query.next(); ++count) {
            Query here = tablet->database().query(QStringLiteral("SELECT state FROM object WHERE id = ?"));
            must(here.bind(query.id(0)).run());
            QVERIFY(here.next());
            QCOMPARE(here.blob(0), query.blob(1));
            QVERIFY(!must(isLeftOut(tablet->database(), query.id(0))));
            QCOMPARE(must(evidence::photosOf(tablet->database(), query.id(0))).size(),
                     must(evidence::photosOf(centre(), query.id(0))).size());
        }
        QVERIFY(count > 0);
    }

    void statesArePackedWithoutLossAndHostileBytesAreRefused()
    {
        StatePacker packer;
        std::vector<QByteArray> states;
        Query query = centre().query(QStringLiteral("SELECT id, type, dossier, state FROM object"));
        must(query.run());
        while (query.next()) {
            states.push_back(query.blob(3));
            packer.add(
                {query.id(0), query.text(1).toLatin1(), query.id(2), must(ObjectState::decode(query.blob(3))), false});
        }
        cbor::Writer out;
        packer.writeTo(out);
        cbor::Reader in{QByteArrayView(out.result())};
        const std::vector<SnapshotObject> objects = StateUnpacker(in).all();
        QVERIFY(in.finish());
        QCOMPARE(objects.size(), states.size());
        for (size_t i = 0; i < states.size(); ++i)
            QCOMPARE(objects[i].state.encode(), states[i]);
        SeededRandom random(3);
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = out.result().left(1 + static_cast<qsizetype>(random.below(20000)));
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())));
            bytes[at] = static_cast<char>(random.below(256));
            cbor::Reader hostile{QByteArrayView(bytes)};
            static_cast<void>(StateUnpacker(hostile).all());
            QVERIFY(!hostile.finish()); // it was cut: whatever else it says, it does not pass
        }
    }

    void whatIsHereIsWhatTheCentreGaveAndWhatCameAfterIt()
    {
        const auto tablet = begun("sound.db");
        QCOMPARE(told(tablet->database()), QString());
        const Id line = one(centre(), kLineHazard);
        const Id open = one(centre(), kOpenHazard);
        for (const Id &hazard : {line, open})
            atCentre([&](Store &store) {
                return hazard::comment(store, m_year->lead().me, {hazard, QStringLiteral("再看一次")});
            });
        pull(*tablet);
        QCOMPARE(told(tablet->database()), QString());
        fetch(*tablet, line);
        QCOMPARE(told(tablet->database()), QString());
        atCentre([&](Store &store) {
            return hazard::comment(store, m_year->lead().me, {line, QStringLiteral("又看一次")});
        });
        pull(*tablet);
        QCOMPARE(told(tablet->database()), QString());
    }

    void whatCameMergedCannotBeChangedUnseen_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("says");
        QTest::newRow("a line is gone")
            << "DELETE FROM object WHERE id = x'LINE'; DELETE FROM hazard WHERE id = x'LINE'"
            << "it is not here any more";
        QTest::newRow("an open one is gone")
            << "DELETE FROM object WHERE id = x'OPEN'; DELETE FROM hazard WHERE id = x'OPEN'"
            << "it is not here any more";
        QTest::newRow("a line is another's")
            << "UPDATE object SET state = (SELECT state FROM object o WHERE o.type = 'hazard' AND o.id <> x'LINE' LIMIT 1) "
               "WHERE id = x'LINE'"
            << "hazard/";
        QTest::newRow("an open one is another's")
            << "UPDATE object SET state = (SELECT state FROM object o WHERE o.type = 'hazard' AND o.id <> x'OPEN' LIMIT 1) "
               "WHERE id = x'OPEN'"
            << "hazard/";
        QTest::newRow("what came after it is gone")
            << "DELETE FROM journal WHERE position = (SELECT max(position) FROM journal)"
            << "at these positions of the log are missing";
        QTest::newRow("a place too far") << "UPDATE feed SET cursor = cursor + 1"
                                         << "at these positions of the log are missing";
        QTest::newRow("a part is gone") << "DELETE FROM part WHERE after = 0"
                                        << "are missing";
        QTest::newRow("a part is other bytes") << "UPDATE part SET packed = zeroblob(9)"
                                               << "not kept here as it signed it";
        QTest::newRow("a part of another place") << "UPDATE part SET after = after + 1"
                                                 << "not kept here as it signed it";
        QTest::newRow("nobody can fetch the rest") << "DELETE FROM leftout WHERE object = x'LINE'"
                                                   << "hazard/LINE: ";
        QTest::newRow("a line is empty")
            << "UPDATE object SET state = x'' WHERE id = x'LINE'; DELETE FROM hazard WHERE id = x'LINE'"
            << "it is not here any more";
        QTest::newRow("left out, and was not") << "INSERT INTO leftout SELECT x'OPEN', 0"
                                               << "It counts as left out";
        QTest::newRow("a made-up entry without a place")
            << "INSERT INTO journal(incarnation, seq, kind, object, dossier, status, reason, log, position, effective, "
               "header, body, link) SELECT incarnation, seq + 1000, kind, object, dossier, 1, '', log, 0, effective, "
               "header, body, zeroblob(32) FROM journal WHERE object = x'OPEN' LIMIT 1"
            << "hazard/OPEN: ";
        QTest::newRow("a new epoch that is none") << "INSERT INTO meta(key, value) VALUES('journal.refilling', x'01')"
                                                  << "unchecked";
        QTest::newRow("its place is lost") << "UPDATE feed SET cursor = 0; DELETE FROM part"
                                           << "unchecked";
    }
    void whatCameMergedCannotBeChangedUnseen()
    {
        QFETCH(QString, change);
        QFETCH(QString, says);
        const auto tablet = begun(QTest::currentDataTag());
        atCentre([&](Store &store) {
            return hazard::comment(store, m_year->lead().me, {one(centre(), kOpenHazard), QStringLiteral("再看一次")});
        });
        pull(*tablet);
        QCOMPARE(told(tablet->database()), QString());
        change.replace(QStringLiteral("LINE"), one(centre(), kLineHazard).toHex());
        says.replace(QStringLiteral("LINE"), one(centre(), kLineHazard).toHex());
        says.replace(QStringLiteral("OPEN"), one(centre(), kOpenHazard).toHex());
        change.replace(QStringLiteral("OPEN"), one(centre(), kOpenHazard).toHex());
        for (const QString &statement : change.split(QLatin1Char(';')))
            must(tablet->database().execute(statement.trimmed()));
        QVERIFY2(told(tablet->database()).contains(says), qPrintable(told(tablet->database())));
    }

    /// What the centre signed earlier is signed as well.
    void whatTheCentreSignedEarlierDoesNotTakeThePlaceOfWhatItSaidLater()
    {
        const auto older = begun("older.db");
        fetch(*older, one(centre(), kLineHazard));
        atCentre([&](Store &store) {
            return hazard::comment(store, m_year->lead().me, {one(centre(), kLineHazard), QStringLiteral("再看一次")});
        });
        const auto tablet = begun("later.db");
        QCOMPARE(told(tablet->database()), QString());
        must(tablet->database().execute(
            QStringLiteral("ATTACH '%1' AS older").arg(m_dir.filePath(QStringLiteral("older.db")))));
        for (
            const char *change :
            {"INSERT INTO part(log, object, after, signature, packed) SELECT log, object, after, signature, packed FROM "
             "older.part WHERE object <> zeroblob(16)",
             "UPDATE part SET (signature, packed) = (SELECT signature, packed FROM older.part p WHERE p.log = part.log "
             "AND p.after = part.after AND p.object = zeroblob(16)) WHERE after > 0"}) {
            must(tablet->database().execute(QStringLiteral("SAVEPOINT attack")));
            must(tablet->database().execute(QString::fromLatin1(change)));
            QVERIFY2(!told(tablet->database()).isEmpty(), change);
            must(tablet->database().execute(QStringLiteral("ROLLBACK TO attack")));
            must(tablet->database().execute(QStringLiteral("RELEASE attack")));
        }
    }

    void aLedgerLineIsNotWrittenToBeforeTheRestIsHere()
    {
        const auto tablet = begun("line.db");
        const Id hazard = one(centre(), kOldHazard);
        QVERIFY(must(isLeftOut(tablet->database(), hazard)));
        const person::Person &lead = m_year->lead().me;
        const auto lookBack = [&] {
            const Result<Draft> draft = hazard::lookBack(*tablet, lead, {hazard, QStringLiteral("still in order")});
            return draft ? tablet->write(me(*tablet), *draft) : Result<Written>(draft.error());
        };
        const Result<Written> refused = lookBack();
        QVERIFY(!refused);
        QCOMPARE(refused.error().context, QStringLiteral("object.line"));
        fetch(*tablet, hazard);
        QVERIFY(!must(isLeftOut(tablet->database(), hazard)));
        QCOMPARE(must(evidence::photosOf(tablet->database(), hazard)).size(), size_t{3});
        QVERIFY(lookBack());
    }

    void aLineThatChangesIsShownAsItIsNowAndIsWanted()
    {
        const auto tablet = begun("changed.db");
        const Id hazard = one(centre(), kOldHazard);
        atCentre([&](Store &store) {
            return hazard::reopen(store, m_year->lead().me, {hazard, QStringLiteral("it is broken again")});
        });
        pull(*tablet);
        QCOMPARE(rows(tablet->database(), kHazards), rows(centre(), kHazards));
        QCOMPARE(must(wantedObjects(tablet->database(), 10)), std::vector<Id>{hazard});
        fetch(*tablet, hazard);
        QVERIFY(must(wantedObjects(tablet->database(), 10)).empty());
        QCOMPARE(must(hazard::life(tablet->database(), hazard)).detail.comments.size(),
                 must(hazard::life(centre(), hazard)).detail.comments.size());
        QVERIFY(must(audit(tablet->database(), m_year->rooms(), AuditOf::Tablet)).isSound());
    }

    void answersLeftOutAreNotAnsweredBeside()
    {
        const auto tablet = begun("answers.db");
        const Id visit = one(centre(), kOldInspection);
        QVERIFY(inspection::answers(tablet->database(), visit).isEmpty());
        atCentre([&](Store &store) {
            return inspection::sendBack(store, m_year->lead().me, {visit, QStringLiteral("look again")});
        });
        pull(*tablet);
        const inspection::Answers given = inspection::answers(centre(), visit);
        const person::Person inspector =
            *person::find(tablet->database(), inspection::find(centre(), visit)->team.front());
        const inspection::AnswerInput input{visit, given.begin().key(), checklist::Answer::NotApplicable, {}, nullptr};
        const Result<Draft> refused = inspection::answer(*tablet, inspector, input);
        QVERIFY(!refused);
        QCOMPARE(refused.error().context, QStringLiteral("inspection.leftOut"));
        fetch(*tablet, visit);
        QCOMPARE(inspection::answers(tablet->database(), visit).size(), given.size());
        const Draft draft = must(inspection::answer(*tablet, inspector, input));
        QVERIFY(!draft.act.changes.contains(1) || draft.act.changes.size() < 4); // it changes the answer that is there
    }

    void aCentreThatIsBehindTakesNothingBack()
    {
        const auto tablet = begun("behind.db");
        const Id hazard = one(centre(), kOldHazard);
        SnapshotPart part = must(readWhole(centre(), m_year->rooms(), hazard));
        part.position = tablet->cursor(TownshipYear::log()) - 1;
        QVERIFY(!must(tablet->applyWhole(TownshipYear::log(), hazard, part)));
        QVERIFY(must(isLeftOut(tablet->database(), hazard)));
    }

    void whatComesAsEntriesAfterAllIsNoLongerALine()
    {
        const auto tablet = begun("entries.db");
        const Id hazard = one(centre(), kOldHazard);
        // A new epoch, without a snapshot of it.
        must(tablet->reconcile(true));
        pull(*tablet);
        static_cast<void>(must(tablet->settleBeyond([](const LogKey &, const Id &) { return true; })));
        QVERIFY(!must(isLeftOut(tablet->database(), hazard)));
        QCOMPARE(rows(tablet->database(), "SELECT hex(state) FROM object ORDER BY id"),
                 rows(centre(), "SELECT hex(state) FROM object ORDER BY id"));
        QCOMPARE(rows(tablet->database(), "SELECT object FROM leftout"), QStringList{});
    }

    void custodyOfAPhotoThatIsNotHereShowsNoPhoto()
    {
        const auto tablet = begun("custody.db");
        const Id hazard = one(centre(), kOldHazard);
        const Id photo = must(evidence::photosOf(centre(), hazard)).front().id;
        atCentre([&](Store &store) {
            return evidence::noteCustody(store, m_year->lead().me,
                                         {photo, QStringLiteral("exported"), QStringLiteral("court")});
        });
        pull(*tablet);
        QCOMPARE(must(evidence::photosOf(tablet->database(), hazard)).size(), size_t{0});
        fetch(*tablet, hazard);
        QCOMPARE(must(evidence::photosOf(tablet->database(), hazard)).size(), size_t{3});
        QCOMPARE(must(evidence::photoDetail(tablet->database(), photo)).custody.size(), size_t{1});
        // The entry that recorded it stayed at the centre; what became of it is told all the same.
        using Kind = evidence::CustodyStep::Kind;
        const auto kinds = [&](Database &database) {
            std::vector<Kind> all;
            for (const evidence::CustodyStep &step : must(evidence::custodyOf(database, photo)))
                all.push_back(step.kind);
            return all;
        };
        QCOMPARE(kinds(centre()), (std::vector{Kind::Taken, Kind::Journaled, Kind::Noted}));
        QCOMPARE(kinds(tablet->database()), (std::vector{Kind::Taken, Kind::Noted}));
        QCOMPARE(must(evidence::custodyOf(tablet->database(), photo)).back().words, QStringLiteral("court"));
    }

private:
    QTemporaryDir m_dir;
    ManualClock m_clock{{1793491200000 + 86'400'000, 480, 42, 1000}};
    SeededRandom m_random{5};
    const SigningKey m_key = makeSigningKey(m_random); ///< the centre's
    std::unique_ptr<TownshipYear> m_year;
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "snapshottest.moc"
