// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// With gloves on, swallows the second of two taps that follow each other too fast on the same control.
MouseArea {
    id: root

    required property T.AbstractButton control

    enabled: calm.running
    z: 20

    Timer {
        id: calm
        interval: Theme.gloveTapGuard
    }
    Connections {
        target: root.control
        function onClicked() {
            calm.restart()
        }
    }
}
