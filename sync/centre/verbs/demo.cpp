// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// demo: fills an empty data folder with the demo district.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"

#include "core/checklist/cataloguereader.h"
#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/accounts/enrolment.h"
#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/district.h"
#include "sync/centre/demo/loaddistrict.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace mingcha::centre {

namespace {

constexpr char kDistrict[] = "330502";
constexpr quint64 kDefaultSeed = 1;
constexpr int kDemoHour = 8; ///< in China, of the plan's day

Result<qint64> todayOf(Office &office, const Arguments &given)
{
    const QString text = given.value(QStringLiteral("today"));
    if (text.isEmpty())
        return office.clock.now().wallMs;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "--today is a day such as 2026-11-20."),
                     text};
    return demo::dayStart(day) + kDemoHour * demo::kHourMs;
}

Result<demo::DemoDistrict> plan(const checklist::Catalogue &catalogue, quint64 seed, qint64 todayMs, bool small)
{
    const Result<region::Divisions> divisions =
        region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json"));
    if (!divisions)
        return divisions.error();
    const Result<std::vector<region::Outline>> outlines =
        region::loadOutlines(QStringLiteral(":/mingcha/regions/huzhou-districts.geojson"));
    if (!outlines)
        return outlines.error();
    const Result<region::Outline> outline = region::outlineOf(*outlines, QLatin1String(kDistrict));
    if (!outline)
        return outline.error();
    return demo::planDistrict(catalogue, *divisions, *outline, seed, todayMs,
                              small ? demo::Scale::small() : demo::Scale());
}

Status keepLogins(Office &office, const demo::LoadedDistrict &loaded)
{
    return office.writer.run([&](journal::Store &store) -> Status {
        for (const demo::DemoLogin &one : loaded.people) {
            if (const Status status = keepLogin(store.database(), one.login, one.person); !status)
                return status;
        }
        return sealCentre(store, office.identity);
    });
}

Result<QStringList> tokens(Office &office, const QStringList &logins)
{
    QStringList lines;
    for (const QString &login : logins) {
        const Result<QStringList> slip = runEnrol(office, {QStringLiteral("--person"), login});
        if (!slip)
            return slip.error();
        lines += *slip;
    }
    return lines;
}

} // namespace

QString helpDemo()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server demo [--small] [--seed N] [--today YYYY-MM-DD] [--enrol LOGIN[,LOGIN…]]\n"
        "Fills an empty data folder with an invented district, and prints its people as lines of JSON; then, for each\n"
        "login, an enrolment slip as \"enrol\" does.");
}

Result<QStringList> runDemo(Office &office, const QStringList &arguments)
{
    const Result<Arguments> given =
        Arguments::read(arguments, {QStringLiteral("seed"), QStringLiteral("today"), QStringLiteral("enrol")},
                        {QStringLiteral("small")});
    if (!given)
        return given.error();
    if (!given->words().isEmpty())
        return Error{ErrorCode::Invalid, helpDemo(), {}};
    bool isNumber = true;
    const QString seedText = given->value(QStringLiteral("seed"), QString::number(kDefaultSeed));
    const quint64 seed = seedText.toULongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "--seed is a whole number."), seedText};
    const Result<qint64> todayMs = todayOf(office, *given);
    if (!todayMs)
        return todayMs.error();
    const Result<checklist::Catalogue> catalogue =
        checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json"));
    if (!catalogue)
        return catalogue.error();
    const Result<demo::DemoDistrict> planned = plan(*catalogue, seed, *todayMs, given->has(QStringLiteral("small")));
    if (!planned)
        return planned.error();
    const Status sealed =
        office.writer.run([&](journal::Store &store) { return checkSeal(store.database(), office.identity); });
    if (!sealed)
        return sealed.error();
    const evidence::PhotoFile photos(office.places.photos());
    const Result<demo::LoadedDistrict> loaded = demo::loadDistrict(office.writer, {*planned,
                                                                                   *catalogue,
                                                                                   office.identity.author(),
                                                                                   &photos,
                                                                                   demo::kPhotographedOpen,
                                                                                   demo::kPhotographedClosed,
                                                                                   {}});
    if (!loaded)
        return loaded.error();
    if (const Status kept = keepLogins(office, *loaded); !kept)
        return kept.error();
    Identity named = office.identity; // a server that runs shows it from its next start on
    if (const Status kept = nameCentre(office.places.folder, named, planned->name); !kept)
        return kept.error();
    QStringList lines;
    for (const demo::DemoLogin &one : loaded->people)
        lines.append(jsonLine({{QStringLiteral("login"), one.login},
                               {QStringLiteral("name"), one.name},
                               {QStringLiteral("role"), demo::roleWord(one.role)},
                               {QStringLiteral("person"), one.person.toHex()}}));
    lines.append(jsonLine({{QStringLiteral("sites"), loaded->sites},
                           {QStringLiteral("assignments"), loaded->assignments},
                           {QStringLiteral("inspections"), loaded->inspections},
                           {QStringLiteral("hazards"), loaded->hazards},
                           {QStringLiteral("photos"), loaded->photos}}));
    QStringList logins;
    for (const QString &listed : given->values(QStringLiteral("enrol")))
        logins += listed.split(QLatin1Char(','), Qt::SkipEmptyParts);
    const Result<QStringList> slips = tokens(office, logins);
    if (!slips)
        return slips.error();
    return lines + *slips;
}

} // namespace mingcha::centre
