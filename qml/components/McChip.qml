// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A pill that tells a state in icon, word and colour. Pressable when interactive.
McPressable {
    id: root

    property int tone: Tone.Neutral
    property string iconName: ""
    property bool interactive: false

    implicitHeight: interactive ? Theme.touch : drawnHeight
    leftPadding: iconName === "" ? 12 : 10
    rightPadding: 12
    activeFocusOnTab: interactive
    enabled: interactive
    ringRadius: height / 2
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText

    readonly property int iconSpace: iconName === "" ? 0 : 24
    readonly property int drawnHeight: Math.round(Theme.chipHeight * Theme.textScale)
    readonly property color ink: Theme.toneText(tone)

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.tone === Tone.Neutral ? Theme.line : color
            border.width: Theme.hairline
            color: root.tone === Tone.Neutral ? Theme.surfaceAlt : Theme.toneGround(root.tone)
            height: root.drawnHeight
            radius: height / 2
            width: parent.width
        }
    }
    contentItem: Item {
        implicitHeight: line.implicitHeight
        implicitWidth: label.implicitWidth + root.iconSpace

        Row {
            id: line
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.iconName
                size: Theme.iconSm
                visible: root.iconName !== ""
            }
            McText {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                text: root.text
                type: Theme.label
                width: Math.min(implicitWidth, Math.max(0, root.availableWidth - root.iconSpace))
            }
        }
    }
}
