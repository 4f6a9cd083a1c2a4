// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The inspections of today, and those of the rest of the month; in their place a panel when there is none today.
Column {
    id: root

    required property Session session

    function reload(): void {
        today.reload();
        month.reload();
    }

    spacing: 6

    InspectionList {
        id: today
        session: root.session
    }
    InspectionList {
        id: month
        scope: InspectionList.RestOfMonth
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
        effect: month.count > 0 ? qsTr("%1 more this month, the next on %2.").arg(month.count).arg(month.nextDayText)
                                : qsTr("Nothing more is planned this month.")
        fact: qsTr("No inspection is planned today")
        iconName: "today"
        objectName: "noTasks"
        primaryIcon: "plus"
        primaryText: qsTr("Start inspection")
        secondaryIcon: "calendar"
        secondaryText: qsTr("All inspections")
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
        list: month
        width: root.width
        // One panel says it for both.
        visible: month.status === InspectionList.Failed && today.status !== InspectionList.Failed
    }
    McSectionTitle {
        linkText: qsTr("All inspections")
        objectName: "action:allInspections"
        text: month.count > 0 ? qsTr("%1 more this month").arg(month.count) : qsTr("Nothing more this month")
        visible: (month.count > 0 || today.count > 0) && month.status !== InspectionList.Failed
        width: root.width
        onLinkClicked: root.session.go("inspections")
    }
    McCard {
        height: monthRows.height
        visible: month.count > 0 && month.status !== InspectionList.Failed
        width: root.width
        Column {
            id: monthRows
            width: parent.width
            Repeater {
                model: month
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
                    showDivider: index < month.count - 1
                    tagText: kindText
                    tagTone: kindTone
                    text: title
                    trailingText: place
                    width: monthRows.width
                    onClicked: root.session.go("checklist", inspectionId)
                }
            }
        }
    }
}
