// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// The inspections of today, and those coming up; in their place a panel when there is none today.
Column {
    id: root

    required property Session session
    readonly property string allText: session.isGridWorker ? qsTr("All visits") : qsTr("All inspections")

    function reload(): void {
        today.reload();
        coming.reload();
    }

    spacing: 6

    InspectionList {
        id: today
        session: root.session
    }
    InspectionList {
        id: coming
        scope: InspectionList.Coming
        session: root.session
    }
    NoticePanels {
        bottomPadding: 10
        session: root.session
        width: root.width
    }
    TodayDrafts {
        bottomPadding: 10
        session: root.session
        width: root.width
    }
    FailedPanel {
        list: today
        width: root.width
    }
    McSectionTitle {
        text: qsTr("%1 today").arg(today.count)
        visible: today.count > 0 && today.status !== InspectionList.Failed
        width: root.width
    }
    McCard {
        height: rows.height
        visible: today.count > 0 && today.status !== InspectionList.Failed
        width: root.width
        Column {
            id: rows
            width: parent.width
            Repeater {
                model: today
                delegate: McTaskRow {
                    required property int index
                    required property string inspectionId
                    required property string title
                    required timeText
                    required stateText
                    required kindText
                    required kindTone
                    required meta
                    required progress
                    required actionText
                    required primaryAction
                    objectName: "row:" + inspectionId
                    showDivider: index < today.count - 1
                    text: title
                    width: rows.width
                    onClicked: root.session.go("checklist", inspectionId)
                }
            }
        }
    }
    McStatePanel {
        effect: {
            if (coming.count > 0)
                return qsTr("%1 coming up, the next on %2.").arg(coming.count).arg(coming.nextDayText);
            return root.session.mayRecord ? qsTr("Nothing is planned for the next days.")
                                          : qsTr("Your role inspects and reports nothing itself. What the teams record is under Hazards.");
        }
        fact: root.session.isGridWorker ? qsTr("No visit is planned today") : qsTr("No inspection is planned today")
        iconName: "today"
        objectName: "noTasks"
        primaryIcon: "plus"
        primaryText: !root.session.mayRecord ? "" : root.session.isGridWorker ? qsTr("Start visit") : qsTr("Start inspection")
        secondaryIcon: "calendar"
        secondaryText: root.allText
        visible: today.status === InspectionList.Empty
        width: root.width
        onPrimaryClicked: root.session.go("sitepick")
        onSecondaryClicked: root.session.go("inspections")
        McFactLine {
            iconName: "history"
            text: root.session.sync.lastSyncText
            width: parent.width
        }
    }
    Item { height: 8; width: 1 }
    FailedPanel {
        list: coming
        width: root.width
        // One panel says it for both.
        visible: coming.status === InspectionList.Failed && today.status !== InspectionList.Failed
    }
    McSectionTitle {
        linkText: root.allText
        objectName: "action:allInspections"
        text: coming.count > 0 ? qsTr("%1 coming up").arg(coming.count) : qsTr("Nothing else coming up")
        visible: (coming.count > 0 || today.count > 0) && coming.status !== InspectionList.Failed
        width: root.width
        onLinkClicked: root.session.go("inspections")
    }
    McCard {
        height: comingRows.height
        visible: coming.count > 0 && coming.status !== InspectionList.Failed
        width: root.width
        Column {
            id: comingRows
            width: parent.width
            Repeater {
                model: coming
                delegate: McListRow {
                    required property int index
                    required property string inspectionId
                    required property string title
                    required property string dayText
                    required property string kindText
                    required property int kindTone
                    required property string place
                    leadingText: dayText
                    objectName: "row:" + inspectionId
                    showArrow: true
                    showDivider: index < coming.count - 1
                    tagText: kindText
                    tagTone: kindTone
                    text: title
                    trailingText: place
                    width: comingRows.width
                    onClicked: root.session.go("checklist", inspectionId)
                }
            }
        }
    }
}
