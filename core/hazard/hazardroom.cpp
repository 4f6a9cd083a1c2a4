// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/hazardroom.h"

#include "core/hazard/circumstances.h"
#include "core/hazard/hazardtable.h"
#include "core/hazard/judging.h"
#include "core/hazard/rules.h"
#include "core/hazard/search.h"

namespace mingcha::hazard {

namespace {

class HazardRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("hazard"); }
    QStringList migration(int version) const override { return hazardMigration(version); }
    Status project(journal::Database &database, const journal::Object &object) const override
    {
        HazardRow row = rowOf(object);
        weigh(database, object, row);
        return keepHazard(database, row);
    }
    Result<std::vector<journal::Object>> dependents(journal::Database &database, QByteArrayView type,
                                                    const Id &object) const override
    {
        return type == "inspection" ? hazardsOf(database, object) : std::vector<journal::Object>{};
    }
    /// One that is found in an inspection hangs on that.
    Id about(const journal::Header &header, const journal::Act &act, const journal::Object &before) const override
    {
        const std::optional<Id> inspection =
            act.object ? std::nullopt : Id::fromBytes(act.value(kInspection).toByteArray());
        return inspection ? *inspection : Room::about(header, act, before);
    }
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removeHazard(database, object);
    }
    journal::Share share(const journal::Object &object, qint64 nowMs) const override
    {
        const Phase phase = rowOf(object).phase();
        return journal::shareOf(phase == Phase::Closed || phase == Phase::Voided, object.state, nowMs);
    }
    std::vector<int> lineFields() const override
    {
        return {kSite,   kInspection, kCode,     kWords,     kGradeSuggested, kGradeField, kGradeFieldWhy, kGradeFinal,
                kIsLead, kNumber,     kCategory, kEmergency, kImported,       kPast,       kReview};
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("hazard"), {QStringLiteral("id")}, {QStringLiteral("n"), QStringLiteral("indexed")}}};
    }
    QStringList ownTables() const override { return {QStringLiteral("hazardWords")}; }
    bool showsOthers() const override { return true; } // the inspection that it stands on: weigh()
    Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong) const override
    {
        return hazard::auditWords(database, wrong);
    }
    int finishedness(QByteArrayView step) const override
    {
        return hazard::finishedness(stepFromWord(QString::fromLatin1(step)));
    }
    journal::Verdict judge(const journal::Judging &judging) const override { return hazard::judge(judging); }
    std::optional<journal::LogKey> place(const journal::Header &header, const journal::Act &act) const override
    {
        if (!header.dossier.isNull())
            return {};
        return journal::LogKey{act.value(kRegion).toString(), journal::Audience::Everyday};
    }
};

} // namespace

std::unique_ptr<const journal::Room> makeRoom()
{
    return std::make_unique<HazardRoom>();
}

void addRooms(journal::Rooms &rooms)
{
    rooms.add(makeRoom());
}

} // namespace mingcha::hazard
