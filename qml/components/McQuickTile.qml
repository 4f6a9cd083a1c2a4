// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A big square of the quick report: icon over word. The page sets selected.
McPressable {
    id: root

    property string iconName: ""
    property bool selected: false
    property bool done: false

    readonly property color ink: selected ? Theme.inkOnPrimary : Theme.text
    readonly property color idleGround: down ? Theme.surfaceAlt : Theme.surface

    implicitHeight: Math.max(108, Theme.touchThumb, words.implicitHeight + 16)
    implicitWidth: 181
    ringRadius: Theme.radiusTile
    Accessible.checkable: true
    Accessible.checked: selected

    background: Rectangle {
        border.color: root.selected ? Theme.primaryFill : Theme.lineStrong
        border.width: Theme.strokeControl
        color: root.selected ? Theme.primaryFill : root.idleGround
        radius: Theme.radiusTile
    }
    contentItem: Item {
        Column {
            id: words
            anchors.centerIn: parent
            spacing: 4
            McIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                name: root.iconName
                size: 36
            }
            McText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                elide: Text.ElideRight
                fontSizeMode: Text.HorizontalFit // all tiles stay of one height
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Theme.caption.size
                text: root.text
                type: Theme.section
                width: root.width - 16
            }
        }
        McIcon {
            anchors { margins: 8; right: parent.right; top: parent.top }
            color: root.selected ? Theme.inkOnPrimary : Theme.ok
            name: "check-circle"
            size: 20
            strong: true
            visible: root.done
        }
    }
}
