// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Whether one person may settle each field of one object, asked of its room's rules once. Reads when made.
#pragma once

#include "core/hazard/rules.h"
#include "core/journal/conflicts.h"
#include "core/site/site.h"

#include <optional>

namespace mingcha::app {

class SettlingRights
{
public:
    SettlingRights(journal::Database &database, const person::Person &me, const journal::Conflicts &conflicts);
    /// Why not, as a word of person/reasons.h; empty: may.
    [[nodiscard]] QByteArray denied(int field) const;
    [[nodiscard]] QByteArray deniedMove() const;
    [[nodiscard]] bool asksWords(int field) const;

private:
    person::Person m_me;
    std::optional<hazard::Circumstances> m_hazard;
    bool m_wasTold = false;
    std::optional<inspection::Inspection> m_inspection;
    std::optional<site::Site> m_site;
    std::optional<person::Person> m_person;
};

} // namespace mingcha::app
