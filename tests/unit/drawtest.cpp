// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a draw's order is what pool and secrets say, for everybody, and nobody can bend it unseen.
#include "core/campaign/lot.h"
#include "core/campaign/rules.h"

#include <QTest>

#include <map>

using namespace mingcha;
using namespace mingcha::campaign;
using journal::Verdict;

namespace {

Id numbered(int n)
{
    return *Id::fromBytes(QByteArray(Id::kSize, static_cast<char>(n)));
}

QByteArray secretFrom(int first)
{
    QByteArray secret;
    for (int i = 0; i < kSecretBytes; ++i)
        secret.append(static_cast<char>(first + i));
    return secret;
}

/// The draw of tests/data/draw/vectors.py, committed to and revealed.
Draw drawn()
{
    Draw draw;
    draw.id = numbered(200);
    draw.region = QStringLiteral("330502");
    draw.purpose = QStringLiteral("2026-11");
    draw.algorithm = kLotAlgorithm;
    draw.pool.of = QStringLiteral("sites");
    draw.pool.strata = {{QStringLiteral("餐饮"), 3, {}, {}}, {QStringLiteral("学校"), 1, {}, {1, 1, 5, 1}}};
    for (int n = 1; n <= 10; ++n)
        draw.pool.strata[n <= 6 ? 0 : 1].lines.push_back(numbered(n));
    draw.pool.excluded = {{numbered(99), QStringLiteral("recusal")}};
    draw.poolHash = poolHash(poolValue(draw.pool));
    draw.parties = {numbered(0xbb), numbered(0xaa)};
    const std::map<int, QByteArray> secrets{{0xbb, secretFrom(32)}, {0xaa, secretFrom(0)}};
    for (const auto &[party, secret] : secrets) {
        draw.commitments.push_back(
            {numbered(party), commitmentTo(draw.id, draw.poolHash, numbered(party), secret), draw.poolHash});
        draw.reveals.push_back({numbered(party), secret});
    }
    return draw;
}

std::vector<int> numbersOf(const std::vector<Id> &ids)
{
    std::vector<int> numbers;
    for (const Id &id : ids)
        numbers.push_back(id.bytes.front());
    return numbers;
}

person::Person coordinator()
{
    person::Person me;
    me.id = numbered(0xaa);
    me.name = QStringLiteral("Coordinator");
    me.roles = {person::kCoordinator};
    me.region = QStringLiteral("330502");
    return me;
}

QByteArray reasonOf(const Verdict &verdict)
{
    return verdict.reason;
}

} // namespace

class DrawTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderIsWhatAnotherProgramComputes()
    {
        const Draw draw = drawn();
        QCOMPARE(draw.poolHash.toHex(),
                 QStringLiteral("3dd3e761755c147ff7b8ec36b3e765dea05600cd29fb50263f8e5c638ec0f38e"));
        QCOMPARE(draw.commitmentOf(numbered(0xaa))->commitment.toHex(),
                 QStringLiteral("3c6ed53b67a01002164c3cea5d2e72716486c9fbb39b5cec27f26283a2dba57a"));
        const std::vector<Drawn> result = resultOf(draw);
        QCOMPARE(result.size(), size_t{2});
        QCOMPARE(numbersOf(result[0].lines), (std::vector<int>{6, 1, 5}));
        QCOMPARE(numbersOf(result[0].reserves), (std::vector<int>{3, 4, 2}));
        QCOMPARE(numbersOf(result[1].lines), (std::vector<int>{9}));
        QCOMPARE(numbersOf(result[1].reserves), (std::vector<int>{8, 10, 7}));
        QCOMPARE(poolFrom(poolValue(draw.pool)), draw.pool);
    }

    /// Each line as often the first as its tickets say: 4,000 draws, within five standard deviations.
    void noLineIsFavoured()
    {
        constexpr int kDraws = 4'000;
        std::map<int, int> plain;
        std::map<int, int> weighted;
        Draw draw = drawn();
        for (int i = 0; i < kDraws; ++i) {
            const Hash other = sha256(QByteArrayView(QByteArray::number(i)));
            draw.reveals[0].secret = other.toBytes();
            draw.commitments[0].commitment =
                commitmentTo(draw.id, draw.poolHash, draw.commitments[0].person, other.toBytes());
            const std::vector<Drawn> result = resultOf(draw);
            QCOMPARE(result.size(), size_t{2});
            ++plain[result[0].lines.front().bytes.front()];
            ++weighted[result[1].lines.front().bytes.front()];
        }
        const auto isEven = [](int times, double share) {
            const double deviation = std::sqrt(kDraws * share * (1 - share));
            return std::abs(times - kDraws * share) < 5 * deviation;
        };
        for (int n = 1; n <= 6; ++n)
            QVERIFY2(isEven(plain[n], 1.0 / 6), qPrintable(QString::number(plain[n])));
        for (int n = 7; n <= 10; ++n)
            QVERIFY2(isEven(weighted[n], n == 9 ? 5.0 / 8 : 1.0 / 8), qPrintable(QString::number(weighted[n])));
    }

    void aPoolOrSecretThatIsNotWhatWasCommittedToBreaksTheDraw()
    {
        Draw draw = drawn();
        QCOMPARE(phaseOf(draw), Phase::Drawn);
        std::swap(draw.pool.strata[0].lines[0], draw.pool.strata[0].lines[1]);
        draw.poolHash = poolHash(poolValue(draw.pool));
        QCOMPARE(phaseOf(draw), Phase::Broken);
        QVERIFY(resultOf(draw).empty());
        draw = drawn();
        draw.reveals[1].secret[0] = 'x';
        QCOMPARE(phaseOf(draw), Phase::Broken);
        draw = drawn();
        draw.reveals.pop_back();
        QCOMPARE(phaseOf(draw), Phase::Revealing);
        QVERIFY(resultOf(draw).empty());
        draw.commitments.pop_back();
        QCOMPARE(phaseOf(draw), Phase::Committing);
    }

    void aPoolHasEachLineOnceAndEnoughOfThem()
    {
        Draw draw = drawn();
        QCOMPARE(mayOpen(coordinator(), draw, nullptr).kind, Verdict::Accepted);
        const auto refusedWith = [&](const std::function<void(Pool &)> &change) {
            Draw other = drawn();
            change(other.pool);
            return reasonOf(mayOpen(coordinator(), other, nullptr));
        };
        QCOMPARE(refusedWith([](Pool &pool) { pool.strata[0].lines[0] = pool.strata[1].lines[0]; }),
                 QByteArray("draw.pool"));
        QCOMPARE(refusedWith([](Pool &pool) { pool.excluded[0].line = pool.strata[0].lines[0]; }),
                 QByteArray("draw.pool"));
        QCOMPARE(refusedWith([](Pool &pool) { pool.excluded[0].code.clear(); }), QByteArray("draw.pool"));
        QCOMPARE(refusedWith([](Pool &pool) { pool.strata[0].count = 7; }), QByteArray("draw.pool"));
        QCOMPARE(refusedWith([](Pool &pool) { pool.strata.clear(); }), QByteArray("draw.pool"));
        QCOMPARE(refusedWith([](Pool &pool) { pool.of = QStringLiteral("cats"); }), QByteArray("draw.pool"));
        draw.parties = {numbered(1)};
        QCOMPARE(reasonOf(mayOpen(coordinator(), draw, nullptr)), QByteArray("draw.parties"));
        draw.parties = {numbered(1), numbered(1)};
        QCOMPARE(reasonOf(mayOpen(coordinator(), draw, nullptr)), QByteArray("draw.parties"));
    }

    void onlyWhoHandsOutInspectionsThereOpensOne()
    {
        person::Person me = coordinator();
        me.roles = {person::kInspector};
        QCOMPARE(reasonOf(mayOpen(me, drawn(), nullptr)), QByteArray("right.missing"));
        me = coordinator();
        me.region = QStringLiteral("330503");
        QCOMPARE(reasonOf(mayOpen(me, drawn(), nullptr)), QByteArray("region.outOfReach"));
    }

    void hostilePoolsAreNoPools()
    {
        const QCborArray good = poolValue(drawn().pool).toArray();
        for (const QCborValue &bad :
             {QCborValue(), QCborValue(QCborArray{}), QCborValue(QCborArray{1, QCborArray{}, QCborArray{}}),
              QCborValue(QCborArray{good.at(0),
                                    QCborArray{QCborArray{QStringLiteral("a"), 1, QByteArray(15, 'x'), QCborArray{}}},
                                    QCborArray{}}),
              QCborValue(QCborArray{good.at(0),
                                    QCborArray{QCborArray{QStringLiteral("a"), -1, QByteArray(16, 'x'), QCborArray{}}},
                                    QCborArray{}}),
              QCborValue(QCborArray{good.at(0),
                                    QCborArray{QCborArray{QStringLiteral("a"), 1, QByteArray(16, 'x'), QCborArray{0}}},
                                    QCborArray{}}),
              QCborValue(QCborArray{
                  good.at(0), QCborArray{QCborArray{QStringLiteral("a"), 1, QByteArray(16, 'x'), QCborArray{1, 1}}},
                  QCborArray{}}),
              QCborValue(QCborArray{good.at(0), good.at(1),
                                    QCborArray{QCborArray{QByteArray("short"), QStringLiteral("leave")}}})})
            QVERIFY(!poolFrom(bad));
    }
};

QTEST_GUILESS_MAIN(DrawTest)
#include "drawtest.moc"
