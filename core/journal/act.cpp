// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/act.h"

#include "core/base/cbor.h"

namespace mingcha::journal {

namespace {

// Keys of the body's map. Others are passed over: they belong to a newer version and stay in the bytes.
enum Key { kObject = 0, kFields = 1, kReplaces = 2, kMove = 3, kAdditions = 4, kSeen = 5, kFounder = 6 };
constexpr quint64 kMaxRefs = 64;
constexpr quint64 kSeenItems = 3;

void writeRefs(cbor::Writer &out, const std::vector<EntryRef> &refs, const Id &author)
{
    out.array(refs.size());
    for (const EntryRef &ref : refs) {
        if (ref.incarnation == author) {
            out.integer(static_cast<qint64>(ref.seq));
        } else {
            out.array(2);
            out.bytes(ref.incarnation.view());
            out.integer(static_cast<qint64>(ref.seq));
        }
    }
}

std::vector<EntryRef> readRefs(cbor::Reader &in, const Id &author)
{
    std::vector<EntryRef> refs;
    const quint64 count = in.array();
    if (count > kMaxRefs)
        in.fail("too many references");
    for (quint64 i = 0; i < count && !in.failed(); ++i) {
        const QCborValue item = in.value();
        EntryRef ref{author, static_cast<quint64>(item.toInteger())};
        if (item.isArray()) {
            const auto incarnation = Id::fromBytes(item[0].toByteArray());
            if (!incarnation)
                in.fail("a reference is not valid");
            ref = {incarnation.value_or(Id{}), static_cast<quint64>(item[1].toInteger())};
        }
        if (ref.seq == 0)
            in.fail("a reference is not valid");
        refs.push_back(ref);
    }
    return refs;
}

template <typename Handle>
void eachNumbered(cbor::Reader &in, Handle handle)
{
    qint64 last = 0;
    for (quint64 left = in.map(); left > 0 && !in.failed(); --left) {
        const qint64 number = in.integer();
        if (number <= last || number > 0xffff)
            in.fail("field numbers are not in order");
        last = number;
        handle(static_cast<int>(number));
    }
}

void readKey(cbor::Reader &in, qint64 key, Act &act, const Id &author)
{
    switch (key) {
    case kObject: act.object = in.fixed<16>(); return;
    case kFields:
        eachNumbered(in, [&](int field) {
            const qsizetype start = in.position();
            Change &change = act.changes[field];
            change.value = in.value();
            change.encoded = in.since(start).toByteArray();
        });
        return;
    case kReplaces:
        eachNumbered(in, [&](int field) {
            if (!act.changes.contains(field))
                in.fail("a field is replaced by nothing");
            act.changes[field].replaces = readRefs(in, author);
        });
        return;
    case kMove: {
        if (in.array() != 2)
            in.fail("a move needs a step and what it follows");
        Move move;
        move.step = in.latin().toByteArray();
        move.after = readRefs(in, author);
        if (move.step.isEmpty() || move.step.size() > kMaxKindLength)
            in.fail("a move needs a step");
        act.move = std::move(move);
        return;
    }
    case kAdditions:
        eachNumbered(in, [&](int setNumber) {
            for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
                act.additions[setNumber].push_back(in.value());
        });
        return;
    case kSeen: {
        if (in.array() != kSeenItems)
            in.fail("a checkpoint has three items");
        SeenCheckpoint seen;
        seen.epoch = in.fixed<16>();
        seen.size = static_cast<quint64>(in.integer());
        seen.root = in.fixed<32>();
        act.seen = seen;
        return;
    }
    case kFounder: act.founder = in.fixed<ShortHash::kSize>(); return;
    default: in.skip();
    }
}

} // namespace

QByteArray encodeAct(const Act &act, const Id &author)
{
    quint64 replaced = 0;
    for (const auto &[field, change] : act.changes)
        replaced += change.replaces.empty() ? 0 : 1;
    cbor::Writer out;
    out.map((act.object ? 1 : 0) + (act.changes.empty() ? 0u : 1u) + (replaced > 0 ? 1u : 0u) + (act.move ? 1u : 0u) +
            (act.additions.empty() ? 0u : 1u) + (act.seen ? 1u : 0u) + (act.founder ? 1u : 0u));
    if (act.object) {
        out.integer(kObject);
        out.bytes(act.object->view());
    }
    if (!act.changes.empty()) {
        out.integer(kFields);
        out.map(act.changes.size());
        for (const auto &[field, change] : act.changes) {
            out.integer(field);
            out.value(change.value);
        }
    }
    if (replaced > 0) {
        out.integer(kReplaces);
        out.map(replaced);
        for (const auto &[field, change] : act.changes) {
            if (change.replaces.empty())
                continue;
            out.integer(field);
            writeRefs(out, change.replaces, author);
        }
    }
    if (act.move) {
        out.integer(kMove);
        out.array(2);
        out.latin(act.move->step);
        writeRefs(out, act.move->after, author);
    }
    if (!act.additions.empty()) {
        out.integer(kAdditions);
        out.map(act.additions.size());
        for (const auto &[number, elements] : act.additions) {
            out.integer(number);
            out.array(elements.size());
            for (const QCborValue &element : elements)
                out.value(element);
        }
    }
    if (act.seen) {
        out.integer(kSeen);
        out.array(kSeenItems);
        out.bytes(act.seen->epoch.view());
        out.integer(static_cast<qint64>(act.seen->size));
        out.bytes(act.seen->root.view());
    }
    if (act.founder) {
        out.integer(kFounder);
        out.bytes(act.founder->view());
    }
    return out.result();
}

std::vector<EntryRef> Act::follows() const
{
    std::vector<EntryRef> all;
    for (const auto &[field, change] : changes)
        all.insert(all.end(), change.replaces.begin(), change.replaces.end());
    if (move)
        all.insert(all.end(), move->after.begin(), move->after.end());
    return all;
}

Result<Act> decodeAct(QByteArrayView body, const Id &author)
{
    cbor::Reader in(body);
    Act act;
    qint64 last = -1;
    for (quint64 left = in.map(); left > 0 && !in.failed(); --left) {
        const qint64 key = in.integer();
        if (key <= last)
            in.fail("keys are not in order");
        last = key;
        readKey(in, key, act, author);
    }
    if (const Status status = in.finish(); !status)
        return status.error();
    return act;
}

} // namespace mingcha::journal
