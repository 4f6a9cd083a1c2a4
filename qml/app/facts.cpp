// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/facts.h"

#include <QCoreApplication>

namespace mingcha::app {

QString joinFacts(QStringList facts)
{
    constexpr QChar kNoBreakSpace(0x00a0);
    QString dot = QCoreApplication::translate("Facts", " · ", "between two facts on a line");
    if (dot.startsWith(u' '))
        dot.front() = kNoBreakSpace;
    facts.removeAll(QString());
    return dotsHeld(facts.join(dot));
}

QString dotsHeld(QString name)
{
    // What stands before the dot does not let a line end there.
    constexpr QChar kWordJoiner(0x2060);
    const QString held = kWordJoiner + QStringLiteral("·");
    return name.replace(held, QStringLiteral("·")).replace(QStringLiteral("·"), held);
}

} // namespace mingcha::app
