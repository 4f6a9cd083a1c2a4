// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// An inspection that was handed in goes back to its team, with what they are to mend.
McSheet {
    id: root

    required property Session session
    required property Checklist checklist

    acceptEnabled: words.text.trim() !== ""
    acceptText: qsTr("Send back")
    disabledReason: qsTr("Say what is to be completed")
    effect: qsTr("The team can go on with it and hands it in again. What it recorded stays.")
    objectName: "sendBackSheet"
    title: qsTr("Send this inspection back?")
    onAccepted: root.checklist.sendBack(words.text)

    Connections {
        target: root.checklist
        function onSentBack(): void {
            words.text = "";
            root.close();
            root.session.say(qsTr("Stored on this device"));
        }
    }
    McFormField {
        label: qsTr("What is to be completed")
        width: parent.width
        McTextArea {
            id: words
            label: qsTr("What is to be completed")
            objectName: "field:sendBackWords"
            width: parent.width
        }
    }
}
