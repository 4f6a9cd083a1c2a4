// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// All hazards under one filter or found by words; beside the list, where there is room, the chosen one's life line, and
// in its place where there is none.
AppPage {
    id: root

    property string chosen
    readonly property bool showsOne: split.narrow && split.showingDetail

    objectName: "hazardsPage"

    function goBack(): void {
        if (root.showsOne)
            split.showingDetail = false;
        else
            root.session.back();
    }
    function open(id: string, draft: bool): void {
        if (draft) {
            root.session.go("hazard", id);
            return;
        }
        root.chosen = id;
        split.showingDetail = true;
    }
    // The first row of what was asked for last; what somebody works on stays, also when it leaves the list.
    function settle(): void {
        if (root.chosen === "" || !(split.showingDetail || hazards.contains(root.chosen)))
            root.chosen = hazards.first();
    }

    HazardListModel {
        id: hazards
        session: root.session
        onLoaded: root.settle()
        onSearchTextChanged: split.showingDetail = false
        onShowChanged: split.showingDetail = false
    }
    McTopBar {
        id: bar
        canGoBack: root.showsOne
        clockText: root.session.clockText
        subtitle: root.showsOne ? life.life.subtitle : qsTr("%1 open · %2 overdue").arg(hazards.openCount).arg(hazards.overdueCount)
        title: root.showsOne ? life.life.title : qsTr("Hazards")
        width: parent.width
        onBackClicked: root.goBack()
        SyncChip { session: root.session }
    }
    McSplitView {
        id: split
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        list: Rectangle {
            anchors.fill: parent
            color: Theme.surface

            McSearchField {
                id: search
                anchors { left: parent.left; margins: 14; right: parent.right; top: parent.top }
                label: qsTr("Search hazards")
                objectName: "field:search"
                placeholderText: qsTr("Words, site, item or number")
                onSearched: words => hazards.searchText = words
            }
            HazardFilters {
                id: filters
                anchors { left: parent.left; right: parent.right; top: search.bottom; topMargin: 4 }
                hazards: hazards
                visible: hazards.searchText === ""
            }
            HazardList {
                anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: filters.visible ? filters.bottom : search.bottom; topMargin: 8 }
                chosen: split.narrow ? "" : root.chosen
                hazards: hazards
                onOpened: (id, draft) => root.open(id, draft)
            }
        }
        detail: Item {
            anchors.fill: parent
            LifeView {
                id: life
                anchors.fill: parent
                hazard: split.narrow && !split.showingDetail ? "" : root.chosen
                session: root.session
                titled: !split.narrow
                visible: root.chosen !== ""
            }
            McStatePanel {
                anchors.centerIn: parent
                effect: qsTr("Its timeline, photographs and next step stand here.")
                fact: qsTr("Choose a hazard")
                iconName: "hazard"
                visible: root.chosen === ""
                width: Math.min(420, parent.width - 48)
            }
        }
    }
}
