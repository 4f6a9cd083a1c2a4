// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// With gloves on, swallows the second of two taps that follow each other too fast on the same control.
MouseArea {
    id: root

    enabled: quiet.running
    z: 20

    function calm(): void {
        quiet.restart()
    }

    Timer {
        id: quiet
        interval: Theme.gloveTapGuard
    }
}
