// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what a script gives to "mingcha act" is taken as it was meant, or refused with the field's name and what to do.
// Method: acts performed on a whole tablet; a refused one must leave no entry.
#include "tests/unit/support/teststation.h"

#include "core/hazard/acts.h"
#include "core/journal/history.h"
#include "qml/act/actrunner.h"
#include "qml/act/acts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cstdio>
#include <memory>
#include <sys/resource.h>

using namespace mingcha;
using namespace mingcha::testing;

namespace {

constexpr int kPatienceMs = 60'000;

struct Closing
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closing>;

long mostMemoryKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class ActTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStation> m_station;
    std::unique_ptr<app::ActDesk> m_desk;

    Result<QJsonObject> perform(const QByteArray &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            qFatal("No JSON object: %s", json.constData());
        std::optional<Result<QJsonObject>> reply;
        for (const app::ActSpec &spec : app::allActs()) {
            app::Fields fields(document.object());
            if (document.object().value(QLatin1String("act")) == QLatin1String(spec.name))
                spec.perform(*m_desk, fields, [&](Result<QJsonObject> said) { reply = std::move(said); });
        }
        if (!QTest::qWaitFor([&] { return reply.has_value(); }))
            qFatal("No answer to %s", json.constData());
        return std::move(*reply);
    }
    quint64 entries() const
    {
        return journal::lastSeq(m_station->station().reader(), m_station->tablet().session()->author.incarnation);
    }
    /// The act with the ids of this station put in.
    QByteArray filled(QByteArray json) const
    {
        return json.replace("INSPECTION", m_station->inspection().toHex().toLatin1())
            .replace("OTHERSITE", m_otherSite.toHex().toLatin1())
            .replace("SITE", m_station->site().toHex().toLatin1())
            .replace("HAZARD", m_hazard.toHex().toLatin1());
    }
    struct Run
    {
        QList<QJsonObject> answers;
        Status heard = success();
        [[nodiscard]] QString text(qsizetype line) const
        {
            return answers.at(line).value(QLatin1String("error")).toObject().value(QLatin1String("text")).toString();
        }
    };
    /// As "mingcha act" does, to the end of `in`, or of what can be printed.
    Run runActs(std::FILE *in, std::FILE *out)
    {
        app::ActRunner runner(m_station->station(), in, out);
        QSignalSpy finished(&runner, &app::ActRunner::finished);
        runner.start();
        if (!finished.wait(kPatienceMs))
            qFatal("The acts do not end.");
        Run run{{}, runner.heard()};
        std::rewind(out);
        std::array<char, 4096> line;
        while (std::fgets(line.data(), static_cast<int>(line.size()), out))
            run.answers.append(QJsonDocument::fromJson(QByteArray(line.data())).object());
        return run;
    }
    Run runActs(const QByteArray &lines)
    {
        const File in(std::tmpfile());
        std::fputs(lines.constData(), in.get());
        std::rewind(in.get());
        return runActs(in.get(), File(std::tmpfile()).get());
    }
    Id m_otherSite;
    Id m_hazard;

private Q_SLOTS:
    void init()
    {
        m_station = std::make_unique<TestStation>();
        m_station->populate();
        m_otherSite = m_station->addSite(QStringLiteral("另一处"));
        m_station->pull();
        hazard::FoundInput input;
        input.author = m_station->tablet().session()->author;
        input.site = m_station->site();
        input.words = QStringLiteral("通道被堵");
        m_hazard =
            m_station->act([&](journal::Store &store) { return hazard::found(store, m_station->me(), input); }).object;
        m_desk = std::make_unique<app::ActDesk>(m_station->station());
    }
    void cleanup()
    {
        m_desk.reset();
        m_station.reset();
    }

    void aFieldThatCannotBeMeantIsNamedAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("act");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &act, const char *says) {
            QTest::newRow(name) << act << QString::fromLatin1(says);
        };
        const QByteArray found = R"({"act":"hazard","site":"SITE","words":"x",)";
        row("a kind nobody knows", found + R"("category":"dragons"})",
            R"("category" does not know the word "dragons")");
        row("the kinds are listed", found + R"("category":"dragons"})", "evacuation, ebike, gas");
        row("a kind nobody knows, later", R"({"act":"change","hazard":"HAZARD","category":"dragons"})",
            R"("category" does not know)");
        row("another site", R"({"act":"hazard","inspection":"INSPECTION","site":"OTHERSITE","words":"x"})",
            R"("site" is another site than that of the inspection)");
        row("accuracy below 0", found + R"("position":{"latitude":30.8,"longitude":120.1,"accuracy":-5}})",
            R"("accuracy" must not be less than 0)");
        row("age below 0", found + R"("position":{"latitude":30.8,"longitude":120.1,"age":-1}})",
            R"("age" must not be less than 0)");
        row("satellites below 0", found + R"("position":{"latitude":30.8,"longitude":120.1,"satellites":-1}})",
            R"("satellites" must not be less than 0)");
        row("accuracy beyond number", found + R"("position":{"latitude":30.8,"longitude":120.1,"accuracy":1e300}})",
            R"("accuracy" is too large)");
        row("half a character", R"({"act":"comment","hazard":"HAZARD","words":"a\ud800b"})",
            R"("words" holds half of a character)");
        row("the other half", R"({"act":"comment","hazard":"HAZARD","words":"\udc00"})",
            R"("words" holds half of a character)");
        row("half a character, optional", R"({"act":"change","hazard":"HAZARD","place":"\ud800"})",
            R"("place" holds half of a character)");
        row("half a minute", R"({"act":"assign","site":"SITE","minuteOfDay":3.5})",
            R"("minuteOfDay" must be a whole number)");
        row("a place beyond the earth", found + R"("position":{"latitude":91,"longitude":120.1}})",
            R"(field "position": field "latitude" is beyond 90 degrees, or "longitude" beyond 180)");
        row("half a place", found + R"("position":{"latitude":30.8}})", R"("latitude" and "longitude" stand together)");
        row("a re-inspection without its verdict", R"({"act":"reinspect","hazard":"HAZARD"})",
            R"("passed" is missing)");
        row("nobody's PIN", R"({"act":"close","hazard":"HAZARD","pin":"246810"})",
            R"("pin" and "person" stand together)");
        row("a second person without a PIN", R"({"act":"close","hazard":"HAZARD","person":"INSPECTION"})",
            R"("pin" and "person" stand together)");
        row("a ground for recusal, and not that there is one",
            R"({"act":"recusal","inspection":"INSPECTION","words":"x"})", R"("none" is missing beside "words")");
    }
    void aFieldThatCannotBeMeantIsNamedAndNothingIsWritten()
    {
        QFETCH(QByteArray, act);
        QFETCH(QString, says);
        const quint64 before = entries();
        const Result<QJsonObject> reply = perform(filled(act));
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Invalid);
        QVERIFY2(reply.error().text.contains(says), qPrintable(reply.error().text));
        QCOMPARE(entries(), before);
    }

    void whatIsMeantIsTaken_data()
    {
        QTest::addColumn<QByteArray>("act");
        QTest::newRow("a known kind") << QByteArray(R"({"act":"hazard","site":"SITE","category":"gas"})");
        QTest::newRow("another kind") << QByteArray(R"({"act":"change","hazard":"HAZARD","category":"ebike"})");
        QTest::newRow("a position") << QByteArray(
            R"({"act":"hazard","site":"SITE","words":"x","position":{"latitude":30.8,"longitude":120.1,"accuracy":0,"age":0}})");
        QTest::newRow("a whole character of two halves")
            << QByteArray(R"({"act":"comment","hazard":"HAZARD","words":"\ud83d\udd25"})");
    }
    void whatIsMeantIsTaken()
    {
        QFETCH(QByteArray, act);
        const quint64 before = entries();
        const Result<QJsonObject> reply = perform(filled(act));
        QVERIFY2(reply.ok(), reply.ok() ? "" : qPrintable(reply.error().message()));
        QCOMPARE(entries(), before + 1);
    }

    void everyLineIsAnsweredAndWhatIsNoActIsNamed()
    {
        const Run run = runActs("[1,2]\n\n{\"act\":\n{\"act\":\"dance\"}\n{\"act\":\"lock\"}");
        QVERIFY(run.heard.ok());
        QCOMPARE(run.answers.size(), 4);
        QVERIFY(run.text(0).startsWith(QStringLiteral("an act is an object")));
        QVERIFY(run.text(1).startsWith(QStringLiteral("not a JSON object")));
        QVERIFY(run.text(2).startsWith(QStringLiteral("there is no act of this name")));
        QVERIFY(run.answers.at(3).value(QLatin1String("ok")).toBool());
        QCOMPARE(run.answers.at(3).value(QLatin1String("line")).toInt(), 5);
    }

    void aLineThatIsTooLongTakesNoMemoryAndTheNextOneIsActed()
    {
        constexpr int kMegabytes = 96;
        constexpr long kMostGrowthKilobytes = 32 * 1024;
        const File in(std::tmpfile());
        const QByteArray megabyte(1 << 20, 'x');
        for (int i = 0; i < kMegabytes; ++i)
            QCOMPARE(std::fwrite(megabyte.constData(), 1, size_t(megabyte.size()), in.get()), size_t(megabyte.size()));
        std::fputs("\n{\"act\":\"lock\"}\n", in.get());
        std::rewind(in.get());
        const long before = mostMemoryKilobytes();
        const Run run = runActs(in.get(), File(std::tmpfile()).get());
        QVERIFY(mostMemoryKilobytes() - before < kMostGrowthKilobytes);
        QCOMPARE(run.answers.size(), 2);
        QVERIFY(run.text(0).startsWith(QStringLiteral("the line is longer than")));
        QCOMPARE(run.answers.at(1).value(QLatin1String("line")).toInt(), 2);
        QVERIFY(run.answers.at(1).value(QLatin1String("ok")).toBool());
    }

    void anAnswerThatCannotBePrintedIsToldAndNoFurtherLineIsRead()
    {
        const QByteArray comment = filled(R"({"act":"comment","hazard":"HAZARD","words":"x"})");
        const File in(std::tmpfile());
        std::fputs((comment + '\n' + comment + '\n').constData(), in.get());
        std::rewind(in.get());
        const quint64 before = entries();
        const Run run = runActs(in.get(), File(std::fopen("/dev/full", "w")).get());
        QVERIFY(!run.heard.ok());
        QVERIFY2(run.heard.error().text.startsWith(QStringLiteral("The answer to line 1 cannot be printed")),
                 qPrintable(run.heard.error().text));
        QCOMPARE(entries(), before + 1);
    }

    void theHelpListsTheWordsThatFieldsTake()
    {
        const QString help = app::actHelp();
        for (const char *words :
             {"provinceCovert, cityCovert", "covert, open", "gridVisit, administrative",
              "pass, fail, notApplicable, notChecked", "evacuation, ebike", "general, major", "fixOnSpot, deadline",
              "approved, returned, referred", "before, after, reinspection, scene, card",
              "arrow, circle, box, text, mosaic", "system, receiver, recorded, manual, lastKnown"})
            QVERIFY2(help.contains(QLatin1String(words)), words);
    }
};

QTEST_MAIN(ActTest)
#include "acttest.moc"
