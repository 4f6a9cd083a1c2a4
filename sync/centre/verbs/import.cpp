// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// import sites | catalogue | regions: what an administrator brings as files.
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/office.h"
#include "sync/centre/verbs/shipped.h"

#include "core/base/files.h"
#include "core/checklist/cataloguefolder.h"
#include "sync/centre/import/csv.h"
#include "sync/centre/import/regionimport.h"
#include "sync/centre/import/siteimport.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace mingcha::centre {

namespace {

Result<QStringList> importSiteList(Office &office, const QByteArray &bytes, const QString &file)
{
    const Result<checklist::Catalogue> catalogue = catalogueOf(office.places.folder);
    if (!catalogue)
        return catalogue.error();
    const Result<region::Divisions> divisions = divisionsOf(office.places.folder);
    if (!divisions)
        return divisions.error();
    const SiteSheet sheet = readSiteSheet(bytes, file, *catalogue, *divisions);
    if (!sheet.mistakes.empty()) {
        QStringList told;
        for (const Error &mistake : sheet.mistakes)
            told.append(mistake.message());
        return Error{
            ErrorCode::Invalid,
            told.join(QLatin1Char('\n')) + QLatin1Char('\n') +
                QCoreApplication::translate("Server", "Nothing was brought in. Mend these lines and try again."),
            {}};
    }
    SitesImported imported;
    const Status status = office.writer.run([&](journal::Store &store) -> Status {
        if (const Status sealed = checkSeal(store.database(), office.identity); !sealed)
            return sealed;
        const Result<SitesImported> done = importSites(store, office.identity.author(), sheet);
        if (!done)
            return done.error();
        imported = *done;
        return sealCentre(store, office.identity);
    });
    if (!status)
        return status.error();
    QJsonArray duplicates;
    for (const Duplicate &one : imported.duplicates)
        duplicates.append(QJsonObject{{QStringLiteral("line"), one.line},
                                      {QStringLiteral("ofLine"), one.ofLine},
                                      {QStringLiteral("name"), one.name},
                                      {QStringLiteral("address"), one.address}});
    return QStringList{jsonLine(
        {{QStringLiteral("added"), static_cast<qint64>(imported.added)}, {QStringLiteral("duplicates"), duplicates}})};
}

Result<QStringList> importChecklists(Office &office, const QByteArray &bytes, const QString &file)
{
    const Result<checklist::CatalogueKept> done = checklist::keepCatalogue(office.places.catalogues(), bytes, file);
    if (!done)
        return done.error();
    return QStringList{jsonLine({{QStringLiteral("version"), done->version},
                                 {QStringLiteral("venueTypes"), static_cast<qint64>(done->venueTypes)},
                                 {QStringLiteral("items"), static_cast<qint64>(done->items)},
                                 {QStringLiteral("wasThere"), done->wasThere}})};
}

Result<QStringList> importDivisions(Office &office, const QByteArray &bytes, const QString &file)
{
    RegionsImported imported;
    const Status status = office.writer.run([&](journal::Store &store) -> Status {
        const Result<RegionsImported> done = importRegions(store.database(), office.places.folder, bytes, file);
        if (!done)
            return done.error();
        imported = *done;
        return success();
    });
    if (!status)
        return status.error();
    return QStringList{jsonLine({{QStringLiteral("districts"), static_cast<qint64>(imported.districts)},
                                 {QStringLiteral("townships"), static_cast<qint64>(imported.townships)}})};
}

} // namespace

QString helpImport()
{
    return QCoreApplication::translate("Server",
                                       "mingcha-server import sites FILE.csv\n"
                                       "mingcha-server import catalogue FILE.json\n"
                                       "mingcha-server import regions FILE.json\n"
                                       "Checks the whole file first; with any mistake nothing is brought in.");
}

Result<QStringList> runImport(Office &office, const QStringList &arguments)
{
    if (arguments.size() != 2)
        return Error{ErrorCode::Invalid, helpImport(), {}};
    const QString &what = arguments.at(0);
    const QString &file = arguments.at(1);
    const Result<QByteArray> bytes = readFile(file, kMaxCsvBytes);
    if (!bytes)
        return bytes.error();
    if (what == u"sites")
        return importSiteList(office, *bytes, file);
    if (what == u"catalogue")
        return importChecklists(office, *bytes, file);
    if (what == u"regions")
        return importDivisions(office, *bytes, file);
    return Error{ErrorCode::Invalid, helpImport(), what};
}

} // namespace mingcha::centre
