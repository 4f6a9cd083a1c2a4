// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The bottom bar of portrait: up to five entries (McNavItem children) that share the width.
Rectangle {
    id: root

    default property alias items: entries.data

    color: Theme.rail
    implicitHeight: Math.max(Theme.navBar, Theme.touch)
    implicitWidth: 800

    Row {
        id: entries
        readonly property real share: visibleChildren.length > 0 ? width / visibleChildren.length : width
        anchors.fill: parent
    }
    Repeater {
        model: entries.children.length
        delegate: Item {
            id: fitted
            required property int index
            readonly property Item entry: entries.children[index]
            visible: false
            Binding {
                property: "width"
                target: fitted.entry
                value: entries.share
            }
            Binding {
                property: "height"
                target: fitted.entry
                value: root.height
            }
        }
    }
}
