// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/evidenceoutbox.h"

#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPointer>

namespace mingcha::tablet {

EvidenceOutbox::EvidenceOutbox(Tablet &tablet, const evidence::PhotoFile &photos, QObject *parent)
    : QObject(parent), m_tablet(tablet), m_photos(photos)
{
    m_pool.setMaxThreadCount(1);
}

EvidenceOutbox::~EvidenceOutbox()
{
    m_pool.waitForDone();
}

template <typename Value>
void EvidenceOutbox::onOwnThread(std::function<Result<Value>()> work, std::function<void(Result<Value>)> done)
{
    m_pool.start([self = QPointer<EvidenceOutbox>(this), work = std::move(work), done = std::move(done)] {
        Result<Value> result = work();
        if (self)
            QMetaObject::invokeMethod(self.data(), [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

void EvidenceOutbox::unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done)
{
    onOwnThread<std::vector<UnsafePhoto>>(
        [tablet = &m_tablet]() -> Result<std::vector<UnsafePhoto>> {
            const Result<std::unique_ptr<journal::Database>> reader = tablet->openReader();
            if (!reader)
                return reader.error();
            const Result<std::vector<evidence::UnsafePhoto>> photos = evidence::unsafePhotos(**reader, kMaxUnsafeListed);
            if (!photos)
                return photos.error();
            std::vector<UnsafePhoto> list;
            for (const evidence::UnsafePhoto &photo : *photos)
                list.push_back({photo.stored.hash, photo.stored.length, false});
            return list;
        },
        std::move(done));
}

void EvidenceOutbox::read(const UnsafePhoto &photo, qint64 offset, qint64 length, std::function<void(Result<QByteArray>)> done)
{
    onOwnThread<QByteArray>(
        [photos = m_photos, photo, offset, length]() -> Result<QByteArray> {
            const Result<std::unique_ptr<QIODevice>> file = photos.open(photo.hash);
            if (!file)
                return file.error();
            if ((*file)->size() != photo.length)
                return Error{ErrorCode::Damaged,
                             QCoreApplication::translate("Photos", "The photo's file is not as long as it was. It stays in the "
                                                                   "record; take it again if you can."),
                             photo.hash.toHex()};
            if (!(*file)->seek(offset))
                return Error{ErrorCode::Io, (*file)->errorString(), photo.hash.toHex(), true};
            return (*file)->read(length);
        },
        std::move(done));
}

void EvidenceOutbox::markSafe(const UnsafePhoto &photo, const QByteArray &receipt, std::function<void(Status)> done)
{
    m_tablet.writer().post(
        [photo, receipt](journal::Store &store) {
            return evidence::markSafe(store.database(), {photo.hash, photo.length}, receipt);
        },
        this, std::move(done));
}

void EvidenceOutbox::markFailed(const UnsafePhoto &photo, const QString &why)
{
    Q_EMIT failed(photo.hash, why);
}

} // namespace mingcha::tablet
