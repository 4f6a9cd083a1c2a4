// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A small word with a ground: kind of task, severity, time left. Not pressable.
Rectangle {
    id: root

    property string text: ""
    property int tone: Tone.Neutral
    property string iconName: ""
    property bool outlined: false

    readonly property int iconSpace: iconName === "" ? 0 : 19
    readonly property bool strong: tone === Tone.DangerFill || tone === Tone.Seal || tone === Tone.OkFill

    border.color: Theme.lineStrong
    border.width: outlined ? Theme.hairline : 0
    color: outlined ? "transparent" : Theme.toneGround(tone)
    implicitHeight: Math.round(Theme.tagHeight * Theme.textScale)
    implicitWidth: label.implicitWidth + iconSpace + 16
    radius: Theme.radiusTag
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    Row {
        anchors.centerIn: parent
        spacing: 4

        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: label.color
            name: root.iconName
            size: 15
            visible: root.iconName !== ""
        }
        McText {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            color: root.outlined ? Theme.text2 : Theme.toneText(root.tone)
            strong: root.strong
            text: root.text
            type: Theme.caption
            width: Math.min(implicitWidth, Math.max(0, root.width - root.iconSpace - 16))
        }
    }
}
