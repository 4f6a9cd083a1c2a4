// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Two photographs of one place over each other. Drag the handle, tap the left or right half to see all of one, or use
// the arrow keys (5 % a press). position is the part of the width that shows the first picture.
FocusScope {
    id: root

    property url beforeSource
    property url afterSource
    property string beforeText: qsTr("Before")
    property string beforeTime: ""
    property string afterText: qsTr("After")
    property string afterTime: ""
    property string hint: qsTr("Drag to compare")
    property string deviationText: ""
    property real position: 0.5

    readonly property real step: 0.05
    // Where both labels do not fit beside each other, the second stands under the first.
    readonly property bool tight: beforeLabel.width + afterLabel.width + 3 * edge > width
    readonly property int edge: 14
    readonly property bool empty: String(beforeSource) === "" && String(afterSource) === ""

    implicitHeight: 388
    implicitWidth: 732
    activeFocusOnTab: true
    Accessible.name: qsTr("Before and after, %1 % before").arg(Math.round(position * 100))
    Accessible.role: Accessible.Slider
    Accessible.onDecreaseAction: moveTo(position - step)
    Accessible.onIncreaseAction: moveTo(position + step)
    Keys.onLeftPressed: moveTo(position - step)
    Keys.onRightPressed: moveTo(position + step)

    function moveTo(wanted: real): void {
        position = Math.round(1000 * Math.min(1, Math.max(0, wanted))) / 1000
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.photoGround
        radius: Theme.radiusCard
    }
    McComparePicture {
        anchors.fill: parent
        emptyOffset: root.position / 2
        emptyText: qsTr("To be re-inspected")
        source: root.afterSource
    }
    Item {
        clip: true
        height: root.height
        width: Math.round(root.width * root.position)
        McComparePicture {
            emptyOffset: (root.position - 1) / 2
            emptyText: qsTr("No photo")
            height: root.height
            source: root.beforeSource
            width: root.width
        }
    }
    McPhotoLabel {
        id: beforeLabel
        ground: Theme.dangerFill
        ink: Theme.inkOnFill
        text: root.beforeText
        detail: root.beforeTime
        visible: !root.empty && root.position > 0.12
        x: root.edge
        y: root.edge
        z: 1 // the blade never runs through words
    }
    McPhotoLabel {
        id: afterLabel
        anchors { right: parent.right; rightMargin: root.edge }
        ground: Theme.okFill
        ink: Theme.inkOnFill
        text: root.afterText
        detail: root.afterTime
        visible: !root.empty && root.position < 0.88
        y: root.tight && beforeLabel.visible ? 2 * root.edge + beforeLabel.height : root.edge
        z: 1
    }
    McPhotoLabel {
        anchors { bottom: parent.bottom; bottomMargin: root.edge }
        detail: root.hint
        visible: root.hint !== "" && !root.empty && (!deviationLabel.visible || width + deviationLabel.width + 3 * root.edge <= root.width)
        x: root.edge
        z: 1
    }
    McPhotoLabel {
        id: deviationLabel
        anchors { bottom: parent.bottom; bottomMargin: root.edge; right: parent.right; rightMargin: root.edge }
        detail: root.deviationText
        visible: root.deviationText !== ""
    }
    Rectangle {
        id: blade
        visible: !root.empty
        color: Theme.photoText
        height: root.height
        width: 4
        x: root.width * root.position - width / 2
        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.photoGround
            border.width: Theme.strokeSelected
            color: Theme.photoText
            height: Math.max(60, Theme.touch)
            radius: width / 2
            width: height
            Row {
                anchors.centerIn: parent
                spacing: -2
                McIcon {
                    color: Theme.photoGround
                    name: "chevron-left"
                    size: 22
                    strong: true
                }
                McIcon {
                    color: Theme.photoGround
                    name: "chevron-right"
                    size: 22
                    strong: true
                }
            }
        }
    }
    MouseArea {
        property bool dragged: false
        anchors.fill: parent
        preventStealing: true
        onPressed: (mouse) => {
            dragged = false
            root.forceActiveFocus(Qt.MouseFocusReason)
        }
        onPositionChanged: (mouse) => {
            dragged = true
            root.moveTo(mouse.x / root.width)
        }
        onClicked: (mouse) => {
            if (!dragged && Math.abs(mouse.x - blade.x) > Theme.touch)
                root.moveTo(mouse.x < root.width / 2 ? 1 : 0)
        }
    }
    McFocusRing {
        anchors.fill: parent
        visible: root.activeFocus
    }
}
