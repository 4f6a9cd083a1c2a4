// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The catalogue versions a device or server knows, by version. A new catalogue never rewrites old records: an
// inspection names the version it began with and is shown with it. Belongs to one thread.
#pragma once

#include "core/base/result.h"
#include "core/checklist/catalogue.h"

#include <map>

namespace mingcha::checklist {

constexpr size_t kMaxCatalogues = 64;

class CatalogueLibrary
{
public:
    /// Conflict when the version is there already: a version, once published, stays as it is.
    [[nodiscard]] Status add(Catalogue catalogue);
    /// Null when the version is not known; else valid while this library lives.
    [[nodiscard]] const Catalogue *version(const QString &version) const;
    /// The highest version ("2026.10" is above "2026.9"); null when there is none.
    [[nodiscard]] const Catalogue *newest() const;
    [[nodiscard]] size_t size() const { return m_catalogues.size(); }

private:
    struct Rising
    {
        bool operator()(const QString &left, const QString &right) const;
    };
    std::map<QString, Catalogue, Rising> m_catalogues;
};

} // namespace mingcha::checklist
