// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The dark rail at the left: the seal, the entries (McNavItem children), the state of sync and who is here.
Rectangle {
    id: root

    property string personInitial: ""
    property string personName: ""
    property string syncText: ""
    property string syncIcon: "cloud-check"
    property bool syncSelected: false
    default property alias items: entries.data

    signal syncClicked
    signal personClicked

    color: Theme.rail
    implicitHeight: 800
    implicitWidth: Theme.railWidth

    Image {
        id: logo
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 13 }
        height: 46
        source: "image://icon/logo"
        sourceSize.height: 92
        sourceSize.width: 92
        width: 46
        Accessible.ignored: true
    }
    Flickable {
        anchors { bottom: sync.top; left: parent.left; right: parent.right; top: parent.top; topMargin: 72 }
        clip: true
        contentHeight: entries.implicitHeight
        interactive: contentHeight > height

        Column {
            id: entries
            width: root.width
        }
    }
    McNavItem {
        id: sync
        anchors { bottom: person.top; left: parent.left; right: parent.right }
        height: 72
        iconName: root.syncIcon
        objectName: "navSync"
        selected: root.syncSelected
        text: root.syncText
        visible: root.syncText !== ""
        onClicked: root.syncClicked()
    }
    McPressable {
        id: person
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: 64
        accessibleName: root.personName
        objectName: "navPerson"
        onClicked: root.personClicked()
        contentItem: Item {
            McAvatar {
                anchors.centerIn: parent
                initial: root.personInitial
            }
        }
    }
}
