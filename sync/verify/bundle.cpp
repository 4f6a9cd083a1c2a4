// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/verify/bundle.h"

#include "sync/verify/digest.h"
#include "sync/verify/entry.h"
#include "sync/verify/items.h"

#include <charconv>

namespace mingcha::verify {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr size_t kOutcomeItems = 7;

bool readEntries(const Value *value, std::vector<Entry> &entries)
{
    Items all(value, 1);
    while (all.more()) {
        Items items(all.next(), 5);
        Entry entry;
        entry.header = items.bytes();
        entry.body = items.bytes();
        entry.position = items.count();
        entry.effectiveMs = items.integer();
        entry.flag = items.text();
        if (!items.isEnd() || !readEntry(entry))
            return false;
        entries.push_back(std::move(entry));
    }
    return all.good();
}

bool readChains(const Value *value, std::vector<Chain> &chains)
{
    Items all(value, 0);
    while (all.more()) {
        Items items(all.next(), 5);
        Chain chain;
        chain.incarnation = items.bytes(kIdBytes);
        chain.linkBefore = items.bytes(kHashBytes);
        chain.firstSeq = items.count();
        Items seals(items.next(), 1);
        while (seals.more())
            chain.seals.push_back(seals.bytes(kHashBytes));
        chain.signature = items.bytes(kSignatureBytes);
        if (!items.isEnd() || !seals.good())
            return false;
        chains.push_back(std::move(chain));
    }
    return all.good();
}

bool readCertificates(const Value *value, std::vector<Certificate> &certificates)
{
    Items all(value, 0);
    while (all.more()) {
        Items items(all.next(), 2);
        Certificate certificate;
        certificate.part = items.bytes();
        certificate.signature = items.bytes(kSignatureBytes);
        const std::optional<Value> part = readCbor(certificate.part);
        Items said(part ? &*part : nullptr, 9);
        const bool fits = said.integer() == kVersion && said.text() == "mingcha device";
        certificate.incarnation = said.bytes(kIdBytes);
        certificate.device = said.bytes(kIdBytes);
        certificate.person = said.bytes(kIdBytes);
        certificate.name = said.text();
        certificate.key = said.bytes(kKeyBytes);
        certificate.enrolledMs = said.integer();
        certificate.revokedFrom = said.count();
        if (!fits || !items.isEnd() || !said.isEnd())
            return false;
        certificates.push_back(std::move(certificate));
    }
    return all.good();
}

bool readReceipt(Receipt &receipt)
{
    const std::optional<Value> value = readCbor(receipt.bytes);
    Items items(value ? &*value : nullptr, kOutcomeItems);
    const bool fits = items.integer() == kVersion;
    receipt.epoch = items.bytes(kIdBytes);
    receipt.incarnation = items.bytes(kIdBytes);
    receipt.lastSeq = items.count();
    receipt.link = items.bytes(kHashBytes);
    const std::int64_t nowMs = items.integer();
    Items outcomes(items.next(), 0);
    std::uint64_t seq = 0;
    std::uint64_t position = 0;
    auto effective = static_cast<std::uint64_t>(nowMs);
    while (outcomes.more()) {
        Outcome outcome;
        seq += static_cast<std::uint64_t>(outcomes.integer());
        outcome.status = outcomes.integer();
        outcome.reason = outcomes.text();
        outcome.region = outcomes.text();
        outcome.audience = outcomes.integer();
        position += static_cast<std::uint64_t>(outcomes.integer());
        effective += static_cast<std::uint64_t>(outcomes.integer());
        outcome.seq = static_cast<std::int64_t>(seq);
        outcome.position = static_cast<std::int64_t>(position);
        outcome.effectiveMs = static_cast<std::int64_t>(effective);
        receipt.outcomes.push_back(std::move(outcome));
    }
    return fits && outcomes.good() && items.isEnd();
}

bool readReceipts(const Value *value, std::vector<Receipt> &receipts)
{
    Items all(value, 0);
    while (all.more()) {
        Items items(all.next(), 2);
        Receipt receipt;
        receipt.bytes = items.bytes();
        receipt.signature = items.bytes(kSignatureBytes);
        if (!items.isEnd() || !readReceipt(receipt))
            return false;
        receipts.push_back(std::move(receipt));
    }
    return all.good();
}

bool readProof(const Value *value, Evidence &evidence)
{
    Items items(value, 2);
    Items sizes(items.next(), 0);
    while (sizes.more())
        evidence.olderSizes.push_back(static_cast<std::uint64_t>(sizes.count()));
    const std::string hashes = items.bytes();
    if (!items.isEnd() || !sizes.good() || hashes.size() % kHashBytes != 0)
        return false;
    for (size_t at = 0; at < hashes.size(); at += kHashBytes)
        evidence.hashes.push_back(hashes.substr(at, kHashBytes));
    return true;
}

bool readPhotos(const Value *value, std::vector<Photo> &photos)
{
    Items all(value, 0);
    while (all.more()) {
        Items items(all.next(), 4);
        Photo photo;
        photo.hash = items.bytes(kHashBytes);
        photo.length = items.count();
        photo.receivedMs = items.integer();
        photo.signature = items.bytes();
        if (!items.isEnd())
            return false;
        photos.push_back(std::move(photo));
    }
    return all.good();
}

std::optional<std::uint64_t> numberOf(const std::string &text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isAll = error == std::errc() && end == text.data() + text.size();
    return isAll && std::to_string(number) == text ? std::optional(number) : std::nullopt;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

std::optional<Manifest> readManifest(const std::string &bytes)
{
    const std::optional<Value> value = readCbor(bytes);
    Items outer(value ? &*value : nullptr, 2);
    Manifest manifest;
    manifest.part = outer.bytes();
    manifest.signature = outer.bytes(kSignatureBytes);
    const std::optional<Value> part = readCbor(manifest.part);
    Items items(part ? &*part : nullptr, 6);
    const bool fits = items.integer() == kVersion && items.text() == "mingcha evidence";
    manifest.centreKey = items.bytes(kKeyBytes);
    manifest.hazard = items.bytes(kIdBytes);
    manifest.madeMs = items.integer();
    Items files(items.next(), 3);
    while (files.more()) {
        const std::string name = files.text();
        ListedFile file;
        file.hash = files.bytes(kHashBytes);
        file.length = files.count();
        manifest.files[name] = file;
    }
    if (!fits || !outer.isEnd() || !items.isEnd() || !files.good())
        return std::nullopt;
    return manifest;
}

std::optional<Evidence> readEvidence(const std::string &bytes, std::string &where)
{
    const std::optional<Value> value = readCbor(bytes);
    Items items(value ? &*value : nullptr, 10);
    Evidence evidence;
    where = "its beginning";
    if (items.integer() != kVersion)
        return std::nullopt;
    evidence.region = items.text();
    evidence.audience = items.integer();
    evidence.epoch = items.bytes(kIdBytes);
    if (!items.good() || evidence.audience < 0 || evidence.audience > 2)
        return std::nullopt;
    where = "the entries";
    if (!readEntries(items.next(), evidence.entries))
        return std::nullopt;
    where = "the chains of links";
    if (!readChains(items.next(), evidence.chains))
        return std::nullopt;
    where = "the certificates";
    if (!readCertificates(items.next(), evidence.certificates))
        return std::nullopt;
    where = "the receipts";
    if (!readReceipts(items.next(), evidence.receipts))
        return std::nullopt;
    where = "the proof";
    if (!readProof(items.next(), evidence))
        return std::nullopt;
    where = "the photos";
    if (!readPhotos(items.next(), evidence.photos) || !items.isEnd())
        return std::nullopt;
    return evidence;
}

std::optional<CheckpointNote> readNote(const std::string &bytes)
{
    const size_t end = bytes.find("\n\n");
    if (end == std::string::npos || bytes.back() != '\n')
        return std::nullopt;
    CheckpointNote note;
    note.text = bytes.substr(0, end + 1);
    const std::vector<std::string> lines = linesOf(note.text);
    if (lines.size() < 3 || lines.size() > 4)
        return std::nullopt;
    const std::optional<std::uint64_t> size = numberOf(lines[1]);
    const std::optional<std::string> root = fromBase64(lines[2]);
    if (!size || !root || root->size() != kHashBytes || (lines.size() == 4 && !lines[3].starts_with("parent ")))
        return std::nullopt;
    note.origin = lines[0];
    note.size = *size;
    note.root = *root;
    note.parentLine = lines.size() == 4 ? lines[3] : std::string();
    const std::string dash = "\xe2\x80\x94 ";
    for (const std::string &line : linesOf(bytes.substr(end + 2))) {
        const size_t space = line.rfind(' ');
        if (!line.starts_with(dash) || space == std::string::npos || space < dash.size())
            return std::nullopt;
        const std::optional<std::string> said = fromBase64(line.substr(space + 1));
        if (!said)
            return std::nullopt;
        note.signatures.emplace_back(line.substr(dash.size(), space - dash.size()), *said);
    }
    return note;
}

std::string originOf(const Evidence &evidence)
{
    constexpr const char *kWords[] = {"everyday", "covert", "private"};
    return "mingcha/" + toHex(evidence.epoch) + "/" + evidence.region + "/" + kWords[evidence.audience];
}

} // namespace mingcha::verify
