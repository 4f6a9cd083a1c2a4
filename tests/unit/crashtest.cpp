// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a crash at any moment leaves each act whole or absent, and never one that was called stored absent. Method: a
// child process writes acts and names each one it was told is durable; it is killed (SIGKILL) at a random moment; the
// database is opened again and audited.
#include "core/base/random.h"
#include "core/journal/audit.h"
#include "core/journal/ownchain.h"
#include "core/journal/writer.h"
#include "core/person/acts.h"
#include "core/rooms.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace mingcha;

namespace {

constexpr int kRounds = 12;
constexpr quint64 kMostPromises = 150;
constexpr int kWritesAhead = 40; ///< waiting at once, so that acts are grouped into commits

const journal::Author kAuthor{Id{{1}}, person::centrePersonId()};

/// Writes people until it dies; each durable one's seq goes into the pipe.
[[noreturn]] void writeUntilKilled(const QString &file, int pipe)
{
    const journal::Rooms rooms = allRooms();
    const SystemClock clock;
    auto writer = journal::Writer::start([&] { return journal::Store::open(file, rooms, clock); });
    if (!writer)
        _exit(1);
    SeededRandom forKey(1);
    const journal::SigningKey key = journal::makeSigningKey(forKey);
    static_cast<void>(
        (*writer)->run([&](journal::Store &store) { return store.addAuthor(kAuthor, {}, key.publicKey, true); }));
    std::atomic<int> waiting = 0;
    for (int n = 0;; ++n) {
        while (waiting > kWritesAhead)
            sched_yield();
        ++waiting;
        const auto seq = std::make_shared<quint64>(0);
        (*writer)->post(
            [n, seq, &key](journal::Store &store) -> Status {
                person::Person person;
                person.name = QStringLiteral("检查员%1").arg(n);
                person.roles = {QString(person::kInspector)};
                person.region = QStringLiteral("330502");
                Result<journal::Draft> draft = person::add(store, person::centrePerson(), person);
                if (!draft)
                    return draft.error();
                const Result<journal::Written> written = store.write(kAuthor, std::move(*draft));
                if (!written)
                    return written.error();
                *seq = written->ref.seq;
                return journal::sealWritten(store, *seq, *written, key);
            },
            [seq, pipe, &waiting](const Status &status) {
                if (!status)
                    _exit(2);
                static_cast<void>(!::write(pipe, seq.get(), sizeof *seq));
                --waiting;
            });
    }
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasCalledStoredIsThereAfterAnyCrash()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mingcha.db"));
        SeededRandom dice(20261123);
        quint64 promised = 0;
        for (int round = 0; round < kRounds; ++round) {
            int ends[2];
            QVERIFY(pipe(ends) == 0);
            const pid_t child = fork();
            if (child == 0) {
                close(ends[0]);
                writeUntilKilled(file, ends[1]);
            }
            close(ends[1]);
            // It lives until it has promised some number of acts, and dies in the middle of the next ones.
            quint64 seq = 0;
            for (quint64 left = 1 + dice.below(kMostPromises); left > 0; --left) {
                QVERIFY2(read(ends[0], &seq, sizeof seq) == sizeof seq, "the child could not write");
                promised = std::max(promised, seq);
            }
            kill(child, SIGKILL);
            while (read(ends[0], &seq, sizeof seq) == sizeof seq)
                promised = std::max(promised, seq);
            close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));

            const journal::Rooms rooms = allRooms();
            const SystemClock clock;
            auto store = journal::Store::open(file, rooms, clock);
            QVERIFY2(store, store ? "" : qPrintable(store.error().message()));
            journal::Database &database = (*store)->database();
            const qint64 entries = database.number(QStringLiteral("SELECT max(seq) FROM journal"));
            QVERIFY2(entries >= static_cast<qint64>(promised),
                     qPrintable(QStringLiteral("promised %1, found %2").arg(promised).arg(entries)));
            QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM journal")), entries);
            QCOMPARE(database.number(QStringLiteral("SELECT count(*) FROM person")), entries);
            const Result<journal::AuditReport> report = journal::audit(database, rooms, journal::AuditOf::Tablet);
            QVERIFY(report && report->isSound());
        }
        QVERIFY(promised > 0);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
