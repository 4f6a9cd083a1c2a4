// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Six digits to unlock. Sends entered() by itself at the last digit and empties; `message` says what is wrong, `locked`
// stops it. Digits, Backspace and the other key work from a keyboard too. On dark ground in both colour sets.
FocusScope {
    id: root

    property int length: 6
    property string prompt: qsTr("Enter your 6-digit PIN to unlock this device")
    property string message: ""
    property bool locked: false
    property string otherText: ""
    property string otherIcon: "users"

    signal entered(string pin)
    signal otherClicked

    readonly property int filled: buffer.digits.length
    readonly property real keyWidth: (width - 24) / 3

    implicitHeight: dots.height + 30 + hint.implicitHeight + 12 + 4 * Theme.keypadKey + 36
    implicitWidth: 400
    Accessible.name: prompt
    Accessible.role: Accessible.Grouping
    Keys.onPressed: (event) => {
        if (event.key === Qt.Key_Backspace)
            event.accepted = root.erase()
        else if (event.text >= "0" && event.text <= "9" && event.text.length === 1)
            event.accepted = root.press(event.text)
    }

    function press(digit: string): bool {
        if (locked || buffer.digits.length >= length)
            return false
        buffer.digits += digit
        if (buffer.digits.length === length) {
            const pin = buffer.digits
            buffer.digits = ""
            root.entered(pin)
        }
        return true
    }
    function erase(): bool {
        buffer.digits = buffer.digits.slice(0, -1)
        return true
    }

    QtObject {
        id: buffer
        property string digits: ""
    }
    Row {
        id: dots
        anchors.horizontalCenter: parent.horizontalCenter
        height: 20
        spacing: 20
        Repeater {
            model: root.length
            delegate: Rectangle {
                required property int index
                border.color: root.message === "" ? Theme.sealMuted : Theme.seal
                border.width: Theme.strokeSelected
                color: index < root.filled ? Theme.photoText : "transparent"
                height: 20
                radius: 10
                width: 20
            }
        }
    }
    Row {
        id: hint
        anchors { horizontalCenter: parent.horizontalCenter; top: dots.bottom; topMargin: 14 }
        spacing: 6
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: hintText.color
            name: root.locked ? "lock" : "alert-circle"
            size: Theme.iconSm
            visible: root.message !== ""
        }
        McText {
            id: hintText
            color: root.message === "" ? Theme.sealText : Theme.inkOnSeal
            strong: root.message !== ""
            text: root.message === "" ? root.prompt : root.message
            type: Theme.label
            Accessible.name: text
            Accessible.role: Accessible.StaticText
        }
    }
    Grid {
        anchors { horizontalCenter: parent.horizontalCenter; top: hint.bottom; topMargin: 18 }
        columns: 3
        spacing: 12
        Repeater {
            model: 9
            delegate: McPadKey {
                required property int index
                enabled: !root.locked
                objectName: "digit" + text
                text: index + 1
                width: root.keyWidth
                onClicked: root.press(text)
            }
        }
        McPadKey {
            filled: false
            iconName: root.otherText === "" ? "" : root.otherIcon
            objectName: "other"
            opacity: root.otherText === "" ? 0 : 1
            enabled: root.otherText !== ""
            text: root.otherText
            width: root.keyWidth
            onClicked: root.otherClicked()
        }
        McPadKey {
            enabled: !root.locked
            objectName: "digit0"
            text: "0"
            width: root.keyWidth
            onClicked: root.press(text)
        }
        McPadKey {
            accessibleName: qsTr("Delete")
            enabled: !root.locked
            filled: false
            iconName: "backspace"
            objectName: "erase"
            width: root.keyWidth
            onClicked: root.erase()
        }
    }
}
