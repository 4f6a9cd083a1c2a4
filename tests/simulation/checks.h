// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What must hold, and does not: invariants I1 to I10 of the design, read from the tables of both ends by queries of the
// simulator's own. Each function gives sentences; none means that all is well. Reads only.
#pragma once

#include "core/journal/database.h"
#include "tests/simulation/ledger.h"

#include <QStringList>

namespace mingcha::simulation {

class CentreHost;
class TabletHost;

[[nodiscard]] Promise promiseOf(TabletHost &host, const journal::EntryRef &ref);
/// Marks what this tablet has the centre's word for.
void noteReceived(TabletHost &host, Ledger &ledger);
/// Marks what this tablet shows as refused because a copy of it used the same numbers.
void noteAside(TabletHost &host, Ledger &ledger);
/// It has the promised bytes, in their place or as another branch.
[[nodiscard]] bool isKept(journal::Database &database, const Promise &promise);
/// It has them and is the one who sends them: they did not come back to it from the centre.
[[nodiscard]] bool canBeSent(journal::Database &database, const Promise &promise);
/// Own entries once called durable that this tablet no longer has, or has otherwise.
[[nodiscard]] QStringList missingPromises(TabletHost &host, const Ledger &ledger);
/// It has sent everything, follows everything its person may, has all of it, and says so.
[[nodiscard]] bool hasEverything(TabletHost &host, CentreHost &centre);
/// What it has not sent or not got, in words.
[[nodiscard]] QString missing(TabletHost &host, CentreHost &centre);
/// Chains, positions, merge states, visible rows; with `complete` also that every promise is kept exactly once or refused with a reason.
[[nodiscard]] QStringList brokenAtCentre(CentreHost &centre, const Ledger &ledger, bool complete);
/// Chains, merge states, counters against queries; with `withRows` also every visible row.
[[nodiscard]] QStringList brokenAtTablet(TabletHost &host, bool withRows = true);
/// What the centre refused because it did not know what it was about, and knows now: it came before what it builds on.
[[nodiscard]] QStringList refusedTooEarly(CentreHost &centre);
/// Alarms about a centre that altered nothing.
[[nodiscard]] QStringList falseAlarms(TabletHost &host);
/// Where the tablet's objects and visible rows are not those of the centre, or it shows what its person may not see.
[[nodiscard]] QStringList differences(TabletHost &host, CentreHost &centre);

} // namespace mingcha::simulation
