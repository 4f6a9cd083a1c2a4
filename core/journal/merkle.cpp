// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/merkle.h"

#include <algorithm>
#include <bit>

namespace mingcha::journal {

namespace {

constexpr quint64 kLargestTree = 1ULL << 62;

/// The complete subtrees of a tree of `size` leaves, from the left: where each begins and how many leaves it has.
std::vector<std::pair<quint64, quint64>> peakRanges(quint64 size)
{
    std::vector<std::pair<quint64, quint64>> ranges;
    quint64 from = 0;
    while (from < size) {
        const quint64 count = std::bit_floor(size - from);
        ranges.emplace_back(from, count);
        from += count;
    }
    return ranges;
}

bool ascends(const std::vector<quint64> &numbers)
{
    return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end();
}

bool isSound(const ProofScope &scope)
{
    const bool fits = scope.size > 0 && scope.size <= kLargestTree && scope.held <= scope.size;
    const bool leavesFit =
        scope.leaves.empty() || (scope.leaves.front() >= scope.held && scope.leaves.back() < scope.size);
    const bool sizesFit = scope.sizes.empty() ||
                          (scope.sizes.front() >= std::max<quint64>(scope.held, 1) && scope.sizes.back() <= scope.size);
    return fits && leavesFit && sizesFit && ascends(scope.leaves) && ascends(scope.sizes);
}

/// One walk for both sides, from the left. A subtree is one hash when it is complete, nothing in it is known, and no older
/// tree ends inside it; else it is taken apart.
template <typename Visitor>
class Walk
{
public:
    Walk(const ProofScope &scope, Visitor &visitor) : m_scope(scope), m_visitor(visitor) {}
    bool run() { return part(0, m_scope.size).has_value(); }

private:
    bool isCut(quint64 from, quint64 to) const
    {
        if (m_scope.held > from && m_scope.held < to)
            return true;
        const auto above = std::upper_bound(m_scope.sizes.begin(), m_scope.sizes.end(), from);
        return above != m_scope.sizes.end() && *above < to;
    }
    std::optional<Hash> part(quint64 from, quint64 to)
    {
        const quint64 count = to - from;
        const bool isWhole = std::has_single_bit(count);
        if (isWhole && to <= m_scope.held)
            return m_visitor.held(from, count);
        const bool isKnown = m_leaf < m_scope.leaves.size() && m_scope.leaves[m_leaf] < to;
        if (isWhole && !isKnown && !isCut(from, to))
            return m_visitor.hidden(from, count);
        if (count == 1)
            return m_visitor.leaf(from, m_leaf++);
        const quint64 half = std::bit_floor(count - 1);
        const std::optional<Hash> left = part(from, from + half);
        const std::optional<Hash> right = left ? part(from + half, to) : std::nullopt;
        return right ? m_visitor.join(from, count, *left, *right) : std::nullopt;
    }

    const ProofScope &m_scope;
    Visitor &m_visitor;
    size_t m_leaf = 0;
};

struct Prover
{
    const Subtree &subtree;
    std::vector<Hash> hashes;
    std::optional<Error> error;

    std::optional<Hash> held(quint64, quint64) { return Hash{}; }
    std::optional<Hash> leaf(quint64, size_t) { return Hash{}; }
    std::optional<Hash> join(quint64, quint64, const Hash &, const Hash &) { return Hash{}; }
    std::optional<Hash> hidden(quint64 from, quint64 count)
    {
        const Result<Hash> hash = subtree(from, count);
        if (!hash) {
            error = hash.error();
            return std::nullopt;
        }
        hashes.push_back(*hash);
        return *hash;
    }
};

/// Complete subtrees of one tree, picked from the walk as they come by.
struct Picked
{
    quint64 size = 0;
    std::vector<std::pair<quint64, quint64>> ranges;
    std::vector<Hash> peaks;
};

struct Checker
{
    std::span<const Hash> leaves;
    std::span<const Hash> heldPeaks;
    std::span<const Hash> hashes;
    std::vector<Picked> picked;
    size_t nextHeld = 0;
    size_t nextHash = 0;

    std::optional<Hash> seen(quint64 from, quint64 count, const Hash &hash)
    {
        for (Picked &tree : picked) {
            const size_t next = tree.peaks.size();
            if (next < tree.ranges.size() && tree.ranges[next] == std::pair(from, count))
                tree.peaks.push_back(hash);
        }
        return hash;
    }
    std::optional<Hash> held(quint64 from, quint64 count)
    {
        return nextHeld < heldPeaks.size() ? seen(from, count, heldPeaks[nextHeld++]) : std::nullopt;
    }
    std::optional<Hash> hidden(quint64 from, quint64 count)
    {
        return nextHash < hashes.size() ? seen(from, count, hashes[nextHash++]) : std::nullopt;
    }
    std::optional<Hash> leaf(quint64 from, size_t index)
    {
        return index < leaves.size() ? seen(from, 1, leaves[index]) : std::nullopt;
    }
    std::optional<Hash> join(quint64 from, quint64 count, const Hash &left, const Hash &right)
    {
        return seen(from, count, treeNode(left, right));
    }
};

} // namespace

Hash treeLeaf(QByteArrayView data)
{
    return sha256({QByteArrayView("\x00", 1), data});
}

Hash treeNode(const Hash &left, const Hash &right)
{
    return sha256({QByteArrayView("\x01", 1), left.view(), right.view()});
}

std::optional<Frontier> Frontier::fromPeaks(quint64 size, std::vector<Hash> peaks)
{
    if (size > kLargestTree || static_cast<size_t>(std::popcount(size)) != peaks.size())
        return std::nullopt;
    Frontier frontier;
    frontier.m_size = size;
    frontier.m_peaks = std::move(peaks);
    return frontier;
}

std::optional<Frontier> Frontier::fromBytes(quint64 size, QByteArrayView peaks)
{
    if (peaks.size() % Hash::kSize != 0)
        return std::nullopt;
    std::vector<Hash> hashes;
    for (qsizetype at = 0; at < peaks.size(); at += Hash::kSize)
        hashes.push_back(Hash::fromBytes(peaks.sliced(at, Hash::kSize)).value_or(Hash{}));
    return fromPeaks(size, std::move(hashes));
}

QByteArray Frontier::toBytes() const
{
    QByteArray bytes;
    for (const Hash &peak : m_peaks)
        bytes += peak.view();
    return bytes;
}

void Frontier::append(const Hash &leaf)
{
    Hash hash = leaf;
    for (quint64 full = m_size; (full & 1) != 0; full >>= 1) {
        hash = treeNode(m_peaks.back(), hash);
        m_peaks.pop_back();
    }
    m_peaks.push_back(hash);
    ++m_size;
}

Hash Frontier::root() const
{
    if (m_peaks.empty())
        return sha256(QByteArrayView());
    Hash root = m_peaks.back();
    for (size_t i = m_peaks.size() - 1; i > 0; --i)
        root = treeNode(m_peaks[i - 1], root);
    return root;
}

Result<std::vector<Hash>> prove(const ProofScope &scope, const Subtree &subtree)
{
    if (!isSound(scope))
        return Error{ErrorCode::Invalid, QStringLiteral("A proof was asked for that cannot be."), {}};
    Prover prover{subtree, {}, {}};
    if (!Walk(scope, prover).run() && prover.error)
        return *prover.error;
    return std::move(prover.hashes);
}

std::optional<Proven> check(const ProofScope &scope, std::span<const Hash> leaves, const Frontier &held,
                            std::span<const Hash> hashes)
{
    if (!isSound(scope) || leaves.size() != scope.leaves.size() || (scope.held > 0 && held.size() != scope.held))
        return std::nullopt;
    Checker checker{leaves, held.peaks(), hashes, {}};
    checker.picked.push_back({scope.size, peakRanges(scope.size), {}});
    for (const quint64 size : scope.sizes)
        checker.picked.push_back({size, peakRanges(size), {}});
    if (!Walk(scope, checker).run() || checker.nextHash != hashes.size())
        return std::nullopt;
    Proven proven;
    for (Picked &tree : checker.picked) {
        std::optional<Frontier> frontier = Frontier::fromPeaks(tree.size, std::move(tree.peaks));
        if (!frontier)
            return std::nullopt;
        if (&tree == &checker.picked.front())
            proven.tree = std::move(*frontier);
        else
            proven.older.push_back(std::move(*frontier));
    }
    return proven;
}

} // namespace mingcha::journal
