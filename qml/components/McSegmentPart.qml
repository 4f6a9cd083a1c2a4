// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One part of McAnswerSegment or McSegment.
McPressable {
    id: root

    property string iconName: ""
    property bool first: false
    property bool last: false
    property bool selected: false
    property color fill: Theme.primaryFill
    property color fillInk: Theme.inkOnPrimary

    readonly property int iconSpace: iconName === "" ? 0 : 26
    readonly property color ink: selected ? fillInk : idleInk
    readonly property color idleInk: enabled ? Theme.text2 : Theme.text3
    readonly property color idleGround: down ? Theme.bg : Theme.surface

    leftPadding: 10
    rightPadding: 10
    ringRadius: Theme.radiusSegmented
    Accessible.checkable: true
    Accessible.checked: selected
    Accessible.role: Accessible.RadioButton

    background: McSegmentGround {
        color: root.selected ? root.fill : root.idleGround
        first: root.first
        last: root.last
    }
    contentItem: Item {
        implicitHeight: line.implicitHeight
        implicitWidth: label.implicitWidth + root.iconSpace
        Row {
            id: line
            anchors.centerIn: parent
            spacing: 6
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.iconName
                size: 20
                strong: true
                visible: root.iconName !== ""
            }
            McText {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.fontSize(Theme.caption)
                strong: root.selected
                text: root.text
                width: Math.min(implicitWidth, Math.max(0, root.availableWidth - root.iconSpace))
            }
        }
    }
}
