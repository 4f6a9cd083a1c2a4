// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// How far something is, 0 to 1. Up to three more parts may follow the first, each in its colour.
Rectangle {
    id: root

    property real value: 0
    property color fill: Theme.primaryFill
    property real secondValue: 0
    property color secondFill: Theme.dangerFill
    property real thirdValue: 0
    property color thirdFill: Theme.naFill

    color: Theme.line
    implicitHeight: 6
    implicitWidth: 116
    radius: height / 2
    Accessible.name: qsTr("Progress %1 %").arg(Math.round(100 * (value + secondValue + thirdValue)))
    Accessible.role: Accessible.ProgressBar

    McProgressPart {
        end: root.value + root.secondValue + root.thirdValue
        fill: root.thirdFill
        height: parent.height
        visible: root.thirdValue > 0
        width: parent.width
    }
    McProgressPart {
        end: root.value + root.secondValue
        fill: root.secondFill
        followed: root.thirdValue > 0
        height: parent.height
        visible: root.secondValue > 0
        width: parent.width
    }
    McProgressPart {
        end: root.value
        fill: root.fill
        followed: root.secondValue > 0 || root.thirdValue > 0
        height: parent.height
        visible: root.value > 0
        width: parent.width
    }
}
