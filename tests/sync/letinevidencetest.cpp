// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the folder of a hazard of which something was let in by hand holds, and says by whom and why; without the act that let
// it in it does not. Method: a real centre, a tablet whose person lost a right, and a coordinator's.
#include "core/admit/acts.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "sync/centre/evidence/evidencefolder.h"
#include "sync/centre/evidence/receiptaudit.h"
#include "sync/tablet/folderaudit.h"
#include "sync/verify/verifier.h"
#include "tests/sync/servedcentre.h"

using namespace mingcha;
using namespace mingcha::centre;

namespace {

bool says(const verify::Report &report, verify::Line::Kind kind, const char *words)
{
    return std::any_of(report.lines.begin(), report.lines.end(), [&](const verify::Line &line) {
        return line.kind == kind && line.text.find(words) != std::string::npos;
    });
}

QByteArray told(const verify::Report &report)
{
    QByteArray text;
    for (const verify::Line &line : report.lines)
        text += QByteArray::fromStdString(line.text) + '\n';
    return text;
}

} // namespace

class LetInEvidenceTest : public QObject
{
    Q_OBJECT
    ServedCentre m_centre;
    TabletEnd m_tablet;
    TabletEnd m_office;
    QTemporaryDir m_out;
    Id m_hazard;
    int m_made = 0;

    template <typename Build>
    static journal::Written act(TabletEnd &end, Build build)
    {
        return sure(end.tablet->performNow([&](journal::Store &store) -> Result<journal::Draft> {
            return build(store, *person::find(store.database(), end.tablet->session()->author.person));
        }));
    }
    QString database() { return m_centre.folder.filePath(QStringLiteral("centre.db")); }
    verify::Report judged(const QString &path)
    {
        const auto reader = sure(journal::Database::open(path, journal::Database::Mode::Reader));
        const QString folder = m_out.filePath(QString::number(++m_made));
        const evidence::PhotoFile photos(m_out.path());
        const Identity &identity = m_centre.centre->identity();
        const auto made =
            sure(exportEvidence(*reader, photos, identity, {m_hazard, folder, {}, m_centre.clock.now().wallMs}));
        verify::Files files;
        for (const char *name : {"manifest.cbor", "evidence.cbor", "checkpoint.txt", "page.html"}) {
            QFile file(folder + QLatin1Char('/') + QLatin1String(name));
            [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
            files[name] = file.readAll().toStdString();
        }
        return verify::verify(files, {made.fingerprint.toStdString(), {}, true, true});
    }

private Q_SLOTS:
    void initTestCase()
    {
        person::Person worker = m_centre.enter("Worker", person::kInspector, kDistrict);
        const person::Person chief = m_centre.enter("Chief", person::kCoordinator, kDistrict);
        sure(m_tablet.enrol(m_centre.url(), m_centre.slip(worker.id)));
        sure(m_office.enrol(m_centre.url(), m_centre.slip(chief.id)));
        sure(m_tablet.sync());
        const Id site = sure(m_tablet.addSite(QStringLiteral("Noodles"), kTown)).object;
        m_hazard = act(m_tablet, [&](journal::Store &store, const person::Person &me) {
                       hazard::FoundInput input;
                       input.site = site;
                       input.words = QStringLiteral("exit locked");
                       input.category = QStringLiteral("fire");
                       input.author = m_tablet.tablet->session()->author;
                       return hazard::found(store, me, input);
                   }).object;
        sure(m_tablet.sync());
        worker.roles = {person::kDepartmentOfficer};
        m_centre.change(worker); // which the tablet does not know when the next act is made
        const journal::EntryRef refused = act(m_tablet, [&](journal::Store &store, const person::Person &me) {
                                              hazard::ChangeInput input;
                                              input.hazard = m_hazard;
                                              input.words = QStringLiteral("exit locked with a chain");
                                              return hazard::change(store, me, input);
                                          }).ref;
        sure(m_tablet.sync());
        QCOMPARE(m_tablet.number("SELECT count(*) FROM journal WHERE status = 2"), 1);
        sure(m_office.sync());
        act(m_office, [&](journal::Store &store, const person::Person &me) {
            const QString reference = sure(journal::referenceOf(
                *sure(journal::Database::open(database(), journal::Database::Mode::Reader)), refused));
            return admit::give(store, me, reference, {}, QStringLiteral("still in the team that day"));
        });
        sure(m_office.sync());
        sure(m_tablet.sync());
    }

    void theFolderHoldsAndSaysWhoLetItIn()
    {
        const verify::Report report = judged(database());
        QVERIFY2(report.holds(), told(report).constData());
        QVERIFY2(says(report, verify::Line::Kind::Note, "let in by hand by Chief: still in the team that day"),
                 told(report).constData());
    }

    void withoutTheActThatLetItInItDoesNotHold()
    {
        const QString path = m_out.filePath(QStringLiteral("altered.db"));
        QVERIFY(QFile::copy(database(), path));
        QFile::copy(database() + QStringLiteral("-wal"), path + QStringLiteral("-wal"));
        sure(sure(journal::Database::open(path, journal::Database::Mode::Writer))
                 ->execute(QStringLiteral("UPDATE journal SET object = x'00' WHERE kind = 'admit.given'")));
        const verify::Report report = judged(path);
        QVERIFY2(says(report, verify::Line::Kind::Fails, "its receipt promised another place"),
                 told(report).constData());
    }

    /// The receipt that refused it is still kept at both ends, and fits.
    void bothEndsFindNothingWrong()
    {
        QCOMPARE(m_tablet.number("SELECT count(*) FROM journal WHERE status = 2"), 0);
        const auto here = sure(m_tablet.tablet->openReader());
        QVERIFY(sure(tablet::auditFolder(*here, m_tablet.tablet->vault())).empty());
        const auto there = sure(journal::Database::open(database(), journal::Database::Mode::Reader));
        const Identity &identity = m_centre.centre->identity();
        QVERIFY(sure(auditReceipts(*there, identity.author(), identity.key.publicKey)).empty());
        const hazard::Life life = sure(hazard::life(*here, m_hazard));
        QVERIFY(std::any_of(life.events.begin(), life.events.end(), [](const hazard::LifeEvent &event) {
            return event.letInBy == QStringLiteral("Chief") && event.kind == QStringLiteral("hazard.changed");
        }));
    }
};

QTEST_GUILESS_MAIN(LetInEvidenceTest)
#include "letinevidencetest.moc"
