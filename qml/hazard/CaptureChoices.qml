// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What kind of thing it is, in eight big tiles; in which township, where that is not known; then, if one likes, words and
// the place.
Column {
    id: root

    required property Session session
    required property CaptureForm form

    spacing: 12

    QuickKinds {
        id: kinds
        language: Qt.uiLanguage
        session: root.session
    }
    McSectionTitle {
        note: qsTr("Most common this month first")
        text: qsTr("What is wrong")
        width: parent.width
    }
    Grid {
        id: tiles
        columns: 4
        spacing: 12
        width: parent.width
        Repeater {
            model: kinds
            delegate: McQuickTile {
                id: tile
                required property string kind
                required property string sign
                required property string word
                enabled: root.form.open
                iconName: sign
                objectName: "kind:" + kind
                selected: root.form.category === kind
                text: word
                width: (tiles.width - 36) / 4
                onClicked: {
                    root.form.category = tile.kind;
                    root.form.reason = "";
                }
            }
        }
    }
    Flow {
        spacing: 8
        visible: root.form.category !== "" && root.form.category !== "other"
        width: parent.width
        Repeater {
            model: kinds.language === "" ? [] : kinds.reasons(root.form.category)
            McFilterChip {
                required property int index
                required property string modelData
                checked: root.form.reason === modelData
                enabled: root.form.open
                objectName: "reason:" + index
                text: modelData
                onClicked: root.form.reason = checked ? "" : modelData
            }
        }
    }
    McFormField {
        // The one chosen may be scrolled out of sight.
        label: root.form.townshipIndex < 0 ? qsTr("Township") : qsTr("Township: %1").arg(root.form.townshipNames[root.form.townshipIndex])
        visible: root.form.needsTownship
        width: parent.width
        Column {
            spacing: 6
            width: parent.width
            NameChoice {
                currentIndex: root.form.townshipIndex
                enabled: root.form.open
                names: root.form.townshipNames
                prefix: "township"
                width: parent.width
                onChosen: index => root.form.townshipIndex = index
            }
            McText {
                color: Theme.text2
                text: root.form.townshipNote
                type: Theme.label
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    McTextField {
        enabled: root.form.open
        iconName: "pen"
        label: qsTr("In a few words (optional)")
        objectName: "field:reason"
        placeholderText: label
        text: root.form.reason
        width: parent.width
        onTextEdited: root.form.reason = text
    }
    McTextField {
        enabled: root.form.open
        iconName: "pin"
        label: qsTr("Where (optional)")
        objectName: "field:place"
        placeholderText: root.session.positions.words
        text: root.form.place
        width: parent.width
        onTextEdited: root.form.place = text
    }
}
