// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the tree of a log is RFC 6962's, and a proof shows exactly what it says. Method: the published test vectors of
// Certificate Transparency (its eight leaves, their roots, audit paths), every shape of proof over small trees against trees
// made from scratch, and each hash of a proof changed.
#include "core/journal/logtree.h"
#include "core/journal/schema.h"
#include "core/rooms.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;

namespace {

/// The leaves of the reference implementation's tests (google/certificate-transparency, merkletree).
const std::vector<QByteArray> kInputs{
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
};
const std::vector<QByteArray> kRoots{
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

std::vector<Hash> vectorLeaves()
{
    std::vector<Hash> leaves;
    for (const QByteArray &input : kInputs)
        leaves.push_back(treeLeaf(QByteArray::fromHex(input)));
    return leaves;
}

/// RFC 6962 §2.1, word for word.
Hash treeHead(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return sha256(QByteArrayView());
    if (leaves.size() == 1)
        return leaves.front();
    const size_t half = std::bit_floor(leaves.size() - 1);
    return treeNode(treeHead(leaves.first(half)), treeHead(leaves.subspan(half)));
}

Frontier frontierOf(std::span<const Hash> leaves)
{
    Frontier frontier;
    for (const Hash &leaf : leaves)
        frontier.append(leaf);
    return frontier;
}

std::vector<Hash> someLeaves(size_t count)
{
    std::vector<Hash> leaves;
    for (size_t i = 0; i < count; ++i)
        leaves.push_back(treeLeaf(QByteArray::number(static_cast<qint64>(i))));
    return leaves;
}

Subtree fromLeaves(const std::vector<Hash> &leaves)
{
    return [&leaves](quint64 from, quint64 count) -> Result<Hash> {
        return treeHead(std::span(leaves).subspan(from, count));
    };
}

std::vector<Hash> pick(const std::vector<Hash> &leaves, const std::vector<quint64> &indexes)
{
    std::vector<Hash> picked;
    for (const quint64 index : indexes)
        picked.push_back(leaves[index]);
    return picked;
}

} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedRootsComeOut()
    {
        QCOMPARE(Frontier().root().toHex(),
                 QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        const std::vector<Hash> leaves = vectorLeaves();
        Frontier frontier;
        for (size_t i = 0; i < leaves.size(); ++i) {
            frontier.append(leaves[i]);
            QCOMPARE(frontier.root().toBytes().toHex(), kRoots[i]);
            QCOMPARE(treeHead(std::span(leaves).first(i + 1)).toBytes().toHex(), kRoots[i]);
        }
    }

    /// The audit paths of the reference implementation: leaf 1 in 8, 6 in 8, 3 in 3 and 2 in 5 (its numbers begin at 1).
    void publishedAuditPathsComeOut()
    {
        const std::vector<Hash> leaves = vectorLeaves();
        const auto proofOf = [&](quint64 leaf, quint64 size) {
            QList<QByteArray> hashes;
            const ProofScope scope{size, {leaf}, {}, 0};
            const auto proven = prove(scope, fromLeaves(leaves));
            for (const Hash &hash : *proven)
                hashes.append(hash.toBytes().toHex());
            return hashes;
        };
        QCOMPARE(proofOf(0, 8),
                 (QList<QByteArray>{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
        QCOMPARE(proofOf(5, 8),
                 (QList<QByteArray>{"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"}));
        QCOMPARE(proofOf(2, 3),
                 (QList<QByteArray>{"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}));
        QCOMPARE(proofOf(1, 5),
                 (QList<QByteArray>{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}));
    }

    void everyLeafAndOlderTreeOfSmallTreesIsProven()
    {
        const std::vector<Hash> leaves = someLeaves(21);
        for (quint64 size = 1; size <= leaves.size(); ++size) {
            const Frontier whole = frontierOf(std::span(leaves).first(size));
            for (quint64 leaf = 0; leaf < size; ++leaf) {
                for (quint64 older = 1; older <= size; ++older) {
                    const ProofScope scope{size, {leaf}, {older}, 0};
                    const auto hashes = prove(scope, fromLeaves(leaves));
                    QVERIFY(hashes);
                    const auto proven = check(scope, pick(leaves, scope.leaves), {}, *hashes);
                    QVERIFY(proven);
                    QCOMPARE(proven->tree, whole);
                    QCOMPARE(proven->older.front(), frontierOf(std::span(leaves).first(older)));
                }
            }
        }
    }

    void whoHoldsAFrontierNeedsNoHashesForWhatFollows()
    {
        const std::vector<Hash> leaves = someLeaves(40);
        for (quint64 held = 0; held <= leaves.size(); ++held) {
            ProofScope scope{leaves.size(), {}, {}, held};
            for (quint64 leaf = held; leaf < leaves.size(); ++leaf)
                scope.leaves.push_back(leaf);
            const auto hashes = prove(scope, fromLeaves(leaves));
            QVERIFY(hashes && hashes->empty());
            const auto proven =
                check(scope, pick(leaves, scope.leaves), frontierOf(std::span(leaves).first(held)), *hashes);
            QVERIFY(proven);
            QCOMPARE(proven->tree.root(), treeHead(leaves));
        }
    }

    void aChangedMissingOrAddedHashShows()
    {
        const std::vector<Hash> leaves = someLeaves(37);
        const ProofScope scope{37, {3, 4, 20}, {11, 30}, 0};
        const std::vector<Hash> known = pick(leaves, scope.leaves);
        const auto proven = prove(scope, fromLeaves(leaves));
        const std::vector<Hash> &hashes = *proven;
        const auto holds = [&](const std::vector<Hash> &told, const std::vector<Hash> &given) {
            const auto checked = check(scope, told, {}, given);
            return checked && checked->tree.root() == treeHead(leaves) &&
                   checked->older[0].root() == treeHead(std::span(leaves).first(11)) &&
                   checked->older[1].root() == treeHead(std::span(leaves).first(30));
        };
        QVERIFY(holds(known, hashes));
        for (size_t i = 0; i < hashes.size(); ++i) {
            std::vector<Hash> other = hashes;
            other[i].bytes[7] ^= 1;
            QVERIFY(!holds(known, other));
            other = hashes;
            other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!holds(known, other));
        }
        std::vector<Hash> other = hashes;
        other.push_back(Hash{});
        QVERIFY(!holds(known, other));
        other = known;
        std::swap(other[0], other[1]);
        QVERIFY(!holds(other, hashes));
    }

    void anUnsoundScopeIsRefused()
    {
        for (const ProofScope &scope :
             {ProofScope{0, {}, {}, 0}, ProofScope{5, {5}, {}, 0}, ProofScope{5, {2, 2}, {}, 0},
              ProofScope{5, {1}, {}, 2}, ProofScope{5, {}, {6}, 0}, ProofScope{5, {}, {0}, 0}, ProofScope{5, {}, {}, 6},
              ProofScope{~0ULL, {}, {}, 0}})
            QVERIFY(!check(scope, {}, {}, {}));
    }

    void tilesGiveTheSameTreesHoweverTheyGrew()
    {
        const QTemporaryDir folder;
        const Rooms rooms = allRooms();
        const auto database = Database::open(folder.filePath(QStringLiteral("tree.db")), Database::Mode::Writer);
        QVERIFY(database && migrate(**database, rooms));
        const std::vector<Hash> leaves = someLeaves(64 * 64 * 2 + 77);
        size_t size = 0;
        for (size_t step = 1; size < leaves.size(); step = step * 3 % 1001 + 1) {
            const size_t count = std::min(step, leaves.size() - size);
            QVERIFY(LogTree(**database, 1).append(size, std::span(leaves).subspan(size, count)));
            size += count;
        }
        LogTree tree(**database, 1);
        Frontier frontier;
        for (const Hash &leaf : leaves) {
            frontier.append(leaf);
            if (frontier.size() % 61 == 0 || frontier.size() == leaves.size())
                QCOMPARE(*tree.frontier(frontier.size()), frontier);
        }
        const ProofScope scope{leaves.size(), {4095, 4096, 5000}, {77, 4100}, 0};
        const auto hashes = tree.prove(scope);
        QVERIFY(hashes);
        QVERIFY(hashes->size() < 60);
        const auto proven = check(scope, pick(leaves, scope.leaves), {}, *hashes);
        QVERIFY(proven);
        QCOMPARE(proven->tree, frontier);
    }

    void aCheckpointIsReadOnlyAsItWasSigned()
    {
        SeededRandom random(7);
        const SigningKey key = makeSigningKey(random);
        Checkpoint checkpoint{{QStringLiteral("330502103"), Audience::Covert}, makeId(1, random), 42, sha256("x"), {}};
        for (const bool restored : {false, true}) {
            if (restored)
                checkpoint.start = EpochStart{makeId(2, random), 17, sha256("y")};
            const QByteArray note = checkpointNote(checkpoint, key);
            const auto read = readCheckpointNote(note, key.publicKey);
            QVERIFY(read);
            QCOMPARE(read->checkpoint, checkpoint);
            for (qsizetype i = 0; i < note.size() - 1; ++i) {
                QByteArray other = note;
                other[i] = static_cast<char>(other[i] ^ 1);
                const auto changed = readCheckpointNote(other, key.publicKey);
                QVERIFY2(!changed, other.constData());
            }
            QVERIFY(!readCheckpointNote(note, makeSigningKey(random).publicKey));
        }
    }
};

QTEST_GUILESS_MAIN(MerkleTest)
#include "merkletest.moc"
