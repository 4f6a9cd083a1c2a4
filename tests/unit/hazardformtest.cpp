// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: what is written into a form, photographed or drawn is on the device as it was given, field by field and byte for
// byte, and is there again after a restart.
#include "hazardform.h"
#include "captureform.h"
#include "checklist.h"
#include "drafts.h"
#include "formalities.h"
#include "mark.h"
#include "photolist.h"
#include "photomarks.h"
#include "quickkinds.h"
#include "tests/unit/support/teststation.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;
using namespace mingcha::testing;

namespace {

constexpr int kFail = 2;   ///< McAnswerSegment
constexpr int kStored = 1; ///< McSaveState
constexpr int kOnTheSpot = 0, kByDeadline = 1;

QString picture(const QTemporaryDir &dir, const QString &name, QRgb colour)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = dir.filePath(name);
    if (!image.save(path, "JPG"))
        qFatal("The picture could not be written.");
    return path;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<hazard::HazardRow> reports(TestStation &tablet)
{
    const Result<hazard::Page> page = hazard::list(tablet.station().reader(), {}, hazard::Order::NewestFound, {}, 10);
    return page ? page->rows : std::vector<hazard::HazardRow>();
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
    void savesAndRecordsAnother();
    void aQuickReportGoesToTheReviewOfTheLead();
    void anUndoneReportIsVoid();
    void storedIsSaidOfAReportWithAllItsPictures();
    void anImportedPictureAloneIsNoReport();
    void aReportAtNoSiteAsksDistrictStaffForTheTownship();
    void theNearestListedSiteProposesTheTownship();
    void aReportThatWasLeftIsThereAgainAfterARestart();
    void aPictureIsKeptThoughThePageIsLeftOrLockedAtOnce();
    void aReportThatWasCutOffGoesOnWhereItStopped();
    void usualKindsComeFirst();
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

void HazardFormTest::aQuickReportGoesToTheReviewOfTheLead()
{
    TestStation tablet;
    const person::Person worker = tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown);
    tablet.signIn(worker);
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureForm form;
    form.setSession(&tablet.session());
    QVERIFY(!form.isReady());
    form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false);
    QTRY_COMPARE(form.pictures(), 1);
    form.setProperty("category", QStringLiteral("evacuation"));
    QVERIFY(form.isReady());
    form.report();
    QTRY_VERIFY(form.isStored());
    const hazard::HazardRow row = reports(tablet).front();
    QVERIFY(row.complete);
    QVERIFY(row.review == hazard::Review::Pending);
    QVERIFY(!row.action.has_value());
    for (const journal::Outcome &outcome : tablet.push())
        QVERIFY2(outcome.status == journal::EntryStatus::Accepted, outcome.reason.constData());
}

void HazardFormTest::anUndoneReportIsVoid()
{
    TestStation tablet;
    const person::Person worker = tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown);
    tablet.signIn(worker);
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureForm form;
    form.setSession(&tablet.session());
    form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false);
    QTRY_COMPARE(form.pictures(), 1);
    form.setProperty("category", QStringLiteral("gas"));
    QSignalSpy reported(&form, &CaptureForm::reported);
    QSignalSpy undone(&form, &CaptureForm::undone);
    form.report();
    QTRY_COMPARE(reported.count(), 1);
    form.undo();
    QTRY_COMPARE(undone.count(), 1);
    QVERIFY(!form.isStored());
}

void HazardFormTest::storedIsSaidOfAReportWithAllItsPictures()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureForm form;
    form.setSession(&tablet.session());
    for (int n = 1; n <= 3; ++n) {
        form.usePicture(picture(pictures, QStringLiteral("%1.jpg").arg(n), qRgb(60 * n, 40, 30)), false);
        QTRY_COMPARE(form.pictures(), n);
    }
    form.setCategory(QStringLiteral("gas"));
    // Whenever the form says something, what it says is so on the disk.
    int looks = 0;
    connect(&form, &CaptureForm::changed, &form, [&] {
        if (!form.isStored())
            return;
        ++looks;
        const std::vector<hazard::HazardRow> rows = reports(tablet);
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows.front().complete);
        QCOMPARE(evidence::countPhotos(tablet.station().reader(), rows.front().id, evidence::PhotoRole::Before), 3);
    });
    form.report();
    QVERIFY(!form.isStored());
    QVERIFY(!form.isOpen());
    QTRY_VERIFY(form.isStored());
    QVERIFY(looks > 0);
}

void HazardFormTest::anImportedPictureAloneIsNoReport()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureForm form;
    form.setSession(&tablet.session());
    form.setCategory(QStringLiteral("gas"));
    form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), true);
    QTRY_COMPARE(form.pictures(), 1);
    QVERIFY(!form.isReady());
    QVERIFY(!form.hint().isEmpty());
    form.usePicture(picture(pictures, QStringLiteral("b.jpg"), qRgb(30, 40, 180)), false);
    QTRY_COMPARE(form.pictures(), 2);
    QVERIFY(form.isReady());
    QVERIFY(form.hint().isEmpty());
}

void HazardFormTest::aReportAtNoSiteAsksDistrictStaffForTheTownship()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)}));
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureForm form;
    form.setSession(&tablet.session());
    form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false);
    QTRY_COMPARE(form.pictures(), 1);
    form.setCategory(QStringLiteral("gas"));
    QVERIFY(form.needsTownship());
    QCOMPARE(form.townshipNames().size(), 19);
    QCOMPARE(form.townshipIndex(), -1);
    QVERIFY(!form.isReady());
    form.setTownshipIndex(4);
    QVERIFY(form.isReady());
    form.report();
    QTRY_VERIFY(form.isStored());
    for (const journal::Outcome &outcome : tablet.push())
        QVERIFY2(outcome.status == journal::EntryStatus::Accepted, outcome.reason.constData());
}

void HazardFormTest::theNearestListedSiteProposesTheTownship()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)}));
    site::Site near;
    near.name = QStringLiteral("织里镇吴越人家餐厅");
    near.venueType = QStringLiteral("A01");
    near.region = QStringLiteral("330502100");
    near.point = region::placeAt(30.8731, 120.2612);
    (void)tablet.addSite(near);
    tablet.pull();
    CaptureForm form;
    form.setSession(&tablet.session());
    QCOMPARE(form.townshipIndex(), -1);
    tablet.session().positions().putByHand(30.8735, 120.2610);
    QTRY_VERIFY(form.townshipIndex() >= 0);
    QCOMPARE(form.townshipNames().at(form.townshipIndex()), QStringLiteral("织里镇"));
    QVERIFY(form.townshipNote().contains(near.name));
    form.setReason(QStringLiteral("楼道里停了三辆电动车")); // something to keep
    {
        CaptureForm later;
        tablet.session().positions().putByHand(31.5, 121.0); // by then somewhere else
        QTRY_COMPARE_WITH_TIMEOUT(
            tablet.session().drafts().find(tablet.session().drafts().nameOf(QStringLiteral("capture"))).isEmpty(),
            false, 3000);
        later.setSession(&tablet.session());
        QCOMPARE(later.townshipIndex(), form.townshipIndex());
    }
    const int other = form.townshipIndex() == 0 ? 1 : 0;
    form.setTownshipIndex(other);
    QCOMPARE(form.townshipIndex(), other);
    QVERIFY(form.townshipNote().isEmpty());
}

void HazardFormTest::aReportThatWasLeftIsThereAgainAfterARestart()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
    tablet.pull();
    const QTemporaryDir pictures;
    QString shown;
    {
        CaptureForm form;
        form.setSession(&tablet.session());
        form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false);
        QTRY_COMPARE(form.pictures(), 1);
        form.setReason(QStringLiteral("楼道里停了三辆电动车"));
        shown = form.picture();
    }
    tablet.reopen();
    CaptureForm form;
    form.setSession(&tablet.session());
    QVERIFY(form.isBroughtBack());
    QCOMPARE(form.picture(), shown);
    QCOMPARE(form.reason(), QStringLiteral("楼道里停了三辆电动车"));
    form.setCategory(QStringLiteral("ebike"));
    form.report();
    QTRY_VERIFY(form.isStored());
    CaptureForm next;
    next.setSession(&tablet.session());
    QVERIFY(!next.isBroughtBack());
    QCOMPARE(next.pictures(), 0);
}

void HazardFormTest::aPictureIsKeptThoughThePageIsLeftOrLockedAtOnce()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
    tablet.pull();
    const QTemporaryDir pictures;
    const QString name = tablet.session().drafts().nameOf(QStringLiteral("capture"));
    {
        CaptureForm form;
        form.setSession(&tablet.session());
        form.usePicture(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false);
        form.setCategory(QStringLiteral("gas"));
        QVERIFY(!form.isReady()); // its bytes are not stored yet
        tablet.session().lock();
    }
    QTRY_COMPARE(decodeCapture(tablet.session().drafts().find(name)).pictures.size(), size_t(1));
    QCOMPARE(decodeCapture(tablet.session().drafts().find(name)).category, QStringLiteral("gas"));
}

void HazardFormTest::aReportThatWasCutOffGoesOnWhereItStopped()
{
    TestStation tablet;
    tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
    tablet.pull();
    const QTemporaryDir pictures;
    CaptureDraft draft;
    draft.category = QStringLiteral("gas");
    tablet.session().photoDesk().keep(picture(pictures, QStringLiteral("a.jpg"), qRgb(180, 40, 30)), false,
                                      [&](const Result<KeptPicture> &kept) { draft.pictures.push_back(*kept); });
    QTRY_COMPARE(draft.pictures.size(), size_t(1));
    hazard::FoundInput input;
    input.author = tablet.tablet().session()->author;
    input.region = kTown;
    input.category = draft.category;
    draft.reported =
        tablet
            .act([me = tablet.session().me(), input](journal::Store &store) { return hazard::found(store, me, input); })
            .object;
    Drafts &drafts = tablet.session().drafts();
    drafts.keep(drafts.nameOf(QStringLiteral("capture")), encodeCapture(draft));
    CaptureForm form;
    form.setSession(&tablet.session());
    QTRY_VERIFY(form.isStored());
    const std::vector<hazard::HazardRow> rows = reports(tablet);
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(rows.front().complete);
    QCOMPARE(evidence::countPhotos(tablet.station().reader(), draft.reported, evidence::PhotoRole::Before), 1);
}

void HazardFormTest::usualKindsComeFirst()
{
    TestStation tablet;
    const person::Person worker = tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown);
    tablet.signIn(worker);
    tablet.pull();
    for (int n = 0; n < 2; ++n) {
        hazard::FoundInput input;
        input.author = tablet.tablet().session()->author;
        input.region = kTown;
        input.category = QStringLiteral("gas");
        tablet.act(
            [me = tablet.session().me(), input](journal::Store &store) { return hazard::found(store, me, input); });
    }
    QuickKinds kinds;
    const QAbstractItemModelTester tester(&kinds);
    kinds.setSession(&tablet.session());
    QCOMPARE(kinds.data(kinds.index(0), QuickKinds::KindRole).toString(), QStringLiteral("gas"));
    QCOMPARE(kinds.data(kinds.index(kinds.rowCount() - 1), QuickKinds::KindRole).toString(), QStringLiteral("other"));
    QCOMPARE(kinds.reasons(QStringLiteral("gas")).size(), 4);
    QVERIFY(kinds.reasons(QStringLiteral("other")).isEmpty());
}

QTEST_MAIN(HazardFormTest)
#include "hazardformtest.moc"
