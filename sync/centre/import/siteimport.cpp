// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/import/siteimport.h"

#include "core/journal/admission.h"
#include "core/person/person.h"
#include "core/person/reasons.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "sync/centre/import/csv.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace mingcha::centre {

namespace {

QSet<QString> keysThere(journal::Database &database)
{
    QSet<QString> keys;
    site::Filter filter;
    filter.limit = site::kMaxSitesListed;
    while (true) {
        const std::vector<site::Site> page = site::list(database, filter);
        for (const site::Site &one : page)
            keys.insert(siteKey(one));
        if (page.size() < static_cast<size_t>(filter.limit))
            return keys;
        filter.offset += filter.limit;
    }
}

Error firstMistake(const SiteSheet &sheet)
{
    Error first = sheet.mistakes.front();
    const auto others = static_cast<int>(sheet.mistakes.size()) - 1;
    if (others > 0)
        first.text +=
            QLatin1Char(' ') +
            QCoreApplication::translate("SiteSheet", "(%n more mistakes; nothing was brought in.)", nullptr, others);
    return first;
}

} // namespace

Result<SitesImported> importSites(journal::Store &store, const journal::Author &author, const SiteSheet &sheet)
{
    if (!sheet.mistakes.empty())
        return firstMistake(sheet);
    SitesImported imported;
    imported.duplicates = sheet.duplicates;
    const QSet<QString> there = keysThere(store.database());
    journal::Admission admission(store, store.clock().now().wallMs);
    for (const SheetSite &row : sheet.sites) {
        if (there.contains(siteKey(row.site))) {
            imported.duplicates.push_back({row.line, 0, row.site.name, row.site.address});
            continue;
        }
        Result<journal::Draft> draft = site::add(store, person::centrePerson(), row.site);
        if (!draft)
            return Error{draft.error().code, person::errorText(draft.error()), csvPlace(sheet.fileName, row.line, 1)};
        const Result<journal::Written> written = admission.write(author, std::move(*draft));
        if (!written)
            return Error{written.error().code, person::errorText(written.error()),
                         csvPlace(sheet.fileName, row.line, 1)};
        ++imported.added;
    }
    std::ranges::sort(imported.duplicates, {}, &Duplicate::line);
    return imported;
}

} // namespace mingcha::centre
