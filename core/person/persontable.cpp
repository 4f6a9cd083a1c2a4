// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/persontable.h"

#include "core/person/queries.h"

namespace mingcha::person {

namespace {

constexpr QChar kRoleBreak = QLatin1Char(' ');

Person readRow(const journal::Query &query)
{
    Person person;
    person.id = query.id(0);
    person.name = query.text(1);
    person.roles = query.text(2).split(kRoleBreak, Qt::SkipEmptyParts);
    person.region = query.text(3);
    person.agency = query.text(4);
    person.cardNumber = query.text(5);
    person.cardExpiry = query.text(6);
    person.active = query.integer(7) != 0;
    person.team = query.text(8);
    return person;
}

} // namespace

QStringList personMigration(int version)
{
    if (version != 1)
        return {};
    return {QStringLiteral(
        "CREATE TABLE person(id BLOB PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, "
        "region TEXT NOT NULL, agency TEXT NOT NULL, cardNumber TEXT NOT NULL, cardExpiry TEXT NOT NULL, "
        "active INTEGER NOT NULL, team TEXT NOT NULL) WITHOUT ROWID")};
}

Status keepPerson(journal::Database &database, const Person &person)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT OR REPLACE INTO person(id, name, roles, region, agency, cardNumber, cardExpiry, active, team) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return query.bind(person.id)
        .bind(person.name)
        .bind(person.roles.join(kRoleBreak))
        .bind(person.region)
        .bind(person.agency)
        .bind(person.cardNumber)
        .bind(person.cardExpiry)
        .bind(person.active)
        .bind(person.team)
        .run();
}

Status removePerson(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("DELETE FROM person WHERE id = ?"));
    return query.bind(id).run();
}

std::optional<Person> find(journal::Database &database, const Id &id)
{
    if (id == centrePersonId())
        return centrePerson();
    journal::Query query = database.query(QStringLiteral(
        "SELECT id, name, roles, region, agency, cardNumber, cardExpiry, active, team FROM person WHERE id = ?"));
    if (!query.bind(id).run() || !query.next())
        return {};
    return readRow(query);
}

std::vector<Person> all(journal::Database &database)
{
    std::vector<Person> people;
    journal::Query query = database.query(
        QStringLiteral("SELECT id, name, roles, region, agency, cardNumber, cardExpiry, active, team FROM person "
                       "ORDER BY name, id LIMIT ?"));
    if (!query.bind(kMaxPeopleListed).run())
        return people;
    while (query.next())
        people.push_back(readRow(query));
    return people;
}

// A district has a few hundred people: reading them all is cheaper than keeping an index for each question.
std::vector<Person> withRole(journal::Database &database, QAnyStringView role)
{
    std::vector<Person> people = all(database);
    std::erase_if(people, [&](const Person &person) { return !person.active || !hasRole(person, role); });
    return people;
}

QHash<Id, QString> names(journal::Database &database)
{
    QHash<Id, QString> names{{centrePersonId(), centrePerson().name}};
    journal::Query query = database.query(QStringLiteral("SELECT id, name FROM person"));
    if (!query.run())
        return names;
    while (query.next())
        names.insert(query.id(0), query.text(1));
    return names;
}

} // namespace mingcha::person
