// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The day as chapters, each in a file of its own, played in order; each begins where the one before ended. A chapter
// does what people do and says what they must see; it ends the day when they do not.
#pragma once

#include "tests/day/day.h"

#include <vector>

namespace mingcha::day {

struct Chapter
{
    const char *title;
    void (*play)(Day &day);
};

[[nodiscard]] const std::vector<Chapter> &chapters();

void theTabletsAreEnrolled(Day &day);
void theInspectorUnlocks(Day &day);
void theAssignmentIsOpened(Day &day);
void theChecklistIsWalkedWithoutSignal(Day &day);
void aHazardIsRecordedWithADeadline(Day &day);
void aHazardIsFixedOnTheSpot(Day &day);
void theGridWorkerReportsInThreeTaps(Day &day);
void theInspectionIsHandedIn(Day &day);
void theSignalComesBack(Day &day);
void theLeadReviews(Day &day);
void theInspectorMendsTheRecord(Day &day);
void theHazardIsRectified(Day &day);
void theLeadClosesIt(Day &day);
void aMergeIsProposedAndDecided(Day &day);
void theEvidenceGoesOut(Day &day);
void theSettingsAreTried(Day &day);

} // namespace mingcha::day
