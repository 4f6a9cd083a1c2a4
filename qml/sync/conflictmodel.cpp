// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/conflictmodel.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "qml/hazard/hazardwords.h"
#include "qml/sync/fieldwords.h"
#include "qml/sync/outboxmodel.h"

#include <QPointer>

#include <algorithm>

namespace mingcha::app {

QStringList ConflictModel::types() const
{
    return {QStringLiteral("hazard"), QStringLiteral("site"), QStringLiteral("answer"), QStringLiteral("inspection")};
}

void ConflictModel::setObject(const QString &object)
{
    if (m_object == object)
        return;
    m_object = object;
    m_picks.clear();
    Q_EMIT objectChanged();
    changed();
}

ConflictModel::Line ConflictModel::lineOf(const journal::FieldConflict &conflict)
{
    journal::Database &reader = session()->station().reader();
    const auto nameOf = [&reader](const journal::ConflictValue &value) {
        const auto person = person::find(reader, value.actor);
        return (person ? person->name : QString()) + QStringLiteral(" ") + HazardWords::moment(value.ms);
    };
    // Mine is what this device wrote; between two others the one shown stands first.
    const auto mine = std::find_if(conflict.values.begin(), conflict.values.end(), [](const auto &value) { return value.mine; });
    const journal::ConflictValue &myValue = mine == conflict.values.end() ? conflict.values.back() : *mine;
    const auto their = std::find_if(conflict.values.begin(), conflict.values.end(), [&](const auto &value) { return !(value.ref == myValue.ref); });
    const journal::ConflictValue &theirValue = their == conflict.values.end() ? myValue : *their;
    m_theirName = nameOf(theirValue);
    m_myName = nameOf(myValue);
    const auto text = [&](const QCborValue &value) { return fieldValue(m_conflicts.type, conflict.field, value); };
    const auto picked = m_picks.find(conflict.field);
    return {conflict.field, fieldName(m_conflicts.type, conflict.field), text(conflict.base), text(theirValue.value), text(myValue.value),
            theirValue.value, myValue.value, theirValue.kind, myValue.kind, false, picked == m_picks.end() ? Unpicked : picked->second};
}

void ConflictModel::read()
{
    const Id id = Id::fromHex(m_object).value_or(Id{});
    const auto key = [](const Line &line) { return line.field; };
    m_conflicts = {};
    m_title.clear();
    if (id.isNull()) {
        replaceRows(m_lines, {}, key);
        Q_EMIT picksChanged();
        return;
    }
    journal::Database &reader = session()->station().reader();
    Result<journal::Conflicts> conflicts = journal::conflictsOf(reader, id);
    if (!conflicts)
        return fail(person::errorText(conflicts.error()));
    m_conflicts = std::move(*conflicts);
    m_title = objectTitle(reader, m_conflicts.type, id);
    std::vector<Line> lines;
    for (const journal::FieldConflict &conflict : m_conflicts.fields) {
        if (!fieldName(m_conflicts.type, conflict.field).isEmpty())
            lines.push_back(lineOf(conflict));
    }
    for (const auto &[field, value] : m_conflicts.agreed) {
        const QString name = fieldName(m_conflicts.type, field);
        if (!name.isEmpty())
            lines.push_back({field, name, fieldValue(m_conflicts.type, field, value), {}, {}, {}, {}, {}, {}, true, Unpicked});
    }
    replaceRows(m_lines, std::move(lines), key);
    Q_EMIT picksChanged();
}

int ConflictModel::total() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return !line.agreed; }));
}

int ConflictModel::picked() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.choice != Unpicked; }));
}

QString ConflictModel::missingText() const
{
    const auto open = std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return !line.agreed && line.choice == Unpicked; });
    return open == m_lines.end() ? QString() : tr("%1/%2 picked · still: %3").arg(picked()).arg(total()).arg(open->name);
}

void ConflictModel::pick(int row, int choice)
{
    if (row < 0 || row >= rowCount() || m_lines[static_cast<size_t>(row)].agreed || choice < Unpicked || choice > Mine)
        return;
    Line &line = m_lines[static_cast<size_t>(row)];
    line.choice = static_cast<Choice>(choice);
    m_picks[line.field] = line.choice;
    Q_EMIT dataChanged(index(row), index(row), {ChoiceRole});
    Q_EMIT picksChanged();
}

void ConflictModel::pickAll(int choice)
{
    for (int row = 0; row < rowCount(); ++row)
        pick(row, choice);
}

void ConflictModel::save()
{
    if (total() == 0 || picked() < total())
        return;
    std::map<QByteArray, std::vector<std::pair<int, QCborValue>>> byKind;
    for (const Line &line : m_lines) {
        if (!line.agreed)
            byKind[settlingKind(m_conflicts.type, line.field)].emplace_back(line.field, line.choice == Mine ? line.myValue : line.theirValue);
    }
    std::vector<tablet::Tablet::Build> builds;
    for (const auto &[kind, chosen] : byKind) {
        builds.push_back([conflicts = m_conflicts, kind = kind, chosen = chosen](journal::Store &) -> Result<journal::Draft> {
            return journal::settlement(conflicts, kind, chosen);
        });
    }
    session()->station().tablet().performAll(std::move(builds), [this, self = QPointer(this)](const Result<journal::Written> &written) {
        if (!self)
            return;
        if (!written) {
            Q_EMIT session()->failed(person::errorText(written.error()));
            return;
        }
        session()->say(tr("Settled and stored on device"));
        Q_EMIT saved();
    });
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case FieldRole:
        return line.field;
    case NameRole:
        return line.name;
    case BaseRole:
        return line.base;
    case TheirsRole:
        return line.theirs;
    case MineRole:
        return line.mine;
    case AgreedRole:
        return line.agreed;
    case ChoiceRole:
        return line.choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConflictModel::roleNames() const
{
    return {{FieldRole, "fieldNumber"}, {NameRole, "field"},    {BaseRole, "baseText"}, {TheirsRole, "theirText"},
            {MineRole, "myText"},       {AgreedRole, "agreed"}, {ChoiceRole, "choice"}};
}

} // namespace mingcha::app
