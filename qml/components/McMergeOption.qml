// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One of the values of McMergeRow, as a radio card, with who gave it.
McPressable {
    id: root

    property bool selected: false
    property string author: ""

    implicitHeight: Math.max(60, Theme.touch, words.height + 16)
    Accessible.checkable: true
    Accessible.checked: selected
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        border.color: root.selected ? Theme.primary : Theme.lineStrong
        border.width: root.selected ? Theme.strokeSelected : Theme.strokeControl
        color: root.selected ? Theme.primaryTint : Theme.surface
        radius: Theme.radiusControl
    }
    contentItem: Item {
        McRadioDisc {
            id: disc
            anchors.verticalCenter: parent.verticalCenter
            selected: root.selected
            x: 12
        }
        Column {
            id: words
            anchors { left: disc.right; leftMargin: 10; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            McText {
                color: root.enabled ? Theme.text : Theme.text2
                strong: root.selected
                text: root.text
                type: Theme.bodySmall
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                text: root.author
                type: Theme.caption
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
