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
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

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
