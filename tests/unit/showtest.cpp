// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: "mingcha show" prints of a hazard what its own page shows. Method: hazards of a whole tablet, shown by its reader.
#include "tests/unit/support/conflictcases.h"

#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "qml/show/show.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

namespace {

QJsonObject shownHazard(TestStation &station, const QString &idOrNumber)
{
    return must(app::showHazard(station.station().reader(), idOrNumber)).object();
}

/// Its line among all.
QJsonObject lineOf(TestStation &station, const Id &hazard)
{
    const QJsonArray lines =
        must(app::show(station.station().reader(), QStringLiteral("hazards"), station.me().id, station.today()))
            .array();
    for (const QJsonValue &line : lines) {
        if (line.toObject().value(QLatin1String("id")).toString() == hazard.toHex())
            return line.toObject();
    }
    return {};
}

Id foundHazard(TestStation &station)
{
    hazard::FoundInput input;
    input.author = station.tablet().session()->author;
    input.site = station.site();
    input.words = QStringLiteral("通道被堵");
    evidence::JudgedFix position;
    position.fix.point = evidence::Point{308671234, 1202603210};
    position.fix.accuracyMm = 4500;
    position.fix.source = evidence::FixSource::Recorded;
    position.fix.satellitesUsed = 14;
    position.ageMs = 2500;
    position.judgement = evidence::judge(position.fix, {position.ageMs, {}, {}});
    input.position = position;
    const Id id = station.act([&](journal::Store &store) { return hazard::found(store, station.me(), input); }).object;
    hazard::ChangeInput rest;
    rest.hazard = id;
    rest.gradeField = hazard::Grade::Major;
    rest.gradeWhy = QStringLiteral("涉及多人");
    rest.action = hazard::Action::Deadline;
    rest.dueDay = station.today();
    station.act([&](journal::Store &store) { return hazard::change(store, station.me(), rest); });
    return id;
}

} // namespace

class ShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHazardIsShownWithItsGradesLifeAndPosition()
    {
        TestStation station;
        station.populate();
        const Id id = foundHazard(station);
        const QJsonObject shown = shownHazard(station, id.toHex());
        QCOMPARE(shown[QStringLiteral("words")].toString(), QStringLiteral("通道被堵"));
        QCOMPARE(shown[QStringLiteral("action")].toString(), QStringLiteral("deadline"));
        QCOMPARE(shown[QStringLiteral("dueDay")].toString(), station.today());
        const QJsonObject grade = shown[QStringLiteral("grades")][QStringLiteral("field")].toObject();
        QCOMPARE(grade[QStringLiteral("grade")].toString(), QStringLiteral("major"));
        QCOMPARE(grade[QStringLiteral("why")].toString(), QStringLiteral("涉及多人"));
        QCOMPARE(grade[QStringLiteral("name")].toString(), station.me().name);
        const QJsonArray life = shown[QStringLiteral("life")].toArray();
        QCOMPARE(life.size(), 2);
        QCOMPARE(life[0][QStringLiteral("kind")].toString(), QStringLiteral("hazard.found"));
        QCOMPARE(life[0][QStringLiteral("name")].toString(), station.me().name);
        QVERIFY(!life[1][QStringLiteral("changed")].toArray().isEmpty());
        const QJsonObject position = shown[QStringLiteral("position")].toObject();
        QCOMPARE(position[QStringLiteral("latitude")].toDouble(), 30.8671234);
        QCOMPARE(position[QStringLiteral("accuracy")].toDouble(), 4.5);
        QCOMPARE(position[QStringLiteral("satellites")].toInt(), 14);
        QCOMPARE(position[QStringLiteral("age")].toDouble(), 2.5);
        QCOMPARE(position[QStringLiteral("quality")].toString(), QStringLiteral("good"));
        QVERIFY(shown[QStringLiteral("presence")].isNull());
        QVERIFY(app::showAsText(QJsonDocument(shown)).contains(QStringLiteral("\nwords=通道被堵\n")));
    }

    void aHazardIsFoundByItsNumber()
    {
        TestStation station;
        station.populate();
        const Id id = foundHazard(station);
        const QString number = shownHazard(station, id.toHex()).value(QLatin1String("number")).toString();
        QVERIFY(number.startsWith(QStringLiteral("YH-")));
        QCOMPARE(shownHazard(station, number).value(QLatin1String("id")).toString(), id.toHex());
    }

    void aHazardThatIsNotHereIsNotShown_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("another id") << QString(32, QLatin1Char('a'));
        QTest::newRow("another number") << QStringLiteral("YH-00000-99999");
        QTest::newRow("no word") << QString();
    }
    void aHazardThatIsNotHereIsNotShown()
    {
        QFETCH(QString, word);
        TestStation station;
        station.populate();
        (void)foundHazard(station);
        const Result<QJsonDocument> shown = app::showHazard(station.station().reader(), word);
        QVERIFY(!shown.ok());
        QCOMPARE(shown.error().code, ErrorCode::NotFound);
    }

    void whatTheLastReviewSaidStandsWithTheHazardAndInTheList()
    {
        ConflictCases cases;
        const ConflictCase &one = cases.named("hazard.review");
        const Id object = cases.found(one);
        cases.other().act(one.theirs(cases.other().store(), object)); // sends it back
        cases.exchange();
        TestStation &station = cases.station();
        const QJsonObject shown = shownHazard(station, object.toHex());
        const QJsonObject review = shown[QStringLiteral("lastReview")].toObject();
        QCOMPARE(review[QStringLiteral("verdict")].toString(), QStringLiteral("returned"));
        QCOMPARE(review[QStringLiteral("name")].toString(), cases.other().me().name);
        const QString comment = review[QStringLiteral("comment")].toString();
        QVERIFY(!comment.isEmpty());
        const QJsonObject line = lineOf(station, object);
        QCOMPARE(line[QStringLiteral("reviewComment")].toString(), comment);
        QVERIFY(line.contains(QStringLiteral("action")));
        const QJsonArray photos = shown[QStringLiteral("photos")].toArray();
        QVERIFY(!photos.isEmpty());
        QCOMPARE(photos[0][QStringLiteral("owner")].toString(), object.toHex());
        QVERIFY(photos[0].toObject().contains(QStringLiteral("safe")));
    }
};

QTEST_MAIN(ShowTest)
#include "showtest.moc"
