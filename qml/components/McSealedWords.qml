// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// What McSealedCard says: that it is sealed, its code, who goes, and what it is bound to.
Item {
    id: root

    required property string code
    required property string stateText
    required property string teamText
    required property string commitment

    implicitHeight: upper.implicitHeight + lower.implicitHeight + 12

    Column {
        id: upper
        spacing: 4
        width: parent.width
        Row {
            spacing: 8
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkOnRail
                text: qsTr("Covert inspection")
                type: Theme.section
            }
            McTag {
                anchors.verticalCenter: parent.verticalCenter
                text: root.stateText
                tone: Tone.Seal
            }
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.sealMuted
                text: root.code
                type: Theme.label
            }
        }
        McText {
            color: Theme.sealText
            text: qsTr("Until it is opened nobody can see the venue, its address or its trade.")
            type: Theme.label
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Flow {
        id: lower
        anchors.bottom: parent.bottom
        spacing: 16
        width: parent.width
        Row {
            spacing: 4
            visible: root.teamText !== ""
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.sealText
                name: "users"
                size: Theme.iconSm
            }
            McText {
                color: Theme.sealText
                text: root.teamText
                type: Theme.label
            }
        }
        Row {
            spacing: 4
            visible: root.commitment !== ""
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.sealMuted
                name: "hash"
                size: Theme.iconSm
            }
            McText {
                color: Theme.sealMuted
                mono: true
                text: root.commitment
                type: Theme.mono
            }
        }
    }
}
