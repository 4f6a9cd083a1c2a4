// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/loaddistrict.h"

#include "core/journal/admission.h"
#include "core/person/acts.h"
#include "core/person/reasons.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/loadhazards.h"
#include "sync/centre/demo/loadphotos.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <future>

namespace mingcha::demo {

namespace {

constexpr qint64 kPlannedAheadMs = 14 * kHourMs; ///< of the first day of the month: the evening before

constexpr qint64 kVisitMs = 95 * kMinuteMs;

using Drawn = Result<std::vector<evidence::PhotoInput>>;

/// A draft, and when it was done.
struct Past
{
    journal::Draft draft;
    qint64 ms = 0;
};

/// Writes the plan part by part; what it has written is known by index to what follows.
class Loading
{
public:
    Loading(const LoadOptions &options, std::vector<PlannedPhoto> photos)
        : m_plan(options.plan),
          m_catalogue(options.catalogue),
          m_author(options.author),
          m_photos(std::move(photos)),
          m_histories(m_plan, m_catalogue, m_written),
          m_parts{{{m_plan.people.size(), &Loading::person, &m_written.people},
                   {m_plan.sites.size(), &Loading::site, &m_written.sites},
                   {m_plan.assignments.size(), &Loading::assignment, &m_assignments},
                   {m_plan.inspections.size(), &Loading::inspection, &m_written.inspections},
                   {m_plan.hazards.size(), &Loading::hazard, &m_written.hazards},
                   {m_photos.size(), &Loading::photo, &m_photoIds}}}
    {
    }
    Q_DISABLE_COPY_MOVE(Loading)

    /// Writes at most so many entries, in the transaction that the caller is in.
    Status writeSome(journal::Store &store, int entries)
    {
        journal::Admission admission(store, store.clock().now().wallMs);
        for (int written = 0; written < entries && !isDone() && !awaitsPhotos(); ++written) {
            const Part &part = m_parts[m_part];
            Result<Past> past = (this->*part.next)(store, m_index);
            if (!past)
                return spoken(past.error());
            const Result<journal::Written> entry =
                admission.write(m_author, std::move(past->draft), std::min(past->ms, m_plan.todayMs));
            if (!entry)
                return spoken(entry.error());
            part.ids->push_back(entry->object);
            ++m_done;
            ++m_index;
            passEmptyParts();
        }
        return success();
    }
    [[nodiscard]] bool isDone() const { return m_part == m_parts.size(); }
    /// Nothing but photos is left, and they are not drawn yet.
    [[nodiscard]] bool awaitsPhotos() const { return m_part == m_parts.size() - 1 && m_inputs.empty(); }
    void takePhotos(std::vector<evidence::PhotoInput> drawn) { m_inputs = std::move(drawn); }
    [[nodiscard]] LoadProgress progress() const
    {
        LoadProgress progress{m_done, 0};
        for (const Part &part : m_parts)
            progress.total += static_cast<qint64>(part.count);
        return progress;
    }
    [[nodiscard]] LoadedDistrict result() const
    {
        LoadedDistrict loaded;
        for (size_t i = 0; i < m_plan.people.size(); ++i) {
            const Person &one = m_plan.people[i];
            loaded.people.push_back({one.login, one.name, one.role, m_written.people[i]});
        }
        const auto count = [](const std::vector<Id> &ids) { return static_cast<qint64>(ids.size()); };
        loaded.sites = count(m_written.sites);
        loaded.assignments = count(m_assignments);
        loaded.inspections = count(m_written.inspections);
        loaded.hazards = count(m_written.hazards);
        loaded.photos = count(m_photoIds);
        return loaded;
    }

private:
    struct Part
    {
        size_t count;
        Result<Past> (Loading::*next)(journal::Store &, size_t);
        std::vector<Id> *ids;
    };

    void passEmptyParts()
    {
        while (m_part < m_parts.size() && m_index >= m_parts[m_part].count) {
            ++m_part;
            m_index = 0;
        }
    }

    Status spoken(const Error &error) const
    {
        return Error{
            error.code, person::errorText(error),
            QCoreApplication::translate("Demo", "demo district, part %1, number %2").arg(m_part + 1).arg(m_index + 1)};
    }

    [[nodiscard]] qint64 beginningMs() const { return dayStart(m_plan.todayMs) - (kPastDays + 1) * kDayMs; }

    static Result<Past> with(Result<journal::Draft> draft, qint64 ms)
    {
        if (!draft)
            return draft.error();
        return Past{std::move(*draft), ms};
    }

    Result<Past> person(journal::Store &store, size_t index)
    {
        return with(person::add(store, person::centrePerson(), personOf(m_plan, m_plan.people[index])), beginningMs());
    }

    Result<Past> site(journal::Store &store, size_t index)
    {
        return with(site::add(store, person::centrePerson(), siteOf(m_plan, m_plan.sites[index])),
                    beginningMs() + kHourMs);
    }

    Result<Past> assignment(journal::Store &store, size_t index)
    {
        if (demo::isDone(m_plan, index)) {
            const inspection::Inspection done = doneAssignmentOf(m_plan, index, m_catalogue, m_written);
            return with(inspection::importPast(store, person::centrePerson(), done),
                        m_plan.assignments[index].dayMs + done.minuteOfDay * kMinuteMs + kVisitMs);
        }
        const QDate today = dateOf(m_plan.todayMs);
        const qint64 plannedMs = dayStart(QDate(today.year(), today.month(), 1)) - kPlannedAheadMs;
        return with(inspection::assign(store, person::centrePerson(), assignmentOf(m_plan, index, m_written)),
                    plannedMs);
    }

    Result<Past> inspection(journal::Store &store, size_t index)
    {
        const inspection::Inspection past = inspectionOf(m_plan, index, m_catalogue.version(), m_written);
        return with(inspection::importPast(store, person::centrePerson(), past), m_plan.inspections[index].endedMs);
    }

    Result<Past> hazard(journal::Store &store, size_t index)
    {
        const hazard::PastHazard past = m_histories.of(index);
        return with(hazard::importPast(store, person::centrePerson(), past), past.events.back().ms);
    }

    Result<Past> photo(journal::Store &store, size_t index)
    {
        evidence::PhotoInput &input = m_inputs[index];
        input.owner = m_written.hazards[m_photos[index].hazard];
        // The centre has the file: it waits for nobody's receipt.
        if (const Status noted = evidence::noteFetched(store.database(), input.stored); !noted)
            return noted.error();
        return with(evidence::take(store, person::centrePerson(), input), input.takenMs);
    }

    const DemoDistrict &m_plan;
    const checklist::Catalogue &m_catalogue;
    journal::Author m_author;
    std::vector<PlannedPhoto> m_photos;
    std::vector<evidence::PhotoInput> m_inputs;
    Written m_written;
    std::vector<Id> m_assignments;
    std::vector<Id> m_photoIds;
    HazardHistories m_histories;
    std::array<Part, 6> m_parts;
    size_t m_part = 0;
    size_t m_index = 0;
    qint64 m_done = 0;
};

Status refuseWhenFilled(journal::Store &store)
{
    site::Filter any;
    any.onlyActive = false;
    any.limit = 1;
    if (site::list(store.database(), any).empty())
        return success();
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate(
                     "Demo", "There are sites here already. A demo district goes into an empty data folder only."),
                 store.database().path()};
}

} // namespace

Result<LoadedDistrict> loadDistrict(journal::Writer &writer, const LoadOptions &options)
{
    if (const Status empty = writer.run(refuseWhenFilled); !empty)
        return empty.error();
    std::vector<PlannedPhoto> photos;
    if (options.photos)
        photos = planPhotos(options.plan, options.photographedOpen, options.photographedClosed);
    // Drawn while the writer writes; the future waits for its thread when this returns early.
    std::future<Drawn> drawing;
    if (!photos.empty())
        drawing = std::async(std::launch::async, [&options, photos] {
            return drawPhotos(options.plan, options.catalogue, photos, *options.photos);
        });
    Loading loading(options, std::move(photos));
    while (!loading.isDone()) {
        if (loading.awaitsPhotos()) {
            Drawn drawn = drawing.get();
            if (!drawn)
                return drawn.error();
            loading.takePhotos(std::move(*drawn));
        }
        const Status written =
            writer.run([&](journal::Store &store) { return loading.writeSome(store, kEntriesPerTransaction); });
        if (!written)
            return written.error();
        if (options.progress)
            options.progress(loading.progress());
    }
    return loading.result();
}

} // namespace mingcha::demo
