// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/rights.h"

#include "core/inspection/queries.h"
#include "core/journal/feed.h"
#include "core/journal/history.h"

#include <algorithm>

namespace mingcha::centre {

using journal::Audience;
using journal::LogKey;
using wire::FeedName;

namespace {

/// Assignments give their team reach of their own: a covert inspection, or a site elsewhere.
Status addAssigned(journal::Database &database, const person::Person &person, std::vector<FeedName> &feeds)
{
    inspection::Filter filter;
    filter.member = person.id;
    filter.newestFirst = true;
    filter.limit = inspection::kMaxInspectionsListed;
    for (const inspection::Listed &listed : inspection::list(database, filter)) {
        const Result<journal::Object> object = journal::readObject(database, listed.inspection.id);
        if (!object)
            return object.error();
        if (object->dossier.isNull() || object->log.audience == Audience::Private || feeds.size() >= kMaxDossierFeeds)
            continue;
        if (!isWithin(feeds, object->log, object->dossier))
            feeds.push_back({object->log, object->dossier});
    }
    return success();
}

} // namespace

Result<std::vector<FeedName>> feedsOf(journal::Database &database, const person::Person &person)
{
    std::vector<FeedName> feeds;
    if (!person.active || person.region.isEmpty())
        return feeds;
    const QString district = person::districtOf(person.region);
    feeds.push_back({{district, Audience::Everyday}, {}});
    if (person.region != district)
        feeds.push_back({{person.region, Audience::Everyday}, {}});
    const Result<std::vector<LogKey>> logs = journal::logs(database);
    if (!logs)
        return logs.error();
    for (const LogKey &log : *logs) {
        const bool known = isWithin(feeds, log, {});
        if (log.audience == Audience::Everyday && !known && person::mayReach(person, log.region))
            feeds.push_back({log, {}});
    }
    if (person::may(person, person::Capability::ReadCovert) && person.region == district)
        feeds.push_back({{district, Audience::Covert}, {}});
    if (const Status status = addAssigned(database, person, feeds); !status)
        return status.error();
    const auto order = [](const FeedName &feed) { return std::tie(feed.dossier, feed.log.region, feed.log.audience); };
    std::ranges::sort(feeds, [&](const FeedName &a, const FeedName &b) { return order(a) < order(b); });
    return feeds;
}

bool isWithin(const std::vector<FeedName> &feeds, const LogKey &log, const Id &dossier)
{
    return std::ranges::any_of(feeds, [&](const FeedName &feed) {
        return feed.log == log && (feed.dossier.isNull() || feed.dossier == dossier);
    });
}

} // namespace mingcha::centre
