// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// What to begin at a site, as far as the person's role allows.
McSheet {
    id: root

    required property Session session
    property alias siteId: desk.siteId

    acceptEnabled: desk.disabledReason === "" && !desk.busy
    acceptText: !desk.mayStart ? "" : desk.gridOnly ? qsTr("Start the grid visit") : qsTr("Start")
    disabledReason: desk.disabledReason
    effect: {
        if (!desk.mayStart)
            return qsTr("Your role begins no inspection itself.");
        return desk.gridOnly ? qsTr("A grid visit observes, records and persuades; it orders nothing.") : qsTr("It begins now and stands in your name.");
    }
    title: desk.siteName
    onAccepted: desk.start()

    StartDesk {
        id: desk
        session: root.session
        onStarted: (inspectionId) => { root.close(); root.session.go("checklist", inspectionId); }
    }
    McButton {
        iconName: "building"
        objectName: "action:openSite"
        text: qsTr("Details of the site, or correct them")
        width: parent.width
        onClicked: { root.close(); root.session.go("site", root.siteId); }
    }
    McFactLine {
        iconName: "history"
        text: desk.visitsText
        visible: text !== ""
    }
    McFormField {
        label: qsTr("Kind")
        visible: desk.mayStart && !desk.gridOnly
        width: parent.width
        McSegment {
            accessibleName: qsTr("Kind")
            currentIndex: desk.kindIndex
            objectName: "choice:kind"
            options: desk.kindNames
            width: parent.width
            onChosen: (index) => desk.kindIndex = index
        }
    }
    McFormField {
        label: qsTr("Mode")
        visible: desk.mayCovert
        width: parent.width
        McSegment {
            accessibleName: qsTr("Mode")
            currentIndex: desk.covert ? 1 : 0
            objectName: "choice:mode"
            options: [qsTr("Open"), qsTr("Covert")]
            width: parent.width
            onChosen: (index) => desk.covert = index === 1
        }
    }
    McFormField {
        label: qsTr("Authority")
        visible: desk.mayAdministrative && !desk.covert
        width: parent.width
        McSegment {
            accessibleName: qsTr("Authority")
            currentIndex: desk.administrative ? 1 : 0
            objectName: "choice:authority"
            options: [qsTr("Visit"), qsTr("Administrative")]
            width: parent.width
            onChosen: (index) => desk.administrative = index === 1
        }
    }
    McFormField {
        label: qsTr("Approval number")
        visible: desk.administrative
        width: parent.width
        McTextField {
            label: qsTr("Approval number")
            objectName: "field:approval"
            text: desk.approvalNumber
            width: parent.width
            onTextEdited: desk.approvalNumber = text
        }
    }
    McFormField {
        label: qsTr("Second officer")
        visible: desk.administrative
        width: parent.width
        Flow {
            spacing: 8
            width: parent.width
            McSearchField {
                id: search
                objectName: "field:searchColleague"
                placeholderText: qsTr("Name")
                visible: desk.colleagueNames.length > 12
                width: parent.width
            }
            Repeater {
                model: desk.colleagueNames
                delegate: McFilterChip {
                    required property int index
                    required property string modelData
                    checked: desk.colleagueIndex === index
                    objectName: "colleague:" + index
                    text: modelData
                    visible: checked || modelData.toLowerCase().includes(search.text.trim().toLowerCase())
                    onClicked: desk.colleagueIndex = index
                }
            }
        }
    }
}
