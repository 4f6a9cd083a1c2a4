// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/conflictmodel.h"

#include "core/person/reasons.h"
#include "qml/hazard/hazardwords.h"
#include "qml/sync/fieldwords.h"
#include "qml/sync/outboxmodel.h"

#include <QPointer>

#include <algorithm>

namespace mingcha::app {

QStringList ConflictModel::types() const
{
    return {QStringLiteral("hazard"), QStringLiteral("site"), QStringLiteral("answer"), QStringLiteral("inspection"),
            QStringLiteral("person")};
}

void ConflictModel::setObject(const QString &object)
{
    if (m_object == object)
        return;
    m_object = object;
    m_picks.clear();
    m_words.clear();
    Q_EMIT objectChanged();
    changed();
}

void ConflictModel::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    Q_EMIT picksChanged();
}

void ConflictModel::read()
{
    const Id id = Id::fromHex(m_object).value_or(Id{});
    const auto key = [](const Line &one) { return std::pair(one.line.field, one.agreed); };
    Settling fresh;
    std::vector<Line> lines;
    if (!id.isNull()) {
        journal::Database &reader = session()->station().reader();
        Result<Settling> settling = readSettling(reader, session()->me(), id);
        if (!settling)
            return fail(person::errorText(settling.error()));
        fresh = std::move(*settling);
        m_title = objectTitle(reader, fresh.conflicts.type, id);
        for (const SettlingLine &line : fresh.lines)
            lines.push_back({line, false});
        for (const auto &[field, value] : fresh.conflicts.agreed) {
            SettlingLine line;
            line.field = field;
            line.name = fieldName(fresh.conflicts.type, field);
            line.base = fieldValue(reader, fresh.conflicts.type, field, value);
            if (!line.name.isEmpty() && leadingField(fresh.conflicts.type, field) == field)
                lines.push_back({std::move(line), true});
        }
    } else {
        m_title.clear();
    }
    // What was picked among other values is asked again.
    const auto optionsOf = [](const Settling &settling, int field) {
        const auto line = std::find_if(settling.lines.begin(), settling.lines.end(),
                                       [&](const SettlingLine &one) { return one.field == field; });
        return line == settling.lines.end() ? std::vector<SettlingOption>{} : line->options;
    };
    const auto sameValues = [](const SettlingOption &a, const SettlingOption &b) {
        return a.values == b.values && a.step == b.step;
    };
    std::erase_if(m_picks, [&](const auto &pick) {
        const auto before = optionsOf(m_settling, pick.first);
        const auto now = optionsOf(fresh, pick.first);
        return now.empty() || !std::equal(before.begin(), before.end(), now.begin(), now.end(), sameValues);
    });
    m_settling = std::move(fresh);
    replaceRows(m_lines, std::move(lines), key);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT picksChanged();
}

int ConflictModel::total() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [this](const Line &one) { return maySettle(one); }));
}

bool ConflictModel::isOneMine() const
{
    return std::any_of(m_settling.lines.begin(), m_settling.lines.end(), [](const SettlingLine &line) {
        return std::any_of(line.options.begin(), line.options.end(),
                           [](const SettlingOption &one) { return one.mine; });
    });
}

bool ConflictModel::asksWords() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [this](const Line &one) { return maySettle(one) && one.line.asksWords; });
}

bool ConflictModel::isReady() const
{
    return total() > 0 && picked() == total() && (!asksWords() || !m_words.trimmed().isEmpty());
}

QString ConflictModel::missingText() const
{
    for (const Line &one : m_lines) {
        if (maySettle(one) && !m_picks.contains(one.line.field))
            return tr("%1/%2 picked · still: %3").arg(picked()).arg(total()).arg(one.line.name);
    }
    if (total() == 0 && !m_settling.lines.empty())
        return person::reasonText(m_settling.lines.front().denied);
    return asksWords() && m_words.trimmed().isEmpty() ? tr("Say why, in a few words") : QString();
}

void ConflictModel::pick(int row, int choice)
{
    if (row < 0 || row >= rowCount() || !maySettle(m_lines[static_cast<size_t>(row)]))
        return;
    const SettlingLine &line = m_lines[static_cast<size_t>(row)].line;
    if (choice <= Unpicked || choice > static_cast<int>(line.options.size()))
        return;
    m_picks[line.field] = choice - 1;
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
    if (!isReady())
        return;
    session()->perform([me = session()->me(), seen = m_settling, picks = m_picks, words = m_words](
                           journal::Store &store) { return settle(store.database(), me, seen, picks, words); },
                       [this, self = QPointer(this)](const Result<journal::Written> &written) {
                           if (!self || !written)
                               return;
                           m_words.clear();
                           session()->say(tr("Settled and stored on device"));
                           Q_EMIT saved();
                       });
}

QStringList ConflictModel::textsOf(const SettlingLine &line)
{
    QStringList texts;
    for (const SettlingOption &one : line.options)
        texts.append(one.text);
    return texts;
}

QStringList ConflictModel::authorsOf(const SettlingLine &line, const QString &today)
{
    QStringList authors;
    for (const SettlingOption &one : line.options) {
        const QString who = one.mine ? tr("This tablet, %1").arg(one.author) : one.author;
        authors.append(who + QStringLiteral("·") + HazardWords::moment(one.ms, today));
    }
    return authors;
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &one = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case FieldRole: return one.line.field;
    case NameRole: return one.line.name;
    case BaseRole: return one.line.base;
    case TextsRole: return textsOf(one.line);
    case AuthorsRole: return authorsOf(one.line, session()->today());
    case AgreedRole: return one.agreed;
    case ChoiceRole: {
        const auto picked = m_picks.find(one.line.field);
        return one.agreed || picked == m_picks.end() ? int(Unpicked) : picked->second + 1;
    }
    case DeniedRole: return one.line.denied.isEmpty() ? QString() : person::reasonText(one.line.denied);
    default: return {};
    }
}

QHash<int, QByteArray> ConflictModel::roleNames() const
{
    return {{FieldRole, "fieldNumber"}, {NameRole, "field"},    {BaseRole, "baseText"}, {TextsRole, "texts"},
            {AuthorsRole, "authors"},   {AgreedRole, "agreed"}, {ChoiceRole, "choice"}, {DeniedRole, "denied"}};
}

} // namespace mingcha::app
