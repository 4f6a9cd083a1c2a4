// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: every entry reaches the centre once, whatever the network does, in batches that fit the link. Method: tables of
// answers, and a seeded network that loses requests and replies.
#include "sync/tablet/pushstep.h"

#include "core/base/random.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;
using Kind = PushHeard::Kind;

namespace {

Id author(quint8 n)
{
    Id id;
    id.bytes[0] = n;
    return id;
}

PushHeard answer(quint64 lastSeq)
{
    return {Kind::Answer, author(1), lastSeq, false, false};
}

} // namespace

class PushStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSentWhenAllIsAcknowledged()
    {
        QCOMPARE(PushStep().next({{author(1), 5, 5, 5}}).kind, PushNext::Kind::Nothing);
    }

    void whatBuildsOnWhatStaysIsNotSentAndWhatComesBeforeItIs()
    {
        Outbox box{author(1), 2, 9, 9};
        box.mayGo = 5;
        const PushNext next = PushStep().next({box});
        QCOMPARE(next.kind, PushNext::Kind::Send);
        QCOMPARE(next.upTo, quint64{5});
        box.acknowledged = 5;
        QCOMPARE(PushStep().next({box}).kind, PushNext::Kind::Aside);
    }

    void batchesDoubleOnSuccessAndHalveOnTimeOutWithinTheirLimits()
    {
        PushStep step;
        QCOMPARE(step.entries(), kFirstPushEntries);
        for (int n = 0; n < 10; ++n)
            step.heard(answer(64), 64);
        QCOMPARE(step.entries(), kMostPushEntries);
        QCOMPARE(step.bytes(), kMostPushBytes);
        for (int n = 0; n < 20; ++n)
            step.heard({Kind::TimedOut, author(1), 0, false, false}, 64);
        QCOMPARE(step.entries(), kLeastPushEntries);
        QCOMPARE(step.bytes(), kLeastPushBytes);
    }

    void batchesGrowNoFurtherThanTheLinkCarriesInAShortTime()
    {
        PushStep step;
        PushHeard slow = answer(64);
        slow.tookMs = kQuickPushMs + 1;
        step.heard(slow, 64);
        QCOMPARE(step.entries(), kFirstPushEntries);
    }

    void aLockedAuthorIsSentOnlyAsFarAsSigned()
    {
        const PushNext next = PushStep().next({{author(1), 3, 9, 7}});
        QCOMPARE(next.from, 4ull);
        QCOMPARE(next.upTo, 7ull);
        QCOMPARE(PushStep().next({{author(1), 7, 9, 7}}).kind, PushNext::Kind::Nothing);
    }

    void whatTheCentreLostComesFirstAndThenTheTurnsGoOn()
    {
        PushStep step;
        step.heard({Kind::Answer, author(1), 2, true, false}, 12);
        const Outbox lost{author(1), 10, 20, 20, 12};
        const Outbox other{author(2), 0, 5, 5, 5};
        const PushNext first = step.next({other, lost});
        QCOMPARE(first.incarnation, author(1));
        QCOMPARE(first.from, 3ull);
        QCOMPARE(first.upTo, 12ull); // the other one's turn comes before the rest
        step.heard(answer(12), 12);
        QCOMPARE(step.next({other, {author(1), 12, 20, 20, 20}}).incarnation, author(2));
    }

    void aGapIsSentAgainFromWhereTheCentreAsks()
    {
        PushStep step;
        step.heard({Kind::Answer, author(1), 2, true, false}, 20);
        QCOMPARE(step.next({{author(1), 10, 20, 20}}).from, 3ull);
        QVERIFY(step.centreLost());
        step.heard(answer(12), 12);
        QCOMPARE(step.next({{author(1), 12, 20, 20}}).from, 13ull);
    }

    void aForkedChainStopsWhileAnotherAuthorGoesOn()
    {
        PushStep step;
        step.heard({Kind::Answer, author(1), 2, false, true}, 20);
        QCOMPARE(step.next({{author(1), 2, 20, 20}, {author(2), 0, 4, 4}}).incarnation, author(2));
        QCOMPARE(step.next({{author(1), 2, 20, 20}, {author(2), 4, 4, 4}}).kind, PushNext::Kind::Stop);
    }

    /// The first entry that was sent already stands there as another: so may those before it, which counted as received.
    void aForkAtTheFirstEntryIsSaidAgainFromTheBeginning()
    {
        PushStep step;
        PushHeard forked{Kind::Answer, author(1), 9, false, true};
        forked.isSame = false;
        forked.sentFrom = 6;
        step.heard(forked, 6);
        QVERIFY(!step.isForked(author(1)));
        QCOMPARE(step.next({{author(1), 5, 6, 6}}).from, 1ull);
        // Now that it is known what is the same, they part there.
        step.heard(answer(5), 5);
        QCOMPARE(step.next({{author(1), 5, 6, 6}}).from, 6ull);
        step.heard(forked, 6);
        QVERIFY(step.isForked(author(1)));
    }

    /// Nobody signed what comes before it by itself: the same batch would go for ever.
    void whatMustWaitIsHeldBackWholeWhenNothingBeforeItCanGo()
    {
        PushStep step;
        step.holdBefore(author(1), 5, 3);
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).upTo, 4ull);
        step.holdBefore(author(1), 5, 3); // it went up to the next signature, and had the same answer
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).kind, PushNext::Kind::Nothing);
        QCOMPARE(step.next({{author(1), 2, 20, 20}, {author(2), 4, 9, 9}}).incarnation, author(2));
        step.forgetAsides(); // the next turn
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).upTo, 20ull);
    }

    void whoseEntriesTheCentreDoesNotTakeIsNotSentAgainUntilThatIsForgotten()
    {
        PushStep step;
        step.deny(author(1));
        step.forgetAsides(); // the next turn
        QCOMPARE(step.next({{author(1), 2, 20, 20}, {author(2), 4, 9, 9}}).incarnation, author(2));
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).kind, PushNext::Kind::Aside);
        Outbox changed{author(3), 0, 1, 0};
        changed.isUnsigned = true; // told before what only waits
        QCOMPARE(step.next({{author(1), 2, 20, 20}, changed}).kind, PushNext::Kind::Unsigned);
        step.forgetDenied();
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).from, 3ull);
    }

    void anAuthorPutAsideHoldsNobodyElseUp()
    {
        PushStep step;
        step.putAside(author(1));
        const PushNext next = step.next({{author(1), 2, 20, 20}, {author(2), 4, 9, 9}});
        QVERIFY(next.kind == PushNext::Kind::Send && next.incarnation == author(2));
        QCOMPARE(step.next({{author(1), 2, 20, 20}, {author(2), 9, 9, 9}}).kind, PushNext::Kind::Aside);
        step.forgetAsides(); // the next turn
        QCOMPARE(step.next({{author(1), 2, 20, 20}}).kind, PushNext::Kind::Send);
    }

    void allArrivesOnceOverANetworkThatLosesRequestsAndReplies()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            SeededRandom random(seed);
            PushStep step;
            Outbox box{author(1), 0, 1 + random.below(3000), 0};
            box.lastSigned = box.last;
            quint64 centreHas = 0;
            int requests = 0;
            for (;; ++requests) {
                const PushNext next = step.next({box});
                if (next.kind == PushNext::Kind::Nothing)
                    break;
                QVERIFY2(requests < 5000, qPrintable(QString::number(seed)));
                const quint64 upTo = std::min(next.upTo, next.from + static_cast<quint64>(next.maxEntries) - 1);
                QVERIFY(next.from <= centreHas + 1);
                const quint64 fate = random.below(10);
                if (fate < 2) { // the request is lost
                    step.heard({Kind::TimedOut, author(1), 0, false, false}, upTo);
                    continue;
                }
                centreHas = std::max(centreHas, upTo);
                if (fate < 4) { // the reply is lost
                    step.heard({Kind::TimedOut, author(1), 0, false, false}, upTo);
                    continue;
                }
                step.heard(answer(centreHas), upTo);
                box.acknowledged = std::max(box.acknowledged, centreHas);
            }
            QCOMPARE(centreHas, box.last);
            QCOMPARE(box.acknowledged, box.last);
        }
    }
};

QTEST_GUILESS_MAIN(PushStepTest)
#include "pushsteptest.moc"
