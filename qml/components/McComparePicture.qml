// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One of the pictures of McCompareSlider, or the word for why there is none.
Item {
    id: root

    required property url source
    property string emptyText: ""
    property real emptyOffset: 0

    Image {
        id: picture
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        source: root.source
        sourceSize.width: Math.round(root.width * Theme.pixelRatio)
        Accessible.ignored: true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.photoBar
        visible: picture.status !== Image.Ready
        McText {
            anchors { centerIn: parent; horizontalCenterOffset: root.width * root.emptyOffset }
            color: Theme.photoMuted
            horizontalAlignment: Text.AlignHCenter
            text: root.emptyText
            width: Math.min(implicitWidth, root.width / 2 - 2 * Theme.touch) // clear of the handle
            wrapMode: Text.Wrap
        }
    }
}
