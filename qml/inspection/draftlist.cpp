// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/draftlist.h"

#include "core/hazard/queries.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "qml/app/drafts.h"
#include "qml/app/facts.h"
#include "qml/hazard/capturedraft.h"
#include "qml/hazard/hazardwords.h"
#include "qml/hazard/quickkinds.h"
#include "qml/site/sitedraft.h"

namespace mingcha::app {

DraftList::DraftList(QObject *parent) : SessionListModel(parent)
{
    connect(this, &SessionListModel::sessionChanged, this, [this] {
        if (session() != nullptr)
            connect(&session()->drafts(), &Drafts::changed, this, &SessionListModel::reload);
    });
}

void DraftList::read()
{
    hazard::Filter filter;
    filter.complete = false;
    filter.foundBy = session()->me().id;
    const Result<hazard::Page> page =
        hazard::list(session()->station().reader(), filter, hazard::Order::NewestFound, {}, kDraftsListed);
    if (!page)
        return fail(person::errorText(page.error()));
    std::vector<Listed> rows;
    for (const QString &draft : session()->drafts().pages()) {
        if (Listed one = listed(draft); !one.page.isEmpty())
            rows.push_back(std::move(one));
    }
    for (const hazard::HazardRow &row : page->rows) {
        if (row.phase() == hazard::Phase::Open)
            rows.push_back({HazardWords::title(row), joinFacts({tr("Hazard, not complete yet"), row.siteName}),
                            QStringLiteral("hazard"), QStringLiteral("hazard"), row.id.toHex()});
    }
    replaceRows(m_rows, std::move(rows), [](const Listed &one) { return one.page + one.subject; });
}

DraftList::Listed DraftList::listed(const QString &draft) const
{
    const QString page = draft.section(QLatin1Char('-'), 0, 0);
    const QString subject = draft.section(QLatin1Char('-'), 1);
    const QCborMap values = session()->drafts().find(session()->drafts().nameOf(draft));
    journal::Database &reader = session()->station().reader();
    const auto known = site::find(reader, Id::fromHex(subject).value_or(Id{}));
    if (page == QLatin1String("capture")) {
        const CaptureDraft report = decodeCapture(values);
        if (report.isEmpty())
            return {};
        const QString kind = quickKindWord(report.category);
        QStringList meta{tr("Quick report, not reported yet"),
                         tr("%n photo(s)", nullptr, static_cast<int>(report.pictures.size()))};
        if (known)
            meta.append(known->name);
        return {!report.reason.isEmpty() ? report.reason
                : !kind.isEmpty()        ? kind
                                         : tr("Quick report"),
                joinFacts(meta), QStringLiteral("camera"), page, subject};
    }
    if (page != QLatin1String("site") || values.isEmpty())
        return {};
    const QString name = withSiteDraft(known.value_or(site::Site{}), values).name;
    return {name.isEmpty() ? tr("A site without a name") : name,
            known ? tr("Corrections of a site, not kept yet") : tr("New site, not kept yet"),
            QStringLiteral("building"), page, subject};
}

int DraftList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DraftList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Listed &one = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case KeyRole: return one.subject.isEmpty() ? one.page : one.page + QLatin1Char('-') + one.subject;
    case Qt::DisplayRole:
    case TitleRole: return one.title;
    case MetaRole: return one.meta;
    case IconRole: return one.icon;
    case PageRole: return one.page;
    case SubjectRole: return one.subject;
    default: return {};
    }
}

QHash<int, QByteArray> DraftList::roleNames() const
{
    return {{KeyRole, "key"},       {TitleRole, "title"}, {MetaRole, "meta"},
            {IconRole, "iconName"}, {PageRole, "page"},   {SubjectRole, "subject"}};
}

} // namespace mingcha::app
