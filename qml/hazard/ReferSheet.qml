// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// Hands a hazard over to a department: which one, and why.
McSheet {
    id: root

    required property list<string> departments
    property string department

    signal referred(string department, string reason)

    acceptEnabled: root.department !== "" && reason.text.trim() !== ""
    acceptText: qsTr("Refer")
    disabledReason: root.department === "" ? qsTr("Choose the department") : qsTr("Say why, in a few words")
    effect: qsTr("The department named takes it over.")
    title: qsTr("Refer")
    onAccepted: root.referred(root.department, reason.text)
    onOpened: {
        root.department = "";
        reason.text = "";
    }

    DepartmentChoice {
        department: root.department
        departments: root.departments
        width: parent.width
        onPicked: name => root.department = name
    }
    McFormField {
        label: qsTr("Reason")
        width: parent.width
        McTextArea {
            id: reason
            label: qsTr("Reason")
            objectName: "field:reason"
            width: parent.width
        }
    }
}
