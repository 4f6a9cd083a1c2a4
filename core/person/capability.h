// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a role allows, as data (rule 17): roles are words kept in a person's entry, capabilities are what the rules of all
// rooms ask for. A grid worker observes, records, persuades and reports up; never orders, asks for papers or signs as an
// officer. Values only.
#pragma once

#include <QAnyStringView>
#include <QLatin1String>
#include <QStringList>

#include <array>
#include <initializer_list>

namespace mingcha::person {

enum class Capability {
    Observe, ///< read what the everyday log of one's region holds
    Record,  ///< answer items, register hazards, add sites
    Photo,
    Advise,        ///< persuade; advice slip
    Report,        ///< report up, ask for help
    FollowUp,      ///< say that a hazard is mended, look again
    InspectOpenly, ///< take part in administrative inspections
    InspectCovertly,
    Order, ///< order rectification
    InspectPapers,
    SignAsOfficer,
    Reinspect,      ///< judge whether an ordered rectification is done
    Close,          ///< close out, under four eyes
    Review,         ///< approve or send back what a team recorded
    Assign,         ///< hand out inspections
    Refer,          ///< hand a hazard over to a department
    DetermineGrade, ///< set the final grade
    Reopen,
    Settle,       ///< settle conflicts of others
    MergeSites,   ///< merge or void sites
    ManagePeople, ///< people, roles, devices
    Import,       ///< bring in history
    ReceiveReferral,
    ReadCovert, ///< read the district's covert log
    Admit,      ///< let in what the centre refused
};
inline constexpr int kCapabilityCount = 25;

/// The roles, as they are stored and sent.
inline constexpr QLatin1String kGridWorker{"gridWorker"};
inline constexpr QLatin1String kInspector{"inspector"};
inline constexpr QLatin1String kOfficer{"officer"};
inline constexpr QLatin1String kTeamLead{"teamLead"};
inline constexpr QLatin1String kDepartmentOfficer{"departmentOfficer"};
inline constexpr QLatin1String kCoordinator{"coordinator"};
inline constexpr QLatin1String kAdministrator{"administrator"};
inline constexpr QLatin1String kCentre{"centre"};
inline constexpr std::array kRoles{kGridWorker,        kInspector,   kOfficer,       kTeamLead,
                                   kDepartmentOfficer, kCoordinator, kAdministrator, kCentre};

/// A set of capabilities; a value.
class Capabilities
{
public:
    constexpr Capabilities() = default;
    constexpr Capabilities(std::initializer_list<Capability> list)
    {
        for (const Capability one : list)
            m_bits |= bit(one);
    }
    [[nodiscard]] constexpr bool has(Capability one) const { return (m_bits & bit(one)) != 0; }
    constexpr Capabilities operator|(Capabilities other) const
    {
        Capabilities both;
        both.m_bits = m_bits | other.m_bits;
        return both;
    }
    [[nodiscard]] static constexpr Capabilities all()
    {
        Capabilities every;
        every.m_bits = (quint32{1} << kCapabilityCount) - 1;
        return every;
    }

private:
    static constexpr quint32 bit(Capability one) { return quint32{1} << static_cast<int>(one); }
    quint32 m_bits = 0;
};

/// Empty for a role that this version does not know.
[[nodiscard]] Capabilities capabilitiesOf(QAnyStringView role);
[[nodiscard]] Capabilities capabilitiesOf(const QStringList &roles);

} // namespace mingcha::person
