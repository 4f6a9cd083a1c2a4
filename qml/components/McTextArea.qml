// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// Several lines of text that grow with what is written, and at the right a key for voice when canSpeak. edited() tells
// that a person changed the text, not the page. Tab leaves the field.
FocusScope {
    id: root

    property string label: ""
    property alias text: area.text
    property alias placeholderText: area.placeholderText
    property bool faulty: false
    property bool canSpeak: false
    property int maximumLength: 2000
    property int leastHeight: 72

    signal edited
    signal speakClicked

    implicitHeight: Math.max(leastHeight, area.implicitHeight)
    implicitWidth: 632

    McInputGround {
        anchors.fill: parent
        active: area.activeFocus
        faulty: root.faulty
        usable: root.enabled
    }
    T.TextArea {
        id: area
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; rightMargin: root.canSpeak ? Theme.touch : 0; top: parent.top }
        bottomPadding: 12
        implicitHeight: contentHeight + topPadding + bottomPadding
        leftPadding: 14
        rightPadding: 14
        topPadding: 12
        activeFocusOnTab: true
        color: Theme.text
        focus: true
        font.family: Theme.fontSans
        font.pixelSize: Theme.fontSize(Theme.body)
        objectName: root.objectName + "Input"
        selectByMouse: true
        selectedTextColor: Theme.inkOnPrimary
        selectionColor: Theme.primaryFill
        textFormat: TextEdit.PlainText
        verticalAlignment: lineCount > 1 ? TextEdit.AlignTop : TextEdit.AlignVCenter
        wrapMode: TextEdit.Wrap
        Accessible.description: placeholderText
        Accessible.name: root.label === "" ? placeholderText : root.label
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        onTextChanged: {
            if (length > root.maximumLength)
                remove(root.maximumLength, length)
            if (activeFocus)
                root.edited()
        }
        McText {
            anchors { left: parent.left; leftMargin: 14; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.text3
            text: area.placeholderText
            visible: area.length === 0 && area.preeditText === ""
            Accessible.ignored: true
        }
    }
    McIconButton {
        anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
        iconName: "mic"
        iconSize: 26
        ink: Theme.primary
        objectName: "speak"
        text: qsTr("Voice note")
        visible: root.canSpeak
        onClicked: root.speakClicked()
    }
}
