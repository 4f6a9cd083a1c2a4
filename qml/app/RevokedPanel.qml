// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The centre takes nothing from this tablet any more.
McStatePanel {
    id: root

    required property Session session

    fact: qsTr("The centre no longer accepts this tablet")
    iconName: "device-off"
    objectName: "notice:revoked"
    primaryIcon: "key"
    primaryText: qsTr("Enrol again")
    secondaryIcon: "sync"
    secondaryText: qsTr("Ask once more")
    tone: Tone.Danger
    onPrimaryClicked: root.session.go("enrol")
    onSecondaryClicked: root.session.sync.retryNow()

    McFactLine {
        iconName: "lock"
        text: qsTr("Kept on this tablet: %1").arg(root.session.sync.amountText)
    }
    McFactLine {
        iconName: "phone"
        text: qsTr("Speak to the team lead or the administrator of the centre")
    }
}
