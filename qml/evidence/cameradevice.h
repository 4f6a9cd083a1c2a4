// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The device's camera: shows what it sees in a video sink and takes pictures as JPEG files, byte for byte as delivered.
// A folder of pictures may stand for it (PhotoDesk). Says in words when there is none. GUI thread.
#pragma once

#include "qml/app/session.h"

#include <QCamera>
#include <QImageCapture>
#include <QMediaCaptureSession>
#include <QTemporaryDir>

#include <memory>

class QVideoSink;

namespace mingcha::app {

class CameraDevice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session MEMBER m_session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(bool live READ isLive NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString frame READ frame NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QObject *videoSink READ videoSink WRITE setVideoSink NOTIFY changed)
public:
    explicit CameraDevice(QObject *parent = nullptr);
    ~CameraDevice() override;

    void setSession(Session *session);
    /// A real camera is there.
    [[nodiscard]] bool isLive() const { return m_camera != nullptr; }
    [[nodiscard]] bool isReady() const;
    /// "camera/NAME" for the picture provider, where a folder stands for the camera.
    [[nodiscard]] QString frame() const;
    /// Why no picture can be taken, and what to do; empty when all is well.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QObject *videoSink() const;
    void setVideoSink(QObject *sink);

    Q_INVOKABLE void shoot();

Q_SIGNALS:
    void changed();
    /// A picture as the camera gave it.
    void shot(const QString &path);

private:
    void openCamera();

    Session *m_session = nullptr;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QImageCapture> m_capture;
    std::unique_ptr<QMediaCaptureSession> m_media;
    QTemporaryDir m_shots;
    QString m_trouble;
    int m_number = 0;
};

} // namespace mingcha::app
