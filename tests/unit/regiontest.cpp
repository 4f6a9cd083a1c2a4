// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The shipped divisions and outlines against real places of Huzhou, and spoiled files by name and place.
#include "core/region/divisions.h"
#include "core/region/outline.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::region;

namespace {

const QString kDivisions = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/regions/huzhou-divisions.json");
const QString kOutlines = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/regions/huzhou-districts.geojson");
const QString kWuxing = QStringLiteral("330502");
const QString kName = QStringLiteral("regions.json");

} // namespace

class RegionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wuxingHasNineteenTownships();
    void pathNamesRunFromTheProvinceDown();
    void realPlacesLieInTheirDistrict_data();
    void realPlacesLieInTheirDistrict();
    void holesAndSecondPartsCount();
    void distancesMatchKnownOnes();
    void coordinatesKeepSevenDecimals();
    void spoiledDivisionsAreRefused_data();
    void spoiledDivisionsAreRefused();
    void spoiledOutlinesAreRefused_data();
    void spoiledOutlinesAreRefused();
};

void RegionTest::wuxingHasNineteenTownships()
{
    const auto divisions = loadDivisions(kDivisions);
    QVERIFY2(divisions.ok(), divisions.ok() ? "" : qPrintable(divisions.error().message()));
    QCOMPARE(divisions->all().size(), size_t(79));
    const auto townships = divisions->children(kWuxing);
    QCOMPARE(townships.size(), size_t(19));
    QCOMPARE(townships.front()->name, QStringLiteral("月河街道"));
    QCOMPARE(divisions->children(QStringLiteral("3305")).size(), size_t(5));
    QVERIFY(divisions->children(QStringLiteral("1")).empty());
    QCOMPARE(divisions->townshipsIn(kWuxing).size(), townships.size());
    QVERIFY(divisions->townshipsIn(QStringLiteral("3305")).size() > townships.size());
    QCOMPARE(divisions->townshipsIn(townships.front()->code).front()->code, townships.front()->code);
    QVERIFY(divisions->townshipsIn(QStringLiteral("1")).empty());
}

void RegionTest::pathNamesRunFromTheProvinceDown()
{
    const auto divisions = loadDivisions(kDivisions);
    QVERIFY(divisions.ok());
    const QString zhili = QStringLiteral("330502100");
    QCOMPARE(divisions->pathName(zhili), QStringLiteral("浙江省湖州市吴兴区织里镇"));
    QCOMPARE(divisions->parent(*divisions->find(zhili))->code, kWuxing);
    QVERIFY(divisions->isWithin(zhili, QStringLiteral("3305")));
    QVERIFY(!divisions->isWithin(zhili, QStringLiteral("330503")));
    QVERIFY(!divisions->find(QStringLiteral("330502103")));
    QVERIFY(divisions->pathName(QString()).isEmpty());
}

void RegionTest::realPlacesLieInTheirDistrict_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("code");
    QTest::newRow("Huzhou railway station") << 30.8717 << 120.0330 << kWuxing;
    QTest::newRow("Zhili") << 30.8450 << 120.2630 << kWuxing;
    QTest::newRow("Daixi") << 30.6640 << 120.0150 << kWuxing;
    QTest::newRow("Nanxun old town") << 30.8750 << 120.4250 << QStringLiteral("330503");
    QTest::newRow("Deqing, Wukang") << 30.5420 << 119.9670 << QStringLiteral("330521");
    QTest::newRow("Changxing") << 31.0060 << 119.9050 << QStringLiteral("330522");
    QTest::newRow("Anji, Dipu") << 30.6380 << 119.6810 << QStringLiteral("330523");
    QTest::newRow("Hangzhou, West Lake") << 30.2460 << 120.1410 << QString();
    QTest::newRow("Suzhou") << 31.3000 << 120.6000 << QString();
    QTest::newRow("null island") << 0.0 << 0.0 << QString();
}

void RegionTest::realPlacesLieInTheirDistrict()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QString, code);
    const auto outlines = loadOutlines(kOutlines);
    QVERIFY2(outlines.ok(), outlines.ok() ? "" : qPrintable(outlines.error().message()));
    QString found;
    for (const Outline &outline : *outlines) {
        if (outline.contains(placeAt(latitude, longitude)))
            found += outline.code();
    }
    QCOMPARE(found, code);
}

void RegionTest::holesAndSecondPartsCount()
{
    const QByteArray json = R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"adcode":"1","name":"一"},"geometry":{"type":"MultiPolygon","coordinates":[
        [[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]],[[[20,0],[22,0],[22,2],[20,0]]]]}}]})";
    const auto outlines = readOutlines(json, kName);
    QVERIFY2(outlines.ok(), outlines.ok() ? "" : qPrintable(outlines.error().message()));
    const Outline &outline = outlines->front();
    QVERIFY(outline.contains(placeAt(2, 2)));
    QVERIFY(!outline.contains(placeAt(5, 5)));
    QVERIFY(outline.contains(placeAt(0.5, 21)));
    QVERIFY(!outline.contains(placeAt(1, 15)));
    QCOMPARE(outline.bounds(), (Box{placeAt(0, 0), placeAt(10, 22)}));
}

void RegionTest::distancesMatchKnownOnes()
{
    const Place beijing = placeAt(39.9042, 116.4074);
    const Place shanghai = placeAt(31.2304, 121.4737);
    QVERIFY(std::abs(distanceMetres(beijing, shanghai) - 1'067'300) < 2'000);
    QVERIFY(std::abs(distanceMetres(placeAt(30.0, 120.0), placeAt(30.0001, 120.0)) - 11.12) < 0.01);
    QCOMPARE(distanceMetres(beijing, beijing), 0.0);
    QVERIFY(std::abs(distanceMetres(placeAt(0, -180), placeAt(0, 180))) < 1);
}

void RegionTest::coordinatesKeepSevenDecimals()
{
    const Place place = placeAt(30.8693081, 120.0965527);
    QCOMPARE(place, (Place{308'693'081, 1'200'965'527}));
    QCOMPARE(placeAt(place.latitude(), place.longitude()), place);
    QCOMPARE(placeAt(-30.8693081, -120.0965527), (Place{-308'693'081, -1'200'965'527}));
}

void RegionTest::spoiledDivisionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const QByteArray province = R"({"code":"33","name":"省","level":"province","parent":null})";
    QTest::newRow("empty") << QByteArray("[]") << QString();
    QTest::newRow("object") << QByteArray("{}") << QString();
    QTest::newRow("cut off") << '[' + province + ',' << QStringLiteral("line 1");
    QTest::newRow("code twice") << '[' + province + ',' + province + ']' << QStringLiteral("[1]");
    QTest::newRow("level unknown") << QByteArray(R"([{"code":"33","name":"省","level":"planet","parent":null}])")
                                   << QStringLiteral("[0].level");
    QTest::newRow("code of letters") << QByteArray(R"([{"code":"3x","name":"省","level":"province","parent":null}])")
                                     << QStringLiteral("[0].code");
    QTest::newRow("parent absent") << '[' + province + R"(,{"code":"3405","name":"市","level":"city","parent":"34"}])"
                                   << QStringLiteral("[1]");
    QTest::newRow("level skipped") << '[' + province +
                                          R"(,{"code":"3305","name":"区","level":"district","parent":"33"}])"
                                   << QStringLiteral("[1]");
    QTest::newRow("code of another") << '[' + province + R"(,{"code":"3405","name":"市","level":"city","parent":"33"}])"
                                     << QStringLiteral("[1]");
    QTest::newRow("own parent") << QByteArray(R"([{"code":"33","name":"市","level":"city","parent":"33"}])")
                                << QStringLiteral("[0]");
}

void RegionTest::spoiledDivisionsAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto divisions = readDivisions(json, kName);
    QVERIFY(!divisions.ok());
    QVERIFY2(divisions.error().message().contains(kName), qPrintable(divisions.error().message()));
    QVERIFY2(divisions.error().message().contains(place), qPrintable(divisions.error().message()));
}

void RegionTest::spoiledOutlinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("geometry");
    QTest::newRow("point") << QByteArray(R"({"type":"Point","coordinates":[120,30]})");
    QTest::newRow("no parts") << QByteArray(R"({"type":"MultiPolygon","coordinates":[]})");
    QTest::newRow("no rings") << QByteArray(R"({"type":"Polygon","coordinates":[]})");
    QTest::newRow("open ring") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]})");
    QTest::newRow("two places") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],[0,0]]]})");
    QTest::newRow("latitude first") << QByteArray(
        R"({"type":"Polygon","coordinates":[[[30,120],[31,120],[31,121],[30,120]]]})");
    QTest::newRow("text") << QByteArray(R"({"type":"Polygon","coordinates":[[["0",0],[1,0],[1,1],[0,0]]]})");
    QTest::newRow("three numbers") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0,0],[1,0],[1,1],[0,0]]]})");
    QTest::newRow("null") << QByteArray("null");
}

void RegionTest::spoiledOutlinesAreRefused()
{
    QFETCH(QByteArray, geometry);
    const auto outlines =
        readOutlines(R"({"type":"FeatureCollection","features":[{"properties":{"adcode":"1","name":"一"},"geometry":)" +
                         geometry + "}]}",
                     kName);
    QVERIFY(!outlines.ok());
    QVERIFY2(outlines.error().message().startsWith(kName + QStringLiteral(", features[0].geometry")),
             qPrintable(outlines.error().message()));
}

QTEST_GUILESS_MAIN(RegionTest)
#include "regiontest.moc"
