// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/facts.h"

#include <QCoreApplication>

namespace mingcha::app {

QString joinFacts(QStringList facts)
{
    // No line begins with the dot: what stands before it does not let a line end there.
    constexpr QChar kNoBreakSpace(0x00a0);
    constexpr QChar kWordJoiner(0x2060);
    QString dot = QCoreApplication::translate("Facts", " · ", "between two facts on a line");
    if (dot.startsWith(u' '))
        dot.front() = kNoBreakSpace;
    else
        dot.prepend(kWordJoiner);
    facts.removeAll(QString());
    return facts.join(dot);
}

} // namespace mingcha::app
