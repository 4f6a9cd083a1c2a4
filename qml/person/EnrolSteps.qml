// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The three steps of enrolling in words, the fields of the current one, and its buttons.
Item {
    id: root

    required property EnrolDesk desk
    required property Settings settings

    Column {
        id: head
        anchors { left: parent.left; right: language.left; rightMargin: 16; top: parent.top; topMargin: 38 }
        McText {
            text: qsTr("Enrol on this tablet")
            type: Theme.title
            width: parent.width
            wrapMode: Text.Wrap
        }
        McText {
            color: Theme.text2
            text: qsTr("Your lead gives you an enrolment slip")
            type: Theme.label
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    LanguageButton {
        id: language
        anchors { right: parent.right; top: parent.top; topMargin: 38 }
        settings: root.settings
    }
    McFormScroll {
        anchors { bottom: actions.top; bottomMargin: 12; left: parent.left; right: parent.right; top: head.bottom; topMargin: 24 }
        contentHeight: steps.height
        Column {
            id: steps
            spacing: 18
            width: parent.width
            McStatePanel {
                effect: root.desk.problem
                fact: qsTr("Not enrolled")
                iconName: "alert-circle"
                objectName: "problem"
                tone: Tone.Danger
                visible: root.desk.problem !== "" && root.desk.step === EnrolDesk.Slip
                width: parent.width
            }
            EnrolStep {
                current: root.desk.step === EnrolDesk.Slip
                detail: qsTr("Type or paste what the slip says; a code works once and for a short time")
                done: root.desk.step > EnrolDesk.Slip
                title: qsTr("Enter the slip")
                width: parent.width
                EnrolSlip {
                    desk: root.desk
                    width: parent.width
                }
            }
            EnrolStep {
                current: root.desk.step === EnrolDesk.Compare
                detail: qsTr("Go on only when the slip shows the same digits")
                done: root.desk.step > EnrolDesk.Compare
                number: 2
                title: qsTr("Compare 4 digits")
                width: parent.width
                EnrolDigits {
                    digits: root.desk.digits
                    objectName: "digits"
                }
            }
            EnrolStep {
                current: root.desk.step === EnrolDesk.Pin
                detail: qsTr("It stays on this tablet; if forgotten, you enrol again")
                done: root.desk.step === EnrolDesk.Done
                number: 3
                title: qsTr("Choose a PIN of 6 digits")
                width: parent.width
            }
        }
    }
    Row {
        id: actions
        anchors { bottom: parent.bottom; bottomMargin: 28; left: parent.left; right: parent.right }
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
        spacing: 12
        visible: root.desk.step < EnrolDesk.Pin
        McButton {
            iconName: "x"
            kind: McButton.OutlineDanger
            objectName: "action:digitsDiffer"
            size: McButton.Field
            text: qsTr("Different")
            visible: root.desk.step === EnrolDesk.Compare
            width: (actions.width - 12) * 0.34
            onClicked: root.desk.disagree()
        }
        McButton {
            enabled: root.desk.ready
            iconName: "check"
            kind: McButton.Primary
            objectName: "action:digitsAgree"
            size: McButton.Field
            text: qsTr("The same, go on")
            visible: root.desk.step === EnrolDesk.Compare
            width: (actions.width - 12) * 0.66
            onClicked: root.desk.agree()
        }
        McButton {
            enabled: root.desk.ready
            iconAfter: true
            iconName: "arrow-right"
            kind: McButton.Primary
            objectName: "action:meet"
            size: McButton.Field
            text: root.desk.busy ? qsTr("Asking the centre") : qsTr("Next")
            visible: root.desk.step === EnrolDesk.Slip
            width: actions.width
            onClicked: root.desk.meet()
        }
    }
}
