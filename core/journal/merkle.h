// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The tree of a log, as in RFC 6962 §2.1: 0x00 before a leaf, 0x01 before a node, SHA-256. A frontier is all one needs to
// keep to go on with a tree; a proof shows, with few hashes, that leaves are in a tree and that older trees are its
// beginning. Values only: where hashes are kept is logtree.h's.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mingcha::journal {

[[nodiscard]] Hash treeLeaf(QByteArrayView data);
[[nodiscard]] Hash treeNode(const Hash &left, const Hash &right);

/// The complete subtrees of a tree, from the left: one for each bit of its size.
class Frontier
{
public:
    Frontier() = default;
    /// Empty when the number of hashes does not fit the size.
    [[nodiscard]] static std::optional<Frontier> fromBytes(quint64 size, QByteArrayView peaks);
    [[nodiscard]] static std::optional<Frontier> fromPeaks(quint64 size, std::vector<Hash> peaks);

    void append(const Hash &leaf);
    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] Hash root() const;
    [[nodiscard]] const std::vector<Hash> &peaks() const { return m_peaks; }
    [[nodiscard]] QByteArray toBytes() const;
    bool operator==(const Frontier &) const = default;

private:
    quint64 m_size = 0;
    std::vector<Hash> m_peaks;
};

/// What a proof is about. Leaves are numbered from 0; both lists ascend.
struct ProofScope
{
    quint64 size = 0;            ///< of the tree
    std::vector<quint64> leaves; ///< known to who checks
    std::vector<quint64> sizes;  ///< of older trees whose roots are to show
    quint64 held = 0; ///< size of the tree whose frontier the checker holds: not above any leaf or older size
};

/// The hash of a complete subtree: `count` leaves, a power of two, beginning at a multiple of it.
using Subtree = std::function<Result<Hash>(quint64 from, quint64 count)>;
[[nodiscard]] Result<std::vector<Hash>> prove(const ProofScope &scope, const Subtree &subtree);

struct Proven
{
    Frontier tree;               ///< at scope.size
    std::vector<Frontier> older; ///< at scope.sizes
};
/// Empty when the hashes are too many, too few, or the scope is not sound. Whether the roots are the right ones is the caller's.
[[nodiscard]] std::optional<Proven> check(const ProofScope &scope, std::span<const Hash> leaves, const Frontier &held,
                                          std::span<const Hash> hashes);

} // namespace mingcha::journal
