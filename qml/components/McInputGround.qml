// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The box of an input: border, focus and fault.
Rectangle {
    id: root

    property bool active: false
    property bool faulty: false
    property bool usable: true

    readonly property color calmBorder: usable ? Theme.lineStrong : Theme.line

    border.color: faulty ? Theme.danger : (active ? Theme.primary : calmBorder)
    border.width: active ? Theme.strokeSelected : Theme.strokeControl
    color: usable ? Theme.surface : Theme.bg
    radius: Theme.radiusControl
}
