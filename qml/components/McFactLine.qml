// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One line of evidence: an icon and what is so.
Item {
    id: root

    property string iconName: "check-circle"
    property string text: ""
    property string trailingText: ""
    property int tone: Tone.Neutral

    implicitHeight: Math.max(20, words.implicitHeight)
    implicitWidth: 320
    width: parent ? parent.width : implicitWidth

    McIcon {
        color: Theme.toneText(root.tone)
        name: root.iconName
        size: Theme.iconSm
        y: (words.implicitHeight / Math.max(1, words.lineCount) - Theme.iconSm) / 2 // of the first line
    }
    McText {
        id: words
        anchors { left: parent.left; leftMargin: 26; right: trailing.left; rightMargin: 8 }
        text: root.text
        type: Theme.label
        wrapMode: Text.Wrap
    }
    McText {
        id: trailing
        anchors.right: parent.right
        color: Theme.text2
        text: root.trailingText
        type: Theme.label
    }
}
