// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What the camera sees: the device's own, or the next picture of the folder that stands for it; or why there is none.
Item {
    id: root

    required property Session session
    readonly property bool ready: camera.ready

    signal shot(string path)

    function shoot(): void {
        camera.shoot();
    }

    objectName: "viewfinder"

    CameraDevice {
        id: camera
        session: root.session
        onShot: path => root.shot(path)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.photoGround
    }
    Loader {
        id: live
        active: camera.live
        anchors.fill: parent
        source: camera.live ? "LivePicture.qml" : ""
        onLoaded: camera.videoSink = (item as LivePicture).sink
    }
    Image {
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        source: camera.frame === "" ? "" : "image://photo/" + camera.frame
        sourceSize.width: root.width
        visible: camera.frame !== "" && !camera.live
    }
    McStatePanel {
        anchors.centerIn: parent
        effect: camera.problem
        fact: qsTr("No camera")
        iconName: "camera"
        tone: Tone.Warn
        visible: camera.problem !== ""
        width: Math.min(480, root.width - 48)
    }
}
