// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The second person at this tablet: their name, found by a few letters where there are many, and their own PIN. The model
// has the columns personId, name, card and enrolled.
Column {
    id: root

    required property QtObject model
    property string label: qsTr("PIN of the second inspector")
    property string message
    property string person
    readonly property string pin: pinField.text
    readonly property bool complete: person !== "" && pin.length >= 6
    readonly property bool many: people.count > 6 // then only the one chosen stays in sight

    function clear(): void {
        root.person = "";
        search.clear();
        pinField.clear();
    }
    function clearPin(): void {
        pinField.clear();
    }

    spacing: 16

    McSearchField {
        id: search
        objectName: "field:searchPerson"
        placeholderText: qsTr("Name")
        visible: root.many && root.person === ""
        width: parent.width
    }
    Column {
        width: parent.width
        Repeater {
            id: people
            model: root.model
            delegate: McListRow {
                id: row
                required property string personId
                required property string name
                required property string card
                required property bool enrolled
                readonly property bool found: name.toLowerCase().includes(search.text.trim().toLowerCase())
                enabled: enrolled
                iconName: "user"
                meta: enrolled ? card : qsTr("Not enrolled on this tablet")
                objectName: "person:" + personId
                selected: root.person === personId
                text: name
                visible: selected || !root.many || (root.person === "" && found)
                width: parent.width
                onClicked: root.person = root.many && selected ? "" : row.personId
            }
        }
    }
    McFormField {
        label: root.label
        width: parent.width
        McTextField {
            id: pinField
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
            label: root.label
            objectName: "field:secondPin"
            width: parent.width
        }
    }
    McText {
        color: Theme.danger
        objectName: "secondMessage"
        text: root.message
        type: Theme.bodySmall
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
