// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// One photograph of PhotoViewer: the picture, with its marks or as it was taken, what it is, and the keys to look closer.
FocusScope {
    id: root

    required property string large
    required property string plain
    required property string caption
    required property string place
    required property string photoId
    property bool marksShown: true
    readonly property bool zoomed: picture.zoomed
    readonly property bool marked: plain !== large
    readonly property bool narrow: width < 900 // the caption needs the room more than words beside icons

    signal closed
    signal custodyAsked

    Keys.forwardTo: [picture]

    McPhotoView {
        id: picture
        anchors { bottom: bar.top; left: parent.left; right: parent.right; top: parent.top }
        emptyText: root.place === "" ? qsTr("Being read") : root.place
        name: root.caption
        objectName: "largePhoto"
        source: root.marksShown ? root.large : root.plain
    }
    Rectangle {
        id: bar
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.photoBar
        height: Math.max(Theme.actionBar, words.implicitHeight + 24)
        McText {
            id: words
            anchors { left: parent.left; leftMargin: Theme.screenPadding; right: keys.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            color: Theme.photoText
            objectName: "caption"
            text: root.caption
            type: Theme.label
            wrapMode: Text.Wrap
        }
        Row {
            id: keys
            anchors { right: parent.right; rightMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
            layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 12
            McButton {
                accessibleName: root.marksShown ? qsTr("Hide the marks, which are a layer over the original") : qsTr("Show the marks")
                iconName: "layers"
                objectName: "action:marks"
                size: McButton.Field
                text: root.narrow ? "" : root.marksShown ? qsTr("Without marks") : qsTr("With marks")
                visible: root.marked
                onClicked: root.marksShown = !root.marksShown
            }
            McButton {
                accessibleName: qsTr("Chain of custody of this photo")
                iconName: "chain"
                objectName: "action:custody"
                size: McButton.Field
                text: root.narrow ? "" : qsTr("Custody")
                onClicked: root.custodyAsked()
            }
            McButton {
                accessibleName: picture.zoomed ? qsTr("Show the whole photo") : qsTr("Enlarge the photo")
                iconName: picture.zoomed ? "minus" : "plus"
                objectName: "action:zoom"
                size: McButton.Field
                text: root.narrow ? "" : picture.zoomed ? qsTr("Whole photo") : qsTr("Enlarge")
                onClicked: picture.toggleZoom()
            }
            McButton {
                iconName: "x"
                objectName: "action:closePhoto"
                size: McButton.Field
                text: qsTr("Close")
                onClicked: root.closed()
            }
        }
    }
}
