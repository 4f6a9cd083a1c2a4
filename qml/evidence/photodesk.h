// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Where pictures become evidence: reads a picture as the camera gave it, stores its bytes off the GUI thread, and writes
// the act that names its hash. Also knows the folder that stands for a camera and the folder to import from. One for the
// session. Never changes a byte.
#pragma once

#include "core/evidence/photoacts.h"
#include "qml/app/station.h"
#include "qml/evidence/positions.h"

#include <QObject>
#include <QQmlEngine>
#include <QThreadPool>
#include <QUrl>

#include <functional>

namespace mingcha::app {

class Session;

/// A picture whose bytes are safe on the disk, before an act names it.
struct KeptPicture
{
    evidence::PhotoInput input;
    bool imported = false;
};

class PhotoDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has it.")
public:
    using Kept = std::function<void(Result<KeptPicture>)>;
    using Done = std::function<void(Result<journal::Written>)>;

    PhotoDesk(Session &session, Positions &positions, QObject *parent = nullptr);
    ~PhotoDesk() override;

    /// Pictures of this folder, in order of their names, stand for what a camera takes.
    void setCameraFolder(const QString &folder);
    /// Pictures of this folder can be imported; they are never primary evidence.
    void setInbox(const QString &folder);
    [[nodiscard]] bool hasCameraFolder() const { return !m_cameraFolder.isEmpty(); }
    [[nodiscard]] bool hasInbox() const { return !m_inbox.isEmpty(); }
    [[nodiscard]] const QString &inbox() const { return m_inbox; }
    /// The picture that the folder's camera would take now; empty when there is none left.
    [[nodiscard]] QString nextFrame() const;
    /// Takes it: its path, and the next one comes up.
    [[nodiscard]] QString takeFrame();

    /// Stores a picture; `done` on this thread. An imported one has no position of ours.
    void keep(const QString &path, bool imported, Kept done);
    /// Writes the act that says whose picture it is.
    void attach(const KeptPicture &picture, const Id &owner, evidence::PhotoRole role, const QString &itemCode,
                Done done);
    /// Both, for pages: `role` is a word ("before"). Emits added() or failed().
    Q_INVOKABLE void add(const QString &path, bool imported, const QString &owner, const QString &role,
                         const QString &itemCode);

Q_SIGNALS:
    void foldersChanged();
    void frameChanged();
    void added(const QString &owner);
    void failed(const QString &words);

private:
    [[nodiscard]] QStringList frames() const;

    Session &m_session;
    Positions &m_positions;
    QString m_cameraFolder;
    QString m_inbox;
    qsizetype m_frame = 0;
    QThreadPool m_pool;
};

/// The names of the JPEG files of a folder, in order.
[[nodiscard]] QStringList picturesIn(const QString &folder);

} // namespace mingcha::app
