// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a hazard's folder holds where nothing was touched, and whatever was touched is named. Method: a real centre with two
// real tablets writes the folder once; the verifier runs in this process over it with every byte flipped, deleted and swapped
// and every file cut at every place, over folders signed anew with other keys, and over those of a centre that altered its log.
#include "core/evidence/photoacts.h"
#include "core/hazard/acts.h"
#include "core/journal/feed.h"
#include "sync/centre/evidence/evidencefolder.h"
#include "sync/centre/evidence/receiptaudit.h"
#include "sync/centre/service/proving.h"
#include "sync/verify/digest.h"
#include "sync/verify/printable.h"
#include "sync/verify/verifier.h"
#include "tests/sync/servedcentre.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>

using namespace mingcha;
using namespace mingcha::centre;

namespace {

verify::Files filesOf(const QString &folder)
{
    verify::Files files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.fileName()));
        files[QDir(folder).relativeFilePath(file.fileName()).toStdString()] = file.readAll().toStdString();
    }
    return files;
}

bool says(const verify::Report &report, const char *words)
{
    return std::any_of(report.lines.begin(), report.lines.end(), [&](const verify::Line &line) {
        return line.kind == verify::Line::Kind::Fails && line.text.find(words) != std::string::npos;
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

class EvidenceTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedCentre> m_centre;
    std::unique_ptr<TabletEnd> m_grid;
    std::unique_ptr<TabletEnd> m_lead;
    QTemporaryDir m_out;
    Id m_hazard;
    QByteArray m_note; ///< a checkpoint that a second office kept on the way
    verify::Files m_files;
    std::string m_fingerprint;

    template <typename Build>
    static Id act(TabletEnd &end, Build build)
    {
        const auto written = end.tablet->performNow([&](journal::Store &store) -> Result<journal::Draft> {
            const auto me = person::find(store.database(), end.tablet->session()->author.person);
            return build(store, *me);
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().message()));
        sure(end.sync());
        return written->object;
    }
    QByteArray note()
    {
        const auto reader =
            sure(journal::Database::open(m_centre->centre->places().database(), journal::Database::Mode::Reader));
        const journal::LogKey log{kTown, journal::Audience::Everyday};
        const quint64 head = sure(journal::headOf(*reader, log));
        const auto proof = sure(proveLog(*reader, m_centre->centre->identity(), log, {head, {}, {}, 0}));
        return journal::checkpointNote(proof.checkpoint, m_centre->centre->identity().key);
    }
    /// A photo of a few hundred bytes, on the tablet and, as after its upload, at the centre.
    void takePhoto()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPG", 30));
        const auto stored = sure(evidence::PhotoFile(m_centre->centre->places().photos()).store(jpeg));
        act(*m_grid, [&](journal::Store &store, const person::Person &me) {
            evidence::PhotoInput input;
            input.owner = m_hazard;
            input.stored = stored;
            input.takenMs = m_grid->clock.now().wallMs;
            input.width = input.height = 8;
            return evidence::take(store, me, input);
        });
    }
    EvidenceMade exported(const Identity &identity, const QString &folder, const QString &database = {})
    {
        const auto reader = sure(journal::Database::open(
            database.isEmpty() ? m_centre->folder.filePath(QStringLiteral("centre.db")) : database,
            journal::Database::Mode::Reader));
        const evidence::PhotoFile photos(m_centre->folder.filePath(QStringLiteral("photos")));
        const EvidenceRequest request{
            m_hazard,
            folder,
            {sure(journal::readCheckpointNote(m_note, m_identity.key.publicKey)).checkpoint.size},
            m_grid->clock.now().wallMs};
        return sure(exportEvidence(*reader, photos, identity, request));
    }
    Identity m_identity;

    /// Another database after the keeper of the centre altered it, with trees that fit.
    QString altered(const QStringList &statements)
    {
        const QString path = m_out.filePath(QStringLiteral("altered%1.db").arg(++m_alterations));
        if (!QFile::copy(m_centre->folder.filePath(QStringLiteral("centre.db")), path))
            qFatal("no copy");
        QFile::copy(m_centre->folder.filePath(QStringLiteral("centre.db-wal")), path + QStringLiteral("-wal"));
        const auto database = sure(journal::Database::open(path, journal::Database::Mode::Writer));
        for (const QString &statement : statements)
            sure(database->execute(statement));
        sure(database->execute(QStringLiteral("DELETE FROM tile")));
        sure(journal::LogTree::growAll(*database));
        return path;
    }
    verify::Report judged(const QString &database, const std::vector<std::string> &notes = {})
    {
        const QString folder = m_out.filePath(QStringLiteral("judged%1").arg(++m_alterations));
        exported(m_identity, folder, database);
        return verify::verify(filesOf(folder), {m_fingerprint, notes, true, true});
    }
    static QString inTown() { return QStringLiteral(" AND log = (SELECT n FROM log WHERE region = '%1')").arg(kTown); }
    int m_alterations = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_centre = std::make_unique<ServedCentre>();
        const person::Person lead = m_centre->enter("Lead", person::kTeamLead, kDistrict);
        const person::Person grid = m_centre->enter("Grid", person::kGridWorker, kTown);
        m_grid = std::make_unique<TabletEnd>();
        sure(m_grid->enrol(m_centre->url(), m_centre->slip(grid.id)));
        sure(m_grid->sync());
        m_lead = std::make_unique<TabletEnd>();
        sure(m_lead->enrol(m_centre->url(), m_centre->slip(lead.id)));
        sure(m_lead->sync());
        const auto site = sure(m_grid->addSite(QStringLiteral("Noodles"), kTown)).object;
        sure(m_grid->sync());
        m_hazard = act(*m_grid, [&](journal::Store &store, const person::Person &me) {
            hazard::FoundInput input;
            input.site = site;
            input.words = QStringLiteral("exit locked");
            input.category = QStringLiteral("fire");
            input.author = m_grid->tablet->session()->author;
            return hazard::found(store, me, input);
        });
        m_note = note();
        takePhoto();
        sure(m_grid->addSite(QStringLiteral("Neighbour"), kTown));
        sure(m_grid->sync());
        sure(m_lead->sync());
        act(*m_lead, [&](journal::Store &store, const person::Person &me) {
            return hazard::comment(store, me, {m_hazard, QStringLiteral("seen it too")});
        });
        sure(m_grid->sync());
        act(*m_grid, [&](journal::Store &store, const person::Person &me) {
            hazard::ChangeInput input;
            input.hazard = m_hazard;
            input.words = QStringLiteral("exit locked with a chain");
            return hazard::change(store, me, input);
        });
        m_identity = m_centre->centre->identity();
        m_centre->centre.reset();
        const QString folder = m_out.filePath(QStringLiteral("evidence"));
        const EvidenceMade made = exported(m_identity, folder);
        QCOMPARE(made.entries, 4);
        QCOMPARE(made.photos, 1);
        m_fingerprint = made.fingerprint.toStdString();
        m_files = filesOf(folder);
        QCOMPARE(m_files.size(), size_t{5});
    }

    void anUntouchedFolderHolds()
    {
        const verify::Report report = verify::verify(m_files, {m_fingerprint, {m_note.toStdString()}, true, true});
        QVERIFY2(report.holds(), told(report).constData());
        QCOMPARE(report.verdict(), std::string("Everything holds."));
        QVERIFY(told(report).contains("is of the same log"));
        const verify::Report unknown = verify::verify(m_files, {});
        QVERIFY(unknown.holds());
        QVERIFY(unknown.verdict().starts_with("Consistent in itself, origin not checked"));
    }

    void neighboursAreThereAsHashesOnly()
    {
        for (const auto &[name, bytes] : m_files)
            QVERIFY2(bytes.find("Neighbour") == std::string::npos, name.c_str());
        QVERIFY(m_files.at("page.html").find("exit locked") != std::string::npos);
    }

    void everyByteThatIsFlippedDeletedSwappedOrCutOffIsNamed()
    {
        const verify::Asked asked{m_fingerprint, {}, true, false};
        for (const auto &[name, bytes] : m_files) {
            verify::Files files = m_files;
            std::string &file = files[name];
            const auto isNamed = [&] {
                const verify::Report report = verify::verify(files, asked);
                return says(report, name.c_str());
            };
            for (size_t i = 0; i < bytes.size(); ++i) {
                const QByteArray where =
                    QByteArray::fromStdString(name) + " at " + QByteArray::number(static_cast<qint64>(i));
                file[i] = static_cast<char>(file[i] ^ 1 << i % 8);
                QVERIFY2(isNamed(), where.constData());
                file = bytes;
                file.erase(i, 1);
                QVERIFY2(isNamed(), where.constData());
                file = bytes.substr(0, i);
                QVERIFY2(isNamed(), where.constData());
                file = bytes;
                if (i > 0 && bytes[i] != bytes[i - 1]) {
                    std::swap(file[i], file[i - 1]);
                    QVERIFY2(isNamed(), where.constData());
                    file = bytes;
                }
            }
            files.erase(name);
            QVERIFY2(says(verify::verify(files, asked), name.c_str()), name.c_str());
        }
        verify::Files more = m_files;
        more.emplace("photos/another.jpg", std::string(1, 'x'));
        QVERIFY(says(verify::verify(more, asked), "photos/another.jpg"));
    }

    /// The list of files protects all bytes alike; this looks behind it.
    void everyByteIsVouchedForAlsoWithoutTheListOfFiles()
    {
        const verify::Asked asked{m_fingerprint, {}, false, false};
        QVERIFY(verify::verify(m_files, asked).holds());
        for (const auto &[name, bytes] : m_files) {
            if (name == "page.html" || name == "manifest.cbor")
                continue;
            verify::Files files = m_files;
            std::string &file = files[name];
            for (size_t i = 0; i < bytes.size(); ++i) {
                file[i] = static_cast<char>(file[i] ^ 1 << i % 8);
                QVERIFY2(!verify::verify(files, asked).holds(),
                         qPrintable(QString::fromStdString(name) + QStringLiteral(" at %1").arg(i)));
                file[i] = bytes[i];
            }
        }
    }

    void aFolderSignedAnewByAnotherCentreIsNamed()
    {
        Identity other = m_identity;
        other.key = journal::makeSigningKey(m_centre->random);
        exported(other, m_out.filePath(QStringLiteral("half")));
        const verify::Files half = filesOf(m_out.filePath(QStringLiteral("half")));
        QVERIFY(
            says(verify::verify(half, {}), "is not signed by the centre")); // the receipts are still the true centre's
        const QString database = altered({});
        {
            const auto forged = sure(journal::Database::open(database, journal::Database::Mode::Writer));
            journal::Query all =
                forged->query(QStringLiteral("SELECT incarnation, lastSeq, receipt FROM receiptgiven"));
            std::vector<std::tuple<Id, quint64, QByteArray>> receipts;
            sure(all.run());
            while (all.next())
                receipts.emplace_back(all.id(0), static_cast<quint64>(all.integer(1)), all.blob(2));
            sure(forged->execute(QStringLiteral("DELETE FROM receiptgiven")));
            for (const auto &[incarnation, seq, receipt] : receipts)
                sure(keepReceipt(*forged, incarnation, seq, receipt, journal::sign(other.key, receipt)));
        }
        exported(other, m_out.filePath(QStringLiteral("whole")), database);
        const verify::Files whole = filesOf(m_out.filePath(QStringLiteral("whole")));
        const verify::Report unknown = verify::verify(whole, {});
        QVERIFY2(unknown.holds(), told(unknown).constData());
        QVERIFY(unknown.verdict().starts_with("Consistent in itself, origin not checked"));
        const verify::Report known = verify::verify(whole, {m_fingerprint, {}, true, true});
        QVERIFY(says(known, "another one made or signed this again"));
    }

    void anAuthorsChainSignedAnewIsNamed()
    {
        const journal::SigningKey thief = journal::makeSigningKey(m_centre->random);
        const QString database =
            altered({QStringLiteral("UPDATE incarnation SET publicKey = x'%1' WHERE length(publicKey) = 32 "
                                    "AND id <> x'%2'")
                         .arg(QString::fromLatin1(thief.publicKey.toHex()), m_identity.incarnation.toHex())});
        QVERIFY(says(judged(database), "the signature does not fit"));
    }

    /// Who has the centre's files and not its key signs a chain with a key of their own, and gives no receipt for it.
    void f52WhatTheCentreGaveNoReceiptForIsNamedAtTheCentre()
    {
        const auto found = [&](const QString &statement) {
            const auto reader = sure(journal::Database::open(altered({statement}), journal::Database::Mode::Reader));
            return sure(auditReceipts(*reader, m_identity.author(), m_identity.key.publicKey));
        };
        QVERIFY(found(QStringLiteral("DELETE FROM alarm")).empty());
        const QString grid = QStringLiteral("(SELECT n FROM incarnation WHERE id = x'%1')")
                                 .arg(m_grid->tablet->session()->author.incarnation.toHex());
        for (const QString &statement :
             {QStringLiteral("UPDATE journal SET link = x'%1' WHERE seq = 1 AND incarnation = ")
                      .arg(QString(64, u'1')) +
                  grid,
              QStringLiteral("DELETE FROM signature WHERE incarnation = ") + grid,
              QStringLiteral("DELETE FROM receiptgiven"),
              QStringLiteral("DELETE FROM receiptgiven WHERE lastSeq = (SELECT min(lastSeq) FROM receiptgiven r WHERE "
                             "r.incarnation = receiptgiven.incarnation)"),
              QStringLiteral(
                  "UPDATE journal SET status = 3, reason = 'hazard.incomplete' WHERE seq = 1 AND incarnation = ") +
                  grid,
              QStringLiteral("UPDATE journal SET effective = effective + 1 WHERE seq = 1 AND incarnation = ") + grid,
              QStringLiteral("DELETE FROM centredevice"),
              QStringLiteral("UPDATE receiptgiven SET signature = zeroblob(64)"),
              QStringLiteral("UPDATE incarnation SET publicKey = x'' WHERE n = ") + grid,
              QStringLiteral("UPDATE journal SET status = 2, reason = 'right.missing', position = 0 WHERE seq = 1 AND "
                             "incarnation = (SELECT n FROM incarnation WHERE id = x'%1')")
                  .arg(m_identity.incarnation.toHex())})
            QVERIFY2(!found(statement).empty(), qPrintable(statement));
    }

    void f52WhatSomebodyElseWroteInTheCentresNameIsNamedAndNeverSigned()
    {
        const QString own = QStringLiteral("(SELECT n FROM incarnation WHERE id = x'%1')")
                                .arg(QString::fromLatin1(m_identity.incarnation.toHex().toLatin1()));
        for (const QString &statement :
             {QStringLiteral("DELETE FROM signature WHERE incarnation = ") + own,
              QStringLiteral("UPDATE signature SET value = zeroblob(64) WHERE incarnation = ") + own,
              QStringLiteral("UPDATE journal SET link = x'%1' WHERE incarnation = ").arg(QString(64, u'1')) + own}) {
            const auto database = sure(journal::Database::open(altered({statement}), journal::Database::Mode::Reader));
            const Status sealed = checkSeal(*database, m_identity);
            QVERIFY2(!sealed && sealed.error().code == ErrorCode::Damaged, qPrintable(statement));
        }
        const auto unsealed =
            sure(journal::Database::open(altered({QStringLiteral("DELETE FROM signature WHERE incarnation = ") + own}),
                                         journal::Database::Mode::Reader));
        QVERIFY(!sure(auditReceipts(*unsealed, m_identity.author(), m_identity.key.publicKey)).empty());
        const auto sound = sure(
            journal::Database::open(altered({QStringLiteral("DELETE FROM alarm")}), journal::Database::Mode::Reader));
        QVERIFY(checkSeal(*sound, m_identity));
    }

    void f52TheVerifierNamesALogThatWasRewritten()
    {
        const verify::Report report = judged(altered(
            {QStringLiteral("UPDATE journal SET effective = effective - 86400000 WHERE position = 2") + inTown()}));
        QVERIFY2(says(report, "was shown another log"), told(report).constData());
        QVERIFY(says(report, "its receipt promised another place, time or outcome"));
    }

    void f52TheVerifierNamesALogThatDroppedAnEntry()
    {
        const verify::Report report =
            judged(altered({QStringLiteral("UPDATE journal SET position = 0, status = 2 WHERE position = 1") + inTown(),
                            QStringLiteral("UPDATE journal SET position = position - 1 WHERE position > 1") + inTown(),
                            QStringLiteral("UPDATE log SET head = head - 1 WHERE region = '%1'").arg(kTown)}));
        QVERIFY2(says(report, "its receipt promised another place"), told(report).constData());
        QVERIFY(says(report, "was shown another log"));
    }

    void f52TheVerifierNamesALogThatReorderedEntries()
    {
        const verify::Report report =
            judged(altered({QStringLiteral("UPDATE journal SET position = 1000 WHERE position = 1") + inTown(),
                            QStringLiteral("UPDATE journal SET position = 1 WHERE position = 2") + inTown(),
                            QStringLiteral("UPDATE journal SET position = 2 WHERE position = 1000") + inTown()}));
        QVERIFY2(says(report, "its receipt promised another place"), told(report).constData());
        QVERIFY(says(report, "was shown another log"));
    }

    /// The second office keeps a checkpoint of the one log; the folder is made of the other.
    void f52TheVerifierNamesALogThatForked()
    {
        const QString database =
            altered({QStringLiteral("UPDATE journal SET effective = effective + 1 WHERE position = 1") + inTown()});
        const verify::Report report = judged(database, {m_note.toStdString()});
        QVERIFY2(says(report, "cannot both be true"), told(report).constData());
    }

    void f53AChainThatEndsBeforeItsReceiptIsNamed()
    {
        const verify::Report report =
            judged(altered({QStringLiteral("DELETE FROM signature WHERE seq = (SELECT max(seq) FROM signature s WHERE "
                                           "s.incarnation = signature.incarnation)")}));
        QVERIFY2(says(report, "is not the one that its author signed"), told(report).constData());
    }

    void whatIsOfAnotherHazardIsNamed()
    {
        const QString mine = QString::fromLatin1(m_hazard.toBytes().toHex());
        const verify::Report report =
            judged(altered({QStringLiteral("UPDATE journal SET object = x'%1' WHERE kind = 'site.added'").arg(mine)}));
        QVERIFY2(says(report, "is about something else"), told(report).constData());
    }

    void whatWasLeftOutOfTheLifeIsNamed()
    {
        const QString mine = QString::fromLatin1(m_hazard.toBytes().toHex());
        const verify::Report report = judged(
            altered({QStringLiteral("UPDATE journal SET object = x'00' WHERE kind = 'hazard.found' AND object = x'%1'")
                         .arg(mine)}));
        QVERIFY2(says(report, "begins with is missing"), told(report).constData());
        QVERIFY2(says(report, "which was left out"), told(report).constData());
    }

    void aPhotoThatTheCentreLostIsNotExcused()
    {
        const QString database = altered({});
        const verify::Report awaited = judged(database);
        QVERIFY2(awaited.holds(), told(awaited).constData());
        const QString photos = m_centre->folder.filePath(QStringLiteral("photos"));
        const QString aside = photos + QStringLiteral(".aside");
        {
            const auto forged = sure(journal::Database::open(database, journal::Database::Mode::Writer));
            sure(forged->execute(
                QStringLiteral("INSERT OR REPLACE INTO photofile(hash, length, safe, receipt) SELECT hash, "
                               "length, 1, x'' FROM photo")));
        }
        QVERIFY(QDir().rename(photos, aside));
        const verify::Report lost = judged(database);
        QVERIFY(QDir().rename(aside, photos));
        QVERIFY2(says(lost, "though the centre gave its receipt for it"), told(lost).constData());
    }

    void aNameInTheFolderCannotLookLikeALineOfTheReport()
    {
        QCOMPARE(verify::printable("photos/\xe7\x85\xa7.jpg"), std::string("photos/\xe7\x85\xa7.jpg"));
        QCOMPARE(verify::printable("x\nok    all\x1b[2J"), std::string("x\\x0aok    all\\x1b[2J"));
        QCOMPARE(verify::printable("\xe2\x80\xae\xff"), std::string("\\xe2\\x80\\xae\\xff"));
        QCOMPARE(verify::printable("\xc0\x8a"), std::string("\\xc0\\x8a")); // a newline in two bytes
    }

    void theProgramLinksLibsodiumOnly()
    {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), QStringLiteral(MINGCHA_VERIFY)});
        QVERIFY(readelf.waitForFinished());
        auto needed = QRegularExpression(QStringLiteral("\\(NEEDED\\).*\\[([^\\]]+)\\]"))
                          .globalMatch(QString::fromLocal8Bit(readelf.readAllStandardOutput()));
        QVERIFY(needed.hasNext());
        const QRegularExpression allowed(
            QStringLiteral("^(libsodium|libstdc\\+\\+|libgcc_s|libc|libm|ld-linux.*|lib[aut]b?san)\\.so"));
        while (needed.hasNext()) {
            const QString library = needed.next().captured(1);
            QVERIFY2(allowed.match(library).hasMatch(), qPrintable(library));
        }
    }

    void theProgramEndsAsItJudges()
    {
        const auto run = [](const QStringList &arguments) {
            QProcess process;
            process.start(QStringLiteral(MINGCHA_VERIFY), arguments);
            return process.waitForFinished() ? process.exitCode() : -1;
        };
        const QString folder = m_out.filePath(QStringLiteral("evidence"));
        const QString right = QString::fromStdString(verify::toHex(m_fingerprint));
        QCOMPARE(run({folder}), 0);
        QCOMPARE(run({folder, QStringLiteral("--centre"), right}), 0);
        QCOMPARE(run({folder, QStringLiteral("--centre"), QString(64, QLatin1Char('0'))}), 1);
        QCOMPARE(run({folder, QStringLiteral("--centre"), QStringLiteral("12")}), 2);
        QCOMPARE(run({}), 2);
        const QString link = folder + QStringLiteral("/photos/link.jpg");
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), link));
        QCOMPARE(run({folder}), 2);
        QVERIFY(QFile::remove(link));
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidencetest.moc"
