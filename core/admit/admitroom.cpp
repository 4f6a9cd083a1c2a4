// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/admit/admitroom.h"

#include "core/admit/rules.h"
#include "core/person/author.h"

namespace mingcha::admit {

namespace {

using journal::Verdict;

constexpr person::ActShape kShapes[] = {
    {journal::kAdmitKind, person::Founds::Derived, 0, person::numbers({journal::kAdmits})},
};

/// Has no table: lists show the entries that were let in, and these say by whom (journal::admittedBy).
class AdmitRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("admit"); }
    QStringList migration(int) const override { return {}; }
    Status project(journal::Database &, const journal::Object &) const override { return success(); }
    Status withdraw(journal::Database &, const Id &) const override { return success(); }

    Verdict judge(const journal::Judging &judging) const override
    {
        const person::Authorship authorship = person::authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        if (const Verdict shape = person::checkShape(judging, kShapes); shape.refused())
            return shape;
        const std::optional<journal::Admit> admit = journal::admitOf(judging.act);
        const bool isThere = admit && judging.act.object == journal::admitObject(admit->incarnation, admit->log) &&
                             judging.header.dossier == *judging.act.object;
        if (!isThere)
            return Verdict::refuse("act.shape");
        return mayAdmit(authorship.author, *admit, journal::personOf(judging.database, admit->incarnation));
    }

    /// It stands in the log of what it lets in.
    std::optional<journal::LogKey> place(const journal::Header &, const journal::Act &act) const override
    {
        const std::optional<journal::Admit> admit = journal::admitOf(act);
        return admit ? std::optional(admit->log) : std::nullopt;
    }

    /// Its id follows from what it says: nothing else can be meant by it.
    Id about(const journal::Header &, const journal::Act &, const journal::Object &) const override { return {}; }
};

} // namespace

void addRooms(journal::Rooms &rooms)
{
    rooms.add(std::make_unique<AdmitRoom>());
}

} // namespace mingcha::admit
