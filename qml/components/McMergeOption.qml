// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One of the two values of McMergeRow, as a radio card.
McPressable {
    id: root

    property bool selected: false

    implicitHeight: Math.max(60, Theme.touch, words.implicitHeight + 16)
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
        McText {
            id: words
            anchors { left: disc.right; leftMargin: 10; right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            strong: root.selected
            text: root.text
            type: Theme.bodySmall
            wrapMode: Text.Wrap
        }
    }
}
