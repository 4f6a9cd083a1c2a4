// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One version of the checklists: for each venue type its sections in walking order and its items. A Catalogue never
// changes once read, and may be used from any thread. Copies share one body, so pointers into it stay valid as long as
// any copy lives: an open inspection holds the catalogue it began with. Reading is in cataloguereader.h.
#pragma once

#include "core/checklist/text.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace mingcha::checklist {

/// The grade the catalogue suggests; the department decides.
enum class Grade { General, Major };
enum class DefaultAction { FixOnSpot, Deadline };

/// "general" or "major".
[[nodiscard]] QLatin1String gradeWord(Grade grade);
[[nodiscard]] std::optional<Grade> gradeFromWord(QStringView word);
/// "fixOnSpot" or "deadline".
[[nodiscard]] QLatin1String actionWord(DefaultAction action);

/// Where a rule stands. The article is empty where the clause was not read.
struct Basis
{
    QString title;
    QString number;
    QString article;
    bool operator==(const Basis &) const = default;
};

struct Item
{
    QString code;
    QString section;
    Text requirement;                   ///< what must be so; answered pass, fail…
    Text fault;                         ///< pre-fills the hazard when the answer is fail
    Text how;                           ///< where to look
    Grade grade = Grade::General;       ///< suggested
    std::optional<bool> gradeConfirmed; ///< only on major items: whether the clause of the standard was read
    std::vector<Basis> basis;           ///< most direct first; at least one
    DefaultAction defaultAction = DefaultAction::FixOnSpot;
    int deadlineDays = 0; ///< only with DefaultAction::Deadline; a starting value, no statutory term
    bool photoRequired = false;
    bool covertObservable = false; ///< can be seen as a customer or passer-by
    std::vector<QString> tags;
};

struct Section
{
    QString code; ///< unique within its venue type only
    Text name;
};

struct VenueType
{
    QString code;
    Text name;
    std::vector<Section> sections; ///< in walking order
    std::vector<Item> items;       ///< in section order, then by code

    /// Null when there is none.
    [[nodiscard]] const Section *section(QStringView code) const;
};

class Catalogue
{
public:
    Catalogue();
    /// The item codes and venue type codes must be unique, as readCatalogue makes sure.
    Catalogue(QString version, std::vector<VenueType> venueTypes);

    [[nodiscard]] const QString &version() const { return m_body->version; }
    [[nodiscard]] const std::vector<VenueType> &venueTypes() const { return m_body->venueTypes; }
    [[nodiscard]] qsizetype itemCount() const { return m_body->items.size(); }
    /// Null when there is none; else valid while any copy of this catalogue lives.
    [[nodiscard]] const VenueType *venueType(const QString &code) const;
    [[nodiscard]] const Item *item(const QString &code) const;

private:
    struct Place
    {
        size_t venueType = 0;
        size_t item = 0;
    };
    struct Body
    {
        QString version;
        std::vector<VenueType> venueTypes;
        QHash<QString, size_t> types;
        QHash<QString, Place> items;
    };
    std::shared_ptr<const Body> m_body; // shared, because many open inspections point into one body
};

} // namespace mingcha::checklist
