// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A flat card: surface, one line around, rounded. Children are placed as in a Rectangle.
Rectangle {
    id: root

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.surface
    radius: Theme.radiusCard
}
