// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo district as plain values: who works there, what is inspected, and a year of work. Nothing here is real but
// the names of the administrative divisions and the district's outline: firms, people, addresses, cards and telephone
// numbers are invented and look invented. Knows nothing of the journal: others write a plan into it.
#pragma once

#include "core/base/ids.h"
#include "core/region/place.h"

#include <QString>

#include <optional>
#include <vector>

namespace mingcha::demo {

enum class Role { Administrator, Coordinator, TeamLead, Officer, Inspector, GridWorker, DepartmentOfficer };
enum class Kind { DistrictCovert, DepartmentSpecial, CrossRegion, Routine, Case, Joint, LookBack };
enum class Mode { Covert, Open };
enum class Authority { GridVisit, Administrative };

/// The identifiers of the domain: "districtCovert", "teamLead"…
[[nodiscard]] QLatin1String kindWord(Kind kind);
[[nodiscard]] QLatin1String roleWord(Role role);

struct Township
{
    QString code;
    QString name;
    region::Place centre; ///< a rough middle: there are no public outlines of townships
};

struct Site
{
    QString number; ///< "WX-00001"
    QString name;
    QString venueType;
    int township = 0; ///< index
    QString community;
    QString gridCell; ///< "330502100-03"
    QString address;
    QString responsible;
    QString phone;
    region::Place place;
};

struct Person
{
    QString login;
    QString name;
    Role role = Role::Inspector;
    QString agency;
    QString cardNumber; ///< only of officers and team leads
    qint64 cardExpiryMs = 0;
    int team = -1;     ///< index of the team
    int township = -1; ///< home township of a team's member; place of work of a grid worker
    QString gridCell;  ///< only of grid workers
};

struct Campaign
{
    QString number; ///< "ZX-2611-016"
    QString name;
    QString agency;
    QString approvalNumber;
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< start of the day after its last
    std::vector<QString> venueTypes;
};

struct Assignment
{
    QString number; ///< "RW-2611-001"
    Kind kind = Kind::Routine;
    Mode mode = Mode::Open;
    Authority authority = Authority::Administrative;
    qint64 dayMs = 0; ///< start of the day
    int site = 0;
    QString venueType;
    std::vector<int> members; ///< two officers, or one grid worker
    int campaign = -1;
    QString approvalNumber; ///< empty for a grid visit
};

struct PastInspection
{
    Kind kind = Kind::Routine;
    Mode mode = Mode::Open;
    Authority authority = Authority::Administrative;
    int site = 0;
    std::vector<int> members;
    int campaign = -1;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    int pass = 0;
    int fail = 0; ///< as many as it has hazards
    int notApplicable = 0;
    int notChecked = 0;
};

/// A hazard's life as far as it has come by the plan's day.
struct PastHazard
{
    QString number; ///< "YH-00001"
    int inspection = 0;
    int site = 0;
    QString item;
    bool suggestedMajor = false;
    std::optional<bool> finalMajor; ///< the department's word; empty while it is out, and for what nobody called major
    bool fixOnSpot = false;
    qint64 foundMs = 0;
    int foundBy = 0;
    std::optional<qint64> reviewedMs;
    std::optional<qint64> deadlineMs; ///< end of that day; empty when fixed on the spot
    std::optional<qint64> rectifiedMs;
    std::optional<qint64> returnedMs; ///< a re-inspection that was not satisfied
    std::optional<qint64> reinspectedMs;
    std::vector<int> reinspectedBy;
    std::optional<qint64> closedMs;
    int closedBy = -1;
    int recurrenceOf = -1; ///< an earlier hazard, closed less than 180 days before
    QString referredTo;    ///< an agency; mostly empty
    int fundsYuan = 0;

    [[nodiscard]] bool isOverdue(qint64 atMs) const { return !closedMs && deadlineMs && *deadlineMs < atMs; }
};

struct DemoDistrict
{
    QString code;
    QString name;
    quint64 seed = 0;
    qint64 todayMs = 0;
    std::vector<Township> townships;
    std::vector<Site> sites;
    std::vector<Person> people;
    std::vector<Campaign> campaigns;
    std::vector<Assignment> assignments;     ///< of the month of the plan's day, by day
    std::vector<PastInspection> inspections; ///< of the year before, by time
    std::vector<PastHazard> hazards;         ///< in the order they were found
};

} // namespace mingcha::demo
