// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A planned hazard as the history that is brought in: its life as events, and the step that the last of them left it at.
// Pure.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/hazard/importacts.h"
#include "sync/centre/demo/loadpeople.h"

namespace mingcha::demo {

constexpr int kLeadDays = 14; ///< after which an open inspection has followed up what was seen covertly

/// Still a lead of a covert inspection, and kept in its dossier.
[[nodiscard]] bool isLead(const DemoDistrict &plan, const PastHazard &planned);

class HazardHistories
{
public:
    /// All must outlive it.
    HazardHistories(const DemoDistrict &plan, const checklist::Catalogue &catalogue, const Written &written);
    /// Hazards before it must be written.
    [[nodiscard]] hazard::PastHazard of(size_t index) const;

private:
    [[nodiscard]] std::vector<hazard::PastEvent> eventsOf(const PastHazard &planned) const;
    /// Who leads the finder's team, and did not find it.
    [[nodiscard]] Id reviewerOf(const PastHazard &planned) const;
    [[nodiscard]] Id gridWorkerAt(const Site &site) const;
    [[nodiscard]] Id person(int index) const { return m_written.people[static_cast<size_t>(index)]; }
    void describe(const PastHazard &planned, size_t index, hazard::HazardRow &row) const;

    const DemoDistrict &m_plan;
    const checklist::Catalogue &m_catalogue;
    const Written &m_written;
    std::vector<int> m_leads; ///< of the teams, in their order
    int m_department = 0;     ///< who determines grades
    QHash<QString, int> m_gridWorkers;
    QHash<int, int> m_townshipWorkers;
};

} // namespace mingcha::demo
