// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what the centre refused comes back when somebody entitled lets it in, and nobody has to take their word for it.
// Method: the shipped programs. A tablet is revoked right after the centre was brought back from a copy that lacks its work.
#include "tests/sync/live/programs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;

namespace {

const Programs kPrograms{QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)};
const QString kWords = QStringLiteral("疏散通道堆放杂物");

QString textIn(const QJsonObject &line, const char *key)
{
    return line.value(QLatin1String(key)).toString();
}

} // namespace

class LetInTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<LiveCentre> m_centre;
    std::unique_ptr<LiveTablet> m_tablet; ///< of the inspector
    QString m_hazard;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void copy(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to}), 0);
    }
    std::unique_ptr<LiveTablet> tablet(const char *name, const char *role)
    {
        auto made = std::make_unique<LiveTablet>(kPrograms, at(name));
        made->enrol(m_centre->port(), m_centre->token(QLatin1String(role)));
        if (!isGood(made->sync()))
            qFatal("the tablet does not sync");
        return made;
    }
    QList<QJsonObject> refused() const { return jsonLines(m_centre->verb({QStringLiteral("refused")}).out); }
    void work()
    {
        const QList<QJsonObject> site =
            m_tablet->act({doing("addSite", {{QStringLiteral("name"), QStringLiteral("恢复测试店")},
                                             {QStringLiteral("venueType"), QStringLiteral("A01")},
                                             {QStringLiteral("region"), QStringLiteral("330502100")}})});
        QVERIFY(allGood(site));
        const QList<QJsonObject> hazard = m_tablet->act({doing(
            "hazard", {{QStringLiteral("site"), textIn(site[0], "object")}, {QStringLiteral("words"), kWords}})});
        QVERIFY(allGood(hazard));
        m_hazard = textIn(hazard[0], "object");
        QVERIFY(isGood(m_tablet->sync()));
    }

private Q_SLOTS:
    void whatARevokedTabletHadSentAfterTheCopyIsRefused()
    {
        m_centre = std::make_unique<LiveCentre>(kPrograms, at("centre"));
        m_tablet = tablet("tablet", "inspector");
        QCOMPARE(m_centre->stop(), 0);
        copy(m_centre->folder(), at("copy"));
        QVERIFY(m_centre->serve());
        work();

        QCOMPARE(m_centre->stop(), 0);
        copy(at("copy"), m_centre->folder());
        QCOMPARE(m_centre->verb({QStringLiteral("restored")}).code, 0);
        const QList<QJsonObject> devices =
            jsonLines(m_centre->verb({QStringLiteral("device"), QStringLiteral("list")}).out);
        for (const QJsonObject &device : devices)
            QCOMPARE(m_centre->verb({QStringLiteral("device"), QStringLiteral("revoke"), textIn(device, "incarnation")})
                         .code,
                     0);
        QVERIFY(m_centre->serve());
        m_tablet->enrol(m_centre->port(), m_centre->token(QStringLiteral("inspector")));
        QVERIFY(isGood(m_tablet->sync()));

        const QList<QJsonObject> lines = refused();
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject &line : lines) {
            QCOMPARE(textIn(line, "reason"), QStringLiteral("device.revoked"));
            QVERIFY(!textIn(line, "entry").isEmpty());
        }
        QCOMPARE(m_tablet->show(QStringLiteral("outbox")).size(), 2);
    }

    void aCoordinatorLetsItInAndItsAuthorHasItBack()
    {
        const QList<QJsonObject> lines = refused();
        const auto admit = [&](const LiveTablet &by) {
            return by
                .act({doing("admit", {{QStringLiteral("entry"), textIn(lines.front(), "entry")},
                                      {QStringLiteral("upTo"), textIn(lines.back(), "entry")},
                                      {QStringLiteral("reason"), QStringLiteral("停用前所记，已核实")}})})
                .value(0);
        };
        QVERIFY(!isGood(admit(*m_tablet))); // an inspector, and the author
        const auto office = tablet("office", "coordinator");
        const QJsonObject answer = admit(*office);
        QVERIFY2(isGood(answer), qPrintable(textOf(answer)));
        QVERIFY(isGood(office->sync()));
        QCOMPARE(refused().size(), 0);
        QVERIFY(isGood(m_tablet->sync()));
        QCOMPARE(m_tablet->show(QStringLiteral("outbox")).size(), 0);
        for (const LiveTablet *one : {m_tablet.get(), office.get()}) {
            const QList<QJsonObject> hazards = one->show(QStringLiteral("hazards"));
            QVERIFY(std::any_of(hazards.begin(), hazards.end(),
                                [&](const QJsonObject &line) { return textIn(line, "id") == m_hazard; }));
            const Ended checked = one->check();
            QVERIFY2(checked.code == 0, checked.out + checked.err);
        }
        const Ended verified = m_centre->verb({QStringLiteral("verify")});
        QVERIFY2(verified.code == 0, verified.out + verified.err);
    }

    void theEvidenceSaysWhoLetItIn()
    {
        const Ended made =
            m_centre->verb({QStringLiteral("export-evidence"), m_hazard, QStringLiteral("--out"), at("evidence")});
        QVERIFY2(made.code == 0, made.err.constData());
        const Ended checked = runProgram(QStringLiteral(MINGCHA_VERIFY), {at("evidence")});
        QVERIFY2(checked.code == 0, checked.out.constData());
        QVERIFY2(checked.out.contains("let in by hand by"), checked.out.constData());
        QVERIFY(checked.out.contains(QStringLiteral("停用前所记").toUtf8()));
    }
};

QTEST_GUILESS_MAIN(LetInTest)
#include "letintest.moc"
