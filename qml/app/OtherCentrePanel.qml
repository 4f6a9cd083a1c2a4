// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Somebody else answers under the centre's address: both fingerprints to compare, and nothing is sent.
McStatePanel {
    id: root

    required property Session session
    property string trusted: ""
    property string answered: ""

    effect: qsTr("Syncing has stopped, so that nobody can pose as the centre. What you recorded is safe on this tablet.")
    fact: qsTr("The centre's identity is not the one known")
    iconName: "certificate"
    objectName: "notice:otherCentre"
    primaryIcon: "sync"
    primaryText: qsTr("Ask once more")
    secondaryIcon: "key"
    secondaryText: qsTr("Enrol again")
    tone: Tone.Danger
    onPrimaryClicked: root.session.sync.retryNow()
    onSecondaryClicked: root.session.go("enrol")

    Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surfaceAlt
        height: prints.height + 24
        radius: Theme.radiusControl
        width: parent.width
        Row {
            id: prints
            width: parent.width - 24
            x: 12
            y: 12
            Column {
                width: parent.width / 2
                McText { color: Theme.text2; text: qsTr("Known"); type: Theme.label }
                McText { objectName: "fingerprint:known"; text: root.trusted; type: Theme.label }
            }
            Column {
                width: parent.width / 2
                McText { color: Theme.toneText(Tone.Danger); text: qsTr("Now"); type: Theme.label }
                McText { objectName: "fingerprint:now"; text: root.answered; type: Theme.label }
            }
        }
    }
    McText {
        color: Theme.text2
        text: qsTr("Compare in person with the person who looks after the centre; never by word of mouth.")
        type: Theme.label
        width: parent.width
        wrapMode: Text.Wrap
    }
}
