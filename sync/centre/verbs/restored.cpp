// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// restored: says that this folder was brought back from a copy, so that tablets offer again what it lacks.
#include "core/journal/logtree.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include <QCoreApplication>

namespace mingcha::centre {

QString helpRestored()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server restored\n"
        "Run once after the data folder was brought back from a copy, before serving again. Begins a new\n"
        "epoch: every tablet then sends again what the copy lacks and reads the rest anew. Nothing on a\n"
        "tablet is lost by it.\n"
        "For three days the centre waits for what tablets bring of each other. What was done at the centre\n"
        "itself since the copy no tablet brings: give roles, cards, regions and enrolments again, the same\n"
        "day. Persons and sites that were added since then are new ones when they are added again: what was\n"
        "recorded by the old persons stays on their tablets, and what was recorded at the old sites is\n"
        "refused after those days.\n"
        "A tablet that was revoked since the copy may sync again. Where it was stolen, revoke it at once:\n"
        "what it had sent after the copy is then refused. Else revoke it after it has synced.\n"
        "What was refused so is kept: \"refused\" lists it, and an administrator or a coordinator lets it in\n"
        "by hand, after a look at it.");
}

Result<QStringList> runRestored(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {}, {});
    if (!given)
        return given.error();
    if (!office.url.isEmpty())
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate(
                         "Server", "Stop the server first: tablets must not read one epoch while another begins."),
                     {}};
    // The logs' trees go on; where, is said before the new epoch is: what is said of an epoch that never began does no harm.
    const auto noteStart = [&office](const Identity &begun) {
        return office.writer.run([&begun](journal::Store &store) {
            return journal::beginEpochs(store.database(), begun.parent, begun.epoch);
        });
    };
    const Result<Identity> begun =
        beginEpoch(office.places.folder, office.identity, office.clock, office.random, noteStart);
    if (!begun)
        return begun.error();
    return QStringList{
        jsonLine({{QStringLiteral("epoch"), begun->epoch.toHex()}, {QStringLiteral("parent"), begun->parent.toHex()}})};
}

} // namespace mingcha::centre
