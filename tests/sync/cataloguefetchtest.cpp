// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a version of the checklists that the centre brings in reaches its tablets, once, and byte for byte.
#include "assets/assets.h"
#include "core/base/wholefile.h"
#include "core/checklist/cataloguefolder.h"
#include "core/checklist/cataloguereader.h"
#include "tests/sync/servedcentre.h"

#include <QSignalSpy>

using namespace mingcha;
using namespace mingcha::centre;

namespace {

const QString kNewVersion = QStringLiteral("2099.1");

/// The shipped catalogue under another version.
QByteArray newCatalogue()
{
    const QByteArray shipped =
        sure(readWholeFile(QStringLiteral(":/mingcha/checklists/catalogue.json"), checklist::kMaxCatalogueBytes));
    const QString version = sure(checklist::readCatalogue(shipped, QStringLiteral("shipped"))).version();
    QByteArray json = shipped;
    return json.replace('"' + version.toUtf8() + '"', '"' + kNewVersion.toUtf8() + '"');
}

} // namespace

class CatalogueFetchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initAssets(); }

    void aTabletFetchesWhatTheCentreBroughtInOnce()
    {
        ServedCentre served;
        const person::Person lead = served.enter("lead", person::kTeamLead, kDistrict);
        const QByteArray json = newCatalogue();
        QCOMPARE(sure(checklist::keepCatalogue(served.centre->places().catalogues(), json, kNewVersion)).version,
                 kNewVersion);
        TabletEnd end;
        QVERIFY(end.enrol(served.url(), served.slip(lead.id)));
        QVERIFY(end.sync());
        const QString folder = end.tablet->folder().cataloguesPath();
        QCOMPARE(checklist::catalogueVersions(folder), QStringList{kNewVersion});
        QCOMPARE(sure(checklist::readCatalogueFile(folder, kNewVersion)), json);
        tablet::SyncEngine engine(*end.tablet, nullptr);
        QSignalSpy came(&engine, &tablet::SyncEngine::catalogueCame);
        engine.start();
        QTRY_COMPARE(engine.state(), tablet::SyncEngine::State::UpToDate);
        QCOMPARE(came.count(), 0);
    }

    void aTabletThatSynchronisesByItselfSaysWhichVersionCame()
    {
        ServedCentre served;
        const person::Person lead = served.enter("lead", person::kTeamLead, kDistrict);
        sure(checklist::keepCatalogue(served.centre->places().catalogues(), newCatalogue(), kNewVersion));
        TabletEnd end;
        QVERIFY(end.enrol(served.url(), served.slip(lead.id)));
        tablet::SyncEngine engine(*end.tablet, nullptr);
        QSignalSpy came(&engine, &tablet::SyncEngine::catalogueCame);
        engine.start();
        QTRY_COMPARE(came.count(), 1);
        QCOMPARE(came.front().front().toString(), kNewVersion);
    }
};

QTEST_GUILESS_MAIN(CatalogueFetchTest)
#include "cataloguefetchtest.moc"
