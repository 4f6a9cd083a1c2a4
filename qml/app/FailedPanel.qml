// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// In the place of a list that could not be read: why, and the way to try again.
McStatePanel {
    id: root

    required property SessionListModel list

    effect: root.list.errorString
    fact: qsTr("The list could not be read")
    iconName: "alert-circle"
    objectName: "failed"
    primaryIcon: "sync"
    primaryText: qsTr("Read again")
    tone: Tone.Danger
    visible: root.list.status === SessionListModel.Failed
    onPrimaryClicked: root.list.reload()
}
