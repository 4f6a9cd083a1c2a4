// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a folder of evidence says, read but not yet believed: the formats of README.md beside this file as values.
#pragma once

#include "sync/verify/cbor.h"

#include <set>

namespace mingcha::verify {

inline constexpr char kManifest[] = "manifest.cbor";
inline constexpr char kEvidence[] = "evidence.cbor";
inline constexpr char kCheckpoint[] = "checkpoint.txt";

/// Every file of the folder, by its name from there ("photos/….jpg").
using Files = std::map<std::string, std::string>;

struct ListedFile
{
    std::string hash;
    std::int64_t length = 0;
};
struct Manifest
{
    std::string part; ///< what is signed
    std::string signature;
    std::string centreKey;
    std::string hazard;
    std::int64_t madeMs = 0;
    std::map<std::string, ListedFile> files;
};
[[nodiscard]] std::optional<Manifest> readManifest(const std::string &bytes);

struct SeenTree
{
    std::string epoch;
    std::int64_t size = 0;
    std::string root;
};
/// An entry by its incarnation and number.
using EntryName = std::pair<std::string, std::int64_t>;

/// What an act says that lets in what had been refused: numbers of one chain, and the link after the last.
struct LetsIn
{
    std::string incarnation;
    std::int64_t from = 0;
    std::int64_t upTo = 0;
    std::string link;
    std::string region;
    std::int64_t audience = 0;
    std::string reason;
};

struct Entry
{
    std::string header;
    std::string body;
    std::int64_t position = 0; ///< 0: refused
    std::int64_t effectiveMs = 0;
    std::string flag;
    // Of the header:
    std::string incarnation;
    std::int64_t seq = 0;
    std::string actor;
    std::string kind;
    std::string bodyHash;
    // Of the body; a body that is not here says nothing:
    std::string object;  ///< what it is about, or what it founds
    bool founds = false; ///< its object begins with it
    std::vector<EntryName> goesOnFrom;
    std::optional<SeenTree> seen;
    std::optional<LetsIn> letsIn;
    [[nodiscard]] std::string name() const { return kind + " #" + std::to_string(seq); }
};
struct Chain
{
    std::string incarnation;
    std::string linkBefore;
    std::int64_t firstSeq = 0;
    std::vector<std::string> seals; ///< hashes of headers
    std::string signature;          ///< over the link after the last
};
struct Certificate
{
    std::string part;
    std::string signature;
    std::string incarnation;
    std::string device;
    std::string person;
    std::string name;
    std::string key;
    std::int64_t enrolledMs = 0;
    std::int64_t revokedFrom = 0; ///< the first entry that no longer counts; 0: none
};
struct Outcome
{
    std::int64_t seq = 0;
    std::int64_t status = 0;
    std::string reason;
    std::string region;
    std::int64_t audience = 0;
    std::int64_t position = 0;
    std::int64_t effectiveMs = 0;
};
struct Receipt
{
    std::string bytes;
    std::string signature;
    std::string epoch;
    std::string incarnation;
    std::int64_t lastSeq = 0;
    std::string link;
    std::vector<Outcome> outcomes;
};
struct Photo
{
    std::string hash;
    std::int64_t length = 0;
    std::int64_t receivedMs = 0;
    std::string signature;
};
struct Evidence
{
    std::string region;
    std::int64_t audience = 0;
    std::string epoch;
    std::vector<Entry> entries;
    std::vector<Chain> chains;
    std::vector<Certificate> certificates;
    std::vector<Receipt> receipts;
    std::vector<std::uint64_t> olderSizes;
    std::vector<std::string> hashes;
    std::vector<Photo> photos;
};
/// Nothing when it is not what it should be; `where` then says which part of it.
[[nodiscard]] std::optional<Evidence> readEvidence(const std::string &bytes, std::string &where);

struct CheckpointNote
{
    std::string text; ///< what is signed
    std::string origin;
    std::uint64_t size = 0;
    std::string root;
    std::string parentLine;                                      ///< "parent EPOCH SIZE ROOT", or empty
    std::vector<std::pair<std::string, std::string>> signatures; ///< name, and key id with signature
};
[[nodiscard]] std::optional<CheckpointNote> readNote(const std::string &bytes);
[[nodiscard]] std::string originOf(const Evidence &evidence);

} // namespace mingcha::verify
