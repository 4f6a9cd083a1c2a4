// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The coloured ground of one part of a segmented control: rounded at the outer ends only.
Item {
    id: root

    property bool first: false
    property bool last: false
    property color color: "transparent"

    Rectangle {
        anchors.fill: parent
        color: root.color
        radius: root.first || root.last ? Theme.radiusSegmented : 0
    }
    Rectangle {
        color: root.color
        height: parent.height
        visible: root.last && !root.first
        width: parent.width / 2
    }
    Rectangle {
        anchors.right: parent.right
        color: root.color
        height: parent.height
        visible: root.first && !root.last
        width: parent.width / 2
    }
}
