// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What an enrolment slip says, as one text that can be shown, sent or read out: the centre's address, then the code:
// "https://centre.example:8443#CODE". A blank or a line end may stand for the #. Values only.
#pragma once

#include <QString>

#include <optional>

namespace mingcha::app {

struct EnrolmentText
{
    QString address;
    QString code;
};

/// Empty unless the text has both an http(s) address and a code.
[[nodiscard]] std::optional<EnrolmentText> readEnrolmentText(const QString &text);

} // namespace mingcha::app
