// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Chips in one line. Where there is no room for all of them they scroll sideways, and an edge that hides more fades into
// the ground they lie on.
Item {
    id: root

    property color ground: Theme.surface
    property real sideMargin: 14
    default property alias chips: row.data

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth + 2 * sideMargin

    component Fade: Rectangle {
        id: fade
        property bool atStart: false
        readonly property color clear: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)
        height: root.height
        width: 40
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { color: fade.atStart ? root.ground : fade.clear; position: 0 }
            GradientStop { color: fade.atStart ? fade.clear : root.ground; position: 1 }
        }
    }

    Flickable {
        id: view
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: height
        contentWidth: row.width + 2 * root.sideMargin
        interactive: contentWidth > width

        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            x: root.sideMargin
        }
    }
    Fade {
        atStart: true
        visible: view.interactive && !view.atXBeginning
    }
    Fade {
        anchors.right: parent.right
        visible: view.interactive && !view.atXEnd
    }
}
