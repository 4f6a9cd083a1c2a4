// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/station.h"

#include "assets/assets.h"
#include "core/checklist/cataloguefolder.h"
#include "core/checklist/cataloguereader.h"
#include "core/person/queries.h"

#include <QDate>

namespace mingcha::app {

Station::Station(const Clock *clock) : m_clock(clock == nullptr ? m_own : *clock), m_rooms(allRooms()) {}

Station::~Station() = default;

Status Station::loadAssets()
{
    initAssets();
    Result<checklist::Catalogue> catalogue =
        checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json"));
    if (!catalogue)
        return catalogue.error();
    if (const Status added = m_catalogues.add(std::move(*catalogue)); !added)
        return added;
    Result<checklist::Statutes> statutes =
        checklist::loadStatutes(QStringLiteral(":/mingcha/checklists/statutes.json"));
    if (!statutes)
        return statutes.error();
    m_statutes = std::move(*statutes);
    Result<region::Divisions> divisions =
        region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json"));
    if (!divisions)
        return divisions.error();
    m_divisions = std::move(*divisions);
    return success();
}

Result<std::unique_ptr<Station>> Station::open(const QString &folder)
{
    return openWith(folder, nullptr);
}

Result<std::unique_ptr<Station>> Station::open(const QString &folder, const Clock &clock)
{
    return openWith(folder, &clock);
}

Result<std::unique_ptr<Station>> Station::openWith(const QString &folder, const Clock *clock)
{
    std::unique_ptr<Station> station(new Station(clock));
    if (const Status loaded = station->loadAssets(); !loaded)
        return loaded.error();
    Result<std::unique_ptr<tablet::Tablet>> tablet =
        tablet::Tablet::open(folder, station->m_rooms, station->m_clock, station->m_random);
    if (!tablet)
        return tablet.error();
    station->m_tablet = std::move(*tablet);
    Result<std::unique_ptr<journal::Database>> reader = station->m_tablet->openReader();
    if (!reader)
        return reader.error();
    station->m_reader = std::move(*reader);
    for (const QString &version : checklist::catalogueVersions(station->m_tablet->folder().cataloguesPath()))
        station->takeCatalogue(version);
    station->m_photos = std::make_unique<evidence::PhotoFile>(station->m_tablet->folder().photosPath());
    station->m_previews = std::make_shared<tablet::PreviewFolder>(station->m_tablet->folder().previewsPath());
    return station;
}

void Station::takeCatalogue(const QString &version)
{
    if (m_catalogues.version(version) != nullptr)
        return;
    const Result<QByteArray> json = checklist::readCatalogueFile(m_tablet->folder().cataloguesPath(), version);
    Result<checklist::Catalogue> catalogue =
        json ? checklist::readCatalogue(*json, version) : Result<checklist::Catalogue>(json.error());
    const Status added = catalogue ? m_catalogues.add(std::move(*catalogue)) : Status(catalogue.error());
    if (!added)
        qWarning("%s", qPrintable(added.error().message()));
}

person::Person Station::me()
{
    const std::optional<tablet::Signer> &session = m_tablet->session();
    if (!session)
        return {};
    if (std::optional<person::Person> known = person::find(*m_reader, session->author.person))
        return *known;
    person::Person unknown;
    unknown.id = session->author.person;
    unknown.name = session->name;
    return unknown;
}

QString Station::today() const
{
    const Moment now = m_clock.now();
    return QDateTime::fromMSecsSinceEpoch(now.wallMs + now.zoneMinutes * 60000LL, Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace mingcha::app
