// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// How the evidence stands, as facts in words. Model columns: text, trailing, tone, icon.
McCard {
    id: root

    required property ColumnModel evidence
    required property bool sound

    implicitHeight: lines.implicitHeight + 32

    Column {
        id: lines
        anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
        spacing: 10
        Item {
            height: Math.max(head.implicitHeight, tag.height)
            width: parent.width
            McText {
                id: head
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Evidence")
                type: Theme.section
            }
            McTag {
                id: tag
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                iconName: root.sound ? "shield-check" : "help"
                text: root.sound ? qsTr("Reliable") : qsTr("Look closer")
                tone: root.sound ? Tone.Ok : Tone.Warn
            }
        }
        Repeater {
            model: root.evidence
            McFactLine {
                required property string trailing
                required iconName
                trailingText: trailing
                width: lines.width
                required text
                required tone
            }
        }
    }
}
