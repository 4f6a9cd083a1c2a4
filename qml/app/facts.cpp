// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/facts.h"

#include <QCoreApplication>

namespace mingcha::app {

QString joinFacts(QStringList facts)
{
    facts.removeAll(QString());
    return facts.join(QCoreApplication::translate("Facts", " · ", "between two facts on a line"));
}

} // namespace mingcha::app
