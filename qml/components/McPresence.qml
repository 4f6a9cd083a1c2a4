// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// How well the record shows that people were there: one of three words by named rules, and the facts beside it.
// Deliberately no number.
McPressable {
    id: root

    enum Presence { Sufficient, NeedsNote, Insufficient }

    property int presence: McPresence.Sufficient
    property list<string> facts

    readonly property int tone: [Tone.Ok, Tone.Warn, Tone.Danger][presence]
    readonly property string word: [qsTr("Sufficient"), qsTr("Needs a note"), qsTr("Insufficient")][presence]

    implicitHeight: Math.max(Theme.touch, contentItem.implicitHeight + 24)
    implicitWidth: 600
    accessibleName: text + ": " + word
    accessibleDescription: factLine()
    text: qsTr("Presence")

    function factLine(): string {
        let line = ""
        for (let i = 0; i < facts.length; ++i)
            line += (i > 0 ? "·" : "") + facts[i]
        return line
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surfaceAlt
        radius: Theme.radiusSegmented
    }
    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, 56)
        Rectangle {
            id: disc
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.toneGround(root.tone)
            height: 48
            radius: 24
            width: 48
            x: 16
            McIcon {
                anchors.centerIn: parent
                color: Theme.toneText(root.tone)
                name: ["shield-check", "help", "shield-alert"][root.presence]
                size: 26
            }
        }
        Column {
            id: words
            anchors { left: disc.right; leftMargin: 16; right: arrow.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            spacing: 2
            Row {
                spacing: 8
                McText {
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    text: root.text
                }
                McTag {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.word
                    tone: root.tone
                }
            }
            McText {
                color: Theme.text2
                text: root.factLine()
                type: Theme.label
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        McIcon {
            id: arrow
            anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            name: "chevron-right"
            size: 20
            strong: true
        }
    }
}
