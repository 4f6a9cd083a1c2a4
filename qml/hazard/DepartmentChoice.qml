// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// The department that takes a hazard over: one of those with officers here, or another by name.
McFormField {
    id: root

    required property list<string> departments
    property string department

    signal picked(string name)

    label: qsTr("Department")

    Column {
        spacing: 8
        width: parent.width
        Flow {
            spacing: 8
            width: parent.width
            Repeater {
                model: root.departments
                McFilterChip {
                    required property string modelData
                    checked: modelData === root.department
                    objectName: "department:" + modelData
                    text: modelData
                    onClicked: root.picked(modelData)
                }
            }
        }
        McTextField {
            label: qsTr("Another department")
            objectName: "field:department"
            placeholderText: qsTr("Another department")
            width: parent.width
            onTextEdited: root.picked(text.trim())
        }
    }
}
