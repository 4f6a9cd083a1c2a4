// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/photofileoutbox.h"

#include "core/evidence/photoacts.h"
#include "core/evidence/photoqueries.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPointer>

#include <memory>

namespace mingcha::tablet {

namespace {

/// Runs `work` on the pool and hands its value to `done` on the GUI thread, whoever is still there.
template <typename Work, typename Done>
void onPool(const Elsewhere &elsewhere, Work work, Done done)
{
    elsewhere([work = std::move(work), done = std::move(done)] {
        auto value = std::make_shared<std::invoke_result_t<Work>>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [value, done] { done(std::move(*value)); }, Qt::QueuedConnection);
    });
}

Result<std::vector<UnsafePhoto>> readUnsafe(const OpenReader &open)
{
    const auto reader = open();
    if (!reader)
        return reader.error();
    const auto found = evidence::unsafePhotos(**reader, kPhotosAtOnce);
    if (!found)
        return found.error();
    std::vector<UnsafePhoto> photos;
    for (const evidence::UnsafePhoto &photo : *found)
        photos.push_back({photo.stored.hash, photo.stored.length, false});
    return photos;
}

/// What a person is told of a photo that cannot be sent.
Error said(const Error &error, const UnsafePhoto &photo)
{
    if (error.code == ErrorCode::NotFound)
        return {ErrorCode::NotFound,
                QCoreApplication::translate("PhotoFileOutbox",
                                            "A photo is no longer on this tablet, and the centre does not have it yet. "
                                            "It cannot be sent; its record stays."),
                photo.hash.toHex()};
    if (error.code == ErrorCode::Damaged)
        return {ErrorCode::Damaged,
                QCoreApplication::translate("PhotoFileOutbox",
                                            "A photo on this tablet was changed or cut after it was taken. It "
                                            "cannot be sent; its record stays."),
                photo.hash.toHex()};
    return error;
}

Result<QByteArray> readPiece(const QString &folder, const UnsafePhoto &photo, qint64 offset, qint64 length)
{
    const evidence::PhotoFile photos(folder);
    if (offset == 0) { // before anything is sent: other bytes would go up whole, be refused, and go up again
        const Result<evidence::StoredPhoto> whole = photos.verify(photo.hash);
        if (!whole)
            return said(whole.error(), photo);
    }
    const Result<std::unique_ptr<QIODevice>> file = photos.open(photo.hash);
    if (!file)
        return said(file.error(), photo);
    if ((*file)->size() != photo.length || !(*file)->seek(offset))
        return said({ErrorCode::Damaged, {}, {}}, photo);
    return (*file)->read(length);
}

} // namespace

PhotoFileOutbox::PhotoFileOutbox(Tablet &tablet, QObject *parent) : QObject(parent), m_tablet(tablet) {}

void PhotoFileOutbox::unsafe(std::function<void(Result<std::vector<UnsafePhoto>>)> done)
{
    onPool(
        m_tablet.elsewhere(), [open = m_tablet.reader()] { return readUnsafe(open); }, std::move(done));
}

void PhotoFileOutbox::read(const UnsafePhoto &photo, qint64 offset, qint64 length,
                           std::function<void(Result<QByteArray>)> done)
{
    const QString folder = m_tablet.folder().photosPath();
    onPool(
        m_tablet.elsewhere(), [folder, photo, offset, length] { return readPiece(folder, photo, offset, length); },
        std::move(done));
}

void PhotoFileOutbox::markSafe(const UnsafePhoto &photo, const QByteArray &receipt, std::function<void(Status)> done)
{
    m_failures.remove(photo.hash);
    const auto job = [photo, receipt](journal::Store &store) {
        return evidence::markSafe(store.database(), {photo.hash, photo.length}, receipt);
    };
    m_tablet.writer().post(job, QCoreApplication::instance(),
                           [self = QPointer(this), done = std::move(done)](const Status &status) {
                               done(status);
                               if (self && status)
                                   Q_EMIT self->madeSafe();
                           });
}

void PhotoFileOutbox::markFailed(const UnsafePhoto &photo, const QString &why)
{
    m_failures.insert(photo.hash, why);
    Q_EMIT failed(why);
}

} // namespace mingcha::tablet
