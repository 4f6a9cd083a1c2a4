// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One hazard in the review list: title and severity, place, number, and what a reviewer must know of it.
McPressable {
    id: root

    property string meta: ""
    property string number: ""
    property string severityText: ""
    property bool major: false
    property string noteText: ""
    property string noteIcon: "chain"
    property int noteTone: Tone.Ok
    property bool selected: false
    property bool unread: false

    readonly property color idleGround: down ? Theme.surfaceAlt : "transparent"

    implicitHeight: Math.max(95, words.implicitHeight + 20)
    implicitWidth: 352
    accessibleName: text + ", " + severityText + ", " + meta
    accessibleDescription: noteText
    ringRadius: 0
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected

    background: Rectangle {
        color: root.selected ? Theme.primaryTint : root.idleGround
        Rectangle {
            color: Theme.primaryFill
            height: parent.height
            visible: root.selected
            width: 4
        }
        McDivider {
            anchors.bottom: parent.bottom
        }
    }
    contentItem: Item {
        Rectangle {
            color: Theme.primaryFill
            height: 8
            radius: 4
            visible: root.unread && !root.selected
            width: 8
            x: 6
            y: 20
        }
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 18; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            spacing: 1
            Item {
                height: Math.max(title.implicitHeight, severity.height)
                width: parent.width
                McText {
                    id: title
                    anchors { left: parent.left; right: severity.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    elide: Text.ElideRight
                    maximumLineCount: 3
                    strong: root.selected || root.unread
                    text: root.text
                    wrapMode: Text.Wrap
                }
                McTag {
                    id: severity
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: root.severityText
                    tone: root.major ? Tone.DangerFill : Tone.Warn
                    visible: root.severityText !== ""
                }
            }
            McText {
                color: Theme.text2
                text: root.meta
                type: Theme.label
                width: parent.width
            }
            Item {
                // Where number and note do not fit side by side, each has its line.
                readonly property bool stacked: number.implicitWidth + 12 + note.implicitWidth > width
                height: stacked ? number.implicitHeight + noteWords.implicitHeight : number.implicitHeight
                width: parent.width
                McText {
                    id: number
                    color: Theme.text3
                    mono: true
                    text: root.number
                    type: Theme.mono
                }
                Row {
                    id: note
                    anchors { bottom: parent.bottom; left: parent.stacked ? parent.left : undefined; right: parent.stacked ? undefined : parent.right }
                    spacing: 4
                    visible: root.noteText !== ""
                    McIcon {
                        id: noteSign
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.toneText(root.noteTone)
                        name: root.noteIcon
                        size: 15
                    }
                    McText {
                        id: noteWords
                        color: Theme.toneText(root.noteTone)
                        text: root.noteText
                        type: Theme.caption
                        width: Math.min(implicitWidth, words.width - noteSign.width - 4)
                    }
                }
            }
        }
    }
}
