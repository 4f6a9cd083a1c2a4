// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: a quick report is on the device with all its pictures once it is called stored, and nothing of one that was left,
// locked away or cut off is lost.
#include "captureform.h"
#include "drafts.h"
#include "quickkinds.h"
#include "tests/unit/support/reports.h"
#include "tests/unit/support/teststation.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/acts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;
using namespace mingcha::testing;

namespace {

/// The tablet of a grid worker who is signed in.
struct GridWorker
{
    TestStation tablet;
    QTemporaryDir pictures;

    GridWorker()
    {
        tablet.signIn(tablet.addPerson(QStringLiteral("吴阿婷"), {QString(person::kGridWorker)}, kTown));
        tablet.pull();
    }
};

} // namespace

class CaptureFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

void CaptureFormTest::aQuickReportGoesToTheReviewOfTheLead()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::anUndoneReportIsVoid()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::storedIsSaidOfAReportWithAllItsPictures()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::anImportedPictureAloneIsNoReport()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::aReportAtNoSiteAsksDistrictStaffForTheTownship()
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

void CaptureFormTest::theNearestListedSiteProposesTheTownship()
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

void CaptureFormTest::aReportThatWasLeftIsThereAgainAfterARestart()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::aPictureIsKeptThoughThePageIsLeftOrLockedAtOnce()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::aReportThatWasCutOffGoesOnWhereItStopped()
{
    GridWorker worker;
    auto &[tablet, pictures] = worker;
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

void CaptureFormTest::usualKindsComeFirst()
{
    GridWorker worker;
    TestStation &tablet = worker.tablet;
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

QTEST_MAIN(CaptureFormTest)
#include "captureformtest.moc"
