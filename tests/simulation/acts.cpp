// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/acts.h"

#include "core/admit/acts.h"
#include "core/campaign/acts.h"
#include "core/evidence/photoacts.h"
#include "core/hazard/acts.h"
#include "core/inspection/acts.h"
#include "core/journal/history.h"
#include "core/person/acts.h"
#include "core/person/queries.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "tests/simulation/district.h"
#include "tests/simulation/timeline.h"

namespace mingcha::simulation {

namespace {

using Drafted = Result<journal::Draft>;

/// Draws one decision after another from one number.
class Choice
{
public:
    explicit Choice(quint64 seed) : m_random(seed) {}
    size_t below(size_t bound) { return static_cast<size_t>(m_random.below(bound)); }
    template <typename T>
    const T &of(const std::vector<T> &list)
    {
        return list[below(list.size())];
    }
    QString words(const char *what) { return QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(below(1000)); }

private:
    SeededRandom m_random;
};

Error nothingToDo()
{
    return {ErrorCode::NotFound, QStringLiteral("nothing to do it to"), {}};
}

Drafted photoOf(journal::Store &store, const person::Person &me, const Id &hazard, const evidence::StoredPhoto &stored)
{
    evidence::PhotoInput input;
    input.owner = hazard;
    input.stored = stored;
    input.takenMs = kBeginMs;
    input.width = input.height = 8;
    return evidence::take(store, me, input);
}

std::vector<Id> objectsOf(journal::Store &store, const char *type)
{
    const Result<std::vector<Id>> ids = journal::objectsOfType(store.database(), QLatin1String(type));
    return ids ? *ids : std::vector<Id>{}; // the disk may fail here as anywhere
}

Drafted find(journal::Store &store, const person::Person &me, Choice &choice)
{
    const std::vector<Id> sites = objectsOf(store, "site");
    if (sites.empty())
        return nothingToDo();
    hazard::FoundInput input;
    input.site = choice.of(sites);
    if (choice.below(3) == 0)
        input.inspection = choice.of(district().inspections);
    input.words = choice.words("hazard");
    input.category = QStringLiteral("fire");
    input.language = checklist::Language::English;
    input.author.person = me.id;
    return hazard::found(store, me, input);
}

Drafted changeOne(journal::Store &store, const person::Person &me, const Id &hazard, Choice &choice)
{
    hazard::ChangeInput input;
    input.hazard = hazard;
    switch (choice.below(4)) {
    case 0: input.words = choice.words("words"); break;
    case 1: input.place = choice.words("place"); break;
    case 2: input.owner = choice.words("owner"); break;
    default: input.interimMeasure = choice.words("measure"); input.place = choice.words("place");
    }
    return hazard::change(store, me, input);
}

Drafted moveOne(journal::Store &store, const person::Person &me, const Id &id, Choice &choice)
{
    const hazard::MoveInput input{id, choice.words("said")};
    switch (choice.below(9)) {
    case 0: return hazard::tell(store, me, input);
    case 1: return hazard::order(store, me, input);
    case 2: return hazard::mend(store, me, input);
    case 3: return hazard::close(store, me, input);
    case 4: return hazard::reopen(store, me, input);
    case 5: return hazard::voidHazard(store, me, input);
    case 6: return hazard::reinspect(store, me, {id, true, input.words, {}, district().people[1].id});
    case 7: return hazard::review(store, me, {id, hazard::Review::Approved, {}, {}});
    default: return hazard::comment(store, me, input);
    }
}

Drafted atInspection(journal::Store &store, const person::Person &me, Choice &choice)
{
    const Id &id = choice.of(district().inspections);
    switch (choice.below(5)) {
    case 0: return inspection::start(store, me, {id, QStringLiteral("1")});
    case 1: return inspection::stateRecusal(store, me, {id, true, {}});
    case 2: return inspection::showCards(store, me, id);
    default: {
        inspection::AnswerInput input;
        input.inspection = id;
        input.code = QStringLiteral("A01-%1").arg(choice.below(4) + 1, 2, 10, QLatin1Char('0'));
        if (choice.below(6) > 0)
            input.value = choice.below(2) == 0 ? checklist::Answer::Pass : checklist::Answer::Fail;
        input.note = choice.words("note");
        return inspection::answer(store, me, input);
    }
    }
}

Drafted atSite(journal::Store &store, const person::Person &me, Choice &choice)
{
    const std::vector<Id> sites = objectsOf(store, "site");
    if (sites.empty() || choice.below(4) == 0) {
        site::Site one;
        one.name = choice.words("unlisted");
        one.venueType = QStringLiteral("A01");
        one.region = choice.below(2) == 0 ? kTown : kOtherTown;
        return site::add(store, me, one);
    }
    std::optional<site::Site> one = site::find(store.database(), choice.of(sites));
    if (!one)
        return nothingToDo();
    if (choice.below(2) == 0)
        one->name = choice.words("renamed");
    else
        one->contact = choice.words("contact");
    return site::correct(store, me, *one);
}

Drafted atDraw(journal::Store &store, const person::Person &me, Choice &choice)
{
    const std::vector<Id> draws = objectsOf(store, "draw");
    if (draws.empty() || choice.below(6) == 0) {
        campaign::Draw draw;
        draw.region = kTown;
        draw.purpose = choice.words("purpose");
        draw.pool.of = QStringLiteral("sites");
        draw.pool.strata = {{QStringLiteral("all"), 1, district().sites, {}}};
        draw.parties = {district().people[0].id, district().people[1].id};
        draw.dueMs = kBeginMs;
        if (!draws.empty())
            draw.replaces = choice.of(draws);
        draw.reason = choice.words("reason");
        return campaign::open(store, me, draw);
    }
    const Id &id = choice.of(draws);
    switch (choice.below(7)) {
    case 0: return campaign::lapse(store, me, id, kBeginMs);
    case 1:
    case 2:
    case 3: return campaign::reveal(store, me, id);
    default: {
        SeededRandom random(choice.below(1ULL << 40));
        return campaign::commit(store, me, id, random);
    }
    }
}

tablet::Tablet::Build asMe(const Id &person, std::function<Drafted(journal::Store &, const person::Person &)> build)
{
    return [person, build = std::move(build)](journal::Store &store) -> Drafted {
        const std::optional<person::Person> me = person::find(store.database(), person);
        return me ? build(store, *me) : Drafted(nothingToDo());
    };
}

} // namespace

tablet::Tablet::Build someAct(const Id &person, quint64 seed)
{
    return asMe(person, [seed](journal::Store &store, const person::Person &me) -> Drafted {
        Choice choice(seed);
        const std::vector<Id> hazards = objectsOf(store, "hazard");
        const size_t what = choice.below(13);
        if (what < 3 || (hazards.empty() && what < 8))
            return find(store, me, choice);
        if (what < 6)
            return changeOne(store, me, choice.of(hazards), choice);
        if (what < 8)
            return moveOne(store, me, choice.of(hazards), choice);
        if (what < 10)
            return atInspection(store, me, choice);
        return what < 12 ? atSite(store, me, choice) : atDraw(store, me, choice);
    });
}

tablet::Tablet::Build somePhoto(const Id &person, const evidence::StoredPhoto &stored, quint64 seed)
{
    return asMe(person, [stored, seed](journal::Store &store, const person::Person &me) -> Drafted {
        Choice choice(seed);
        const std::vector<Id> hazards = objectsOf(store, "hazard");
        return hazards.empty() ? nothingToDo() : photoOf(store, me, choice.of(hazards), stored);
    });
}

tablet::Tablet::Build someChangeOfRights(quint64 seed)
{
    return [seed](journal::Store &store) -> Drafted {
        Choice choice(seed);
        std::optional<person::Person> one = person::find(store.database(), choice.of(district().people).id);
        if (!one)
            return nothingToDo();
        static const std::vector<QLatin1String> kRoles{person::kInspector, person::kTeamLead, person::kGridWorker};
        one->roles = {QString(choice.of(kRoles))};
        one->team = choice.words("team");
        return person::change(store, person::centrePerson(), *one);
    };
}

tablet::Tablet::Build makeCoordinator(const Id &person)
{
    return [person](journal::Store &store) -> Drafted {
        std::optional<person::Person> one = person::find(store.database(), person);
        if (!one || person::hasRole(*one, person::kCoordinator))
            return nothingToDo();
        one->roles.append(person::kCoordinator);
        one->region = kRegion;
        return person::change(store, person::centrePerson(), *one);
    };
}

tablet::Tablet::Build letIn(const Id &person, const QString &reference, const QString &upTo)
{
    return asMe(person, [reference, upTo](journal::Store &store, const person::Person &me) {
        return admit::give(store, me, reference, upTo, QStringLiteral("looked into"));
    });
}

tablet::Tablet::Build findHazard(const Id &person, const Id &site, const QString &words)
{
    return asMe(person, [site, words](journal::Store &store, const person::Person &me) {
        hazard::FoundInput input;
        input.site = site;
        input.words = words;
        input.category = QStringLiteral("fire");
        input.author.person = me.id;
        return hazard::found(store, me, input);
    });
}

tablet::Tablet::Build changeWords(const Id &person, const Id &hazard, const QString &words)
{
    return asMe(person, [hazard, words](journal::Store &store, const person::Person &me) {
        hazard::ChangeInput input;
        input.hazard = hazard;
        input.words = words;
        return hazard::change(store, me, input);
    });
}

tablet::Tablet::Build voidHazard(const Id &person, const Id &hazard)
{
    return asMe(person, [hazard](journal::Store &store, const person::Person &me) {
        return hazard::voidHazard(store, me, {hazard, QStringLiteral("entered twice")});
    });
}

tablet::Tablet::Build comment(const Id &person, const Id &hazard, const QString &words)
{
    return asMe(person, [hazard, words](journal::Store &store, const person::Person &me) {
        return hazard::comment(store, me, {hazard, words});
    });
}

tablet::Tablet::Build takePhoto(const Id &person, const Id &hazard, const evidence::StoredPhoto &stored)
{
    return asMe(person, [hazard, stored](journal::Store &store, const person::Person &me) {
        return photoOf(store, me, hazard, stored);
    });
}

} // namespace mingcha::simulation
