// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A choice of one among two to four words. Shows currentIndex; a tap asks with chosen(). dangerIndex, if any, is the
// part that turns red when selected.
FocusScope {
    id: root

    required property list<string> options
    property int currentIndex: -1
    property int dangerIndex: -1
    property string accessibleName: ""

    signal chosen(int index)

    implicitHeight: Math.max(Theme.segment, Theme.touch)
    implicitWidth: 96 * options.length
    Accessible.name: accessibleName
    Accessible.role: Accessible.Grouping

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        radius: Theme.radiusSegmented
    }
    Repeater {
        model: root.options.length
        delegate: McSegmentPart {
            required property int index
            readonly property bool warns: index === root.dangerIndex
            fill: warns ? Theme.dangerFill : Theme.primaryFill
            fillInk: warns ? Theme.inkOnFill : Theme.inkOnPrimary
            first: index === 0
            height: root.height
            last: index === root.options.length - 1
            objectName: "option" + index
            selected: index === root.currentIndex
            text: root.options[index]
            width: root.width / root.options.length
            x: index * width
            onClicked: root.chosen(index)
        }
    }
    McSegmentFrame {
        anchors.fill: parent
        parts: root.options.length
    }
}
