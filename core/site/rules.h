// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may do what with a site. Plain functions over values; the room calls them with what it reads from the tables, a
// screen calls them to know beforehand. Reasons are words of person/reasons.h.
#pragma once

#include "core/journal/room.h"
#include "core/person/person.h"
#include "core/site/site.h"

namespace mingcha::site {

/// Anyone who records may add an unlisted site where they work.
[[nodiscard]] journal::Verdict mayAdd(const person::Person &me, const Site &site);
[[nodiscard]] journal::Verdict mayCorrect(const person::Person &me, const Site &site);
[[nodiscard]] journal::Verdict mayProposeMerge(const person::Person &me, const Site &site, const Id &other);
/// `into` stays; needs reach of both.
[[nodiscard]] journal::Verdict mayMerge(const person::Person &me, const Site &site, const Site &into);
/// They stay two: needs reach of the one of which it was proposed.
[[nodiscard]] journal::Verdict mayDeclineMerge(const person::Person &me, const Site &site, QStringView reason);
[[nodiscard]] journal::Verdict mayVoid(const person::Person &me, const Site &site, QStringView reason);
/// Two values of that field: who corrects sites may choose what a site is called, who merges them whether it stands.
[[nodiscard]] journal::Verdict maySettle(const person::Person &me, const Site &site, int field);

} // namespace mingcha::site
