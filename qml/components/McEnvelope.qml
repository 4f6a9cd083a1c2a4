// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Mingcha.Theme

// The envelope of McSealedCard: a closed cover, a seal, and the line where it would be torn open.
Item {
    id: root

    Rectangle {
        anchors.fill: parent
        color: Theme.sealPanel
        radius: Theme.radiusCard
    }
    Rectangle {
        anchors.right: parent.right
        color: Theme.sealPanel
        height: parent.height
        width: parent.width / 2
    }
    Shape {
        anchors.centerIn: parent
        height: 44
        width: 66
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.sealMuted
            strokeWidth: 2
            PathSvg { path: "M1 1L65 1L65 43L1 43ZM1 1L33 25L65 1" }
        }
    }
    Rectangle {
        anchors { centerIn: parent; verticalCenterOffset: 3 }
        color: Theme.seal
        height: 32
        radius: Theme.radiusTag
        width: 32
        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.inkOnSeal
            border.width: Theme.strokeControl
            color: "transparent"
            height: 26
            radius: 2
            width: 26
        }
        McText {
            anchors.centerIn: parent
            color: Theme.inkOnSeal
            text: "封"
            type: Theme.itemStrong
        }
    }
    Column {
        anchors { bottom: parent.bottom; right: parent.right; top: parent.top }
        clip: true
        spacing: 3
        Repeater {
            model: Math.ceil(root.height / 7)
            delegate: Rectangle {
                color: Theme.sealLine
                height: 4
                width: 1
            }
        }
    }
}
