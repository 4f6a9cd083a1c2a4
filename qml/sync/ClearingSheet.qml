// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Asks before photos leave this tablet to make room: how many, what stays, and that nothing waiting is among them.
McSheet {
    id: root

    required property Session session
    required property ClearingDesk desk

    acceptEnabled: root.desk.count > 0 && !root.desk.busy
    acceptText: qsTr("Remove %1").arg(root.desk.amountText)
    disabledReason: root.desk.busy ? qsTr("Being removed") : ""
    effect: qsTr("%n photo(s) of closed work, each with the centre's receipt", "", root.desk.count)
    objectName: "clearingSheet"
    title: qsTr("Make room on this tablet?")
    onAboutToShow: root.desk.look()
    onAccepted: root.desk.clear()

    Connections {
        target: root.desk
        function onCleared(words: string): void {
            root.session.say(words);
            root.close();
        }
    }
    McFactLine {
        iconName: "shield-check"
        text: qsTr("Photos that the centre has not received, and those of open work, stay")
        tone: Tone.Ok
        width: parent.width
    }
    McFactLine {
        iconName: "eye"
        text: qsTr("A small picture of each stays; the original comes back when there is a link")
        width: parent.width
    }
    McFactLine {
        iconName: "chain"
        text: qsTr("The records and their receipts stay as they are")
        width: parent.width
    }
}
