// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: every released schema becomes today's with all it holds, and data of another version is refused in words. Method:
// schemas/N.sql holds the tables of schema N as a tablet in the field has them; the first one with rows in it, too.
#include "core/journal/schema.h"
#include "core/journal/audit.h"
#include "core/journal/ownchain.h"
#include "core/rooms.h"
#include "tests/unit/things.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::journal;
using namespace mingcha::things;

class SchemaTest : public QObject, private Things
{
    Q_OBJECT

private Q_SLOTS:
    void everyReleasedSchemaBecomesTodays_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < kSchemaVersion; ++version)
            QTest::addRow("from %d", version) << version;
    }
    void everyReleasedSchemaBecomesTodays()
    {
        QFETCH(int, version);
        QFile file(QStringLiteral(MINGCHA_SOURCE_DIR "/tests/unit/schemas/%1.sql").arg(version));
        QVERIFY2(file.open(QIODevice::ReadOnly), "Each released schema has its tables in tests/unit/schemas.");
        const QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("old.db"));
        {
            const auto database = Database::open(old, Database::Mode::Writer);
            QVERIFY(database);
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine()).trimmed();
                const Status status = line.startsWith(u"--") ? success() : (*database)->execute(line);
                QVERIFY2(status, qPrintable(line));
            }
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version=%1").arg(version)));
        }
        const QStringList migrated = tablesOf(old);
        QVERIFY(migrated.size() > 30);
        QCOMPARE(migrated, tablesOf(folder.filePath(QStringLiteral("new.db"))));
    }

    /// As where the disk fails in the middle of reading the schema: the next try must not be told of the first one's error.
    void f17AStatementThatDidNotCompileIsTriedAnew()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(QStringLiteral("some.db")), Database::Mode::Writer);
        QVERIFY(database);
        const QString later = QStringLiteral("SELECT count(*) FROM later");
        QVERIFY(!(*database)->query(later).run());
        QVERIFY((*database)->execute(QStringLiteral("CREATE TABLE later(n INTEGER PRIMARY KEY)")));
        QVERIFY((*database)->query(later).run());
    }

    void aReaderIsToldOfDataOfAnotherVersion()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("some.db"));
        QVERIFY(tablesOf(path).size() > 30);
        for (const int version : {kSchemaVersion - 1, kSchemaVersion, kSchemaVersion + 1}) {
            {
                const auto writer = Database::open(path, Database::Mode::Writer);
                QVERIFY(writer && (*writer)->execute(QStringLiteral("PRAGMA user_version=%1").arg(version)));
            }
            const auto reader = Database::open(path, Database::Mode::Reader);
            const Status format = checkFormat(**reader);
            QCOMPARE(format.ok(), version == kSchemaVersion);
            if (!format)
                QCOMPARE(format.error().code, version > kSchemaVersion ? ErrorCode::Newer : ErrorCode::Invalid);
        }
    }

    void aLockFileThatAKillLeftBehindLocksNobodyOut()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mingcha.db"));
        const Rooms rooms = allRooms();
        const SystemClock clock;
        // Killed before it could write into the file, or after: with a number that a process of today has.
        for (const QByteArray &left :
             {QByteArray(), QByteArray::number(QCoreApplication::applicationPid()) + "\napp\nhost\n"}) {
            QFile lock(path + QStringLiteral(".lock"));
            QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write(left) == left.size());
            lock.close();
            const auto first = Store::open(path, rooms, clock);
            QVERIFY(first);
            const auto second = Store::open(path, rooms, clock);
            QVERIFY(!second && second.error().code == ErrorCode::Busy && second.error().retryable);
        }
        QVERIFY(Store::open(path, rooms, clock));
    }

    void aSealedFileIsReadWithoutAnythingWrittenBesideIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("50% #1?.db"));
        QVERIFY(tablesOf(path).size() > 30);
        QFile::remove(path + QStringLiteral(".lock"));
        const QStringList before = QDir(folder.path()).entryList(QDir::Files);
        const auto sealed = Database::open(path, Database::Mode::Sealed);
        QVERIFY(sealed && checkFormat(**sealed));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
        QVERIFY(!(*sealed)->execute(QStringLiteral("DELETE FROM journal")));
    }

    void aDatabaseOfTheFirstVersionOpensWithAllItHolds()
    {
        const SigningKey key = makeSigningKey(m_random);
        End now(path("now"), false);
        const Author me = author(*now.store, key, true);
        const Result<Written> sent = now.store->write(me, begun(QStringLiteral("sent")));
        const Result<Written> unsent = now.store->write(me, begun(QStringLiteral("unsent")));
        QVERIFY(sent && unsent);
        End centre(path("centre"), false);
        QVERIFY(centre.store->addAuthor(me, {}, key.publicKey, false));
        PushedBatch pushed = batch(*now.store, me, key, 0);
        QVERIFY(Admission(*centre.store, 1).admit(pushed));

        // The same rows as the first version kept them: one for each object, ordered or not.
        const QString file = path("first");
        {
            auto old = Database::open(file, Database::Mode::Writer);
            QVERIFY(old);
            QVERIFY(migrate(**old, now.rooms, 1));
            QVERIFY((*old)->execute(QStringLiteral("ATTACH '%1' AS now").arg(now.store->database().path())));
            QVERIFY((*old)->execute(QStringLiteral("ATTACH '%1' AS centre").arg(centre.store->database().path())));
            for (const char *table : {"incarnation", "log", "dossier", "thing"})
                QVERIFY((*old)->execute(
                    QStringLiteral("INSERT INTO main.%1 SELECT * FROM now.%1").arg(QLatin1String(table))));
            QVERIFY((*old)->execute(
                QStringLiteral("INSERT INTO main.journal SELECT * FROM centre.journal WHERE seq = 1 UNION ALL "
                               "SELECT * FROM now.journal WHERE seq = 2")));
            QVERIFY((*old)->execute(
                QStringLiteral("INSERT INTO main.object SELECT id, type, dossier, log, 0, 1, x'' FROM centre.object")));
            QVERIFY((*old)->execute(
                QStringLiteral("UPDATE main.object SET pending = 0, state = (SELECT state FROM centre.object c "
                               "WHERE c.id = main.object.id) WHERE id = (SELECT object FROM journal WHERE seq = 1)")));
            QVERIFY((*old)->execute(QStringLiteral(
                "UPDATE main.thing SET pending = 0 WHERE id = (SELECT object FROM main.journal WHERE seq = 1)")));
        }
        auto opened = Store::open(file, now.rooms, now.clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message()));
        Store &store = **opened;
        QCOMPARE(store.database().number(QStringLiteral("PRAGMA user_version")), kSchemaVersion);
        for (const auto &[written, name, pending] : {std::tuple(sent->object, QStringLiteral("sent"), false),
                                                     std::tuple(unsent->object, QStringLiteral("unsent"), true)}) {
            const Result<Object> object = store.object(written);
            QVERIFY(object);
            QCOMPARE(object->state.shown(1).toString(), name);
            QCOMPARE(object->pending, pending);
            QVERIFY(!object->dossier.isNull() && !object->log.region.isEmpty());
            QVERIFY(readObject(store.database(), written)->state == object->state);
            QCOMPARE(history(store.database(), written)->size(), 1u);
        }
        QCOMPARE(objectsOfType(store.database(), QStringLiteral("thing"))->size(), 2u);
        QCOMPARE(audit(store.database(), now.rooms, AuditOf::Tablet)->findings.size(),
                 1u); // what waits was not signed in those days
        QVERIFY(sealOlder(store, me.incarnation, key));
        QVERIFY(audit(store.database(), now.rooms, AuditOf::Tablet)->isSound());
        QVERIFY(store.write(me, begun(QStringLiteral("next"))));
    }

    void aDatabaseFromANewerVersionIsRefusedInWords()
    {
        const QString file = path("newer");
        {
            auto database = Database::open(file, Database::Mode::Writer);
            QVERIFY(database);
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version=99")));
        }
        Rooms rooms;
        const ManualClock clock{{}};
        const auto opened = Store::open(file, rooms, clock);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Newer);
    }

private:
    /// Opens it as the app does, and tells every table and index, in the order of their names.
    QStringList tablesOf(const QString &path)
    {
        const Result<std::unique_ptr<Store>> store = Store::open(path, m_rooms, m_clock);
        if (!store)
            return {store.error().message()};
        Query query = (*store)->database().query(
            QStringLiteral("SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
        QStringList tables;
        if (query.run()) {
            while (query.next())
                tables += query.text(0).simplified();
        }
        return tables;
    }

    const Rooms m_rooms = allRooms();
    const ManualClock m_clock{{}};
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
