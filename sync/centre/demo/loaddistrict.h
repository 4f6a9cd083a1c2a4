// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Writes a planned demo district (district.h) into a centre's journal as the centre's own acts, each effective when the
// plan says it was done: people, sites, this month's assignments, the year's inspections, hazards with their lives, and
// drawn photos of some. Waits for the writer: for the command line and for tests, never for a request.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/evidence/photofile.h"
#include "core/journal/writer.h"
#include "sync/centre/demo/plan.h"

#include <functional>

namespace mingcha::demo {

constexpr int kEntriesPerTransaction = 500;
constexpr int kPhotographedOpen = 12;  ///< open hazards with photos
constexpr int kPhotographedClosed = 6; ///< recently closed ones

struct LoadProgress
{
    qint64 done = 0;
    qint64 total = 0;
};

struct LoadOptions
{
    const DemoDistrict &plan;
    const checklist::Catalogue &catalogue;       ///< that the plan was made with
    journal::Author author;                      ///< the centre's own incarnation; the store must know it
    const evidence::PhotoFile *photos = nullptr; ///< where the centre keeps photos; null: none are drawn
    int photographedOpen = kPhotographedOpen;
    int photographedClosed = kPhotographedClosed;
    std::function<void(const LoadProgress &)> progress; ///< after each transaction
};

/// Who can sign in, and as whom.
struct DemoLogin
{
    QString login;
    QString name;
    Role role = Role::Inspector;
    Id person;
};

struct LoadedDistrict
{
    std::vector<DemoLogin> people; ///< as in the plan
    qint64 sites = 0;
    qint64 assignments = 0;
    qint64 inspections = 0;
    qint64 hazards = 0;
    qint64 photos = 0;
};

/// Conflict when the journal holds sites already: a demo goes into an empty data folder only.
[[nodiscard]] Result<LoadedDistrict> loadDistrict(journal::Writer &writer, const LoadOptions &options);

} // namespace mingcha::demo
