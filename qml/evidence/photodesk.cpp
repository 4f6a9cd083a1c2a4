// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "photodesk.h"

#include "core/base/files.h"
#include "core/evidence/exif.h"
#include "core/person/reasons.h"
#include "qml/app/session.h"

#include <QDir>

namespace mingcha::app {

namespace {

constexpr int kStoringThreads = 1; ///< pictures are stored one after the other: flash likes it, memory too

Result<KeptPicture> stored(const evidence::PhotoFile &photos, const QString &path, bool imported)
{
    const Result<QByteArray> bytes = readFile(path, evidence::kMaxPhotoBytes);
    if (!bytes)
        return bytes.error();
    const Result<evidence::StoredPhoto> kept = photos.store(*bytes);
    if (!kept)
        return kept.error();
    KeptPicture picture;
    picture.imported = imported;
    picture.input.stored = *kept;
    const Result<evidence::ExifFacts> facts = evidence::readExif(*bytes);
    if (!facts)
        return facts.error();
    picture.input.width = facts->size.width();
    picture.input.height = facts->size.height();
    picture.input.orientation = facts->orientation.value_or(1);
    if (imported)
        picture.input.takenMs = facts->takenMs().value_or(0);
    return picture;
}

} // namespace

QStringList picturesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.JPG")},
                                  QDir::Files | QDir::Readable, QDir::Name);
}

PhotoDesk::PhotoDesk(Session &session, Positions &positions, QObject *parent)
    : QObject(parent), m_session(session), m_positions(positions)
{
    m_pool.setMaxThreadCount(kStoringThreads);
}

PhotoDesk::~PhotoDesk()
{
    m_pool.waitForDone(); // the threads post their answer to this object
}

void PhotoDesk::setCameraFolder(const QString &folder)
{
    m_cameraFolder = folder;
    m_frame = 0;
    Q_EMIT foldersChanged();
    Q_EMIT frameChanged();
}

void PhotoDesk::setInbox(const QString &folder)
{
    m_inbox = folder;
    Q_EMIT foldersChanged();
}

QStringList PhotoDesk::frames() const
{
    return m_cameraFolder.isEmpty() ? QStringList() : picturesIn(m_cameraFolder);
}

QString PhotoDesk::nextFrame() const
{
    const QStringList all = frames();
    return m_frame < all.size() ? QDir(m_cameraFolder).filePath(all.at(m_frame)) : QString();
}

QString PhotoDesk::takeFrame()
{
    const QString path = nextFrame();
    if (!path.isEmpty()) {
        ++m_frame;
        Q_EMIT frameChanged();
    }
    return path;
}

void PhotoDesk::keep(const QString &path, bool imported, Kept done)
{
    const qint64 nowMs = m_session.station().clock().now().wallMs;
    const std::optional<evidence::JudgedFix> position = imported ? std::nullopt : m_positions.last();
    const evidence::PhotoFile photos = m_session.station().photos();
    m_pool.start([this, photos, path, imported, nowMs, position, done = std::move(done)] {
        Result<KeptPicture> picture = stored(photos, path, imported);
        if (picture) {
            picture->input.position = position;
            if (picture->input.takenMs == 0)
                picture->input.takenMs = nowMs;
        }
        QMetaObject::invokeMethod(
            this, [picture, done] { done(picture); }, Qt::QueuedConnection);
    });
}

void PhotoDesk::attach(const KeptPicture &picture, const Id &owner, evidence::PhotoRole role, const QString &itemCode,
                       Done done)
{
    evidence::PhotoInput input = picture.input;
    input.owner = owner;
    input.role = role;
    input.itemCode = itemCode;
    m_session.perform(
        [input, me = m_session.me(), imported = picture.imported](journal::Store &store) {
            return imported ? evidence::importPhoto(store, me, input) : evidence::take(store, me, input);
        },
        std::move(done));
}

void PhotoDesk::add(const QString &path, bool imported, const QString &owner, const QString &role,
                    const QString &itemCode)
{
    const std::optional<Id> id = Id::fromHex(owner);
    const std::optional<evidence::PhotoRole> as = evidence::photoRoleFromWord(role);
    if (!id || !as)
        return;
    keep(path, imported, [this, owner, id = *id, as = *as, itemCode](Result<KeptPicture> picture) {
        if (!picture) {
            Q_EMIT failed(person::errorText(picture.error()));
            Q_EMIT m_session.failed(person::errorText(picture.error()));
            return;
        }
        attach(*picture, id, as, itemCode, [this, owner](const Result<journal::Written> &written) {
            if (written)
                Q_EMIT added(owner);
        });
    });
}

} // namespace mingcha::app
