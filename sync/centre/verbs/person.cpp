// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// person list | add | change: the people of the district, as the centre's own acts.
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"
#include "sync/centre/verbs/shipped.h"

#include "core/person/acts.h"
#include "core/person/queries.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace mingcha::centre {

namespace {

QJsonObject shown(const person::Person &one)
{
    return {{QStringLiteral("id"), one.id.toHex()},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("roles"), QJsonArray::fromStringList(one.roles)},
            {QStringLiteral("region"), one.region},
            {QStringLiteral("agency"), one.agency},
            {QStringLiteral("card"), one.cardNumber},
            {QStringLiteral("cardExpiry"), one.cardExpiry},
            {QStringLiteral("team"), one.team},
            {QStringLiteral("active"), one.active}};
}

/// A region that no list knows would have a log of its own for ever, and no later list could leave it out.
Status checkRegion(const Office &office, const QString &region)
{
    const Result<region::Divisions> divisions = divisionsOf(office.places.folder);
    if (!divisions)
        return divisions.error();
    return divisions->find(region)
               ? success()
               : Status(Error{ErrorCode::NotFound,
                              QCoreApplication::translate(
                                  "Server", "This region is not in the centre's list. Check its code, or bring in the "
                                            "list it is in with \"import regions\"."),
                              region});
}

Status take(const Office &office, const Arguments &given, person::Person &person)
{
    const auto text = [&](const char *name, QString &field) { field = given.value(QLatin1String(name), field); };
    text("name", person.name);
    text("region", person.region);
    text("agency", person.agency);
    text("card", person.cardNumber);
    text("card-expiry", person.cardExpiry);
    text("team", person.team);
    if (given.has(QStringLiteral("region"))) {
        if (const Status known = checkRegion(office, person.region); !known)
            return known;
    }
    if (given.has(QStringLiteral("role")))
        person.roles = given.values(QStringLiteral("role"));
    for (const QString &role : std::as_const(person.roles)) {
        if (std::ranges::find(person::kRoles, role) == person::kRoles.end() || role == person::kCentre)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Server",
                                                     "This is not a role: gridWorker, inspector, officer, teamLead, "
                                                     "departmentOfficer, coordinator or administrator."),
                         role};
    }
    const QString active = given.value(QStringLiteral("active"));
    if (!active.isEmpty() && active != u"yes" && active != u"no")
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "--active is yes or no."), active};
    if (!active.isEmpty())
        person.active = active == u"yes";
    return success();
}

Result<QStringList> list(Office &office)
{
    QStringList lines;
    const Status status = office.writer.run([&](journal::Store &store) {
        for (const person::Person &one : person::all(store.database())) {
            const Result<QString> login = loginOf(store.database(), one.id);
            if (!login)
                return Status(login.error());
            QJsonObject line = shown(one);
            if (!login->isEmpty())
                line.insert(QStringLiteral("login"), *login);
            lines.append(jsonLine(line));
        }
        return success();
    });
    return status ? Result<QStringList>(lines) : status.error();
}

Result<QStringList> add(Office &office, const Arguments &given)
{
    person::Person person;
    if (const Status status = take(office, given, person); !status)
        return status.error();
    if (person.name.isEmpty() || person.roles.isEmpty() || person.region.isEmpty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Server", "A person needs --name, --role and --region."),
                     {}};
    const Result<journal::Written> written = writeAsCentre(
        office, [&](journal::Store &store) { return person::add(store, person::centrePerson(), person); });
    if (!written)
        return written.error();
    person.id = written->object;
    return QStringList{jsonLine(shown(person))};
}

Result<QStringList> change(Office &office, const QString &who, const Arguments &given)
{
    person::Person person;
    const Result<journal::Written> written =
        writeAsCentre(office, [&](journal::Store &store) -> Result<journal::Draft> {
            const Result<person::Person> found = findPerson(store.database(), who);
            if (!found)
                return found.error();
            person = *found;
            if (const Status status = take(office, given, person); !status)
                return status.error();
            return person::change(store, person::centrePerson(), person);
        });
    if (!written)
        return written.error();
    return QStringList{jsonLine(shown(person))};
}

} // namespace

QString helpPerson()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server person list\n"
        "mingcha-server person add --name NAME --role ROLE [--role ROLE] --region CODE [--agency TEXT] [--card NUMBER]\n"
        "                          [--card-expiry YYYY-MM-DD] [--team TEXT]\n"
        "mingcha-server person change ID|LOGIN|NAME [the options of add] [--active yes|no]\n"
        "Prints each person as one line of JSON.");
}

Result<QStringList> runPerson(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given =
        Arguments::read(arguments, {QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("region"),
                                    QStringLiteral("agency"), QStringLiteral("card"), QStringLiteral("card-expiry"),
                                    QStringLiteral("team"), QStringLiteral("active")});
    if (!given)
        return given.error();
    const QStringList &words = given->words();
    if (words == QStringList{QStringLiteral("list")})
        return list(office);
    if (words == QStringList{QStringLiteral("add")})
        return add(office, *given);
    if (words.size() == 2 && words.constFirst() == u"change")
        return change(office, words.at(1), *given);
    return Error{ErrorCode::Invalid, helpPerson(), {}};
}

} // namespace mingcha::centre
