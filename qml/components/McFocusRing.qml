// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The 2 px ring that shows where the keyboard is.
Rectangle {
    id: root

    border.color: Theme.primary
    border.width: Theme.strokeSelected
    color: "transparent"
    z: 10
}
