// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A button that shows only an icon; text is its name for screen readers. Framed gives it the border of a button.
McPressable {
    id: root

    property string iconName: ""
    property bool framed: false
    property color ink: Theme.text
    property color ground: Theme.surface
    property int iconSize: Theme.iconSize

    implicitHeight: Theme.touch
    implicitWidth: Theme.touch

    background: Rectangle {
        border.color: Theme.lineStrong
        border.width: root.framed ? Theme.strokeControl : 0
        color: root.framed ? root.ground : "transparent"
        opacity: root.down ? 0.85 : 1
        radius: Theme.radiusControl
    }
    contentItem: Item {
        McIcon {
            anchors.centerIn: parent
            color: root.enabled ? root.ink : Theme.text3
            name: root.iconName
            size: root.iconSize
            strong: true
        }
    }
}
