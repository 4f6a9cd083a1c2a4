// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// How this tablet stands with its centre: the state, all that waits, what two devices changed, what was refused and why.
AppPage {
    id: root

    /// The row shown; a subject names one from the start, and leaving it leads back where one came from.
    property string chosen: root.subject
    readonly property bool isConflict: root.chosen.startsWith("c")
    readonly property bool nothingWaits: outbox.status === OutboxModel.Empty && outbox.show === OutboxModel.All

    objectName: "syncPage"

    function goBack(): void {
        if (split.narrow && split.showingDetail && root.subject === "")
            split.showingDetail = false;
        else
            root.session.back();
    }
    function settle(): void {
        if (outbox.value(root.chosen, "title") === undefined)
            root.chosen = split.narrow ? "" : outbox.firstKey();
        if (root.chosen === "")
            split.showingDetail = false;
    }

    OutboxModel {
        id: outbox
        session: root.session
        onLoaded: root.settle()
    }
    McTopBar {
        id: bar
        canGoBack: root.subject !== "" || (split.narrow && split.showingDetail)
        clockText: root.session.clockText
        subtitle: qsTr("%1 · %2").arg(root.session.deviceName).arg(root.session.personName)
        title: qsTr("Sync centre")
        width: parent.width
        onBackClicked: root.goBack()
        McButton {
            iconName: "download"
            objectName: "button:export"
            text: qsTr("Export to a USB drive")
            onClicked: handover.open()
        }
    }
    HandoverSheet {
        id: handover
        session: root.session
    }
    SyncStateBar {
        id: state
        anchors { left: parent.left; right: parent.right; top: bar.bottom }
        session: root.session
    }
    NoticePanels {
        id: notices
        anchors { left: parent.left; margins: 16; right: parent.right; top: state.bottom }
        bottomPadding: 16
        centreOnly: true
        session: root.session
    }
    McSplitView {
        id: split
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: notices.visible ? notices.bottom : state.bottom }
        listWidth: 392
        visible: !root.nothingWaits
        showingDetail: root.subject !== ""
        list: OutboxList {
            anchors.fill: parent
            chosen: split.narrow ? "" : root.chosen
            outbox: outbox
            onPicked: key => {
                root.chosen = key;
                split.showingDetail = true;
            }
        }
        detail: Item {
            anchors.fill: parent
            ConflictView {
                anchors.fill: parent
                object: root.isConflict ? String(outbox.value(root.chosen, "objectId") ?? "") : ""
                session: root.session
                visible: root.isConflict
                onLater: {
                    if (root.subject !== "") {
                        root.session.back();
                        return;
                    }
                    split.showingDetail = false;
                    root.chosen = "";
                }
            }
            OutboxDetail {
                anchors.fill: parent
                key: root.isConflict ? "" : root.chosen
                outbox: outbox
                session: root.session
                visible: root.chosen !== "" && !root.isConflict
            }
            McStatePanel {
                anchors.centerIn: parent
                effect: qsTr("Why it waits and what to do stand here.")
                fact: qsTr("Choose a row")
                iconName: "info"
                visible: root.chosen === ""
                width: Math.min(420, parent.width - 48)
            }
        }
    }
    McStatePanel {
        anchors { horizontalCenter: parent.horizontalCenter; top: split.top; topMargin: 32 }
        effect: qsTr("Everything recorded here is at the centre, with its receipt.")
        fact: qsTr("Nothing to send")
        iconName: "cloud-check"
        objectName: "nothingWaits"
        primaryIcon: "today"
        primaryText: qsTr("To today's work")
        tone: Tone.Ok
        visible: root.nothingWaits
        width: Math.min(560, parent.width - 48)
        onPrimaryClicked: root.session.go("today")
        McFactLine { iconName: "clock"; text: root.session.sync.lastSyncText; width: parent.width }
        McFactLine { iconName: "shield-check"; text: qsTr("No photograph waits for its receipt"); tone: Tone.Ok; width: parent.width }
        McFactLine { iconName: "conflict"; text: qsTr("No record was changed by two devices, none was rejected"); width: parent.width }
    }
}
