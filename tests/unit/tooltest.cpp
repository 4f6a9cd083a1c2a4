// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the tools of the command line notice what they cannot read or print, and speak the language asked for.
// Method: the program as it is shipped, on folders of its own; the PIN's reading also by itself.
#include "tests/unit/support/teststation.h"

#include "qml/show/commandline.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mingcha;
using namespace mingcha::testing;

namespace {

constexpr int kPatienceMs = 60'000;
const QString kFull = QStringLiteral("/dev/full");

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ended run(const QStringList &arguments, const QByteArray &input = {}, const QString &out = {})
{
    QProcess process;
    if (!out.isEmpty())
        process.setStandardOutputFile(out, QIODevice::Append);
    process.start(QStringLiteral(MINGCHA_APP), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        qFatal("%s does not end", qPrintable(arguments.join(QLatin1Char(' '))));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// A pipe with these bytes and nothing after them; its end for reading.
int pipeWith(const QByteArray &bytes)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0 || ::write(ends[1], bytes.constData(), size_t(bytes.size())) != bytes.size())
        qFatal("No pipe.");
    ::close(ends[1]);
    return ends[0];
}

} // namespace

class ToolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPinIsTheFirstLineAndWhatFollowsStaysUnread()
    {
        const int end = pipeWith("246810\r\n{\"act\"");
        const Result<QByteArray> pin = app::readPin(QString::number(end));
        QVERIFY(pin.ok());
        QCOMPARE(*pin, QByteArray("246810"));
        char next = 0;
        QCOMPARE(::read(end, &next, 1), ssize_t(1));
        QCOMPARE(next, '{');
        ::close(end);
    }

    void aPinThatIsNotThereIsAnErrorAndNeverAnEmptyPin_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an empty line") << QByteArray("\n246810\n");
        QTest::newRow("blanks") << QByteArray("  \n");
        QTest::newRow("more than any PIN") << QByteArray(5000, '1');
    }
    void aPinThatIsNotThereIsAnErrorAndNeverAnEmptyPin()
    {
        QFETCH(QByteArray, bytes);
        const int end = pipeWith(bytes);
        const Result<QByteArray> pin = app::readPin(QString::number(end));
        ::close(end);
        QVERIFY(!pin.ok());
        QVERIFY(pin.error().text.startsWith(QStringLiteral("The PIN cannot be read from file descriptor %1").arg(end)));
    }

    void aDescriptorThatCannotBeReadIsAnError()
    {
        QVERIFY(!app::readPin(QStringLiteral("987654")).ok());
        QVERIFY(!app::readPin(QStringLiteral("-1")).ok());
        QVERIFY(!app::readPin(QStringLiteral("three")).ok());
        const int onlyWritten = ::open("/dev/null", O_WRONLY);
        QVERIFY(!app::readPin(QString::number(onlyWritten)).ok());
        ::close(onlyWritten);
    }

    void actEndsBeforeItTriesAPinThatCannotBeRead()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("tablet"));
        const Ended ended = run({QStringLiteral("act"), QStringLiteral("--data"), folder, QStringLiteral("--pin-fd"),
                                 QStringLiteral("987654")},
                                "{\"act\":\"lock\"}\n");
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("The PIN cannot be read from file descriptor 987654"), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
        QVERIFY(!QFileInfo::exists(folder)); // nothing was opened that could count a try
    }

    void actSaysThatItsAnswersCannotBePrinted()
    {
        const QTemporaryDir dir;
        const Ended ended =
            run({QStringLiteral("act"), QStringLiteral("--data"), dir.filePath(QStringLiteral("tablet"))},
                "{\"act\":\"lock\"}\n{\"act\":\"lock\"}\n", kFull);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("The answer to line 1 cannot be printed"), ended.err.constData());
        QVERIFY2(ended.err.contains("mingcha show journal"), ended.err.constData());
    }

    void whatIsShownOrCheckedAndCannotBePrintedIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a topic") << QStringList{QStringLiteral("show"), QStringLiteral("hazards"),
                                                QStringLiteral("--json")};
        QTest::newRow("lines") << QStringList{QStringLiteral("show"), QStringLiteral("inspections")};
        QTest::newRow("a check") << QStringList{QStringLiteral("check")};
        QTest::newRow("help") << QStringList{QStringLiteral("show"), QStringLiteral("--help")};
    }
    void whatIsShownOrCheckedAndCannotBePrintedIsSaid()
    {
        QFETCH(QStringList, words);
        TestStation station;
        station.populate();
        const QStringList arguments = words + QStringList{QStringLiteral("--data"), station.tablet().folder().path()};
        const Ended ended = run(arguments, {}, kFull);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("cannot be printed"), ended.err.constData());
        QVERIFY(run(arguments).code != 1);
    }

    void aPipeThatNobodyWritesToIsNoLog()
    {
        const QTemporaryDir dir;
        const QString pipe = dir.filePath(QStringLiteral("receiver.log"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Ended ended = run({QStringLiteral("fixes"), pipe});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("This is a pipe or a device"), ended.err.constData());
        QVERIFY(run({QStringLiteral("fixes"), dir.path()}).err.contains("This is a directory"));
    }

    void helpSpeaksTheLanguageAskedFor_data()
    {
        QTest::addColumn<QString>("tool");
        for (const char *tool : {"act", "show", "fixes", "check"})
            QTest::newRow(tool) << QString::fromLatin1(tool);
    }
    void helpSpeaksTheLanguageAskedFor()
    {
        QFETCH(QString, tool);
        const Ended english = run({tool, QStringLiteral("--help")});
        QCOMPARE(english.code, 0);
        QVERIFY2(english.out.contains("Usage: "), english.out.constData());
        QVERIFY2(english.out.contains((tool + QStringLiteral(" [options]")).toUtf8()), english.out.constData());
        const Ended chinese = run({tool, QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("--help")});
        QCOMPARE(chinese.code, 0);
        const QString text = QString::fromUtf8(chinese.out);
        QVERIFY2(text.startsWith(QStringLiteral("用法：")), chinese.out.constData());
        QVERIFY2(text.contains(tool + QStringLiteral(" [选项]")), chinese.out.constData());
        for (const char *word : {"Usage", "Options:", "Ends with", "The folder", "Says what"})
            QVERIFY2(!chinese.out.contains(word), word);
    }

    void mistakesSpeakTheLanguageAskedFor()
    {
        const QTemporaryDir dir;
        const Ended ended = run({QStringLiteral("act"), QStringLiteral("--lang=zh_CN"), QStringLiteral("--data"),
                                 dir.filePath(QStringLiteral("tablet"))},
                                "[1,2]\n{\"act\":\"reinspect\",\"hazard\":\"00000000000000000000000000000001\"}\n");
        QCOMPARE(ended.code, 3);
        const QString said = QString::fromUtf8(ended.out);
        QVERIFY2(said.contains(QStringLiteral("一个动作须是一个 JSON 对象")), ended.out.constData());
        QVERIFY2(said.contains(QStringLiteral("字段“passed”缺失")), ended.out.constData());
    }

    void aLanguageThatNobodySpeaksIsMisuse()
    {
        const Ended ended = run({QStringLiteral("check"), QStringLiteral("--lang"), QStringLiteral("fr")});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.err.contains("--lang is zh_CN or en"));
    }
};

QTEST_MAIN(ToolTest)
#include "tooltest.moc"
