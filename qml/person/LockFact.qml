// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// A small true thing at the foot of the lock screen.
Row {
    id: root

    property string iconName: ""
    property string text: ""

    spacing: 6

    McIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.sealMuted
        name: root.iconName
        size: 16
    }
    McText {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.sealMuted
        text: root.text
        type: Theme.label
    }
}
