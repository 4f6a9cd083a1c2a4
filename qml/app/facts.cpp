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

namespace {
constexpr QChar kWordJoiner(0x2060); ///< no line ends beside it
}

QString dotsHeld(QString name)
{
    const QString held = kWordJoiner + QStringLiteral("·");
    return name.replace(held, QStringLiteral("·")).replace(QStringLiteral("·"), held);
}

QString heldTogether(const QString &name)
{
    QString held;
    for (const QChar letter : name) {
        if (!held.isEmpty() && !letter.isLowSurrogate())
            held += kWordJoiner;
        held += letter;
    }
    return held;
}

} // namespace mingcha::app
