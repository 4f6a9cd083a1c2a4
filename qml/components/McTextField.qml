// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// One line of text. label is its name for screen readers; iconName sits before the text.
T.TextField {
    id: root

    property string label: ""
    property string iconName: ""
    property bool faulty: false

    implicitHeight: Math.max(Theme.input, Theme.touch, contentHeight + 20)
    implicitWidth: 300
    bottomPadding: 8
    leftPadding: iconName === "" ? 14 : 46
    rightPadding: 14
    topPadding: 8
    activeFocusOnTab: true
    color: enabled ? Theme.text : Theme.text3
    font.family: Theme.fontSans
    font.pixelSize: Theme.fontSize(Theme.body)
    placeholderTextColor: Theme.text3
    selectByMouse: true
    selectedTextColor: Theme.inkOnPrimary
    selectionColor: Theme.primaryFill
    verticalAlignment: TextInput.AlignVCenter
    Accessible.description: placeholderText
    Accessible.name: label === "" ? placeholderText : label

    background: McInputGround {
        active: root.activeFocus
        faulty: root.faulty
        usable: root.enabled
    }

    McIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        name: root.iconName
        size: 22
        visible: root.iconName !== ""
        x: 14
    }
    McText {
        anchors { left: parent.left; leftMargin: root.leftPadding; right: parent.right; rightMargin: root.rightPadding; verticalCenter: parent.verticalCenter }
        color: root.placeholderTextColor
        text: root.placeholderText
        visible: root.length === 0 && root.preeditText === ""
        Accessible.ignored: true
    }
}
