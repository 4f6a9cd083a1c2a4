// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/acts.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "core/person/rules.h"

#include <QCborArray>
#include <QCoreApplication>

namespace mingcha::person {

namespace {

QCborValue rolesValue(const QStringList &roles)
{
    return QCborArray::fromStringList(roles);
}

} // namespace

Result<journal::Draft> add(journal::Store &, const Person &me, const Person &person)
{
    if (const journal::Verdict verdict = mayKeep(me, nullptr, person); verdict.kind != journal::Verdict::Accepted)
        return denied(verdict.reason);
    journal::Draft draft;
    draft.kind = "person.added";
    draft.act.set(kName, person.name).set(kRolesHeld, rolesValue(person.roles)).set(kRegion, person.region);
    draft.act.set(kActive, person.active);
    const auto setIfGiven = [&](Field field, const QString &text) {
        if (!text.isEmpty())
            draft.act.set(field, text);
    };
    setIfGiven(kAgency, person.agency);
    setIfGiven(kCardNumber, person.cardNumber);
    setIfGiven(kCardExpiry, person.cardExpiry);
    setIfGiven(kTeam, person.team);
    return draft;
}

Result<journal::Draft> change(journal::Store &store, const Person &me, const Person &person)
{
    const std::optional<Person> before = find(store.database(), person.id);
    if (!before)
        return Error{ErrorCode::NotFound, reasonText("object.unknown"), QStringLiteral("object.unknown")};
    if (const journal::Verdict verdict = mayKeep(me, &*before, person); verdict.kind != journal::Verdict::Accepted)
        return denied(verdict.reason);
    journal::Draft draft;
    draft.kind = "person.changed";
    draft.dossier = person.id;
    draft.act.object = person.id;
    const auto setIfOther = [&](Field field, const QString &old, const QString &text) {
        if (old != text)
            draft.act.set(field, text);
    };
    setIfOther(kName, before->name, person.name);
    setIfOther(kRegion, before->region, person.region);
    setIfOther(kAgency, before->agency, person.agency);
    setIfOther(kCardNumber, before->cardNumber, person.cardNumber);
    setIfOther(kCardExpiry, before->cardExpiry, person.cardExpiry);
    setIfOther(kTeam, before->team, person.team);
    if (before->roles != person.roles)
        draft.act.set(kRolesHeld, rolesValue(person.roles));
    if (before->active != person.active)
        draft.act.set(kActive, person.active);
    if (draft.act.changes.empty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Person", "Nothing was changed."), {}};
    return draft;
}

} // namespace mingcha::person
