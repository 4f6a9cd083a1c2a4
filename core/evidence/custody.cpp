// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/custody.h"

#include "core/evidence/photoqueries.h"

#include <QCborArray>

#include <algorithm>

namespace mingcha::evidence {

namespace {

CustodyStep stepOf(const journal::HistoryEntry &entry)
{
    CustodyStep step;
    step.ms = entry.effectiveMs;
    step.by = entry.actor;
    step.entry = entry.ref;
    step.entryHash = entry.headerHash;
    step.position = entry.position;
    step.pending = entry.status == journal::EntryStatus::Pending;
    step.refused = entry.status == journal::EntryStatus::Refused;
    step.kind = entry.kind == "photo.marked"    ? CustodyStep::Kind::Marked
                : entry.kind == "photo.custody" ? CustodyStep::Kind::Noted
                                                : CustodyStep::Kind::Journaled;
    if (step.kind != CustodyStep::Kind::Noted)
        return step;
    const Result<journal::Act> act = journal::decodeAct(entry.body, entry.ref.incarnation);
    const auto said = act ? act->additions.find(kPhotoCustody) : decltype(act->additions.end())();
    if (act && said != act->additions.end() && !said->second.empty()) {
        const QCborArray event = said->second.front().toArray();
        step.event = event.at(0).toString();
        step.words = event.at(1).toString();
    }
    return step;
}

/// Where the photo came merged its entries are not here: what was noted stands in its state all the same.
void addMerged(const PhotoDetail &detail, std::vector<CustodyStep> &steps)
{
    const auto isHere = [&](const journal::EntryRef &entry) {
        return std::ranges::find(steps, entry, &CustodyStep::entry) != steps.end();
    };
    for (const MarkLayer &layer : detail.layers) {
        if (!isHere(layer.entry))
            steps.push_back({CustodyStep::Kind::Marked, layer.ms, layer.by, layer.entry});
    }
    for (const CustodyEvent &one : detail.custody) {
        if (!isHere(one.entry))
            steps.push_back(
                {CustodyStep::Kind::Noted, one.ms, one.by, one.entry, {}, 0, false, false, one.event, one.words});
    }
}

} // namespace

Result<std::vector<CustodyStep>> custodyOf(journal::Database &database, const Id &photo)
{
    const Result<PhotoDetail> detail = photoDetail(database, photo);
    if (!detail)
        return detail.error();
    const Result<std::vector<journal::HistoryEntry>> entries = journal::history(database, photo);
    if (!entries)
        return entries.error();
    std::vector<CustodyStep> steps;
    for (const journal::HistoryEntry &entry : *entries)
        steps.push_back(stepOf(entry));
    addMerged(*detail, steps);
    std::ranges::stable_sort(steps, {}, &CustodyStep::ms);
    steps.insert(steps.begin(), {CustodyStep::Kind::Taken, detail->photo.takenMs, detail->photo.takenBy});
    return steps;
}

} // namespace mingcha::evidence
