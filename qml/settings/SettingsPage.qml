// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// How the app looks and answers, who works on this tablet, and what the app is made of.
AppPage {
    id: root

    required property Settings settings

    objectName: "settingsPage"

    DeviceFacts {
        id: facts
        session: root.session
    }
    ClearingDesk {
        id: clearing
        session: root.session
        Component.onCompleted: look()
    }
    Later {
        id: sheet
        place: root
        ClearingSheet {
            desk: clearing
            session: root.session
        }
    }
    AppBar {
        id: bar
        session: root.session
        title: qsTr("Settings")
        width: parent.width
        McButton {
            iconName: "lock"
            objectName: "action:lock"
            text: qsTr("Lock")
            onClicked: root.session.lock()
        }
    }
    Flickable {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 40
        Column {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 10
            width: Math.min(760, parent.width - 40)
            y: 16
            McSectionTitle { text: qsTr("Display and touch"); width: parent.width }
            DisplaySettings { settings: root.settings; width: parent.width }
            McSectionTitle { text: qsTr("Person and tablet"); width: parent.width }
            McCard {
                height: personRows.height
                width: parent.width
                Column {
                    id: personRows
                    width: parent.width
                    FactRow { fact: root.session.personName; text: qsTr("Name"); width: parent.width }
                    FactRow { fact: facts.roles; text: qsTr("Role"); width: parent.width }
                    FactRow { fact: facts.region; text: qsTr("Region"); width: parent.width }
                    FactRow { fact: facts.card; text: qsTr("Enforcement card"); width: parent.width }
                    FactRow { fact: root.session.deviceName; text: qsTr("Tablet"); width: parent.width }
                    FactRow { fact: facts.centre; text: qsTr("Centre"); width: parent.width }
                    FactRow { fact: facts.folder; text: qsTr("Data folder"); width: parent.width }
                    FactRow { fact: facts.space; showDivider: false; text: qsTr("Free space"); width: parent.width }
                }
            }
            McButton {
                iconName: "trash"
                objectName: "action:makeRoom"
                text: qsTr("Make room: %1 of photos can be removed").arg(clearing.amountText)
                visible: clearing.count > 0
                width: parent.width
                onClicked: sheet.made().open()
            }
            McSectionTitle { text: qsTr("About"); width: parent.width }
            McCard {
                height: aboutRows.height
                width: parent.width
                Column {
                    id: aboutRows
                    width: parent.width
                    FactRow { fact: Qt.application.version; text: qsTr("Mingcha"); width: parent.width }
                    FactRow { fact: facts.catalogue; text: qsTr("Checklists"); width: parent.width }
                    FactRow {
                        fact: qsTr("Apache-2.0. Built on Qt and libexif (LGPL), QCoro (MIT), OpenSSL (Apache-2.0), libsodium (ISC), SQLite (public domain), zstd (BSD), Noto fonts (OFL).")
                        showDivider: false
                        text: qsTr("Licences")
                        width: parent.width
                    }
                }
            }
        }
    }
}
