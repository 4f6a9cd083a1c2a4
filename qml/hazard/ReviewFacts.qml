// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What the record says, line by line. Model columns: label, value.
McCard {
    id: root

    required property ColumnModel facts
    property bool mayEdit: false
    readonly property int labelWidth: Math.round(96 * Theme.textScale)

    signal edited()

    implicitHeight: lines.implicitHeight + 32

    Column {
        id: lines
        anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
        spacing: 8
        Repeater {
            model: root.facts
            Row {
                id: line
                required property string label
                required property string value
                spacing: 12
                width: lines.width
                McText {
                    color: Theme.text2
                    text: line.label
                    type: Theme.label
                    width: root.labelWidth
                    wrapMode: Text.WordWrap
                }
                McText {
                    text: line.value
                    type: Theme.bodySmall
                    width: line.width - root.labelWidth - line.spacing
                    wrapMode: Text.Wrap
                }
            }
        }
        McButton {
            iconName: "pen"
            kind: McButton.Ghost
            objectName: "button:edit"
            size: McButton.Field
            text: qsTr("Say what is to be done")
            visible: root.mayEdit
            onClicked: root.edited()
        }
    }
}
