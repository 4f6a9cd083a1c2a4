// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// The first step's fields: address and code of the slip, and what this tablet is called.
Column {
    id: root

    required property EnrolDesk desk

    spacing: 12

    McFormField {
        label: qsTr("Centre address, or the whole enrolment text")
        width: root.width
        McTextField {
            enabled: !root.desk.busy
            focus: true
            iconName: "globe"
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            label: qsTr("Centre address")
            objectName: "field:address"
            placeholderText: "https://"
            text: root.desk.address
            width: root.width
            onAccepted: root.desk.meet()
            onTextEdited: root.desk.address = text
        }
    }
    McFormField {
        label: qsTr("Enrolment code")
        width: root.width
        McTextField {
            enabled: !root.desk.busy
            iconName: "key"
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            label: qsTr("Enrolment code")
            objectName: "field:code"
            text: root.desk.code
            width: root.width
            onAccepted: root.desk.meet()
            onTextEdited: root.desk.code = text
        }
    }
    McFormField {
        label: qsTr("Name of this tablet")
        width: root.width
        McTextField {
            enabled: !root.desk.busy
            iconName: "device"
            label: qsTr("Name of this tablet")
            objectName: "field:deviceName"
            text: root.desk.deviceName
            width: root.width
            onAccepted: root.desk.meet()
            onTextEdited: root.desk.deviceName = text
        }
    }
}
