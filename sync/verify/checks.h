// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checks of one folder, one after another; each adds its lines to the report. Private to the verifier.
#pragma once

#include "sync/verify/digest.h"
#include "sync/verify/verifier.h"

#include <algorithm>

namespace mingcha::verify {

[[nodiscard]] inline std::string shortHex(std::string_view bytes)
{
    return toHex(bytes).substr(0, 12);
}

class Verifier
{
public:
    Verifier(const Files &files, const Asked &asked) : m_files(files), m_asked(asked) {}
    [[nodiscard]] Report run();

private:
    void holds(std::string text) { m_report.lines.push_back({Line::Kind::Holds, std::move(text)}); }
    void fails(std::string text) { m_report.lines.push_back({Line::Kind::Fails, std::move(text)}); }
    void note(std::string text) { m_report.lines.push_back({Line::Kind::Note, std::move(text)}); }
    /// One line when all of it held, else those said meanwhile.
    template <typename Check>
    void part(const std::string &good, Check check)
    {
        const size_t before = m_report.lines.size();
        check();
        const bool failed =
            std::any_of(m_report.lines.begin() + static_cast<std::ptrdiff_t>(before), m_report.lines.end(),
                        [](const Line &line) { return line.kind == Line::Kind::Fails; });
        if (!failed)
            holds(good);
    }
    bool isEnough() const { return !m_asked.isThorough && !m_report.holds(); }
    bool signedByCentre(std::string_view message, std::string_view signature) const
    {
        return isSigned(m_manifest->centreKey, message, signature);
    }

    void checkManifest();
    void checkOrigin();
    void checkEntries();
    void checkLife();
    void checkCertificates();
    void checkChains();
    void checkLetIn();
    /// The last act that names an entry and stands before it; null where it came in by itself.
    [[nodiscard]] const Entry *letInBy(const Entry &entry) const;
    void checkTree();
    [[nodiscard]] bool isNoteSigned(const CheckpointNote &note) const;
    void checkRoots(const CheckpointNote &note);
    void checkSeen(const Entry &entry, const CheckpointNote &note);
    void checkKeptNotes(const CheckpointNote &own);
    void checkReceipts();
    void checkReceiptOf(const Entry &entry);
    void checkPhotos();

    const Files &m_files;
    const Asked &m_asked;
    Report m_report;
    std::optional<Manifest> m_manifest;
    std::optional<Evidence> m_evidence;
    std::map<std::string, const Certificate *> m_keys;
    std::map<std::pair<std::string, std::int64_t>, std::pair<std::string, std::string>> m_links; ///< seal and link
    Roots m_roots;
};

} // namespace mingcha::verify
