// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A person of the service as all rooms know them: who they are, what they may do and where. Values and plain functions;
// reading the table is queries.h, changing it acts.h.
#pragma once

#include "core/base/ids.h"
#include "core/person/capability.h"

#include <QAnyStringView>
#include <QString>
#include <QStringList>

namespace mingcha::person {

/// Fields of an object of type "person". Numbers are on disk and on the wire for ever.
enum Field {
    kName = 1,
    kRolesHeld = 2, ///< array of texts
    kRegion = 3,    ///< township (9 digits) or district (6 digits)
    kAgency = 4,
    kCardNumber = 5,
    kCardExpiry = 6, ///< day, the last one on which the card is valid
    kActive = 7,
    kTeam = 8,
};

constexpr qsizetype kDistrictDigits = 6;
constexpr qsizetype kTownshipDigits = 9;

struct Person
{
    Id id;
    QString name;
    QStringList roles;
    QString region;
    QString agency;
    QString cardNumber;
    QString cardExpiry; ///< "YYYY-MM-DD"; empty: no end
    QString team;
    bool active = true;
};

/// The author of what the centre itself does; may do everything, everywhere.
[[nodiscard]] const Id &centrePersonId();
[[nodiscard]] const Person &centrePerson();

[[nodiscard]] bool hasRole(const Person &person, QAnyStringView role);
/// Whether one of the person's roles allows it. Nobody inactive may do anything.
[[nodiscard]] bool may(const Person &person, Capability capability);
/// Whether a region lies where the person works: district staff reach all townships of their district, a grid worker
/// their own township only. An assignment elsewhere gives its team reach of its own (inspection/rules.h).
[[nodiscard]] bool mayReach(const Person &person, QStringView region);
/// The first six digits: the district a township lies in.
[[nodiscard]] QString districtOf(QStringView region);
/// Has a card, and it is not expired on that day ("YYYY-MM-DD"). An empty day asks for the card only.
[[nodiscard]] bool hasValidCard(const Person &person, QStringView day);

} // namespace mingcha::person
