// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: programs and data of several versions meet: bytes stay bytes, and a file is of one version or another, never between.
#include "tests/simulation/scene.h"
#include "tests/simulation/strangedevice.h"

#include "core/hazard/hazard.h"
#include "core/journal/schema.h"

#include <QFile>
#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr int kFieldOfLater = 900;

QStringList tablesOf(journal::Database &database)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
    must(query.run());
    QStringList tables;
    while (query.next())
        tables += query.text(0).simplified();
    return tables;
}

/// A disk with a database as a released version left it, and one row in it.
Image oldDisk(Machine &machine, int version)
{
    machine.disk.restore({});
    QFile file(QStringLiteral(MINGCHA_SOURCE_DIR "/tests/unit/schemas/%1.sql").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    {
        const auto database = must(
            journal::Database::open(machine.folder() + QStringLiteral("/old.db"), journal::Database::Mode::Writer));
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (!line.startsWith(u"--"))
                must(database->execute(line));
        }
        must(database->execute(QStringLiteral("PRAGMA user_version=%1").arg(version)));
        must(database->execute(QStringLiteral("INSERT INTO meta(key, value) VALUES('kept', x'c0ffee')")));
    }
    return machine.disk.image();
}

} // namespace

class FaultsVersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        installVfs();
        seedVfs(1, kBeginMs);
    }

    void f40EditsOfAnOlderTabletLeaveWhatItDoesNotKnow()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id dossier = Scene::dossier(scene.centre.database(), hazard);
        StrangeDevice newer(scene, 0);
        journal::Act act;
        act.object = hazard;
        act.set(kFieldOfLater, QStringLiteral("of a later year"));
        const journal::Pushed pushed = newer.write("hazard.changed", dossier, newer.body(act));
        QCOMPARE(must(newer.push({pushed})).outcomes[0].reason, QByteArray());
        scene.runFor(kMinute);
        must(scene.actNow(scene.on(0), changeWords(scene.who(0), hazard, QStringLiteral("by an older tablet"))));
        scene.addTablet(2); // and one that comes later
        MINGCHA_HOLDS(scene);
        for (journal::Database *database :
             {&scene.centre.database(), &scene.on(0).database(), &scene.on(1).database(), &scene.on(2).database()}) {
            journal::Query query = database->query(QStringLiteral(
                "SELECT header, body FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE incarnation.id = ?"));
            must(query.bind(newer.incarnation()).run());
            QVERIFY(query.next());
            QCOMPARE(query.blob(0), pushed.headerBytes);
            QCOMPARE(query.blob(1), pushed.body);
            journal::Query state = database->query(QStringLiteral("SELECT state FROM object WHERE id = ?"));
            must(state.bind(hazard).run());
            QVERIFY(state.next());
            QCOMPARE(must(journal::ObjectState::decode(state.blob(0))).headRefs(kFieldOfLater).size(), size_t{1});
            QCOMPARE(Scene::words(*database, hazard), QStringLiteral("by an older tablet"));
        }
    }

    void f42MigrationKilledAtAnyCall_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < journal::kSchemaVersion; ++version)
            QTest::addRow("from %d", version) << version;
    }
    void f42MigrationKilledAtAnyCall()
    {
        QFETCH(int, version);
        Timeline time(false);
        Machine machine(QStringLiteral("migrating"), time, 42);
        const QString path = machine.folder() + QStringLiteral("/old.db");
        const auto open = [&] { return journal::Store::open(path, rooms(), machine.clock); };
        QStringList wanted;
        {
            const auto fresh =
                must(journal::Store::open(machine.folder() + QStringLiteral("/new.db"), rooms(), machine.clock));
            wanted = tablesOf(fresh->database());
        }
        const Image old = oldDisk(machine, version);
        QVERIFY(!old.empty());
        std::map<qint64, QStringList> tablesOfVersion; // each is one whole version
        bool diedOnTheWay = true;
        int deaths = 0;
        for (quint64 call = 1; diedOnTheWay; ++call) {
            machine.disk.restore(old);
            machine.disk.dieAtCall(call);
            static_cast<void>(open());
            diedOnTheWay = machine.disk.isDead();
            deaths += diedOnTheWay ? 1 : 0;
            machine.disk.losePower(machine.random);
            machine.disk.revive();
            {
                const auto looked = must(journal::Database::open(path, journal::Database::Mode::Writer));
                const qint64 found = looked->number(QStringLiteral("PRAGMA user_version"));
                QVERIFY(found >= version && found <= journal::kSchemaVersion);
                const QStringList tables = tablesOf(*looked);
                const auto [known, isFirst] = tablesOfVersion.emplace(found, tables);
                QVERIFY2(isFirst || known->second == tables, "between two versions");
            }
            const auto store = open();
            QVERIFY2(store, "it opens after a death on the way");
            QCOMPARE(tablesOf((*store)->database()), wanted);
            QCOMPARE((*store)->database().number(QStringLiteral("SELECT count(*) FROM meta WHERE value = x'c0ffee'")),
                     1);
        }
        QVERIFY2(deaths > 10, qPrintable(QString::number(deaths)));
    }

    void f42NewerFileUnderAnOlderAppIsRefusedInWords()
    {
        Timeline time(false);
        Machine machine(QStringLiteral("newer"), time, 42);
        const QString path = machine.folder() + QStringLiteral("/newer.db");
        {
            const auto store = must(journal::Store::open(path, rooms(), machine.clock));
            must(store->database().execute(QStringLiteral("PRAGMA user_version=%1").arg(journal::kSchemaVersion + 1)));
        }
        const Image before = machine.disk.image();
        const auto refused = journal::Store::open(path, rooms(), machine.clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Newer);
        QVERIFY(refused.error().text.contains(QStringLiteral("Update the app")));
        QCOMPARE(machine.disk.image().at("newer.db"), before.at("newer.db"));
    }
};

QTEST_GUILESS_MAIN(FaultsVersionsTest)
#include "faultsversionstest.moc"
