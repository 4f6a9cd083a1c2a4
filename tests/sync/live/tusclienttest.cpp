// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a client of tus that others wrote gets on with our end. Method: tus-js-client from npm under Node, against the
// uploads over a directory; also through a link that cuts. Its package lies in a cache outside the tree and is fetched
// the first time; without Node, npm or a network the test is passed over and says why.
#include "tests/sync/live/faultproxy.h"
#include "tests/sync/live/programs.h"
#include "tests/sync/tuscentre.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::centre;

namespace {

constexpr char kPackage[] = "tus-js-client@4.3.1";
constexpr int kFetchMs = 60'000;

QString cacheFolder()
{
    const QString named = qEnvironmentVariable("MINGCHA_TUS_CLIENT_DIR");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                 QStringLiteral("/mingcha/tus-client")
                           : named;
}

bool isFetched(const QString &folder)
{
    return QFile::exists(folder + QStringLiteral("/node_modules/tus-js-client/package.json"));
}

/// Empty when the package is there; else why not.
QString fetch(const QString &folder, const QString &npm)
{
    if (isFetched(folder))
        return {};
    if (npm.isEmpty())
        return QStringLiteral("npm is not here, and the package has not been fetched before");
    QDir().mkpath(folder);
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(npm,
                  {QStringLiteral("install"), QStringLiteral("--prefix"), folder, QStringLiteral("--ignore-scripts"),
                   QStringLiteral("--no-audit"), QStringLiteral("--no-fund"), QStringLiteral("--no-package-lock"),
                   QStringLiteral("--fetch-retries=0"), QString::fromLatin1(kPackage)});
    const bool ended = process.waitForFinished(kFetchMs);
    if (!ended)
        process.kill();
    return isFetched(folder) ? QString() : QStringLiteral("the package could not be fetched with npm");
}

} // namespace

class TusClientTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    QString m_node;
    QString m_whyNot;

    QJsonObject upload(quint16 port, const QByteArray &photo, const char *how, int chunk = 65536)
    {
        const QString path = m_directory.filePath(QStringLiteral("photo.jpg"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size())
            qFatal("no photo");
        file.close();
        const QJsonObject asked{{QStringLiteral("package"), cacheFolder()},
                                {QStringLiteral("endpoint"), QStringLiteral("http://127.0.0.1:%1/v1/files").arg(port)},
                                {QStringLiteral("file"), path},
                                {QStringLiteral("token"), QStringLiteral("alice")},
                                {QStringLiteral("sha256"), QString::fromLatin1(hexOf(photo))},
                                {QStringLiteral("chunkSize"), chunk},
                                {QStringLiteral("how"), QLatin1String(how)}};
        const QString script = QStringLiteral(MINGCHA_SOURCE_DIR "/tests/sync/live/tusclient.mjs");
        const live::Ended ended =
            live::runProgram(m_node, {script, QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact))});
        const QList<QJsonObject> lines = live::jsonLines(ended.out);
        if (lines.isEmpty())
            qWarning("%s", ended.err.constData());
        return lines.value(0);
    }
    static void arrived(const TusCentre &centre, const QByteArray &photo)
    {
        QFile stored(centre.store->photoPath(sha256(photo)));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY(stored.readAll() == photo);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
        m_whyNot = m_node.isEmpty() ? QStringLiteral("Node is not here")
                                    : fetch(cacheFolder(), QStandardPaths::findExecutable(QStringLiteral("npm")));
        if (!m_whyNot.isEmpty())
            QSKIP(qPrintable(QStringLiteral("tus-js-client is not run: ") + m_whyNot));
    }

    void itsWaysThroughEndWithTheWholePhoto_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how : {"whole", "resume", "override", "stream"})
            QTest::newRow(how) << QByteArray(how);
    }
    void itsWaysThroughEndWithTheWholePhoto()
    {
        QFETCH(QByteArray, how);
        TusCentre centre(m_directory.filePath(QString::fromLatin1(how)));
        const QByteArray photo = photoOf(400'000, 3);
        const QJsonObject said = upload(centre.port(), photo, how.constData());
        QVERIFY2(said.value(QLatin1String("ok")).toBool(), qPrintable(said.value(QLatin1String("error")).toString()));
        arrived(centre, photo);
        if (how == "resume")
            QCOMPARE(said.value(QLatin1String("resumedAt")).toInt(), 1);
        QCOMPARE(said.value(QLatin1String("offsets")).toArray().size(), 7); // no piece twice
    }

    void itEndsAnUploadThatIsNotWanted()
    {
        TusCentre centre(m_directory.filePath(QStringLiteral("ended")));
        const QByteArray photo = photoOf(400'000, 4);
        const QJsonObject said = upload(centre.port(), photo, "terminate");
        QVERIFY2(said.value(QLatin1String("ok")).toBool(), qPrintable(said.value(QLatin1String("error")).toString()));
        QVERIFY(!QFile::exists(centre.store->photoPath(sha256(photo))));
        const QUrl url(said.value(QLatin1String("url")).toString());
        QCOMPARE(Wire(centre.port()).ask(request("HEAD", url.path().toLatin1())).status, 410);
    }

    void itGetsThroughALinkThatCuts()
    {
        TusCentre centre(m_directory.filePath(QStringLiteral("cut")));
        live::FaultProxy proxy(centre.port(), 9);
        proxy.plan(live::cutSome(30));
        const QByteArray photo = photoOf(600'000, 5);
        const QJsonObject said = upload(proxy.port(), photo, "whole");
        QVERIFY2(said.value(QLatin1String("ok")).toBool(), qPrintable(said.value(QLatin1String("error")).toString()));
        arrived(centre, photo);
        QVERIFY(proxy.counts().faults > 0);
    }

    void itIsToldWhatItMayNot()
    {
        TusCentre centre(m_directory.filePath(QStringLiteral("large")));
        const QJsonObject said = upload(centre.port(), photoOf((4 << 20) + 1), "whole");
        QVERIFY(!said.value(QLatin1String("ok")).toBool(true));
        QVERIFY(said.value(QLatin1String("error")).toString().contains(QStringLiteral("413")));
    }
};

QTEST_GUILESS_MAIN(TusClientTest)
#include "tusclienttest.moc"
