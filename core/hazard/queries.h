// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads hazards: lists of any length page by page, counts, one with its life line, what is due. Any connection, any
// thread's own. Counts are made by SQL, never kept.
#pragma once

#include "core/evidence/photo.h"
#include "core/hazard/hazard.h"
#include "core/hazard/rules.h"
#include "core/journal/database.h"

#include <QCborValue>

namespace mingcha::hazard {

constexpr int kMaxHazardsListed = 500;

enum class Order { NewestFound, DueFirst };

struct Filter
{
    std::optional<Phase> phase;
    std::optional<Review> review;
    std::optional<Grade> grade; ///< as shown
    std::optional<bool> isLead;
    std::optional<bool> emergency;
    QString referredTo;           ///< the department's name; empty: any
    std::optional<bool> complete; ///< all that its registration asks for is filled
    QString overdueAt;            ///< day; empty: not asked
    Id site;                      ///< null: any
    Id inspection;                ///< null: any
    Id foundBy;                   ///< null: anyone
    QString text;                 ///< words, site name, item code or number
    bool withVoided = false;
};
/// Where a page ends; hand it back for the next one.
struct PageKey
{
    QString dueDay;
    qint64 foundMs = 0;
    qint64 row = 0;
};
struct Page
{
    std::vector<HazardRow> rows;
    std::optional<PageKey> next; ///< empty: this was the last
};
[[nodiscard]] Result<Page> list(journal::Database &database, const Filter &filter, Order order,
                                const std::optional<PageKey> &after, int limit);
[[nodiscard]] Result<qint64> count(journal::Database &database, const Filter &filter);

struct Counts
{
    qint64 open = 0;
    qint64 waitingReinspection = 0;
    qint64 waitingClose = 0;
    qint64 closed = 0;
    qint64 referred = 0;
    qint64 overdue = 0;
    qint64 waitingReview = 0;
    qint64 leads = 0;
    qint64 incomplete = 0;
};
/// `day` is today, "YYYY-MM-DD".
[[nodiscard]] Result<Counts> counts(journal::Database &database, const QString &day);

/// The two of Counts that stand beside every page; does not read what is closed.
struct Urgent
{
    qint64 overdue = 0;
    qint64 waitingReview = 0;
};
[[nodiscard]] Result<Urgent> urgent(journal::Database &database, const QString &day);

/// Empty when there is none.
[[nodiscard]] std::optional<HazardRow> find(journal::Database &database, const Id &id);

/// A field that a change or a settlement set: what stands, and of a settlement what does not, by whom and when.
struct ChangedField
{
    int field = 0;
    QCborValue value;
    struct Other
    {
        QCborValue value;
        Id by;
        QString byName;
        qint64 ms = 0;
    };
    std::vector<Other> others;
};

/// One act in the life of a hazard, as the journal has it.
struct LifeEvent
{
    journal::EntryRef entry;
    QString kind;           ///< "hazard.found"; photos taken of it too: "photo.taken"
    Step step = Step::None; ///< where it moved to; None: no move
    bool counts = true;     ///< false: flagged, moved nothing
    QString reason;         ///< why it was flagged or refused
    Id by;
    QString byName;
    qint64 ms = 0; ///< effective; the author's own time while pending
    QString words;
    Review review = Review::None; ///< what a review decided
    QString department;           ///< where it was referred to
    Hash entryHash;               ///< SHA-256 of the header
    quint64 position = 0;         ///< in its log; 0: not yet ordered
    bool pending = false;
    bool refused = false;
    QString letInBy;    ///< who let it in by hand, after the centre had refused it; empty: it came in by itself
    QString letInWords; ///< and why
    bool isHere = true; ///< false: the object came whole, and its entry did not; it has neither hash nor position here
    std::vector<ChangedField> changed; ///< only of changes and settlements
};
struct Life
{
    HazardDetail detail;
    std::vector<LifeEvent> events; ///< in the order of time
    std::vector<evidence::Photo> photos;
};
/// NotFound when there is none.
[[nodiscard]] Result<Life> life(journal::Database &database, const Id &id);
/// What rules.h wants to know, read at once; NotFound when the hazard or the person is not there.
[[nodiscard]] Result<Circumstances> circumstances(journal::Database &database, const Id &hazard,
                                                  const person::Person &me);

/// Whether nothing more is to be done at a hazard or an inspection, and the centre knows it: the hazard is closed or void and
/// its visit handed in; the visit is handed in or void and each of its hazards closed. False of everything else.
[[nodiscard]] bool isDone(journal::Database &database, const Id &object);

struct DueRow
{
    HazardRow row;
    int days = 0; ///< negative: overdue by so many; 0: today; 1: tomorrow
};
/// Open ones due up to `withinDays` from `day` on, overdue first; `me` null: everyone's, else those I found or of my inspections.
[[nodiscard]] Result<std::vector<DueRow>> due(journal::Database &database, const QString &day, int withinDays,
                                              const Id &me, int limit);
/// Confirmed and closed ones of the same item at the same site, closed not longer than kRecurrenceDays before `ms`, the latest
/// first. None of a covert visit: who reads the one that names it would learn of that (rule 7); and no finding of another
/// system, of which the day of its close-out is not known here.
[[nodiscard]] Result<std::vector<HazardRow>> possibleRecurrences(journal::Database &database, const Id &site,
                                                                 const QString &code, qint64 ms);

} // namespace mingcha::hazard
