// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: cursors follow what was stored, long logs begin with a snapshot, and another centre's data is never mixed in.
#include "sync/tablet/pullstep.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;

namespace {

const journal::LogKey kTown{QStringLiteral("330502001"), journal::Audience::Everyday};

Id epoch(quint8 n)
{
    Id id;
    id.bytes[0] = n;
    return id;
}

wire::PullAnswer answer(std::vector<journal::FeedPage> pages, bool more = false)
{
    wire::PullAnswer answer;
    answer.epoch = epoch(1);
    answer.pages = std::move(pages);
    answer.more = more;
    return answer;
}

journal::FeedPage page(quint64 completeTo, quint64 head)
{
    return {kTown, {}, {}, completeTo, head, {}};
}

journal::Frontier treeOf(quint64 size)
{
    journal::Frontier tree;
    for (quint64 i = 0; i < size; ++i)
        tree.append(journal::treeLeaf(QByteArray::number(i)));
    return tree;
}

PullStep following(quint64 cursor)
{
    return PullStep(epoch(1), {{{kTown, {}}, cursor}});
}

} // namespace

class PullStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewDeviceLearnsItsFeedsFirst()
    {
        PullStep step({}, {});
        wire::PullAnswer lists = answer({});
        lists.feeds = std::vector<wire::FeedName>{{kTown, {}}};
        QVERIFY(step.heard(lists).pages.empty());
        QVERIFY(!step.complete());
        const PullNext next = step.next(true);
        QCOMPARE(next.request.cursors, std::vector<quint64>{0});
        QCOMPARE(next.request.waitSeconds, 0);
        QCOMPARE(next.request.feeds, wire::feedListHash(*lists.feeds));
        QCOMPARE(step.epoch(), epoch(1));
    }

    void itWaitsForNewsOnlyOnceComplete()
    {
        PullStep step = following(5);
        const auto first = step.heard(answer({page(8, 12)}, true));
        step.applied(first.pages);
        QCOMPARE(step.next(true).request.waitSeconds, 0);
        QCOMPARE(step.next(true).request.cursors.front(), 8ull);
        step.applied(step.heard(answer({page(12, 12)})).pages);
        QVERIFY(step.complete());
        QCOMPARE(step.next(true).request.waitSeconds, wire::kMaxWaitSeconds);
        QCOMPARE(step.next(false).request.waitSeconds, 0);
    }

    void theCursorStaysWhenAPageWasNotStored()
    {
        PullStep step = following(5);
        static_cast<void>(step.heard(answer({page(8, 8)})));
        QCOMPARE(step.next(false).request.cursors.front(), 5ull);
    }

    void aLongLogBeginsWithItsSnapshotAndGoesOnFromItsPosition()
    {
        PullStep step = following(0);
        QVERIFY(step.heard(answer({page(1000, 5000)}, true)).pages.empty());
        QCOMPARE(step.next(true).kind, PullNext::Kind::Snapshot);
        journal::SnapshotPart part;
        part.position = 4990;
        part.next = 7;
        QVERIFY(step.heardPart(part));
        QVERIFY(!step.snapshotComplete());
        QCOMPARE(step.next(true).after, 7ull);
        part.position = 5005;
        part.next = 0;
        QVERIFY(step.heardPart(part));
        QCOMPARE(step.snapshotComplete(), std::optional<quint64>(4990));
        step.appliedSnapshot();
        QCOMPARE(step.next(true).request.cursors.front(), 4990ull);
    }

    void aPartThatWasCutIsAskedForInSmallerOnes()
    {
        PullStep step = following(0);
        static_cast<void>(step.heard(answer({page(1000, 5000)}, true)));
        QCOMPARE(step.next(true).most, wire::kSnapshotObjects);
        step.lostPart();
        QCOMPARE(step.next(true).most, wire::kSnapshotObjects / 2);
        for (int i = 0; i < 20; ++i)
            step.lostPart();
        QCOMPARE(step.next(true).most, wire::kLeastSnapshotObjects);
    }

    void aLostCursorIsAskedAboutByWhatIsHere()
    {
        PullStep step = following(0);
        QCOMPARE(step.toRegain().size(), size_t{1});
        step.regain(kTown, treeOf(4000));
        QVERIFY(step.toRegain().empty());
        const PullNext next = step.next(true);
        QCOMPARE(next.request.cursors.front(), 4000ull);
        QCOMPARE(next.request.held->front(), 0ull);
        QCOMPARE(next.request.older.size(), size_t{1});
        const auto heard = step.heard(answer({page(4003, 4003)}));
        QCOMPARE(heard.pages.size(), size_t{1});
        QCOMPARE(step.hereOf(heard.pages.front()).size(), 4000ull);
        step.applied(heard.pages);
        QVERIFY(step.complete());
        QCOMPARE(step.next(true).request.cursors.front(), 4003ull);
        QCOMPARE(step.hereOf(page(4003, 4003)).size(), 0ull);
    }

    void whatTheCentreHasOtherwiseIsPulledFromTheBeginning()
    {
        PullStep step = following(0);
        step.regain(kTown, treeOf(4));
        static_cast<void>(step.heard(answer({page(9, 9)})));
        step.notRegained();
        QCOMPARE(step.next(false).request.cursors.front(), 0ull);
        PullStep shorter = following(0);
        shorter.regain(kTown, treeOf(4));
        QVERIFY(shorter.heard(answer({page(4, 3)})).pages.empty());
        QCOMPARE(shorter.trouble(), PullStep::Trouble::None);
        QCOMPARE(shorter.next(false).request.cursors.front(), 0ull);
    }

    void withoutASnapshotTheEntriesAreAskedFor()
    {
        PullStep step = following(0);
        static_cast<void>(step.heard(answer({page(1000, 5000)}, true)));
        step.noSnapshot();
        QCOMPARE(step.next(true).kind, PullNext::Kind::Pull);
        QCOMPARE(step.heard(answer({page(1000, 5000)}, true)).pages.size(), size_t{1});
    }

    void anotherEpochStopsPullingAndStoresNothing()
    {
        PullStep step = following(5);
        wire::PullAnswer other = answer({page(8, 8)});
        other.epoch = epoch(2);
        QVERIFY(step.heard(other).pages.empty());
        QCOMPARE(step.trouble(), PullStep::Trouble::EpochChanged);
        QCOMPARE(step.next(true).kind, PullNext::Kind::Stop);
    }

    void aHeadBehindTheCursorIsAnUndeclaredRestore()
    {
        PullStep step = following(50);
        QVERIFY(step.heard(answer({page(8, 8)})).pages.empty());
        QCOMPARE(step.trouble(), PullStep::Trouble::CentreBehind);
    }

    /// A place in a dossier may never be one again: all is read anew, once.
    void aDossierWhosePlaceIsGoneIsReadAnewOnce()
    {
        const wire::FeedName dossier{kTown, Id{{7}}};
        PullStep step(epoch(1), {{dossier, 40, 40}});
        journal::FeedPage gone = page(40, 39);
        gone.dossier = dossier.dossier;
        QVERIFY(step.heard(answer({gone})).pages.empty());
        QCOMPARE(step.trouble(), PullStep::Trouble::EpochChanged);
        QCOMPARE(step.newEpoch(), epoch(1));
        step.beginEpoch();
        QCOMPARE(step.feeds().front().cursor, quint64{0});
        journal::FeedPage all = page(40, 40);
        all.dossier = dossier.dossier;
        step.applied(step.heard(answer({all})).pages);
        QVERIFY(step.heard(answer({gone})).pages.empty());
        QCOMPARE(step.trouble(), PullStep::Trouble::CentreBehind);
    }

    /// One that does not fit is asked for once more from the same place, against what is shown now; then it is passed.
    void aPageThatDoesNotFitIsAskedForOnceMore()
    {
        PullStep step = following(5);
        const PullApply first = step.heard(answer({page(8, 8)}));
        QCOMPARE(first.pages.front().askedFrom, quint64{5});
        step.applied(first.pages, {false});
        QVERIFY(!step.complete());
        QCOMPARE(step.next(true).request.cursors, std::vector<quint64>{5});
        QCOMPARE(*step.next(true).request.held, std::vector<quint64>{0});
        step.applied(step.heard(answer({page(8, 8)})).pages, {false});
        QCOMPARE(step.next(true).request.cursors, std::vector<quint64>{8});
    }

    void aFeedNotAskedForIsABadAnswer()
    {
        PullStep step = following(5);
        journal::FeedPage foreign = page(8, 8);
        foreign.log.audience = journal::Audience::Covert;
        QVERIFY(step.heard(answer({foreign})).pages.empty());
        QCOMPARE(step.trouble(), PullStep::Trouble::BadAnswer);
    }

    void aLostFeedIsNamed()
    {
        PullStep step = following(5);
        wire::PullAnswer lists = answer({});
        lists.feeds.emplace();
        static_cast<void>(step.heard(lists));
        QVERIFY(step.hasLost());
        const std::vector<wire::FeedName> lost = step.takeLost();
        QCOMPARE(lost.size(), size_t{1});
        QVERIFY(!step.hasLost() && step.takeLost().empty());
        step.stillLost(lost); // the disk failed: it is let go before anything new is heard
        QVERIFY(step.hasLost());
    }

    void whatIsHereOfALogIsLookedAtAgainOnceAnotherFeedIsLost()
    {
        PullStep step = following(0);
        wire::PullAnswer lists = answer({});
        const wire::FeedName whole = step.feeds().front().feed;
        lists.feeds = {whole, {whole.log, epoch(9)}};
        static_cast<void>(step.heard(lists));
        step.regain(whole.log, treeOf(1));
        lists.feeds = {whole};
        static_cast<void>(step.heard(lists));
        QVERIFY(step.hasLost());
        QCOMPARE(step.next(false).request.cursors.front(), 0u); // the dossier's entry goes, and is no part of the log
        QCOMPARE(step.toRegain().size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(PullStepTest)
#include "pullsteptest.moc"
