// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> all{
        {"Three tablets are enrolled", theTabletsAreEnrolled},
        {"The inspector unlocks the tablet", theInspectorUnlocks},
        {"Today's assignment is opened, cards shown, recusal told", theAssignmentIsOpened},
        {"The signal is gone; the checklist is walked", theChecklistIsWalkedWithoutSignal},
        {"A hazard is recorded with a photo, a mark and a deadline", aHazardIsRecordedWithADeadline},
        {"Another is fixed on the spot and closed by the colleague", aHazardIsFixedOnTheSpot},
        {"A grid worker reports in three taps", theGridWorkerReportsInThreeTaps},
        {"The inspection is handed in", theInspectionIsHandedIn},
        {"The signal is back; all is received", theSignalComesBack},
        {"The lead reviews: one goes back, the rest pass", theLeadReviews},
        {"The inspector mends the record; the lead approves", theInspectorMendsTheRecord},
        {"The hazard is ordered, rectified and re-inspected", theHazardIsRectified},
        {"The lead closes it; the inspector sees it closed", theLeadClosesIt},
        {"A site that is listed twice: a merge is proposed, the lead decides", aMergeIsProposedAndDecided},
        {"Its evidence goes out as a folder that anyone can check", theEvidenceGoesOut},
        {"The tablet is set to another language, to night and back", theSettingsAreTried},
    };
    return all;
}

} // namespace mingcha::day
