// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The items of the section, the current one opened with its legal basis, its photographs and its hazard.
Item {
    id: root

    required property Session session
    required property Checklist checklist
    required property bool portrait
    property bool statuteOpen: false
    readonly property int side: portrait ? 20 : Theme.screenPadding

    StatuteModel {
        id: basis
        code: root.checklist.currentCode
        session: root.session
        version: root.checklist.catalogueVersion
    }
    PhotoList {
        id: pictures
        itemCode: root.checklist.currentHazard === "" ? root.checklist.currentCode : ""
        owner: root.checklist.currentHazard === "" ? root.checklist.subject : root.checklist.currentHazard
        session: root.session
    }
    McSectionTitle {
        id: title
        anchors { left: parent.left; leftMargin: root.side; right: only.left; rightMargin: 12; top: parent.top; topMargin: 8 }
        detail: qsTr("%1/%2 answered").arg(root.checklist.sectionAnswered).arg(root.checklist.sectionTotal)
        height: 48
        text: root.checklist.sectionTitle
    }
    McFilterChip {
        id: only
        anchors { right: parent.right; rightMargin: root.side; verticalCenter: title.verticalCenter }
        checked: root.checklist.onlyUnanswered
        iconName: "filter"
        objectName: "filter:unanswered"
        text: qsTr("Unanswered only")
        onClicked: root.checklist.onlyUnanswered = !root.checklist.onlyUnanswered
    }
    ListView {
        id: list
        anchors { bottom: parent.bottom; left: parent.left; leftMargin: root.side; right: parent.right; rightMargin: root.side; top: title.bottom; topMargin: 8 }
        bottomMargin: 12
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 400
        clip: true
        currentIndex: root.checklist.currentRow
        highlightFollowsCurrentItem: false
        model: root.checklist.items
        objectName: "itemList"
        reuseItems: true
        spacing: root.portrait ? 12 : Theme.listGap
        onCurrentIndexChanged: revealing.restart()

        Timer {
            id: revealing // once the rows around it are laid out
            interval: 0
            onTriggered: list.reveal()
        }
        function reveal(): void {
            if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain);
        }

        delegate: McChecklistItem {
            id: item
            required property int index
            required property string requirement
            required property string how
            objectName: "item:" + code
            width: list.width
            required code
            required number
            required answer
            required note
            required conflict
            required draftText
            required hazardTitle
            required hazardDetail
            required statuteCount
            current: index === root.checklist.currentRow
            hint: how
            locked: root.checklist.locked
            photos: current ? pictures : null
            statuteOpen: current && root.statuteOpen
            statutes: current ? basis : null
            text: requirement
            onActivated: root.checklist.makeCurrent(item.code)
            onChosen: answer => root.checklist.choose(item.code, answer)
            onCleared: root.checklist.clear(item.code)
            onHazardOpened: root.checklist.recordHazard(item.code)
            onPhotoOpened: root.checklist.recordHazard(item.code)
            onPhotoRequested: root.checklist.photograph(item.code)
            onStatuteToggled: root.statuteOpen = !root.statuteOpen
        }
    }
    McStatePanel {
        anchors { left: parent.left; margins: root.side; right: parent.right; top: title.bottom }
        effect: root.checklist.errorString
        fact: qsTr("This checklist cannot be shown")
        iconName: "alert-circle"
        tone: Tone.Danger
        visible: root.checklist.status === Checklist.Failed
    }
    McStatePanel {
        anchors { left: parent.left; margins: root.side; right: parent.right; top: title.bottom }
        effect: qsTr("Go on with the next section, or finish the inspection.")
        fact: qsTr("Every item of this section is answered")
        iconName: "check-circle"
        tone: Tone.Ok
        visible: root.checklist.status === Checklist.Filled && list.count === 0
    }
}
