// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// What the reviewer says, always in sight above the verdicts, with phrases beside it that a tap adds.
Rectangle {
    id: root

    property alias text: opinion.text
    readonly property bool wide: width >= 700
    readonly property int side: wide ? 24 : 16

    color: Theme.surface
    implicitHeight: opinion.height + (wide ? 0 : phrases.height + 8) + 20

    McDivider {}
    McTextArea {
        id: opinion
        label: qsTr("Opinion")
        leastHeight: Theme.touchField
        objectName: "field:opinion"
        placeholderText: qsTr("Comment, required to send back")
        width: root.wide ? Math.round((root.width - 2 * root.side) * 0.5) : root.width - 2 * root.side
        x: root.side
        y: 10
    }
    McChipStrip {
        id: phrases
        height: implicitHeight
        sideMargin: root.wide ? 12 : 0
        width: root.wide ? root.width - x : root.width - 2 * root.side
        x: root.wide ? opinion.x + opinion.width : root.side
        y: root.wide ? opinion.y + (opinion.height - height) / 2 : opinion.y + opinion.height + 8
        Repeater {
            model: [qsTr("Add an overall photo"), qsTr("Wrong legal basis"), qsTr("Say where exactly"), qsTr("Deadline too long")]
            McFilterChip {
                required property string modelData
                required property int index
                objectName: "phrase:" + index
                text: modelData
                onClicked: opinion.text = opinion.text === "" ? modelData : opinion.text + qsTr("; ") + modelData
            }
        }
    }
}
