// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The one strip that says how this device stands with the centre. A tap opens the sync page.
McPressable {
    id: root

    enum State { Offline, Syncing, Rejected, StorageLow }

    property int bannerState: McOfflineBanner.Offline
    property string detail: ""
    property string note: ""
    property string noteIcon: "storage"

    readonly property int tone: bannerState === McOfflineBanner.Rejected ? Tone.Danger : calmTone
    readonly property int calmTone: bannerState === McOfflineBanner.Syncing ? Tone.Primary : Tone.Warn
    readonly property color ink: Theme.toneText(tone)

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 12)
    leftPadding: Theme.screenPadding
    rightPadding: Theme.screenPadding
    accessibleName: text + " " + detail
    ringRadius: 0
    text: {
        switch (bannerState) {
        case McOfflineBanner.Syncing: return qsTr("Syncing")
        case McOfflineBanner.Rejected: return qsTr("Rejected")
        case McOfflineBanner.StorageLow: return qsTr("Storage low")
        default: return qsTr("Offline")
        }
    }

    background: Rectangle {
        color: Theme.toneGround(root.tone)
        McDivider {
            anchors.bottom: parent.bottom
        }
    }
    contentItem: Item {
        McIcon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: ["cloud-off", "sync", "alert-circle", "storage"][root.bannerState]
            size: 20
        }
        McText {
            id: word
            anchors { left: sign.right; leftMargin: 10; verticalCenter: parent.verticalCenter }
            color: root.ink
            strong: true
            text: root.text
            type: Theme.label
        }
        McText {
            id: words
            anchors { left: word.right; leftMargin: 10; right: aside.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            color: root.ink
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.detail
            type: Theme.label
            wrapMode: Text.Wrap
        }
        Row {
            id: aside
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 6
            visible: root.note !== ""
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.noteIcon
                size: Theme.iconSm
            }
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                text: root.note
                type: Theme.label
            }
        }
    }
}
