// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/evidence/photosource.h"

#include "core/evidence/photoqueries.h"
#include "core/person/queries.h"
#include "qml/app/session.h"
#include "qml/evidence/photomarks.h"
#include "qml/sync/syncstatus.h"

#include <QCoreApplication>

namespace mingcha::app {

QString photoSource(const Session &session, const evidence::Photo &photo, const QString &shape)
{
    const bool preview = !photo.onDevice && session.station().previews()->contains(photo.hash);
    if (!photo.onDevice && !preview) {
        session.sync()->fetcher().want(photo.hash, tablet::PhotoSize::Preview);
        return {};
    }
    QStringList query;
    if (!shape.isEmpty())
        query.append(shape);
    if (preview)
        query.append(QStringLiteral("preview=1")); // a name of its own, so that the original takes its place
    if (photo.markLayers > 0) {
        if (const Result<evidence::PhotoDetail> detail = evidence::photoDetail(session.station().reader(), photo.id))
            query.append(QStringLiteral("marks=") + marksForAddress(detail->layers));
    }
    const QString address = QStringLiteral("image://photo/") + photo.hash.toHex();
    return query.isEmpty() ? address : address + QLatin1Char('?') + query.join(QLatin1Char('&'));
}

bool isAtCentre(const Session &session, const evidence::Photo &photo)
{
    return photo.safe || session.station().previews()->contains(photo.hash);
}

QString photoPlaceText(const Session &session, const evidence::Photo &photo)
{
    if (photo.onDevice || isAtCentre(session, photo))
        return {};
    switch (session.sync()->fetcher().place(photo.hash)) {
    case tablet::PhotoPlace::NotAtCentre: {
        const auto person = person::find(session.station().reader(), photo.takenBy);
        return person ? QCoreApplication::translate("Photo", "Still on the tablet of %1").arg(person->name)
                      : QCoreApplication::translate("Photo", "Not at the centre yet");
    }
    case tablet::PhotoPlace::Offline: return QCoreApplication::translate("Photo", "Not on this tablet; offline");
    case tablet::PhotoPlace::NoRoom: return QCoreApplication::translate("Photo", "No room on this tablet");
    case tablet::PhotoPlace::Damaged: return QCoreApplication::translate("Photo", "Came damaged, asked for again");
    case tablet::PhotoPlace::Asked:
    case tablet::PhotoPlace::Unknown: break;
    }
    return QCoreApplication::translate("Photo", "Being fetched");
}

} // namespace mingcha::app
