// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The state of sync in one line: the word, when both ends last agreed, how far it is, and Retry.
Rectangle {
    id: root

    required property Session session
    readonly property bool narrow: width < 900

    color: Theme.surface
    implicitHeight: Math.max(64, words.implicitHeight + 20)

    McIcon {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.toneText(root.session.sync.tone)
        name: root.session.sync.iconName
        x: 24
    }
    Column {
        id: words
        anchors { left: sign.right; leftMargin: 10; right: retry.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 4
        Flow {
            spacing: 14
            width: parent.width
            McText {
                id: title
                color: Theme.toneText(root.session.sync.tone)
                objectName: "syncTitle"
                strong: true
                text: root.session.sync.title
                type: Theme.body
            }
            McText {
                color: Theme.text2
                height: title.height
                text: root.session.sync.lastSyncText
                type: Theme.label
                verticalAlignment: Text.AlignVCenter
            }
            Item {
                height: title.height
                visible: !root.narrow
                width: 200
                McProgressBar {
                    anchors.verticalCenter: parent.verticalCenter
                    fill: Theme.okFill
                    height: 6
                    value: root.session.sync.progress
                    width: parent.width
                }
            }
            McText {
                color: Theme.text2
                objectName: "syncAmount"
                height: title.height
                text: root.session.sync.amountText
                type: Theme.label
                verticalAlignment: Text.AlignVCenter
            }
        }
        McText {
            color: Theme.toneText(Tone.Danger)
            objectName: "syncAlarm"
            text: root.session.sync.alarmText
            type: Theme.caption
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        McText {
            color: Theme.text2
            objectName: "syncDetail"
            text: root.session.sync.detail
            type: Theme.caption
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    McButton {
        id: retry
        anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
        iconName: "sync"
        objectName: "button:retry"
        text: root.session.sync.state === SyncStatus.UpToDate ? qsTr("Sync now") : qsTr("Retry now")
        onClicked: root.session.sync.retryNow()
    }
    McDivider {
        anchors.bottom: parent.bottom
    }
}
