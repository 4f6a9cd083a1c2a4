// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// A hazard's photographs, large, each with the state of its receipt and its hash.
ListView {
    id: root

    required property Session session
    required property string hazard
    readonly property list<string> stateWords: [qsTr("Taking"), qsTr("On the tablet"), qsTr("Uploading"), qsTr("Receipt matches"), qsTr("Not on this tablet")]
    readonly property list<string> stateIcons: ["camera", "device", "cloud-up", "shield-check", "alert-circle"]
    readonly property list<int> stateTones: [Tone.Neutral, Tone.Warn, Tone.Primary, Tone.Ok, Tone.Warn]

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    height: 216
    objectName: "reviewPhotos"
    orientation: ListView.Horizontal
    spacing: 12
    visible: count > 0
    model: PhotoList {
        id: photos
        owner: root.hazard
        session: root.session
    }
    PhotoViewer {
        id: viewer
        photos: photos
    }
    delegate: Column {
        id: photo
        required property int index
        required property string source
        required property string timeText
        required property int photoState
        required property string photoId
        required property string facts
        required property string place
        spacing: 6
        McThumb {
            height: 184
            objectName: "photo:" + photo.photoId
            photoState: photo.photoState
            source: photo.source
            timeText: photo.timeText
            width: 248
            onClicked: viewer.show(photo.index)
        }
        Row {
            spacing: 4
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.toneText(root.stateTones[photo.photoState])
                name: root.stateIcons[photo.photoState]
                size: 16
            }
            McText {
                color: Theme.toneText(root.stateTones[photo.photoState])
                text: photo.place === "" ? root.stateWords[photo.photoState] : photo.place
                type: Theme.caption
            }
            McText {
                color: Theme.text3
                mono: true
                text: photo.facts.slice(-9)
                type: Theme.mono
            }
        }
    }
}
