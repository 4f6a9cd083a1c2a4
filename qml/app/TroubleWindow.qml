// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Instead of the app when its data cannot be opened: one panel that says what to do.
Window {
    id: root

    required property Trouble trouble

    color: Theme.bg
    height: 800
    title: qsTr("Mingcha")
    visible: true
    width: 1280

    Shortcut {
        sequences: ["Return", "Enter"]
        onActivated: root.trouble.retry()
    }
    Shortcut {
        sequences: ["Esc"]
        onActivated: root.close()
    }
    McStatePanel {
        anchors.centerIn: parent
        effect: root.trouble.effect
        fact: root.trouble.fact
        iconName: root.trouble.iconName
        objectName: "trouble"
        primaryIcon: "sync"
        primaryText: qsTr("Try again")
        secondaryIcon: "exit"
        secondaryText: qsTr("Close")
        tone: Tone.Danger
        width: Math.min(560, root.width - 40)
        onPrimaryClicked: root.trouble.retry()
        onSecondaryClicked: root.close()
        McFactLine {
            iconName: "info"
            text: root.trouble.place
            visible: text !== ""
            width: parent.width
        }
        McFactLine {
            iconName: "shield-check"
            text: qsTr("What was stored before is untouched")
            tone: Tone.Ok
            visible: root.trouble.isUntouched
            width: parent.width
        }
    }
}
