// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One section of a checklist: how much is answered and how many hazards it has. Used by McSectionRail.
McPressable {
    id: root

    required property int index
    required property string title
    required property int answered
    required property int total
    required property int hazards
    property bool current: false

    readonly property bool complete: total > 0 && answered >= total

    implicitHeight: Math.max(76, words.implicitHeight + 20)
    accessibleName: qsTr("%1, %2 of %3 answered").arg(title).arg(answered).arg(total)
    ringRadius: 0

    background: Rectangle {
        color: root.current ? Theme.primaryTint : Theme.surface
        Rectangle {
            color: Theme.primaryFill
            height: parent.height
            visible: root.current
            width: 4
        }
        McDivider {
            anchors.bottom: parent.bottom
        }
    }
    contentItem: Item {
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 20; right: done.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            spacing: 6
            Flow {
                spacing: 8
                width: parent.width
                McText {
                    strong: root.current
                    text: root.title
                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.Wrap
                }
                McTag {
                    text: qsTr("%n hazard(s)", "", root.hazards)
                    tone: Tone.Danger
                    visible: root.hazards > 0
                }
            }
            Row {
                spacing: 8
                McProgressBar {
                    anchors.verticalCenter: parent.verticalCenter
                    fill: root.complete ? Theme.okFill : Theme.primaryFill
                    value: root.total > 0 ? root.answered / root.total : 0
                }
                McText {
                    color: Theme.text2
                    text: root.answered + "/" + root.total
                    type: Theme.caption
                }
            }
        }
        McIcon {
            id: done
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            color: Theme.ok
            name: "check-circle"
            size: 22
            strong: true
            visible: root.complete
        }
    }
}
