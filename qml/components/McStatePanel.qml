// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Where a list or form would be when there is nothing to show or something is wrong: fact, effect, evidence (children)
// and one or two actions. Never over work.
McCard {
    id: root

    property string iconName: "info"
    property int tone: Tone.Primary
    property string fact: ""
    property string effect: ""
    property string primaryText: ""
    property string primaryIcon: ""
    property bool primaryDanger: false
    property string secondaryText: ""
    property string secondaryIcon: ""
    default property alias evidence: evidenceColumn.data

    signal primaryClicked
    signal secondaryClicked

    readonly property bool hasActions: primaryText !== "" || secondaryText !== ""
    readonly property bool bothActions: primaryText !== "" && secondaryText !== ""
    readonly property real actionWidth: bothActions ? (width - 44) / 2 : width - 36

    implicitHeight: head.height + 32 + (evidenceColumn.implicitHeight > 0 ? evidenceColumn.implicitHeight + 14 : 0) + (hasActions ? actions.height + 20 : 0)
    implicitWidth: 398
    Accessible.name: fact
    Accessible.description: effect
    Accessible.role: Accessible.Grouping

    Item {
        id: head
        height: Math.max(48, words.implicitHeight)
        width: parent.width
        y: 16
        Rectangle {
            color: Theme.toneGround(root.tone)
            height: 48
            radius: 10
            width: 48
            x: 18
            McIcon {
                anchors.centerIn: parent
                color: Theme.toneText(root.tone)
                name: root.iconName
                size: 26
            }
        }
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 78; right: parent.right; rightMargin: 18 }
            McText {
                text: root.fact
                type: Theme.section
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                text: root.effect
                type: Theme.label
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    Column {
        id: evidenceColumn
        anchors { left: parent.left; leftMargin: 18; right: parent.right; rightMargin: 18; top: head.bottom; topMargin: 14 }
        spacing: 8
    }
    Row {
        id: actions
        anchors { bottom: parent.bottom; bottomMargin: 16; horizontalCenter: parent.horizontalCenter }
        spacing: 8
        visible: root.hasActions
        McButton {
            iconName: root.primaryIcon
            kind: root.primaryDanger ? McButton.Danger : McButton.Primary
            objectName: "primary"
            text: root.primaryText
            visible: root.primaryText !== ""
            width: root.actionWidth
            onClicked: root.primaryClicked()
        }
        McButton {
            iconName: root.secondaryIcon
            objectName: "secondary"
            text: root.secondaryText
            visible: root.secondaryText !== ""
            width: root.actionWidth
            onClicked: root.secondaryClicked()
        }
    }
}
