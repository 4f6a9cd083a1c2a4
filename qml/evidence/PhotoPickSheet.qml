// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Pictures that can be imported, as thumbnails; where no folder was named, the system's file dialog.
McSheet {
    id: root

    required property Session session
    readonly property int columns: 2
    readonly property int most: 4

    signal picked(string path)

    acceptText: qsTr("Other files")
    effect: qsTr("Imported pictures are marked as such and are never primary evidence.")
    objectName: "photoPickSheet"
    title: qsTr("Import a picture")
    onAccepted: dialog.open()

    PhotoInbox {
        id: inbox
        session: root.session
    }
    McText {
        color: Theme.text2
        text: inbox.status === PhotoInbox.Failed ? qsTr("No folder of pictures is set up; choose a file instead.")
                                                 : qsTr("No picture in the folder yet.")
        type: Theme.body
        visible: inbox.count === 0
        width: parent.width
        wrapMode: Text.Wrap
    }
    GridView {
        id: grid
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: cellWidth * 0.75
        cellWidth: width / root.columns
        clip: true
        height: Math.min(Math.ceil(inbox.count / root.columns), root.most) * cellHeight
        model: inbox
        reuseItems: true
        width: parent.width
        delegate: McThumb {
            id: thumb
            required property string name
            required property string path
            height: grid.cellHeight - 8
            objectName: "picture:" + name
            timeText: name
            width: grid.cellWidth - 8
            required source
            onClicked: {
                root.close();
                root.picked(thumb.path);
            }
        }
    }
    FileDialog {
        id: dialog
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg)")]
        title: qsTr("Import a picture")
        onAccepted: {
            root.close();
            root.picked(inbox.pathOf(dialog.selectedFile));
        }
    }
}
