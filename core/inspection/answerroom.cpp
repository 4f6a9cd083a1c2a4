// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// How the journal sees answers: shapes, rules, rows.
#include "core/inspection/answertable.h"
#include "core/inspection/inspectionroom.h"
#include "core/inspection/rules.h"
#include "core/journal/conflicts.h"
#include "core/person/author.h"

#include <algorithm>

namespace mingcha::inspection {

namespace {

using journal::Verdict;
using person::Founds;

constexpr quint64 kGiven = person::numbers({kAnswerInspection, kAnswerCode, kAnswerValue, kAnswerNote});
constexpr person::ActShape kShapes[] = {
    {"answer.given", Founds::Derived, kGiven},
    {"answer.cleared", Founds::Derived, kGiven},
    {"answer.settled", Founds::No, person::numbers({kAnswerValue, kAnswerNote})},
};

std::optional<checklist::Answer> answerOf(const QCborValue &value)
{
    return value.isString() ? checklist::answerFromWord(value.toString().toLatin1()) : std::nullopt;
}

/// The answer of a second tablet, given apart from the first and equal to its: it adds nothing to what was handed in.
bool saysTheSame(const journal::Judging &judging)
{
    const auto given = judging.act.changes.find(kAnswerValue);
    const std::vector<journal::Head> heads = judging.before.state.heads(kAnswerValue);
    return given != judging.act.changes.end() && given->second.replaces.empty() && !heads.empty() &&
           std::ranges::all_of(heads, [&](const journal::Head &head) { return head.value == given->second.value; });
}

class AnswerRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("answer"); }
    QStringList migration(int version) const override { return answerMigration(version); }

    Status project(journal::Database &database, const journal::Object &object) const override
    {
        const std::vector<journal::Head> heads = object.state.heads(kAnswerValue);
        GivenAnswer answer;
        answer.code = object.state.shown(kAnswerCode).toString();
        answer.note = object.state.shown(kAnswerNote).toString();
        answer.pending = object.pending;
        if (!heads.empty()) {
            answer.value = answerOf(heads.front().value);
            answer.by = heads.front().actor;
            answer.ms = heads.front().stamp.effectiveMs;
        }
        for (const journal::Head &head : heads) {
            if (head.value != heads.front().value) {
                for (const journal::Head &one : heads)
                    answer.conflict.push_back({answerOf(one.value), one.actor, one.stamp.effectiveMs});
                break;
            }
        }
        const Id inspection = Id::fromBytes(object.state.shown(kAnswerInspection).toByteArray()).value_or(Id{});
        return keepAnswer(database, inspection, answer);
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("answer"), {QStringLiteral("inspection"), QStringLiteral("code")}}};
    }

    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removeAnswer(database, object);
    }

    std::optional<Id> ownerOf(const journal::Object &object) const override
    {
        return Id::fromBytes(object.state.shown(kAnswerInspection).toByteArray());
    }

    /// An answer's id is derived, and founded by nobody: it hangs on its inspection.
    Id about(const journal::Header &, const journal::Act &act, const journal::Object &before) const override
    {
        const std::optional<Id> named = Id::fromBytes(act.value(kAnswerInspection).toByteArray());
        return named ? *named : ownerOf(before).value_or(Id{}); // its first answer is still to come
    }

    Result<std::vector<Id>> partsOf(journal::Database &database, const Id &owner) const override
    {
        return answersOf(database, owner);
    }

    Verdict judge(const journal::Judging &judging) const override
    {
        const person::Authorship authorship = person::authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        if (const Verdict shape = person::checkShape(judging, kShapes); shape.refused())
            return shape;
        const auto value = [&](int field) {
            const QCborValue given = judging.act.value(field);
            return given.isUndefined() ? judging.before.state.shown(field) : given;
        };
        const Id inspection = Id::fromBytes(value(kAnswerInspection).toByteArray()).value_or(Id{});
        if (answerId(inspection, value(kAnswerCode).toString()) != *judging.act.object)
            return Verdict::refuse("answer.wrongObject");
        if (!value(kAnswerValue).isNull() && !answerOf(value(kAnswerValue)))
            return Verdict::refuse("answer.unknownValue");
        const QString note = value(kAnswerNote).toString();
        if (note.size() > kMaxNoteLength || value(kAnswerCode).toString().size() > kMaxShortLength)
            return Verdict::refuse("inspection.tooLong");
        const std::optional<Inspection> row = find(judging.database, inspection);
        if (!row)
            return Verdict::refuse("inspection.unknown");
        if (row->dossier != judging.header.dossier)
            return Verdict::refuse("dossier.wrong");
        if (judging.header.kind == "answer.settled") {
            const Verdict settles = journal::checkSettlement(judging);
            return settles.refused() ? settles : maySettle(authorship.author, *row, false);
        }
        const Verdict records = mayRecord(authorship.author, *row);
        if (records.kind == Verdict::Flagged && row->step == Step::Submitted && saysTheSame(judging))
            return Verdict::accept();
        if (records.kind != Verdict::Accepted)
            return records;
        const bool isNotChecked = answerOf(value(kAnswerValue)) == checklist::Answer::NotChecked;
        return isNotChecked && note.trimmed().isEmpty() ? Verdict::flag("answer.notCheckedWhy") : records;
    }
};

} // namespace

std::unique_ptr<const journal::Room> makeAnswerRoom()
{
    return std::make_unique<AnswerRoom>();
}

} // namespace mingcha::inspection
