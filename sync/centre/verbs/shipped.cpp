// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/shipped.h"

#include "core/checklist/cataloguefolder.h"
#include "core/checklist/cataloguereader.h"
#include "sync/centre/import/regionimport.h"
#include "sync/centre/service/datafolder.h"

namespace mingcha::centre {

Result<checklist::Catalogue> catalogueOf(const QString &folder)
{
    const QString catalogues = Places{folder}.catalogues();
    const QStringList versions = checklist::catalogueVersions(catalogues);
    if (versions.isEmpty())
        return checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json"));
    const Result<QByteArray> json = checklist::readCatalogueFile(catalogues, versions.constLast());
    if (!json)
        return json.error();
    return checklist::readCatalogue(*json, versions.constLast());
}

Result<region::Divisions> divisionsOf(const QString &folder)
{
    Result<region::Divisions> brought = loadRegions(folder);
    if (brought || brought.error().code != ErrorCode::NotFound)
        return brought;
    return region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json"));
}

} // namespace mingcha::centre
