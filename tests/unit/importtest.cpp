// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What an administrator brings in: mistakes name file, line, column and cause, and with one nothing is kept.
#include "assets/assets.h"
#include "core/base/wholefile.h"
#include "core/checklist/cataloguefolder.h"
#include "core/checklist/cataloguereader.h"
#include "core/person/person.h"
#include "core/rooms.h"
#include "core/site/queries.h"
#include "sync/centre/import/csv.h"
#include "sync/centre/import/regionimport.h"
#include "sync/centre/import/siteimport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::centre;

namespace {

const QString kFile = QStringLiteral("sites.csv");

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

QByteArray resource(const char *path)
{
    return must(readWholeFile(QString::fromLatin1(path), 16 << 20));
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void quotedFieldsMayHoldCommasQuotesAndLineEnds();
    void brokenTablesNameLineAndColumn_data();
    void brokenTablesNameLineAndColumn();
    void mistakesInSitesNameLineColumnAndCause_data();
    void mistakesInSitesNameLineColumnAndCause();
    void headingsMayBeChineseOrEnglishInAnyOrder();
    void sitesAreWrittenAndTheSameListAgainAddsNothing();
    void oneMistakeKeepsEverythingOut();
    void repeatedLinesAreReported();
    void catalogueIsKeptOnceAndNeverChanged();
    void brokenCatalogueLeavesNothingBehind();
    void regionsInUseMustStay();

private:
    [[nodiscard]] SiteSheet sheetOf(const QByteArray &csv) const
    {
        return readSiteSheet(csv, kFile, m_catalogue, m_divisions);
    }
    [[nodiscard]] Result<SitesImported> bringIn(journal::Store &store, const QByteArray &csv) const;
    [[nodiscard]] std::unique_ptr<journal::Store> newStore(const char *name);

    QTemporaryDir m_dir;
    journal::Rooms m_rooms = allRooms();
    ManualClock m_clock{{1'795'500'000'000, 480, 7, 1000}};
    journal::Author m_author{deriveId("test centre", {}), person::centrePersonId()};
    checklist::Catalogue m_catalogue;
    region::Divisions m_divisions;
};

void ImportTest::initTestCase()
{
    initAssets();
    m_catalogue = must(checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json")));
    m_divisions = must(region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json")));
}

std::unique_ptr<journal::Store> ImportTest::newStore(const char *name)
{
    auto store = must(journal::Store::open(m_dir.filePath(QString::fromLatin1(name)), m_rooms, m_clock));
    must(store->addAuthor(m_author, {}, {}, true));
    return store;
}

Result<SitesImported> ImportTest::bringIn(journal::Store &store, const QByteArray &csv) const
{
    must(store.begin());
    Result<SitesImported> imported = importSites(store, m_author, sheetOf(csv));
    if (imported)
        must(store.commit());
    else
        store.rollback();
    return imported;
}

void ImportTest::quotedFieldsMayHoldCommasQuotesAndLineEnds()
{
    const auto rows = must(readCsv("\xEF\xBB\xBF"
                                   "a,b\r\n\"x,\"\"y\"\"\",\"one\ntwo\"\r\n\r\n,\r\n last , 2",
                                   kFile));
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].fields, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(rows[1].fields, QStringList({QStringLiteral("x,\"y\""), QStringLiteral("one\ntwo")}));
    QCOMPARE(rows[1].line, 2);
    QCOMPARE(rows[2].fields, QStringList({QStringLiteral("last"), QStringLiteral("2")}));
    QCOMPARE(rows[2].line, 6);
}

void ImportTest::brokenTablesNameLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << "sites.csv, line 1, column 1";
    QTest::newRow("too few fields") << QByteArray("a,b\n1,2\n3\n") << "sites.csv, line 3";
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << "sites.csv, line 2, column 2";
    QTest::newRow("quote inside") << QByteArray("a,b\n1,2\"3\n") << "sites.csv, line 2, column 2";
    QTest::newRow("after quote") << QByteArray("a,b\n\"1\"x,2\n") << "sites.csv, line 2, column 1";
    QTest::newRow("not UTF-8") << QByteArray("a,b\n1,2\n\xC3\xFB,4\n") << "sites.csv, line 3";
    QTest::newRow("control character") << QByteArray("a,b\n1,2\x01\n") << "sites.csv, line 2, column 2";
    QTest::newRow("long field") << QByteArray("a\n") + QByteArray(kMaxCsvFieldLength + 1, 'x')
                                << "sites.csv, line 2, column 1";
    QTest::newRow("many columns") << QByteArray(kMaxCsvColumns, ',') << "sites.csv, line 1, column 65";
}

void ImportTest::brokenTablesNameLineAndColumn()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, place);
    const auto rows = readCsv(csv, kFile);
    QVERIFY(!rows);
    QCOMPARE(rows.error().context, place);
    QVERIFY(!rows.error().text.isEmpty());
}

void ImportTest::mistakesInSitesNameLineColumnAndCause_data()
{
    const QByteArray head = "name,venueType,region,latitude,longitude\n";
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no name") << head + ",A01,330502100,,\n"
                             << "sites.csv, line 2, column 1"
                             << "name is missing";
    QTest::newRow("venue type") << head + "x,Z99,330502100,,\n"
                                << "sites.csv, line 2, column 2"
                                << "Z99";
    QTest::newRow("township") << head + "x,A01,999999999,,\n"
                              << "sites.csv, line 2, column 3"
                              << "No township";
    QTest::newRow("district") << head + "x,A01,330502,,\n"
                              << "sites.csv, line 2, column 3"
                              << "larger region";
    QTest::newRow("latitude") << head + "x,A01,330502100,30°,120\n"
                              << "sites.csv, line 2, column 4"
                              << "number of degrees";
    QTest::newRow("not a number") << head + "x,A01,330502100,nan,120\n"
                                  << "sites.csv, line 2, column 4"
                                  << "number of degrees";
    QTest::newRow("longitude") << head + "x,A01,330502100,30,181\n"
                               << "sites.csv, line 2, column 5"
                               << "180";
    QTest::newRow("half a place") << head + "x,A01,330502100,30,\n"
                                  << "sites.csv, line 2, column 4"
                                  << "together";
    QTest::newRow("null island") << head + "x,A01,330502100,0,0\n"
                                 << "sites.csv, line 2, column 4"
                                 << "0, 0";
    QTest::newRow("long name") << head + QByteArray(200, 'x') + ",A01,330502100,,\n"
                               << "sites.csv, line 2, column 1"
                               << "120";
    QTest::newRow("missing column") << QByteArray("name,region\nx,330502100\n") << "sites.csv, line 1, column 3"
                                    << "venueType";
    QTest::newRow("unknown column") << QByteArray("name,venueType,region,colour\nx,A01,330502100,red\n")
                                    << "sites.csv, line 1, column 4"
                                    << "colour";
    QTest::newRow("column twice") << QByteArray("name,venueType,region,名称\nx,A01,330502100,y\n")
                                  << "sites.csv, line 1, column 4"
                                  << "twice";
    QTest::newRow("only headings") << head << "sites.csv"
                                   << "no sites";
}

void ImportTest::mistakesInSitesNameLineColumnAndCause()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, place);
    QFETCH(QString, cause);
    const SiteSheet sheet = sheetOf(csv);
    QVERIFY(!sheet.mistakes.empty());
    QCOMPARE(sheet.mistakes.front().context, place);
    QVERIFY2(sheet.mistakes.front().text.contains(cause), qPrintable(sheet.mistakes.front().text));
}

void ImportTest::headingsMayBeChineseOrEnglishInAnyOrder()
{
    const SiteSheet sheet = sheetOf("镇街,联系电话,名称,longitude,场所类型,纬度,负责人,address\n"
                                    "织里镇,0572-0000001,\"甲餐馆, 分店\",120.26,A01,30.87,张甲,长安路1号\n");
    QVERIFY2(sheet.mistakes.empty(), sheet.mistakes.empty() ? "" : qPrintable(sheet.mistakes.front().message()));
    const site::Site &one = sheet.sites.front().site;
    QCOMPARE(one.name, QStringLiteral("甲餐馆, 分店"));
    QCOMPARE(m_divisions.find(one.region)->name, QStringLiteral("织里镇"));
    QCOMPARE(one.point->latE7, 308'700'000);
    QCOMPARE(one.contact, QStringLiteral("0572-0000001"));
}

void ImportTest::sitesAreWrittenAndTheSameListAgainAddsNothing()
{
    const auto store = newStore("again.db");
    const QByteArray csv =
        "name,venueType,region,address\n一号店,A01,330502100,甲路1号\n二号店,A01,330502100,甲路2号\n";
    QCOMPARE(must(bringIn(*store, csv)).added, size_t(2));
    QCOMPARE(site::list(store->database(), {}).size(), size_t(2));
    const SitesImported again = must(bringIn(*store, csv + "三号店,A01,330502100,甲路3号\n"));
    QCOMPARE(again.added, size_t(1));
    QCOMPARE(again.duplicates.size(), size_t(2));
    QCOMPARE(again.duplicates.front().line, 2);
    QCOMPARE(again.duplicates.front().ofLine, 0);
}

void ImportTest::oneMistakeKeepsEverythingOut()
{
    const auto store = newStore("mistake.db");
    const auto imported = bringIn(*store, "name,venueType,region\n好店,A01,330502100\n坏店,Z99,330502100\n坏,Z98,1\n");
    QVERIFY(!imported);
    QCOMPARE(imported.error().context, QStringLiteral("sites.csv, line 3, column 2"));
    QVERIFY(site::list(store->database(), {}).empty());
}

void ImportTest::repeatedLinesAreReported()
{
    const SiteSheet sheet =
        sheetOf("name,venueType,region,address\nx,A01,330502100,p\ny,A01,330502100,p\nx,A01,330502100,p\n");
    QCOMPARE(sheet.sites.size(), size_t(2));
    QCOMPARE(sheet.duplicates.size(), size_t(1));
    QCOMPARE(sheet.duplicates.front().line, 4);
    QCOMPARE(sheet.duplicates.front().ofLine, 2);
}

void ImportTest::catalogueIsKeptOnceAndNeverChanged()
{
    const QString folder = m_dir.filePath(QStringLiteral("catalogues"));
    const QByteArray json = resource(":/mingcha/checklists/catalogue.json");
    const checklist::CatalogueKept first = must(checklist::keepCatalogue(folder, json, QStringLiteral("new.json")));
    QVERIFY(!first.wasThere && first.items > 0);
    QVERIFY(must(checklist::keepCatalogue(folder, json, QStringLiteral("new.json"))).wasThere);
    const auto other = checklist::keepCatalogue(folder, json + "\n", QStringLiteral("new.json"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Conflict);
    QCOMPARE(must(checklist::readCatalogueFile(folder, first.version)), json);
    QCOMPARE(checklist::catalogueVersions(folder), QStringList{first.version});
    QVERIFY(!checklist::readCatalogueFile(folder, QStringLiteral("../again")));
}

void ImportTest::brokenCatalogueLeavesNothingBehind()
{
    const QString folder = m_dir.filePath(QStringLiteral("broken"));
    const auto imported = checklist::keepCatalogue(folder, "{\n\"version\": ,\n", QStringLiteral("new.json"));
    QVERIFY(!imported);
    QCOMPARE(imported.error().context, QStringLiteral("new.json, line 2"));
    QVERIFY(checklist::catalogueVersions(folder).isEmpty());
}

void ImportTest::regionsInUseMustStay()
{
    const auto store = newStore("regions.db");
    const QString folder = m_dir.filePath(QStringLiteral("regions"));
    must(bringIn(*store, "name,venueType,region\nx,A01,330502100\n"));
    const QByteArray all = resource(":/mingcha/regions/huzhou-divisions.json");
    const RegionsImported imported = must(importRegions(store->database(), folder, all, QStringLiteral("r.json")));
    QCOMPARE(imported.districts, 5);
    QCOMPARE(imported.townships, 72);
    const QByteArray few = "[{\"code\":\"33\",\"name\":\"浙江省\",\"level\":\"province\",\"parent\":null}]";
    const auto lost = importRegions(store->database(), folder, few, QStringLiteral("r.json"));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Conflict);
    QVERIFY(lost.error().text.contains(QStringLiteral("330502100")));
    QVERIFY(must(loadRegions(folder)).find(QStringLiteral("330502")));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "importtest.moc"
