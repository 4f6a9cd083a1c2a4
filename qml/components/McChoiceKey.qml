// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A key with a word and a smaller word under it, or an icon before it; framed in indigo when selected.
McPressable {
    id: root

    property string detail: ""
    property string iconName: ""
    property bool selected: false

    implicitHeight: Theme.touchField
    accessibleName: detail === "" ? text : text + ", " + detail
    Accessible.checkable: true
    Accessible.checked: selected

    background: Rectangle {
        border.color: root.selected ? Theme.primary : Theme.lineStrong
        border.width: root.selected ? Theme.strokeSelected : Theme.strokeControl
        color: root.selected ? Theme.primaryTint : Theme.surface
        radius: Theme.radiusControl
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: words.implicitWidth + 16
        Column {
            id: words
            anchors.centerIn: parent
            spacing: -3
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 6
                McIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.iconName
                    size: 20
                    visible: root.iconName !== ""
                }
                McText {
                    strong: root.detail !== ""
                    text: root.text
                    type: root.detail === "" ? Theme.label : Theme.bodySmall
                }
            }
            McText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.text2
                text: root.detail
                type: Theme.caption
                visible: text !== ""
            }
        }
    }
}
