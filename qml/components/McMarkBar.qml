// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The tools of McAnnotator in a row, and undo. tool is the chosen Mark kind.
Rectangle {
    id: root

    property int tool: 0
    property bool canUndo: false

    signal toolChosen(int tool)
    signal undoClicked

    readonly property list<string> words: [qsTr("Arrow"), qsTr("Circle"), qsTr("Box"), qsTr("Text"), qsTr("Mask")]
    readonly property list<string> icons: ["arrow-mark", "circle-mark", "box-mark", "text-mark", "blur-mark"]

    color: Theme.photoBar
    implicitHeight: 80
    implicitWidth: 600

    Row {
        anchors.centerIn: parent
        spacing: 6
        Repeater {
            model: root.words.length
            delegate: McMarkTool {
                required property int index
                iconName: root.icons[index]
                objectName: "markTool" + index
                selected: root.tool === index
                text: root.words[index]
                onClicked: root.toolChosen(index)
            }
        }
        Item {
            height: 64
            width: 13
            Rectangle {
                anchors.centerIn: parent
                color: Theme.photoLine
                height: 40
                width: 1
            }
        }
        McMarkTool {
            enabled: root.canUndo
            iconName: "undo"
            objectName: "markUndo"
            text: qsTr("Undo")
            onClicked: root.undoClicked()
        }
    }
}
