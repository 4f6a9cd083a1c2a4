// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// All inspections of one's own (a lead's: of the region), found by words and by how far they are; begins unplanned ones.
AppPage {
    id: root

    readonly property int padding: root.portrait ? 20 : Theme.screenPadding

    objectName: "inspectionsPage"

    InspectionList {
        id: inspections
        scope: InspectionList.Everything
        session: root.session
    }
    AppBar {
        id: bar
        session: root.session
        subtitle: qsTr("%1 shown").arg(inspections.count)
        title: qsTr("Inspections")
        width: parent.width
        McButton {
            iconName: "plus"
            kind: McButton.Primary
            objectName: "action:startInspection"
            text: root.session.isGridWorker ? qsTr("Grid visit") : qsTr("Start")
            visible: root.session.mayRecord
            onClicked: root.session.go("sitepick")
        }
        McButton {
            iconName: "building"
            objectName: "action:sites"
            text: qsTr("Sites")
            visible: !root.session.mayRecord
            onClicked: root.session.go("sitepick")
        }
    }
    Flow {
        id: filters
        anchors { left: parent.left; margins: root.padding; right: parent.right; top: bar.bottom; topMargin: 12 }
        spacing: 8
        McSearchField {
            objectName: "field:search"
            placeholderText: qsTr("Site, number or kind")
            width: Math.min(352, filters.width)
            onSearched: (words) => inspections.searchText = words
        }
        Repeater {
            model: [qsTr("All"), qsTr("Not started"), qsTr("Under way"), qsTr("Submitted")]
            delegate: McFilterChip {
                required property int index
                required property string modelData
                checked: inspections.show === index
                objectName: "filter:" + index
                text: modelData
                onClicked: inspections.show = index
            }
        }
    }
    McCard {
        anchors { bottom: parent.bottom; bottomMargin: 16; left: filters.left; right: filters.right; top: filters.bottom; topMargin: 12 }
        clip: true
        ListView {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: inspections
            reuseItems: true
            visible: inspections.status !== InspectionList.Failed
            delegate: McTaskRow {
                required property string inspectionId
                required property string title
                required timeText
                required stateText
                required kindText
                required kindTone
                required meta
                required progress
                required actionText
                objectName: "row:" + inspectionId
                primaryAction: false
                text: title
                width: ListView.view.width
                onClicked: root.session.go("checklist", inspectionId)
            }
        }
        McStatePanel {
            anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
            effect: {
                if (!root.session.mayRecord)
                    return qsTr("Change the filter. Your role begins no inspection itself.");
                return root.session.isGridWorker ? qsTr("Change the filter, or visit a site near you.")
                                                 : qsTr("Change the filter, or start one at a site near you.");
            }
            fact: root.session.isGridWorker ? qsTr("No visit to show") : qsTr("No inspection to show")
            iconName: "inspect"
            primaryIcon: "plus"
            primaryText: !root.session.mayRecord ? "" : root.session.isGridWorker ? qsTr("Start visit") : qsTr("Start inspection")
            visible: inspections.status === InspectionList.Empty
            onPrimaryClicked: root.session.go("sitepick")
        }
        FailedPanel {
            anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
            list: inspections
        }
    }
}
