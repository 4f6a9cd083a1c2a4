// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The end of an inspection: first its gaps, each with a reason, then how well presence is shown, and handing it in.
McSheet {
    id: root

    required property Session session
    property string subject

    function ask(): void {
        closing.read();
        root.open();
    }

    acceptEnabled: closing.hindrance === "" && !closing.busy
    acceptText: qsTr("Submit")
    disabledReason: closing.hindrance
    effect: closing.summary
    objectName: "closeSheet"
    title: qsTr("Finish inspection")
    onAccepted: closing.submit(note.text)

    Closing {
        id: closing
        language: Qt.uiLanguage
        representative: representative.text
        session: root.session
        subject: root.subject
        onFinished: {
            root.close();
            root.session.say(qsTr("Stored on this device"));
            root.session.back();
        }
    }
    GapList {
        closing: closing
        visible: closing.count > 0
        width: parent.width
    }
    McText {
        color: Theme.text2
        text: qsTr("%1 items that a visitor cannot see are kept as not checked.").arg(closing.notVisible)
        type: Theme.bodySmall
        visible: closing.notVisible > 0
        width: parent.width
        wrapMode: Text.Wrap
    }
    McFormField {
        label: qsTr("Unit representative")
        visible: !closing.covert
        width: parent.width
        McTextField {
            id: representative
            iconName: "user"
            label: qsTr("Unit representative")
            objectName: "field:unitRepresentative"
            width: parent.width
        }
    }
    McPresence {
        facts: closing.presenceFacts
        objectName: "presence"
        presence: closing.presence
        width: parent.width
    }
    McFormField {
        label: closing.presence === McPresence.Sufficient ? qsTr("Note") : qsTr("Note: why presence is not fully shown")
        width: parent.width
        McTextArea {
            id: note
            label: qsTr("Note")
            objectName: "field:submitNote"
            width: parent.width
        }
    }
    McFormField {
        label: qsTr("Wrong door? Void it; it stays in the record.")
        width: parent.width
        McTextField {
            id: voidReason
            label: qsTr("Reason for voiding")
            objectName: "field:voidReason"
            placeholderText: label
            width: parent.width
        }
    }
    McButton {
        disabledReason: qsTr("Write the reason first")
        enabled: voidReason.text.trim() !== "" && !closing.busy
        kind: McButton.OutlineDanger
        objectName: "action:void"
        text: qsTr("Void this inspection")
        width: parent.width
        onClicked: closing.voidIt(voidReason.text)
    }
}
