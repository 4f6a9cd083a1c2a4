// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One key of McPinPad.
McPressable {
    id: root

    property string iconName: ""
    property bool filled: true

    readonly property color filledGround: down ? Theme.sealLine : Theme.padKey

    implicitHeight: Theme.keypadKey
    implicitWidth: 125
    ringRadius: Theme.radiusCard

    background: Rectangle {
        border.color: Theme.photoLine
        border.width: Theme.hairline
        color: root.filled ? root.filledGround : "transparent"
        opacity: root.enabled ? 1 : 0.45
        radius: Theme.radiusCard
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            McIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.photoText
                name: root.iconName
                size: root.text === "" ? 28 : 22
                visible: root.iconName !== ""
            }
            McText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.photoText
                strong: root.filled
                text: root.text
                type: root.filled ? Theme.display : Theme.body
                visible: text !== ""
            }
        }
    }
}
