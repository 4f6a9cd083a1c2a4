// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Below the lines of a conflict: the reason where one is asked for, and that evidence is never merged.
Column {
    id: root

    required property ConflictModel conflict

    spacing: 12
    topPadding: 12

    McFormField {
        label: qsTr("Why this one")
        visible: root.conflict.asksWords
        width: parent.width
        McTextArea {
            id: words
            label: qsTr("Why this one")
            objectName: "field:words"
            width: parent.width
            onTextChanged: root.conflict.words = text
        }
    }
    Connections {
        target: root.conflict
        function onObjectChanged(): void { words.text = ""; }
    }
    Rectangle {
        color: Theme.warnTint
        height: said.implicitHeight + 24
        radius: Theme.radiusControl
        width: parent.width
        McText {
            id: said
            anchors { left: parent.left; margins: 14; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.warn
            text: qsTr("Evidence takes no part in merging: the photographs of both are kept, by their hashes.")
            type: Theme.bodySmall
            wrapMode: Text.Wrap
        }
    }
    Item { height: 12; width: 1 }
}
