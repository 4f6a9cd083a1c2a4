// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The names of acts and fields: the part of HazardWords that is a table.
#include "qml/hazard/hazardwords.h"

#include "tone.h"

#include <algorithm>
#include <iterator>

namespace mingcha::app {

namespace {

namespace Tone = theme::Tone;

struct KindName
{
    const char *kind;
    const char *words;
    const char *icon;
    int tone;
};

constexpr KindName kKinds[] = {
    {"hazard.found", QT_TRANSLATE_NOOP("HazardWords", "Recorded"), "hazard", Tone::Danger},
    {"hazard.changed", QT_TRANSLATE_NOOP("HazardWords", "Changed"), "pen", Tone::Neutral},
    {"hazard.completed", QT_TRANSLATE_NOOP("HazardWords", "Record completed"), "check", Tone::Primary},
    {"hazard.told", QT_TRANSLATE_NOOP("HazardWords", "Told the unit"), "document", Tone::Primary},
    {"hazard.ordered", QT_TRANSLATE_NOOP("HazardWords", "Ordered to rectify"), "document", Tone::Primary},
    {"hazard.mended", QT_TRANSLATE_NOOP("HazardWords", "Rectification reported"), "wrench", Tone::Primary},
    {"hazard.reinspected", QT_TRANSLATE_NOOP("HazardWords", "Re-inspected"), "eye", Tone::Primary},
    {"hazard.closed", QT_TRANSLATE_NOOP("HazardWords", "Closed out"), "check-circle", Tone::Ok},
    {"hazard.reviewed", QT_TRANSLATE_NOOP("HazardWords", "Reviewed"), "review", Tone::Ok},
    {"hazard.graded", QT_TRANSLATE_NOOP("HazardWords", "Grade determined"), "stamp-ok", Tone::Primary},
    {"hazard.referred", QT_TRANSLATE_NOOP("HazardWords", "Referred"), "refer", Tone::Primary},
    {"hazard.reopened", QT_TRANSLATE_NOOP("HazardWords", "Reopened"), "return", Tone::Warn},
    {"hazard.lookedBack", QT_TRANSLATE_NOOP("HazardWords", "Looked back"), "history", Tone::Primary},
    {"hazard.commented", QT_TRANSLATE_NOOP("HazardWords", "Comment"), "pen", Tone::Neutral},
    {"hazard.voided", QT_TRANSLATE_NOOP("HazardWords", "Voided"), "x", Tone::Neutral},
    {"hazard.imported", QT_TRANSLATE_NOOP("HazardWords", "Brought in from records"), "download", Tone::Neutral},
    {"hazard.settled", QT_TRANSLATE_NOOP("HazardWords", "Conflict settled"), "conflict", Tone::Primary},
    {"hazard.confirmed", QT_TRANSLATE_NOOP("HazardWords", "Lead confirmed"), "check", Tone::Primary},
    {"photo.taken", QT_TRANSLATE_NOOP("HazardWords", "Photograph taken"), "camera", Tone::Neutral},
    {"photo.imported", QT_TRANSLATE_NOOP("HazardWords", "Photograph brought in"), "photo", Tone::Neutral},
    {"photo.marked", QT_TRANSLATE_NOOP("HazardWords", "Photograph marked"), "pen", Tone::Neutral},
    {"photo.custody", QT_TRANSLATE_NOOP("HazardWords", "Custody noted"), "shield-check", Tone::Neutral},
    {"inspection.assigned", QT_TRANSLATE_NOOP("HazardWords", "Inspection assigned"), "inspect", Tone::Neutral},
    {"inspection.started", QT_TRANSLATE_NOOP("HazardWords", "Inspection started"), "inspect", Tone::Neutral},
    {"inspection.cardsShown", QT_TRANSLATE_NOOP("HazardWords", "Cards shown"), "id", Tone::Neutral},
    {"inspection.recusalTold", QT_TRANSLATE_NOOP("HazardWords", "Recusal right told"), "users", Tone::Neutral},
    {"inspection.recusal", QT_TRANSLATE_NOOP("HazardWords", "Recusal stated"), "users", Tone::Neutral},
    {"inspection.present", QT_TRANSLATE_NOOP("HazardWords", "Presence noted"), "gnss", Tone::Neutral},
    {"inspection.submitted", QT_TRANSLATE_NOOP("HazardWords", "Inspection submitted"), "inspect", Tone::Neutral},
    {"inspection.returned", QT_TRANSLATE_NOOP("HazardWords", "Inspection sent back"), "return", Tone::Neutral},
    {"inspection.voided", QT_TRANSLATE_NOOP("HazardWords", "Inspection voided"), "x", Tone::Neutral},
    {"answer.given", QT_TRANSLATE_NOOP("HazardWords", "Answer"), "list", Tone::Neutral},
    {"answer.settled", QT_TRANSLATE_NOOP("HazardWords", "Conflict settled"), "conflict", Tone::Primary},
    {"inspection.settled", QT_TRANSLATE_NOOP("HazardWords", "Conflict settled"), "conflict", Tone::Primary},
    {"site.settled", QT_TRANSLATE_NOOP("HazardWords", "Conflict settled"), "conflict", Tone::Primary},
    {"person.settled", QT_TRANSLATE_NOOP("HazardWords", "Conflict settled"), "conflict", Tone::Primary},
    {"answer.cleared", QT_TRANSLATE_NOOP("HazardWords", "Answer cleared"), "list", Tone::Neutral},
    {"site.added", QT_TRANSLATE_NOOP("HazardWords", "Site added"), "building", Tone::Neutral},
    {"site.corrected", QT_TRANSLATE_NOOP("HazardWords", "Site corrected"), "building", Tone::Neutral},
    {"site.mergeProposed", QT_TRANSLATE_NOOP("HazardWords", "Merge of sites proposed"), "building", Tone::Neutral},
    {"site.mergeDeclined", QT_TRANSLATE_NOOP("HazardWords", "Merge of sites declined"), "building", Tone::Neutral},
    {"site.merged", QT_TRANSLATE_NOOP("HazardWords", "Sites merged"), "building", Tone::Neutral},
    {"site.voided", QT_TRANSLATE_NOOP("HazardWords", "Site voided"), "building", Tone::Neutral},
    {"draw.opened", QT_TRANSLATE_NOOP("HazardWords", "Draw opened"), "list", Tone::Neutral},
    {"draw.committed", QT_TRANSLATE_NOOP("HazardWords", "Commitment to a draw"), "list", Tone::Neutral},
    {"draw.revealed", QT_TRANSLATE_NOOP("HazardWords", "Secret of a draw revealed"), "list", Tone::Neutral},
    {"draw.lapsed", QT_TRANSLATE_NOOP("HazardWords", "Draw lapsed"), "list", Tone::Neutral},
    {"admit.given", QT_TRANSLATE_NOOP("HazardWords", "Refused entries let in"), "shield-check", Tone::Neutral},
    {"person.added", QT_TRANSLATE_NOOP("HazardWords", "Person added"), "user", Tone::Neutral},
    {"person.changed", QT_TRANSLATE_NOOP("HazardWords", "Person changed"), "user", Tone::Neutral},
};

const KindName *named(const QString &kind)
{
    const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&](const KindName &one) { return kind == QLatin1String(one.kind); });
    return found == std::end(kKinds) ? nullptr : found;
}

} // namespace

QString HazardWords::kind(const QString &kind)
{
    const KindName *name = named(kind);
    return name ? tr(name->words) : kind;
}

HazardWords::State HazardWords::event(const hazard::LifeEvent &event)
{
    State state{kind(event.kind), kindTone(event.kind), kindIcon(event.kind)};
    if (event.kind == QLatin1String("hazard.reinspected") && event.step != hazard::Step::None) {
        state.text = step(event.step);
        state.tone = event.step == hazard::Step::Failed ? int(Tone::Danger) : int(Tone::Ok);
    }
    switch (event.review) {
    case hazard::Review::None:
    case hazard::Review::Pending: break;
    case hazard::Review::Approved: state.text = review(event.review); break;
    case hazard::Review::Returned: state = {review(event.review), Tone::Warn, QStringLiteral("return")}; break;
    case hazard::Review::Referred:
        state = {tr("Referred by the review"), Tone::Primary, QStringLiteral("refer")};
        break;
    }
    return state;
}

QString HazardWords::kindIcon(const QString &kind)
{
    const KindName *name = named(kind);
    return name ? QString::fromLatin1(name->icon) : QStringLiteral("document");
}

int HazardWords::kindTone(const QString &kind)
{
    const KindName *name = named(kind);
    return name ? name->tone : int(Tone::Neutral);
}

QString HazardWords::field(int field)
{
    switch (field) {
    case hazard::kWords: return tr("What is wrong");
    case hazard::kGradeField: return tr("Grade");
    case hazard::kGradeFieldWhy: return tr("Why this grade");
    case hazard::kGradeFinal: return tr("Final grade");
    case hazard::kGradeFinalWhy: return tr("Clause");
    case hazard::kAction: return tr("Measure");
    case hazard::kDueDay: return tr("Deadline");
    case hazard::kOwner: return tr("Responsible");
    case hazard::kInterimMeasure: return tr("Interim measure");
    case hazard::kPlace: return tr("Place");
    case hazard::kReview: return tr("Review");
    case hazard::kCategory: return tr("Category");
    case hazard::kReferredTo: return tr("Department");
    case hazard::kEmergency: return tr("Emergency");
    default: return {};
    }
}

} // namespace mingcha::app
