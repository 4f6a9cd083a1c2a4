// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A setting that is on or off. The whole row switches; `checked` is the page's to bind, toggled() asks.
McPressable {
    id: root

    property string meta: ""
    property bool on: false
    property bool showDivider: true

    signal toggled(bool on)

    implicitHeight: Math.max(meta === "" ? Theme.rowHeight : Theme.rowTwoLine, words.implicitHeight + 18, Theme.touch)
    implicitWidth: 480
    accessibleDescription: meta
    ringRadius: 0
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.role: Accessible.CheckBox
    onClicked: root.toggled(!root.on)

    background: Rectangle {
        color: root.down ? Theme.surfaceAlt : "transparent"
        McDivider {
            anchors.bottom: parent.bottom
            visible: root.showDivider
        }
    }
    contentItem: Item {
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 18; right: track.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            McText {
                text: root.text
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                text: root.meta
                type: Theme.caption
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Rectangle {
            id: track
            anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
            border.color: root.on ? Theme.primaryFill : Theme.lineStrong
            border.width: Theme.strokeSelected
            color: root.on ? Theme.primaryFill : Theme.surface
            height: 30
            radius: 15
            width: 54
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: root.on ? Theme.inkOnPrimary : Theme.lineStrong
                height: 20
                radius: 10
                width: 20
                x: root.on ? parent.width - width - 5 : 5
                Behavior on x { NumberAnimation { duration: Theme.motionState; easing.type: Easing.OutCubic } }
                McIcon {
                    anchors.centerIn: parent
                    color: Theme.primaryFill
                    name: "check"
                    size: 14
                    strong: true
                    visible: root.on
                }
            }
        }
    }
}
