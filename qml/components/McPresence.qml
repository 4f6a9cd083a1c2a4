// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// How well the record shows that people were there: one of three words by named rules, and the facts beside it.
// Deliberately no number.
Rectangle {
    id: root

    enum Presence { Sufficient, NeedsNote, Insufficient }

    property int presence: McPresence.Sufficient
    property list<string> facts

    readonly property int tone: [Tone.Ok, Tone.Warn, Tone.Danger][presence]
    readonly property string word: [qsTr("Sufficient"), qsTr("Needs explaining"), qsTr("Insufficient")][presence]

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.surfaceAlt
    implicitHeight: Math.max(words.implicitHeight, disc.height) + 32
    implicitWidth: 600
    radius: Theme.radiusSegmented
    Accessible.name: title.text + ": " + word
    Accessible.description: factLines()
    Accessible.role: Accessible.StaticText

    function factLines(): string {
        let line = ""
        for (let i = 0; i < facts.length; ++i)
            line += (i > 0 ? "\n" : "") + facts[i]
        return line
    }

    Rectangle {
        id: disc
        color: Theme.toneGround(root.tone)
        height: 48
        radius: 24
        width: 48
        x: 16
        y: 16
        McIcon {
            anchors.centerIn: parent
            color: Theme.toneText(root.tone)
            name: ["shield-check", "help", "shield-alert"][root.presence]
            size: 26
        }
    }
    Column {
        id: words
        anchors { left: disc.right; leftMargin: 16; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 2
        Row {
            spacing: 8
            McText {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                strong: true
                text: qsTr("Presence")
            }
            McTag {
                anchors.verticalCenter: parent.verticalCenter
                text: root.word
                tone: root.tone
            }
        }
        McText {
            color: Theme.text2
            text: root.factLines()
            type: Theme.label
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
