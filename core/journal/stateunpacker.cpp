// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The reading half of statepacker.h.
#include "core/journal/packedform.h"
#include "core/journal/statepacker.h"

#include <QCborArray>

namespace mingcha::journal {

/// Calls `handle` for each group of `width` items of the next array.
template <typename Handle>
void StateUnpacker::each(quint64 width, Handle handle)
{
    const quint64 items = m_in.array();
    if (items % width != 0)
        m_in.fail("a list is cut short");
    for (quint64 left = items / width; left > 0 && !m_in.failed(); --left)
        handle();
}

/// The id that bytes stand for: said now, or before.
Id StateUnpacker::idOf(QByteArrayView bytes)
{
    if (bytes.size() == kNumberBytes) {
        size_t number = 0;
        for (const char byte : bytes)
            number = number << 8 | static_cast<quint8>(byte);
        if (number < m_ids.size())
            return m_ids[number];
        m_in.fail("an id is named that was not said");
        return {};
    }
    const std::optional<Id> id = Id::fromBytes(bytes);
    if (!id)
        m_in.fail("a byte string has the wrong length");
    else if (std::ssize(m_ids) < kMostIds)
        m_ids.push_back(*id);
    return id.value_or(Id{});
}

QCborValue StateUnpacker::value(int depth)
{
    if (depth > cbor::kMaxDepth) {
        m_in.fail("nested too deeply");
        return {};
    }
    if (m_in.isArrayNext()) {
        QCborArray items;
        for (quint64 left = m_in.array(); left > 0 && !m_in.failed(); --left)
            items.append(value(depth + 1));
        return items;
    }
    const QCborValue value = m_in.value(depth);
    if (!value.isByteArray())
        return value;
    const QByteArray bytes = value.toByteArray();
    const bool isId = bytes.size() == Id::kSize || bytes.size() == kNumberBytes;
    return isId ? QCborValue(idOf(bytes).toBytes()) : value;
}

EntryRef StateUnpacker::ref()
{
    const auto author = static_cast<size_t>(m_in.integer());
    const auto seq = static_cast<quint64>(m_in.integer());
    if (author < m_authors.size())
        return {m_authors[author].first, seq};
    m_in.fail("an author is missing");
    return {};
}

Origin StateUnpacker::origin(qint64 number)
{
    if (number >= 0 && number < std::ssize(m_origins))
        return m_origins[static_cast<size_t>(number)];
    m_in.fail("an origin is missing");
    return {};
}

void StateUnpacker::readOrigins()
{
    m_origins.clear();
    qint64 before = m_lastMs;
    each(4, [&] {
        const qint64 author = m_in.integer();
        if (author < 0 || author >= std::ssize(m_authors))
            return m_in.fail("an author is missing");
        Origin origin;
        // As a number without a sign: whatever comes must not overflow.
        origin.ref.seq = m_lastSeqs[author] += static_cast<quint64>(m_in.integer());
        origin.stamp.effectiveMs = m_in.within(kFarthestMs, before);
        const qint64 packed = m_in.integer();
        origin.stamp.counter = static_cast<quint16>(packed / 2);
        origin.stamp.pending = packed % 2 != 0;
        before = origin.stamp.effectiveMs;
        origin.ref.incarnation = m_authors[static_cast<size_t>(author)].first;
        origin.actor = m_authors[static_cast<size_t>(author)].second;
        m_origins.push_back(origin);
    });
    if (!m_origins.empty())
        m_lastMs = m_origins.front().stamp.effectiveMs;
}

void StateUnpacker::readMoves(ObjectState &state)
{
    std::vector<EntryRef> usual;
    each(4, [&] {
        StepMove move{origin(), m_in.latin().toByteArray(), {}, true};
        move.counts = m_in.boolean();
        if (m_in.takeNull())
            move.after = usual;
        else
            each(2, [&] { move.after.push_back(ref()); });
        usual = {move.ref};
        state.m_moves.push_back(std::move(move));
    });
}

ObjectState StateUnpacker::state()
{
    ObjectState state;
    for (const Origin &origin : m_origins)
        state.m_applied.insert(origin.ref);
    each(2, [&] { state.m_applied.insert(ref()); });
    each(3, [&] {
        std::vector<Head> &heads = state.m_heads[static_cast<int>(m_in.integer())];
        const qint64 number = m_in.integer();
        if (number == kNoOrigin) {
            if (!m_in.takeNull())
                m_in.fail("a head of nothing has a value");
            return;
        }
        const Origin from = origin(number);
        heads.push_back({from, value(), {}});
    });
    each(3, [&] {
        const int field = static_cast<int>(m_in.integer());
        state.m_awaited[field].insert(ref());
    });
    readMoves(state);
    each(3, [&] {
        const int number = static_cast<int>(m_in.integer());
        const Origin from = origin();
        state.m_sets[number].push_back({from, value()});
    });
    return state;
}

SnapshotObject StateUnpacker::object()
{
    SnapshotObject object;
    const quint64 items = m_in.array();
    readOrigins();
    if (m_in.isNumberNext()) {
        const Origin founding = origin();
        object.id = objectFoundedBy(founding.ref);
        if (std::ssize(m_ids) < kMostIds)
            m_ids.push_back(object.id);
    } else {
        object.id = idOf(m_in.bytes());
    }
    object.type = m_in.latin().toByteArray();
    object.dossier = idOf(m_in.bytes());
    const qint64 flags = m_in.integer();
    object.isPartial = (flags & kIsPartial) != 0;
    if (items != ((flags & kIsPlain) != 0 ? kPlainItems : kItems))
        m_in.fail("an object has too many items");
    if ((flags & kIsPlain) == 0) {
        object.state = state();
        object.state.m_isLine = (flags & kIsLine) != 0;
        return object;
    }
    Result<ObjectState> plain = ObjectState::decode(m_in.bytes());
    if (!plain)
        m_in.fail("a merge state cannot be read");
    else
        object.state = std::move(*plain);
    return object;
}

std::vector<SnapshotObject> StateUnpacker::all()
{
    each(2, [&] {
        const Id incarnation = m_in.fixed<16>();
        m_authors.emplace_back(incarnation, m_in.fixed<16>());
    });
    std::vector<SnapshotObject> objects;
    each(1, [&] { objects.push_back(object()); });
    return objects;
}

} // namespace mingcha::journal
