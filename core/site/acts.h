// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts on sites: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's job.
#pragma once

#include "core/journal/store.h"
#include "core/person/person.h"
#include "core/site/site.h"

namespace mingcha::site {

/// Adds an unlisted site; `site.id`, status and merge are not used.
[[nodiscard]] Result<journal::Draft> add(journal::Store &store, const person::Person &me, const Site &site);
/// Writes only what differs from what is shown (the region cannot). Invalid when nothing does.
[[nodiscard]] Result<journal::Draft> correct(journal::Store &store, const person::Person &me, const Site &site);

struct MergeInput
{
    Id site;
    Id into;
    QString reason;
};
[[nodiscard]] Result<journal::Draft> proposeMerge(journal::Store &store, const person::Person &me,
                                                  const MergeInput &input);
/// Answers all proposals so far to merge it into that one.
[[nodiscard]] Result<journal::Draft> declineMerge(journal::Store &store, const person::Person &me,
                                                  const MergeInput &input);
[[nodiscard]] Result<journal::Draft> merge(journal::Store &store, const person::Person &me, const MergeInput &input);

struct VoidInput
{
    Id site;
    QString reason;
};
[[nodiscard]] Result<journal::Draft> voidSite(journal::Store &store, const person::Person &me, const VoidInput &input);

} // namespace mingcha::site
