// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A short word about what just happened, for four seconds, with at most one action such as undo. Call show().
Rectangle {
    id: root

    property string text: ""
    property string actionText: ""
    property string iconName: "check-circle"

    signal actionClicked

    color: Theme.sealGround
    border.color: Theme.photoLine
    border.width: Theme.hairline
    implicitHeight: Theme.touchField
    implicitWidth: Math.min(line.implicitWidth + 32, parent ? parent.width - 48 : line.implicitWidth + 32)
    opacity: timer.running ? 1 : 0
    radius: Theme.radiusControl
    visible: opacity > 0
    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    Behavior on opacity { NumberAnimation { duration: Theme.motionState } }

    function show(words: string, action: string): void {
        text = words
        actionText = action
        timer.restart()
    }
    function dismiss(): void {
        timer.stop()
    }

    Timer {
        id: timer
        interval: Theme.toastTime
    }
    Row {
        id: line
        anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 10
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnRail
            name: root.iconName
            size: 22
        }
        McText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnRail
            text: root.text
            type: Theme.bodySmall
        }
        McPressable {
            id: action
            leftPadding: 12
            objectName: "toastAction"
            rightPadding: 12
            text: root.actionText
            visible: root.actionText !== ""
            onClicked: {
                root.dismiss()
                root.actionClicked()
            }
            contentItem: McText {
                color: Theme.inkOnRail
                font.underline: true
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: action.text
                type: Theme.bodySmall
            }
        }
    }
}
