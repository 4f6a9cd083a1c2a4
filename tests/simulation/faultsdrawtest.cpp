// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: nobody bends a draw unseen: not by drawing again, not by another pool, not by keeping silent.
#include "tests/simulation/scene.h"
#include "tests/simulation/strangedevice.h"

#include "core/campaign/acts.h"
#include "core/campaign/lot.h"
#include "core/campaign/queries.h"

#include <QCborArray>
#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr size_t kLead = 2;
constexpr size_t kCoordinator = 4;
constexpr size_t kOfficer = 5;

/// Tablets of the three parties: 0 the coordinator's, who opens it, 1 the lead's, 2 the officer's.
struct Parties : Scene
{
    Parties() : Scene(std::vector<size_t>{kCoordinator, kLead, kOfficer}) {}

    static const person::Person &me(size_t at)
    {
        return district().people[at == 0 ? kCoordinator : at == 1 ? kLead : kOfficer];
    }
    campaign::Draw plan()
    {
        campaign::Draw draw;
        draw.region = kRegion;
        draw.purpose = QStringLiteral("2026-11, restaurants");
        draw.pool.of = QStringLiteral("sites");
        draw.pool.strata = {{QStringLiteral("restaurants"), 1, district().sites, {}}};
        draw.parties = {me(0).id, me(1).id, me(2).id};
        draw.dueMs = time.now() + kHour;
        return draw;
    }
    Result<journal::Written> open(const campaign::Draw &draw)
    {
        return actNow(on(0), [draw](journal::Store &store) { return campaign::open(store, me(0), draw); });
    }
    Id openedAndSeen()
    {
        const Id draw = must(open(plan())).object;
        runFor(kMinute);
        return draw;
    }
    Result<journal::Written> commit(size_t at, const Id &draw)
    {
        return actNow(on(at),
                      [=, this](journal::Store &store) { return campaign::commit(store, me(at), draw, random); });
    }
    Result<journal::Written> reveal(size_t at, const Id &draw)
    {
        return actNow(on(at), [=](journal::Store &store) { return campaign::reveal(store, me(at), draw); });
    }
    Result<journal::Written> lapse(const Id &draw)
    {
        return actNow(
            on(0), [=, now = time.now()](journal::Store &store) { return campaign::lapse(store, me(0), draw, now); });
    }
    void allCommit(const Id &draw)
    {
        for (size_t at = 0; at < 3; ++at)
            must(commit(at, draw));
        runFor(kMinute);
    }
    static campaign::Draw seen(journal::Database &database, const Id &draw)
    {
        return campaign::find(database, draw).value_or(campaign::Draw{});
    }
    /// What the centre says to an act of a device that keeps no rule.
    static QByteArray answerTo(StrangeDevice &strange, const QByteArray &kind, const Id &dossier,
                               const journal::Act &act)
    {
        const journal::PushResult result = must(strange.push({strange.write(kind, dossier, strange.body(act))}));
        return result.outcomes[0].status == journal::EntryStatus::Refused ? result.outcomes[0].reason : QByteArray();
    }
};

journal::Act actOn(const Id &draw)
{
    journal::Act act;
    act.object = draw;
    return act;
}

} // namespace

class FaultsDrawTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f54EverybodyComputesTheSameOrder()
    {
        Parties scene;
        const Id draw = scene.openedAndSeen();
        scene.allCommit(draw);
        for (size_t at = 0; at < 3; ++at)
            must(scene.reveal(at, draw));
        MINGCHA_HOLDS(scene);
        const std::vector<campaign::Drawn> result = campaign::resultOf(Parties::seen(scene.centre.database(), draw));
        QCOMPARE(result.size(), size_t{1});
        QCOMPARE(result[0].lines.size() + result[0].reserves.size(), district().sites.size());
        for (size_t at = 0; at < 3; ++at) {
            const std::vector<campaign::Drawn> here = campaign::resultOf(Parties::seen(scene.on(at).database(), draw));
            QCOMPARE(here.size(), size_t{1});
            QCOMPARE(here[0].lines, result[0].lines);
            QCOMPARE(here[0].reserves, result[0].reserves);
        }
    }

    void f54ADrawIsNotRunAgainWithoutNamingTheFirst()
    {
        Parties scene;
        const Id first = scene.openedAndSeen();
        scene.allCommit(first);
        for (size_t at = 0; at < 3; ++at)
            must(scene.reveal(at, first));
        scene.runFor(kMinute);
        campaign::Draw again = scene.plan();
        QCOMPARE(scene.open(again).error().context, QStringLiteral("draw.again"));
        again.purpose = QStringLiteral("another word for the same");
        QCOMPARE(scene.open(again).error().context, QStringLiteral("draw.again"));
        again.replaces = first;
        QCOMPARE(scene.open(again).error().context, QStringLiteral("words.missing"));
        // A tablet that keeps no rule is refused by the centre, and the attempt stays in the journal.
        journal::Act act;
        act.move = journal::Move{campaign::kStepOpen, {}};
        const campaign::Draw plan = scene.plan();
        QCborArray parties;
        for (const Id &party : plan.parties)
            parties.append(party.toBytes());
        act.set(campaign::kRegion, plan.region).set(campaign::kPurpose, plan.purpose);
        act.set(campaign::kAlgorithm, QString(campaign::kLotAlgorithm)).set(campaign::kParties, parties);
        act.set(campaign::kPool, campaign::poolValue(plan.pool)).set(campaign::kDueMs, plan.dueMs);
        StrangeDevice strange(scene, kCoordinator);
        QCOMPARE(Parties::answerTo(strange, "draw.opened", {}, act), QByteArray("draw.again"));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'draw.opened' AND status = 2"), 1);
        again.reason = QStringLiteral("two of the three are closed");
        const Id second = must(scene.open(again)).object;
        MINGCHA_HOLDS(scene);
        const std::vector<campaign::Draw> all = must(campaign::list(scene.on(1).database()));
        QCOMPARE(all.size(), size_t{2});
        QCOMPARE(all[0].id, second);
        QCOMPARE(all[0].replaces, first);
        QCOMPARE(all[0].reason, again.reason);
    }

    void f54ThePoolStaysWhatWasCommittedTo()
    {
        Parties scene;
        const Id draw = scene.openedAndSeen();
        const Hash frozen = Parties::seen(scene.centre.database(), draw).poolHash;
        must(scene.commit(1, draw));
        scene.runFor(kMinute);
        campaign::Pool other = scene.plan().pool;
        other.strata[0].lines.pop_back();
        const QCborValue value = campaign::poolValue(other);
        journal::Act change = actOn(draw);
        change.set(campaign::kPool, value);
        change.add(campaign::kCommitments,
                   QCborArray{Parties::me(0).id.toBytes(), frozen.toBytes(), campaign::poolHash(value).toBytes()});
        StrangeDevice strange(scene, kCoordinator);
        QCOMPARE(Parties::answerTo(strange, "draw.committed", draw, change), QByteArray("act.shape"));
        journal::Act elsewhere = actOn(draw);
        elsewhere.add(campaign::kCommitments,
                      QCborArray{Parties::me(0).id.toBytes(), frozen.toBytes(), campaign::poolHash(value).toBytes()});
        QCOMPARE(Parties::answerTo(strange, "draw.committed", draw, elsewhere), QByteArray("draw.otherPool"));
        MINGCHA_HOLDS(scene);
        QCOMPARE(Parties::seen(scene.on(2).database(), draw).poolHash, frozen);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'draw.committed' AND status = 2"), 2);
    }

    void f54NobodyRevealsAnythingButWhatTheyCommittedTo()
    {
        Parties scene;
        const Id draw = scene.openedAndSeen();
        must(scene.commit(0, draw));
        QCOMPARE(scene.commit(0, draw).error().context, QStringLiteral("draw.committed"));
        QCOMPARE(scene.reveal(0, draw).error().context, QStringLiteral("draw.notAllCommitted"));
        must(scene.commit(1, draw));
        must(scene.commit(2, draw));
        scene.runFor(kMinute);
        journal::Act chosen = actOn(draw);
        chosen.add(campaign::kReveals,
                   QCborArray{Parties::me(2).id.toBytes(), QByteArray(campaign::kSecretBytes, 'x')});
        StrangeDevice strange(scene, kOfficer);
        QCOMPARE(Parties::answerTo(strange, "draw.revealed", draw, chosen), QByteArray("draw.otherSecret"));
        journal::Act ofAnother = actOn(draw);
        ofAnother.add(campaign::kReveals,
                      QCborArray{Parties::me(1).id.toBytes(), QByteArray(campaign::kSecretBytes, 'x')});
        QCOMPARE(Parties::answerTo(strange, "draw.revealed", draw, ofAnother), QByteArray("act.shape"));
        MINGCHA_HOLDS(scene);
        QCOMPARE(campaign::phaseOf(Parties::seen(scene.on(1).database(), draw)), campaign::Phase::Revealing);
    }

    void f54WhoDoesNotRevealIsNamed()
    {
        Parties scene;
        const Id draw = scene.openedAndSeen();
        scene.allCommit(draw);
        must(scene.reveal(0, draw));
        must(scene.reveal(1, draw));
        scene.on(2).link->weather.up = false;
        scene.runFor(kMinute);
        QCOMPARE(scene.lapse(draw).error().context, QStringLiteral("draw.notDue"));
        scene.runFor(2 * kHour);
        must(scene.lapse(draw));
        scene.runFor(kMinute);
        // Whoever keeps silent until the others have spoken, and then does not like the order, changes nothing any more.
        must(scene.reveal(2, draw));
        MINGCHA_HOLDS(scene);
        for (size_t at = 0; at < 3; ++at) {
            const campaign::Draw seen = Parties::seen(scene.on(at).database(), draw);
            QCOMPARE(campaign::phaseOf(seen), campaign::Phase::Lapsed);
            QCOMPARE(seen.missed, std::vector<Id>{Parties::me(2).id});
            QVERIFY(campaign::resultOf(seen).empty());
        }
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE reason = 'draw.lapsed' AND status = 2"), 1);
        QCOMPARE(scene.open(scene.plan()).error().context, QStringLiteral("draw.again"));
    }
};

QTEST_GUILESS_MAIN(FaultsDrawTest)
#include "faultsdrawtest.moc"
