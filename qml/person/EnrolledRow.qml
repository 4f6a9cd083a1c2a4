// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// One person who can sign in here; the one whose PIN is asked for is marked.
McPressable {
    id: root

    property string detail: ""
    property bool selected: false

    accessibleDescription: detail
    implicitHeight: Theme.rowTwoLine
    implicitWidth: 400
    ringRadius: Theme.radiusControl

    background: Rectangle {
        border.color: root.selected ? Theme.primary : Theme.lineStrong
        border.width: root.selected ? Theme.strokeSelected : Theme.hairline
        color: root.selected ? Theme.primaryTint : Theme.surface
        radius: Theme.radiusControl
    }
    contentItem: Item {
        McAvatar {
            id: avatar
            anchors.verticalCenter: parent.verticalCenter
            initial: root.text.slice(-1)
            x: 16
        }
        Column {
            anchors { left: avatar.right; leftMargin: 12; right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
            McText {
                strong: true
                text: root.text
                width: parent.width
            }
            McText {
                color: Theme.text2
                text: root.detail
                type: Theme.label
                width: parent.width
            }
        }
        McIcon {
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            color: Theme.primary
            name: "check"
            visible: root.selected
        }
    }
}
