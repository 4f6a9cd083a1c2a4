// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/window.h"

#include "fonts.h"
#include "photoprovider.h"
#include "qml/app/recovery.h"
#include "qml/sync/syncstatus.h"
#include "registercomponents.h"

#include <QQuickWindow>

namespace mingcha::app {

Window::Window(Station &station, const QString &language)
    : m_engine(std::make_unique<QQmlApplicationEngine>()),
      m_session(station),
      m_settings(Settings::fileIn(station.tablet().folder().path()), *m_engine)
{
    theme::applyFonts();
    components::registerComponents(*m_engine);
    m_photos = new PhotoProvider(station.photos(), station.previews());
    tablet::PhotoFetcher &fetcher = m_session.sync()->fetcher();
    QObject::connect(
        m_photos, &PhotoProvider::missing, &fetcher,
        [&fetcher](const Hash &hash, bool shown) {
            fetcher.want(hash, shown ? tablet::PhotoSize::Original : tablet::PhotoSize::Preview);
        },
        Qt::QueuedConnection);
    m_engine->addImageProvider(QStringLiteral("photo"), m_photos); // the engine owns it
    QObject::connect(&m_settings, &Settings::languageChanged, &m_session, &Session::readAll);
    QObject::connect(&m_settings, &Settings::languageChanged, m_session.sync(), &SyncStatus::sayAgain);
    QObject::connect(&m_settings, &Settings::languageChanged, &m_session.positions(), &Positions::changed);
    if (!language.isEmpty())
        m_settings.setLanguage(language);
}

Window::~Window()
{
    m_engine.reset(); // before session and settings, which every page looks at
}

void Window::use(const Surroundings &surroundings)
{
    m_session.positions().listen(surroundings.position);
    m_session.photoDesk().setCameraFolder(surroundings.cameraFolder);
    m_session.photoDesk().setInbox(surroundings.inbox);
    m_photos->setFolders(surroundings.inbox, surroundings.cameraFolder);
}

QQuickWindow *Window::show()
{
    m_engine->addImportPath(QStringLiteral(":/qt/qml"));
    m_engine->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                                    {QStringLiteral("settings"), QVariant::fromValue(&m_settings)}});
    m_session.recovery()->begin();
    m_session.sync()->start();
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Mingcha/App/app/AppWindow.qml")));
    return m_engine->rootObjects().isEmpty() ? nullptr
                                             : qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
}

} // namespace mingcha::app
