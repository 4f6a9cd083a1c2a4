// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The cases of hazards: their fields, and the moves of their life line.
#include "core/evidence/photoacts.h"
#include "tests/unit/support/conflictcases.h"

#include <QCborArray>
#include <QDate>

namespace mingcha::testing {

using namespace hazard;
using journal::Draft;
using journal::Store;

namespace {

const QString kBecause = QStringLiteral("现场核实");
const QString kDay = QDate::currentDate().addDays(7).toString(Qt::ISODate);
const QString kLaterDay = QDate::currentDate().addDays(14).toString(Qt::ISODate);

Draft told(Store &store, const Id &id)
{
    return ConflictCases::draft(store, id, "hazard.told", {{kOriginalDueDay, kDay}}, "told");
}

Draft graded(Store &store, const Id &id)
{
    return ConflictCases::draft(store, id, "hazard.changed",
                                {{kGradeField, QStringLiteral("general")}, {kGradeFieldWhy, kBecause}});
}

Draft photographed(Store &store, const Id &id)
{
    evidence::PhotoInput input;
    input.owner = id;
    input.role = evidence::PhotoRole::Before;
    input.stored = {sha256(id.view()), 1000};
    return must(evidence::take(store, {}, input));
}

Draft completed(Store &store, const Id &id)
{
    return ConflictCases::draft(store, id, "hazard.completed",
                                {{kComplete, true}, {kReview, QCborArray{QStringLiteral("pending"), QString(), 0}}});
}

Draft mended(Store &store, const Id &id)
{
    return ConflictCases::draft(store, id, "hazard.mended", {}, "mended", kBecause);
}

QCborArray fixAt(double latitude)
{
    evidence::JudgedFix fix;
    fix.fix.point = evidence::Point{static_cast<qint64>(latitude * evidence::kDegreeE7), 1202603000};
    fix.fix.accuracyMm = 4200;
    return evidence::encodeFix(fix);
}

} // namespace

void ConflictCases::addHazards()
{
    const auto plain = [this] { return foundHazard(); };
    const auto both = [&](const char *name, Field field, QCborValue mine, QCborValue theirs) {
        add(QByteArray("hazard.") + name, field, plain, "hazard.changed", {{field, mine}}, {{field, theirs}});
    };
    both("words", kWords, QStringLiteral("纸箱约 12 箱"), QStringLiteral("门不能全开"));
    both("action", kAction, QStringLiteral("deadline"), QStringLiteral("fixOnSpot"));
    both("dueDay", kDueDay, kDay, kLaterDay);
    both("owner", kOwner, QStringLiteral("王经理"), QStringLiteral("李经理"));
    both("interimMeasure", kInterimMeasure, QStringLiteral("专人看守"), QStringLiteral("停用"));
    both("place", kPlace, QStringLiteral("二层"), QStringLiteral("三层"));
    both("category", kCategory, QStringLiteral("fire"), QStringLiteral("gas"));
    both("emergency", kEmergency, true, false);
    both("position", kPosition, fixAt(30.86), fixAt(30.87));
    add("hazard.gradeField, for the first time", kGradeField, plain, "hazard.changed",
        {{kGradeField, QStringLiteral("major")}, {kGradeFieldWhy, kBecause}},
        {{kGradeField, QStringLiteral("general")}});
    add("hazard.gradeField", kGradeField, [this] { return foundHazard({graded}); }, "hazard.changed",
        {{kGradeField, QStringLiteral("major")}, {kGradeFieldWhy, QStringLiteral("涉及多人")}},
        {{kGradeField, QStringLiteral("general")}, {kGradeFieldWhy, QStringLiteral("已隔离")}});
    add("hazard.gradeFieldWhy alone", kGradeField, [this] { return foundHazard({graded}); }, "hazard.changed",
        {{kGradeFieldWhy, QStringLiteral("涉及多人")}}, {{kGradeFieldWhy, QStringLiteral("已隔离")}});
    add("hazard.gradeFinal", kGradeFinal, plain, "hazard.graded",
        {{kGradeFinal, QStringLiteral("major")}, {kGradeFinalWhy, QStringLiteral("第三条")}},
        {{kGradeFinal, QStringLiteral("general")}, {kGradeFinalWhy, QStringLiteral("第四条")}});
    add(
        "hazard.dueDay after it was told", kDueDay, [this] { return foundHazard({told}); }, "hazard.changed",
        {{kDueDay, kDay}}, {{kDueDay, kLaterDay}}, "", kBecause);
    add("hazard.originalDueDay", kOriginalDueDay, plain, "hazard.told", {{kOriginalDueDay, kDay}},
        {{kOriginalDueDay, kLaterDay}}, "told");
    add("hazard.referredTo", kReferredTo, plain, "hazard.referred", {{kReferredTo, QStringLiteral("消防")}},
        {{kReferredTo, QStringLiteral("住建")}}, "referred", kBecause);
    add(
        "hazard.reinspection", kReinspection,
        [this] {
            return foundHazard({told, mended});
        },
        "hazard.reinspected", {{kReinspection, QCborArray{QStringLiteral("passed"), nullptr, QString()}}},
        {{kReinspection, QCborArray{QStringLiteral("passed"), m_site.toBytes(), QString()}}}, "passed");
    m_cases.back().theirs = [this](Store &store, const Id &id) {
        return reinspect(store, m_other->me(), {id, true, {}, {}, m_station.me().id});
    };
    add("hazard.followUp", kFollowUp, [this] { return foundLead(); }, "hazard.confirmed",
        {{kIsLead, false}, {kFollowUp, m_followUps[0].toBytes()}},
        {{kIsLead, false}, {kFollowUp, m_followUps[1].toBytes()}});
    const auto reviewed = [](hazard::Review verdict, const person::Person &me) {
        return [=](Store &store, const Id &id) {
            return review(store, me,
                          {id, verdict, verdict == Review::Approved ? QString() : kBecause, QStringLiteral("消防")});
        };
    };
    m_cases.push_back({"hazard.review", kReview,
                       [this] {
                           return foundHazard({photographed, completed});
                       },
                       reviewed(Review::Approved, m_station.me()), reviewed(Review::Returned, m_other->me())});
}

void ConflictCases::addMoves()
{
    const auto plain = [this] { return foundHazard(); };
    const auto mendedOne = [this] { return foundHazard({told, mended}); };
    const auto to = [](const char *kind, const char *step) {
        return [=](Store &store, const Id &id) -> Result<Draft> { return draft(store, id, kind, {}, step, kBecause); };
    };
    m_cases.push_back({"hazard.told or voided", 0, plain, to("hazard.told", "told"), to("hazard.voided", "voided")});
    m_cases.push_back({"hazard.mended or voided", 0, [this] { return foundHazard({told}); },
                       to("hazard.mended", "mended"), to("hazard.voided", "voided")});
    m_cases.push_back({"hazard.passed or voided", 0, mendedOne,
                       [this](Store &store, const Id &id) {
                           return reinspect(store, m_station.me(), {id, true, {}, {}, {}});
                       },
                       to("hazard.voided", "voided")});
    m_cases.push_back(
        {"hazard.told or referred", 0, plain, to("hazard.told", "told"), [this](Store &store, const Id &id) {
             return refer(store, m_other->me(), {id, QStringLiteral("消防"), kBecause});
         }});
}

} // namespace mingcha::testing
