// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The outline and the dividers of a segmented control.
Item {
    id: root

    required property int parts
    property int selectedPart: -1

    Rectangle {
        anchors.fill: parent
        border.color: Theme.lineStrong
        border.width: Theme.strokeControl
        color: "transparent"
        radius: Theme.radiusSegmented
    }
    Repeater {
        model: root.parts - 1
        delegate: Rectangle {
            required property int index
            color: Theme.lineStrong
            height: root.height
            width: Theme.strokeControl
            x: Math.round((index + 1) * root.width / root.parts)
        }
    }
}
