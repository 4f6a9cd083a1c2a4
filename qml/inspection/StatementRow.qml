// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// One member of the team and what they say about recusal; a colleague says it with their own PIN.
Column {
    id: root

    required property string personId
    required property string name
    required property string card
    required property bool me
    required property bool enrolled
    required property bool recused
    required property string statement
    required property Formalities formalities
    property bool signing: false

    signal signRequested

    spacing: 8
    bottomPadding: 12

    McText {
        strong: true
        text: root.me ? qsTr("%1 (you)").arg(root.name) : root.name
        type: Theme.body
        width: parent.width
    }
    McText {
        color: root.recused ? Theme.danger : Theme.text2
        text: root.statement === "" ? root.card : root.statement + " · " + root.card
        type: Theme.label
        width: parent.width
        wrapMode: Text.Wrap
    }
    McButton {
        enabled: !root.formalities.busy && (root.me || root.enrolled)
        disabledReason: qsTr("Not enrolled on this tablet; states on their own")
        objectName: "statement:" + root.personId
        text: root.me ? qsTr("State: no ground for recusal") : qsTr("State with PIN: no ground for recusal")
        visible: root.statement === "" && !root.signing
        width: parent.width
        onClicked: root.me ? root.formalities.state(true, "") : root.signRequested()
    }
    McTextField {
        id: pin
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
        label: qsTr("PIN of %1").arg(root.name)
        objectName: "statementPin:" + root.personId
        placeholderText: label
        visible: root.signing && root.statement === ""
        width: parent.width
        onAccepted: {
            root.formalities.stateAs(root.personId, text, true, "");
            clear();
        }
    }
}
