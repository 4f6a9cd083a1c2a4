// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The photographs of one thing in a row, and a key to take another that stays in sight. Model roles: source, timeText,
// photoState.
FocusScope {
    id: root

    property alias model: list.model
    property bool canAdd: true
    property bool overPhoto: false
    property int selectedIndex: -1
    property string addText: qsTr("Add", "a photo")
    property int thumbWidth: Theme.photoThumbWidth
    property int thumbHeight: Theme.photoThumbHeight

    signal photoOpened(int index)
    signal photoRequested

    readonly property alias count: list.count
    readonly property int addWidth: overPhoto ? thumbWidth : Math.round(thumbWidth * 0.75)
    readonly property int addSpace: canAdd ? addWidth + (count > 0 ? Theme.touchGap : 0) : 0
    readonly property int thumbsWidth: Math.max(0, count * (thumbWidth + Theme.touchGap) - Theme.touchGap)

    implicitHeight: thumbHeight
    implicitWidth: thumbsWidth + addSpace
    Accessible.name: qsTr("Photos")
    Accessible.role: Accessible.List

    ListView {
        id: list
        boundsBehavior: Flickable.StopAtBounds
        clip: contentWidth > width
        height: root.thumbHeight
        orientation: ListView.Horizontal
        reuseItems: true
        spacing: Theme.touchGap
        width: Math.max(0, Math.min(root.thumbsWidth, root.width - root.addSpace))
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
    }
    McDashedKey {
        height: root.thumbHeight
        objectName: "addPhoto"
        overPhoto: root.overPhoto
        text: root.addText
        visible: root.canAdd
        wide: root.overPhoto
        width: root.addWidth
        x: list.width + root.addSpace - root.addWidth
        onClicked: root.photoRequested()
    }
}
