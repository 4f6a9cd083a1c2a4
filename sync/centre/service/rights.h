// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Which feeds a person may follow (rules 7 and 8), decided by what the tables say now: the district's everyday log and
// their own township's; for staff of the district every township; the covert log for who may read it, and for others the
// covert inspections whose team they are in. Nobody follows a private log yet. Any reader's connection.
#pragma once

#include "core/journal/database.h"
#include "core/person/person.h"
#include "sync/wire/messages.h"

namespace mingcha::centre {

inline constexpr size_t kMaxDossierFeeds = 500;

/// In a fixed order, so that the same rights give the same list.
[[nodiscard]] Result<std::vector<wire::FeedName>> feedsOf(journal::Database &database, const person::Person &person);
/// Whether the object lies in one of these feeds.
[[nodiscard]] bool isWithin(const std::vector<wire::FeedName> &feeds, const journal::LogKey &log, const Id &dossier);

} // namespace mingcha::centre
