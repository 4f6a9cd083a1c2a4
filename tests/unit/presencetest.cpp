// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: each rule alone moves the word as its name says, and the facts are gathered from the track as a person would
// count.
#include "core/evidence/presence.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

PresenceFacts goodFacts()
{
    PresenceFacts facts;
    facts.sitePointKnown = true;
    facts.distanceMm = 20'000;
    facts.accuracyMm = 5'000;
    facts.timeOnSiteMs = 20 * 60'000;
    facts.usableFixes = 200;
    facts.lastFixAgeMs = 2'000;
    facts.longestGapMs = 60'000;
    facts.clockDifferenceMs = -800;
    return facts;
}

QStringList failed(const Presence &presence)
{
    QStringList ids;
    for (const RuleOutcome &outcome : presence.rules) {
        if (!outcome.passed)
            ids.append(ruleId(outcome.rule));
    }
    return ids;
}

constexpr qint64 kStartWallMs = 1'774'000'000'000;
const Point kSite{308'703'000, 1'200'960'000};

Fix fixAt(qint64 uptimeMs, qint64 metresNorth)
{
    Fix fix;
    fix.point = Point{kSite.latE7 + metresNorth * 90, kSite.lonE7};
    fix.accuracyMm = 5'000;
    fix.fixTimeMs = kStartWallMs + uptimeMs;
    return fix;
}

} // namespace

class PresenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRuleMovesTheWord_data();
    void eachRuleMovesTheWord();
    void everyRuleSaysItsFact();
    void nothingKnownIsInsufficient();
    void factsAreCountedFromTheTrack();
    void fixesBeforeTheVisitDoNotCount();
    void aSiteWithoutAPointIsToBeExplained();
};

void PresenceTest::eachRuleMovesTheWord_data()
{
    QTest::addColumn<PresenceFacts>("facts");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("failedRules");
    const auto row = [](const char *name, void (*change)(PresenceFacts &), const char *word, const char *rules) {
        PresenceFacts facts = goodFacts();
        change(facts);
        QTest::newRow(name) << facts << QString::fromLatin1(word) << QString::fromLatin1(rules);
    };
    using F = PresenceFacts;
    row(
        "all well", [](F &) {}, "sufficient", "");
    row(
        "near within accuracy", [](F &f) { f.distanceMm = 105'000; }, "sufficient", "");
    row(
        "just not near", [](F &f) { f.distanceMm = 105'001; }, "explain", "nearSite");
    row(
        "still to be explained", [](F &f) { f.distanceMm = 505'000; }, "explain", "nearSite");
    row(
        "elsewhere", [](F &f) { f.distanceMm = 505'001; }, "insufficient", "nearSite");
    row(
        "no registered point",
        [](F &f) {
            f.sitePointKnown = false;
            f.distanceMm.reset();
        },
        "explain", "nearSite");
    row(
        "30 m", [](F &f) { f.accuracyMm = 30'000; }, "sufficient", "");
    row(
        "coarse", [](F &f) { f.accuracyMm = 30'001; }, "explain", "accuracy");
    row(
        "short", [](F &f) { f.timeOnSiteMs = kMinTimeOnSiteMs - 1; }, "explain", "timeOnSite");
    row(
        "few fixes", [](F &f) { f.usableFixes = kMinUsableFixes - 1; }, "explain", "fixCount");
    row(
        "old", [](F &f) { f.lastFixAgeMs = kMaxLastFixAgeMs + 1; }, "explain", "freshness");
    row(
        "gap", [](F &f) { f.longestGapMs = kMaxTrackGapMs + 1; }, "explain", "continuity");
    row(
        "clock behind", [](F &f) { f.clockDifferenceMs = -kMaxClockDifferenceMs - 1; }, "explain", "clockAgreement");
    row(
        "clock unknown", [](F &f) { f.clockDifferenceMs.reset(); }, "explain", "clockAgreement");
}

void PresenceTest::eachRuleMovesTheWord()
{
    QFETCH(PresenceFacts, facts);
    QFETCH(QString, word);
    QFETCH(QString, failedRules);
    const Presence presence = assess(facts);
    QCOMPARE(wordId(presence.word), word);
    QCOMPARE(failed(presence).join(QLatin1Char(' ')), failedRules);
}

void PresenceTest::everyRuleSaysItsFact()
{
    const Presence presence = assess(goodFacts());
    QCOMPARE(presence.rules.size(), 8);
    for (const RuleOutcome &outcome : presence.rules)
        QVERIFY(!outcome.words.isEmpty() && !outcome.words.contains(QLatin1Char('%')));
    QVERIFY(presence.rules[1].words.contains(QLatin1String("20 m")));
}

void PresenceTest::nothingKnownIsInsufficient()
{
    QCOMPARE(assess({}).word, PresenceWord::Insufficient);
    const FixTrack track;
    QCOMPARE(assess(gatherFacts(track, kSite, 0, 60'000, kStartWallMs)).word, PresenceWord::Insufficient);
}

void PresenceTest::factsAreCountedFromTheTrack()
{
    FixTrack track;
    // One a minute for ten minutes, the first two 400 m away, with the clock 3 s ahead of the satellites.
    for (int minute = 0; minute < 10; ++minute)
        static_cast<void>(track.add(fixAt(minute * 60'000, minute < 2 ? 400 : 10), minute * 60'000));
    Fix lost;
    lost.kind = FixKind::Void;
    static_cast<void>(track.add(lost, 9 * 60'000 + 10'000));
    const qint64 nowMs = 9 * 60'000 + 30'000;
    const PresenceFacts facts = gatherFacts(track, kSite, 0, nowMs, kStartWallMs + nowMs + 3'000);
    QCOMPARE(facts.usableFixes, 8);
    QCOMPARE(facts.timeOnSiteMs, 7 * 60'000);
    QCOMPARE(facts.lastFixAgeMs, std::optional<qint64>(30'000));
    QCOMPARE(facts.longestGapMs, std::optional<qint64>(60'000));
    QCOMPARE(facts.clockDifferenceMs, std::optional<qint64>(3'000));
    QVERIFY(facts.distanceMm && std::abs(*facts.distanceMm - 10'000) < 100);
    QCOMPARE(assess(facts).word, PresenceWord::Sufficient);
}

void PresenceTest::fixesBeforeTheVisitDoNotCount()
{
    FixTrack track;
    static_cast<void>(track.add(fixAt(0, 0), 0));
    const PresenceFacts facts = gatherFacts(track, kSite, 1, 1'000, kStartWallMs);
    QCOMPARE(facts.usableFixes, 0);
    QVERIFY(!facts.distanceMm && !facts.lastFixAgeMs);
}

void PresenceTest::aSiteWithoutAPointIsToBeExplained()
{
    FixTrack track;
    for (int minute = 0; minute < 10; ++minute)
        static_cast<void>(track.add(fixAt(minute * 60'000, 0), minute * 60'000));
    const PresenceFacts facts = gatherFacts(track, {}, 0, 9 * 60'000, kStartWallMs + 9 * 60'000);
    QCOMPARE(facts.usableFixes, 10);
    QCOMPARE(facts.accuracyMm, std::optional<qint64>(5'000));
    const Presence presence = assess(facts);
    QCOMPARE(presence.word, PresenceWord::Explain);
    QCOMPARE(failed(presence), QStringList{QStringLiteral("nearSite")});
}

QTEST_APPLESS_MAIN(PresenceTest)
#include "presencetest.moc"
