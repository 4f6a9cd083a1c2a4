// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The list of files, the centre, and what the authors signed. What the centre's log says is in logchecks.cpp.
#include "sync/verify/checks.h"

#include <ctime>

namespace mingcha::verify {

namespace {

/// As "2026-11-29 10:00:00 UTC".
std::string utcOf(std::int64_t ms)
{
    constexpr std::int64_t kSecond = 1000;
    constexpr std::int64_t kLatest = 253'402'300'799; // the last second of the year 9999
    const auto seconds = static_cast<std::time_t>(std::clamp(ms / kSecond, std::int64_t{0}, kLatest));
    std::tm parts{};
    char text[std::size("9999-12-31 23:59:59 UTC")];
    gmtime_r(&seconds, &parts);
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S UTC", &parts)};
}

} // namespace

Report Verifier::run()
{
    checkManifest();
    if (!m_manifest)
        return std::move(m_report);
    note("The folder was made on " + utcOf(m_manifest->madeMs) + " for the hazard " + toHex(m_manifest->hazard) + ".");
    checkOrigin();
    if (isEnough())
        return std::move(m_report);
    std::string where;
    const auto bytes = m_files.find(kEvidence);
    if (bytes != m_files.end())
        m_evidence = readEvidence(bytes->second, where);
    if (!m_evidence) {
        fails(std::string(kEvidence) + ": cannot be read; wrong are " + (where.empty() ? "its bytes" : where) + ".");
        return std::move(m_report);
    }
    for (const auto check :
         {&Verifier::checkEntries, &Verifier::checkLife, &Verifier::checkCertificates, &Verifier::checkChains,
          &Verifier::checkLetIn, &Verifier::checkTree, &Verifier::checkReceipts, &Verifier::checkPhotos}) {
        if (isEnough())
            break;
        (this->*check)();
    }
    return std::move(m_report);
}

void Verifier::checkManifest()
{
    const auto bytes = m_files.find(kManifest);
    if (bytes == m_files.end())
        return fails("manifest.cbor: is missing; without it nothing can be checked.");
    m_manifest = readManifest(bytes->second);
    if (!m_manifest)
        return fails("manifest.cbor: cannot be read; it was changed or cut.");
    if (!m_asked.withManifest)
        return;
    part("Every file is there, unchanged, as listed and signed by the centre named in it.", [this] {
        if (!signedByCentre(m_manifest->part, m_manifest->signature))
            fails("manifest.cbor: the list of files is not signed by the centre it names.");
        for (const auto &[name, listed] : m_manifest->files) {
            const auto file = m_files.find(name);
            if (file == m_files.end())
                fails(name + ": is missing.");
            else if (static_cast<std::int64_t>(file->second.size()) != listed.length)
                fails(name + ": has " + std::to_string(file->second.size()) + " bytes instead of " +
                      std::to_string(listed.length) + ".");
            else if (sha256({file->second}) != listed.hash)
                fails(name + ": was changed.");
        }
        for (const auto &[name, content] : m_files) {
            if (name != kManifest && !m_manifest->files.contains(name))
                fails(name + ": is not in the list; it does not belong here.");
        }
    });
}

void Verifier::checkOrigin()
{
    const std::string found = sha256({m_manifest->centreKey});
    if (m_asked.fingerprint.empty())
        return note("The centre calls itself " + toHex(found) + ". Whether that is the right one was not asked.");
    m_report.isOriginChecked = true;
    if (found == m_asked.fingerprint)
        return holds("The centre's key has the fingerprint you gave.");
    fails("The centre's key has the fingerprint " + toHex(found) +
          ", not the one you gave: another one made or signed this again.");
}

void Verifier::checkEntries()
{
    const std::string count = std::to_string(m_evidence->entries.size());
    part(count + " entries have the content that their authors sealed.", [this] {
        std::set<std::pair<std::string, std::int64_t>> names;
        std::int64_t last = 0;
        for (const Entry &entry : m_evidence->entries) {
            if (sha256({entry.body}) != entry.bodyHash)
                fails("Entry " + entry.name() + ": its content was changed; it does not match what was sealed.");
            if (!names.emplace(entry.incarnation, entry.seq).second)
                fails("Entry " + entry.name() + ": is there twice.");
            if (entry.position > 0 && entry.position <= last)
                fails("Entry " + entry.name() + ": stands out of order.");
            last = std::max(last, entry.position);
            if (entry.position == 0)
                note("Entry " + entry.name() + ": was refused (" + entry.flag + ") and changed nothing.");
            else if (!entry.flag.empty())
                note("Entry " + entry.name() + ": was marked as against a rule (" + entry.flag + ").");
        }
    });
}

void Verifier::checkCertificates()
{
    part(std::to_string(m_evidence->certificates.size()) + " authors' keys are vouched for by the centre.", [this] {
        for (const Certificate &certificate : m_evidence->certificates) {
            if (!signedByCentre(certificate.part, certificate.signature))
                fails("The key of " + certificate.name + " (" + shortHex(certificate.incarnation) +
                      "): the centre did not sign for it.");
            m_keys[certificate.incarnation] = &certificate;
        }
        for (const Entry &entry : m_evidence->entries) {
            const auto key = m_keys.find(entry.incarnation);
            if (key == m_keys.end())
                fails("Entry " + entry.name() + ": nobody vouches for its author's key.");
            else if (key->second->person != entry.actor)
                fails("Entry " + entry.name() + ": names another person than its author's key belongs to.");
            else if (key->second->revokedFrom > 0 && entry.seq >= key->second->revokedFrom && entry.position > 0 &&
                     !letInBy(entry))
                fails("Entry " + entry.name() + ": was made after its author's key was revoked, and counted.");
        }
    });
}

void Verifier::checkChains()
{
    part("Every entry is in a chain that its author signed.", [this] {
        for (const Chain &chain : m_evidence->chains) {
            std::string link = chain.linkBefore;
            for (size_t i = 0; i < chain.seals.size(); ++i) {
                link = sha256({link, chain.seals[i]});
                m_links[{chain.incarnation, chain.firstSeq + static_cast<std::int64_t>(i)}] = {chain.seals[i], link};
            }
            const auto key = m_keys.find(chain.incarnation);
            const std::string range =
                std::to_string(chain.firstSeq) + " to " +
                std::to_string(chain.firstSeq + static_cast<std::int64_t>(chain.seals.size()) - 1);
            if (key == m_keys.end() || !isSigned(key->second->key, link, chain.signature))
                fails("The chain of " + shortHex(chain.incarnation) + ", entries " + range +
                      ": the signature does not fit; an entry in it was changed, left out or moved.");
        }
        for (const Entry &entry : m_evidence->entries) {
            const auto link = m_links.find({entry.incarnation, entry.seq});
            if (link == m_links.end() || link->second.first != sha256({entry.header}))
                fails("Entry " + entry.name() + ": is not the one that its author signed under this number.");
        }
    });
}

bool Report::holds() const
{
    return std::none_of(lines.begin(), lines.end(), [](const Line &line) { return line.kind == Line::Kind::Fails; });
}

std::string Report::verdict() const
{
    if (!holds())
        return "Something is wrong: see above. Do not rely on this folder.";
    if (isUncompared)
        return "Nothing is wrong, but a checkpoint you gave could not be compared: see above.";
    return isOriginChecked ? "Everything holds."
                           : "Consistent in itself, origin not checked: give the centre's fingerprint with --centre.";
}

Report verify(const Files &files, const Asked &asked)
{
    return Verifier(files, asked).run();
}

} // namespace mingcha::verify
