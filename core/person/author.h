// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checks that the rules of every room begin with: is the author known and active, does the act name an object that is
// there, and does it stay in that object's dossier. Reads the person's row on the connection of the judging.
#pragma once

#include "core/journal/room.h"
#include "core/person/person.h"

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
/// Refused "object.unknown" when the act names an object that is not there, "object.exists" when it founds none though its
/// kind must, "dossier.wrong" when it would move an object to another dossier.
[[nodiscard]] journal::Verdict checkObject(const journal::Judging &judging, bool founds);

} // namespace mingcha::person
