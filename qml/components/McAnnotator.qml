// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// Draws marks over a photograph. The picture itself is never changed: `marks` holds what is drawn, in parts of width and
// height. tool is a Mark kind (0 arrow, 1 circle, 2 box, 3 text, 4 mosaic). For text, a tap asks with textRequested() and
// the page answers with addText().
FocusScope {
    id: root

    required property MarkModel marks
    property url source
    property int tool: 0
    property bool editable: true

    signal textRequested(real x, real y)

    readonly property real band: ready ? Math.max(0, (height - picture.paintedHeight) / 2) : 0 // above and below the picture
    readonly property bool ready: picture.status === Image.Ready
    readonly property int textTool: 3
    readonly property int mosaicTool: 4
    readonly property int mosaicCells: 48

    implicitHeight: 560
    implicitWidth: 600
    activeFocusOnTab: true
    Accessible.name: qsTr("Photo with %n mark(s)", "", marks.count)
    Accessible.role: Accessible.Graphic
    Keys.onPressed: (event) => {
        if (event.matches(StandardKey.Undo)) {
            root.marks.undo()
            event.accepted = true
        }
    }

    function addText(words: string, x: real, y: real): bool {
        return marks.append(textTool, x, y, x, y, words)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.photoGround
    }
    Image {
        id: picture
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        source: root.source
        sourceSize.width: Math.round(root.width * Theme.pixelRatio)
        Accessible.ignored: true
    }
    Item {
        id: sheet
        anchors.centerIn: parent
        height: picture.paintedHeight
        width: picture.paintedWidth

        Repeater {
            model: root.marks
            delegate: Item {
                id: mosaic
                required property int kind
                required property real fromX
                required property real fromY
                required property real toX
                required property real toY
                readonly property real cell: Math.max(1, Math.max(sheet.width, sheet.height) / root.mosaicCells)
                height: Math.abs(toY - fromY) * sheet.height
                visible: kind === root.mosaicTool
                width: Math.abs(toX - fromX) * sheet.width
                x: Math.min(fromX, toX) * sheet.width
                y: Math.min(fromY, toY) * sheet.height
                ShaderEffectSource {
                    anchors.fill: parent
                    live: false
                    smooth: false
                    sourceItem: mosaic.visible && root.ready ? picture : null
                    sourceRect: Qt.rect(sheet.x + mosaic.x, sheet.y + mosaic.y, mosaic.width, mosaic.height)
                    textureSize.height: Math.max(1, Math.round(mosaic.height / mosaic.cell))
                    textureSize.width: Math.max(1, Math.round(mosaic.width / mosaic.cell))
                }
            }
        }
        MarkLayer {
            id: layer
            anchors.fill: parent
            marks: root.marks
        }
        MouseArea {
            property real startX: 0
            property real startY: 0
            anchors.fill: parent
            enabled: root.editable && root.ready
            preventStealing: true
            onCanceled: layer.endDraft()
            onPositionChanged: (mouse) => {
                if (root.tool !== root.textTool)
                    layer.showDraft(root.tool, startX, startY, mouse.x / width, mouse.y / height)
            }
            onPressed: (mouse) => {
                root.forceActiveFocus(Qt.MouseFocusReason)
                startX = mouse.x / width
                startY = mouse.y / height
            }
            onReleased: (mouse) => {
                layer.endDraft()
                if (root.tool === root.textTool)
                    root.textRequested(startX, startY)
                else
                    root.marks.append(root.tool, startX, startY, mouse.x / width, mouse.y / height, "")
            }
        }
    }
    McFocusRing {
        anchors.fill: parent
        visible: root.activeFocus
    }
}
