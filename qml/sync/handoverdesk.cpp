// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/handoverdesk.h"

#include "core/person/reasons.h"
#include "sync/tablet/handover.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>

namespace mingcha::app {

namespace {

/// Where desktops put what is plugged in.
bool isTakenOut(const QString &path)
{
    return path.startsWith(QLatin1String("/media/")) || path.startsWith(QLatin1String("/run/media/")) ||
           path.startsWith(QLatin1String("/mnt/"));
}

} // namespace

QStringList HandoverDesk::drives() const
{
    QStringList names;
    for (const Drive &drive : m_drives)
        names.append(drive.name);
    return names;
}

void HandoverDesk::look()
{
    m_drives.clear();
    for (const QStorageInfo &storage : QStorageInfo::mountedVolumes()) {
        if (storage.isReady() && !storage.isReadOnly() && isTakenOut(storage.rootPath()))
            m_drives.append({storage.displayName() == storage.rootPath() ? QDir(storage.rootPath()).dirName()
                                                                         : storage.displayName(),
                             storage.rootPath()});
    }
    m_words.clear();
    Q_EMIT drivesChanged();
    Q_EMIT changed();
}

bool HandoverDesk::begin()
{
    if (m_busy)
        return false;
    m_busy = true;
    m_words.clear();
    Q_EMIT changed();
    return true;
}

void HandoverDesk::end(bool good, const QString &words)
{
    m_busy = false;
    m_good = good;
    m_words = words;
    Q_EMIT changed();
}

void HandoverDesk::exportToDrive(int drive, bool photos)
{
    if (drive >= 0 && drive < m_drives.size())
        exportTo(QUrl::fromLocalFile(m_drives.at(drive).path), photos);
}

void HandoverDesk::exportTo(const QUrl &folder, bool photos)
{
    if (!begin())
        return;
    tablet::Tablet &tablet = m_session->station().tablet();
    const QString path = QDir(folder.toLocalFile()).filePath(tablet::handoverName(tablet));
    tablet::exportOutbox(tablet, path, photos, [self = QPointer(this)](const Result<tablet::HandoverMade> &made) {
        if (!self)
            return;
        if (!made) {
            self->end(false, person::errorText(made.error()));
            return;
        }
        QStringList words{
            tr("%n record(s) are written into %1.", nullptr, made->entries).arg(QFileInfo(made->path).fileName())};
        if (made->photos > 0)
            words.append(tr("%n photo(s) with it.", nullptr, made->photos));
        words.append(tr("It counts as received once the centre's receipts are taken in here."));
        if (made->entriesLeft > 0)
            words.append(tr("%n record(s) stay here: of others, until they sign in, and what follows on those.",
                            nullptr, made->entriesLeft));
        if (made->photosLeft > 0)
            words.append(tr("%n photo(s) changed since they were taken and stay here.", nullptr, made->photosLeft));
        self->end(true, words.join(QLatin1Char(' ')));
    });
}

void HandoverDesk::takeReceipts(const QUrl &file)
{
    if (!begin())
        return;
    tablet::importReceipts(m_session->station().tablet(), file.toLocalFile(),
                           [self = QPointer(this)](const Result<tablet::ReceiptsTaken> &taken) {
                               if (!self)
                                   return;
                               if (!taken) {
                                   self->end(false, person::errorText(taken.error()));
                                   return;
                               }
                               self->m_session->photosChanged();
                               QStringList words{tr("The centre has received %n record(s).", nullptr, taken->entries),
                                                 tr("%n photo(s) are safe there.", nullptr, taken->photos)};
                               if (!taken->forked.isEmpty())
                                   words.append(tablet::otherEntriesText(taken->forked));
                               self->end(taken->forked.isEmpty(), words.join(QLatin1Char(' ')));
                           });
}

} // namespace mingcha::app
