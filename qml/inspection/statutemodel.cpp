// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "statutemodel.h"

namespace mingcha::app {

StatuteModel::StatuteModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &StatuteModel::asked, this, &StatuteModel::read);
}

int StatuteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> StatuteModel::roleNames() const
{
    return {{CitationRole, "citation"}, {WordingRole, "wording"}};
}

QString StatuteModel::citation(const checklist::Basis &basis)
{
    return basis.title + (basis.number.isEmpty() ? QString() : QLatin1Char(' ') + basis.number) + basis.article;
}

QVariant StatuteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const checklist::Basis &basis = m_basis[static_cast<size_t>(index.row())];
    if (role == CitationRole || role == Qt::DisplayRole)
        return citation(basis);
    if (role != WordingRole)
        return {};
    const checklist::Article *article = m_session->station().statutes().article(basis.title, basis.article);
    return article == nullptr ? tr("The text of this standard is not held on the device.") : article->text;
}

void StatuteModel::read()
{
    if (m_session == nullptr)
        return;
    const checklist::CatalogueLibrary &library = m_session->station().catalogues();
    const checklist::Catalogue *kept = library.version(m_version);
    const checklist::Catalogue *catalogue = kept == nullptr ? library.newest() : kept;
    const checklist::Item *item = catalogue == nullptr ? nullptr : catalogue->item(m_code);
    beginResetModel();
    m_basis = item == nullptr ? std::vector<checklist::Basis>{} : item->basis;
    endResetModel();
    Q_EMIT readAgain();
}

} // namespace mingcha::app
