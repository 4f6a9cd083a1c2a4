// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/leafaudit.h"

#include "core/journal/logleaves.h"
#include "core/journal/logtree.h"
#include "core/journal/logwatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace mingcha::journal {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

struct Log
{
    qint64 row = 0;
    LogKey key;
    quint64 head = 0;
    QString name; ///< region/audience
};

Result<std::vector<Log>> logsOf(Database &database)
{
    Query query = database.query(QStringLiteral("SELECT n, region, audience, head FROM log"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<Log> logs;
    while (query.next())
        logs.push_back({query.integer(0),
                        {query.text(1), static_cast<Audience>(query.integer(2))},
                        static_cast<quint64>(query.integer(3)),
                        query.text(1) + QLatin1Char('/') + QString::number(query.integer(2))});
    return logs;
}

/// One log at the centre: its entries with the tree, from the first leaf to the last.
class TreeAudit
{
public:
    TreeAudit(Database &database, Log log, const RowAudit::Found &found)
        : m_database(database), m_log(std::move(log)), m_found(found)
    {
    }

    Status all()
    {
        const Status read = eachLeaf(m_database, m_log.row, [this](const LogLeaf &leaf) -> Result<bool> {
            if (const Status kept = take(leaf); !kept)
                return kept.error();
            return true;
        });
        if (!read)
            return read;
        if (m_next <= m_log.head)
            m_found(place(m_next),
                    words(QT_TRANSLATE_NOOP("Audit", "From here on positions of this log are missing.")));
        else if (m_next - 1 > m_log.head)
            m_found(place(m_log.head + 1), words(QT_TRANSLATE_NOOP("Audit", "The log ends before this position.")));
        return success();
    }

private:
    [[nodiscard]] QString place(quint64 position) const
    {
        return m_log.name + QLatin1Char('/') + QString::number(position);
    }

    /// What the tree has there; null where it has nothing.
    Hash node(quint64 from, quint64 count)
    {
        const Result<Hash> kept = m_tree.node(from, count);
        return kept ? *kept : Hash{};
    }

    Status take(const LogLeaf &leaf)
    {
        if (leaf.position != m_next) {
            m_found(place(m_next), words(QT_TRANSLATE_NOOP("Audit", "No entry stands at this position of the log.")));
            m_isWhole = false;
        }
        m_next = leaf.position + 1;
        if (leaf.position % kTileHashes == 1)
            m_tree = LogTree(m_database, m_log.row); // what it has read before is not asked for again
        if (node(leaf.position - 1, 1) != leaf.leaf) {
            m_found(entryName(leaf.ref),
                    QCoreApplication::translate(
                        "Audit", "Its place, its effective time or its flag is not what the tree of the log has at %1.")
                        .arg(place(leaf.position)));
            m_isWhole = false;
        }
        if (m_isWhole)
            carry(0, leaf.leaf);
        return success();
    }

    /// A whole row of hashes is one hash of the row above.
    void carry(size_t level, const Hash &hash)
    {
        if (m_rows.size() == level)
            m_rows.emplace_back();
        m_rows[level].append(hash);
        if (m_rows[level].size() < kTileHashes)
            return;
        const Hash above = m_rows[level].root();
        m_rows[level] = {};
        quint64 count = kTileHashes;
        for (size_t i = 0; i < level; ++i)
            count *= kTileHashes;
        if (node(m_next - 1 - count, count) != above)
            m_found(place(m_next - count),
                    words(QT_TRANSLATE_NOOP("Audit", "From here on the tree of this log is not what its leaves say.")));
        carry(level + 1, above);
    }

    Database &m_database;
    const Log m_log;
    const RowAudit::Found &m_found;
    LogTree m_tree{m_database, m_log.row};
    quint64 m_next = 1;
    bool m_isWhole = true;
    std::vector<Frontier> m_rows;
};

/// On a tablet that follows the whole log: every entry from where they begin up to the cursor; and, if each leaf up to it is
/// known, the tree that they make with the one of that place.
Status auditFollowed(Database &database, const Log &log, BaseStates::Beginning beginning,
                     const std::optional<Frontier> &kept, const RowAudit::Found &found)
{
    Query query = database.query(QStringLiteral("SELECT cursor FROM feed WHERE log = ? AND dossier = ?"));
    if (const Status status = query.bind(log.row).bind(Id{}).run(); !status)
        return status;
    const auto cursor = query.next() ? static_cast<quint64>(query.integer(0)) : 0;
    if (cursor == 0)
        return success(); // its place is lost: the next sync asks for it anew
    if (kept && kept->size() > cursor)
        found(log.name, words(QT_TRANSLATE_NOOP("Audit", "Its place in the log is before what the centre proved.")));
    quint64 next = beginning.position + 1;
    bool isKnown = true;
    const auto missing = [&](quint64 upTo) {
        if (next > upTo)
            return;
        isKnown = false;
        found(QStringLiteral("%1/%2–%3").arg(log.name).arg(next).arg(upTo),
              words(QT_TRANSLATE_NOOP("Audit", "Entries that were here at these positions of the log are missing.")));
    };
    const Status read = eachLeaf(database, log.row, [&](const LogLeaf &leaf) -> Result<bool> {
        if (leaf.position < next)
            return true;
        if (leaf.position > cursor)
            return false;
        missing(leaf.position - 1);
        next = leaf.position + 1;
        if (isKnown && kept && leaf.position <= kept->size())
            beginning.tree.append(leaf.leaf);
        return true;
    });
    if (!read)
        return read;
    missing(cursor);
    if (isKnown && kept && beginning.tree.size() == kept->size() && beginning.tree != *kept)
        found(log.name, words(QT_TRANSLATE_NOOP("Audit", "What is here of this log is not what the centre proved of "
                                                         "it.")));
    return success();
}

/// On a tablet: the subtrees of the frontier whose leaves are all here.
Status auditFrontier(Database &database, const Log &log, const Frontier &kept, const RowAudit::Found &found)
{
    std::vector<quint64> ends; // of the subtrees
    for (quint64 left = kept.size(), at = 0; left > 0; left -= std::bit_floor(left))
        ends.push_back(at += std::bit_floor(left));
    size_t peak = 0;
    quint64 from = 0; // leaves before the subtree
    Frontier made;
    return eachLeaf(database, log.row, [&](const LogLeaf &leaf) -> Result<bool> {
        while (peak < ends.size() && leaf.position > ends[peak]) {
            from = ends[peak++];
            made = {};
        }
        if (peak == ends.size())
            return false;
        if (leaf.position == from + made.size() + 1)
            made.append(leaf.leaf);
        if (from + made.size() == ends[peak] && made.root() != kept.peaks()[peak])
            found(QStringLiteral("%1/%2–%3").arg(log.name).arg(from + 1).arg(ends[peak]),
                  words(QT_TRANSLATE_NOOP("Audit",
                                          "Place, effective time or flag of an entry at these positions is not what "
                                          "the centre proved of the log.")));
        return true;
    });
}

/// The checkpoint that was kept of this size, if one was, is of this tree.
Result<bool> isAmongCheckpoints(Database &database, const Log &log, const ShownTree &shown)
{
    Query query = database.query(
        QStringLiteral("SELECT root FROM checkpoint WHERE log = ? AND epoch = ? AND size = ? AND settled = 1"));
    if (const Status status = query.bind(log.row).bind(shown.epoch).bind(shown.frontier->size()).run(); !status)
        return status.error();
    return !query.next() || query.hash(0) == shown.frontier->root();
}

Status auditFrontiers(Database &database, const Log &log, const BaseStates *bases, const RowAudit::Found &found)
{
    const Result<std::vector<ShownTree>> trees = shownTrees(database);
    if (!trees)
        return trees.error();
    const auto shown = std::ranges::find_if(
        *trees, [&](const ShownTree &tree) { return tree.log == log.key && tree.dossier.isNull(); });
    const std::optional<Frontier> kept = shown == trees->end() ? std::nullopt : shown->frontier;
    if (shown != trees->end() && !kept)
        found(log.name, words(QT_TRANSLATE_NOOP("Audit", "What is kept of the centre's proofs cannot be read.")));
    const Result<bool> isTold = kept ? isAmongCheckpoints(database, log, *shown) : true;
    if (!isTold)
        return isTold.error();
    if (!*isTold)
        found(log.name, words(QT_TRANSLATE_NOOP(
                            "Audit", "What is kept of the centre's proofs is not the checkpoint that it signed.")));
    if (bases) {
        if (const Status held = auditFollowed(database, log, bases->beginningOf(log.key), kept, found); !held)
            return held;
    }
    return kept ? auditFrontier(database, log, *kept, found) : success();
}

} // namespace

QString entryName(const EntryRef &ref)
{
    return ref.incarnation.toHex().left(8) + QLatin1Char('/') + QString::number(ref.seq);
}

Status auditLeaves(Database &centre, const RowAudit::Found &found)
{
    const Result<std::vector<Log>> logs = logsOf(centre);
    if (!logs)
        return logs.error();
    for (const Log &log : *logs) {
        if (const Status held = TreeAudit(centre, log, found).all(); !held)
            return held;
    }
    return success();
}

Status auditFrontiers(Database &tablet, const BaseStates *bases, const RowAudit::Found &found)
{
    const Result<std::vector<Log>> logs = logsOf(tablet);
    if (!logs)
        return logs.error();
    for (const Log &log : *logs) {
        if (const Status held = auditFrontiers(tablet, log, bases, found); !held)
            return held;
    }
    return success();
}

} // namespace mingcha::journal
