// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/settings/settings.h"

#include "assets/translations/words.h"

#include <QCoreApplication>
#include <QEvent>

namespace mingcha::app {

namespace {
constexpr qreal kSmallestText = 1.0;
constexpr qreal kLargestText = 1.3;

QString languageIn(const QSettings &kept)
{
    return kept.value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
}
} // namespace

QString Settings::fileIn(const QString &folder)
{
    return folder + QStringLiteral("/settings.ini");
}

QString Settings::keptLanguage(const QString &file)
{
    return languageIn(QSettings(file, QSettings::IniFormat));
}

Settings::Settings(const QString &file, QQmlEngine &engine, QObject *parent)
    : QObject(parent), m_kept(file, QSettings::IniFormat), m_engine(engine), m_language(languageIn(m_kept))
{
    // Words are the whole program's: another window may change them, so each says its own again once they are complete.
    m_retranslating.setSingleShot(true);
    connect(&m_retranslating, &QTimer::timeout, this, [this] { m_engine.retranslate(); });
    QCoreApplication::instance()->installEventFilter(this);
    applyLanguage();
}

bool Settings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        m_retranslating.start();
    return QObject::eventFilter(watched, event);
}

Settings::~Settings() = default;

void Settings::applyLanguage()
{
    speak(m_language);
    m_engine.setUiLanguage(m_language);
    m_engine.retranslate();
}

void Settings::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_kept.setValue(QStringLiteral("language"), language);
    applyLanguage();
    Q_EMIT languageChanged();
}

bool Settings::flag(const char *name) const
{
    return m_kept.value(QString::fromLatin1(name), false).toBool();
}

void Settings::setFlag(const char *name, bool on)
{
    if (flag(name) == on)
        return;
    m_kept.setValue(QString::fromLatin1(name), on);
    Q_EMIT changed();
}

qreal Settings::textScale() const
{
    return qBound(kSmallestText, m_kept.value(QStringLiteral("textScale"), kSmallestText).toReal(), kLargestText);
}

void Settings::setTextScale(qreal scale)
{
    if (qFuzzyCompare(scale, textScale()))
        return;
    m_kept.setValue(QStringLiteral("textScale"), scale);
    Q_EMIT changed();
}

} // namespace mingcha::app
