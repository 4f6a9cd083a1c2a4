// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Mingcha.Theme

// A place to fill: dashed outline, icon and word. On dark ground when overPhoto.
McPressable {
    id: root

    property string iconName: "camera"
    property bool overPhoto: false
    property bool wide: false

    readonly property color ink: overPhoto ? Theme.photoText : Theme.primary

    implicitHeight: Math.max(Theme.touch, Theme.photoThumbHeight)
    implicitWidth: 78

    background: Shape {
        id: outline
        ShapePath {
            dashPattern: [4, 3]
            fillColor: "transparent"
            strokeColor: root.overPhoto ? Theme.photoMuted : Theme.lineStrong
            strokeStyle: ShapePath.DashLine
            strokeWidth: 1.25
            startX: 9
            startY: 1
            PathLine { relativeX: outline.width - 18; relativeY: 0 }
            PathArc { relativeX: 8; relativeY: 8; radiusX: 8; radiusY: 8 }
            PathLine { relativeX: 0; relativeY: outline.height - 18 }
            PathArc { relativeX: -8; relativeY: 8; radiusX: 8; radiusY: 8 }
            PathLine { relativeX: 18 - outline.width; relativeY: 0 }
            PathArc { relativeX: -8; relativeY: -8; radiusX: 8; radiusY: 8 }
            PathLine { relativeX: 0; relativeY: 18 - outline.height }
            PathArc { relativeX: 8; relativeY: -8; radiusX: 8; radiusY: 8 }
        }
    }
    contentItem: Item {
        Grid {
            anchors.centerIn: parent
            columns: root.wide ? 2 : 1
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: root.wide ? 6 : 0
            verticalItemAlignment: Grid.AlignVCenter
            McIcon {
                color: root.ink
                name: root.iconName
            }
            McText {
                color: root.ink
                text: root.text
                type: Theme.label
            }
        }
    }
}
