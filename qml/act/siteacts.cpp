// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts on sites: added in the field, corrected, merged, voided.
#include "qml/act/acts.h"

#include "core/site/acts.h"
#include "core/site/queries.h"
#include "qml/act/values.h"

namespace mingcha::app {

namespace {

site::Site described(Fields &fields, site::Site site, bool isNew)
{
    site.name = isNew ? fields.text("name") : fields.text("name", site.name);
    site.venueType = isNew ? fields.text("venueType") : fields.text("venueType", site.venueType);
    site.address = fields.text("address", site.address);
    site.community = fields.text("community", site.community);
    site.responsible = fields.text("responsible", site.responsible);
    site.contact = fields.text("contact", site.contact);
    if (isNew)
        site.region = fields.text("region");
    if (const std::optional<evidence::Point> point = pointFrom(fields))
        site.point = region::Place{static_cast<qint32>(point->latE7), static_cast<qint32>(point->lonE7)};
    return site;
}

void add(ActDesk &desk, Fields &fields, Reply reply)
{
    const site::Site site = described(fields, {}, true);
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [site](journal::Store &store, const person::Person &me) { return site::add(store, me, site); },
            std::move(reply));
}

void correct(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id id = fields.id("site");
    const std::optional<site::Site> known = site::find(desk.station.reader(), id);
    if (!known)
        fields.fail("site", ActWords::tr("names no site known here"));
    const site::Site site = described(fields, known.value_or(site::Site{}), false);
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [site](journal::Store &store, const person::Person &me) { return site::correct(store, me, site); },
            std::move(reply));
}

using MergeAct = Result<journal::Draft> (*)(journal::Store &, const person::Person &, const site::MergeInput &);

template <MergeAct act>
void merge(ActDesk &desk, Fields &fields, Reply reply)
{
    const site::MergeInput input{fields.id("site"), fields.id("into"), fields.text("reason")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return act(store, me, input); },
            std::move(reply));
}

void voidSite(ActDesk &desk, Fields &fields, Reply reply)
{
    const site::VoidInput input{fields.id("site"), fields.text("reason")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return site::voidSite(store, me, input); },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"addSite", "name venueType region [address community responsible contact latitude longitude]",
     QT_TRANSLATE_NOOP("ActHelp", "Adds an unlisted site."), add},
    {"correctSite", "site [name venueType address community responsible contact latitude longitude]",
     QT_TRANSLATE_NOOP("ActHelp", "Corrects what is given."), correct},
    {"proposeMerge", "site into reason", QT_TRANSLATE_NOOP("ActHelp", "Says that two sites are the same."),
     merge<site::proposeMerge>},
    {"declineMerge", "site into reason",
     QT_TRANSLATE_NOOP("ActHelp", "Answers what was proposed: the two are not the same."), merge<site::declineMerge>},
    {"mergeSites", "site into reason", QT_TRANSLATE_NOOP("ActHelp", "Merges a site into another."), merge<site::merge>},
    {"voidSite", "site reason", QT_TRANSLATE_NOOP("ActHelp", "Marks a site as entered by mistake."), voidSite},
};

} // namespace

std::span<const ActSpec> siteActs()
{
    return kActs;
}

} // namespace mingcha::app
