// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The words a hazard is found by, and the names of sites for a list that shows many of them. For this folder only.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/database.h"

#include <QHash>

namespace mingcha::hazard {

/// Names of sites, each read once. Lives as long as one list is read.
class SiteNames
{
public:
    explicit SiteNames(journal::Database &database) : m_database(database) {}
    [[nodiscard]] QString of(const Id &site);

private:
    journal::Database &m_database;
    QHash<Id, QString> m_names;
};

/// Needs siteName.
[[nodiscard]] QString searchText(const HazardRow &row);

} // namespace mingcha::hazard
