// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/reviewlistmodel.h"

#include "core/evidence/photoqueries.h"
#include "core/person/reasons.h"
#include "qml/evidence/photosource.h"
#include "qml/hazard/hazardwords.h"
#include "tone.h"

#include <algorithm>

namespace mingcha::app {

namespace {

namespace Tone = theme::Tone;
constexpr int kMaxListed = 200; ///< a desk with more than this is worked off from its top

} // namespace

QStringList ReviewListModel::types() const
{
    return {QStringLiteral("hazard"), QStringLiteral("photo"), QStringLiteral("site")};
}

void ReviewListModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    Q_EMIT showChanged();
    changed();
}

int ReviewListModel::count(hazard::Review review, bool onlyMajor) const
{
    hazard::Filter filter;
    filter.review = review;
    if (onlyMajor)
        filter.grade = hazard::Grade::Major;
    const Result<qint64> counted = hazard::count(session()->station().reader(), filter);
    return counted ? static_cast<int>(*counted) : 0;
}

void ReviewListModel::read()
{
    m_waiting = count(hazard::Review::Pending, false);
    m_major = count(hazard::Review::Pending, true);
    m_returned = count(hazard::Review::Returned, false);
    Q_EMIT countsChanged();
    hazard::Filter filter;
    filter.review = m_show == Returned ? hazard::Review::Returned : hazard::Review::Pending;
    if (m_show == Major)
        filter.grade = hazard::Grade::Major;
    std::vector<Listed> rows;
    for (const bool emergency : {true, false}) { // however many wait, danger to life is on the desk
        filter.emergency = emergency;
        Result<hazard::Page> page =
            hazard::list(session()->station().reader(), filter, hazard::Order::NewestFound, {}, kMaxListed);
        if (!page)
            return fail(person::errorText(page.error()));
        for (hazard::HazardRow &row : page->rows)
            rows.push_back(listed(std::move(row)));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Listed &a, const Listed &b) {
        return std::pair(a.row.emergency, a.row.grade()) > std::pair(b.row.emergency, b.row.grade());
    });
    replaceRows(m_rows, std::move(rows), [](const Listed &one) { return one.row.id; });
}

ReviewListModel::Listed ReviewListModel::listed(hazard::HazardRow row) const
{
    const Result<std::vector<evidence::Photo>> photos = evidence::photosOf(session()->station().reader(), row.id);
    const auto unsafe = [this](const evidence::Photo &photo) { return !isAtCentre(*session(), photo); };
    Listed one{std::move(row), tr("Chain intact"), Tone::Ok, QStringLiteral("chain")};
    if (one.row.emergency)
        one = {std::move(one.row), tr("Danger to life"), Tone::Danger, QStringLiteral("shield-alert")};
    else if (one.row.isFinder(session()->me().id))
        one = {std::move(one.row), tr("Your own"), Tone::Neutral, QStringLiteral("user")};
    else if (one.row.approvals > 0)
        one = {std::move(one.row), tr("Reviewed %1/%2").arg(one.row.approvals).arg(hazard::approvalsNeeded(one.row)),
               Tone::Primary, QStringLiteral("review")};
    else if (photos && std::any_of(photos->begin(), photos->end(), unsafe))
        one = {std::move(one.row), tr("Photos not at the centre yet"), Tone::Warn, QStringLiteral("device")};
    else if (!one.row.accuracyMm && !one.row.point)
        one = {std::move(one.row), tr("Position needs a note"), Tone::Warn, QStringLiteral("gnss")};
    return one;
}

QString ReviewListModel::neighbour(const QString &id) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].row.id.toHex() != id)
            continue;
        if (i + 1 < m_rows.size())
            return m_rows[i + 1].row.id.toHex();
        return i > 0 ? m_rows[i - 1].row.id.toHex() : QString();
    }
    return first();
}

bool ReviewListModel::contains(const QString &id) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Listed &one) { return one.row.id.toHex() == id; });
}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Listed &one = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole: return one.row.id.toHex();
    case TitleRole: return HazardWords::title(one.row);
    case MetaRole: return HazardWords::where(one.row);
    case NumberRole: return HazardWords::number(one.row);
    case GradeRole: return HazardWords::grade(one.row);
    case MajorRole: return one.row.grade() == hazard::Grade::Major;
    case NoteRole: return one.note;
    case NoteToneRole: return one.tone;
    case NoteIconRole: return one.icon;
    default: return {};
    }
}

QHash<int, QByteArray> ReviewListModel::roleNames() const
{
    return {{IdRole, "hazardId"},   {TitleRole, "title"},       {MetaRole, "meta"},
            {NumberRole, "number"}, {GradeRole, "grade"},       {MajorRole, "major"},
            {NoteRole, "noteText"}, {NoteToneRole, "noteTone"}, {NoteIconRole, "noteIcon"}};
}

} // namespace mingcha::app
