// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/clearingdesk.h"

#include "core/evidence/clearing.h"
#include "core/evidence/preview.h"
#include "core/hazard/queries.h"
#include "core/person/reasons.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace mingcha::app {

namespace {

constexpr size_t kAtOnce = 32; ///< noted as gone in one commit, then removed

using Files = std::vector<evidence::StoredPhoto>;

evidence::IsDone doneIn(journal::Database &database)
{
    return [&database](const Id &owner) { return hazard::isDone(database, owner); };
}

Files look(const QString &path, qint64 nowMs)
{
    const auto reader = journal::Database::open(path, journal::Database::Mode::Reader);
    if (!reader)
        return {};
    Result<Files> files = evidence::filesThatMayLeave(**reader, doneIn(**reader), nowMs);
    return files && (*reader)->whole() ? std::move(*files) : Files();
}

/// Keeps a preview where there is none, then removes the files; those that are gone.
Files remove(const evidence::PhotoFile &photos, tablet::PreviewFolder &previews, const Files &files)
{
    Files gone;
    for (const evidence::StoredPhoto &file : files) {
        if (const Result<QByteArray> bytes =
                previews.contains(file.hash) ? Result<QByteArray>(QByteArray()) : photos.read(file.hash);
            bytes && !bytes->isEmpty()) {
            if (const Result<QByteArray> preview = evidence::makePreview(*bytes, evidence::kScreenSide))
                (void)previews.keep(file.hash, *preview); // without one, the centre is asked when somebody looks
        }
        if (photos.remove(file.hash))
            gone.push_back(file);
    }
    return gone;
}

} // namespace

QString ClearingDesk::amountText() const
{
    qint64 bytes = 0;
    for (const evidence::StoredPhoto &file : m_files)
        bytes += file.length;
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

void ClearingDesk::look()
{
    if (m_session == nullptr || m_busy)
        return;
    tablet::Tablet &tablet = m_session->station().tablet();
    const qint64 nowMs = m_session->station().clock().now().wallMs;
    tablet.elsewhere()([path = tablet.folder().databasePath(), nowMs, self = QPointer(this)] {
        const Files files = app::look(path, nowMs);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, files] {
                if (!self || self->m_busy)
                    return;
                self->m_files = files;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

void ClearingDesk::clear()
{
    if (m_busy || m_files.empty())
        return;
    m_busy = true;
    m_left = m_files;
    m_removed = 0;
    m_freed = 0;
    Q_EMIT changed();
    clearSome();
}

void ClearingDesk::clearSome()
{
    if (m_left.empty()) {
        end();
        return;
    }
    const auto some = static_cast<qsizetype>(std::min(kAtOnce, m_left.size()));
    const Files files(m_left.end() - some, m_left.end());
    m_left.resize(m_left.size() - static_cast<size_t>(some));
    const auto noted = std::make_shared<Files>();
    const auto note = [files, noted, nowMs = m_session->station().clock().now().wallMs](journal::Store &store) {
        noted->clear(); // a job may be run again
        for (const evidence::StoredPhoto &file : files) {
            const Result<bool> gone = evidence::noteGone(store.database(), file, doneIn(store.database()), nowMs);
            if (!gone)
                return Status(gone.error());
            if (*gone)
                noted->push_back(file);
        }
        return success();
    };
    tablet::Tablet &tablet = m_session->station().tablet();
    tablet.writer().post(note, this, [this, noted](const Status &status) {
        if (!status) {
            Q_EMIT m_session->failed(person::errorText(status.error()));
            end();
            return;
        }
        m_session->station().tablet().elsewhere()([photos = m_session->station().photos(), files = *noted,
                                                   previews = m_session->station().previews(), self = QPointer(this)] {
            const Files gone = app::remove(photos, *previews, files);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, gone] {
                    if (!self)
                        return;
                    for (const evidence::StoredPhoto &file : gone)
                        self->m_freed += file.length;
                    self->m_removed += static_cast<int>(gone.size());
                    self->clearSome();
                },
                Qt::QueuedConnection);
        });
    });
}

void ClearingDesk::end()
{
    m_busy = false;
    m_left.clear();
    m_session->photosChanged();
    Q_EMIT cleared(tr("%n photo(s) removed, %1 of room made", nullptr, m_removed)
                       .arg(QLocale().formattedDataSize(m_freed, 1, QLocale::DataSizeTraditionalFormat)));
    look();
}

} // namespace mingcha::app
