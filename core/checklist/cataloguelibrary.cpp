// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/cataloguelibrary.h"

#include <QCoreApplication>

namespace mingcha::checklist {

bool CatalogueLibrary::Rising::operator()(const QString &left, const QString &right) const
{
    const auto leftParts = QStringView(left).split(u'.');
    const auto rightParts = QStringView(right).split(u'.');
    for (qsizetype i = 0; i < std::min(leftParts.size(), rightParts.size()); ++i) {
        bool leftIsNumber = false;
        bool rightIsNumber = false;
        const qulonglong leftNumber = leftParts[i].toULongLong(&leftIsNumber);
        const qulonglong rightNumber = rightParts[i].toULongLong(&rightIsNumber);
        if (leftIsNumber != rightIsNumber)
            return rightIsNumber; // words such as "draft" stand below any number
        if (leftIsNumber && leftNumber != rightNumber)
            return leftNumber < rightNumber;
        if (const int order = leftParts[i].compare(rightParts[i]); order != 0)
            return order < 0;
    }
    return leftParts.size() < rightParts.size();
}

Status CatalogueLibrary::add(Catalogue catalogue)
{
    const QString version = catalogue.version();
    if (m_catalogues.contains(version)) {
        return {ErrorCode::Conflict,
                QCoreApplication::translate("Catalogue", "The catalogue version %1 is already here.").arg(version)};
    }
    if (m_catalogues.size() >= kMaxCatalogues) {
        return {
            ErrorCode::Limit,
            QCoreApplication::translate("Catalogue", "There are already %1 catalogue versions.").arg(kMaxCatalogues)};
    }
    m_catalogues.emplace(version, std::move(catalogue));
    return success();
}

const Catalogue *CatalogueLibrary::version(const QString &version) const
{
    const auto found = m_catalogues.find(version);
    return found == m_catalogues.end() ? nullptr : &found->second;
}

const Catalogue *CatalogueLibrary::newest() const
{
    return m_catalogues.empty() ? nullptr : &m_catalogues.rbegin()->second;
}

} // namespace mingcha::checklist
