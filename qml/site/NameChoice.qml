// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// One of several names, as chips that wrap.
Flow {
    id: root

    required property list<string> names
    property int currentIndex: -1
    property string prefix: ""

    signal chosen(int index)

    spacing: 8

    Repeater {
        model: root.names
        delegate: McFilterChip {
            required property int index
            required property string modelData
            checked: index === root.currentIndex
            objectName: root.prefix + ":" + index
            text: modelData
            onClicked: root.chosen(index)
        }
    }
}
