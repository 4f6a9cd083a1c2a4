// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The photographs of a hazard: the chosen one large, with tools to mark it in a layer of its own, and all in a strip.
Rectangle {
    id: root

    required property Session session
    required property HazardForm form
    property string subject
    property int chosen: 0
    readonly property string chosenId: photos.count > root.chosen ? String(photos.at(root.chosen, "photoId")) : ""
    // The photo under the marks that are not kept yet.
    property string drawnOn

    signal photoRequested(string role)

    // Keeps what was drawn as a layer of its own: also on leaving the photo or the page, where nobody presses the key.
    function keepMarks(): void {
        if (drawn.count > 0)
            root.form.mark(root.drawnOn, drawn.marks);
        drawn.marks = [];
        root.drawnOn = root.chosenId;
    }

    // How far from the edge a label stands: in the band beside the picture where it has room there, else on the picture.
    function besidePicture(height: real): real {
        return annotator.band >= height ? (annotator.band - height) / 2 : annotator.band + 12;
    }

    color: Theme.photoGround
    onChosenIdChanged: root.keepMarks()

    PhotoList {
        id: photos
        owner: root.subject
        session: root.session
        onCountChanged: root.chosen = Math.max(0, Math.min(root.chosen, count - 1))
    }
    MarkModel {
        id: drawn
    }

    McAnnotator {
        id: annotator
        anchors { bottom: tools.top; left: parent.left; right: parent.right; top: parent.top }
        marks: drawn
        objectName: "annotator"
        source: photos.count > root.chosen ? photos.at(root.chosen, "large") : ""
        tool: tools.tool
        visible: photos.count > 0
        onTextRequested: (x, y) => textSheet.ask(x, y)
    }
    McStatePanel {
        anchors { centerIn: parent; verticalCenterOffset: -60 }
        effect: qsTr("The original is fixed as it was taken; marks are kept beside it.")
        fact: qsTr("No photo yet")
        iconName: "camera"
        primaryIcon: "camera"
        primaryText: qsTr("Take a photo")
        visible: photos.count === 0
        width: Math.min(400, parent.width - 48)
        onPrimaryClicked: root.photoRequested("before")
    }
    McPhotoLabel {
        detail: qsTr("Original locked · marks kept separately")
        iconName: "shield-check"
        visible: photos.count > 0
        x: 16
        y: root.besidePicture(height)
    }
    McPhotoLabel {
        anchors { bottom: tools.top; bottomMargin: root.besidePicture(height) }
        detail: photos.count > root.chosen ? photos.at(root.chosen, "facts") : ""
        visible: photos.count > 0
        x: 16
    }
    McMarkBar {
        id: tools
        anchors { bottom: strip.top; left: parent.left; right: parent.right }
        canUndo: drawn.count > 0
        height: visible ? implicitHeight : 0
        visible: photos.count > 0
        onToolChosen: chosen => tools.tool = chosen
        onUndoClicked: drawn.undo()
    }
    Rectangle {
        id: strip
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.photoGround
        height: 97
        McPhotoStrip {
            addText: qsTr("Again", "take another photo")
            anchors { left: parent.left; leftMargin: 16; right: keep.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            model: photos
            objectName: "photos"
            overPhoto: true
            selectedIndex: root.chosen
            thumbHeight: 69
            thumbWidth: 92
            onPhotoOpened: index => root.chosen = index
            onPhotoRequested: root.photoRequested("before")
        }
        McButton {
            id: keep
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            iconName: "check"
            objectName: "action:keepMarks"
            text: qsTr("Keep marks")
            visible: drawn.count > 0
            width: visible ? implicitWidth : 0
            onClicked: root.keepMarks()
        }
    }
    McSheet {
        id: textSheet
        property real atX
        property real atY
        function ask(x: real, y: real): void {
            atX = x;
            atY = y;
            open();
        }
        acceptText: qsTr("Write")
        title: qsTr("Words on the photo")
        onAccepted: {
            annotator.addText(words.text, atX, atY);
            words.clear();
            close();
        }
        McTextField {
            id: words
            label: textSheet.title
            maximumLength: 80
            objectName: "field:markText"
            width: parent.width
        }
    }
}
