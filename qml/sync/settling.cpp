// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/settling.h"

#include "core/hazard/hazard.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/sync/fieldwords.h"
#include "qml/sync/settlingrights.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace mingcha::app {

namespace {

using journal::FieldConflict;

QString nameOf(journal::Database &database, const Id &person)
{
    const auto one = person::find(database, person);
    return one ? one->name : QString();
}

bool isMine(const journal::Conflicts &conflicts, const journal::EntryRef &ref)
{
    return std::find(conflicts.own.begin(), conflicts.own.end(), ref.incarnation) != conflicts.own.end();
}

/// Theirs first, then mine, then the others.
void order(std::vector<SettlingOption> &options)
{
    const auto mine = std::find_if(options.begin(), options.end(), [](const SettlingOption &one) { return one.mine; });
    if (mine == options.end())
        return;
    const SettlingOption own = *mine;
    options.erase(mine);
    options.insert(options.begin() + std::min<qsizetype>(1, static_cast<qsizetype>(options.size())), own);
}

/// What the field would be if this entry's value stood: its own where it gave one, else the one shown.
const QCborValue &valueBy(const FieldConflict &conflict, const journal::EntryRef &ref)
{
    const auto given = std::find_if(conflict.heads.begin(), conflict.heads.end(),
                                    [&](const journal::Head &one) { return one.ref == ref; });
    return given == conflict.heads.end() ? conflict.heads.front().value : given->value;
}

SettlingLine lineOf(journal::Database &database, const journal::Conflicts &conflicts, int leading)
{
    SettlingLine line;
    line.field = leading;
    line.name = fieldName(conflicts.type, leading);
    std::vector<const FieldConflict *> parts;
    QStringList bases;
    for (const FieldConflict &conflict : conflicts.fields) {
        if (leadingField(conflicts.type, conflict.field) != leading)
            continue;
        parts.push_back(&conflict);
        bases.append(fieldValue(database, conflicts.type, conflict.field, conflict.base));
    }
    line.base = bases.join(QStringLiteral("·"));
    std::set<journal::EntryRef> seen;
    for (const FieldConflict *part : parts) {
        for (const journal::Head &head : part->heads) {
            if (!seen.insert(head.ref).second)
                continue;
            SettlingOption option;
            option.author = nameOf(database, head.actor);
            option.ms = head.stamp.effectiveMs;
            option.mine = isMine(conflicts, head.ref);
            QStringList texts;
            for (const FieldConflict *other : parts) {
                option.values.emplace_back(other->field, valueBy(*other, head.ref));
                texts.append(fieldValue(database, conflicts.type, other->field, option.values.back().second));
            }
            option.text = texts.join(QStringLiteral("·"));
            const auto same = std::find_if(line.options.begin(), line.options.end(),
                                           [&](const SettlingOption &one) { return one.values == option.values; });
            if (same == line.options.end())
                line.options.push_back(std::move(option));
            else
                same->mine = same->mine || option.mine;
        }
    }
    order(line.options);
    return line;
}

SettlingLine lifeLine(journal::Database &database, const journal::Conflicts &conflicts)
{
    SettlingLine line;
    line.name = QCoreApplication::translate("FieldWords", "Where it stands");
    line.base = stepName(conflicts.type, conflicts.stepBefore);
    for (auto move = conflicts.moves.rbegin(); move != conflicts.moves.rend(); ++move) {
        const auto same = std::find_if(line.options.begin(), line.options.end(),
                                       [&](const SettlingOption &one) { return one.step == move->step; });
        if (same == line.options.end())
            line.options.push_back({{},
                                    move->step,
                                    stepName(conflicts.type, move->step),
                                    nameOf(database, move->actor),
                                    move->ms,
                                    move->mine});
        else
            same->mine = same->mine || move->mine;
    }
    order(line.options);
    return line;
}

/// Where two told the unit two deadlines, the one that stands is also the one that was first told: it would be counted as
/// late against the other for ever. Who may settle the one may settle the other, for the same reason.
void settleFirstTold(const journal::Conflicts &conflicts, journal::Chosen &settled)
{
    const auto valueOf = [&](int field) {
        return std::find_if(settled.fields.begin(), settled.fields.end(),
                            [&](const auto &one) { return one.first == field; });
    };
    const auto due = valueOf(hazard::kDueDay);
    if (conflicts.type != "hazard" || due == settled.fields.end() ||
        valueOf(hazard::kOriginalDueDay) != settled.fields.end())
        return;
    for (const FieldConflict &conflict : conflicts.fields) {
        const auto isDue = [&](const journal::Head &head) { return head.value == due->second; };
        if (conflict.field == hazard::kOriginalDueDay && std::ranges::any_of(conflict.heads, isDue)) {
            settled.fields.emplace_back(hazard::kOriginalDueDay, QCborValue(due->second));
            return;
        }
    }
}

bool sameHeads(const journal::Conflicts &seen, const journal::Conflicts &now)
{
    const auto heads = [](const journal::Conflicts &one) {
        std::map<int, std::vector<journal::EntryRef>> all;
        for (const FieldConflict &field : one.fields) {
            for (const journal::Head &head : field.heads)
                all[field.field].push_back(head.ref);
        }
        for (const journal::MoveConflict &move : one.moves)
            all[kLifeLine].push_back(move.ref);
        for (auto &[field, refs] : all)
            std::sort(refs.begin(), refs.end());
        return all;
    };
    return heads(seen) == heads(now);
}

} // namespace

Result<Settling> readSettling(journal::Database &database, const person::Person &me, const Id &object)
{
    Result<journal::Conflicts> conflicts = journal::conflictsOf(database, object);
    if (!conflicts)
        return conflicts.error();
    Settling settling;
    settling.conflicts = std::move(*conflicts);
    const SettlingRights rights(database, me, settling.conflicts);
    std::set<int> leads;
    for (const FieldConflict &conflict : settling.conflicts.fields) {
        const int leading = leadingField(settling.conflicts.type, conflict.field);
        if (leads.insert(leading).second)
            settling.lines.push_back(lineOf(database, settling.conflicts, leading));
        const auto line = std::find_if(settling.lines.begin(), settling.lines.end(),
                                       [&](const SettlingLine &one) { return one.field == leading; });
        line->asksWords = line->asksWords || rights.asksWords(conflict.field);
        if (line->denied.isEmpty())
            line->denied = rights.denied(conflict.field);
    }
    if (!settling.conflicts.moves.empty()) {
        settling.lines.insert(settling.lines.begin(), lifeLine(database, settling.conflicts));
        settling.lines.front().denied = rights.deniedMove();
    }
    return settling;
}

Result<journal::Draft> settle(journal::Database &database, const person::Person &me, const Settling &seen,
                              const std::map<int, int> &chosen, const QString &words)
{
    const Result<Settling> now = readSettling(database, me, seen.conflicts.object);
    if (!now)
        return now.error();
    if (!sameHeads(seen.conflicts, now->conflicts))
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate("Settling",
                                                 "Something came in meanwhile. Look at the values again, then save."),
                     {}};
    journal::Chosen settled;
    for (const SettlingLine &line : seen.lines) {
        const auto picked = chosen.find(line.field);
        if (picked == chosen.end())
            continue;
        if (!line.denied.isEmpty())
            return person::denied(line.denied);
        if (picked->second < 0 || picked->second >= static_cast<int>(line.options.size()))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Settling", "There is no such value to choose."), line.name};
        if (line.asksWords && words.trimmed().isEmpty())
            return person::denied("words.missing");
        const SettlingOption &option = line.options[static_cast<size_t>(picked->second)];
        settled.fields.insert(settled.fields.end(), option.values.begin(), option.values.end());
        if (line.field == kLifeLine)
            settled.step = option.step;
    }
    if (settled.fields.empty() && settled.step.isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Settling", "Nothing was chosen."), {}};
    settleFirstTold(seen.conflicts, settled);
    journal::Draft draft = journal::settlement(seen.conflicts, settled);
    if (const QString said = words.trimmed().left(hazard::kMaxWordsLength);
        !said.isEmpty() && seen.conflicts.type == "hazard")
        draft.act.add(hazard::kComments, QCborArray{said});
    return draft;
}

} // namespace mingcha::app
