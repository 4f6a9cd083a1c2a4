// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a full disk, a database that somebody else holds, a migration that is cut: said in words, nothing half, and all
// goes on once it is put right. Method: the shipped programs on a small disk, with a foreign lock, killed while they migrate.
#include "core/base/random.h"
#include "core/journal/schema.h"
#include "core/journal/store.h"
#include "core/rooms.h"
#include "tests/sync/live/photos.h"
#include "tests/sync/live/programs.h"
#include "tests/sync/live/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;

namespace {

constexpr qint64 kDiskBytes = 2LL << 30; ///< at first; only what is written takes memory

const Programs kPrograms{QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)};

QJsonObject site(int n)
{
    return doing("addSite", {{QStringLiteral("name"), QStringLiteral("磁盘测试店%1").arg(n)},
                             {QStringLiteral("venueType"), QStringLiteral("A01")},
                             {QStringLiteral("region"), QStringLiteral("330502100")}});
}

QString codeOf(const QJsonObject &answer)
{
    return answer.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

} // namespace

class DiskTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<LiveCentre> m_centre;
    int m_sites = 0;

    std::unique_ptr<LiveTablet> tablet(const QString &folder, LiveCentre &centre)
    {
        auto made = std::make_unique<LiveTablet>(kPrograms, folder);
        made->enrol(centre.port(), centre.token(QStringLiteral("teamLead")));
        if (!isGood(made->sync()))
            qFatal("the tablet does not sync");
        return made;
    }
    QList<QJsonObject> sites(int count)
    {
        QList<QJsonObject> acts;
        for (int n = 0; n < count; ++n)
            acts.append(site(++m_sites));
        return acts;
    }
    /// The objects that were answered ok.
    static QSet<QString> kept(const QList<QJsonObject> &answers)
    {
        QSet<QString> objects;
        for (const QJsonObject &answer : answers) {
            if (isGood(answer) && answer.contains(QLatin1String("object")))
                objects.insert(answer.value(QLatin1String("object")).toString());
        }
        return objects;
    }
    static QSet<QString> ownObjects(const LiveTablet &tablet, const QString &device)
    {
        QSet<QString> objects;
        for (const QJsonObject &line : tablet.show(QStringLiteral("journal"))) {
            if (line.value(QLatin1String("device")).toString() == device)
                objects.insert(line.value(QLatin1String("object")).toString());
        }
        return objects;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_centre = std::make_unique<LiveCentre>(kPrograms, m_folder.filePath(QStringLiteral("centre")));
    }

    void f15AFullTabletSaysSoKeepsWhatItSavedAndRecovers()
    {
        SmallDisk disk(m_folder.filePath(QStringLiteral("disk")), kDiskBytes);
        if (!disk.whyNot().isEmpty())
            QSKIP(qPrintable(disk.whyNot()));
        const auto full = tablet(disk.path() + QStringLiteral("/tablet"), *m_centre);
        disk.leave(400'000);
        const QList<QJsonObject> answers = full->act(sites(300));
        const QSet<QString> saved = kept(answers);
        const QString device = answers.value(0).value(QLatin1String("device")).toString();
        QCOMPARE(answers.size(), 300);
        QVERIFY(!saved.isEmpty() && saved.size() < 300);
        QCOMPARE(codeOf(answers.constLast()), QStringLiteral("diskFull"));
        QVERIFY2(textOf(answers.constLast()).contains(QStringLiteral("full")), qPrintable(textOf(answers.constLast())));

        // A start on the full disk is refused in words too, and does no harm.
        disk.leave(0);
        full->begin(sites(1));
        int code = 0;
        static_cast<void>(full->finish(&code));
        QVERIFY(code != 0);

        disk.free();
        QVERIFY(full->check().code == 0);
        QCOMPARE(ownObjects(*full, device), saved); // what was answered, nothing half, nothing else
        QVERIFY(allGood(full->act(sites(3))));
        const QJsonObject synced = full->sync();
        QVERIFY2(isGood(synced), qPrintable(textOf(synced)));
        QCOMPARE(synced.value(QLatin1String("waiting")).toInt(-1), 0);
    }

    void f15APhotoThatDoesNotFitIsRefusedWholeAndAnswersGoOn()
    {
        SmallDisk disk(m_folder.filePath(QStringLiteral("disk2")), kDiskBytes);
        if (!disk.whyNot().isEmpty())
            QSKIP(qPrintable(disk.whyNot()));
        const auto full = tablet(disk.path() + QStringLiteral("/tablet"), *m_centre);
        disk.leave(20 << 20);
        const QString file = m_folder.filePath(QStringLiteral("photo.jpg"));
        writeNoiseJpeg(file, 200'000, 5);
        const QList<QJsonObject> made = full->act(sites(1));
        QVERIFY(allGood(made));
        const qsizetype photos = full->show(QStringLiteral("photos")).size();
        const QList<QJsonObject> answers =
            full->act({doing("photo", {{QStringLiteral("owner"), made[0].value(QLatin1String("object"))},
                                       {QStringLiteral("file"), file},
                                       {QStringLiteral("role"), QStringLiteral("scene")}}),
                       site(++m_sites)});
        QCOMPARE(codeOf(answers.value(0)), QStringLiteral("diskFull")); // photos stop first (rule 12)
        QVERIFY(isGood(answers.value(1)));
        QCOMPARE(full->show(QStringLiteral("photos")).size(), photos);
        QVERIFY(full->check().code == 0);
    }

    void f16AFullCentreRefusesInWordsAndTakesAllLater()
    {
        SmallDisk disk(m_folder.filePath(QStringLiteral("disk3")), kDiskBytes);
        if (!disk.whyNot().isEmpty())
            QSKIP(qPrintable(disk.whyNot()));
        LiveCentre centre(kPrograms, disk.path() + QStringLiteral("/centre"));
        const auto sender = tablet(m_folder.filePath(QStringLiteral("sender")), centre);
        const QSet<QString> made = kept(sender->act(sites(60)));
        QCOMPARE(made.size(), 60);
        disk.leave(0);
        const QJsonObject refused = sender->sync();
        QVERIFY(!isGood(refused));
        QVERIFY2(textOf(refused).contains(QStringLiteral("full")), qPrintable(textOf(refused)));
        disk.free();
        const QJsonObject synced = sender->sync();
        QVERIFY2(isGood(synced), qPrintable(textOf(synced)));
        QCOMPARE(synced.value(QLatin1String("waiting")).toInt(-1), 0);
        const Ended verified = centre.verb({QStringLiteral("verify")});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QCOMPARE(centre.stop(), 0);
    }

    void f19ADatabaseThatSomebodyElseHoldsIsWaitedForButNotForEver()
    {
        const auto held = tablet(m_folder.filePath(QStringLiteral("held")), *m_centre);
        const QSet<QString> before = kept(held->act(sites(2)));
        {
            // As a backup program or a curious person with sqlite3 would hold it.
            const auto foreign = journal::Database::open(held->database(), journal::Database::Mode::Writer);
            QVERIFY(foreign);
            QVERIFY((*foreign)->execute(QStringLiteral("BEGIN IMMEDIATE")));
            QElapsedTimer timer;
            timer.start();
            const QList<QJsonObject> answers = held->act(sites(1));
            QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
            QVERIFY(!answers.isEmpty());
            QCOMPARE(codeOf(answers[0]), QStringLiteral("busy"));
            QVERIFY2(!textOf(answers[0]).isEmpty(), "it says why");
            QVERIFY((*foreign)->execute(QStringLiteral("ROLLBACK")));
        }
        QVERIFY(held->check().code == 0);
        const QList<QJsonObject> after = held->act(sites(1));
        QVERIFY(allGood(after));
        QCOMPARE(ownObjects(*held, after[0].value(QLatin1String("device")).toString()), before + kept(after));

        // A second Mingcha on the same data is told at once.
        constexpr qsizetype kManySyncs = 1000; // so that it goes on until it is ended
        held->begin(QList<QJsonObject>(kManySyncs, doing("sync")));
        held->await(1);
        const Ended second =
            runProgram(kPrograms.tablet, {QStringLiteral("act"), QStringLiteral("--data"), held->folder()});
        held->kill();
        static_cast<void>(held->finish());
        QVERIFY(second.code == 1);
        QVERIFY2(second.err.contains("already running"), second.err.constData());
    }

    void whatWasChangedByHandIsNamedBesideTheRunningPrograms()
    {
        const auto touched = tablet(m_folder.filePath(QStringLiteral("touched")), *m_centre);
        const QList<QJsonObject> made = touched->act(sites(1));
        QVERIFY(allGood(made) && isGood(touched->sync()));
        QVERIFY(touched->check().code == 0);
        QCOMPARE(m_centre->verb({QStringLiteral("verify")}).code, 0);
        const QString id = made[0].value(QLatin1String("object")).toString();
        const auto set = [&](const QString &path, const QString &name) {
            const auto byHand = journal::Database::open(path, journal::Database::Mode::Writer);
            QVERIFY(byHand &&
                    (*byHand)->execute(QStringLiteral("UPDATE site SET name = %1 WHERE id = x'%2'").arg(name, id)));
        };
        const QString added = QStringLiteral("name || '（已改）'");
        set(touched->database(), added);
        set(m_centre->folder() + QStringLiteral("/centre.db"), added);
        const QByteArray where = "site/" + id.toLatin1() + ": name is ";
        const Ended checked = touched->check();
        QVERIFY2(checked.code != 0 && checked.out.contains(where), (checked.out + checked.err).constData());
        const Ended verified = m_centre->verb({QStringLiteral("verify")});
        QVERIFY2(verified.code == 1 && verified.err.contains(where), (verified.out + verified.err).constData());
        const QString takenBack = QStringLiteral("replace(name, '（已改）', '')");
        set(touched->database(), takenBack);
        set(m_centre->folder() + QStringLiteral("/centre.db"), takenBack);
        QCOMPARE(m_centre->verb({QStringLiteral("verify")}).code, 0);
        QVERIFY(touched->check().code == 0);
    }

    void aFolderWithoutItsVaultIsNotCalledSound()
    {
        const auto open = tablet(m_folder.filePath(QStringLiteral("open")), *m_centre);
        QVERIFY(QFile::remove(open->folder() + QStringLiteral("/people.vault")));
        const Ended checked = open->check();
        QVERIFY2(checked.code != 0 && checked.out.contains("people.vault: ") &&
                     checked.out.contains("nobody can sign in"),
                 (checked.out + checked.err).constData());
    }

    void f42AMigrationKilledHalfWayIsOldOrNewNeverBetween_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < journal::kSchemaVersion; ++version)
            QTest::addRow("from %d", version) << version;
    }
    void f42AMigrationKilledHalfWayIsOldOrNewNeverBetween()
    {
        QFETCH(int, version);
        const QString folder = m_folder.filePath(QStringLiteral("old%1").arg(version));
        const auto old = tablet(folder, *m_centre);
        const QSet<QString> mine = kept(old->act(sites(5)));
        const int entries = static_cast<int>(old->show(QStringLiteral("journal")).size());
        makeOlder(folder, version);
        // Each version is a step of its own: killed between two of them, the next start goes on.
        const QHash<qint64, QByteArray> whole = wholeSchemas(old->database());
        SeededRandom random(static_cast<quint64>(version));
        for (int n = 0; n < 12; ++n) {
            old->begin({});
            old->await(1, static_cast<int>(random.below(60)));
            old->kill();
            static_cast<void>(old->finish());
            const QByteArray now = schemaOf(old->database());
            QVERIFY2(whole.values().contains(now), now.constData());
        }
        QVERIFY(allGood(old->act(sites(1))));
        QVERIFY(old->check().code == 0);
        QCOMPARE(old->show(QStringLiteral("journal")).size(), entries + 1);
        QVERIFY(isGood(old->sync()));
    }

    void f40WhatTheOldestVersionKeptReachesTheCentreAndOthersByteForByte()
    {
        const QString folder = m_folder.filePath(QStringLiteral("oldest"));
        const auto oldest = tablet(folder, *m_centre);
        QVERIFY(allGood(oldest->act(sites(20)))); // not sent yet
        const QMap<QByteArray, QByteArray> made = ownEntries(oldest->database());
        QVERIFY(made.size() >= 20);
        makeOlder(folder, 1);
        const auto other = tablet(m_folder.filePath(QStringLiteral("newest")), *m_centre);
        QVERIFY(isGood(oldest->sync()));
        QVERIFY(isGood(other->sync()));
        const QMap<QByteArray, QByteArray> today = ownEntries(oldest->database());
        const QMap<QByteArray, QByteArray> held = allEntries(m_centre->folder() + QStringLiteral("/centre.db"));
        const QMap<QByteArray, QByteArray> read = allEntries(other->database());
        for (auto entry = made.cbegin(); entry != made.cend(); ++entry) {
            QCOMPARE(today.value(entry.key()), *entry);
            QCOMPARE(held.value(entry.key()), *entry);
            QCOMPARE(read.value(entry.key()), *entry);
        }
        QVERIFY(oldest->check().code == 0);
    }

    void f42ANewerFileUnderAnOlderAppIsRefusedInWords()
    {
        const auto newer = tablet(m_folder.filePath(QStringLiteral("newer")), *m_centre);
        {
            const auto database = journal::Database::open(newer->database(), journal::Database::Mode::Writer);
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version=%1").arg(journal::kSchemaVersion + 1)));
        }
        QFile file(newer->database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const Ended ended =
            runProgram(kPrograms.tablet, {QStringLiteral("act"), QStringLiteral("--data"), newer->folder()});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("newer version"), ended.err.constData());
        QVERIFY(file.seek(0));
        QVERIFY(file.readAll() == bytes);
    }

private:
    /// Header and body of each entry, under its author's life and its number.
    static QMap<QByteArray, QByteArray> allEntries(const QString &path, const QString &which = QStringLiteral("1"))
    {
        QMap<QByteArray, QByteArray> all;
        const auto database = journal::Database::open(path, journal::Database::Mode::Reader);
        if (!database)
            return all;
        journal::Query query = (*database)->query(
            QStringLiteral("SELECT incarnation.id, seq, header, body FROM journal JOIN incarnation ON incarnation.n = "
                           "journal.incarnation WHERE ") +
            which);
        if (query.run()) {
            while (query.next())
                all.insert(query.blob(0) + '/' + QByteArray::number(query.integer(1)), query.blob(2) + query.blob(3));
        }
        return all;
    }
    static QMap<QByteArray, QByteArray> ownEntries(const QString &path)
    {
        return allEntries(path, QStringLiteral("mine = 1"));
    }
    /// Tables, their columns and the version, in one text.
    static QByteArray schemaOf(const QString &path)
    {
        const auto database = journal::Database::open(path, journal::Database::Mode::Reader);
        if (!database)
            return database.error().message().toUtf8();
        QByteArray all = QByteArray::number((*database)->number(QStringLiteral("PRAGMA user_version")));
        journal::Query query =
            (*database)->query(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
        if (query.run()) {
            while (query.next())
                all += '\n' + query.text(0).simplified().toUtf8();
        }
        return all;
    }
    /// What the schema is at each version, from that of the file on.
    QHash<qint64, QByteArray> wholeSchemas(const QString &path) const
    {
        const QString copy = m_folder.filePath(QStringLiteral("schemas.db"));
        QFile::remove(copy);
        QHash<qint64, QByteArray> all;
        if (!QFile::copy(path, copy))
            return all;
        const journal::Rooms rooms = allRooms();
        const auto database = journal::Database::open(copy, journal::Database::Mode::Writer);
        for (int version = 1; database && version <= journal::kSchemaVersion; ++version) {
            if (journal::migrate(**database, rooms, version))
                all.insert(version, schemaOf(copy));
        }
        return all;
    }
    /// The tablet's rows in the tables of an earlier schema: as it would lie there had the app not been updated.
    static void makeOlder(const QString &folder, int version)
    {
        const QString path = folder + QStringLiteral("/mingcha.db");
        const QString older = folder + QStringLiteral("/older.db");
        QFile file(QStringLiteral(MINGCHA_SOURCE_DIR "/tests/unit/schemas/%1.sql").arg(version));
        QVERIFY(file.open(QIODevice::ReadOnly));
        {
            const auto database = journal::Database::open(older, journal::Database::Mode::Writer);
            QVERIFY(database);
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine()).trimmed();
                QVERIFY(line.startsWith(u"--") || (*database)->execute(line));
            }
            QVERIFY((*database)->execute(QStringLiteral("ATTACH '%1' AS today").arg(path)));
            for (
                const QString &table : names(
                    **database,
                    QStringLiteral(
                        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE "
                        "'%_search%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name IN (SELECT name FROM today.sqlite_master)"))) {
                const QStringList shared =
                    names(**database, QStringLiteral("SELECT a.name FROM pragma_table_info('%1', 'main') a JOIN "
                                                     "pragma_table_info('%1', 'today') b ON a.name = b.name")
                                          .arg(table));
                // What today's tables no longer have said that nothing was special about a row.
                const QStringList gone = names(
                    **database, QStringLiteral("SELECT name FROM pragma_table_info('%1', 'main') WHERE \"notnull\" = 1 "
                                               "AND dflt_value IS NULL AND pk = 0 AND name NOT IN (SELECT name FROM "
                                               "pragma_table_info('%1', 'today'))")
                                    .arg(table));
                const QString values =
                    (shared + QStringList(gone.size(), QStringLiteral("0"))).join(QStringLiteral(", "));
                const Status copied =
                    (*database)->execute(QStringLiteral("INSERT OR REPLACE INTO main.%1(%2) SELECT %3 FROM today.%1")
                                             .arg(table, (shared + gone).join(QStringLiteral(", ")), values));
                QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message()));
            }
            QVERIFY((*database)->execute(QStringLiteral("DETACH today")));
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version=%1").arg(version)));
        }
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
        QVERIFY(QFile::rename(older, path));
    }
    static QStringList names(journal::Database &database, const QString &sql)
    {
        QStringList all;
        journal::Query query = database.query(sql);
        if (query.run()) {
            while (query.next())
                all += query.text(0);
        }
        return all;
    }
};

QTEST_GUILESS_MAIN(DiskTest)
#include "disktest.moc"
