// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A pill that turns a filter on or off. The page sets checked; count, when not negative, follows the text.
McPressable {
    id: root

    property string iconName: ""
    property int count: -1
    property bool danger: false

    readonly property int drawnHeight: Math.round(Theme.filterChip * Theme.textScale)
    readonly property color ink: {
        if (!checked)
            return Theme.text
        return danger ? Theme.danger : Theme.bg
    }
    readonly property color ground: {
        if (!checked)
            return Theme.surface
        return danger ? Theme.dangerTint : Theme.text
    }
    readonly property color rim: {
        if (!checked)
            return Theme.lineStrong
        return danger ? Theme.danger : Theme.text
    }

    implicitHeight: Math.max(Theme.touch, drawnHeight)
    leftPadding: 16
    rightPadding: 16
    accessibleName: count < 0 ? text : qsTr("%1, %n", "filter and how many rows it has", count).arg(text)
    ringRadius: height / 2
    Accessible.checkable: true
    Accessible.checked: checked

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.rim
            border.width: Theme.strokeControl
            color: root.ground
            height: root.drawnHeight
            radius: height / 2
            width: parent.width
        }
    }
    contentItem: Item {
        implicitHeight: line.implicitHeight
        implicitWidth: line.implicitWidth

        Row {
            id: line
            anchors.centerIn: parent
            spacing: 6

            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.iconName
                size: Theme.iconSm
                strong: true
                visible: root.iconName !== ""
            }
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                strong: root.checked
                text: root.count < 0 ? root.text : root.text + " " + root.count
                type: Theme.label
            }
        }
    }
}
