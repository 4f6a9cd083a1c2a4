// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// device list | revoke: the tablets that were enrolled.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "core/person/queries.h"
#include "sync/centre/accounts/enrolment.h"

#include <QCoreApplication>
#include <QDateTime>

namespace mingcha::centre {

namespace {

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

Result<QStringList> list(Office &office)
{
    QStringList lines;
    const Status status = office.writer.run([&](journal::Store &store) -> Status {
        const Result<std::vector<Device>> devices = allDevices(store.database());
        if (!devices)
            return devices.error();
        const QHash<Id, QString> names = person::names(store.database());
        for (const Device &device : *devices) {
            lines.append(jsonLine({{QStringLiteral("incarnation"), device.incarnation.toHex()},
                                   {QStringLiteral("device"), device.device.toHex()},
                                   {QStringLiteral("deviceName"), device.name},
                                   {QStringLiteral("appVersion"), device.appVersion},
                                   {QStringLiteral("person"), device.person.toHex()},
                                   {QStringLiteral("name"), names.value(device.person)},
                                   {QStringLiteral("enrolled"), timeText(device.enrolledMs)},
                                   {QStringLiteral("lastSeen"), timeText(device.lastSeenMs)},
                                   {QStringLiteral("revoked"), timeText(device.revokedMs)}}));
        }
        return success();
    });
    return status ? Result<QStringList>(lines) : status.error();
}

} // namespace

QString helpDevice()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server device list\n"
        "mingcha-server device revoke INCARNATION\n"
        "A revoked device is refused from now on; what it sent before stays. Its person enrols again on another.\n"
        "What waited on it comes when that tablet is enrolled again; it is refused and kept: \"refused\" lists it, and an\n"
        "administrator or a coordinator lets it in by hand.");
}

Result<QStringList> runDevice(Office &office, const QStringList &arguments)
{
    if (arguments == QStringList{QStringLiteral("list")})
        return list(office);
    if (arguments.size() != 2 || arguments.constFirst() != u"revoke")
        return Error{ErrorCode::Invalid, helpDevice(), {}};
    const std::optional<Id> incarnation = Id::fromHex(arguments.at(1));
    if (!incarnation)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Server", "A device is named by the 32 digits of its incarnation."),
                     arguments.at(1)};
    const Status revoked = office.writer.run(
        [&](journal::Store &store) { return revoke(store, *incarnation, office.clock.now().wallMs); });
    if (!revoked)
        return revoked.error();
    return QStringList{jsonLine({{QStringLiteral("revoked"), incarnation->toHex()}})};
}

} // namespace mingcha::centre
