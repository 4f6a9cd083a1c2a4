// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a finding of another system comes back byte for byte and takes little room. Method: ten thousand generated ones,
// odd ones by hand, and hostile ones.
#include "core/hazard/findingimport.h"
#include "core/base/cbor.h"
#include "core/base/ids.h"
#include "tests/bench/findings.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::hazard;

class FindingImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatorGivesTheSameBytesEverywhere()
    {
        QByteArray lines;
        for (const QByteArray &finding : bench::makeFindings(10000))
            lines += finding + '\n';
        QCOMPARE(sha256(QByteArrayView(lines)).toHex(),
                 QStringLiteral("773909079e11e86370a8678a0b7728fda931c8395a4a1e95dab16a02e9041f8f"));
    }

    void everyFindingComesBackByteForByteAndSmall()
    {
        qsizetype total = 0;
        const std::vector<QByteArray> findings = bench::makeFindings(2000);
        for (const QByteArray &json : findings) {
            const Result<QCborMap> packed = packFinding(json);
            QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message()));
            QVERIFY(!packed->contains(0));
            cbor::Writer out;
            out.value(*packed);
            total += out.result().size();
            cbor::Reader in(out.result());
            const QCborMap again = in.value().toMap();
            QVERIFY(in.finish());
            const Result<QByteArray> back = unpackFinding(again);
            QVERIFY(back);
            QCOMPARE(*back, json);
        }
        const qsizetype mean = total / static_cast<qsizetype>(findings.size());
        qInfo("mean packed size: %d bytes", static_cast<int>(mean));
        QVERIFY(mean < 290);
    }

    void oddFindingsComeBackAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("blanks") << QByteArray("{ \"id\" : \"x\" }");
        QTest::newRow("other order") << QByteArray("{\"type\":\"finding\",\"id\":\"x\"}");
        QTest::newRow("unknown key") << QByteArray("{\"id\":\"x\",\"colour\":\"red\"}");
        QTest::newRow("twice") << QByteArray("{\"id\":\"x\",\"id\":\"y\"}");
        QTest::newRow("upper-case id") << QByteArray("{\"id\":\"018F-0123456789ABCDEF0123456789AB\"}");
        QTest::newRow("id without dashes") << QByteArray("{\"id\":\"018f0123456789abcdef0123456789ab\"}");
        QTest::newRow("escapes") << QByteArray("{\"text\":\"a\\\"b\\u4e00\\n\",\"grade\":\"other\"}");
        QTest::newRow("numbers") << QByteArray("{\"lat\":30.1234567,\"lon\":-0.5,\"acc\":1e3}");
        QTest::newRow("closing zeros") << QByteArray("{\"lat\":30.10,\"lon\":-0,\"acc\":12.0}");
        QTest::newRow("times") << QByteArray(
            "{\"found\":\"2024-06-01T00:00:20Z\",\"edited\":\"yesterday\",\"due\":\"2024-6-1\"}");
        QTest::newRow("photos") << QByteArray("{\"photos\":[{\"sha256\":\"ab\",\"bytes\":1}]}");
        QTest::newRow("photos cut") << QByteArray("{\"photos\":[{\"sha256\":\"\"}]}");
        QTest::newRow("words for numbers") << QByteArray("{\"grade\":3,\"status\":null,\"site\":[],\"due\":true}");
    }

    void oddFindingsComeBackAsTheyCame()
    {
        QFETCH(QByteArray, json);
        const Result<QCborMap> packed = packFinding(json);
        QVERIFY(packed);
        const Result<QByteArray> back = unpackFinding(*packed);
        QVERIFY(back);
        QCOMPARE(*back, json);
        QVERIFY(readFinding(*packed).accuracyMm.value_or(0) < 1000000);
    }

    void brokenJsonIsRefusedInWordsAndCutBytesDoNoHarm()
    {
        const QByteArray json = bench::makeFindings(1).front();
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY(!packFinding(json.first(length)));
        QVERIFY(!packFinding("[]"));
        QVERIFY(packFinding("{\"id\":}").error().text.contains(QStringLiteral("byte")));
        QCborMap odd{{1, 5}, {8, QStringLiteral("x")}, {13, 1LL << 62}};
        QVERIFY(!unpackFinding(odd));
        QVERIFY(readFinding(odd).text.isEmpty());
    }

    void aNumberOutOfAllRangeIsNoPlaceAndDoesNoHarm()
    {
        for (const qint64 far : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
            // The fields of a finding: 8 latitude, 9 longitude, 10 accuracy, 11 found, 12 edited, 13 due.
            for (const int field : {8, 9, 10, 11, 12, 13}) {
                const QCborMap odd{{field, far}};
                const bool isTime = field > 10;
                const Result<QByteArray> text = unpackFinding(odd);
                QCOMPARE(!text, isTime);
                if (!isTime) // a number that a map could hold comes back as it came
                    QVERIFY(text->contains("92233720368547758") || text->contains("922337203685"));
                const FindingFacts facts = readFinding(odd);
                QVERIFY(!facts.latE7 && !facts.lonE7 && !facts.accuracyMm && facts.due.isEmpty());
            }
        }
    }

    void columnsAreReadFromThePackedForm()
    {
        const QByteArray json =
            "{\"id\":\"018f0c2a-0000-7000-8000-000000000001\",\"type\":\"finding\",\"site\":\"018f0c2a-0000-7000-8000-000000000002\","
            "\"item\":\"GB50016-3.4.12\",\"text\":\"消防泵房\",\"grade\":\"重大隐患\",\"status\":\"待整改\",\"lat\":30.870312,"
            "\"lon\":120.1,\"acc\":12.5,\"found\":\"2024-06-01T00:00:20.000Z\",\"edited\":\"2024-06-01T00:00:25.123Z\","
            "\"due\":\"2024-06-09\",\"by\":\"李敏\",\"dev\":\"TAB-003\",\"photos\":[]}";
        const Result<QCborMap> packed = packFinding(json);
        QVERIFY(packed);
        QCOMPARE(*unpackFinding(*packed), json);
        const FindingFacts facts = readFinding(*packed);
        QCOMPARE(facts.item, QStringLiteral("GB50016-3.4.12"));
        QCOMPARE(facts.text, QStringLiteral("消防泵房"));
        QCOMPARE(facts.grade, QStringLiteral("重大隐患"));
        QCOMPARE(facts.latE7.value_or(0), 308703120);
        QCOMPARE(facts.lonE7.value_or(0), 1201000000);
        QCOMPARE(facts.accuracyMm.value_or(0), 12500);
        QCOMPARE(facts.due, QStringLiteral("2024-06-09"));
        QCOMPARE(facts.foundMs.value_or(0), 1717200020000);
        const Result<QCborMap> whole = packFinding(QByteArray(json).replace("\",\"type\"", "\", \"type\""));
        QVERIFY(whole && whole->contains(0));
        QCOMPARE(readFinding(*whole).text, facts.text);
    }
};

QTEST_GUILESS_MAIN(FindingImportTest)
#include "findingimporttest.moc"
