// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Asks for what one act needs: words, a photograph, a new deadline, a second person, a department, a grade. What each
// act asks for is HazardLife's table; this only lays it out.
McSheet {
    id: root

    required property Session session
    required property HazardLife life
    property string action
    property string day
    property string department
    property bool major: false
    readonly property int needs: root.action === "" ? 0 : Number(root.value("needs"))
    readonly property bool wordsMissing: (root.needs & 1) !== 0 && words.text.trim() === ""
    readonly property bool dayMissing: (root.needs & 2) !== 0 && root.day === ""
    readonly property bool personMissing: (root.needs & 4) !== 0 && !second.complete
    readonly property bool departmentMissing: (root.needs & 8) !== 0 && root.department === ""
    readonly property bool followUpMissing: (root.needs & 128) !== 0 && root.department === ""
    readonly property bool photoMissing: root.action !== "" && Boolean(root.value("photoMissing"))

    function ask(action: string): void {
        root.action = action;
        root.day = "";
        second.clear();
        root.department = "";
        root.major = false;
        words.text = "";
        root.open();
    }
    function value(column: string): var {
        root.life.note; // read again when the hazard changes
        return root.life.actionValue(root.action, column) ?? "";
    }
    function missing(): string {
        if (root.photoMissing)
            return qsTr("A photograph is missing");
        if (root.wordsMissing)
            return qsTr("Say it in a few words");
        if (root.dayMissing)
            return qsTr("Choose the new deadline");
        if (root.personMissing)
            return qsTr("Choose the second inspector, who enters their PIN");
        if (root.followUpMissing)
            return qsTr("Choose the inspection");
        return root.departmentMissing ? qsTr("Choose the department") : "";
    }

    acceptDanger: root.action !== "" && Boolean(root.value("danger"))
    acceptEnabled: root.missing() === ""
    acceptText: root.action === "" ? "" : String(root.value("text"))
    disabledReason: root.missing()
    effect: root.action === "" ? "" : String(root.value("effect"))
    title: root.action === "" ? "" : String(root.value("text"))
    onAccepted: {
        root.life.act(root.action, words.text, root.day, second.person, root.department, root.major, second.pin);
        second.clearPin();
    }

    PhotoAction {
        owner: root.life.hazard
        role: root.action === "" ? "" : String(root.value("photoRole"))
        session: root.session
        visible: role !== ""
        width: parent.width
    }
    McFormField {
        label: qsTr("Grade")
        visible: (root.needs & 16) !== 0
        width: parent.width
        McSegment {
            currentIndex: root.major ? 1 : 0
            dangerIndex: 1
            objectName: "field:grade"
            options: [qsTr("General"), qsTr("Major")]
            width: parent.width
            onChosen: index => root.major = index === 1
        }
    }
    McFormField {
        label: qsTr("New deadline")
        visible: (root.needs & 2) !== 0
        width: parent.width
        McQuickDate {
            id: dates
            currentDays: root.day === "" ? -1 : Math.round((new Date(root.day) - new Date(root.session.today)) / 86400000)
            objectName: "field:day"
            today: new Date(root.session.today)
            width: parent.width
            onChosen: days => root.day = new Date(new Date(root.session.today).getTime() + days * 86400000).toISOString().slice(0, 10)
        }
    }
    McFormField {
        label: qsTr("Second person")
        visible: (root.needs & 4) !== 0
        width: parent.width
        SecondPerson {
            id: second
            message: root.life.message
            model: root.life.colleagues
            width: parent.width
        }
    }
    DepartmentChoice {
        departments: root.life.departments
        visible: (root.needs & 8) !== 0
        width: parent.width
        department: root.department
        onPicked: name => root.department = name
    }
    StepChoice {
        chosen: root.department
        label: qsTr("Confirmed by which inspection")
        model: root.life.followUps
        visible: (root.needs & 128) !== 0
        width: parent.width
        onPicked: inspection => root.department = inspection
    }
    StepChoice {
        chosen: root.department
        model: root.life.rivals
        visible: (root.needs & 64) !== 0
        width: parent.width
        onPicked: step => root.department = step
    }
    McFormField {
        label: (root.needs & 1) !== 0 ? qsTr("In words") : qsTr("Remarks, if any")
        width: parent.width
        McTextArea {
            id: words
            label: qsTr("In words")
            objectName: "field:words"
            width: parent.width
        }
    }
}
