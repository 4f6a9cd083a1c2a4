// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A large key of its own for what must not be overlooked, on or off: red rim while off, filled red with a tick while on,
// and the word for it. `on` is the page's to bind, toggled() asks.
McPressable {
    id: root

    property string detail: ""
    property string iconName: "shield-alert"
    property bool on: false

    signal toggled(bool on)

    readonly property color liveInk: on ? Theme.inkOnFill : Theme.danger
    readonly property color ink: enabled ? liveInk : Theme.text3
    readonly property color idleGround: enabled ? Theme.surface : Theme.bg

    implicitHeight: Math.max(Theme.rowTwoLine, Theme.touch, words.implicitHeight + 20)
    implicitWidth: 628
    accessibleDescription: detail
    ringRadius: Theme.radiusTile
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.role: Accessible.CheckBox
    onClicked: root.toggled(!root.on)

    background: Rectangle {
        border.color: root.enabled ? Theme.danger : Theme.line
        border.width: Theme.strokeSelected
        color: root.on && root.enabled ? Theme.dangerFill : root.idleGround
        opacity: root.down ? 0.85 : 1
        radius: Theme.radiusTile
    }
    contentItem: Item {
        McIcon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.iconName
            size: 32
            strong: true
            x: 18
        }
        Column {
            id: words
            anchors { left: sign.right; leftMargin: 14; right: onOff.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            McText {
                color: root.ink
                text: root.text
                type: Theme.itemStrong
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: root.on ? root.ink : Theme.text2
                text: root.detail
                type: Theme.label
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: onOff
            anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
            spacing: 6
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: "check-circle"
                size: Theme.iconSize
                strong: true
                visible: root.on
            }
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                strong: true
                text: root.on ? qsTr("On") : qsTr("Off")
                type: Theme.body
            }
        }
    }
}
