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
    property bool grounded: false

    signal signRequested

    function state(): void {
        if (root.me)
            root.formalities.state(!root.grounded, ground.text.trim());
        else
            root.formalities.stateAs(root.personId, pin.text, !root.grounded, ground.text.trim());
        pin.clear();
    }

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
        text: root.statement === "" ? root.card : qsTr("%1 · %2").arg(root.statement).arg(root.card)
        type: Theme.label
        width: parent.width
        wrapMode: Text.Wrap
    }
    McButton {
        enabled: !root.formalities.busy && (root.me || root.enrolled)
        disabledReason: qsTr("Not enrolled on this tablet; states on their own")
        objectName: "statement:" + root.personId
        text: root.me ? qsTr("Declare: no ground for recusal") : qsTr("Declare with PIN: no ground for recusal")
        visible: root.statement === "" && !root.signing && !root.grounded
        width: parent.width
        onClicked: root.me ? root.state() : root.signRequested()
    }
    McButton {
        enabled: !root.formalities.busy && (root.me || root.enrolled)
        kind: McButton.Ghost
        objectName: "ground:" + root.personId
        text: qsTr("There is a ground for recusal…")
        visible: root.statement === "" && !root.signing && !root.grounded
        width: parent.width
        onClicked: {
            root.grounded = true;
            if (!root.me)
                root.signRequested();
        }
    }
    McTextField {
        id: ground
        label: qsTr("The ground, such as a relative of the operator")
        objectName: "groundWords:" + root.personId
        placeholderText: label
        visible: root.grounded && root.statement === ""
        width: parent.width
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
        onAccepted: root.state()
    }
    Row {
        spacing: 12
        visible: root.statement === "" && (root.grounded || root.signing)
        width: parent.width
        McButton {
            objectName: "groundBack:" + root.personId
            text: qsTr("Back")
            visible: root.grounded && root.me
            width: visible ? (parent.width - 12) * 0.3 : 0
            onClicked: root.grounded = false
        }
        McButton {
            enabled: !root.formalities.busy && (!root.grounded || ground.text.trim() !== "") && (root.me || pin.text.length >= 6)
            disabledReason: root.grounded ? qsTr("Say what the ground is") : qsTr("Enter the PIN")
            objectName: "stateNow:" + root.personId
            text: root.grounded ? qsTr("State it and step back") : qsTr("Declare: no ground for recusal")
            width: parent.width - (root.grounded && root.me ? (parent.width - 12) * 0.3 + 12 : 0)
            onClicked: root.state()
        }
    }
}
