// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A year of one township at a centre, act by act through the rooms: visits with all their answers and photos, hazards found,
// told or ordered, reviewed, mended, re-inspected, closed and looked back at. Repeatable: drawn from one seed.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/checklist/catalogue.h"
#include "core/evidence/photo.h"
#include "core/journal/store.h"
#include "core/person/person.h"

#include <functional>
#include <map>

namespace mingcha::bench {

struct TownshipPlan
{
    int sites = 400;
    int visits = 1600;
    int days = 365;
};

class TownshipYear
{
public:
    /// A person with the tablet that writes for them.
    struct Worker
    {
        journal::Author author;
        person::Person me;
    };
    using Build = std::function<Result<journal::Draft>(journal::Store &)>;

    /// Writes all of it into a new database at `path`.
    TownshipYear(const QString &path, const TownshipPlan &plan);

    [[nodiscard]] journal::Store &store() { return *m_store; }
    [[nodiscard]] static journal::LogKey log();
    /// The centre's time after the last day.
    [[nodiscard]] qint64 nowMs() const { return m_clock.now().wallMs; }
    [[nodiscard]] const journal::Rooms &rooms() const { return m_rooms; }
    [[nodiscard]] const Worker &lead() const { return m_lead; }
    /// One more act at the centre, some seconds later. In a transaction of the store.
    Id write(const Worker &worker, const Build &build);

private:
    struct Visit
    {
        Id inspection;
        Worker *first = nullptr;
        Worker *second = nullptr;
        Worker *third = nullptr; ///< comes along to the re-inspection
        const checklist::VenueType *venue = nullptr;
        bool isAdministrative = false;
    };

    Worker addWorker(const QString &name, QLatin1String role);
    void addPeople();
    void addSites(int count);
    void at(qint64 ms, std::function<void()> work) { m_later.emplace(ms, std::move(work)); }
    void begin(qint64 ms);
    void keepFormalities(const Visit &visit);
    void walk(const Visit &visit);
    void find(const Visit &visit, const checklist::Item &item);
    void follow(const Visit &visit, const Id &hazard, const checklist::Item &item);
    void photograph(const Worker &worker, const Id &owner, evidence::PhotoRole role);
    qint64 later(int fromDays, int toDays);

    ManualClock m_clock;
    journal::Rooms m_rooms;
    SeededRandom m_random{20261101};
    checklist::Catalogue m_catalogue;
    std::unique_ptr<journal::Store> m_store;
    Worker m_centre;
    std::vector<Worker> m_grid;
    std::vector<Worker> m_officers;
    Worker m_lead;
    struct Place
    {
        Id id;
        const checklist::VenueType *venue = nullptr;
    };
    std::vector<Place> m_sites;
    std::multimap<qint64, std::function<void()>> m_later;
    int m_acts = 0;
};

} // namespace mingcha::bench
