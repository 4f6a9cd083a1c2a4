// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// A person's first minute on this tablet: what the slip says, the digits to compare, a PIN of one's own.
AppPage {
    id: root

    required property Settings settings
    readonly property bool choosing: desk.step >= EnrolDesk.Pin
    readonly property bool sideways: !root.portrait

    hidesRail: true
    objectName: "enrolPage"

    function goBack(): void {
        if (!desk.goBack() && root.session.enrolled)
            root.session.back();
    }

    Keys.onEnterPressed: desk.agree()
    Keys.onReturnPressed: desk.agree()

    EnrolDesk {
        id: desk
        session: root.session
    }
    Rectangle {
        id: dark
        color: Theme.rail
        height: root.sideways || root.choosing ? root.height : 216
        width: root.sideways ? root.width / 2 : root.width

        Column {
            anchors.centerIn: parent
            spacing: 30
            width: 400
            LockBrand {
                subtitle: desk.centreName === "" ? qsTr("Unannounced safety inspections") : desk.centreName
                width: parent.width
            }
            McPinPad {
                focus: root.choosing
                locked: desk.busy
                message: desk.problem
                objectName: "newPin"
                prompt: desk.repeating ? qsTr("Enter the same PIN once more") : qsTr("Choose a PIN of 6 digits")
                visible: root.choosing
                width: parent.width
                onEntered: (pin) => desk.choosePin(pin)
            }
        }
        McIconButton {
            iconName: "arrow-left"
            ink: Theme.inkOnRail
            objectName: "back"
            text: qsTr("Back")
            visible: root.session.enrolled || desk.step !== EnrolDesk.Slip
            x: 16
            y: 16
            onClicked: root.goBack()
        }
    }
    Rectangle {
        anchors { bottom: parent.bottom; right: parent.right; top: root.sideways ? parent.top : dark.bottom }
        color: Theme.surface
        visible: root.sideways || !root.choosing
        width: root.sideways ? root.width - dark.width : root.width

        EnrolSteps {
            anchors { fill: parent; leftMargin: root.sideways ? 56 : 40; rightMargin: root.sideways ? 56 : 40 }
            desk: desk
            settings: root.settings
        }
    }
}
