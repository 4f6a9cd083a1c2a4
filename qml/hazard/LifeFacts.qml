// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What the hazard is: its words, grade and deadline as tags, who is responsible, and every photograph.
McCard {
    id: root

    required property Session session
    required property HazardLife life

    height: column.implicitHeight + 32

    Column {
        id: column
        anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
        spacing: 8
        McText {
            text: root.life.words
            type: Theme.section
            width: parent.width
            wrapMode: Text.Wrap
        }
        Flow {
            spacing: 8
            width: parent.width
            Repeater {
                model: root.life.tags
                McTag {
                    required iconName
                    required text
                    required tone
                }
            }
        }
        McButton {
            iconName: "conflict"
            objectName: "button:conflict"
            text: qsTr("Two devices changed it: settle it")
            visible: root.life.inConflict
            onClicked: root.session.go("sync", "c" + root.life.hazard)
        }
        McButton {
            iconName: "history"
            objectName: "action:earlier"
            text: root.life.earlierText
            visible: root.life.earlier !== ""
            onClicked: root.session.go("life", root.life.earlier)
        }
        McFactLine {
            iconName: "history"
            text: root.life.earlierText
            visible: text !== "" && root.life.earlier === ""
        }
        McText {
            color: Theme.text2
            text: root.life.facts
            type: Theme.bodySmall
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        McFactLine {
            iconName: "gnss"
            objectName: "position"
            text: root.life.position
            tone: root.life.positionTone
            visible: text !== ""
        }
        ListView {
            height: Theme.photoThumbHeight + 26
            orientation: ListView.Horizontal
            spacing: 8
            visible: photos.count > 0
            width: parent.width
            model: PhotoList {
                id: photos
                owner: root.life.hazard
                session: root.session
            }
            delegate: McThumb {
                required property int index
                required property string photoId
                objectName: "photo:" + photoId
                showState: true
                required photoState
                required source
                required timeText
                onClicked: viewer.show(index)
            }
        }
    }
    PhotoViewer {
        id: viewer
        photos: photos
    }
}
