// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One tool of the annotator's bar: icon over word, white when chosen.
McPressable {
    id: root

    property string iconName: ""
    property bool selected: false

    readonly property color ink: selected ? Theme.photoGround : enabledInk
    readonly property color enabledInk: enabled ? Theme.photoText : Theme.photoFaint

    implicitHeight: 64
    implicitWidth: 72
    Accessible.checkable: true
    Accessible.checked: selected

    background: Rectangle {
        color: root.selected ? Theme.photoText : "transparent"
        radius: Theme.radiusControl
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 1
            McIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                name: root.iconName
            }
            McText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                strong: root.selected
                text: root.text
                type: Theme.caption
            }
        }
    }
}
