// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: what is written into the form of a hazard, photographed or drawn is on the device as it was given, field by field
// and byte for byte, and is there again after a restart.
#include "hazardform.h"
#include "checklist.h"
#include "formalities.h"
#include "mark.h"
#include "photolist.h"
#include "photomarks.h"
#include "tests/unit/support/reports.h"
#include "tests/unit/support/teststation.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;
using namespace mingcha::testing;

namespace {

constexpr int kFail = 2;   ///< McAnswerSegment
constexpr int kStored = 1; ///< McSaveState
constexpr int kOnTheSpot = 0, kByDeadline = 1;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An open inspection of two, begun, with one failed item whose hazard is recorded.
class Bench
{
public:
    Bench()
    {
        first = tablet.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)});
        second = tablet.addPerson(QStringLiteral("沈丽华"), {QString(person::kInspector)});
        inspection::PlanInput plan;
        plan.site = tablet.addSite(QStringLiteral("织里镇吴越人家餐厅"));
        plan.team = {first.id, second.id};
        plan.lead = first.id;
        plan.day = tablet.today();
        inspection = tablet.assign(plan);
        tablet.signIn(second);
        tablet.signIn(first);
        tablet.pull();
    }
    void begin()
    {
        Formalities formalities;
        formalities.setSession(&tablet.session());
        formalities.setSubject(inspection.toHex());
        formalities.begin();
        QTRY_VERIFY(formalities.hasBegun());
        Checklist checklist;
        checklist.setSession(&tablet.session());
        checklist.setSubject(inspection.toHex());
        QSignalSpy asked(&tablet.session(), &Session::pageAsked);
        const QString code = checklist.currentCode();
        checklist.choose(code, kFail);
        checklist.recordHazard(code);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).toString(), QStringLiteral("hazard"));
        hazard = asked.first().at(1).toString();
    }
    void open(HazardForm &form)
    {
        form.setSession(&tablet.session());
        form.setSubject(hazard);
        QVERIFY(form.isFound());
    }
    void addPhoto(const QString &path, const QString &role)
    {
        QSignalSpy added(&tablet.session().photoDesk(), &PhotoDesk::added);
        tablet.session().photoDesk().add(path, false, hazard, role, {});
        QTRY_COMPARE(added.count(), 1);
    }

    TestStation tablet;
    QTemporaryDir pictures;
    person::Person first, second;
    Id inspection;
    QString hazard;
};

} // namespace

class HazardFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storesEachFieldByItselfAndShowsItAfterARestart();
    void namesWhatIsMissingOnlyWhenAskedToFinish();
    void keepsAPhotoByteForByteUnderItsHash();
    void drawsKeptMarksAgain();
    void theSecondInspectorClosesByPinWhatWasFixedOnTheSpot();
    void anEmergencyIsMarkedAndUnmarkedOnTheForm();
    void whatIsOnItsWayToTheDiskIsNotTakenBackOnTheForm();
    void savesAndRecordsAnother();
};

void HazardFormTest::storesEachFieldByItselfAndShowsItAfterARestart()
{
    Bench bench;
    bench.begin();
    {
        HazardForm form;
        bench.open(form);
        form.edit(QStringLiteral("words"), QStringLiteral("后厨灭火毯过期"));
        QVERIFY(form.saveState() != kStored);
        form.edit(QStringLiteral("place"), QStringLiteral("后厨"));
        form.edit(QStringLiteral("owner"), QStringLiteral("王经理"));
        form.chooseAction(kByDeadline);
        QCOMPARE(form.action(), kByDeadline);
        form.chooseDueIn(7);
        QCOMPARE(form.dueDays(), 7);
        form.edit(QStringLiteral("interimMeasure"), QStringLiteral("专人看守"));
        form.flush();
        QTRY_COMPARE(form.saveState(), kStored);
        QVERIFY(!form.savedAt().isEmpty());
    }
    bench.tablet.reopen();
    HazardForm form;
    bench.open(form);
    QCOMPARE(form.text(QStringLiteral("words")), QStringLiteral("后厨灭火毯过期"));
    QCOMPARE(form.text(QStringLiteral("place")), QStringLiteral("后厨"));
    QCOMPARE(form.text(QStringLiteral("owner")), QStringLiteral("王经理"));
    QCOMPARE(form.text(QStringLiteral("interimMeasure")), QStringLiteral("专人看守"));
    QCOMPARE(form.action(), kByDeadline);
    QCOMPARE(form.dueDays(), 7);
}

void HazardFormTest::namesWhatIsMissingOnlyWhenAskedToFinish()
{
    Bench bench;
    bench.begin();
    HazardForm form;
    bench.open(form);
    form.chooseAction(kByDeadline);
    QTRY_COMPARE(form.saveState(), kStored);
    QVERIFY(!form.isAttempted());
    QSignalSpy completed(&form, &HazardForm::completed);
    form.finish();
    QVERIFY(form.isAttempted());
    QVERIFY(form.missing().contains(QStringLiteral("owner")));
    QVERIFY(form.missingText().contains(HazardForm::tr("responsible person")));
    QCOMPARE(completed.count(), 0);
}

void HazardFormTest::keepsAPhotoByteForByteUnderItsHash()
{
    Bench bench;
    bench.begin();
    const QString path = picture(bench.pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30));
    const QByteArray original = bytesOf(path);
    bench.addPhoto(path, QStringLiteral("before"));
    bench.tablet.reopen();
    PhotoList photos;
    const QAbstractItemModelTester tester(&photos);
    photos.setSession(&bench.tablet.session());
    photos.setOwner(bench.hazard);
    QCOMPARE(photos.count(), 1);
    const evidence::Photo &photo = photos.photos().front();
    QCOMPARE(photo.hash.toHex(),
             QString::fromLatin1(QCryptographicHash::hash(original, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(photo.length, original.size());
    const Result<QByteArray> kept = bench.tablet.station().photos().read(photo.hash);
    QVERIFY(kept && *kept == original);
    for (const auto &[role, found] : {std::pair("after", 0), std::pair("before", 1)}) {
        QVERIFY(photos.setProperty("photoRole",
                                   QString::fromLatin1(role))); // a sheet that asks for one kind shows no other
        QCOMPARE(photos.count(), found);
    }
}

void HazardFormTest::drawsKeptMarksAgain()
{
    Bench bench;
    bench.begin();
    const QString path = picture(bench.pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30));
    bench.addPhoto(path, QStringLiteral("before"));
    PhotoList photos;
    photos.setSession(&bench.tablet.session());
    photos.setOwner(bench.hazard);
    HazardForm form;
    bench.open(form);
    const components::Mark arrow{components::Mark::Arrow, {0.1, 0.2}, {0.5, 0.25}, {}};
    form.mark(photos.at(0, QStringLiteral("photoId")).toString(), QVariant::fromValue(QList<components::Mark>{arrow}));
    QTRY_VERIFY(photos.at(0, QStringLiteral("large")).toString().contains(QStringLiteral("marks=")));
    const QString address = photos.at(0, QStringLiteral("large")).toString();
    const QList<components::Mark> drawn = marksFromAddress(address.mid(address.indexOf(QStringLiteral("marks=")) + 6));
    QCOMPARE(drawn, QList<components::Mark>{arrow});
    QVERIFY(marksFromAddress(QStringLiteral("no marks at all")).isEmpty());
    const Result<QByteArray> kept = bench.tablet.station().photos().read(photos.photos().front().hash);
    QVERIFY(kept && *kept == bytesOf(path));
}

void HazardFormTest::theSecondInspectorClosesByPinWhatWasFixedOnTheSpot()
{
    Bench bench;
    bench.begin();
    bench.addPhoto(picture(bench.pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), QStringLiteral("before"));
    bench.addPhoto(picture(bench.pictures, QStringLiteral("b.jpg"), qRgb(30, 140, 60)), QStringLiteral("after"));
    HazardForm form;
    bench.open(form);
    form.chooseAction(kOnTheSpot);
    QTRY_COMPARE(form.saveState(), kStored);
    QTRY_VERIFY2(form.missing().isEmpty(), qPrintable(form.missing().join(QLatin1Char(' '))));
    QSignalSpy completed(&form, &HazardForm::completed);
    form.finish();
    QTRY_COMPARE(completed.count(), 1);
    QSignalSpy closed(&form, &HazardForm::spotClosed);
    form.closeAs(bench.first.id.toHex(), QString::fromLatin1(kPin)); // who found it cannot
    QTRY_VERIFY(!form.message().isEmpty());
    form.closeAs(bench.second.id.toHex(), QStringLiteral("000000"));
    QTRY_VERIFY(!form.message().isEmpty());
    QVERIFY(!form.isClosed());
    form.closeAs(bench.second.id.toHex(), QString::fromLatin1(kPin));
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(form.isClosed());
    QCOMPARE(bench.tablet.session().me().name, bench.first.name);
}

void HazardFormTest::anEmergencyIsMarkedAndUnmarkedOnTheForm()
{
    Bench bench;
    bench.begin();
    HazardForm form;
    bench.open(form);
    QVERIFY(!form.isEmergency());
    for (const bool wanted : {true, false}) {
        form.chooseEmergency(wanted);
        QCOMPARE(form.isEmergency(), wanted);
        QTRY_COMPARE(form.saveState(), kStored);
        QTRY_COMPARE(reports(bench.tablet).front().emergency, wanted);
    }
}

void HazardFormTest::whatIsOnItsWayToTheDiskIsNotTakenBackOnTheForm()
{
    Bench bench;
    bench.begin();
    HazardForm form;
    bench.open(form);
    for (const bool wanted : {true, false}) {
        form.chooseEmergency(wanted);
        Q_EMIT bench.tablet.session().touched({QStringLiteral("hazard")}); // of another row
        QCOMPARE(form.isEmergency(), wanted);
    }
    QTRY_COMPARE(form.saveState(), kStored);
    QTRY_VERIFY(!reports(bench.tablet).front().emergency);
    QVERIFY(!form.isEmergency());
}

void HazardFormTest::savesAndRecordsAnother()
{
    Bench bench;
    bench.begin();
    HazardForm form;
    bench.open(form);
    const QString code = form.code();
    const QString number = form.number();
    QSignalSpy another(&form, &HazardForm::anotherFound);
    form.recordAnother();
    QTRY_COMPARE(another.count(), 1);
    form.setSubject(another.first().first().toString());
    QCOMPARE(form.code(), code);
    QVERIFY(form.number() != number);
    QVERIFY(!form.isAttempted());
}

QTEST_MAIN(HazardFormTest)
#include "hazardformtest.moc"
