// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The one big action of the quick report, where the thumb is.
McPressable {
    id: root

    property string iconName: "cloud-up"
    property bool done: false

    readonly property color ink: enabled ? liveInk : Theme.text3
    readonly property color liveInk: done ? Theme.inkOnFill : Theme.inkOnPrimary
    readonly property color liveGround: done ? Theme.okFill : Theme.primaryFill

    implicitHeight: Theme.touchThumb
    implicitWidth: 628
    ringRadius: Theme.radiusThumbAction

    background: Rectangle {
        border.color: Theme.line
        border.width: root.enabled ? 0 : Theme.hairline
        color: root.enabled ? root.liveGround : Theme.bg
        opacity: root.down ? 0.85 : 1
        radius: Theme.radiusThumbAction
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 16
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.done ? "check" : root.iconName
                size: 38
            }
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                text: root.text
                type: Theme.thumbAction
            }
        }
    }
}
