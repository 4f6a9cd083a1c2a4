// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A short word about what just happened, for four seconds, with at most one action such as undo. Call show(). It is as
// wide as its words, up to widest, and stands where the page puts it: over nothing that can be touched.
Rectangle {
    id: root

    property string text: ""
    property string actionText: ""
    property string iconName: "check-circle"
    property real widest: parent ? parent.width - 48 : 560

    signal actionClicked

    color: Theme.sealGround
    border.color: Theme.photoLine
    border.width: Theme.hairline
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 20)
    implicitWidth: line.width + 32
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
            id: words
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnRail
            text: root.text
            type: Theme.bodySmall
            width: Math.min(implicitWidth, root.widest - 64 - (action.visible ? action.width + line.spacing : 0))
            wrapMode: Text.Wrap
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
