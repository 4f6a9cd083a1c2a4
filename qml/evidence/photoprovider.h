// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// "image://photo/HASH?ratio=…&rounded=…": previews of stored photos, made off the GUI thread and kept in a bounded cache;
// "image://photo/inbox/NAME" and "image://photo/camera/PATH" show pictures before they are stored. Serves nothing else of
// the disk. A photo whose original is not here is shown by the preview that the centre gave; without either it gives an error,
// never another picture, and says that it is missing.
#pragma once

#include "core/evidence/photofile.h"
#include "sync/tablet/previewfolder.h"

#include <QCache>
#include <QImage>
#include <QMutex>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>

#include <memory>

namespace mingcha::app {

inline constexpr int kPreviewCacheKilobytes = 16 * 1024; ///< decoded previews kept in memory
inline constexpr int kPreviewThreads = 2;

/// Decoded previews by what was asked; any thread.
class PreviewCache
{
public:
    PreviewCache() : m_images(kPreviewCacheKilobytes) {}
    [[nodiscard]] QImage find(const QString &key);
    void keep(const QString &key, const QImage &image);

private:
    QMutex m_mutex;
    QCache<QString, QImage> m_images;
};

class PhotoProvider : public QQuickAsyncImageProvider
{
    Q_OBJECT
public:
    PhotoProvider(evidence::PhotoFile photos, std::shared_ptr<tablet::PreviewFolder> previews);
    ~PhotoProvider() override;

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;
    /// Of pictures to import and of the folder that stands for a camera; empty: none.
    void setFolders(const QString &inbox, const QString &camera);

Q_SIGNALS:
    /// Asked for, and not here: not at all, or, when `shown`, only as a preview. From any thread.
    void missing(const mingcha::Hash &hash, bool shown);

private:
    [[nodiscard]] QString fileOf(const QString &name) const;
    [[nodiscard]] Result<QByteArray> photoBytes(const Hash &hash, bool large);

    evidence::PhotoFile m_photos;
    std::shared_ptr<tablet::PreviewFolder> m_previews;
    QString m_inbox;
    QString m_camera;
    PreviewCache m_cache;
    QThreadPool m_pool;
};

/// The picture cut to width : height `ratio` (0: as it is), its corners rounded by a part `rounding` of its width.
[[nodiscard]] QImage cutAndRounded(const QImage &image, double ratio, double rounding);

} // namespace mingcha::app
