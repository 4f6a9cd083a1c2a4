// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A photograph as large as there is room, to look at closely: pinched, or twice its size and back by a double tap, the keys
// + and -, or toggleZoom() of a key beside it, which gloves need.
FocusScope {
    id: root

    property url source
    property string name: ""
    property string emptyText: ""
    property real zoom: 1

    readonly property bool zoomed: zoom > 1
    readonly property real mostZoom: 4
    readonly property real twice: 2
    readonly property real pinched: pinch.active ? pinch.activeScale : 1
    property real zoomBefore: 1

    implicitHeight: 560
    implicitWidth: 600
    activeFocusOnTab: true
    Accessible.name: zoomed ? qsTr("%1, enlarged").arg(name) : name
    Accessible.role: Accessible.Graphic
    Keys.onPressed: event => {
        const plus = event.key === Qt.Key_Plus || event.key === Qt.Key_Equal
        if (!plus && event.key !== Qt.Key_Minus)
            return
        root.zoomAt(root.width / 2, root.height / 2, plus ? root.twice : 1)
        event.accepted = true
    }
    onPinchedChanged: {
        if (pinch.active)
            root.zoomAt(pinch.centroid.position.x, pinch.centroid.position.y, root.zoomBefore * root.pinched)
    }
    onSourceChanged: root.zoom = 1

    // What is under the finger stays there.
    function zoomAt(x: real, y: real, wanted: real): void {
        const next = Math.min(mostZoom, Math.max(1, wanted))
        const left = (ground.contentX + x) / zoom * next - x
        const top = (ground.contentY + y) / zoom * next - y
        zoom = next
        ground.contentX = Math.max(0, Math.min(left, width * (next - 1)))
        ground.contentY = Math.max(0, Math.min(top, height * (next - 1)))
    }
    function toggleZoom(): void {
        zoomAt(width / 2, height / 2, zoomed ? 1 : twice)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.photoGround
    }
    Flickable {
        id: ground
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.height * root.zoom
        contentWidth: root.width * root.zoom
        interactive: root.zoomed && !pinch.active
        Image {
            id: picture
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            height: ground.contentHeight
            source: root.source
            // As sharp as it will ever be asked for: another size would be read again in the middle of a pinch.
            sourceSize.width: Math.round(root.width * Theme.pixelRatio * root.twice)
            width: ground.contentWidth
            Accessible.ignored: true
            // In here and not over all: enlarged, the ground takes the touch.
            TapHandler {
                onDoubleTapped: point => root.zoomAt(point.position.x - ground.contentX, point.position.y - ground.contentY, root.zoomed ? 1 : root.twice)
            }
        }
    }
    McText {
        anchors.centerIn: parent
        color: Theme.photoMuted
        horizontalAlignment: Text.AlignHCenter
        text: root.emptyText
        visible: picture.status !== Image.Ready
        width: Math.min(implicitWidth, parent.width - 2 * Theme.touch)
        wrapMode: Text.Wrap
    }
    PinchHandler {
        id: pinch
        target: null
        onActiveChanged: root.zoomBefore = root.zoom
    }
    McFocusRing {
        anchors.fill: parent
        visible: root.activeFocus
    }
}
