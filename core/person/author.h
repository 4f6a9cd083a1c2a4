// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checks that the rules of every room begin with: is the author known and active, does the act name an object that is
// there, and does it stay in that object's dossier. Reads the person's row on the connection of the judging.
#pragma once

#include "core/journal/room.h"
#include "core/person/person.h"

#include <initializer_list>
#include <span>
#include <vector>

namespace mingcha::person {

/// Either the author, or the verdict that ends the judging.
struct Authorship
{
    Person author;
    journal::Verdict verdict;
    [[nodiscard]] bool ok() const { return verdict.kind == journal::Verdict::Accepted; }
};

/// Who acts: refused "person.unknown" or "person.inactive". The centre's own author is always known.
[[nodiscard]] Authorship authorOf(const journal::Judging &judging);
enum class Founds {
    No,      ///< acts on an object that is there
    Yes,     ///< the entry founds its object
    Derived, ///< the object's id follows from what it says; it may be there or not
};

/// Fields or sets by number, 1…63.
[[nodiscard]] constexpr quint64 numbers(std::initializer_list<int> list)
{
    quint64 bits = 0;
    for (const int number : list)
        bits |= quint64{1} << number;
    return bits;
}

/// What acts of one kind may hold. An act's fields merge whatever its kind says, so a kind must not set any other.
struct ActShape
{
    const char *kind;
    Founds founds = Founds::No;
    quint64 fields = 0;
    quint64 sets = 0;
    const char *step = nullptr; ///< null: no move
    bool anyStep = false;       ///< a settlement: any move, or none
};
/// Refused "kind.unknown", "act.shape" when it sets what its kind does not, "object.unknown" when the object is not there,
/// "dossier.wrong" when it would move an object to another dossier, "text.control" when a text holds what nobody can see.
/// `others`: further kinds of the type. A field that none of either knows is of a later version, and kept (rule 6).
[[nodiscard]] journal::Verdict checkShape(const journal::Judging &judging, std::span<const ActShape> shapes,
                                          std::span<const ActShape> others = {});
/// Whether a text holds control characters, other than line ends and tabs, or such as turn the direction of what follows.
[[nodiscard]] bool hasHiddenControls(QStringView text);
/// The day of an act: what satellites say, else its effective time, which on its own tablet is the tablet's.
[[nodiscard]] QString dayOf(const journal::Judging &judging);
/// The steps of the moves that this act's move follows: the branch on which it is judged (rule 4).
[[nodiscard]] std::vector<QByteArray> stepsFollowed(const journal::Judging &judging);

} // namespace mingcha::person
