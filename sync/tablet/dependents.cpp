// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/dependents.h"

#include "core/journal/ownchain.h"

#include <algorithm>

namespace mingcha::tablet {

namespace {

constexpr int kEntriesAtOnce = 1000;

struct Waiting
{
    journal::EntryRef ref;
    Id object;
    bool founds = false;
    std::vector<Id> named;
    std::vector<journal::EntryRef> follows;
};

Waiting waitingOf(const journal::Header &header, const journal::Act &act)
{
    return {header.ref(), journal::objectOf(header, act), !act.object, journal::idsNamed(header, act), act.follows()};
}

/// What an author has not sent, as far as it can be read.
Result<std::vector<Waiting>> waitingOf(journal::Database &database, const Outbox &box)
{
    std::vector<Waiting> waiting;
    for (quint64 from = box.acknowledged + 1; from <= box.last;) {
        const auto entries = journal::chainEntries(database, box.incarnation, from, box.last, kEntriesAtOnce);
        if (!entries)
            return entries.error();
        if (entries->empty())
            break;
        for (const journal::ChainEntry &entry : *entries) {
            const Result<journal::Header> header = journal::decodeHeader(entry.headerBytes);
            const Result<journal::Act> act = journal::decodeAct(entry.body, box.incarnation);
            if (header && act)
                waiting.push_back(waitingOf(*header, *act));
        }
        from = entries->back().seq + 1;
    }
    return waiting;
}

/// The last signature before an entry, or what the centre has already.
Result<quint64> endBefore(journal::Database &database, const Outbox &box, quint64 seq)
{
    const auto kept = journal::keptSignatures(database, box.incarnation, box.acknowledged + 1, kMostPushEntries);
    if (!kept)
        return kept.error();
    quint64 end = box.acknowledged;
    for (const journal::KeptSignature &one : *kept) {
        if (one.seq < seq)
            end = one.seq;
    }
    return end;
}

/// All that stays here.
struct Staying
{
    std::map<Id, quint64> from; ///< of each author, from this number on
    std::vector<Id> founded;

    void add(const Id &author, quint64 first, const std::vector<Waiting> &waiting)
    {
        from[author] = first;
        for (const Waiting &one : waiting) {
            if (one.founds && one.ref.seq >= first)
                founded.push_back(one.object);
        }
    }
    [[nodiscard]] bool has(const journal::EntryRef &ref) const
    {
        const auto author = from.find(ref.incarnation);
        return author != from.end() && ref.seq >= author->second;
    }
    [[nodiscard]] bool isBuiltOnBy(const Waiting &one) const
    {
        return std::ranges::any_of(one.follows, [this](const journal::EntryRef &ref) { return has(ref); }) ||
               std::ranges::any_of(one.named, [&](const Id &id) {
                   return !(one.founds && id == one.object) && std::ranges::find(founded, id) != founded.end();
               });
    }
};

} // namespace

Status holdWhatBuildsOn(journal::Database &database, const PushStep &step, std::vector<Outbox> &boxes)
{
    const auto stays = [&](const Outbox &box) { return box.isUnsigned || step.isLeftOut(box.incarnation); };
    if (std::ranges::none_of(boxes, [&](const Outbox &box) { return stays(box) && box.last > box.acknowledged; }))
        return success();
    std::map<Id, std::vector<Waiting>> waiting;
    Staying staying;
    for (const Outbox &box : boxes) {
        Result<std::vector<Waiting>> of = waitingOf(database, box);
        if (!of)
            return of.error();
        waiting[box.incarnation] = std::move(*of);
        const quint64 goes = step.isLeftOut(box.incarnation) ? box.acknowledged : box.lastSigned;
        if (stays(box))
            staying.add(box.incarnation, std::max(goes, box.acknowledged) + 1, waiting[box.incarnation]);
    }
    for (bool isMore = true; isMore;) { // what is held holds in turn what builds on it
        isMore = false;
        for (Outbox &box : boxes) {
            const std::vector<Waiting> &own = waiting[box.incarnation];
            const auto first = std::ranges::find_if(
                own, [&](const Waiting &one) { return !staying.has(one.ref) && staying.isBuiltOnBy(one); });
            if (first == own.end())
                continue;
            const Result<quint64> end = endBefore(database, box, first->ref.seq);
            if (!end)
                return end.error();
            box.mayGo = *end;
            staying.add(box.incarnation, *end + 1, own);
            isMore = true;
        }
    }
    return success();
}

} // namespace mingcha::tablet
