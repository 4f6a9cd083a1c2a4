// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/personroom.h"

#include "core/journal/conflicts.h"
#include "core/person/author.h"
#include "core/person/persontable.h"
#include "core/person/queries.h"
#include "core/person/rules.h"

#include <QCborArray>

namespace mingcha::person {

namespace {

constexpr quint64 kFields = numbers({kName, kRolesHeld, kRegion, kAgency, kCardNumber, kCardExpiry, kActive, kTeam});
constexpr ActShape kShapes[] = {
    {"person.added", Founds::Yes, kFields},
    {"person.changed", Founds::No, kFields},
    {"person.settled", Founds::No, kFields},
};

/// `valueOf` gives the value of a field, undefined where there is none.
template <typename ValueOf>
Person personOf(const Id &id, ValueOf valueOf)
{
    Person person;
    person.id = id;
    person.name = valueOf(kName).toString();
    const QCborArray roles = valueOf(kRolesHeld).toArray();
    for (const QCborValue role : roles)
        person.roles.append(role.toString());
    person.region = valueOf(kRegion).toString();
    person.agency = valueOf(kAgency).toString();
    person.cardNumber = valueOf(kCardNumber).toString();
    person.cardExpiry = valueOf(kCardExpiry).toString();
    person.active = valueOf(kActive).toBool(true);
    person.team = valueOf(kTeam).toString();
    return person;
}

class PersonRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("person"); }
    QStringList migration(int version) const override { return personMigration(version); }
    Status project(journal::Database &database, const journal::Object &object) const override
    {
        return keepPerson(database, personOf(object.id, [&](int field) { return object.state.shown(field); }));
    }
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removePerson(database, object);
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("person"), {QStringLiteral("id")}}};
    }

    journal::Verdict judge(const journal::Judging &judging) const override
    {
        const Authorship authorship = authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        if (const journal::Verdict shape = checkShape(judging, kShapes); shape.refused())
            return shape;
        if (judging.header.kind == "person.settled") {
            if (const journal::Verdict verdict = journal::checkSettlement(judging); verdict.refused())
                return verdict;
        }
        const Person after = personOf(judging.before.id, [&](int field) {
            const QCborValue given = judging.act.value(field);
            return given.isUndefined() ? judging.before.state.shown(field) : given;
        });
        const std::optional<Person> before = find(judging.database, judging.before.id);
        return mayKeep(authorship.author, before ? &*before : nullptr, after);
    }

    bool decidesRights() const override { return true; }

    std::optional<journal::LogKey> place(const journal::Header &header, const journal::Act &act) const override
    {
        if (!header.dossier.isNull())
            return {};
        return journal::LogKey{districtOf(act.value(kRegion).toString()), journal::Audience::Everyday};
    }
};

} // namespace

std::unique_ptr<const journal::Room> makeRoom()
{
    return std::make_unique<PersonRoom>();
}

void addRooms(journal::Rooms &rooms)
{
    rooms.add(makeRoom());
}

} // namespace mingcha::person
