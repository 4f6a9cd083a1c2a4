// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/room.h"

namespace mingcha::journal {

std::optional<LogKey> Room::place(const Header &, const Act &) const
{
    return {};
}

Result<std::vector<Object>> Room::dependents(Database &, QByteArrayView, const Id &) const
{
    return std::vector<Object>{};
}

Status Room::auditWords(Database &, const std::function<void(const Id &)> &) const
{
    return success();
}

int Room::finishedness(QByteArrayView) const
{
    return 0;
}

Share Room::share(const Object &, qint64) const
{
    return Share::Whole;
}

std::vector<int> Room::lineFields() const
{
    return {};
}

Id Room::about(const Header &header, const Act &act, const Object &) const
{
    return act.object.value_or(header.dossier);
}

std::optional<Id> Room::ownerOf(const Object &) const
{
    return {};
}

Result<std::vector<Id>> Room::partsOf(Database &, const Id &) const
{
    return std::vector<Id>{};
}

Share shareOf(bool isDone, const ObjectState &state, qint64 nowMs)
{
    if (!isDone || state.conflictCount() > 0)
        return Share::Whole;
    return nowMs - state.newestMs() < kWholeForMs ? Share::WithoutParts : Share::Line;
}

std::optional<StepMove> Room::shownMove(const ObjectState &state) const
{
    std::optional<StepMove> shown;
    for (const StepMove &tip : state.tips()) {
        if (!shown || finishedness(tip.step) < finishedness(shown->step))
            shown = tip;
    }
    return shown;
}

void Rooms::add(std::unique_ptr<const Room> room)
{
    m_rooms.push_back(std::move(room));
}

const Room *Rooms::find(QByteArrayView type) const
{
    for (const auto &room : m_rooms) {
        if (room->type() == type)
            return room.get();
    }
    return nullptr;
}

} // namespace mingcha::journal
