// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The shipped catalogue holds what its README promises, and a damaged or hand-edited one is refused by name and place.
#include "core/checklist/answer.h"
#include "core/checklist/cataloguelibrary.h"
#include "core/checklist/cataloguereader.h"
#include "core/checklist/statutes.h"

#include <QFile>
#include <QTest>

using namespace mingcha;
using namespace mingcha::checklist;

namespace {

const QString kCatalogue = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/checklists/catalogue.json");
const QString kStatutes = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/checklists/statutes.json");
const QString kName = QStringLiteral("catalogue.json");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A whole catalogue of one item, to be spoiled in one place.
const QByteArray kSmall = R"({"version":"1","language":["zh-CN","en"],"venueTypes":[{"code":"A01",
"name":{"zh":"餐饮","en":"Food"},"sections":[{"code":"gas","name":{"zh":"燃气","en":"Gas"}}],
"items":[{"code":"A01-001","section":"gas","requirement":{"zh":"有","en":"yes"},"text":{"zh":"无","en":"no"},
"how":{"zh":"看","en":"look"},"grade":"general","basis":[{"title":"《法》","number":null,"article":"第一条"}],
"defaultAction":"deadline","deadlineDays":7,"photoRequired":true,"covertObservable":true,"tags":["gas"]}]}]})";

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shippedCatalogueHoldsAllTypesAndItems();
    void itemsStandInSectionOrderThenByCode();
    void everyCitedArticleIsInTheStatutes();
    void lookUpsFindItemsAndTypes();
    void spoiledCatalogueIsRefusedByPlace_data();
    void spoiledCatalogueIsRefusedByPlace();
    void brokenJsonNamesTheLine();
    void truncatedAnywhereIsRefused();
    void tooLargeFileIsRefused();
    void missingFileIsSaidToBeMissing();
    void statuteTwiceIsRefused();
    void libraryKeepsVersionsSideBySide();
    void answerWordsAreStable();
};

void CatalogueTest::shippedCatalogueHoldsAllTypesAndItems()
{
    const auto catalogue = loadCatalogue(kCatalogue);
    QVERIFY2(catalogue.ok(), catalogue.ok() ? "" : qPrintable(catalogue.error().message()));
    QCOMPARE(catalogue->version(), QStringLiteral("2026.1"));
    QCOMPARE(catalogue->venueTypes().size(), size_t(28));
    QCOMPARE(catalogue->itemCount(), 354);
    int major = 0;
    int unconfirmed = 0;
    int covert = 0;
    int photo = 0;
    for (const VenueType &type : catalogue->venueTypes()) {
        for (const Item &item : type.items) {
            major += item.grade == Grade::Major;
            unconfirmed += item.gradeConfirmed == false;
            covert += item.covertObservable;
            photo += item.photoRequired;
        }
    }
    QCOMPARE(major, 47);
    QCOMPARE(unconfirmed, 6);
    QCOMPARE(covert, 165);
    QCOMPARE(photo, 313);
}

void CatalogueTest::itemsStandInSectionOrderThenByCode()
{
    const auto catalogue = loadCatalogue(kCatalogue);
    QVERIFY(catalogue.ok());
    for (const VenueType &type : catalogue->venueTypes()) {
        for (size_t i = 1; i < type.items.size(); ++i) {
            const Item &before = type.items[i - 1];
            const Item &item = type.items[i];
            const auto step = type.section(item.section) - type.section(before.section);
            QVERIFY2(step > 0 || (step == 0 && before.code < item.code), qPrintable(item.code));
        }
    }
}

void CatalogueTest::everyCitedArticleIsInTheStatutes()
{
    const auto catalogue = loadCatalogue(kCatalogue);
    const auto statutes = loadStatutes(kStatutes);
    QVERIFY(catalogue.ok());
    QVERIFY2(statutes.ok(), statutes.ok() ? "" : qPrintable(statutes.error().message()));
    QCOMPARE(statutes->articles().size(), size_t(225));
    int cited = 0;
    int ofStandards = 0;
    for (const VenueType &type : catalogue->venueTypes()) {
        for (const Item &item : type.items) {
            for (const Basis &basis : item.basis) {
                if (basis.article.isEmpty())
                    continue;
                ++cited;
                if (statutes->article(basis.title, basis.article))
                    continue;
                // Clauses of technical standards are named, but not reproduced.
                QCOMPARE(basis.number, QStringLiteral("GB 45067-2024"));
                ++ofStandards;
            }
        }
    }
    QCOMPARE(cited, 402);
    QCOMPARE(ofStandards, 4);
}

void CatalogueTest::lookUpsFindItemsAndTypes()
{
    const auto catalogue = loadCatalogue(kCatalogue);
    QVERIFY(catalogue.ok());
    const Item *item = catalogue->item(QStringLiteral("A01-001"));
    QVERIFY(item);
    QCOMPARE(item->requirement.in(languageOf(u"zh_CN")), QStringLiteral("使用燃气的场所已安装可燃气体报警装置"));
    QCOMPARE(item->requirement.in(languageOf(u"en_GB")),
             QStringLiteral("A combustible gas alarm is installed where gas is used"));
    QCOMPARE(item->deadlineDays, 7);
    QVERIFY(catalogue->venueType(QStringLiteral("A01")));
    QVERIFY(!catalogue->item(QStringLiteral("Z99-001")));
    QVERIFY(!catalogue->venueType(QString()));
}

void CatalogueTest::spoiledCatalogueIsRefusedByPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *from, const char *to, const char *place) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(place);
    };
    const char *const item = "venueTypes[0].items[0]";
    row("no version", "\"version\":\"1\",", "", "version");
    row("empty version", "\"version\":\"1\"", "\"version\":\" \"", "version");
    row("no types", "\"venueTypes\":[", "\"venueTypes\":[],\"x\":[", "\u201cx\u201d");
    row("types no list", "\"venueTypes\":[{\"code\"", "\"venueTypes\":{},\"venueTypes\":7,\"y\":[{\"code\"",
        "\u201cy\u201d");
    row("unknown section", "\"section\":\"gas\"", "\"section\":\"attic\"", "items[0].section");
    row("unknown grade", "\"grade\":\"general\"", "\"grade\":\"huge\"", "items[0].grade");
    row("major without confirmation", "\"grade\":\"general\"", "\"grade\":\"major\"", item);
    row("general with confirmation", "\"grade\":\"general\"", "\"grade\":\"general\",\"gradeConfirmed\":true", item);
    row("unknown action", "\"deadline\"", "\"later\"", "items[0].defaultAction");
    row("days below one", "\"deadlineDays\":7", "\"deadlineDays\":0", "items[0].deadlineDays");
    row("days of a fraction", "\"deadlineDays\":7", "\"deadlineDays\":7.5", "items[0].deadlineDays");
    row("days beyond a year", "\"deadlineDays\":7", "\"deadlineDays\":1e300", "items[0].deadlineDays");
    row("days on the spot", "\"deadline\",", "\"fix-on-spot\",", "items[0].deadlineDays");
    row("photo no boolean", "\"photoRequired\":true", "\"photoRequired\":1", "items[0].photoRequired");
    row("code of another type", "\"A01-001\"", "\"B01-001\"", "items[0].code");
    row("code with a quote", "\"A01-001\"", "\"A01-0'1\"", "items[0].code");
    row("no basis", "[{\"title\":\"《法》\",\"number\":null,\"article\":\"第一条\"}]", "[]", "items[0].basis");
    row("basis no object", "[{\"title\":\"《法》\",\"number\":null,\"article\":\"第一条\"}]", "[3]",
        "items[0].basis[0]");
    row("text in one language", "\"text\":{\"zh\":\"无\",\"en\":\"no\"}", "\"text\":{\"zh\":\"无\"}", "items[0].text");
    row("zero byte in a text", "\"en\":\"no\"", "\"en\":\"n\\u0000o\"", "items[0].text.en");
    row("unknown field", "\"tags\"", "\"colour\":\"red\",\"tags\"", "colour");
    row("item no object", "\"items\":[{", "\"items\":[null,{", item);
    row("section twice", "[{\"code\":\"gas\"",
        "[{\"code\":\"gas\",\"name\":{\"zh\":\"气\",\"en\":\"g\"}},{\"code\":\"gas\"", "sections[1].code");
}

void CatalogueTest::spoiledCatalogueIsRefusedByPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QVERIFY(readCatalogue(kSmall, kName).ok());
    QVERIFY(kSmall.contains(from));
    const auto spoiled = readCatalogue(QByteArray(kSmall).replace(from, to), kName);
    QVERIFY(!spoiled.ok());
    const QString message = spoiled.error().message();
    QVERIFY2(message.startsWith(kName), qPrintable(message));
    QVERIFY2(message.contains(place), qPrintable(message));
}

void CatalogueTest::brokenJsonNamesTheLine()
{
    const auto broken = readCatalogue(QByteArray(kSmall).replace("\"how\":", "\"how\";"), kName);
    QVERIFY(!broken.ok());
    QVERIFY2(broken.error().message().contains(QStringLiteral("line 4")), qPrintable(broken.error().message()));
    QVERIFY(!readCatalogue("", kName).ok());
    QVERIFY(!readCatalogue("[]", kName).ok());
    QVERIFY(!readCatalogue(QByteArray(100'000, '['), kName).ok());
    QVERIFY(!readCatalogue(QByteArray("\xff\xfe\x00\x01", 4), kName).ok());
}

void CatalogueTest::truncatedAnywhereIsRefused()
{
    for (qsizetype length = 0; length < kSmall.size(); ++length)
        QVERIFY(!readCatalogue(kSmall.first(length), kName).ok());
    QCOMPARE(readStatutes(bytesOf(kStatutes).chopped(3), kName).error().code, ErrorCode::Invalid);
}

void CatalogueTest::tooLargeFileIsRefused()
{
    const auto large = readCatalogue(kSmall + QByteArray(kMaxCatalogueBytes, ' '), kName);
    QVERIFY(!large.ok());
    QCOMPARE(large.error().code, ErrorCode::Limit);
    QByteArray tags;
    for (qsizetype i = 0; i <= kMaxCatalogueList; ++i)
        tags += "\"t\",";
    QVERIFY(!readCatalogue(QByteArray(kSmall).replace("[\"gas\"]", '[' + tags.chopped(1) + ']'), kName).ok());
    QVERIFY(!readCatalogue(QByteArray(kSmall).replace("\"no\"", '"' + QByteArray(kMaxItemText + 1, 'n') + '"'), kName)
                 .ok());
}

void CatalogueTest::missingFileIsSaidToBeMissing()
{
    const auto missing = loadCatalogue(QStringLiteral("no-such-catalogue.json"));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message().contains(QStringLiteral("no-such-catalogue.json")));
}

void CatalogueTest::statuteTwiceIsRefused()
{
    const QByteArray one = R"({"title":"《法》","number":null,"article":"第一条","text":"文","use":["catalogue"],
        "version":"2021","source":"a:b"})";
    QVERIFY(readStatutes('[' + one + ']', kName).ok());
    const auto twice = readStatutes('[' + one + ',' + one + ']', kName);
    QVERIFY(!twice.ok());
    QVERIFY(twice.error().message().contains(QStringLiteral("[1]")));
}

void CatalogueTest::libraryKeepsVersionsSideBySide()
{
    CatalogueLibrary library;
    QVERIFY(!library.newest());
    for (const char *version : {"2026.9", "2026.10", "2026.1"})
        QVERIFY(library.add(Catalogue(QString::fromLatin1(version), {})).ok());
    QCOMPARE(library.add(Catalogue(QStringLiteral("2026.1"), {})).error().code, ErrorCode::Conflict);
    QCOMPARE(library.newest()->version(), QStringLiteral("2026.10"));
    QCOMPARE(library.version(QStringLiteral("2026.1"))->version(), QStringLiteral("2026.1"));
    QVERIFY(!library.version(QStringLiteral("2025.1")));
}

void CatalogueTest::answerWordsAreStable()
{
    QCOMPARE(answerWord(Answer::Pass), QLatin1String("pass"));
    QCOMPARE(answerWord(Answer::NotChecked), QLatin1String("notChecked"));
    for (const Answer answer : kAnswers)
        QCOMPARE(answerFromWord(answerWord(answer).latin1()), std::optional(answer));
    QVERIFY(!answerFromWord("Pass"));
    QVERIFY(!answerFromWord(""));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"
