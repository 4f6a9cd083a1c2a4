// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Versions of the checklists that the centre offers and this tablet has not: fetched once each, checked as an import is.
#include "sync/tablet/synccore.h"

#include "core/checklist/cataloguefolder.h"
#include "sync/tablet/awaiting.h"

namespace mingcha::tablet {

QCoro::Task<SyncCore::Ended> SyncCore::cataloguesAll()
{
    const auto self = shared_from_this();
    const int life = m_life;
    const QString folder = m_tablet.folder().cataloguesPath();
    const QStringList here = checklist::catalogueVersions(folder);
    const QStringList offered = std::exchange(m_offered, {});
    for (const QString &version : offered) {
        if (here.contains(version) || !m_tablet.folder().checkSpace(kLowSpaceBytes))
            continue;
        const Answered<QByteArray> json = co_await m_client.catalogue(version);
        if (over(life))
            co_return shut();
        if (!json && json.trouble.kind != Failure::Refused)
            co_return network(json.trouble);
        if (!json)
            continue; // taken away meanwhile
        auto keep = [&] { return checklist::keepCatalogue(folder, *json.value, version); };
        OnThread keeping(m_tablet, std::move(keep));
        const Result<checklist::CatalogueKept> kept = co_await keeping;
        if (over(life))
            co_return shut();
        if (kept && kept->version == version)
            Q_EMIT catalogueCame(version);
        else
            qWarning("catalogue %s: %s", qPrintable(version),
                     qPrintable(kept ? kept->version : kept.error().message()));
    }
    co_return std::nullopt;
}

} // namespace mingcha::tablet
