// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Data folders to measure on: one person with a PIN, sites, begun inspections, past hazards, photos, all written through
// the journal as the centre would, everything received. The same plan gives the same folder; one that is there is kept.
#pragma once

#include "core/evidence/photofile.h"
#include "core/journal/room.h"
#include "core/person/person.h"
#include "sync/tablet/tablet.h"

namespace mingcha::bench {

inline const QByteArray kPin = QByteArrayLiteral("246810");
inline const QString kDistrict = QStringLiteral("330502");
inline const QString kTownship = QStringLiteral("330502001");

struct DataPlan
{
    int sites = 20;
    int inspections = 1; ///< begun by the person, covert ones of routine kind
    int hazards = 0;     ///< history, one in ten still open
    int photos = 0;      ///< of the first hazard
    QByteArray photo;    ///< a JPEG; each photo is this one with a comment of its own
    QString venueType = QStringLiteral("A01");
    QString catalogueVersion = QStringLiteral("1");
    [[nodiscard]] QByteArray name() const;
};

/// Makes the folder unless it is there already.
void makeFolder(const QString &path, const DataPlan &plan);

/// A tablet on such a folder, its person signed in.
struct OpenTablet
{
    journal::Rooms rooms;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<tablet::Tablet> tablet;
    person::Person me;
};
[[nodiscard]] std::unique_ptr<OpenTablet> openTablet(const QString &path);
/// Ids of all rows of one table, in the order they came.
[[nodiscard]] std::vector<Id> idsOf(journal::Database &database, const QString &table);

} // namespace mingcha::bench
