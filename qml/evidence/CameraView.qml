// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The camera over the whole page: what it sees, the shutter, and importing instead. Emits pictured() with the file of each
// picture; the page says whose it is. Stays open for the next picture until closed.
FocusScope {
    id: root

    required property Session session
    property string owner
    property string role: "before"
    property string itemCode
    property int taken: 0

    signal pictured(string path, bool imported)
    signal closed

    function open(owner: string, role: string, code: string): void {
        root.owner = owner;
        root.role = role;
        root.itemCode = code;
        root.taken = 0;
        root.visible = true;
        root.forceActiveFocus();
    }
    function shoot(): void {
        (finder.item as Viewfinder).shoot();
    }
    function close(): void {
        root.visible = false;
        root.closed();
    }

    objectName: "cameraView"
    visible: false
    onVisibleChanged: {
        if (visible)
            finder.setSource("Viewfinder.qml", { session: root.session });
        else
            finder.source = "";
    }
    Keys.onReturnPressed: root.shoot()

    Rectangle {
        anchors.fill: parent
        color: Theme.photoGround
        TapHandler { }
    }
    Loader {
        id: finder
        anchors { bottom: bar.top; left: parent.left; right: parent.right; top: parent.top }
    }
    Connections {
        target: finder.item
        function onShot(path: string): void {
            root.taken += 1;
            root.pictured(path, false);
        }
    }
    Rectangle {
        id: bar
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.photoBar
        height: 128
        McButton {
            anchors { left: parent.left; leftMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
            iconName: "photo"
            objectName: "action:importPhoto"
            size: McButton.Field
            text: qsTr("Import")
            onClicked: picker.open()
        }
        ShutterKey {
            anchors.centerIn: parent
            objectName: "action:shutter"
            onClicked: root.shoot()
        }
        McButton {
            anchors { right: parent.right; rightMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
            kind: McButton.Primary
            objectName: "action:closeCamera"
            size: McButton.Field
            text: root.taken > 0 ? qsTr("Done (%1)").arg(root.taken) : qsTr("Close")
            onClicked: root.close()
        }
    }
    PhotoPickSheet {
        id: picker
        session: root.session
        onPicked: path => {
            root.taken += 1;
            root.pictured(path, true);
        }
    }
}
