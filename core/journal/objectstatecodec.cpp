// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// How an ObjectState is kept: see "Merge states" in README.md. Authors and entries are listed once and named by number.
#include "core/journal/objectstate.h"

#include "core/base/cbor.h"

namespace mingcha::journal {

namespace {

constexpr qint64 kStateVersion = 1;
constexpr qint64 kLineVersion = 2; ///< the same layout: a ledger line

/// Numbers the authors (incarnation and person) of one state in the order of their ids.
class Authors
{
public:
    void note(const Id &incarnation, const Id &actor) { m_actors.insert_or_assign(incarnation, actor); }
    void note(const EntryRef &ref) { m_actors.try_emplace(ref.incarnation); }
    void number()
    {
        qint64 next = 0;
        for (const auto &[incarnation, actor] : m_actors)
            m_numbers[incarnation] = next++;
    }
    void write(cbor::Writer &out) const
    {
        out.array(2 * m_actors.size());
        for (const auto &[incarnation, actor] : m_actors) {
            out.bytes(incarnation.view());
            out.bytes(actor.view());
        }
    }
    void write(cbor::Writer &out, const EntryRef &ref) const
    {
        out.integer(m_numbers.at(ref.incarnation));
        out.integer(static_cast<qint64>(ref.seq));
    }

private:
    std::map<Id, Id> m_actors;
    std::map<Id, qint64> m_numbers;
};

void writeOrigin(cbor::Writer &out, const Authors &authors, const Origin &origin)
{
    authors.write(out, origin.ref);
    out.integer(origin.stamp.effectiveMs);
    out.integer(origin.stamp.counter * 2 + (origin.stamp.pending ? 1 : 0));
}

struct Table
{
    std::vector<std::pair<Id, Id>> authors;
    cbor::Reader &in;

    EntryRef ref()
    {
        const auto number = static_cast<size_t>(in.integer());
        const auto seq = static_cast<quint64>(in.integer());
        if (number >= authors.size()) {
            in.fail("an author is missing");
            return {};
        }
        return {authors[number].first, seq};
    }
    Origin origin()
    {
        Origin origin;
        origin.ref = ref();
        for (const auto &[incarnation, actor] : authors) {
            if (incarnation == origin.ref.incarnation)
                origin.actor = actor;
        }
        origin.stamp.effectiveMs = in.within(kFarthestMs);
        const qint64 packed = in.integer();
        origin.stamp.counter = static_cast<quint16>(packed / 2);
        origin.stamp.pending = packed % 2 != 0;
        return origin;
    }
    /// Calls `handle` for each group of `width` items of the next array.
    template <typename Handle>
    void each(quint64 width, Handle handle)
    {
        const quint64 items = in.array();
        if (items % width != 0)
            in.fail("a list is cut short");
        for (quint64 left = items / width; left > 0 && !in.failed(); --left)
            handle();
    }
};

} // namespace

QByteArray ObjectState::encode() const
{
    Authors authors;
    for (const EntryRef &ref : m_applied)
        authors.note(ref);
    for (const auto &[field, refs] : m_awaited) {
        for (const EntryRef &ref : refs)
            authors.note(ref);
    }
    for (const StepMove &move : m_moves) {
        for (const EntryRef &ref : move.after)
            authors.note(ref);
    }
    for (const auto &[field, heads] : m_heads) {
        for (const Head &head : heads)
            authors.note(head.ref.incarnation, head.actor);
    }
    for (const StepMove &move : m_moves)
        authors.note(move.ref.incarnation, move.actor);
    for (const auto &[number, elements] : m_sets) {
        for (const Element &element : elements)
            authors.note(element.ref.incarnation, element.actor);
    }
    authors.number();

    cbor::Writer out;
    out.array(7);
    out.integer(m_isLine ? kLineVersion : kStateVersion);
    authors.write(out);
    out.array(2 * m_applied.size());
    for (const EntryRef &ref : m_applied)
        authors.write(out, ref);
    out.array(2 * m_heads.size());
    for (const auto &[field, heads] : m_heads) {
        out.integer(field);
        out.array(5 * heads.size());
        for (const Head &head : heads) {
            writeOrigin(out, authors, head);
            if (head.encoded.isEmpty())
                out.value(head.value);
            else
                out.raw(head.encoded); // what was read is canonical already
        }
    }
    out.array(2 * m_awaited.size());
    for (const auto &[field, refs] : m_awaited) {
        out.integer(field);
        out.array(2 * refs.size());
        for (const EntryRef &ref : refs)
            authors.write(out, ref);
    }
    out.array(7 * m_moves.size());
    for (const StepMove &move : m_moves) {
        writeOrigin(out, authors, move);
        out.latin(move.step);
        out.boolean(move.counts);
        out.array(2 * move.after.size());
        for (const EntryRef &ref : move.after)
            authors.write(out, ref);
    }
    out.array(2 * m_sets.size());
    for (const auto &[number, elements] : m_sets) {
        out.integer(number);
        out.array(5 * elements.size());
        for (const Element &element : elements) {
            writeOrigin(out, authors, element);
            out.value(element.value);
        }
    }
    return out.result();
}

Result<ObjectState> ObjectState::decode(QByteArrayView bytes)
{
    cbor::Reader in(bytes);
    Table table{{}, in};
    ObjectState state;
    const bool isWhole = in.array() == 7;
    const qint64 version = in.integer();
    if (!isWhole || (version != kStateVersion && version != kLineVersion))
        in.fail("a merge state of an unknown version");
    state.m_isLine = version == kLineVersion;
    table.each(2, [&] {
        const Id incarnation = in.fixed<16>();
        table.authors.emplace_back(incarnation, in.fixed<16>());
    });
    table.each(2, [&] { state.m_applied.insert(table.ref()); });
    table.each(2, [&] {
        std::vector<Head> &heads = state.m_heads[static_cast<int>(in.integer())];
        table.each(5, [&] {
            const Origin origin = table.origin();
            heads.push_back({origin, in.value(), {}});
        });
    });
    table.each(2, [&] {
        std::set<EntryRef> &refs = state.m_awaited[static_cast<int>(in.integer())];
        table.each(2, [&] { refs.insert(table.ref()); });
    });
    table.each(7, [&] {
        StepMove move{table.origin(), in.latin().toByteArray(), {}, true};
        move.counts = in.boolean();
        table.each(2, [&] { move.after.push_back(table.ref()); });
        state.m_moves.push_back(std::move(move));
    });
    table.each(2, [&] {
        std::vector<Element> &elements = state.m_sets[static_cast<int>(in.integer())];
        table.each(5, [&] {
            const Origin origin = table.origin();
            elements.push_back({origin, in.value()});
        });
    });
    if (const Status status = in.finish(); !status)
        return status.error();
    return state;
}

} // namespace mingcha::journal
