// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One inspection 检查 as all rooms know it. Kind, mode and authority are fields of their own (rule 17); the life line
// is assigned → started → submitted (→ returned → submitted), or voided. Values only.
#pragma once

#include "core/base/ids.h"

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mingcha::inspection {

/// Fields of an object of type "inspection". Numbers are on disk and on the wire for ever.
enum Field {
    kSite = 1,
    kKind = 2,
    kMode = 3,
    kAuthority = 4,
    kVenueType = 5,
    kCatalogueVersion = 6,
    kTeam = 7, ///< array of person ids
    kLead = 8,
    kDay = 9,
    kMinuteOfDay = 10,
    kApprovalNumber = 11,
    kTitle = 12,
    kNumber = 13,
    kUnitRepresentative = 14,
    kCardsShownMs = 15,
    kRecusalToldMs = 16,
    kTally = 17,    ///< [pass, fail, notApplicable, notChecked]
    kPresence = 18, ///< [word, [facts…]]; imported history only, see the set
    kSubmitNote = 19,
    kStartedBy = 20,
    kRegion = 21, ///< township of the site when the inspection was founded
};
enum Set {
    kRecusals = 1,  ///< [person id, none: bool, words]
    kPresences = 2, ///< [word, [facts…]], one for each device that was there
    kRemarks = 3,   ///< [step, words]: why returned or voided
};

namespace step {
constexpr char kAssigned[] = "assigned";
constexpr char kStarted[] = "started";
constexpr char kSubmitted[] = "submitted";
constexpr char kReturned[] = "returned";
constexpr char kVoided[] = "voided";
} // namespace step

enum class Kind {
    ProvinceCovert,
    CityCovert,
    DistrictCovert,
    DepartmentSpecial,
    CrossRegion,
    Routine,
    Case,
    Joint,
    Reinspection,
    LookBack
};
enum class Mode { Covert, Open };
enum class Authority { GridVisit, Administrative };
enum class Step { None, Assigned, Started, Submitted, Returned, Voided };

/// Words as stored and sent, and back; an unknown word gives nothing.
[[nodiscard]] QLatin1String word(Kind kind);
[[nodiscard]] QLatin1String word(Mode mode);
[[nodiscard]] QLatin1String word(Authority authority);
[[nodiscard]] QLatin1String word(Step step);
[[nodiscard]] std::optional<Kind> kindFromWord(QStringView word);
[[nodiscard]] std::optional<Mode> modeFromWord(QStringView word);
[[nodiscard]] std::optional<Authority> authorityFromWord(QStringView word);
[[nodiscard]] Step stepFromWord(QStringView word);

constexpr qsizetype kMaxNoteLength = 2000;
constexpr qsizetype kMaxShortLength = 200; ///< numbers, titles, names
constexpr int kMaxTeam = 20;
constexpr int kMinutesOfDay = 24 * 60;

struct Tally
{
    int pass = 0;
    int fail = 0;
    int notApplicable = 0;
    int notChecked = 0;
    [[nodiscard]] int answered() const { return pass + fail + notApplicable + notChecked; }
};

struct Recusal
{
    Id person;
    bool none = true; ///< states that there is no ground
    QString words;
};

struct Presence
{
    QString word;
    QStringList facts;
};

struct Remark
{
    QString step;
    QString words;
    Id by;
    qint64 ms = 0;
};

struct Inspection
{
    Id id;
    Id dossier;
    Id site;
    QString region;
    Kind kind = Kind::Routine;
    Mode mode = Mode::Open;
    Authority authority = Authority::GridVisit;
    QString venueType;
    QString catalogueVersion;
    std::vector<Id> team;
    Id lead;
    QString day;
    int minuteOfDay = -1; ///< −1: not set
    QString approvalNumber;
    QString title;
    QString number;
    QString unitRepresentative;
    qint64 cardsShownMs = 0; ///< 0: not yet
    qint64 recusalToldMs = 0;
    std::optional<Tally> submittedTally;
    QString submitNote;
    Step step = Step::None;
    qint64 stepMs = 0; ///< when it took that step
    Id startedBy;
    Id submittedBy;
    std::vector<Recusal> recusals;
    std::optional<Presence> presence;
    std::vector<Remark> remarks;
    bool conflict = false;
    bool pending = false;

    [[nodiscard]] bool isCovert() const { return mode == Mode::Covert; }
    /// An exercise of power: officers, cards, recusal, orders.
    [[nodiscard]] bool isAdministrative() const { return mode == Mode::Open && authority == Authority::Administrative; }
    [[nodiscard]] bool isOpenForWork() const { return step == Step::Started || step == Step::Returned; }
    /// Of the team, or who leads it, from a desk perhaps.
    [[nodiscard]] bool hasMember(const Id &person) const;
    /// Of the team.
    [[nodiscard]] bool goes(const Id &person) const;
    /// Has stated a ground for recusal and not taken it back.
    [[nodiscard]] bool isRecused(const Id &person) const;
};

} // namespace mingcha::inspection
