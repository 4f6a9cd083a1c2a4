// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The photographs of one thing in a row, and a key to take another. Model roles: source, timeText, photoState.
ListView {
    id: root

    property bool canAdd: true
    property bool overPhoto: false
    property int selectedIndex: -1
    property string addText: qsTr("Add photo")
    property int thumbWidth: Theme.photoThumbWidth
    property int thumbHeight: Theme.photoThumbHeight

    signal photoOpened(int index)
    signal photoRequested

    boundsBehavior: Flickable.StopAtBounds
    clip: contentWidth > width
    implicitHeight: thumbHeight
    implicitWidth: count * (thumbWidth + spacing) + (canAdd ? thumbWidth : 0)
    orientation: ListView.Horizontal
    reuseItems: true
    spacing: Theme.touchGap
    Accessible.name: qsTr("Photos")
    Accessible.role: Accessible.List

    delegate: McThumb {
        required property int index
        height: root.thumbHeight
        objectName: "photo" + index
        selected: index === root.selectedIndex
        width: root.thumbWidth
        required source
        required timeText
        required photoState
        onClicked: root.photoOpened(index)
    }
    footer: Item {
        height: root.thumbHeight
        visible: root.canAdd
        width: visible ? add.width + (root.count > 0 ? root.spacing : 0) : 0
        McDashedKey {
            id: add
            anchors.right: parent.right
            height: parent.height
            objectName: "addPhoto"
            overPhoto: root.overPhoto
            text: root.addText
            wide: root.overPhoto
            width: root.overPhoto ? root.thumbWidth : Math.round(root.thumbWidth * 0.75)
            onClicked: root.photoRequested()
        }
    }
}
