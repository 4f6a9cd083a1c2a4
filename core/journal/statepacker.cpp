// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/statepacker.h"

#include "core/journal/packedform.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace mingcha::journal {

namespace {

/// Whether no value looks like the number of an id.
bool isPackable(const QCborValue &value)
{
    if (value.isByteArray())
        return value.toByteArray().size() != kNumberBytes;
    if (value.isArray()) {
        const QCborArray items = value.toArray();
        return std::all_of(items.begin(), items.end(), [](const QCborValue &item) { return isPackable(item); });
    }
    return !value.isMap() || value.toMap().isEmpty();
}

QByteArray numberBytes(qint64 number)
{
    QByteArray bytes;
    for (int shift = 8 * (kNumberBytes - 1); shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(number >> shift & 0xff));
    return bytes;
}

bool isSame(const Origin &a, const Origin &b)
{
    return a.ref == b.ref && a.stamp == b.stamp;
}

} // namespace

qint64 StatePacker::authorNumber(const Id &incarnation, const Id &actor)
{
    const auto known = m_authorNumbers.constFind(incarnation);
    if (known != m_authorNumbers.cend()) {
        Id &here = m_authors[static_cast<size_t>(*known)].second;
        if (here.isNull())
            here = actor;
        return *known;
    }
    const auto number = static_cast<qint64>(m_authors.size());
    m_authors.emplace_back(incarnation, actor);
    m_authorNumbers.insert(incarnation, number);
    return number;
}

qint64 StatePacker::originNumber(const Origin &origin)
{
    const auto found = std::ranges::find_if(m_origins, [&](const Origin &one) { return isSame(one, origin); });
    const auto number = std::distance(m_origins.begin(), found);
    if (found == m_origins.end())
        m_origins.push_back(origin);
    return number;
}

void StatePacker::writeId(const Id &id)
{
    const auto known = m_ids.constFind(id);
    if (known != m_ids.cend())
        return m_objects.bytes(numberBytes(*known));
    m_objects.bytes(id.view());
    if (m_ids.size() < kMostIds)
        m_ids.insert(id, m_ids.size());
}

void StatePacker::writeValue(const QCborValue &value)
{
    if (value.isByteArray() && value.toByteArray().size() == Id::kSize)
        return writeId(*Id::fromBytes(value.toByteArray()));
    if (!value.isArray())
        return m_objects.value(value);
    const QCborArray items = value.toArray();
    m_objects.array(static_cast<quint64>(items.size()));
    for (const QCborValue item : items)
        writeValue(item);
}

void StatePacker::writeRef(const EntryRef &ref)
{
    m_objects.integer(authorNumber(ref.incarnation));
    m_objects.integer(static_cast<qint64>(ref.seq));
}

void StatePacker::noteOrigins(const ObjectState &state)
{
    m_origins.clear();
    for (const StepMove &move : state.m_moves)
        static_cast<void>(originNumber(move));
    for (const auto &[field, heads] : state.m_heads) {
        for (const Head &head : heads)
            static_cast<void>(originNumber(head));
    }
    for (const auto &[number, elements] : state.m_sets) {
        for (const Element &element : elements)
            static_cast<void>(originNumber(element));
    }
}

/// Times and seqs as differences: a time to the one before, the first to the object's before; a seq to its author's last.
void StatePacker::writeOrigins()
{
    m_objects.array(4 * m_origins.size());
    qint64 before = m_lastMs;
    for (const Origin &origin : m_origins) {
        const qint64 author = authorNumber(origin.ref.incarnation, origin.actor);
        m_objects.integer(author);
        m_objects.integer(static_cast<qint64>(origin.ref.seq - m_lastSeqs[author]));
        m_lastSeqs[author] = origin.ref.seq;
        m_objects.integer(origin.stamp.effectiveMs - before);
        m_objects.integer(origin.stamp.counter * 2 + (origin.stamp.pending ? 1 : 0));
        before = origin.stamp.effectiveMs;
    }
    if (!m_origins.empty())
        m_lastMs = m_origins.front().stamp.effectiveMs;
}

/// Only those that gave nothing which is still there.
void StatePacker::writeApplied(const ObjectState &state)
{
    std::vector<EntryRef> others;
    for (const EntryRef &ref : state.m_applied) {
        if (std::ranges::none_of(m_origins, [&](const Origin &one) { return one.ref == ref; }))
            others.push_back(ref);
    }
    m_objects.array(2 * others.size());
    for (const EntryRef &ref : others)
        writeRef(ref);
}

void StatePacker::writeMoves(const ObjectState &state)
{
    m_objects.array(4 * state.m_moves.size());
    std::vector<EntryRef> usual; // each follows the one before
    for (const StepMove &move : state.m_moves) {
        m_objects.integer(originNumber(move));
        m_objects.latin(move.step);
        m_objects.boolean(move.counts);
        if (move.after == usual) {
            m_objects.null();
        } else {
            m_objects.array(2 * move.after.size());
            for (const EntryRef &ref : move.after)
                writeRef(ref);
        }
        usual = {move.ref};
    }
}

void StatePacker::writeState(const SnapshotObject &object)
{
    const ObjectState &state = object.state;
    writeApplied(state);
    size_t heads = 0;
    for (const auto &[field, all] : state.m_heads)
        heads += std::max<size_t>(1, all.size());
    m_objects.array(3 * heads);
    for (const auto &[field, all] : state.m_heads) {
        for (const Head &head : all) {
            m_objects.integer(field);
            m_objects.integer(originNumber(head));
            writeValue(head.value);
        }
        if (all.empty()) {
            m_objects.integer(field);
            m_objects.integer(kNoOrigin);
            m_objects.null();
        }
    }
    size_t awaited = 0;
    for (const auto &[field, refs] : state.m_awaited)
        awaited += refs.size();
    m_objects.array(3 * awaited);
    for (const auto &[field, refs] : state.m_awaited) {
        for (const EntryRef &ref : refs) {
            m_objects.integer(field);
            writeRef(ref);
        }
    }
    writeMoves(state);
    size_t elements = 0;
    for (const auto &[number, all] : state.m_sets)
        elements += all.size();
    m_objects.array(3 * elements);
    for (const auto &[number, all] : state.m_sets) {
        for (const Element &element : all) {
            m_objects.integer(number);
            m_objects.integer(originNumber(element));
            writeValue(element.value);
        }
    }
}

void StatePacker::add(const SnapshotObject &object)
{
    const ObjectState &state = object.state;
    bool packable = true;
    for (const auto &[field, heads] : state.m_heads)
        packable = packable && std::ranges::all_of(heads, [](const Head &head) { return isPackable(head.value); });
    for (const auto &[number, elements] : state.m_sets)
        packable = packable && !elements.empty() &&
                   std::ranges::all_of(elements, [](const Element &element) { return isPackable(element.value); });
    ++m_count;
    m_objects.array(packable ? kItems : kPlainItems);
    m_origins.clear();
    if (packable)
        noteOrigins(state);
    writeOrigins();
    const auto founding =
        std::ranges::find_if(m_origins, [&](const Origin &one) { return objectFoundedBy(one.ref) == object.id; });
    if (founding == m_origins.end() || m_ids.contains(object.id)) {
        writeId(object.id);
    } else {
        m_objects.integer(std::distance(m_origins.begin(), founding));
        if (m_ids.size() < kMostIds)
            m_ids.insert(object.id, m_ids.size());
    }
    m_objects.latin(object.type);
    writeId(object.dossier);
    m_objects.integer((state.isLine() ? kIsLine : 0) + (object.isPartial ? kIsPartial : 0) + (packable ? 0 : kIsPlain));
    if (packable)
        writeState(object);
    else
        m_objects.bytes(state.encode());
}

void StatePacker::writeTo(cbor::Writer &out) const
{
    out.array(2 * m_authors.size());
    for (const auto &[incarnation, actor] : m_authors) {
        out.bytes(incarnation.view());
        out.bytes(actor.view());
    }
    out.array(m_count);
    out.raw(m_objects.result());
}

} // namespace mingcha::journal
