// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The rows of the hazard list, and what stands there when there is none.
Item {
    id: root

    required property HazardListModel hazards
    property string chosen

    signal opened(string id, bool draft)

    Connections {
        target: root.hazards
        function onSearchTextChanged() { list.isScrolled = false }
        function onShowChanged() { list.isScrolled = false }
    }
    Timer {
        id: toBeginning
        interval: 0
        onTriggered: {
            if (!list.isScrolled)
                list.positionViewAtBeginning();
        }
    }
    ListView {
        id: list
        // Until somebody scrolls the first row stays in sight: one that comes above the others would stand out of it.
        property bool isScrolled: false
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 400
        clip: true
        model: root.hazards
        objectName: "hazardList"
        reuseItems: true
        onMovementStarted: isScrolled = true
        onOriginYChanged: toBeginning.start()
        delegate: McReviewRow {
            required property string hazardId
            required property string title
            required property string grade
            required property string stateText
            required property int stateTone
            required property string stateIcon
            required property string dueText
            required property int dueTone
            required property bool draft
            required property bool pending
            objectName: "row:" + hazardId
            noteIcon: dueText === "" ? stateIcon : "clock"
            noteText: dueText === "" ? stateText : stateText + "·" + dueText
            noteTone: dueText === "" || stateTone === Tone.Danger ? stateTone : dueTone
            selected: hazardId === root.chosen
            severityText: grade
            text: title
            unread: pending
            width: ListView.view.width
            required meta
            required number
            required major
            onClicked: root.opened(hazardId, draft)
        }
    }
    McStatePanel {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        effect: root.hazards.searchText === "" ? qsTr("Nothing stands under this filter.") : qsTr("Try fewer words, or part of the site's name.")
        fact: root.hazards.searchText === "" ? qsTr("No hazards here") : qsTr("Nothing found for “%1”").arg(root.hazards.searchText)
        iconName: root.hazards.searchText === "" ? "check-circle" : "search"
        tone: Tone.Ok
        visible: root.hazards.status === HazardListModel.Empty
        width: parent.width - 28
    }
    FailedPanel {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 24 }
        list: root.hazards
        width: parent.width - 28
    }
}
