// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "cameradevice.h"

#include <QCameraDevice>
#include <QFileInfo>
#include <QMediaDevices>
#include <QVideoSink>

namespace mingcha::app {

CameraDevice::CameraDevice(QObject *parent) : QObject(parent) {}

CameraDevice::~CameraDevice() = default;

void CameraDevice::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(&session->photoDesk(), &PhotoDesk::frameChanged, this, &CameraDevice::changed);
    if (!session->photoDesk().hasCameraFolder())
        openCamera();
    Q_EMIT changed();
}

void CameraDevice::openCamera()
{
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull())
        return;
    m_media = std::make_unique<QMediaCaptureSession>();
    m_camera = std::make_unique<QCamera>(device);
    m_capture = std::make_unique<QImageCapture>();
    m_capture->setFileFormat(QImageCapture::JPEG);
    m_capture->setQuality(QImageCapture::VeryHighQuality);
    m_media->setCamera(m_camera.get());
    m_media->setImageCapture(m_capture.get());
    connect(m_capture.get(), &QImageCapture::imageSaved, this, [this](int, const QString &path) { Q_EMIT shot(path); });
    connect(m_capture.get(), &QImageCapture::errorOccurred, this,
            [this](int, QImageCapture::Error, const QString &words) {
                m_trouble = words;
                Q_EMIT changed();
            });
    connect(m_capture.get(), &QImageCapture::readyForCaptureChanged, this, &CameraDevice::changed);
    m_camera->start();
}

bool CameraDevice::isReady() const
{
    return isLive() ? m_capture->isReadyForCapture() : !frame().isEmpty();
}

QString CameraDevice::frame() const
{
    if (m_session == nullptr || m_session->photoDesk().nextFrame().isEmpty())
        return {};
    return QStringLiteral("camera/") + QFileInfo(m_session->photoDesk().nextFrame()).fileName();
}

QString CameraDevice::problem() const
{
    if (!m_trouble.isEmpty())
        return tr("The camera failed: %1. Try again, or import a picture.").arg(m_trouble);
    if (isLive() || !frame().isEmpty())
        return {};
    if (m_session != nullptr && m_session->photoDesk().hasCameraFolder())
        return tr("No picture is left in the folder that stands for the camera. Import a picture instead.");
    return tr("This device has no camera, or it is not allowed. Import a picture instead.");
}

QObject *CameraDevice::videoSink() const
{
    return m_media == nullptr ? nullptr : m_media->videoSink();
}

void CameraDevice::setVideoSink(QObject *sink)
{
    if (m_media != nullptr)
        m_media->setVideoSink(qobject_cast<QVideoSink *>(sink));
    Q_EMIT changed();
}

void CameraDevice::shoot()
{
    m_trouble.clear();
    if (isLive()) {
        m_capture->captureToFile(m_shots.filePath(QStringLiteral("shot-%1.jpg").arg(++m_number)));
        return;
    }
    const QString path = m_session == nullptr ? QString() : m_session->photoDesk().takeFrame();
    if (!path.isEmpty())
        Q_EMIT shot(path);
}

} // namespace mingcha::app
