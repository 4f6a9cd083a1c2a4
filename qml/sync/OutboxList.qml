// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// All that stands between this tablet and its centre, under one filter.
Rectangle {
    id: root

    required property OutboxModel outbox
    property string chosen

    signal picked(string key)

    color: Theme.surface

    McChipStrip {
        id: filters
        height: Math.max(68, implicitHeight + 16)
        width: parent.width
        McFilterChip { checked: root.outbox.show === OutboxModel.All; objectName: "filter:all"; text: qsTr("All"); onClicked: root.outbox.show = OutboxModel.All }
        McFilterChip { checked: root.outbox.show === OutboxModel.Waiting; count: root.outbox.waitingCount; objectName: "filter:waiting"; text: qsTr("Queued"); onClicked: root.outbox.show = OutboxModel.Waiting }
        McFilterChip { checked: root.outbox.show === OutboxModel.Photos; count: root.outbox.photoCount; objectName: "filter:photos"; text: qsTr("Photos"); onClicked: root.outbox.show = OutboxModel.Photos }
        McFilterChip { checked: root.outbox.show === OutboxModel.Conflicts; count: root.outbox.conflictCount; danger: root.outbox.conflictCount > 0; objectName: "filter:conflicts"; text: qsTr("Conflicts"); onClicked: root.outbox.show = OutboxModel.Conflicts }
        McFilterChip { checked: root.outbox.show === OutboxModel.Refused; count: root.outbox.refusedCount; danger: root.outbox.refusedCount > 0; objectName: "filter:refused"; text: qsTr("Rejected"); onClicked: root.outbox.show = OutboxModel.Refused }
    }
    ListView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: filters.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.outbox
        objectName: "outboxList"
        reuseItems: true
        delegate: McOutboxRow {
            required property string key
            required property string title
            required iconName
            required property int state
            objectName: "row:" + key
            outboxState: state
            selected: key === root.chosen
            text: title
            width: ListView.view.width
            required meta
            onClicked: root.picked(key)
        }
    }
    McStatePanel {
        anchors { horizontalCenter: parent.horizontalCenter; top: filters.bottom; topMargin: 16 }
        effect: qsTr("Choose All to see the rest.")
        fact: qsTr("Nothing of this kind")
        iconName: "check-circle"
        tone: Tone.Ok
        visible: root.outbox.status === OutboxModel.Empty
        width: parent.width - 28
    }
    FailedPanel {
        anchors { horizontalCenter: parent.horizontalCenter; top: filters.bottom; topMargin: 16 }
        list: root.outbox
        width: parent.width - 28
    }
}
