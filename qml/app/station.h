// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What every program on a tablet stands on: clock, randomness, rooms, the catalogue, the statutes and the divisions, and
// the open data folder. The window and the command line use the same one, so that both do things the same way.
// Belongs to the main thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/checklist/cataloguelibrary.h"
#include "core/checklist/statutes.h"
#include "core/evidence/photofile.h"
#include "core/person/person.h"
#include "core/region/divisions.h"
#include "core/rooms.h"
#include "sync/tablet/previewfolder.h"
#include "sync/tablet/tablet.h"

#include <memory>

namespace mingcha::app {

class Station
{
public:
    /// Opens the data folder, making it when missing. Errors say what to do.
    [[nodiscard]] static Result<std::unique_ptr<Station>> open(const QString &folder);
    /// With other clocks than the device's; they must outlive the station.
    [[nodiscard]] static Result<std::unique_ptr<Station>> open(const QString &folder, const Clock &clock);
    ~Station();

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] const journal::Rooms &rooms() const { return m_rooms; }
    [[nodiscard]] const checklist::CatalogueLibrary &catalogues() const { return m_catalogues; }
    [[nodiscard]] const checklist::Statutes &statutes() const { return m_statutes; }
    [[nodiscard]] const region::Divisions &divisions() const { return m_divisions; }
    [[nodiscard]] tablet::Tablet &tablet() { return *m_tablet; }
    [[nodiscard]] const evidence::PhotoFile &photos() const { return *m_photos; }
    /// Of photos that other devices took.
    [[nodiscard]] const std::shared_ptr<tablet::PreviewFolder> &previews() const { return m_previews; }
    /// The main thread's connection for reading.
    [[nodiscard]] journal::Database &reader() { return *m_reader; }
    /// The row of the person signed in; without a name while locked or not yet pulled.
    [[nodiscard]] person::Person me();
    /// Today where the tablet is, "YYYY-MM-DD".
    [[nodiscard]] QString today() const;

    /// Adds a version of the checklists that lies in the data folder. One that cannot be read is left out: the log says why.
    void takeCatalogue(const QString &version);

private:
    explicit Station(const Clock *clock);
    [[nodiscard]] Status loadAssets();
    [[nodiscard]] static Result<std::unique_ptr<Station>> openWith(const QString &folder, const Clock *clock);

    SystemClock m_own;
    const Clock &m_clock;
    SystemRandom m_random;
    journal::Rooms m_rooms;
    checklist::CatalogueLibrary m_catalogues;
    checklist::Statutes m_statutes;
    region::Divisions m_divisions;
    std::unique_ptr<tablet::Tablet> m_tablet;
    std::unique_ptr<evidence::PhotoFile> m_photos;
    std::shared_ptr<tablet::PreviewFolder> m_previews;
    std::unique_ptr<journal::Database> m_reader;
};

} // namespace mingcha::app
