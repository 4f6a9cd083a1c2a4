// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

// A part of McProgressBar from the left to `end`; its right end is straight when another part follows.
Item {
    id: root

    required property real end
    required property color fill
    property bool followed: false

    Rectangle {
        id: bar
        color: root.fill
        height: root.height
        radius: root.height / 2
        width: Math.max(root.height, root.width * Math.min(1, root.end))
    }
    Rectangle {
        color: root.fill
        height: root.height
        visible: root.followed
        width: root.height / 2
        x: bar.width - width
    }
}
