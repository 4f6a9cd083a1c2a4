// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/hazardlistmodel.h"

#include "core/hazard/search.h"
#include "core/person/reasons.h"
#include "qml/hazard/hazardwords.h"

#include <algorithm>

#include <QScopedValueRollback>

namespace mingcha::app {

namespace {

constexpr int kPageRows = 60;
constexpr int kMaxFound = 200; ///< what a search shows; more words find fewer
constexpr int kIdleMs = 400;   ///< after the last change or touch, the index is filled

} // namespace

HazardListModel::HazardListModel(QObject *parent) : SessionListModel(parent)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, &HazardListModel::indexMore);
}

QStringList HazardListModel::types() const
{
    return {QStringLiteral("hazard"), QStringLiteral("site")};
}

void HazardListModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    Q_EMIT showChanged();
    changed();
}

void HazardListModel::setSearchText(const QString &text)
{
    const QString words = text.simplified();
    if (m_searchText == words)
        return;
    m_searchText = words;
    Q_EMIT searchTextChanged();
    changed();
}

hazard::Filter HazardListModel::filter() const
{
    hazard::Filter filter;
    switch (m_show) {
    case Open: filter.phase = hazard::Phase::Open; break;
    case WaitingReinspection: filter.phase = hazard::Phase::WaitingReinspection; break;
    case Overdue: filter.overdueAt = session()->today(); break;
    case WaitingClose: filter.phase = hazard::Phase::WaitingClose; break;
    case Closed: filter.phase = hazard::Phase::Closed; break;
    case Leads: filter.isLead = true; break;
    case Drafts: filter.complete = false; break;
    case Referred: filter = referred(); break;
    }
    return filter;
}

hazard::Filter HazardListModel::referred() const
{
    const person::Person &me = session()->me();
    hazard::Filter filter;
    filter.phase = hazard::Phase::Referred;
    if (person::may(me, person::Capability::ReceiveReferral) && !person::may(me, person::Capability::Review))
        filter.referredTo = me.agency;
    return filter;
}

void HazardListModel::read()
{
    readCounts();
    m_idle.start();
    journal::Database &reader = session()->station().reader();
    const auto key = [](const hazard::HazardRow &row) { return row.id; };
    if (!m_searchText.isEmpty()) {
        // Words look through everything: who searches wants it found, wherever it stands.
        Result<std::vector<hazard::HazardRow>> found = hazard::search(reader, m_searchText, {}, kMaxFound);
        m_next.reset();
        if (!found)
            return fail(person::errorText(found.error()));
        return replaceRows(m_rows, std::move(*found), key);
    }
    const int shown = std::clamp(static_cast<int>(m_rows.size()), kPageRows, hazard::kMaxHazardsListed);
    const hazard::Order order =
        m_show == Closed || m_show == Drafts || m_show == Leads ? hazard::Order::NewestFound : hazard::Order::DueFirst;
    Result<hazard::Page> page = hazard::list(reader, filter(), order, {}, shown);
    if (!page)
        return fail(person::errorText(page.error()));
    m_next.reset(); // what comes after is known once these stand
    replaceRows(m_rows, std::move(page->rows), key);
    m_next = page->next;
}

bool HazardListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_fetching;
}

void HazardListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const hazard::Order order =
        m_show == Closed || m_show == Drafts || m_show == Leads ? hazard::Order::NewestFound : hazard::Order::DueFirst;
    Result<hazard::Page> page = hazard::list(session()->station().reader(), filter(), order, m_next, kPageRows);
    if (!page) {
        m_next.reset();
        return fail(person::errorText(page.error()));
    }
    m_next = page->next;
    if (page->rows.empty())
        return;
    // Who hears of new rows may ask for more at once; not while these are on their way in.
    const QScopedValueRollback fetching(m_fetching, true);
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
    m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
    endInsertRows();
}

void HazardListModel::readCounts()
{
    if (const Result<hazard::Counts> counts = hazard::counts(session()->station().reader(), session()->today())) {
        m_counts = *counts;
        if (const hazard::Filter ours = referred(); !ours.referredTo.isEmpty()) {
            const Result<qint64> counted = hazard::count(session()->station().reader(), ours);
            m_counts.referred = counted ? *counted : 0;
        }
        Q_EMIT countsChanged();
    }
}

void HazardListModel::indexMore()
{
    if (!session())
        return;
    const auto taken = std::make_shared<int>(0);
    session()->station().tablet().writer().post(
        [taken](journal::Store &store) -> mingcha::Status {
            Result<int> indexed = hazard::indexSome(store.database());
            if (!indexed)
                return indexed.error();
            *taken = *indexed;
            return success();
        },
        this,
        [this, taken](const mingcha::Status &status) {
            if (status && *taken > 0)
                indexMore();
        });
}

QString HazardListModel::first() const
{
    return m_rows.empty() ? QString() : m_rows.front().id.toHex();
}

bool HazardListModel::contains(const QString &id) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const hazard::HazardRow &row) { return row.id.toHex() == id; });
}

int HazardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HazardListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const hazard::HazardRow &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole: return row.id.toHex();
    case TitleRole: return HazardWords::title(row);
    case MetaRole: return HazardWords::where(row);
    case NumberRole: return HazardWords::number(row);
    case GradeRole: return HazardWords::grade(row);
    case MajorRole: return row.grade() == hazard::Grade::Major;
    case StateRole: return HazardWords::state(row).text;
    case StateToneRole: return HazardWords::state(row).tone;
    case StateIconRole: return HazardWords::state(row).icon;
    case DueRole: return HazardWords::due(row, session()->today()).text;
    case DueToneRole: return HazardWords::due(row, session()->today()).tone;
    case PendingRole: return row.pending;
    case DraftRole: return !row.complete && row.step == hazard::Step::Found && row.isFinder(session()->me().id);
    default: return {};
    }
}

QHash<int, QByteArray> HazardListModel::roleNames() const
{
    return {{IdRole, "hazardId"},         {TitleRole, "title"}, {MetaRole, "meta"},       {NumberRole, "number"},
            {GradeRole, "grade"},         {MajorRole, "major"}, {StateRole, "stateText"}, {StateToneRole, "stateTone"},
            {StateIconRole, "stateIcon"}, {DueRole, "dueText"}, {DueToneRole, "dueTone"}, {PendingRole, "pending"},
            {DraftRole, "draft"}};
}

} // namespace mingcha::app
