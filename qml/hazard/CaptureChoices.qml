// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What kind of thing it is, in eight big tiles; then, if one likes, words, the place, and whether it is an emergency.
Column {
    id: root

    required property Session session
    required property CaptureForm form

    spacing: 12

    McSectionTitle {
        text: qsTr("What is wrong")
        width: parent.width
    }
    Grid {
        id: tiles
        columns: 4
        spacing: 12
        width: parent.width
        Repeater {
            model: ListModel {
                ListElement { kind: "schoolBus"; sign: "bus"; word: qsTr("School bus") }
                ListElement { kind: "evacuation"; sign: "exit"; word: qsTr("Blocked exit") }
                ListElement { kind: "ebike"; sign: "ebike"; word: qsTr("E-bike") }
                ListElement { kind: "gas"; sign: "gas"; word: qsTr("Gas") }
                ListElement { kind: "electrical"; sign: "bolt"; word: qsTr("Electrical") }
                ListElement { kind: "fire"; sign: "extinguisher"; word: qsTr("Fire gear") }
                ListElement { kind: "residence"; sign: "building"; word: qsTr("Living in") }
                ListElement { kind: "other"; sign: "more"; word: qsTr("Other") }
            }
            delegate: McQuickTile {
                id: tile
                required property string kind
                required property string sign
                required property string word
                enabled: !root.form.stored
                iconName: sign
                objectName: "kind:" + kind
                selected: root.form.category === kind
                text: word
                width: (tiles.width - 36) / 4
                onClicked: root.form.category = tile.kind
            }
        }
    }
    McTextField {
        enabled: !root.form.stored
        iconName: "pen"
        label: qsTr("In a few words (optional)")
        objectName: "field:reason"
        placeholderText: label
        width: parent.width
        onTextEdited: root.form.reason = text
    }
    McTextField {
        enabled: !root.form.stored
        iconName: "pin"
        label: qsTr("Where (optional)")
        objectName: "field:place"
        placeholderText: root.session.positions.words
        width: parent.width
        onTextEdited: root.form.place = text
    }
    McSwitchRow {
        enabled: !root.form.stored
        meta: qsTr("Danger to life: the district is told first")
        objectName: "choice:emergency"
        on: root.form.emergency
        showDivider: false
        text: qsTr("Emergency report")
        width: parent.width
        onToggled: on => root.form.emergency = on
    }
}
