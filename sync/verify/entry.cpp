// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/verify/entry.h"

#include "sync/verify/digest.h"
#include "sync/verify/items.h"

namespace mingcha::verify {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr size_t kHeaderItems = 14;
constexpr int kObject = 0; // keys of a body
constexpr int kReplaces = 2;
constexpr int kMove = 3;
constexpr int kAdditions = 4;
constexpr int kSeen = 5;
constexpr int kAdmits = 1; // a set of what lets in

bool readHeader(Entry &entry)
{
    const std::optional<Value> header = readCbor(entry.header);
    if (!header || header->items.size() != kHeaderItems || header->items.back().kind != Value::Kind::Bytes)
        return false;
    const std::vector<Value> &items = header->items;
    const std::string *incarnation = items[1].asBytes(kIdBytes);
    const std::string *actor = items[5].asBytes(kIdBytes);
    const std::string *kind = items[7].asText();
    const std::string *bodyHash = items[13].asBytes(kHashBytes);
    if (items[0].asInteger() != kVersion || !incarnation || !items[2].asInteger() || !actor || !kind || !bodyHash)
        return false;
    entry.incarnation = *incarnation;
    entry.seq = items[2].integer;
    entry.actor = *actor;
    entry.kind = *kind;
    entry.bodyHash = *bodyHash;
    return true;
}

std::string bigEndian(std::uint64_t number, int length)
{
    constexpr int kByte = 8;
    std::string bytes;
    while (length-- > 0)
        bytes += static_cast<char>(number >> (kByte * length) & 0xff);
    return bytes;
}

/// The id of what an entry founds.
std::string foundedBy(const Entry &entry)
{
    constexpr std::string_view kLabel = "mingcha object";
    constexpr int kLength = 4;
    constexpr int kSeqBytes = 8;
    return sha256({bigEndian(kLabel.size(), kLength), kLabel, bigEndian(kIdBytes, kLength), entry.incarnation,
                   bigEndian(kSeqBytes, kLength), bigEndian(static_cast<std::uint64_t>(entry.seq), kSeqBytes)})
        .substr(0, kIdBytes);
}

/// A number alone names an entry of the same incarnation.
bool readNames(Entry &entry, const Value *value)
{
    Items names(value, 0);
    while (names.more()) {
        const Value *one = names.next();
        if (const std::optional<std::int64_t> seq = one->asInteger()) {
            entry.goesOnFrom.emplace_back(entry.incarnation, *seq);
            continue;
        }
        Items name(one, 2);
        std::string incarnation = name.bytes(kIdBytes);
        entry.goesOnFrom.emplace_back(std::move(incarnation), name.count());
        if (!name.isEnd())
            return false;
    }
    return names.good();
}

/// Of an act that lets in what was refused; any other says nothing of the kind.
bool readLetsIn(Entry &entry, const Value &body)
{
    const Value *additions = entry.kind == "admit.given" ? body.at(kAdditions) : nullptr;
    const Value *set = additions ? additions->at(kAdmits) : nullptr;
    if (!set)
        return true;
    const std::vector<Value> *elements = set->asArray(1);
    Items items(elements ? &elements->front() : nullptr, 7);
    LetsIn said;
    said.incarnation = items.bytes(kIdBytes);
    said.from = items.count();
    said.upTo = items.count();
    said.link = items.bytes(kHashBytes);
    said.region = items.text();
    said.audience = items.count();
    said.reason = items.text();
    if (!items.isEnd())
        return false;
    entry.letsIn = std::move(said);
    return true;
}

bool readBody(Entry &entry)
{
    const std::optional<Value> body = readCbor(entry.body);
    if (!body)
        return entry.body.empty();
    const Value *object = body->at(kObject);
    const std::string *id = object ? object->asBytes(kIdBytes) : nullptr;
    entry.founds = id == nullptr;
    entry.object = id ? *id : foundedBy(entry);
    if (const Value *replaces = body->at(kReplaces)) {
        for (const auto &[field, names] : replaces->pairs) {
            if (!readNames(entry, &names))
                return false;
        }
    }
    if (const Value *move = body->at(kMove)) {
        const std::vector<Value> *parts = move->asArray(2);
        if (!parts || !readNames(entry, &(*parts)[1]))
            return false;
    }
    if (const Value *seen = body->at(kSeen)) {
        Items items(seen, 3);
        SeenTree tree;
        tree.epoch = items.bytes(kIdBytes);
        tree.size = items.count();
        tree.root = items.bytes(kHashBytes);
        if (!items.good())
            return false;
        entry.seen = tree;
    }
    return readLetsIn(entry, *body);
}

} // namespace

bool readEntry(Entry &entry)
{
    return readHeader(entry) && readBody(entry);
}

} // namespace mingcha::verify
