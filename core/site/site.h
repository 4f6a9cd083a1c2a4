// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A site 场所: any venue that is inspected. Values only; the rules are rules.h, reading is queries.h, changing acts.h.
#pragma once

#include "core/base/ids.h"
#include "core/region/place.h"

#include <QString>

#include <optional>

namespace mingcha::site {

/// Fields of an object of type "site". Numbers are on disk and on the wire for ever.
enum Field {
    kName = 1,
    kVenueType = 2, ///< a code of the catalogue
    kAddress = 3,
    kRegion = 4, ///< township; fixed at adding, as it decides the log
    kLatE7 = 5,
    kLonE7 = 6,
    kResponsible = 7, ///< the person in charge
    kContact = 8,
    kCommunity = 9,
    kStatus = 10, ///< "active" or "voided"
    kMergedInto = 11,
    kPointAccuracyMm = 12,
    kStatusReason = 13, ///< why it was voided or merged
};
/// Sets.
enum Set {
    kMergeProposals = 1, ///< [other site's id, reason]
    kMergeDeclines = 2,  ///< the same: of that other site, whoever proposed it before
};

inline constexpr QLatin1String kStatusActive{"active"};
inline constexpr QLatin1String kStatusVoided{"voided"};

constexpr qsizetype kMaxNameLength = 120;
constexpr qsizetype kMaxTextLength = 500;

struct Site
{
    Id id;
    QString name;
    QString venueType;
    QString address;
    QString region;
    std::optional<region::Place> point;
    std::optional<qint64> pointAccuracyMm;
    QString responsible;
    QString contact;
    QString community;
    bool voided = false;
    Id mergedInto; ///< null: not merged
    bool hasOpenMergeProposal = false;
    bool pending = false; ///< some of it is not yet ordered by the centre

    [[nodiscard]] bool isActive() const { return !voided && mergedInto.isNull(); }
};

} // namespace mingcha::site
