// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The round key that takes a picture.
McPressable {
    id: root

    readonly property int rim: 10

    implicitHeight: Theme.touchThumb
    implicitWidth: Theme.touchThumb
    accessibleName: qsTr("Take the picture")
    ringRadius: width / 2
    background: Rectangle {
        border.color: Theme.photoText
        border.width: 4
        color: "transparent"
        radius: width / 2
        Rectangle {
            anchors.fill: parent
            anchors.margins: root.rim
            color: root.down ? Theme.photoMuted : Theme.photoText
            radius: width / 2
        }
    }
    contentItem: Item {
        McIcon {
            anchors.centerIn: parent
            color: Theme.photoGround
            name: "camera"
            size: 32
        }
    }
}
