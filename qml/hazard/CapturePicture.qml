// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The camera of the quick report, open from the start; after the shutter the picture that was taken.
Rectangle {
    id: root

    required property Session session
    required property CaptureForm form
    property bool again: false

    color: Theme.photoGround

    Viewfinder {
        id: finder
        anchors.fill: parent
        session: root.session
        visible: root.form.pictures === 0 || root.again
        onShot: path => {
            root.again = false;
            root.form.usePicture(path, false);
        }
    }
    Image {
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        source: root.form.picture
        sourceSize.width: root.width
        visible: !finder.visible
    }
    McPhotoLabel {
        anchors { bottom: parent.bottom; left: parent.left; margins: 20 }
        detail: qsTr("Locked · %1").arg(root.form.takenAt)
        iconName: "shield-check"
        visible: !finder.visible
    }
    ShutterKey {
        anchors { bottom: parent.bottom; bottomMargin: 16; right: parent.right; rightMargin: 20 }
        enabled: root.form.open
        objectName: "action:shutter"
        onClicked: {
            if (finder.visible)
                finder.shoot();
            else
                root.again = true;
        }
    }
    McButton {
        anchors { left: parent.left; leftMargin: 20; top: parent.top; topMargin: 16 }
        iconName: "photo"
        objectName: "action:importPhoto"
        text: qsTr("Import")
        visible: root.form.open
        onClicked: picker.open()
    }
    PhotoPickSheet {
        id: picker
        session: root.session
        onPicked: path => {
            root.again = false;
            root.form.usePicture(path, true);
        }
    }
}
