// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/folderaudit.h"

#include "core/evidence/photoqueries.h"
#include "core/journal/admit.h"
#include "core/journal/claims.h"
#include "core/journal/history.h"
#include "core/journal/logwatch.h"
#include "sync/tablet/keptreceipt.h"
#include "sync/wire/messages.h"
#include "sync/wire/photoreceipt.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

/// Of the centre that somebody here can sign in at: who writes the vault's file may put any key beside a former life.
template <typename Fits>
bool isOfCentre(const Vault &vault, Fits fits)
{
    const std::vector<Enrolled> people = vault.people();
    return std::ranges::any_of(people, [&](const Enrolled &enrolled) { return fits(enrolled.centre.publicKey); });
}

class FolderAudit
{
public:
    FolderAudit(journal::Database &database, const Vault &vault) : m_database(database), m_vault(vault) {}

    Status all()
    {
        for (const auto part : {&FolderAudit::authors, &FolderAudit::strangers, &FolderAudit::feeds,
                                &FolderAudit::photos, &FolderAudit::branches}) {
            if (const Status status = (this->*part)(); !status)
                return status;
        }
        return m_database.whole();
    }
    std::vector<journal::AuditFinding> take() { return m_found.take(); }

private:
    Status authors()
    {
        for (const Enrolled &enrolled : m_vault.all()) {
            const Result<std::optional<journal::ClaimedAuthor>> author =
                journal::claimedAuthor(m_database, enrolled.incarnation);
            if (!author)
                return author.error();
            if (!*author || !(*author)->mine) {
                m_found.note(
                    enrolled.incarnation.toHex(),
                    QT_TRANSLATE_NOOP(
                        "Audit", "The vault has this author, and the records count as another's: they are not sent."));
                continue;
            }
            if ((*author)->publicKey != enrolled.publicKey)
                m_found.note(enrolled.incarnation.toHex(),
                             QT_TRANSLATE_NOOP("Audit",
                                               "Its signatures are held against another key than the vault has "
                                               "of this author: what waits is not shown to be theirs."));
            if ((*author)->last < (*author)->acknowledged)
                m_found.note({enrolled.incarnation, (*author)->last + 1},
                             QT_TRANSLATE_NOOP("Audit", "From here on entries that the centre has are missing here."));
            const Result<quint64> proven = provenUpTo(**author, enrolled);
            if (!proven)
                return proven.error();
            if ((*author)->wroteAcknowledged && (*author)->acknowledged > *proven)
                m_found.note({enrolled.incarnation, (*author)->acknowledged},
                             QT_TRANSLATE_NOOP(
                                 "Audit", "Up to here all counts as received, and no receipt of the centre says so."));
        }
        return success();
    }

    /// What was written here is the vault's people's.
    Status strangers()
    {
        const Result<std::vector<Id>> authors = journal::authorsWrittenHere(m_database);
        if (!authors)
            return authors.error();
        for (const Id &author : *authors) {
            if (std::ranges::find(m_vault.all(), author, &Enrolled::incarnation) == m_vault.all().end())
                m_found.note(author.toHex(),
                             QT_TRANSLATE_NOOP(
                                 "Audit", "This author recorded here and is not in the vault: nothing of it is sent."));
        }
        return success();
    }

    /// Up to which entry the centre signed that it has them. Names what is here otherwise than its receipts say.
    Result<quint64> provenUpTo(const journal::ClaimedAuthor &author, const Enrolled &enrolled)
    {
        quint64 proven = 0;
        std::vector<wire::Receipt> said;
        for (const journal::KeptReceipt &kept : author.receipts) {
            std::optional<wire::Receipt> receipt = givenReceipt(kept, enrolled);
            if (!receipt)
                m_found.note({enrolled.incarnation, kept.seq},
                             QT_TRANSLATE_NOOP("Audit", "The receipt kept for this is not one that the centre gave."));
            else if (const Result<bool> fits = isOfOurs(*receipt, kept.seq); !fits || !*fits) {
                if (!fits)
                    return fits.error();
                m_found.note({enrolled.incarnation, receipt->lastSeq},
                             QT_TRANSLATE_NOOP("Audit",
                                               "This is not the entry that the centre gave its receipt for, or one "
                                               "before it is not."));
            } else {
                proven = std::max(proven, kept.seq);
                std::erase_if(receipt->outcomes, [&](const journal::Outcome &one) { return one.seq > kept.seq; });
                said.push_back(std::move(*receipt));
            }
        }
        const Status held = holdToRefusals(enrolled, said);
        return held ? Result<quint64>(proven) : held.error();
    }

    /// Its link is ours, unless what stands there came back from the centre, which has no link; or went aside as the other
    /// branch, of which the receipt is kept only up to where both are the same.
    Result<bool> isOfOurs(const wire::Receipt &receipt, quint64 keptUpTo)
    {
        const Result<Hash> link = journal::linkAt(m_database, {receipt.incarnation, receipt.lastSeq});
        if (!link)
            return link.error().code == ErrorCode::NotFound ? Result<bool>(receipt.lastSeq > keptUpTo) : link.error();
        return link->isNull() || *link == receipt.link;
    }

    /// What the centre refused last stands as refused here: else its author would not hear of it. The other way round nothing can
    /// be said, as the answer to a repeated entry takes the place of the receipt that had refused those before it.
    Status holdToRefusals(const Enrolled &enrolled, const std::vector<wire::Receipt> &said)
    {
        for (const wire::Receipt &receipt : said) {
            for (const journal::Outcome &outcome : receipt.outcomes) {
                if (outcome.status != journal::EntryStatus::Refused ||
                    isOver(receipt, outcome.seq, said, enrolled.centre.epoch))
                    continue;
                const Result<std::optional<journal::Outcome>> here =
                    journal::outcomeOf(m_database, {enrolled.incarnation, outcome.seq});
                if (!here)
                    return here.error();
                // In the epoch of now it may have a place that a copy of this tablet brought it to.
                const bool isOfNow = receipt.epoch == enrolled.centre.epoch;
                const Result<bool> isLetIn = journal::mayBeLetIn(m_database, {enrolled.incarnation, outcome.seq});
                if (!isLetIn)
                    return isLetIn.error();
                if (*here && !*isLetIn && (isOfNow || (*here)->position == 0) &&
                    ((*here)->status == journal::EntryStatus::Accepted ||
                     (*here)->status == journal::EntryStatus::Flagged))
                    m_found.note({enrolled.incarnation, outcome.seq},
                                 QT_TRANSLATE_NOOP(
                                     "Audit", "The centre's receipt says otherwise of this entry than the journal."));
            }
        }
        return success();
    }

    /// A later receipt says of this entry what counts; or the centre, brought back from a copy since, took it up anew: what
    /// came of it then may have been said in a receipt that is not here.
    static bool isOver(const wire::Receipt &receipt, quint64 seq, const std::vector<wire::Receipt> &said,
                       const Id &epochNow)
    {
        return std::ranges::any_of(said, [&](const wire::Receipt &other) {
            if (other.epoch != receipt.epoch)
                return receipt.epoch != epochNow && other.lastSeq >= seq;
            return other.nowMs > receipt.nowMs &&
                   std::ranges::find(other.outcomes, seq, &journal::Outcome::seq) != other.outcomes.end();
        });
    }

    Status feeds()
    {
        const Result<std::vector<journal::UnprovenFeed>> feeds = journal::unprovenFeeds(m_database);
        if (!feeds)
            return feeds.error();
        for (const journal::UnprovenFeed &feed : *feeds) {
            const Result<bool> isBegun = isJustBegun(feed);
            if (!isBegun)
                return isBegun.error();
            if (!*isBegun)
                m_found.note(nameOf(feed.log),
                             QT_TRANSLATE_NOOP("Audit", "What came of this log is not shown to be all of it."));
        }
        const Result<std::vector<journal::ShownTree>> trees = journal::shownTrees(m_database);
        if (!trees)
            return trees.error();
        for (const journal::ShownTree &tree : *trees) {
            const bool isSigned = isOfCentre(m_vault, [&](const QByteArray &centreKey) {
                return journal::verifySignature(centreKey, tree.text, tree.signature);
            });
            if (!isSigned || !journal::isTextOf(tree))
                m_found.note(nameOf(tree.log), QT_TRANSLATE_NOOP("Audit", "What is kept of the centre's proofs is not "
                                                                          "the checkpoint that it signed."));
        }
        return success();
    }

    static QString nameOf(const journal::LogKey &log)
    {
        return log.region + u'/' + QString::number(static_cast<int>(log.audience));
    }

    /// Nothing came after its snapshot yet, which the centre signed with the tree of the log.
    Result<bool> isJustBegun(const journal::UnprovenFeed &feed)
    {
        const journal::ReadPart read = readsParts(m_vault);
        bool is = false;
        const Status all = journal::eachKeptPart(m_database, [&](const journal::KeptPart &kept) {
            if (kept.log == feed.log && kept.object.isNull() && kept.after == 0) {
                const Result<journal::SnapshotPart> part = read(kept);
                is = part && part->position == feed.cursor;
            }
            return success();
        });
        return all ? Result<bool>(is) : all.error();
    }

    Status photos()
    {
        const Result<std::vector<evidence::StoredPhoto>> safe = evidence::ownPhotosCalledSafe(m_database);
        if (!safe)
            return safe.error();
        for (const evidence::StoredPhoto &photo : *safe) {
            const QByteArray bytes = evidence::photoReceipt(m_database, photo.hash);
            const bool isGiven = std::ranges::any_of(m_vault.all(), [&](const Enrolled &enrolled) {
                const Result<wire::PhotoReceipt> receipt = wire::decodePhotoReceipt(bytes, enrolled.centre.publicKey);
                return receipt && receipt->hash == photo.hash && receipt->length == photo.length;
            });
            if (!isGiven)
                m_found.note(
                    photo.hash.toHex(),
                    QT_TRANSLATE_NOOP("Audit", "This photo counts as received, and no receipt of the centre says so."));
        }
        return success();
    }

    Status branches()
    {
        const Result<std::vector<journal::EntryRef>> changed = journal::changedBranches(m_database);
        if (!changed)
            return changed.error();
        for (const journal::EntryRef &ref : *changed)
            m_found.note(ref, QT_TRANSLATE_NOOP("Audit", "What was kept of the other branch is not what was written."));
        return success();
    }

    journal::Findings m_found;
    journal::Database &m_database;
    const Vault &m_vault;
};

} // namespace

Result<std::vector<journal::AuditFinding>> auditFolder(journal::Database &database, const Vault &vault)
{
    FolderAudit audit(database, vault);
    const Status status = audit.all();
    return status ? Result<std::vector<journal::AuditFinding>>(audit.take()) : status.error();
}

journal::ReadPart readsParts(const Vault &vault)
{
    return [&vault](const journal::KeptPart &part) -> Result<journal::SnapshotPart> {
        const bool isGiven =
            isOfCentre(vault, [&](const QByteArray &centreKey) { return wire::isSignedBy(part, centreKey); });
        if (!isGiven)
            return Error{
                ErrorCode::Denied,
                QCoreApplication::translate("Sync", "The centre did not sign what it sent of earlier records."),
                {}};
        return wire::decodeSnapshotPart(part.packed);
    };
}

} // namespace mingcha::tablet
