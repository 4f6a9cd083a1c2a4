// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

void aMergeIsProposedAndDecided(Day &day)
{
    Person &worker = day.phone().person();
    worker.touch(QStringLiteral("bar:inspections"));
    worker.touch(QStringLiteral("action:startInspection"));
    worker.seesControl(QStringLiteral("sitePickerPage"));
    worker.touch(worker.controls(QStringLiteral("site:")).value(0));
    worker.touch(QStringLiteral("action:openSite"));
    worker.seesControl(QStringLiteral("sitePage"));
    worker.touch(QStringLiteral("action:mergeSite"));
    worker.touch(worker.controls(QStringLiteral("merge:")).value(0));
    worker.write(QStringLiteral("field:mergeReason"), QStringLiteral("门头换过，登记了两次"));
    day.pictures.take(day.phone(), QStringLiteral("16b-merge-proposed"));
    worker.touch(QStringLiteral("accept"));
    worker.seesControl(QStringLiteral("sitePickerPage"));

    Person &lead = day.desk().person();
    lead.touch(QStringLiteral("nav:inspections"));
    lead.touch(QStringLiteral("action:startInspection"));
    lead.touch(QStringLiteral("filter:proposed"));
    lead.waitsUntil([&] { return lead.controls(QStringLiteral("site:")).size() == 1; },
                    QStringLiteral("more than the one merge that was proposed is to be decided"));
    lead.touch(lead.controls(QStringLiteral("site:")).value(0));
    lead.sees(QStringLiteral("登记了两次"));
    lead.touch(QStringLiteral("action:decideMerge"));
    lead.touch(QStringLiteral("mergeAnswer > option1"));
    lead.write(QStringLiteral("field:decisionReason"), QStringLiteral("两家，隔一条街"));
    day.pictures.take(day.desk(), QStringLiteral("16c-merge-decided"));
    lead.touch(QStringLiteral("accept"));
    lead.seesControl(QStringLiteral("sitePickerPage"));
    lead.waitsUntil([&] { return !lead.hasControl(QStringLiteral("filter:proposed")); },
                    QStringLiteral("the merge that was decided is still to be decided"));
}

} // namespace mingcha::day
