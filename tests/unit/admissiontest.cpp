// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what the centre takes in is what its author signed; what is damaged, too long or forged holds nothing else up.
#include "tests/unit/things.h"

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::things;

class AdmissionTest : public QObject, private Things
{
    Q_OBJECT

    /// A tablet with one author, whom its centre knows.
    struct Pair
    {
        End tablet;
        End centre;
        SigningKey key;
        Author me;
    };

    std::unique_ptr<Pair> pair()
    {
        std::unique_ptr<Pair> made(
            new Pair{End(path("tablet"), false), End(path("centre"), true), makeSigningKey(m_random), {}});
        made->me = author(*made->tablet.store, made->key, true);
        [&] { QVERIFY(made->centre.store->addAuthor(made->me, {}, made->key.publicKey, false)); }();
        return made;
    }

private Q_SLOTS:
    void otherBytesUnderATakenNumberAreKeptAside()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        End clone(path("clone"), false);
        QVERIFY(clone.store->addAuthor(me, {}, key.publicKey, true));
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("original"))));
        QVERIFY(clone.store->write(me, begun(QStringLiteral("copy"))));
        QVERIFY(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0)));
        const Result<PushResult> result = Admission(*centre.store, 2).admit(batch(*clone.store, me, key, 0));
        QVERIFY(result);
        QVERIFY(result->forked);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM branch")), 1);
    }

    void f04WhatDoesNotFollowTheLastEntryIsAskedForAndNotTaken()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        const Result<PushResult> result = Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 1));
        QVERIFY(result && result->gap);
        QCOMPARE(result->lastSeq, 0ull);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM journal")), 0);
    }

    /// Brought back from a copy the centre waits for what others have, and not for what nobody will bring.
    void f31WhatBuildsOnSomethingThatIsNotHereYetWaits()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        const auto answerTo = [&](const PushedBatch &sent, bool isRefilling) {
            if (!centre.store->begin())
                return PushResult{};
            const PushResult result =
                Admission(*centre.store, 1, isRefilling ? Awaits::TheLosses : Awaits::Nothing).admit(sent).value();
            centre.store->rollback();
            return result;
        };
        const Written good = tablet.store->write(me, begun(QStringLiteral("good"))).value();
        const EntryRef elsewhere{makeId(3, m_random), 7};
        Draft onElsewhere;
        onElsewhere.kind = "thing.named";
        onElsewhere.dossier = onElsewhere.act.object.emplace(good.object);
        onElsewhere.act.set(1, QStringLiteral("refuse me")).changes[1].replaces = {good.ref, elsewhere};
        QVERIFY(tablet.store->write(me, onElsewhere));
        const PushedBatch sent = batch(*tablet.store, me, key, 0);
        QCOMPARE(answerTo(sent, false).lacks, 0ull); // in an ordinary week it is refused
        QCOMPARE(answerTo(sent, true).lacks, 2ull);
        QCOMPARE(answerTo(sent, true).outcomes[1].reason, QByteArray("thing.refused"));
    }

    /// A right may have been given after a lost centre's copy was made; no file brings one.
    void aFileFromWhichSomethingStaysHasNoRightWait()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("no right"))));
        const PushedBatch sent = batch(*tablet.store, me, key, 0);
        for (const auto &[awaits, lacks] : {std::pair(Awaits::TheLosses, 1ull), {Awaits::Entries, 0ull}}) {
            QVERIFY(centre.store->begin());
            const PushResult result = Admission(*centre.store, 1, awaits).admit(sent).value();
            centre.store->rollback();
            QCOMPARE(result.lacks, lacks);
            QCOMPARE(result.outcomes.front().reason, QByteArray("right.missing"));
        }
    }

    void f31WhatIsAboutSomethingThatWasRefusedDoesNotWait()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        const Written bad = tablet.store->write(me, begun(QStringLiteral("refuse me"))).value();
        Draft onBad;
        onBad.kind = "thing.remarked";
        onBad.dossier = onBad.act.object.emplace(bad.object);
        onBad.act.additions[1] = {QStringLiteral("a remark")};
        QVERIFY(tablet.store->write(me, onBad));
        const Result<PushResult> result =
            Admission(*centre.store, 1, Awaits::TheLosses).admit(batch(*tablet.store, me, key, 0));
        QVERIFY(result);
        QCOMPARE(result->outcomes[1].reason, QByteArray("dossier.unknown"));
        QCOMPARE(result->lacks, 0ull);
    }

    /// The act that lets it in may be on a tablet still.
    void f31WhatBuildsOnWhatAPersonMayHaveLetInWaits()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        const Written bad = tablet.store->write(me, begun(QStringLiteral("no right"))).value();
        QCOMPARE(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0)).value().outcomes.front().reason,
                 QByteArray("right.missing"));
        Draft onBad;
        onBad.kind = "thing.remarked";
        onBad.dossier = onBad.act.object.emplace(bad.object);
        onBad.act.additions[1] = {QStringLiteral("a remark")};
        Draft follows;
        follows.kind = "thing.named";
        follows.dossier = follows.act.object.emplace(bad.object);
        follows.act.set(1, QStringLiteral("another name")).changes[1].replaces = {bad.ref};
        for (const Draft &draft : {onBad, follows}) {
            QVERIFY(tablet.store->begin());
            QVERIFY(tablet.store->write(me, draft));
            for (const auto &[awaits, lacks] : {std::pair(Awaits::TheLosses, 2ull), {Awaits::Nothing, 0ull}}) {
                QVERIFY(centre.store->begin());
                const PushResult result =
                    Admission(*centre.store, 1, awaits).admit(batch(*tablet.store, me, key, 1)).value();
                centre.store->rollback();
                QCOMPARE(result.outcomes.front().status, EntryStatus::Refused);
                QCOMPARE(result.lacks, lacks);
            }
            tablet.store->rollback();
        }
    }

    void nothingThatItsAuthorDidNotSignIsNumberedOrKeptAsABranch()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        End clone(path("clone"), false);
        QVERIFY(clone.store->addAuthor(me, {}, key.publicKey, true));
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.signature = QByteArray(sent.signature.size(), '\0');
        sent.entries.erase(sent.entries.begin() + 1); // a gap after what is new
        QVERIFY(centre.store->begin());
        QVERIFY(!Admission(*centre.store, 1).admit(sent));
        centre.store->rollback();
        QVERIFY(Admission(*centre.store, 1).admit(batch(*tablet.store, me, key, 0)));
        QVERIFY(clone.store->write(me, begun(QStringLiteral("forged"))));
        PushedBatch forged = batch(*clone.store, me, key, 0);
        forged.signature = QByteArray(forged.signature.size(), '\0');
        const Result<PushResult> result = Admission(*centre.store, 2).admit(forged);
        QVERIFY(result && result->forked);
        QCOMPARE(centre.store->database().number(QStringLiteral("SELECT count(*) FROM branch")), 0);
    }

    void anEntryTooLongForTabletsIsRefusedAndTheRestGoesOn()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("short"))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        Result<Header> header = decodeHeader(sent.entries[0].headerBytes);
        QVERIFY(header);
        const QByteArray body = sent.entries[0].body + QByteArray(kMaxBodyBytes, 'x');
        header->bodyHash = sha256(QByteArrayView(body));
        sent.entries[0] = {encodeHeader(*header), body, false};
        sent.signature = sign(key, nextLink({}, sent.entries[0].headerBytes).view());
        const Result<PushResult> result = Admission(*centre.store, 1).admit(sent);
        QVERIFY(result);
        QCOMPARE(result->outcomes[0].reason, QByteArray("entry.tooLong"));
        QCOMPARE(result->outcomes[0].position, 0u);
        QCOMPARE(result->lastSeq, 1u);
    }

    void aDamagedEntryDoesNotStopTheOnesAfterIt()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        for (int i = 0; i < 3; ++i)
            QVERIFY(tablet.store->write(me, begun(QString::number(i))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.entries[1].body[3] = static_cast<char>(sent.entries[1].body[3] ^ 1);
        const Result<PushResult> result = Admission(*centre.store, 1).admit(sent);
        QVERIFY(result);
        QVERIFY(result->outcomes[1].status == EntryStatus::Damaged);
        QVERIFY(result->outcomes[2].status == EntryStatus::Accepted);
        QCOMPARE(result->lastSeq, 3u);
    }

    void aWrongSignatureTakesNothing()
    {
        const auto ends = pair();
        const auto &[tablet, centre, key, me] = *ends;
        QVERIFY(tablet.store->write(me, begun(QStringLiteral("x"))));
        PushedBatch sent = batch(*tablet.store, me, key, 0);
        sent.signature[0] = static_cast<char>(sent.signature[0] ^ 1);
        QVERIFY(!Admission(*centre.store, 1).admit(sent));
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "admissiontest.moc"
