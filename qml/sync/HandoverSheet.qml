// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What waits onto a drive for the centre, and the centre's receipts from one, where there is no link.
McSheet {
    id: root

    required property Session session
    property bool photos: true
    property int drive: 0

    acceptEnabled: !desk.busy
    acceptText: desk.drives.length > 0 ? qsTr("Export") : qsTr("Choose folder")
    cancelText: qsTr("Close")
    effect: qsTr("The file is sealed to your centre: nobody else can read it. All stays on this tablet too.")
    objectName: "handoverSheet"
    title: qsTr("Export to a USB drive")
    onAboutToShow: desk.look()
    onAccepted: {
        if (desk.drives.length > 0)
            desk.exportToDrive(root.drive, root.photos);
        else
            folderDialog.open();
    }

    HandoverDesk {
        id: desk
        session: root.session
    }
    McFactLine {
        iconName: "cloud-up"
        objectName: "handoverAmount"
        text: qsTr("Waiting: %1").arg(root.session.sync.amountText)
    }
    Column {
        width: parent.width
        Repeater {
            model: desk.drives
            delegate: McListRow {
                id: row
                required property int index
                required property string modelData
                iconName: "storage"
                objectName: "drive:" + row.index
                selected: root.drive === row.index
                text: row.modelData
                width: parent.width
                onClicked: root.drive = row.index
            }
        }
    }
    McText {
        color: Theme.text2
        text: qsTr("No drive is plugged in. Plug one in and open this again, or choose a folder.")
        type: Theme.bodySmall
        visible: desk.drives.length === 0
        width: parent.width
        wrapMode: Text.Wrap
    }
    McSwitchRow {
        meta: qsTr("Without them the file is small; they are sent when there is a link.")
        objectName: "handoverPhotos"
        on: root.photos
        text: qsTr("With photos")
        width: parent.width
        onToggled: on => root.photos = on
    }
    McButton {
        enabled: !desk.busy
        iconName: "stamp-ok"
        objectName: "button:takeReceipts"
        text: qsTr("Take in the centre's receipts")
        width: parent.width
        onClicked: fileDialog.open()
    }
    McFactLine {
        iconName: desk.good ? "check-circle" : "alert-circle"
        objectName: "handoverWords"
        text: desk.words
        tone: desk.good ? Tone.Ok : Tone.Danger
        visible: desk.words !== ""
    }
    FolderDialog {
        id: folderDialog
        title: qsTr("Export to a USB drive")
        onAccepted: desk.exportTo(folderDialog.selectedFolder, root.photos)
    }
    FileDialog {
        id: fileDialog
        nameFilters: [qsTr("Receipts (*.mingcha-receipts)"), qsTr("All files (*)")]
        title: qsTr("Take in the centre's receipts")
        onAccepted: desk.takeReceipts(fileDialog.selectedFile)
    }
}
