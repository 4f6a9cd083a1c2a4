// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The lock screen: whose PIN, the pad, and who else may sign in here. Nothing of the data is shown before.
AppPage {
    id: root

    required property Settings settings

    hidesRail: true
    objectName: "unlockPage"

    UnlockDesk {
        id: desk
        session: root.session
    }
    Rectangle {
        id: dark
        color: Theme.rail
        height: root.height
        width: root.portrait ? root.width : root.width / 2

        LanguageButton {
            anchors { margins: Theme.screenPadding; right: parent.right; top: parent.top }
            settings: root.settings
            visible: root.portrait
        }
        Column {
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: -16 }
            spacing: root.height < 760 ? 16 : 30
            width: 400
            LockBrand {
                personDetail: desk.deviceText
                personName: desk.personName
                subtitle: desk.districtName
                width: parent.width
            }
            McPinPad {
                focus: true
                locked: desk.locked
                message: desk.message
                objectName: "pinPad"
                otherText: root.portrait ? qsTr("Switch") : ""
                prompt: desk.busy ? qsTr("Checking") : qsTr("Enter your 6-digit PIN to unlock this device")
                width: parent.width
                onEntered: (pin) => desk.enter(pin)
                onOtherClicked: others.made().open()
            }
        }
        Row {
            anchors { bottom: parent.bottom; bottomMargin: 20; horizontalCenter: parent.horizontalCenter }
            spacing: 16
            LockFact {
                iconName: "lock"
                text: qsTr("Locks after %1 wrong PINs").arg(desk.freeTries)
            }
            LockFact {
                iconName: "cloud-off"
                text: qsTr("Works offline")
            }
        }
    }
    Rectangle {
        anchors { bottom: parent.bottom; left: dark.right; right: parent.right; top: parent.top }
        color: Theme.surface
        visible: !root.portrait

        Column {
            id: head
            anchors { left: parent.left; leftMargin: 56; right: language.left; rightMargin: 16; top: parent.top; topMargin: 38 }
            McText {
                text: qsTr("Who is working?")
                type: Theme.title
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                text: qsTr("Everyone signs with their own PIN")
                type: Theme.label
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        LanguageButton {
            id: language
            anchors { right: parent.right; rightMargin: 56; top: parent.top; topMargin: 38 }
            settings: root.settings
        }
        Flickable {
            anchors { bottom: parent.bottom; left: parent.left; leftMargin: 56; right: parent.right; rightMargin: 56; top: head.bottom; topMargin: 28 }
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: people.height + 24
            EnrolledPeople {
                id: people
                selectedId: desk.personId
                session: root.session
                width: parent.width
                onChosen: (personId) => desk.choose(personId)
            }
        }
    }
    Later {
        id: others
        place: root
        McSheet {
            id: sheet
            cancelText: qsTr("Close")
            title: qsTr("Who is working?")
            EnrolledPeople {
                selectedId: desk.personId
                session: root.session
                width: parent.width
                onChosen: (personId) => { desk.choose(personId); sheet.close() }
            }
        }
    }
}
