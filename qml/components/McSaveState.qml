// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Says that what is on the screen is kept on the device, or that it could not be.
Row {
    id: root

    enum State { Nothing, Stored, Saving, Failed }

    property int saveState: McSaveState.Stored
    property string detail: ""

    readonly property bool failed: saveState === McSaveState.Failed
    readonly property color ink: {
        if (failed)
            return Theme.danger
        return saveState === McSaveState.Stored ? Theme.ok : Theme.warn
    }

    spacing: 8
    visible: saveState !== McSaveState.Nothing
    Accessible.name: word.text + " " + detail
    Accessible.role: Accessible.StatusBar

    McIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        name: ["", "check-circle", "clock", "alert-circle"][root.saveState]
        size: 22
        strong: true
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: -2
        McText {
            id: word
            color: root.ink
            strong: true
            text: ["", qsTr("Stored on device"), qsTr("Taking longer than usual"), qsTr("Could not be stored")][root.saveState]
            type: Theme.label
        }
        McText {
            color: Theme.text2
            text: root.detail
            type: Theme.caption
            visible: text !== ""
        }
    }
}
