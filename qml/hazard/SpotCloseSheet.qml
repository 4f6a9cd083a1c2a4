// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What was fixed on the spot is closed by the second inspector, who picks their name and enters their own PIN.
McSheet {
    id: root

    required property Session session
    required property HazardForm form
    property string person

    signal left

    acceptEnabled: root.person !== "" && pin.text.length >= 6
    acceptText: qsTr("Close out")
    cancelText: qsTr("Later")
    disabledReason: qsTr("Choose the second inspector, who enters their PIN")
    effect: qsTr("Fixed on the spot: another member of the team has looked and closes it. Who found it cannot.")
    objectName: "spotCloseSheet"
    title: qsTr("Close what was fixed on the spot")
    onAccepted: {
        root.form.closeAs(root.person, pin.text);
        pin.clear();
    }
    onClosed: {
        root.person = "";
        if (!root.form.closed)
            root.left();
    }

    TeamModel {
        id: team
        inspection: root.form.inspection
        session: root.session
        withoutMe: true
    }
    Column {
        width: parent.width
        Repeater {
            model: team
            delegate: McListRow {
                id: row
                required property string personId
                required property string name
                required property string card
                required property bool enrolled
                enabled: enrolled
                iconName: "user"
                meta: enrolled ? card : qsTr("Not enrolled on this tablet")
                objectName: "person:" + personId
                selected: root.person === personId
                text: name
                width: parent.width
                onClicked: root.person = row.personId
            }
        }
    }
    McTextField {
        id: pin
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
        label: qsTr("PIN of the second inspector")
        objectName: "field:secondPin"
        placeholderText: label
        width: parent.width
    }
    McText {
        color: Theme.danger
        objectName: "secondMessage"
        text: root.form.message
        type: Theme.bodySmall
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
