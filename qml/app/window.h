// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The window's program: makes session, settings and engine over an open station, and shows AppWindow.qml. Shared by the
// app and by the day test, which drives the very same window.
#pragma once

#include "qml/app/session.h"
#include "qml/settings/settings.h"

#include <QQmlApplicationEngine>

#include <memory>

class QQuickWindow;

namespace mingcha::app {

class PhotoProvider;

/// What the device has around it, or what stands for it on a machine without.
struct Surroundings
{
    QString position;     ///< empty: the system's receiver; see Positions::listen
    QString cameraFolder; ///< empty: the system's camera
    QString inbox;        ///< pictures to import; empty: by the file dialog
};

class Window
{
public:
    /// `station` must outlive the window. `language` empty: as chosen before.
    explicit Window(Station &station, const QString &language = {});
    ~Window();

    void use(const Surroundings &surroundings);
    /// Null when the scene could not be loaded; the reasons are in the log.
    [[nodiscard]] QQuickWindow *show();
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Settings &settings() { return m_settings; }

private:
    std::unique_ptr<QQmlApplicationEngine> m_engine; ///< ends before what its scene shows
    Session m_session;
    Settings m_settings;
    PhotoProvider *m_photos = nullptr;
};

} // namespace mingcha::app
