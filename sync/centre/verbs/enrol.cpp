// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// enrol: prints what goes on the enrolment slip of one person.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "sync/centre/accounts/enrolment.h"

#include <QCoreApplication>

namespace mingcha::centre {

QString helpEnrol()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server enrol --person ID|LOGIN|NAME [--url URL]\n"
        "Prints a token for one tablet, valid for ten minutes and once, the server's address, and the four digits that the\n"
        "tablet must show before its PIN is set: other digits mean another server.");
}

Result<QStringList> runEnrol(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {QStringLiteral("person"), QStringLiteral("url")});
    if (!given)
        return given.error();
    if (!given->words().isEmpty() || !given->has(QStringLiteral("person")))
        return Error{ErrorCode::Invalid, helpEnrol(), {}};
    person::Person who;
    QByteArray token;
    const qint64 nowMs = office.clock.now().wallMs;
    const Status issued = office.writer.run([&](journal::Store &store) -> Status {
        const Result<person::Person> found = findPerson(store.database(), given->value(QStringLiteral("person")));
        if (!found)
            return found.error();
        who = *found;
        const Result<QByteArray> made = issueToken(store, who.id, nowMs, office.random);
        if (!made)
            return made.error();
        token = *made;
        return success();
    });
    if (!issued)
        return issued.error();
    return QStringList{
        jsonLine({{QStringLiteral("token"), QString::fromLatin1(token)},
                  {QStringLiteral("url"), given->value(QStringLiteral("url"), office.url)},
                  {QStringLiteral("digits"), wire::confirmationDigits(token, office.identity.key.publicKey)},
                  {QStringLiteral("person"), who.id.toHex()},
                  {QStringLiteral("name"), who.name},
                  {QStringLiteral("expiresMs"), nowMs + kTokenMs}})};
}

} // namespace mingcha::centre
