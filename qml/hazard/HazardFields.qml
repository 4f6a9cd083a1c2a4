// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The fields of a hazard. Each stores itself; what is missing is named at the fields only after a first try.
Column {
    id: root

    required property Session session
    required property HazardForm form
    readonly property real half: (width - 16) / 2

    signal photoRequested(string role)

    function problem(field: string): string {
        return root.form.attempted && root.form.missingText !== "" && root.form.lacks(field) ? qsTr("Not filled in yet") : "";
    }

    spacing: 14

    FormText { field: "words"; form: root.form; label: qsTr("Description"); tall: true; problem: root.problem("words"); width: parent.width }
    Row {
        spacing: 16
        width: parent.width
        McFormField {
            label: qsTr("Grade")
            width: root.half
            McSegment {
                accessibleName: qsTr("Grade")
                currentIndex: root.form.grade
                dangerIndex: 1
                objectName: "choice:grade"
                options: [qsTr("General"), qsTr("Major")]
                width: parent.width
                onChosen: index => root.form.chooseGrade(index)
            }
        }
        McFormField {
            label: qsTr("Action")
            problem: root.problem("action")
            width: root.half
            McSegment {
                accessibleName: qsTr("Action")
                currentIndex: root.form.action
                objectName: "choice:action"
                options: [qsTr("Fix on the spot"), qsTr("Fix by deadline")]
                width: parent.width
                onChosen: index => root.form.chooseAction(index)
            }
        }
    }
    McFactLine {
        iconName: "help"
        text: qsTr("Suggested as major; the clause is still to be confirmed")
        tone: Tone.Warn
        visible: root.form.gradeUnconfirmed
    }
    FormText {
        field: "gradeWhy"
        form: root.form
        label: root.form.grade === 1 ? qsTr("Which criterion makes it major; a second reviewer will look at it") : qsTr("Why this grade")
        problem: root.problem("gradeWhy")
        visible: root.form.gradeNeedsWhy
        width: parent.width
    }
    McFormField {
        label: qsTr("Deadline")
        problem: root.problem("dueDay")
        visible: root.form.action === 1
        width: parent.width
        McQuickDate {
            id: quick
            currentDays: root.form.dueDays
            objectName: "choice:due"
            otherText: root.form.dueDay === "" || quick.offers(root.form.dueDays) ? "" : root.form.dueDay
            today: new Date(root.session.today)
            width: parent.width
            onChosen: days => root.form.chooseDueIn(days)
            onOtherRequested: daySheet.show(root.form.dueDay)
        }
    }
    McFormField {
        label: qsTr("Photo after the fix")
        problem: root.problem("afterPhoto")
        visible: root.form.action === 0
        width: parent.width
        McButton {
            iconName: "camera"
            objectName: "action:afterPhoto"
            size: McButton.Field
            text: root.form.missingText !== "" && root.form.lacks("afterPhoto") ? qsTr("Take the photo after the fix") : qsTr("Taken · take another")
            width: parent.width
            onClicked: root.photoRequested("after")
        }
    }
    McFormField {
        label: qsTr("Item and basis")
        visible: root.form.code !== ""
        width: parent.width
        HazardBasis { code: root.form.code; requirement: root.form.requirement; session: root.session; version: root.form.catalogueVersion; width: parent.width }
    }
    FormText { field: "interimMeasure"; form: root.form; label: qsTr("Interim measure until it is fixed"); problem: root.problem("interimMeasure"); visible: root.form.action === 1; width: parent.width }
    Row {
        spacing: 16
        width: parent.width
        FormText { field: "owner"; form: root.form; iconName: "user"; label: qsTr("Responsible person"); problem: root.problem("owner"); width: root.half }
        FormText { field: "place"; form: root.form; iconName: "pin"; label: qsTr("Where exactly"); width: root.half }
    }
    McAlarmKey {
        detail: qsTr("Danger to life: the district is told first")
        objectName: "choice:emergency"
        on: root.form.emergency
        text: qsTr("Emergency report")
        width: parent.width
        onToggled: on => root.form.chooseEmergency(on)
    }
    McPresence {
        facts: root.form.presenceFacts
        objectName: "presence"
        presence: root.form.presence
        width: parent.width
    }
    DaySheet {
        id: daySheet
        first: root.session.today
        onPicked: day => root.form.chooseDueDay(day)
    }
}
