// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/person.h"

#include <algorithm>

namespace mingcha::person {

const Id &centrePersonId()
{
    static const Id id = deriveId("mingcha centre", {});
    return id;
}

const Person &centrePerson()
{
    static const Person person = [] {
        Person centre;
        centre.id = centrePersonId();
        centre.name = QStringLiteral("明察");
        centre.roles = {kCentre};
        return centre;
    }();
    return person;
}

bool hasRole(const Person &person, QAnyStringView role)
{
    return std::ranges::any_of(person.roles, [&](const QString &held) { return QAnyStringView(held) == role; });
}

bool may(const Person &person, Capability capability)
{
    return person.active && capabilitiesOf(person.roles).has(capability);
}

bool mayReach(const Person &person, QStringView region)
{
    if (hasRole(person, kCentre))
        return true;
    // Codes begin with their parent's, so that lying in a region is a matter of the first digits.
    return !person.region.isEmpty() && region.startsWith(person.region);
}

QString districtOf(QStringView region)
{
    return region.left(kDistrictDigits).toString();
}

bool hasValidCard(const Person &person, QStringView day)
{
    if (person.cardNumber.isEmpty())
        return false;
    // Days are written so that their text sorts as they do.
    return day.isEmpty() || person.cardExpiry.isEmpty() || day <= QStringView(person.cardExpiry);
}

} // namespace mingcha::person
