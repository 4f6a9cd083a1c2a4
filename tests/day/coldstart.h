// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How long from starting a process to the first frame of the lock screen, over the data of a finished day: this program
// starts itself once more and the second process tells. No tablet may be open on that folder.
#pragma once

#include <QString>

namespace mingcha::day {

inline const QString kFirstFrameOption = QStringLiteral("first-frame");

/// −1 when it could not be measured.
[[nodiscard]] qint64 coldStartMs(const QString &dataFolder);
/// In the second process: shows the window and ends at its first frame.
[[nodiscard]] int runToFirstFrame(const QString &dataFolder);

} // namespace mingcha::day
