// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A draw 抽取: out of a frozen pool of venues or people, an order that nobody could choose. At least two parties each
// commit to a secret, then reveal it; pool and secrets together give the order (lot.h). Values only; the rules are rules.h,
// reading is queries.h, changing acts.h. Draw sheet 抽取记录: 浙江省综合行政执法条例 21; faults it must show: F54.
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <vector>

namespace mingcha::campaign {

/// Fields of an object of type "draw". Numbers are on disk and on the wire for ever.
enum Field {
    kRegion = 1,    ///< district or township; decides the log
    kCovert = 2,    ///< its result is not for everybody: in the district's covert log
    kPurpose = 3,   ///< what is drawn for, such as "2026-11 district covert inspection, restaurants"
    kAlgorithm = 4, ///< kLotAlgorithm
    kPool = 5,      ///< poolValue()
    kParties = 6,   ///< [person's id…]
    kDueMs = 7,     ///< until when they reveal
    kReplaces = 8,  ///< the draw that this one is a second run of
    kReason = 9,    ///< why there is a second run
    kMissed = 10,   ///< of a lapsed draw: [id of who did not reveal…]
};
/// Sets.
enum Set {
    kCommitments = 1, ///< [person's id, commitment, hash of the pool it was made for]
    kReveals = 2,     ///< [person's id, secret]
};

inline constexpr char kStepOpen[] = "open";
inline constexpr char kStepLapsed[] = "lapsed";

constexpr size_t kLeastParties = 2;
constexpr size_t kMostParties = 9;
constexpr size_t kMostLines = 8'000; ///< of a pool: an entry's body holds no more
constexpr size_t kMostStrata = 100;
constexpr quint32 kMostWeight = 1'000;
constexpr qsizetype kMaxPurposeLength = 200;
constexpr qsizetype kSecretBytes = 32;

/// A part of the pool with a number of its own to be drawn; the rest of it are the reserves, in the order drawn.
struct Stratum
{
    QString name;
    int count = 0;
    std::vector<Id> lines;
    std::vector<quint32> weights; ///< tickets of each line; empty: one each
    bool operator==(const Stratum &) const = default;
};

/// Kept out before the draw: recusal, leave, a cap that is reached, closed down. Published without the code.
struct Exclusion
{
    Id line;
    QString code;
    bool operator==(const Exclusion &) const = default;
};

struct Pool
{
    QString of; ///< "sites" or "people"
    std::vector<Stratum> strata;
    std::vector<Exclusion> excluded;
    bool operator==(const Pool &) const = default;
};

struct Commitment
{
    Id person;
    Hash commitment;
    Hash pool;
};

struct Reveal
{
    Id person;
    QByteArray secret;
};

enum class Phase {
    Committing,
    Revealing,
    Drawn,
    Lapsed, ///< somebody did not reveal
    Broken, ///< a commitment was made for another pool, or a secret is not what was committed to
};

struct Draw
{
    Id id;
    QString region;
    bool covert = false;
    QString purpose;
    QString algorithm;
    Pool pool;
    Hash poolHash;
    std::vector<Id> parties;
    qint64 dueMs = 0;
    Id replaces; ///< null: the first of its kind
    QString reason;
    Id openedBy;
    qint64 openedMs = 0;
    std::vector<Commitment> commitments;
    std::vector<Reveal> reveals;
    std::vector<Id> missed;
    bool lapsed = false;
    bool pending = false; ///< some of it is not yet ordered by the centre

    [[nodiscard]] const Commitment *commitmentOf(const Id &person) const;
    [[nodiscard]] bool hasRevealed(const Id &person) const;
    [[nodiscard]] bool hasParty(const Id &person) const;
    /// Parties who committed to nothing, or did not reveal what they committed to.
    [[nodiscard]] std::vector<Id> missing() const;
};

[[nodiscard]] Phase phaseOf(const Draw &draw);
[[nodiscard]] QString word(Phase phase);

} // namespace mingcha::campaign
