// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: acts from the command line judge a hazard by the checklist its inspection began with. Method: a tablet that has a
// newer version beside it, in which the item asks for more.
#include "tests/unit/support/teststation.h"

#include "core/checklist/cataloguefolder.h"
#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "qml/act/acts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class ActVersionTest : public QObject
{
    Q_OBJECT

    /// The newest catalogue under a later version, with a photograph required for every item.
    static QByteArray stricter()
    {
        QFile file(QStringLiteral(MINGCHA_SOURCE_DIR "/assets/checklists/catalogue.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The checklist cannot be read.");
        QByteArray json = file.readAll();
        const QString version = QJsonDocument::fromJson(json)[QLatin1String("version")].toString();
        json.replace('"' + version.toUtf8() + '"', "\"2099.1\"");
        return json.replace("\"photoRequired\": false", "\"photoRequired\": true");
    }
    static const checklist::Item *withoutPhoto(const checklist::Catalogue &catalogue)
    {
        for (const checklist::VenueType &venue : catalogue.venueTypes()) {
            for (const checklist::Item &item : venue.items) {
                if (!item.photoRequired)
                    return &item;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void aHazardIsCompletedByTheVersionItsInspectionBeganWith()
    {
        TestStation station;
        station.populate();
        const checklist::Catalogue *began = station.station().catalogues().newest();
        const checklist::Item *item = withoutPhoto(*began);
        QVERIFY(item);
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.item = item;
        input.catalogueVersion = began->version();
        const Id found =
            station.act([&](journal::Store &store) { return hazard::found(store, station.me(), input); }).object;
        hazard::ChangeInput rest;
        rest.hazard = found;
        rest.words = QStringLiteral("已说明");
        rest.owner = QStringLiteral("店主甲");
        rest.action = hazard::Action::Deadline;
        rest.dueDay = station.today();
        rest.interimMeasure = QStringLiteral("停用");
        rest.gradeWhy = QStringLiteral("按标准");
        station.act([&](journal::Store &store) { return hazard::change(store, station.me(), rest); });
        must(
            checklist::keepCatalogue(station.tablet().folder().cataloguesPath(), stricter(), QStringLiteral("c.json")));
        station.reopen();
        QCOMPARE(station.station().catalogues().newest()->version(), QStringLiteral("2099.1"));

        app::ActDesk desk(station.station());
        app::Fields fields(QJsonObject{{QStringLiteral("act"), QStringLiteral("complete")},
                                       {QStringLiteral("hazard"), found.toHex()}});
        std::optional<Result<QJsonObject>> reply;
        for (const app::ActSpec &spec : app::hazardActs()) {
            if (QLatin1String(spec.name) == QLatin1String("complete"))
                spec.perform(desk, fields, [&](Result<QJsonObject> said) { reply = std::move(said); });
        }
        QTRY_VERIFY(reply.has_value());
        QVERIFY2(reply->ok(), reply->ok() ? "" : qPrintable(reply->error().message()));
    }
};

QTEST_MAIN(ActVersionTest)
#include "actversiontest.moc"
