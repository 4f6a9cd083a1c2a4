// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// What the current checklist item shows below its words: legal basis, photographs and hazard. Part of McChecklistItem.
Item {
    id: root

    required property bool narrow
    required property bool photosWanted
    required property int statuteCount
    required property bool statuteOpen
    required property string draftText
    required property string hazardTitle
    required property string hazardDetail
    property alias statutes: fold.model
    property alias photos: strip.model

    signal statuteToggled
    signal photoOpened(int index)
    signal photoRequested
    signal hazardOpened

    readonly property bool hasHazard: hazardTitle !== "" || draftText !== ""
    readonly property real stripWidth: Math.min(strip.implicitWidth, width * 0.45)

    implicitHeight: hazard.visible ? hazard.y + hazard.height : upperHeight
    readonly property real upperHeight: narrow ? stackedHeight : Math.max(foldHeight, stripHeight)
    readonly property real foldHeight: fold.visible ? fold.height : 0
    readonly property real stripHeight: strip.visible ? strip.height : 0
    readonly property real stackedHeight: foldHeight + stripHeight + (fold.visible && strip.visible ? 12 : 0)

    McStatuteFold {
        id: fold
        objectName: "statutes"
        open: root.statuteOpen
        visible: root.statuteCount > 0
        width: root.narrow || !strip.visible ? root.width : root.width - root.stripWidth - 16
        onToggled: root.statuteToggled()
    }
    McPhotoStrip {
        id: strip
        objectName: "photos"
        thumbHeight: root.narrow ? 96 : Theme.photoThumbHeight
        thumbWidth: root.narrow ? 128 : Theme.photoThumbWidth
        visible: root.photosWanted
        width: root.narrow ? root.width : root.stripWidth
        x: root.narrow ? 0 : root.width - width
        y: root.narrow && fold.visible ? fold.height + 12 : 0
        onPhotoOpened: (index) => root.photoOpened(index)
        onPhotoRequested: root.photoRequested()
    }
    McPressable {
        id: hazard
        accessibleName: words.text + " " + root.hazardDetail
        height: Math.max(Theme.touchField, implicitHeight)
        objectName: "hazard"
        visible: root.hasHazard
        width: root.width
        y: root.upperHeight > 0 ? root.upperHeight + 12 : 0
        onClicked: root.hazardOpened()
        background: Rectangle {
            color: Theme.dangerTint
            radius: Theme.radiusControl
        }
        contentItem: Item {
            McIcon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.danger
                name: "hazard"
                size: 22
                x: 14
            }
            McText {
                id: words
                anchors { left: sign.right; leftMargin: 10; verticalCenter: parent.verticalCenter }
                color: Theme.danger
                strong: true
                text: root.hazardTitle === "" ? root.draftText : root.hazardTitle
                type: Theme.body
            }
            McText {
                anchors { left: words.right; leftMargin: 10; right: edit.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
                color: Theme.danger
                text: root.hazardDetail
                type: Theme.label
            }
            Row {
                id: edit
                anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
                spacing: 4
                McText {
                    color: Theme.danger
                    strong: true
                    text: qsTr("Edit")
                    type: Theme.bodySmall
                }
                McIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.danger
                    name: "chevron-right"
                    size: 18
                    strong: true
                }
            }
        }
    }
}
