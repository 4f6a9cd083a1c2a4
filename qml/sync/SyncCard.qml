// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// How this tablet stands with its centre: the state, what waits, when both last agreed; opens the sync centre.
McCard {
    id: root

    required property Session session

    implicitHeight: content.height + 32

    Column {
        id: content
        spacing: 10
        width: parent.width - 32
        x: 16
        y: 16
        Item {
            height: Math.max(44, words.height)
            width: parent.width
            Rectangle {
                id: ground
                color: Theme.toneGround(root.session.sync.tone)
                height: 44
                radius: 10
                width: 44
                McIcon {
                    anchors.centerIn: parent
                    color: Theme.toneText(root.session.sync.tone)
                    name: root.session.sync.iconName
                }
            }
            Column {
                id: words
                anchors { left: ground.right; leftMargin: 12; right: parent.right; verticalCenter: ground.verticalCenter }
                McText {
                    objectName: "syncTitle"
                    strong: true
                    text: root.session.waiting > 0 ? qsTr("%1 · %2 to send").arg(root.session.sync.title).arg(root.session.waiting)
                                                   : root.session.sync.title
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                McText {
                    color: Theme.text2
                    text: root.session.photosNotSafe > 0 ? qsTr("%1 photos not yet received · %2").arg(root.session.photosNotSafe).arg(root.session.sync.lastSyncText)
                                                         : root.session.sync.lastSyncText
                    type: Theme.label
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
        McFactLine {
            iconName: "shield-check"
            text: qsTr("All is stored on this device and sent by itself")
            tone: Tone.Ok
            visible: root.session.waiting > 0 || root.session.photosNotSafe > 0
            width: parent.width
        }
        McButton {
            iconName: "sync"
            objectName: "action:openSync"
            text: qsTr("Open the sync centre")
            width: parent.width
            onClicked: root.session.go("sync")
        }
    }
}
