// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// What a list shows while it takes longer than 300 ms to load: rows of line colour, nothing that moves.
Item {
    id: root

    implicitHeight: Theme.rowTwoLine
    implicitWidth: 356
    Accessible.ignored: true

    Rectangle {
        color: Theme.line
        height: 14
        radius: 4
        width: root.width * 0.45
        x: 18
        y: 18
    }
    Rectangle {
        color: Theme.line
        height: 10
        radius: 4
        width: root.width * 0.7
        x: 18
        y: 44
    }
    McDivider {
        anchors.bottom: parent.bottom
    }
}
