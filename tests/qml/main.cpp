// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "fonts.h"
#include "registercomponents.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { mingcha::theme::applyFonts(); }
    void qmlEngineAvailable(QQmlEngine *engine) { mingcha::components::registerComponents(*engine); }
};

QUICK_TEST_MAIN_WITH_SETUP(components, Setup)

#include "main.moc"
