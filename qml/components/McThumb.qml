// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A photograph in small, with its time and how far it has come. The picture comes from `source` with its corners already
// rounded where the provider can do it.
McPressable {
    id: root

    enum State { Capturing, Stored, Uploading, Receipted, Missing }

    property url source
    property string timeText: ""
    property int photoState: McThumb.Stored
    property bool selected: false
    property bool showState: false

    readonly property list<string> stateWords: [qsTr("Taking"), qsTr("On device"), qsTr("Uploading"), qsTr("Receipt matches"), qsTr("Missing")]
    readonly property list<string> stateIcons: ["camera", "device", "cloud-up", "shield-check", "alert-circle"]

    implicitHeight: Math.max(Theme.touch, Theme.photoThumbHeight)
    implicitWidth: Theme.photoThumbWidth
    accessibleName: qsTr("Photo %1, %2").arg(timeText).arg(stateWords[photoState])

    contentItem: Item {
        Rectangle {
            anchors.fill: parent
            color: Theme.photoBar
            radius: Theme.radiusControl
        }
        Image {
            id: picture
            anchors.fill: parent
            asynchronous: true
            fillMode: Image.PreserveAspectCrop
            source: root.source
            sourceSize.width: Math.round(root.width * Theme.pixelRatio)
            visible: root.photoState !== McThumb.Missing
            Accessible.ignored: true
        }
        McIcon {
            anchors.centerIn: parent
            color: Theme.photoMuted
            name: root.photoState === McThumb.Missing ? "alert-circle" : "photo"
            size: Theme.iconLg
            visible: picture.status !== Image.Ready || !picture.visible
        }
        Rectangle {
            anchors.fill: parent
            border.color: root.selected ? Theme.photoText : Theme.lineStrong
            border.width: root.selected ? 3 : Theme.hairline
            color: "transparent"
            radius: Theme.radiusControl
        }
        Rectangle {
            anchors { bottom: parent.bottom; left: parent.left; margins: 6 }
            color: Theme.photoGround
            height: 20
            radius: 3
            visible: root.timeText !== ""
            width: time.implicitWidth + 12
            McText {
                id: time
                anchors.centerIn: parent
                color: Theme.photoText
                font.pixelSize: Theme.badge.size
                strong: false
                text: root.timeText
            }
        }
        Rectangle {
            anchors { margins: 6; right: parent.right; top: parent.top }
            color: Theme.photoGround
            height: 22
            radius: 11
            visible: root.showState
            width: 22
            McIcon {
                anchors.centerIn: parent
                color: Theme.photoText
                name: root.stateIcons[root.photoState]
                size: 14
            }
        }
    }
}
