// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/catalogue.h"

#include <algorithm>

namespace mingcha::checklist {

QLatin1String gradeWord(Grade grade)
{
    return grade == Grade::Major ? QLatin1String("major") : QLatin1String("general");
}

std::optional<Grade> gradeFromWord(QStringView word)
{
    if (word == gradeWord(Grade::General))
        return Grade::General;
    if (word == gradeWord(Grade::Major))
        return Grade::Major;
    return std::nullopt;
}

QLatin1String actionWord(DefaultAction action)
{
    return action == DefaultAction::Deadline ? QLatin1String("deadline") : QLatin1String("fixOnSpot");
}

const Section *VenueType::section(QStringView sectionCode) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section &candidate) { return candidate.code == sectionCode; });
    return found == sections.end() ? nullptr : &*found;
}

Catalogue::Catalogue() : Catalogue(QString(), {}) {}

Catalogue::Catalogue(QString version, std::vector<VenueType> venueTypes)
{
    Body body{std::move(version), std::move(venueTypes), {}, {}};
    for (size_t t = 0; t < body.venueTypes.size(); ++t) {
        const VenueType &type = body.venueTypes[t];
        body.types.insert(type.code, t);
        for (size_t i = 0; i < type.items.size(); ++i)
            body.items.insert(type.items[i].code, Place{t, i});
    }
    m_body = std::make_shared<const Body>(std::move(body));
}

const VenueType *Catalogue::venueType(const QString &code) const
{
    const auto found = m_body->types.constFind(code);
    return found == m_body->types.cend() ? nullptr : &m_body->venueTypes[*found];
}

const Item *Catalogue::item(const QString &code) const
{
    const auto found = m_body->items.constFind(code);
    return found == m_body->items.cend() ? nullptr : &m_body->venueTypes[found->venueType].items[found->item];
}

} // namespace mingcha::checklist
