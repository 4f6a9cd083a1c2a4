// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The disc of a radio choice; not pressable by itself.
Rectangle {
    id: root

    property bool selected: false

    border.color: selected ? Theme.primary : Theme.lineStrong
    border.width: Theme.strokeSelected
    color: Theme.surface
    implicitHeight: 22
    implicitWidth: 22
    radius: 11

    Rectangle {
        anchors.centerIn: parent
        color: Theme.primary
        height: 12
        radius: 6
        visible: root.selected
        width: 12
    }
}
