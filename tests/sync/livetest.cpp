// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the programs as they are shipped do a working day's exchange, and a server killed in the middle loses nothing.
// Method: the real mingcha-server and the real "mingcha act" as processes on a folder of their own.
#include "sync/centre/demo/scenes.h"

#include "core/base/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace mingcha;

namespace {

constexpr int kPatienceMs = 60'000;

void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

QList<QJsonObject> objects(const QByteArray &lines)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

} // namespace

class LiveTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_url;
    QList<QJsonObject> m_people;

    QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                   int *code = nullptr)
    {
        QProcess process;
        process.setChildProcessModifier(endWithParent);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            qFatal("%s does not end", qPrintable(program));
        if (code)
            *code = process.exitCode();
        return process.readAllStandardOutput();
    }
    QByteArray server(const QStringList &arguments, int *code = nullptr)
    {
        return run(QStringLiteral(MINGCHA_SERVER), arguments + QStringList{QStringLiteral("--data"), data()}, {}, code);
    }
    QString data() const { return m_folder.filePath(QStringLiteral("centre")); }

    void serve()
    {
        m_server.setChildProcessModifier(endWithParent);
        m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
        m_server.start(QStringLiteral(MINGCHA_SERVER),
                       {QStringLiteral("serve"), QStringLiteral("--data"), data(), QStringLiteral("--listen"),
                        m_url.isEmpty() ? QStringLiteral("127.0.0.1:0") : m_url.mid(7)});
        QByteArray said;
        while (!said.contains('\n') && m_server.waitForReadyRead(kPatienceMs))
            said += m_server.readAllStandardOutput();
        m_url = objects(said).value(0).value(QStringLiteral("url")).toString();
        QVERIFY2(m_url.startsWith(QStringLiteral("http://127.0.0.1:")), said.constData());
    }
    QString loginOf(const QString &role) const
    {
        for (const QJsonObject &one : m_people) {
            if (one.value(QStringLiteral("role")).toString() == role)
                return one.value(QStringLiteral("login")).toString();
        }
        return {};
    }
    QString token(const QString &login)
    {
        const QList<QJsonObject> slip = objects(server({QStringLiteral("enrol"), QStringLiteral("--person"), login}));
        return slip.value(0).value(QStringLiteral("token")).toString();
    }
    /// Does these acts on one tablet; the answers, all of which must be good.
    QList<QJsonObject> act(const QString &tablet, const QList<QJsonObject> &acts, bool good = true)
    {
        QByteArray lines;
        for (const QJsonObject &one : acts)
            lines += QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n';
        const QByteArray said =
            run(QStringLiteral(MINGCHA_PROGRAM),
                {QStringLiteral("act"), QStringLiteral("--data"), m_folder.filePath(tablet)}, lines);
        const QList<QJsonObject> answers = objects(said);
        for (const QJsonObject &answer : answers) {
            if (good && !answer.value(QStringLiteral("ok")).toBool())
                qWarning("%s", said.constData());
        }
        return answers;
    }
    static QJsonObject doing(const char *name, QJsonObject fields = {})
    {
        fields.insert(QStringLiteral("act"), QLatin1String(name));
        return fields;
    }
    QJsonObject unlock() const { return doing("unlock", {{QStringLiteral("pin"), QStringLiteral("314159")}}); }
    static bool allGood(const QList<QJsonObject> &answers)
    {
        return !answers.isEmpty() && std::all_of(answers.begin(), answers.end(), [](const QJsonObject &one) {
            return one.value(QStringLiteral("ok")).toBool();
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_people = objects(server({QStringLiteral("demo"), QStringLiteral("--small")}));
        QVERIFY(m_people.size() > 10);
        serve();
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(kPatienceMs));
        QCOMPARE(m_server.exitCode(), 0);
    }

    void aTabletIsEnrolledAndFetchesItsDistrict()
    {
        for (const auto &[tablet, role] : {std::pair("grid", "gridWorker"), std::pair("lead", "teamLead")}) {
            const auto answers = act(QLatin1String(tablet),
                                     {doing("enrol", {{QStringLiteral("url"), m_url},
                                                      {QStringLiteral("token"), token(loginOf(QLatin1String(role)))},
                                                      {QStringLiteral("pin"), QStringLiteral("314159")}}),
                                      doing("sync")});
            QVERIFY(allGood(answers));
            QVERIFY(answers.constLast().value(QStringLiteral("bytesDown")).toInteger() > 5000);
        }
    }

    void workOfTheFieldReachesTheDeskAlthoughTheServerIsKilled()
    {
        const auto added = act(QStringLiteral("lead"),
                               {unlock(), doing("addSite", {{QStringLiteral("name"), QStringLiteral("活体测试店")},
                                                            {QStringLiteral("venueType"), QStringLiteral("A01")},
                                                            {QStringLiteral("region"), QStringLiteral("330502100")}})});
        QVERIFY(allGood(added));
        const QString site = added.at(1).value(QStringLiteral("object")).toString();
        const auto found = act(QStringLiteral("lead"),
                               {unlock(),
                                doing("hazard", {{QStringLiteral("site"), site},
                                                 {QStringLiteral("words"), QStringLiteral("疏散通道堆放杂物")}}),
                                doing("sync")});
        QVERIFY(allGood(found));
        const QString hazard = found.at(1).value(QStringLiteral("object")).toString();

        m_server.kill();
        QVERIFY(m_server.waitForFinished(kPatienceMs));
        QFile picture(m_folder.filePath(QStringLiteral("before.jpg")));
        const Result<QByteArray> jpeg = demo::sceneJpeg(demo::SceneKind::Corridor, demo::Variant::Hazard, 7,
                                                        1790000000000, region::placeAt(30.86, 120.26));
        QVERIFY(jpeg);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(*jpeg) == jpeg->size());
        picture.close();
        const auto offline = act(QStringLiteral("lead"),
                                 {unlock(),
                                  doing("photo", {{QStringLiteral("owner"), hazard},
                                                  {QStringLiteral("file"), picture.fileName()},
                                                  {QStringLiteral("role"), QStringLiteral("before")}}),
                                  doing("comment", {{QStringLiteral("hazard"), hazard},
                                                    {QStringLiteral("words"), QStringLiteral("离线所写")}}),
                                  doing("sync")},
                                 false);
        QCOMPARE(offline.size(), 4);
        QVERIFY(offline.at(2).value(QStringLiteral("ok")).toBool());
        QVERIFY(!offline.at(3).value(QStringLiteral("ok")).toBool());

        serve();
        const auto later = act(QStringLiteral("lead"), {unlock(), doing("sync")});
        QVERIFY(allGood(later));
        QCOMPARE(later.at(1).value(QStringLiteral("waiting")).toInt(-1), 0);
        QCOMPARE(later.at(1).value(QStringLiteral("photosNotSafe")).toInt(-1), 0);

        int code = 1;
        const QByteArray verified = server({QStringLiteral("verify")}, &code);
        QVERIFY2(code == 0, verified.constData());
    }

    void aGridVisitIsWalkedSubmittedAndSent()
    {
        const auto begun = act(QStringLiteral("lead"),
                               {unlock(), doing("addSite", {{QStringLiteral("name"), QStringLiteral("网格走访店")},
                                                            {QStringLiteral("venueType"), QStringLiteral("A01")},
                                                            {QStringLiteral("region"), QStringLiteral("330502100")}})});
        QVERIFY(allGood(begun));
        const QString site = begun.at(1).value(QStringLiteral("object")).toString();
        const auto started =
            act(QStringLiteral("lead"),
                {unlock(), doing("start", {{QStringLiteral("site"), site},
                                           {QStringLiteral("kind"), QStringLiteral("routine")},
                                           {QStringLiteral("mode"), QStringLiteral("open")},
                                           {QStringLiteral("authority"), QStringLiteral("gridVisit")}})});
        QVERIFY(allGood(started));
        const QJsonValue visit = started.at(1).value(QStringLiteral("object"));
        const auto walked =
            act(QStringLiteral("lead"), {unlock(),
                                         doing("gaps", {{QStringLiteral("inspection"), visit},
                                                        {QStringLiteral("note"), QStringLiteral("未及查看")}}),
                                         doing("submit", {{QStringLiteral("inspection"), visit}}), doing("sync")});
        QVERIFY(allGood(walked));
        QCOMPARE(walked.constLast().value(QStringLiteral("refused")).toInt(-1), 0);
        QCOMPARE(walked.constLast().value(QStringLiteral("waiting")).toInt(-1), 0);
    }

    void aPhotoChangedOnTheDiskIsNamedBySync()
    {
        const QString name = m_folder.filePath(QStringLiteral("changed.jpg"));
        const Result<QByteArray> jpeg = demo::sceneJpeg(demo::SceneKind::Corridor, demo::Variant::Hazard, 8,
                                                        1790000000000, region::placeAt(30.86, 120.26));
        QVERIFY(jpeg);
        const auto write = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(name, *jpeg));
        const auto added = act(QStringLiteral("lead"),
                               {unlock(), doing("addSite", {{QStringLiteral("name"), QStringLiteral("坏盘店")},
                                                            {QStringLiteral("venueType"), QStringLiteral("A01")},
                                                            {QStringLiteral("region"), QStringLiteral("330502100")}})});
        QVERIFY(allGood(added));
        const QJsonValue site = added.at(1).value(QStringLiteral("object"));
        const auto taken = act(QStringLiteral("lead"),
                               {unlock(), doing("photo", {{QStringLiteral("owner"), site},
                                                          {QStringLiteral("file"), name},
                                                          {QStringLiteral("role"), QStringLiteral("scene")}})});
        QVERIFY(allGood(taken));
        const QString hash = taken.at(1).value(QStringLiteral("sha256")).toString();
        QVERIFY(write(m_folder.filePath(QStringLiteral("lead/photos/%1/%2.jpg").arg(hash.first(2), hash)),
                      *jpeg + QByteArray("changed")));
        const auto synced = act(QStringLiteral("lead"), {unlock(), doing("sync")});
        QVERIFY(allGood(synced));
        const QJsonArray left = synced.at(1).value(QStringLiteral("photosNotSent")).toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0][QStringLiteral("photo")], taken.at(1).value(QStringLiteral("object")));
        QCOMPARE(left[0][QStringLiteral("owner")], site);
        QCOMPARE(left[0][QStringLiteral("sha256")].toString(), hash);
        QVERIFY2(left[0][QStringLiteral("reason")].toString().contains(QStringLiteral("changed")),
                 qPrintable(left[0][QStringLiteral("reason")].toString()));
    }

    void theVerbsWorkBesideTheRunningServer()
    {
        const auto devices = objects(server({QStringLiteral("device"), QStringLiteral("list")}));
        QCOMPARE(devices.size(), 2);
        int code = 0;
        server({QStringLiteral("enrol"), QStringLiteral("--person"), QStringLiteral("nobody")}, &code);
        QCOMPARE(code, 1);
        server({QStringLiteral("device"), QStringLiteral("revoke"),
                devices.at(0).value(QStringLiteral("incarnation")).toString()},
               &code);
        QCOMPARE(code, 0);
        // The newest stands first: the lead's.
        const auto refused = act(QStringLiteral("lead"), {unlock(), doing("sync")}, false);
        QVERIFY(!refused.constLast().value(QStringLiteral("ok")).toBool());
    }
};

QTEST_GUILESS_MAIN(LiveTest)
#include "livetest.moc"
