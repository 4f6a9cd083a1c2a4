// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Every way in which two tablets can leave two values side by side, as a table: what is founded, and what each of them
// then does. Holds a centre, the tablet of the screens (a TestStation), a second one, and a third for who found things.
#pragma once

#include "core/hazard/acts.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "tests/unit/support/othertablet.h"

#include <functional>
#include <map>

namespace mingcha::testing {

using Doing = std::function<Result<journal::Draft>(journal::Store &store, const Id &object)>;
struct ConflictCase
{
    QByteArray name;
    int field = 0;             ///< of the line on the page; 0: the life line
    std::function<Id()> found; ///< founds the object, with all that comes before
    Doing mine;
    Doing theirs;
};

class ConflictCases
{
public:
    using Values = std::vector<std::pair<int, QCborValue>>;

    ConflictCases();
    [[nodiscard]] TestStation &station() { return m_station; }
    [[nodiscard]] OtherTablet &other() { return *m_other; }
    [[nodiscard]] OtherTablet &field() { return *m_field; }
    [[nodiscard]] const std::vector<ConflictCase> &all() const { return m_cases; }
    [[nodiscard]] const ConflictCase &named(const QByteArray &name) const;
    /// Founds what the case is about; all three tablets and the centre have it.
    Id found(const ConflictCase &one);
    /// Everyone sends, then everyone fetches.
    void exchange();
    /// An act with these values, of a kind that moves to `step` where one is given, with words where some are.
    [[nodiscard]] static journal::Draft draft(journal::Store &store, const Id &object, const char *kind,
                                              const Values &values, const char *step = "", const QString &words = {});
    /// What two devices can both set, by type.
    [[nodiscard]] static const std::map<QByteArray, std::vector<int>> &settleable();

private:
    void add(const QByteArray &name, int field, std::function<Id()> found, const char *kind, Values mine, Values theirs,
             const char *step = "", const QString &words = {});
    void addHazards();
    void addMoves();
    void addSites();
    void addInspections();
    void addPeople();
    Id foundHazard(std::initializer_list<journal::Draft (*)(journal::Store &, const Id &)> before = {});
    Id foundLead();
    Id startedInspection(inspection::Authority authority = inspection::Authority::GridVisit, bool started = true);
    Id foundAnswer();

    TestStation m_station;
    std::unique_ptr<OtherTablet> m_other;
    std::unique_ptr<OtherTablet> m_field;
    Id m_site;
    Id m_otherSite;
    std::vector<Id> m_followUps;
    int m_count = 0;
    std::vector<ConflictCase> m_cases;
};

} // namespace mingcha::testing
