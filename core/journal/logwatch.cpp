// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/logwatch.h"

#include "core/journal/ownchain.h"

#include <algorithm>

namespace mingcha::journal {

namespace {

// Of the column checkpoint.settled. Only SQL names 3: the newest of the epoch before.
constexpr int kToCompare = 0;
constexpr int kRight = 1;
constexpr int kWrong = 2;
constexpr int kMostToCompare = 64;
constexpr quint64 kRememberedEntries = 10'000; ///< roots further back are forgotten
// In meta, with the log's row behind it: a page did not fit, or one did again after that.
constexpr QLatin1StringView kMisfitKey("journal.misfit.");
constexpr char kMisfit[] = "misfit";
constexpr char kFitsAgain[] = "fits";

/// Leaves that follow the frontier held without a gap show every tree in between.
bool isGapless(const ProofScope &scope)
{
    return !scope.leaves.empty() && scope.leaves.front() == scope.held &&
           scope.leaves.size() == scope.size - scope.held;
}

} // namespace

Result<std::optional<LogWatch::Kept>> LogWatch::kept(const Id &dossier)
{
    Query query =
        m_database.query(QStringLiteral("SELECT epoch, size, peaks FROM proof WHERE log = ? AND dossier = ?"));
    if (const Status status = query.bind(m_log).bind(dossier).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<Kept>();
    std::optional<Frontier> frontier = Frontier::fromBytes(static_cast<quint64>(query.integer(1)), query.blob(2));
    return frontier ? std::optional(Kept{query.id(0), std::move(*frontier)}) : std::nullopt;
}

Status LogWatch::keep(const Id &dossier, const LogProof &proof, const Frontier &frontier)
{
    Query query = m_database.query(QStringLiteral(
        "INSERT OR REPLACE INTO proof(log, dossier, epoch, size, peaks, text, signature) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    query.bind(m_log).bind(dossier).bind(proof.checkpoint.epoch).bind(frontier.size()).bind(frontier.toBytes());
    return query.bind(checkpointText(proof.checkpoint)).bind(proof.signature).run();
}

Status LogWatch::forget(const Id &dossier)
{
    Query query = m_database.query(QStringLiteral("DELETE FROM proof WHERE log = ? AND dossier = ?"));
    return query.bind(m_log).bind(dossier).run();
}

Status LogWatch::keepCheckpoint(const Id &epoch, quint64 size, const Hash &root, const QByteArray &signature,
                                const Id &source, bool settled)
{
    Query query = m_database.query(QStringLiteral(
        "INSERT INTO checkpoint(log, size, root, epoch, signature, source, settled) VALUES(?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(log, size, root, epoch) DO UPDATE SET settled = max(settled, excluded.settled)"));
    query.bind(m_log).bind(size).bind(root).bind(epoch).bind(signature).bind(source);
    return query.bind(settled ? kRight : kToCompare).run();
}

Status LogWatch::alarm(AlarmKind kind, const Checkpoint &checkpoint, const QByteArray &signature, const Id &source)
{
    // Once is enough of each kind at one size.
    Query query = m_database.query(QStringLiteral(
        "INSERT INTO alarm(log, kind, atMs, size, root, epoch, signature, source) SELECT ?1, ?2, ?3, ?4, ?5, ?6, "
        "?7, ?8 WHERE NOT EXISTS(SELECT 1 FROM alarm WHERE log = ?1 AND kind = ?2 AND size = ?4)"));
    query.bind(m_log).bind(static_cast<int>(kind)).bind(m_nowMs).bind(checkpoint.size).bind(checkpoint.root);
    m_database.askForDisk(); // a centre that lied once may be honest when it is pulled again
    return query.bind(checkpoint.epoch).bind(signature).bind(source).run();
}

Result<std::vector<LogWatch::Pending>> LogWatch::pending(const Id &epoch)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT size, root, signature, source FROM checkpoint WHERE log = ? AND epoch = ? AND settled = 0 ORDER BY size"));
    if (const Status status = query.bind(m_log).bind(epoch).run(); !status)
        return status.error();
    std::vector<Pending> rows;
    while (query.next())
        rows.push_back({static_cast<quint64>(query.integer(0)), query.hash(1), query.blob(2), query.id(3)});
    return rows;
}

/// What was seen in the parent epoch up to where the new one goes on from must be its beginning as well.
Status LogWatch::takeOver(const Checkpoint &checkpoint)
{
    // An epoch that is shown again had never ended: its name was taken in vain.
    Query again = m_database.query(
        QStringLiteral("UPDATE checkpoint SET settled = 0 WHERE log = ? AND epoch = ? AND settled = 3"));
    if (const Status status = again.bind(m_log).bind(checkpoint.epoch).run(); !status || !checkpoint.start)
        return status;
    Query query =
        m_database.query(QStringLiteral("UPDATE OR IGNORE checkpoint SET epoch = ?, settled = 0 WHERE log = ? AND "
                                        "epoch = ? AND settled = 3 AND size <= ?"));
    return query.bind(checkpoint.epoch).bind(m_log).bind(checkpoint.start->parent).bind(checkpoint.start->size).run();
}

Status LogWatch::compare(const Id &epoch, std::span<const Frontier> known)
{
    const Result<std::vector<Pending>> waiting = pending(epoch);
    if (!waiting)
        return waiting.error();
    bool isTold = false; // of the centre's own word the shortest that it took back says it all
    for (const Pending &row : *waiting) {
        const auto tree = std::ranges::find(known, row.size, &Frontier::size);
        std::optional<Hash> root = tree == known.end() ? std::nullopt : std::optional(tree->root());
        if (!root) {
            Query query = m_database.query(QStringLiteral(
                "SELECT root FROM checkpoint WHERE log = ? AND size = ? AND epoch = ? AND settled = 1 LIMIT 1"));
            if (const Status status = query.bind(m_log).bind(row.size).bind(epoch).run(); !status)
                return status;
            if (query.next())
                root = query.hash(0);
        }
        if (!root)
            continue;
        const bool isRight = *root == row.root;
        Query settled = m_database.query(
            QStringLiteral("UPDATE checkpoint SET settled = ? WHERE log = ? AND size = ? AND root = ? AND epoch = ?"));
        settled.bind(isRight ? kRight : kWrong).bind(m_log).bind(row.size).bind(row.root).bind(epoch);
        if (const Status status = settled.run(); !status)
            return status;
        if (isRight || (row.source.isNull() && std::exchange(isTold, true)))
            continue;
        const Checkpoint other{{}, epoch, row.size, row.root, {}};
        if (const Status status = alarm(AlarmKind::Forked, other, row.signature, row.source); !status)
            return status;
    }
    return success();
}

/// Told once of each kind at one size, and never taken for something that fits.
Result<bool> LogWatch::misfit(AlarmKind kind, const Checkpoint &checkpoint, const QByteArray &signature)
{
    if (const Status told = alarm(kind, checkpoint, signature); !told)
        return told.error();
    const Status noted = writeMeta(m_database, misfitKey(), kMisfit);
    return noted ? Result<bool>(false) : noted.error();
}

QString LogWatch::misfitKey() const
{
    return kMisfitKey + QString::number(m_log);
}

Result<bool> LogWatch::check(const FeedPage &page, std::span<const PlacedLeaf> leaves, const std::optional<Kept> &kept)
{
    const LogProof &proof = *page.proof;
    const Checkpoint &checkpoint = proof.checkpoint;
    const quint64 heldSize = kept ? kept->frontier.size() : 0;
    ProofScope scope{checkpoint.size, {}, proof.sizes, proof.held};
    std::vector<Hash> hashes;
    for (const PlacedLeaf &leaf : leaves) {
        scope.leaves.push_back(leaf.position - 1);
        hashes.push_back(leaf.leaf);
    }
    if (isGapless(scope)) {
        const Result<std::vector<Pending>> waiting = pending(checkpoint.epoch);
        if (!waiting)
            return waiting.error();
        for (const Pending &row : *waiting) {
            if (row.size > scope.held && row.size <= scope.size)
                scope.sizes.push_back(row.size);
        }
        std::ranges::sort(scope.sizes);
        scope.sizes.erase(std::unique(scope.sizes.begin(), scope.sizes.end()), scope.sizes.end());
    }
    const bool fits = checkpoint.log == page.log && checkpoint.size == page.completeTo;
    std::optional<Proven> proven;
    if (fits)
        proven = journal::check(scope, hashes, proof.held > 0 ? kept->frontier : Frontier(), proof.hashes);
    bool goesOn = proven && proven->tree.root() == checkpoint.root;
    if (goesOn && heldSize > 0 && proof.held == 0) {
        const auto before = std::ranges::find(proven->older, heldSize, &Frontier::size);
        goesOn = before != proven->older.end() && *before == kept->frontier;
    }
    if (!goesOn) {
        if (const Status status = forget(page.dossier); !status) // from here on against what is shown now
            return status.error();
        return misfit(AlarmKind::Changed, checkpoint, proof.signature);
    }
    if (const Status status = keep(page.dossier, proof, proven->tree); !status)
        return status.error();
    if (const Status status =
            keepCheckpoint(checkpoint.epoch, checkpoint.size, checkpoint.root, proof.signature, {}, true);
        !status)
        return status.error();
    std::vector<Frontier> known = std::move(proven->older);
    known.push_back(std::move(proven->tree));
    const Status compared = compare(checkpoint.epoch, known);
    return compared ? Result<bool>(true) : compared.error();
}

Result<bool> LogWatch::page(const FeedPage &page, std::span<const PlacedLeaf> leaves,
                            std::span<const std::pair<Id, SeenCheckpoint>> seen)
{
    const Result<std::optional<Kept>> kept = this->kept(page.dossier);
    if (!kept)
        return kept.error();
    if (!page.proof) {
        if (!*kept && (!page.asksProof || page.items.empty()))
            return true;
        const Checkpoint last =
            *kept ? Checkpoint{page.log, (*kept)->epoch, (*kept)->frontier.size(), (*kept)->frontier.root(), {}}
                  : Checkpoint{page.log, {}, page.completeTo, {}, {}};
        return misfit(AlarmKind::Unproven, last, {});
    }
    const Checkpoint &checkpoint = page.proof->checkpoint;
    if (!page.proof->isGenuine)
        return misfit(AlarmKind::Unsigned, checkpoint, page.proof->signature);
    const bool isKnown = *kept && (*kept)->epoch == checkpoint.epoch;
    const quint64 heldSize = isKnown ? (*kept)->frontier.size() : 0;
    if (page.proof->held > 0 && page.proof->held != heldSize)
        return false; // it goes on from what is no longer held: the next one begins anew
    if (const Status status = takeOver(checkpoint); !status)
        return status.error();
    const size_t first = seen.size() > kMostToCompare ? seen.size() - kMostToCompare : 0;
    for (const auto &[who, said] : seen.subspan(first)) {
        if (said.epoch != checkpoint.epoch)
            continue;
        if (const Status status = keepCheckpoint(said.epoch, said.size, said.root, {}, who, false); !status)
            return status.error();
    }
    const Result<bool> fits = check(page, leaves, isKnown ? *kept : std::nullopt);
    if (!fits)
        return fits;
    Query old = m_database.query(QStringLiteral("DELETE FROM checkpoint WHERE log = ? AND size < ? AND settled = 1"));
    const quint64 upTo = checkpoint.size > kRememberedEntries ? checkpoint.size - kRememberedEntries : 0;
    const Status forgotten = old.bind(m_log).bind(upTo).run();
    if (!forgotten || !*fits || readMeta(m_database, misfitKey()).isEmpty())
        return forgotten ? fits : forgotten.error();
    const Status noted = writeMeta(m_database, misfitKey(), kFitsAgain);
    return noted ? fits : noted.error();
}

Status LogWatch::compareAgain()
{
    Query query = m_database.query(
        QStringLiteral("UPDATE checkpoint SET settled = 0 WHERE log = ?1 AND settled = 1 AND size IN (SELECT size FROM "
                       "checkpoint WHERE log = ?1 AND settled = 1 ORDER BY size DESC LIMIT ?2)"));
    return query.bind(m_log).bind(kMostToCompare / 4).run();
}

Status LogWatch::withheld(const LogKey &log, quint64 position)
{
    return alarm(AlarmKind::Withheld, {log, {}, position, {}, {}}, {});
}

Status LogWatch::receipt(const LogProof &proof, std::span<const PlacedLeaf> leaves, const Frontier &held)
{
    const Checkpoint &checkpoint = proof.checkpoint;
    if (proof.held > 0) {
        const Result<std::optional<Kept>> whole = kept({});
        if (!whole)
            return whole.error();
        if (!*whole || (*whole)->epoch != checkpoint.epoch)
            return success(); // asked before the centre was restored: the tree told then is of another epoch
    }
    ProofScope scope{checkpoint.size, {}, proof.sizes, proof.held};
    std::vector<Hash> hashes;
    for (const PlacedLeaf &leaf : leaves) {
        scope.leaves.push_back(leaf.position - 1);
        hashes.push_back(leaf.leaf);
    }
    // What is signed is not told: a signature that fits no tree with these entries is a log without them.
    const std::optional<Proven> proven = journal::check(scope, hashes, held, proof.hashes);
    if (!proof.isGenuine || !proven || proven->tree.root() != checkpoint.root)
        return alarm(proof.held > 0 ? AlarmKind::Changed : AlarmKind::Promised, checkpoint, proof.signature);
    if (const Status kept =
            keepCheckpoint(checkpoint.epoch, checkpoint.size, checkpoint.root, proof.signature, {}, false);
        !kept)
        return kept;
    return compare(checkpoint.epoch, {});
}

Status LogWatch::receiptUnproven()
{
    const Result<std::optional<Kept>> whole = kept({});
    if (!whole)
        return whole.error();
    if (!*whole)
        return success();
    const Frontier &frontier = (*whole)->frontier;
    return alarm(AlarmKind::Unproven, {{}, (*whole)->epoch, frontier.size(), frontier.root(), {}}, {});
}

Result<std::optional<SeenCheckpoint>> LogWatch::newest()
{
    Query query = m_database.query(QStringLiteral(
        "SELECT epoch, size, root FROM checkpoint WHERE log = ? AND settled = 1 ORDER BY size DESC LIMIT 1"));
    if (const Status status = query.bind(m_log).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<SeenCheckpoint>();
    return std::optional(SeenCheckpoint{query.id(0), static_cast<quint64>(query.integer(1)), query.hash(2)});
}

Result<bool> isToReadAgain(Database &database)
{
    Query query = database.query(QStringLiteral("SELECT EXISTS(SELECT 1 FROM meta WHERE key GLOB ? AND value = ?)"));
    if (const Status status = query.bind(kMisfitKey + u'*').bind(QByteArray(kFitsAgain)).run(); !status)
        return status.error();
    return query.next() && query.integer(0) != 0;
}

Status readingAgain(Database &database)
{
    Query query = database.query(QStringLiteral("DELETE FROM meta WHERE key GLOB ?"));
    return query.bind(kMisfitKey + u'*').run();
}

} // namespace mingcha::journal
