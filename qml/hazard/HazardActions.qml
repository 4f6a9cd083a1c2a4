// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The foot of the form: whether all is stored, and finishing; after a first attempt what is still missing, by name.
Column {
    id: root

    required property HazardForm form
    readonly property bool narrow: width < 600 * Theme.textScale

    signal finishClicked(bool another)

    Rectangle {
        color: Theme.dangerTint
        height: words.implicitHeight + 20
        visible: root.form.attempted && root.form.missingText !== ""
        width: parent.width
        McText {
            id: words
            anchors { left: parent.left; margins: 20; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.danger
            horizontalAlignment: Text.AlignRight
            objectName: "missing"
            text: root.form.missingText
            type: Theme.bodySmall
            wrapMode: Text.Wrap
        }
    }
    McActionBar {
        width: parent.width
        leading: McSaveState {
            detail: root.form.savedAt
            objectName: "saveState"
            saveState: root.form.saveState
        }
        McButton {
            accessibleName: qsTr("Save, record another")
            iconName: "plus"
            objectName: "action:completeAndNext"
            size: McButton.Field
            text: root.narrow ? qsTr("Another", "hazard") : qsTr("Save, record another")
            visible: root.form.code !== ""
            onClicked: root.finishClicked(true)
        }
        McButton {
            iconName: "check"
            kind: McButton.Primary
            objectName: "action:complete"
            size: McButton.Field
            text: qsTr("Finish recording")
            onClicked: root.finishClicked(false)
        }
    }
}
