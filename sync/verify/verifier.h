// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Says, line by line, what holds in a folder of evidence and what does not. Pure: files in, lines out. Believes nothing but
// the fingerprint it was given.
#pragma once

#include "sync/verify/bundle.h"

namespace mingcha::verify {

struct Line
{
    enum class Kind { Holds, Fails, Note } kind = Kind::Note;
    std::string text;
};

struct Report
{
    std::vector<Line> lines;
    bool isOriginChecked = false;
    bool isUncompared = false; ///< a kept checkpoint is of another log, or of a size that the proof does not tell of
    [[nodiscard]] bool holds() const;
    /// "Everything holds", "consistent in itself, origin not checked", or that something is wrong.
    [[nodiscard]] std::string verdict() const;
};

struct Asked
{
    std::string fingerprint;        ///< SHA-256 of the centre's public key, 32 bytes; empty: not known
    std::vector<std::string> notes; ///< checkpoints that somebody else kept
    bool withManifest = true;       ///< false: as if its keeper had signed the list of files anew
    bool isThorough = true;         ///< false: nothing is looked at after the first part that fails
};

[[nodiscard]] Report verify(const Files &files, const Asked &asked);

} // namespace mingcha::verify
