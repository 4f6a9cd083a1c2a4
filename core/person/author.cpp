// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/author.h"

#include "core/base/day.h"
#include "core/person/queries.h"

#include <QCborArray>

#include <algorithm>

namespace mingcha::person {

using journal::Verdict;

namespace {

/// Entries come in runs of one author: read once for each run.
std::optional<Person> whoActs(const journal::Judging &judging)
{
    if (judging.remembered == nullptr)
        return find(judging.database, judging.header.actor);
    const auto *known = std::any_cast<Person>(judging.remembered);
    if (known != nullptr && known->id == judging.header.actor)
        return *known;
    std::optional<Person> author = find(judging.database, judging.header.actor);
    if (author)
        *judging.remembered = *author;
    return author;
}

/// Of what is let in by hand: its author is judged as an inspector there, with all that rules ask of one (a card, the team, who
/// found it). What takes more than that, as a review does, somebody who has the right does in their own name.
void lend(Person &author, QStringView region)
{
    author.active = true;
    author.roles.append(kInspector);
    if (!mayReach(author, region))
        author.region = region.toString();
}

} // namespace

Authorship authorOf(const journal::Judging &judging)
{
    std::optional<Person> author = whoActs(judging);
    if (!author)
        return {{}, Verdict::refuse("person.unknown")};
    if (!judging.letInto.isEmpty())
        lend(*author, judging.letInto);
    if (!author->active)
        return {std::move(*author), Verdict::refuse("person.inactive")};
    return {std::move(*author), Verdict::accept()};
}

namespace {

bool fits(const journal::Act &act, const ActShape &shape, quint64 fields, quint64 sets)
{
    constexpr int kNumbers = 64;
    const auto within = [](int number, quint64 allowed, quint64 known) {
        const bool isKnown = number < kNumbers && ((known >> number) & 1) != 0;
        return number > 0 && (!isKnown || ((allowed >> number) & 1) != 0);
    };
    for (const auto &[field, change] : act.changes) {
        if (!within(field, shape.fields, fields))
            return false;
    }
    for (const auto &[set, elements] : act.additions) {
        if (!within(set, shape.sets, sets))
            return false;
    }
    if (shape.anyStep)
        return true;
    return act.move ? shape.step && act.move->step == shape.step : !shape.step;
}

} // namespace

bool hasHiddenControls(QStringView text)
{
    return std::ranges::any_of(text, [](QChar one) {
        const char16_t code = one.unicode();
        const bool isControl =
            code < 0x20 ? code != u'\n' && code != u'\t' && code != u'\r' : code >= 0x7f && code < 0xa0;
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        return isControl || turns;
    });
}

namespace {

/// Maps are findings of other systems, kept as they came.
bool isHidden(const QCborValue &value)
{
    if (value.isString())
        return hasHiddenControls(value.toString());
    if (!value.isArray())
        return false;
    for (const QCborValue one : value.toArray()) {
        if (isHidden(one))
            return true;
    }
    return false;
}

bool hidesText(const journal::Act &act)
{
    for (const auto &[field, change] : act.changes) {
        if (isHidden(change.value))
            return true;
    }
    for (const auto &[set, elements] : act.additions) {
        if (std::ranges::any_of(elements, isHidden))
            return true;
    }
    return false;
}

} // namespace

Verdict checkShape(const journal::Judging &judging, std::span<const ActShape> shapes, std::span<const ActShape> others)
{
    const auto shape =
        std::ranges::find_if(shapes, [&](const ActShape &one) { return judging.header.kind == one.kind; });
    if (shape == shapes.end())
        return Verdict::refuse("kind.unknown");
    const bool isThere = !judging.before.dossier.isNull();
    quint64 fields = 0;
    quint64 sets = 0;
    for (const std::span<const ActShape> known : {shapes, others}) {
        for (const ActShape &one : known) {
            fields |= one.fields;
            sets |= one.sets;
        }
    }
    if (!fits(judging.act, *shape, fields, sets))
        return Verdict::refuse("act.shape");
    if (hidesText(judging.act))
        return Verdict::refuse("text.control");
    switch (shape->founds) {
    case Founds::Yes:
        if (judging.act.object || isThere)
            return Verdict::refuse("act.shape");
        break;
    case Founds::No:
        if (!judging.act.object || !isThere)
            return Verdict::refuse("object.unknown");
        break;
    case Founds::Derived:
        if (!judging.act.object || judging.header.dossier.isNull())
            return Verdict::refuse("act.shape");
        break;
    }
    if (isThere && judging.header.effectiveDossier() != judging.before.dossier)
        return Verdict::refuse("dossier.wrong");
    return Verdict::accept();
}

QString dayOf(const journal::Judging &judging)
{
    return dayAt(judging.header.satelliteMs.value_or(judging.effectiveMs), judging.header.moment.zoneMinutes);
}

std::vector<QByteArray> stepsFollowed(const journal::Judging &judging)
{
    std::vector<QByteArray> steps;
    if (!judging.act.move)
        return steps;
    for (const journal::StepMove &move : judging.before.state.moves()) {
        if (std::ranges::find(judging.act.move->after, move.ref) != judging.act.move->after.end())
            steps.push_back(move.step);
    }
    return steps;
}

} // namespace mingcha::person
