// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "photoprovider.h"

#include "markpainting.h"
#include "photomarks.h"

#include "core/base/files.h"
#include "core/evidence/preview.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QRunnable>
#include <QUrlQuery>

namespace mingcha::app {

namespace {

constexpr QLatin1String kInboxPrefix{"inbox/"};
constexpr QLatin1String kCameraPrefix{"camera/"};

class PreviewResponse : public QQuickImageResponse, public QRunnable
{
public:
    PreviewResponse(PreviewCache &cache, std::function<Result<QByteArray>()> bytes, QString key, const QUrlQuery &query,
                    int side)
        : m_cache(cache), m_bytes(std::move(bytes)), m_key(std::move(key)), m_query(query), m_side(side)
    {
        setAutoDelete(false); // the engine deletes a response
    }
    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    QString errorString() const override { return m_error; }
    void run() override
    {
        m_image = m_cache.find(m_key);
        if (m_image.isNull())
            make();
        Q_EMIT finished();
    }

private:
    void make()
    {
        const Result<QByteArray> bytes = m_bytes();
        if (!bytes) {
            m_error = bytes.error().message();
            return;
        }
        const Result<QImage> scaled = evidence::scaledPhoto(*bytes, m_side);
        if (!scaled) {
            m_error = scaled.error().message();
            return;
        }
        const QList<components::Mark> marks = marksFromAddress(m_query.queryItemValue(QStringLiteral("marks")));
        m_image = cutAndRounded(marks.isEmpty() ? *scaled : components::withMarks(*scaled, marks),
                                m_query.queryItemValue(QStringLiteral("ratio")).toDouble(),
                                m_query.queryItemValue(QStringLiteral("rounded")).toDouble());
        m_cache.keep(m_key, m_image);
    }

    PreviewCache &m_cache;
    const std::function<Result<QByteArray>()> m_bytes;
    const QString m_key;
    const QUrlQuery m_query;
    const int m_side;
    QImage m_image;
    QString m_error;
};

} // namespace

QImage PreviewCache::find(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    const QImage *image = m_images.object(key);
    return image == nullptr ? QImage() : *image;
}

void PreviewCache::keep(const QString &key, const QImage &image)
{
    const QMutexLocker lock(&m_mutex);
    constexpr qsizetype kKilobyte = 1024;
    m_images.insert(key, new QImage(image), qMax<qsizetype>(1, image.sizeInBytes() / kKilobyte)); // the cache owns it
}

PhotoProvider::PhotoProvider(evidence::PhotoFile photos, std::shared_ptr<tablet::PreviewFolder> previews)
    : m_photos(std::move(photos)), m_previews(std::move(previews))
{
    m_pool.setMaxThreadCount(kPreviewThreads);
}

PhotoProvider::~PhotoProvider()
{
    m_pool.waitForDone();
}

void PhotoProvider::setFolders(const QString &inbox, const QString &camera)
{
    m_inbox = inbox;
    m_camera = camera;
}

QString PhotoProvider::fileOf(const QString &name) const
{
    const QString only = QFileInfo(name).fileName(); // never a path out of the folder
    if (name.startsWith(kInboxPrefix) && !m_inbox.isEmpty())
        return QDir(m_inbox).filePath(only);
    if (name.startsWith(kCameraPrefix) && !m_camera.isEmpty())
        return QDir(m_camera).filePath(only);
    return {};
}

Result<QByteArray> PhotoProvider::photoBytes(const Hash &hash, bool large)
{
    Result<QByteArray> original = m_photos.read(hash);
    if (original || original.error().code != ErrorCode::NotFound)
        return original;
    Result<QByteArray> preview = m_previews->read(hash);
    if (large || !preview)
        Q_EMIT missing(hash, preview.ok());
    return preview ? preview : original;
}

QQuickImageResponse *PhotoProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    const qsizetype mark = id.indexOf(QLatin1Char('?'));
    const QString name = mark < 0 ? id : id.left(mark);
    const QUrlQuery query(mark < 0 ? QString() : id.mid(mark + 1));
    const int asked = qMax(requestedSize.width(), requestedSize.height());
    // A picture that will be cut needs its shorter side to fill the frame.
    const bool cut = query.hasQueryItem(QStringLiteral("ratio"));
    const int side = qBound(16, (asked > 0 ? asked : evidence::kThumbSide) * (cut ? 2 : 1), evidence::kScreenSide);
    const Hash hash = Hash::fromHex(name).value_or(Hash{});
    auto bytes = [this, hash, cut, file = fileOf(name)] {
        return file.isEmpty() ? photoBytes(hash, !cut) : readFile(file, evidence::kMaxPhotoBytes);
    };
    auto *response =
        new PreviewResponse(m_cache, std::move(bytes), id + QLatin1Char('@') + QString::number(side), query,
                            side); // the engine owns it
    m_pool.start(response);
    return response;
}

QImage cutAndRounded(const QImage &image, double ratio, double rounding)
{
    QImage cut = image;
    if (ratio > 0 && !image.isNull()) {
        const double own = static_cast<double>(image.width()) / image.height();
        const int width = own > ratio ? qRound(image.height() * ratio) : image.width();
        const int height = own > ratio ? image.height() : qRound(image.width() / ratio);
        cut = image.copy((image.width() - width) / 2, (image.height() - height) / 2, width, height);
    }
    if (rounding <= 0 || cut.isNull())
        return cut;
    const double radius = cut.width() * rounding;
    QImage rounded(cut.size(), QImage::Format_ARGB32_Premultiplied);
    rounded.fill(Qt::transparent);
    QPainter painter(&rounded);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(rounded.rect(), radius, radius);
    painter.setClipPath(path);
    painter.drawImage(0, 0, cut);
    return rounded;
}

} // namespace mingcha::app
