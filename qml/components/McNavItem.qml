// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One entry of the rail or, in portrait, of the bottom bar. The page sets selected.
McPressable {
    id: root

    property string iconName: ""
    property int badge: 0
    property bool selected: false

    readonly property color ink: selected ? Theme.inkOnRail : Theme.railText

    implicitHeight: Math.max(Theme.touch, Theme.railItem)
    implicitWidth: Theme.railWidth
    accessibleName: badge > 0 ? qsTr("%1, %n waiting", "rail entry with a counter", badge).arg(text) : text
    ringRadius: 0
    Accessible.role: Accessible.PageTab
    Accessible.selected: selected

    background: Rectangle {
        color: root.selected ? Theme.railActive : Theme.rail
        Rectangle {
            color: Theme.seal
            height: parent.height
            visible: root.selected && parent.width <= Theme.railWidth
            width: 4
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 3

            McIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                name: root.iconName
                size: 26
            }
            McText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                fontSizeMode: Text.HorizontalFit // a longer word in larger text is made to fit rather than cut
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: 11
                strong: root.selected
                text: root.text
                type: Theme.caption
                width: root.width - 8
            }
        }
        Rectangle {
            color: Theme.seal
            height: 18
            radius: 9
            visible: root.badge > 0
            width: Math.max(18, count.implicitWidth + 8)
            x: parent.width / 2 + 7
            y: 7
            McText {
                id: count
                anchors.centerIn: parent
                color: Theme.inkOnSeal
                font.pixelSize: Theme.badge.size
                text: root.badge > 99 ? "99+" : root.badge
                type: Theme.badge
            }
        }
    }
}
