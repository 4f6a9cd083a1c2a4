// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the centre says: its log, its receipts, its photos.
#include "sync/verify/checks.h"

namespace mingcha::verify {

namespace {

constexpr std::int64_t kAccepted = 1;
constexpr std::int64_t kRefused = 2;
constexpr std::int64_t kFlagged = 3;

} // namespace

void Verifier::checkTree()
{
    const auto bytes = m_files.find(kCheckpoint);
    const std::optional<CheckpointNote> note = bytes == m_files.end() ? std::nullopt : readNote(bytes->second);
    if (!note)
        return fails("checkpoint.txt: is missing or cannot be read.");
    const std::string origin = originOf(*m_evidence);
    part("The log \"" + origin + "\" with " + std::to_string(note->size) +
             " entries holds them, at these places and times.",
         [&] {
             if (note->origin != origin)
                 fails("checkpoint.txt: is of another log, " + note->origin + ".");
             if (!isNoteSigned(*note))
                 fails("checkpoint.txt: is not signed by the centre.");
             checkRoots(*note);
         });
    checkKeptNotes(*note);
}

bool Verifier::isNoteSigned(const CheckpointNote &note) const
{
    const std::string id = sha256({note.origin, "\n\x01", m_manifest->centreKey}).substr(0, 4);
    return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const auto &one) {
        return one.first == note.origin && one.second.starts_with(id) &&
               signedByCentre(note.text, std::string_view(one.second).substr(4));
    });
}

void Verifier::checkRoots(const CheckpointNote &note)
{
    std::map<std::uint64_t, std::string> leaves;
    for (const Entry &entry : m_evidence->entries) {
        if (entry.position == 0)
            continue;
        CborWriter leaf;
        leaf.array(7).integer(1).integer(entry.position).bytes(entry.incarnation).integer(entry.seq);
        leaf.bytes(sha256({entry.header})).integer(entry.effectiveMs).text(entry.flag);
        leaves[static_cast<std::uint64_t>(entry.position - 1)] = leafHash(leaf.result());
    }
    const std::optional<Roots> roots = treeRoots(note.size, leaves, m_evidence->olderSizes, m_evidence->hashes);
    if (!roots)
        return fails("The proof does not fit a log of " + std::to_string(note.size) + " entries.");
    m_roots = *roots;
    if (m_roots[note.size] != note.root)
        fails("The entries are not in the log that the centre signed: one was changed, moved, put in or left out.");
    for (const Entry &entry : m_evidence->entries) {
        if (entry.seen)
            checkSeen(entry, note);
    }
}

/// What the author was shown of the log when the entry was made: the log of now must go on from it.
void Verifier::checkSeen(const Entry &entry, const CheckpointNote &now)
{
    const std::string size = std::to_string(entry.seen->size);
    const std::string before = "parent " + toHex(entry.seen->epoch) + " " + size + " ";
    if (entry.seen->epoch != m_evidence->epoch) {
        if (!now.parentLine.starts_with(before))
            note("Entry " + entry.name() + ": its author was shown " + size +
                 " entries of the log before the centre was restored; what became of those cannot be told here.");
        else if (now.parentLine != before + toBase64(entry.seen->root))
            fails("Entry " + entry.name() +
                  ": its author was shown another log than the one that the centre says it "
                  "was restored from.");
        return;
    }
    const auto root = m_roots.find(static_cast<std::uint64_t>(entry.seen->size));
    if (root == m_roots.end())
        fails("Entry " + entry.name() + ": its author was shown " + size +
              " entries of the log, which the proof does not tell of.");
    else if (root->second != entry.seen->root)
        fails("Entry " + entry.name() + ": its author was shown another log: the first " + size +
              " entries were rewritten, dropped, reordered or forked.");
}

void Verifier::checkKeptNotes(const CheckpointNote &own)
{
    for (const std::string &bytes : m_asked.notes) {
        const std::optional<CheckpointNote> kept = readNote(bytes);
        if (!kept || !isNoteSigned(*kept)) {
            fails("A checkpoint you gave is not one of this centre, or cannot be read.");
            continue;
        }
        const std::string what = "The checkpoint you gave (" + std::to_string(kept->size) + " entries)";
        const auto root = m_roots.find(kept->size);
        const bool isSameLog = kept->origin == own.origin;
        if (!isSameLog || root == m_roots.end())
            m_report.isUncompared = true;
        if (!isSameLog)
            note(what + " is of another log: " + kept->origin + ".");
        else if (root == m_roots.end())
            note(what + " cannot be compared: ask the centre for this folder again and name the checkpoint.");
        else if (root->second == kept->root)
            holds(what + " is of the same log.");
        else
            fails(what + " and this log cannot both be true: the log was rewritten, reordered or forked since.");
    }
}

void Verifier::checkReceipts()
{
    part(std::to_string(m_evidence->receipts.size()) + " receipts are the centre's and say the same.", [this] {
        for (const Receipt &receipt : m_evidence->receipts) {
            const std::string name =
                "The receipt for " + shortHex(receipt.incarnation) + " up to #" + std::to_string(receipt.lastSeq);
            if (!signedByCentre(receipt.bytes, receipt.signature))
                fails(name + ": is not signed by the centre.");
            const auto link = m_links.find({receipt.incarnation, receipt.lastSeq});
            if (link != m_links.end() && link->second.second != receipt.link)
                fails(name + ": is for another chain of entries.");
            if (receipt.epoch != m_evidence->epoch)
                note(name + ": is of an earlier epoch of the log.");
        }
        for (const Entry &entry : m_evidence->entries)
            checkReceiptOf(entry);
    });
}

void Verifier::checkReceiptOf(const Entry &entry)
{
    bool found = false;
    for (const Receipt &receipt : m_evidence->receipts) {
        if (receipt.incarnation != entry.incarnation)
            continue;
        for (const Outcome &outcome : receipt.outcomes) {
            if (outcome.seq != entry.seq)
                continue;
            found = true;
            if (outcome.status == kRefused && letInBy(entry))
                continue; // given before a person let it in
            const bool isSamePlace = receipt.epoch != m_evidence->epoch ||
                                     (outcome.position == entry.position &&
                                      (entry.position == 0 || (outcome.effectiveMs == entry.effectiveMs &&
                                                               outcome.region == m_evidence->region &&
                                                               outcome.audience == m_evidence->audience)));
            const std::int64_t status = entry.position == 0 ? kRefused : entry.flag.empty() ? kAccepted : kFlagged;
            if (!isSamePlace || (receipt.epoch == m_evidence->epoch && outcome.status != status))
                fails("Entry " + entry.name() + ": its receipt promised another place, time or outcome (position " +
                      std::to_string(outcome.position) + ") than the log now shows (" + std::to_string(entry.position) +
                      ").");
        }
    }
    const auto key = m_keys.find(entry.incarnation);
    const bool isCentres = key != m_keys.end() && key->second->key == m_manifest->centreKey;
    if (!found && !isCentres)
        fails("Entry " + entry.name() + ": its receipt is missing.");
}

void Verifier::checkPhotos()
{
    part(std::to_string(m_evidence->photos.size()) + " photos are those that the entries name, byte for byte.", [this] {
        std::set<std::string> named;
        for (const Photo &photo : m_evidence->photos) {
            const std::string name = "photos/" + toHex(photo.hash) + ".jpg";
            named.insert(name);
            const bool isNamed =
                std::any_of(m_evidence->entries.begin(), m_evidence->entries.end(),
                            [&](const Entry &one) { return one.body.find(photo.hash) != std::string::npos; });
            if (!isNamed)
                fails(name + ": no entry names it.");
            const auto file = m_files.find(name);
            if (file == m_files.end()) {
                if (photo.signature.empty())
                    note(name + ": had not reached the centre when this folder was made.");
                else
                    fails(name + ": is missing, though the centre gave its receipt for it.");
                continue;
            }
            if (sha256({file->second}) != photo.hash)
                fails(name + ": is not the photo that the entry names.");
            CborWriter receipt;
            receipt.array(5).integer(1).text("photo").bytes(photo.hash).integer(photo.length).integer(photo.receivedMs);
            if (static_cast<std::int64_t>(file->second.size()) != photo.length ||
                !signedByCentre(receipt.result(), photo.signature))
                fails(name + ": the centre's receipt does not fit it.");
        }
        for (const auto &[name, content] : m_files) {
            if (name.starts_with("photos/") && !named.contains(name))
                fails(name + ": no entry names it.");
        }
    });
}

} // namespace mingcha::verify
