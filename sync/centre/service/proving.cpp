// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/proving.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::centre {

using journal::LogKey;
using journal::LogProof;

Result<LogProof> proveLog(journal::Database &database, const Identity &identity, const LogKey &log,
                          journal::ProofScope scope)
{
    Result<std::optional<journal::LogTree>> tree = journal::LogTree::find(database, log);
    if (!tree)
        return tree.error();
    if (!*tree)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Server", "There is no such log."), log.region};
    const Result<journal::Frontier> frontier = (*tree)->frontier(scope.size);
    if (!frontier)
        return frontier.error();
    Result<std::vector<Hash>> hashes = (*tree)->prove(scope);
    if (!hashes)
        return hashes.error();
    LogProof proof;
    proof.checkpoint = {log, identity.epoch, scope.size, frontier->root(), {}};
    if (!identity.parent.isNull()) {
        const auto start = journal::epochStart(database, log, identity.epoch);
        if (!start)
            return start.error();
        proof.checkpoint.start = *start;
    }
    proof.signature = journal::sign(identity.key, journal::checkpointText(proof.checkpoint));
    proof.held = scope.held;
    proof.sizes = std::move(scope.sizes);
    proof.hashes = std::move(*hashes);
    return proof;
}

Result<std::vector<LogProof>> proveOutcomes(journal::Database &database, const Identity &identity,
                                            const std::vector<journal::Outcome> &outcomes,
                                            const std::vector<journal::HeldSize> &held)
{
    std::vector<std::pair<LogKey, journal::ProofScope>> scopes;
    for (const journal::Outcome &outcome : outcomes) {
        if (outcome.position == 0)
            continue;
        auto found = std::ranges::find(scopes, outcome.log, [](const auto &scope) { return scope.first; });
        if (found == scopes.end())
            found = scopes.insert(scopes.end(), {outcome.log, {}});
        found->second.leaves.push_back(outcome.position - 1);
    }
    std::vector<LogProof> proofs;
    for (auto &[log, scope] : scopes) {
        std::ranges::sort(scope.leaves);
        scope.leaves.erase(std::unique(scope.leaves.begin(), scope.leaves.end()), scope.leaves.end());
        scope.size = scope.leaves.back() + 1;
        const auto known = std::ranges::find(held, log, &journal::HeldSize::log);
        if (known != held.end() && known->size <= scope.leaves.front())
            scope.held = known->size;
        Result<LogProof> proof = proveLog(database, identity, log, std::move(scope));
        if (!proof)
            return proof.error();
        proofs.push_back(std::move(*proof));
    }
    return proofs;
}

Result<LogProof> provePage(journal::Database &database, const Identity &identity, const journal::FeedPage &page,
                           quint64 held, std::vector<quint64> older)
{
    journal::ProofScope scope;
    scope.size = page.completeTo;
    for (const journal::FeedItem &item : page.items)
        scope.leaves.push_back(item.position - 1);
    const quint64 first = scope.leaves.empty() ? scope.size : scope.leaves.front();
    std::ranges::sort(older);
    older.erase(std::unique(older.begin(), older.end()), older.end());
    std::erase_if(older, [&](quint64 size) { return size == 0 || size > scope.size; });
    const bool goesOn = held <= first && (older.empty() || older.front() >= held);
    scope.held = goesOn ? held : 0;
    if (!goesOn && held > 0 && held <= scope.size && !std::ranges::binary_search(older, held))
        older.insert(std::ranges::upper_bound(older, held), held);
    scope.sizes = std::move(older);
    return proveLog(database, identity, page.log, std::move(scope));
}

} // namespace mingcha::centre
