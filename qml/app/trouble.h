// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What is shown instead of the app when the data cannot be opened: what is so, what it means, what to do. Tries again when
// asked. On the GUI thread; keeps nothing.
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QQmlApplicationEngine>

#include <functional>

namespace mingcha::app {

class Trouble : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("main() makes it.")
    Q_PROPERTY(QString fact READ fact NOTIFY changed)
    Q_PROPERTY(QString effect READ effect NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(bool isUntouched READ isUntouched NOTIFY changed)
public:
    /// `again` opens the data once more and says what is still wrong; success ends the window.
    Trouble(Error error, std::function<Status()> again, const QString &language);
    ~Trouble() override;

    /// False when the scene could not be loaded.
    [[nodiscard]] bool show();
    /// In a few words, by the kind of trouble.
    [[nodiscard]] QString fact() const;
    [[nodiscard]] QString effect() const { return m_error.text; }
    /// The folder or file it is about.
    [[nodiscard]] QString place() const { return m_error.context; }
    [[nodiscard]] QString iconName() const;
    /// Whether what was stored is known to be as it was: not where the file is damaged or cannot be read.
    [[nodiscard]] bool isUntouched() const;
    Q_INVOKABLE void retry();

Q_SIGNALS:
    void changed();
    void solved();

private:
    Error m_error;
    std::function<Status()> m_again;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

} // namespace mingcha::app
