// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Whose entries they are: those of the one hazard that the folder is made for, from its beginning, and its photos'.
#include "sync/verify/checks.h"

namespace mingcha::verify {

const Entry *Verifier::letInBy(const Entry &entry) const
{
    const Entry *by = nullptr;
    for (const Entry &one : m_evidence->entries) {
        const std::optional<LetsIn> &said = one.letsIn;
        const bool isOfThisLog =
            said && said->region == m_evidence->region && said->audience == m_evidence->audience && one.position > 0;
        if (isOfThisLog && said->incarnation == entry.incarnation && entry.seq >= said->from &&
            entry.seq <= said->upTo && one.position < entry.position)
            by = &one;
    }
    return by;
}

/// What the centre had refused and a person let in: by whom and why, which the log says in its place.
void Verifier::checkLetIn()
{
    for (const Entry &entry : m_evidence->entries) {
        const Entry *by = letInBy(entry);
        if (!by)
            continue;
        const auto key = m_keys.find(by->incarnation);
        note("Entry " + entry.name() + ": was refused at first and let in by hand by " +
             (key == m_keys.end() ? toHex(by->actor) : key->second->name) + ": " + by->letsIn->reason);
        if (by->actor == entry.actor)
            fails("Entry " + entry.name() + ": was let in by its own author.");
        const auto link = m_links.find({by->letsIn->incarnation, by->letsIn->upTo});
        if (link == m_links.end() || link->second.second != by->letsIn->link)
            fails("Entry " + by->name() + ": what it let in is of another chain than the one here.");
    }
}

void Verifier::checkLife()
{
    const std::string &hazard = m_manifest->hazard;
    const auto isNeeded = [this](const Entry &act) {
        return std::any_of(m_evidence->entries.begin(), m_evidence->entries.end(),
                           [&](const Entry &one) { return letInBy(one) == &act; });
    };
    part("They are of the hazard " + toHex(hazard) + " and its photos; none that a later one goes on from is left out.",
         [&] {
             std::set<EntryName> here;
             std::set<std::string> photos;
             bool isFounded = false;
             for (const Entry &entry : m_evidence->entries) {
                 here.emplace(entry.incarnation, entry.seq);
                 isFounded = isFounded || (entry.founds && entry.object == hazard);
                 if (entry.kind.starts_with("photo.") && entry.body.find(hazard) != std::string::npos)
                     photos.insert(entry.object);
             }
             if (!isFounded)
                 fails("The entry that the hazard begins with is missing.");
             for (const Entry &entry : m_evidence->entries) {
                 if (entry.object != hazard && !photos.contains(entry.object) && !isNeeded(entry))
                     fails("Entry " + entry.name() + ": is about something else (" + toHex(entry.object) + ").");
                 for (const EntryName &before : entry.goesOnFrom) {
                     if (!here.contains(before))
                         fails("Entry " + entry.name() + ": goes on from entry #" + std::to_string(before.second) +
                               " of " + shortHex(before.first) + ", which was left out.");
                 }
             }
         });
}

} // namespace mingcha::verify
