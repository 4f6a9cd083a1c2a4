// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/person/enrolmenttext.h"

#include <QRegularExpression>

namespace mingcha::app {

std::optional<EnrolmentText> readEnrolmentText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(https?://[^\\s#?]+?)/?(?:#|\\s+)([A-Za-z0-9_.~+=-]{4,200})\\s*$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return EnrolmentText{match.captured(1), match.captured(2)};
}

} // namespace mingcha::app
