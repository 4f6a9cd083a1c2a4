// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a person chose about the app: language, night, gloves, left hand, less motion, text size. Kept in the data folder,
// so that each tablet's choices stay with its data; changes show at once. On the GUI thread.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QTimer>

namespace mingcha::app {

class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it.")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(bool night READ isNight WRITE setNight NOTIFY changed)
    Q_PROPERTY(bool gloves READ hasGloves WRITE setGloves NOTIFY changed)
    Q_PROPERTY(bool leftHanded READ isLeftHanded WRITE setLeftHanded NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ hasReducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
public:
    /// `engine` is told to read all words again when the language changes; must outlive the settings.
    Settings(const QString &file, QQmlEngine &engine, QObject *parent = nullptr);
    ~Settings() override;

    /// Where a data folder keeps its settings.
    [[nodiscard]] static QString fileIn(const QString &folder);
    /// What the settings of that file speak, before there is a window; Chinese where nothing was chosen yet.
    [[nodiscard]] static QString keptLanguage(const QString &file);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] bool isNight() const { return flag("night"); }
    void setNight(bool on) { setFlag("night", on); }
    [[nodiscard]] bool hasGloves() const { return flag("gloves"); }
    void setGloves(bool on) { setFlag("gloves", on); }
    [[nodiscard]] bool isLeftHanded() const { return flag("leftHanded"); }
    void setLeftHanded(bool on) { setFlag("leftHanded", on); }
    [[nodiscard]] bool hasReducedMotion() const { return flag("reducedMotion"); }
    void setReducedMotion(bool on) { setFlag("reducedMotion", on); }
    [[nodiscard]] qreal textScale() const;
    void setTextScale(qreal scale);

Q_SIGNALS:
    void changed();
    void languageChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool flag(const char *name) const;
    void setFlag(const char *name, bool on);
    void applyLanguage();

    QSettings m_kept;
    QQmlEngine &m_engine;
    QTimer m_retranslating;
    QString m_language;
};

} // namespace mingcha::app
