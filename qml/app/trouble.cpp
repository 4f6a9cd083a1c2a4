// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/trouble.h"

#include "assets/translations/words.h"
#include "fonts.h"
#include "registercomponents.h"

namespace mingcha::app {

Trouble::Trouble(Error error, std::function<Status()> again, const QString &language)
    : m_error(std::move(error)), m_again(std::move(again)), m_engine(std::make_unique<QQmlApplicationEngine>())
{
    speak(language);
}

Trouble::~Trouble()
{
    m_engine.reset();
}

bool Trouble::show()
{
    theme::applyFonts();
    components::registerComponents(*m_engine);
    m_engine->addImportPath(QStringLiteral(":/qt/qml"));
    m_engine->setInitialProperties({{QStringLiteral("trouble"), QVariant::fromValue(this)}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Mingcha/App/app/TroubleWindow.qml")));
    return !m_engine->rootObjects().isEmpty();
}

QString Trouble::fact() const
{
    switch (m_error.code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::Denied: return tr("The data folder cannot be written");
    case ErrorCode::DiskFull: return tr("The disk is full");
    case ErrorCode::Busy: return tr("Mingcha is already open");
    case ErrorCode::Newer: return tr("The data is from a newer version");
    case ErrorCode::Damaged: return tr("The data is damaged");
    default: return tr("The data cannot be opened");
    }
}

QString Trouble::iconName() const
{
    switch (m_error.code) {
    case ErrorCode::DiskFull: return QStringLiteral("storage");
    case ErrorCode::Busy: return QStringLiteral("layers");
    case ErrorCode::Newer: return QStringLiteral("download");
    default: return QStringLiteral("lock");
    }
}

bool Trouble::isUntouched() const
{
    switch (m_error.code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::Denied:
    case ErrorCode::DiskFull:
    case ErrorCode::Busy:
    case ErrorCode::Newer: return true;
    default: return false;
    }
}

void Trouble::retry()
{
    const Status status = m_again();
    if (status) {
        Q_EMIT solved();
        return;
    }
    m_error = status.error();
    Q_EMIT changed();
}

} // namespace mingcha::app
