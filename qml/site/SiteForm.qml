// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The fields of a site.
Column {
    id: root

    required property SiteDesk desk

    spacing: 16

    McFactLine {
        iconName: "layers"
        objectName: "notice"
        text: root.desk.notice
        tone: Tone.Warn
        visible: text !== ""
        width: root.width
    }
    McFormField {
        label: qsTr("Name on the signboard")
        width: root.width
        McTextField {
            label: qsTr("Name on the signboard")
            objectName: "field:name"
            text: root.desk.name
            width: parent.width
            onTextEdited: root.desk.name = text
        }
    }
    McFormField {
        label: qsTr("Position")
        width: root.width
        McButton {
            iconName: "locate"
            objectName: "action:takePoint"
            text: root.desk.pointText
            width: parent.width
            onClicked: root.desk.takePoint()
        }
    }
    McFormField {
        label: qsTr("Kind of place")
        width: root.width
        NameChoice {
            currentIndex: root.desk.venueIndex
            names: root.desk.venueNames
            prefix: "venue"
            width: parent.width
            onChosen: (index) => root.desk.venueIndex = index
        }
    }
    McFormField {
        label: qsTr("Township")
        visible: !root.desk.known
        width: root.width
        NameChoice {
            currentIndex: root.desk.townshipIndex
            names: root.desk.townshipNames
            prefix: "township"
            width: parent.width
            onChosen: (index) => root.desk.townshipIndex = index
        }
    }
    McFormField {
        label: qsTr("Address")
        width: root.width
        McTextField {
            label: qsTr("Address")
            objectName: "field:address"
            text: root.desk.address
            width: parent.width
            onTextEdited: root.desk.address = text
        }
    }
    McFormField {
        label: qsTr("Person in charge")
        width: root.width
        McTextField {
            label: qsTr("Person in charge")
            objectName: "field:responsible"
            text: root.desk.responsible
            width: parent.width
            onTextEdited: root.desk.responsible = text
        }
    }
    McFormField {
        label: qsTr("Phone")
        width: root.width
        McTextField {
            inputMethodHints: Qt.ImhDialableCharactersOnly
            label: qsTr("Phone")
            objectName: "field:contact"
            text: root.desk.contact
            width: parent.width
            onTextEdited: root.desk.contact = text
        }
    }
}
