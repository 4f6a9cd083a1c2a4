// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A sealed assignment. By construction it can show nothing of the venue: there is no property for a name, address or trade.
Rectangle {
    id: root

    enum SealState { Counting, Ready, Opening, Opened, Expired, ClockFault }

    property int sealState: McSealedCard.Counting
    property string code: ""
    property string teamText: ""
    property string releaseText: ""
    property string remainingText: ""
    property string commitment: ""

    signal openClicked

    readonly property bool narrow: width < 640
    readonly property bool ready: sealState === McSealedCard.Ready
    readonly property list<string> stateWords: [qsTr("Sealed"), qsTr("Ready"), qsTr("Opening"), qsTr("Opened"), qsTr("Expired"), qsTr("Clock fault")]
    readonly property list<string> actionWords: [qsTr("Opens on time"), qsTr("Unseal"), qsTr("Opening"), qsTr("View"), qsTr("Expired"), qsTr("Stays sealed")]

    color: Theme.sealGround
    implicitHeight: narrow ? words.implicitHeight + side.implicitHeight + 48 : Math.max(160, words.implicitHeight + 36, 176 * Theme.textScale - 16)
    implicitWidth: 764
    radius: Theme.radiusCard
    Accessible.name: qsTr("Covert inspection, %1, %2").arg(stateWords[sealState]).arg(code)
    Accessible.role: Accessible.Grouping

    McEnvelope {
        id: envelope
        height: parent.height
        visible: !root.narrow
        width: root.narrow ? 0 : 128
    }
    McSealedWords {
        id: words
        code: root.code
        commitment: root.commitment
        height: root.narrow ? implicitHeight : root.height - 32
        stateText: root.stateWords[root.sealState]
        teamText: root.teamText
        width: root.narrow ? root.width - 36 : side.x - x - 16
        x: root.narrow ? 18 : 148
        y: 16
    }
    Item {
        id: side
        height: root.narrow ? implicitHeight : root.height - 28
        implicitHeight: Math.max(when.implicitHeight, open.height)
        width: root.narrow ? root.width - 36 : 184
        x: root.width - width - (root.narrow ? 18 : 14)
        y: root.narrow ? root.height - height - 16 : 14
        Column {
            id: when
            spacing: -4
            x: root.narrow ? 0 : parent.width - width
            y: root.narrow ? 0 : -6
            McText {
                anchors.right: parent.right
                color: Theme.inkOnRail
                text: root.releaseText
                type: Theme.countdown
            }
            McText {
                anchors.right: parent.right
                color: Theme.sealText
                text: root.remainingText
                type: Theme.label
            }
        }
        McSealAction {
            id: open
            anchors { bottom: parent.bottom; right: parent.right }
            enabled: root.ready || root.sealState === McSealedCard.Opened
            objectName: "unseal"
            text: root.actionWords[root.sealState]
            width: 184
            onClicked: root.openClicked()
        }
    }
}
