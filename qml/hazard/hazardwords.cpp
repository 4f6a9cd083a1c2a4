// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/hazardwords.h"

#include "qml/app/facts.h"
#include "qml/hazard/quickkinds.h"
#include "qml/inspection/inspectionwords.h"
#include "tone.h"

#include <QDate>
#include <QDateTime>

namespace mingcha::app {

using hazard::Phase;
using hazard::Review;
using hazard::Step;
namespace Tone = theme::Tone;

QString HazardWords::grade(hazard::Grade grade)
{
    return grade == hazard::Grade::Major ? tr("Major") : tr("General");
}

QString HazardWords::grade(const hazard::HazardRow &row)
{
    const bool isSuspected = row.grade() == hazard::Grade::Major && !row.gradeFinal;
    return isSuspected ? tr("Suspected major") : grade(row.grade());
}

QString HazardWords::step(Step step)
{
    switch (step) {
    case Step::None: break;
    case Step::Found: return tr("Recorded");
    case Step::Told: return tr("Told the unit");
    case Step::Ordered: return tr("Ordered to rectify");
    case Step::Mended: return tr("Rectification reported");
    case Step::Passed: return tr("Re-inspection passed");
    case Step::Failed: return tr("Not rectified");
    case Step::Closed: return tr("Closed out");
    case Step::LookedBack: return tr("Looked back");
    case Step::Referred: return tr("Referred");
    case Step::Reopened: return tr("Reopened");
    case Step::Voided: return tr("Voided");
    }
    return {};
}

QString HazardWords::phase(Phase phase)
{
    switch (phase) {
    case Phase::Open: return tr("Open");
    case Phase::WaitingReinspection: return tr("To re-inspect");
    case Phase::WaitingClose: return tr("To close out");
    case Phase::Closed: return tr("Closed out");
    case Phase::Referred: return tr("Referred");
    case Phase::Voided: return tr("Voided");
    }
    return {};
}

QString HazardWords::review(Review review)
{
    switch (review) {
    case Review::None: return tr("Not yet submitted");
    case Review::Pending: return tr("Waiting for review");
    case Review::Approved: return tr("Review passed");
    case Review::Returned: return tr("Sent back");
    case Review::Referred: return tr("Referred");
    }
    return {};
}

QString HazardWords::action(const std::optional<hazard::Action> &action)
{
    if (!action)
        return {};
    return *action == hazard::Action::FixOnSpot ? tr("Fix on the spot") : tr("Fix by deadline");
}

QString HazardWords::number(const hazard::HazardRow &row)
{
    return row.number.isEmpty() ? tr("No number yet") : row.number;
}

QString HazardWords::title(const hazard::HazardRow &row)
{
    if (!row.words.isEmpty())
        return row.words;
    if (const QString kind = quickKindWord(row.category); !kind.isEmpty())
        return kind;
    return row.code.isEmpty() ? tr("Not yet described") : row.code;
}

QString HazardWords::where(const hazard::HazardRow &row)
{
    if (const QString named = joinFacts({row.siteName, row.place}); !named.isEmpty())
        return named;
    return row.point ? tr("No site named, position known") : tr("No site named");
}

HazardWords::State HazardWords::state(const hazard::HazardRow &row)
{
    if (row.conflicts > 0)
        return {tr("Conflict"), Tone::Danger, QStringLiteral("conflict")};
    if (!row.complete && row.step == Step::Found)
        return {tr("Draft"), Tone::Neutral, QStringLiteral("pen")};
    if (row.review == Review::Returned && row.phase() != Phase::Closed)
        return {tr("Sent back"), Tone::Warn, QStringLiteral("return")};
    if (row.emergency && row.phase() == Phase::Open)
        return {tr("Danger to life"), Tone::Danger, QStringLiteral("shield-alert")};
    switch (row.phase()) {
    case Phase::Open: return {phase(Phase::Open), Tone::Warn, QStringLiteral("hazard")};
    case Phase::WaitingReinspection: return {phase(Phase::WaitingReinspection), Tone::Primary, QStringLiteral("eye")};
    case Phase::WaitingClose: return {phase(Phase::WaitingClose), Tone::Primary, QStringLiteral("stamp-ok")};
    case Phase::Closed: return {phase(Phase::Closed), Tone::Ok, QStringLiteral("check-circle")};
    case Phase::Referred: return {phase(Phase::Referred), Tone::Neutral, QStringLiteral("refer")};
    case Phase::Voided: return {phase(Phase::Voided), Tone::Neutral, QStringLiteral("x")};
    }
    return {};
}

HazardWords::Due HazardWords::due(const hazard::HazardRow &row, const QString &today)
{
    const bool settled = row.phase() == Phase::Closed || row.phase() == Phase::Voided || row.phase() == Phase::Referred;
    if (row.dueDay.isEmpty() || settled)
        return {};
    const qint64 days = QDate::fromString(today, Qt::ISODate).daysTo(QDate::fromString(row.dueDay, Qt::ISODate));
    if (days < 0)
        return {tr("%n day(s) over", nullptr, static_cast<int>(-days)), Tone::Danger};
    if (days == 0)
        return {tr("Due today"), Tone::Danger};
    return {tr("%n day(s) left", nullptr, static_cast<int>(days)), days <= 3 ? Tone::Warn : Tone::Neutral};
}

QString HazardWords::moment(qint64 ms, const QString &today)
{
    if (ms == 0)
        return {};
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(ms);
    return InspectionWords::day(then.toString(QStringLiteral("yyyy-MM-dd")), today) +
           then.toString(QStringLiteral(" HH:mm"));
}

QString HazardWords::shortHash(const Hash &hash)
{
    const QString hex = hash.toHex();
    return hex.left(4) + QStringLiteral("…") + hex.right(4);
}

} // namespace mingcha::app
