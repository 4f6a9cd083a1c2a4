// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The seal and the name of the app, and whose PIN is asked for. On dark ground in both colour sets.
Item {
    id: root

    property string subtitle: ""
    property string personName: ""
    property string personDetail: ""

    implicitHeight: 152
    implicitWidth: 400

    Image {
        id: seal
        height: 152
        source: "image://icon/seal"
        sourceSize { height: 304; width: 164 }
        width: 82
        Accessible.ignored: true
    }
    Column {
        anchors { left: seal.right; leftMargin: 26; right: parent.right; verticalCenter: seal.verticalCenter }
        spacing: 2
        McText {
            color: Theme.inkOnRail
            text: qsTr("Mingcha")
            type: Theme.countdown
            width: parent.width
        }
        McText {
            color: Theme.sealMuted
            text: root.subtitle
            type: Theme.bodySmall
            width: parent.width
            wrapMode: Text.Wrap
        }
        Item { height: 12; width: 1 }
        Row {
            spacing: 10
            visible: root.personName !== ""
            width: parent.width
            McAvatar {
                id: avatar
                anchors.verticalCenter: parent.verticalCenter
                initial: root.personName.slice(-1)
            }
            Column {
                width: parent.width - avatar.width - 10
                McText {
                    color: Theme.inkOnRail
                    objectName: "personName"
                    strong: true
                    text: root.personName
                    type: Theme.item
                    width: parent.width
                }
                McText {
                    color: Theme.sealMuted
                    text: root.personDetail
                    type: Theme.caption
                    width: parent.width
                }
            }
        }
    }
}
