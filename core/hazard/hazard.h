// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A hazard 隐患 as all rooms know it: what was found, how grave, what to do by when, and where on its life line it is. HazardRow is what lists show; HazardDetail adds what only its own page needs. Values only; any thread.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/evidence/fix.h"
#include "core/inspection/inspection.h"

#include <optional>
#include <vector>

namespace mingcha::hazard {

/// Fields of an object of type "hazard". Numbers are on disk and on the wire for ever.
enum Field {
    kSite = 1,
    kInspection = 2,
    kCode = 3,
    kCatalogueVersion = 4,
    kWords = 5,
    kGradeSuggested = 6,
    kGradeField = 7,
    kGradeFieldWhy = 8,
    kGradeFinal = 9,
    kGradeFinalWhy = 10, ///< the clause
    kAction = 11,
    kDueDay = 12,
    kOwner = 13,
    kInterimMeasure = 14,
    kPlace = 15,
    kIsLead = 16,
    kNumber = 17,
    kBasis = 18,    ///< array of texts
    kPosition = 19, ///< evidence::encodeFix
    kReview = 20,   ///< [state, comment, round]
    kOriginalDueDay = 21,
    kImported = 22, ///< a finding of another system, see findingimport.h
    kCategory = 23,
    kReferredTo = 24,
    kComplete = 25,
    kEmergency = 26,
    kFinders = 27, ///< array of person ids, beside the one who wrote it
    kRecurrenceOf = 28,
    kPresence = 29,     ///< [word, [facts…]]
    kFollowUp = 30,     ///< the open inspection that confirmed a lead
    kReinspection = 31, ///< [verdict, second person's id | null, new due day | ""]
    kRegion = 32,       ///< township of a quick report that names no site yet; decides its log
    kPast = 33, ///< history only: [foundMs, stepMs, who mended it | null, [[kind's verb, step | "", ms, who]…]]
};
enum Set {
    kComments = 1,  ///< [words]; words that go with a move are in the same entry
    kApprovals = 2, ///< [round]; a return starts a new round
};

enum class Step { None, Found, Told, Ordered, Mended, Passed, Failed, Closed, LookedBack, Referred, Reopened, Voided };
/// Where lists put it.
enum class Phase { Open, WaitingReinspection, WaitingClose, Closed, Referred, Voided };
enum class Review { None, Pending, Approved, Returned, Referred };
using checklist::Grade;
using Action = checklist::DefaultAction;

/// Words as stored and sent, and back; an unknown word gives None.
[[nodiscard]] QLatin1String word(Step step);
[[nodiscard]] QLatin1String word(Review review);
[[nodiscard]] Step stepFromWord(QStringView word);
[[nodiscard]] Review reviewFromWord(QStringView word);
[[nodiscard]] Phase phaseOf(Step step);

constexpr qsizetype kMaxWordsLength = 2000;
constexpr qsizetype kMaxShortLength = 200;
constexpr int kMaxFinders = 20;

/// One line of a list.
struct HazardRow
{
    Id id;
    Id dossier;
    Id site;
    Id inspection;    ///< null: quick report
    QString siteName; ///< filled by queries
    QString code;
    QString category;
    QString words;
    QString number; ///< "YH-…"
    std::optional<Grade> gradeSuggested;
    std::optional<Grade> gradeField;
    std::optional<Grade> gradeFinal;
    std::optional<Action> action;
    QString dueDay;
    QString originalDueDay; ///< the first one told; dueDay until it was told
    Step step = Step::None;
    qint64 stepMs = 0;
    qint64 foundMs = 0;
    Id foundBy;
    QString foundByName;     ///< imported findings name a person only
    std::vector<Id> finders; ///< foundBy included
    std::vector<Id> menders; ///< who reported it mended, the last one last
    Review review = Review::None;
    int approvals = 0;      ///< of this round, by different people
    bool isLead = false;    ///< also again where the visit that confirmed it was voided
    bool withdrawn = false; ///< the inspection it stands on was voided
    bool complete = false;
    bool gradeExplained = true; ///< false: the field's grade differs from the suggested one without a word why
    bool emergency = false;
    QString place;
    QString owner;
    QString interimMeasure;
    QString referredTo;
    std::optional<evidence::Point> point;
    std::optional<qint64> accuracyMm;
    int conflicts = 0;
    bool movesConflict = false; ///< one of them is of the life line; lists do not carry it
    bool pending = false;

    /// The grade shown: final, else of the field, else suggested, else general.
    [[nodiscard]] Grade grade() const
    {
        return gradeFinal ? *gradeFinal : gradeField ? *gradeField : gradeSuggested.value_or(Grade::General);
    }
    [[nodiscard]] Id mendedBy() const { return menders.empty() ? Id{} : menders.back(); }
    [[nodiscard]] Phase phase() const { return withdrawn ? Phase::Voided : phaseOf(step); }
    [[nodiscard]] bool isFinder(const Id &person) const;
    [[nodiscard]] bool isMender(const Id &person) const;
};

struct Comment
{
    Id by;
    qint64 ms = 0;
    QString words;
};

struct HazardDetail
{
    HazardRow row;
    QString catalogueVersion;
    QStringList basis;
    QString gradeFieldWhy;
    QString gradeFinalWhy;
    QString reviewComment;
    Id recurrenceOf;
    Id followUp;
    std::optional<evidence::JudgedFix> position;
    std::optional<inspection::Presence> presence;
    bool isLine = false; ///< only what a list shows of it is here
    std::vector<Comment> comments;
    std::vector<int> conflictingFields;
    std::vector<Step> conflictingSteps; ///< more than one: two moves after one
    QByteArray imported;                ///< a finding of another system, as it came; empty: none
};

} // namespace mingcha::hazard
