// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Chips in one line. Where there is no room for all of them they scroll sideways, and over an edge that hides more stands a
// key that brings it.
Item {
    id: root

    property color ground: Theme.surface
    property real sideMargin: 14
    default property alias chips: row.data

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth + 2 * sideMargin

    function scroll(parts: real): void {
        view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, view.contentX + parts * view.width));
    }

    component Edge: Item {
        id: edge
        property bool atStart: false
        readonly property color clear: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)
        height: root.height
        width: key.width + 20
        Rectangle {
            height: parent.height
            width: parent.width
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { color: edge.atStart ? root.ground : edge.clear; position: 0 }
                GradientStop { color: root.ground; position: edge.atStart ? 0.7 : 0.3 }
                GradientStop { color: edge.atStart ? edge.clear : root.ground; position: 1 }
            }
        }
        McIconButton {
            id: key
            anchors.verticalCenter: parent.verticalCenter
            iconName: edge.atStart ? "chevron-left" : "chevron-right"
            objectName: edge.atStart ? "chipsBack" : "chipsOn"
            text: edge.atStart ? qsTr("Back") : qsTr("More")
            x: edge.atStart ? 0 : parent.width - width
            onClicked: root.scroll(edge.atStart ? -0.7 : 0.7)
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
    Edge {
        atStart: true
        visible: view.interactive && !view.atXBeginning
    }
    Edge {
        anchors.right: parent.right
        visible: view.interactive && !view.atXEnd
    }
}
