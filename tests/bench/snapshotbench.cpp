// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// snapshotbench DIR: the first sync of a township with a year of history, beside the bytes of its entries.
#include "core/journal/feed.h"
#include "core/journal/snapshot.h"
#include "core/rooms.h"
#include "sync/wire/messages.h"
#include "tests/bench/figures.h"
#include "tests/bench/townshipyear.h"

#include <QCoreApplication>
#include <QDir>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

/// Bytes of all pages of a log, as an answer to a pull carries them.
double entriesOf(journal::Database &database, const journal::LogKey &log)
{
    double bytes = 0;
    for (quint64 cursor = 0;;) {
        wire::PullAnswer answer;
        answer.pages.push_back(
            sure(journal::readFeed(database, {log, {}, cursor, {}}, wire::kPullItems, wire::kPullBytes)));
        cursor = answer.pages.front().completeTo;
        bytes += static_cast<double>(wire::encode(answer).size());
        if (cursor >= answer.pages.front().head)
            return bytes;
    }
}

/// Bytes of a first sync: every part of the snapshot as the centre sends it to a tablet that begins.
double snapshotOf(TownshipYear &year)
{
    double bytes = 0;
    const journal::Rooms rooms = allRooms();
    journal::SnapshotRequest request{TownshipYear::log(), 0, year.nowMs(), wire::kSnapshotObjects,
                                     wire::kSnapshotBytes};
    do {
        const auto part = sure(journal::readSnapshot(year.store().database(), rooms, request));
        bytes += static_cast<double>(wire::encode(part).size());
        request.after = part.next;
    } while (request.after > 0);
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1) + QStringLiteral("/township");
    QDir(dir).removeRecursively();
    QDir().mkpath(dir);
    TownshipYear year(dir + QStringLiteral("/centre.db"), {});
    journal::Database &database = year.store().database();
    const double entries = entriesOf(database, TownshipYear::log());
    tell(QStringLiteral("entries of a township's year"),
         static_cast<double>(sure(journal::headOf(database, TownshipYear::log()))), QStringLiteral("entries"));
    tellTimesLess(QStringLiteral("first sync of a township with a year of history"), snapshotOf(year),
                  QStringLiteral("bytes"), {QStringLiteral("its entries, packed"), entries}, 10);
    return 0;
}
