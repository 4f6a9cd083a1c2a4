// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Words over a photograph, on an opaque ground.
Rectangle {
    id: root

    property string text: ""
    property string detail: ""
    property string iconName: ""
    property color ground: Theme.photoGround
    property color ink: Theme.photoText

    color: ground
    implicitHeight: Math.round(32 * Theme.textScale)
    implicitWidth: line.implicitWidth + 24
    radius: 6

    Row {
        id: line
        anchors.centerIn: parent
        spacing: 8
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.iconName
            size: Theme.iconSm
            visible: root.iconName !== ""
        }
        McText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            strong: true
            text: root.text
            type: Theme.bodySmall
            visible: text !== ""
        }
        McText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            text: root.detail
            type: Theme.label
            visible: text !== ""
        }
    }
}
