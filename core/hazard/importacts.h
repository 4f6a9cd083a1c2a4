// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts that bring in history: a finding of another system kept verbatim (its columns are read from it), or a
// hazard of which the fields are known. Needs the right to import; the centre writes them with Admission::write.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::hazard {

struct ImportFindingInput
{
    Id dossier;      ///< a site or an inspection that is there
    QByteArray json; ///< one finding; given back by unpackFinding() byte for byte
};
[[nodiscard]] Result<journal::Draft> importFinding(journal::Store &store, const person::Person &me,
                                                   const ImportFindingInput &input);

/// What somebody did to it then, as its life line tells it: "found", "mended", "reviewed"…
struct PastEvent
{
    QByteArray verb;        ///< the kind's, after the dot
    Step step = Step::None; ///< where it moved to; None: no move
    qint64 ms = 0;
    Id by;
};

constexpr size_t kMaxPastEvents = 64;

struct PastHazard
{
    Id dossier;
    HazardRow row; ///< step and all fields that an act can set; foundMs is the entry's effective time
    QStringList basis;
    QString gradeFinalWhy;
    QString catalogueVersion;
    Id recurrenceOf;
    std::vector<PastEvent> events; ///< by time
};
[[nodiscard]] Result<journal::Draft> importPast(journal::Store &store, const person::Person &me,
                                                const PastHazard &past);

} // namespace mingcha::hazard
