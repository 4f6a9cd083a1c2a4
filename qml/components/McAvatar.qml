// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A person as one character in a disc.
Rectangle {
    id: root

    property string initial: ""

    color: Theme.avatar
    implicitHeight: 40
    implicitWidth: 40
    radius: width / 2

    McText {
        anchors.centerIn: parent
        color: Theme.inkOnRail
        strong: true
        text: root.initial
        type: Theme.bodySmall
    }
}
