// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Whose entries they are: those of the one hazard that the folder is made for, from its beginning, and its photos'.
#include "sync/verify/checks.h"

namespace mingcha::verify {

void Verifier::checkLife()
{
    const std::string &hazard = m_manifest->hazard;
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
                 if (entry.object != hazard && !photos.contains(entry.object))
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
