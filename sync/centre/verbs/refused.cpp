// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// refused: what the centre took and did not number, and how each is named to who may let it in.
#include "core/journal/admit.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include <QCoreApplication>
#include <QDateTime>

namespace mingcha::centre {

QString helpRefused()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server refused [--person ID|LOGIN|NAME]\n"
        "Lists what was refused, in the order it came, each as one line of JSON: author, act, reason, time.\n"
        "Who may let it in is an administrator or a coordinator who did not record it, at their own tablet,\n"
        "which signs it: \"mingcha act\" with {\"act\": \"admit\", \"entry\": …, \"reason\": …}. Give them the\n"
        "word \"entry\" of the line; with \"upTo\", that of a later line of the same tablet, all between in the\n"
        "same log goes with it. A line without \"entry\" cannot be let in: its log is not known here.");
}

Result<QStringList> runRefused(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {QStringLiteral("person")});
    if (!given)
        return given.error();
    if (!given->words().isEmpty())
        return Error{ErrorCode::Invalid, helpRefused(), {}};
    QStringList lines;
    const Status status = office.writer.run([&](journal::Store &store) -> Status {
        journal::Database &database = store.database();
        Id only;
        if (const QString who = given->value(QStringLiteral("person")); !who.isEmpty()) {
            const Result<person::Person> found = findPerson(database, who);
            if (!found)
                return found.error();
            only = found->id;
        }
        const Result<std::vector<journal::RefusedAtCentre>> refused = journal::refusedAtCentre(database, store.rooms());
        if (!refused)
            return refused.error();
        const QHash<Id, QString> names = person::names(database);
        for (const journal::RefusedAtCentre &one : *refused) {
            if (!only.isNull() && one.person != only)
                continue;
            QJsonObject line{{QStringLiteral("person"), one.person.toHex()},
                             {QStringLiteral("name"), names.value(one.person)},
                             {QStringLiteral("incarnation"), one.ref.incarnation.toHex()},
                             {QStringLiteral("seq"), static_cast<qint64>(one.ref.seq)},
                             {QStringLiteral("kind"), QString::fromLatin1(one.kind)},
                             {QStringLiteral("object"), one.object.isNull() ? QString() : one.object.toHex()},
                             {QStringLiteral("time"),
                              QDateTime::fromMSecsSinceEpoch(one.effectiveMs, Qt::UTC).toString(Qt::ISODate)},
                             {QStringLiteral("reason"), QString::fromLatin1(one.reason)},
                             {QStringLiteral("text"), person::reasonText(one.reason)}};
            if (!one.reference.isEmpty())
                line.insert(QStringLiteral("entry"), one.reference);
            lines.append(jsonLine(line));
        }
        return success();
    });
    return status ? Result<QStringList>(lines) : status.error();
}

} // namespace mingcha::centre
