// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One number that matters, its name and what it is compared with.
McCard {
    id: root

    property string label: ""
    property string value: ""
    property string unit: ""
    property string trendText: ""
    property int trendTone: Tone.Neutral
    property bool loading: false

    implicitHeight: words.implicitHeight + 28
    implicitWidth: 200
    Accessible.name: label + " " + value + " " + unit
    Accessible.role: Accessible.StaticText

    Column {
        id: words
        anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        McText {
            color: Theme.text2
            text: root.label
            type: Theme.label
            width: parent.width
        }
        Row {
            spacing: 6
            visible: !root.loading
            McText {
                id: number
                text: root.value
                type: Theme.display
            }
            McText {
                anchors.baseline: number.baseline
                color: Theme.text2
                text: root.unit
                type: Theme.label
            }
        }
        Rectangle {
            color: Theme.line
            height: 36
            radius: Theme.radiusTag
            visible: root.loading
            width: parent.width * 0.5
        }
        McText {
            color: root.trendTone === Tone.Neutral ? Theme.text2 : Theme.toneText(root.trendTone)
            text: root.trendText
            type: Theme.caption
            visible: text !== ""
            width: parent.width
        }
    }
}
