// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Walking a checklist: sections at the left (portrait: above), the items of one section, the actions at the foot.
AppPage {
    id: root

    objectName: "checklistPage"
    hidesRail: true
    focus: true

    function goBack(): void {
        if (camera.visible)
            camera.close();
        else
            root.session.back();
    }

    Keys.onPressed: event => {
        const answer = [Qt.Key_1, Qt.Key_2, Qt.Key_3].indexOf(event.key) + 1;
        event.accepted = true;
        if (answer > 0)
            checklist.chooseCurrent(answer);
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
            checklist.step(event.key === Qt.Key_Down ? 1 : -1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            checklist.recordHazard(checklist.currentCode);
        else if (event.key === Qt.Key_VolumeDown)
            checklist.photograph(checklist.currentCode);
        else
            event.accepted = false;
    }

    Checklist {
        id: checklist
        language: Qt.uiLanguage
        session: root.session
        subject: root.subject
        onClearAsked: (code, number) => clearSheet.ask(code, number)
        onPhotoAsked: (owner, role, code) => camera.open(owner, role, code)
    }
    ChecklistHead {
        id: head
        checklist: checklist
        portrait: root.portrait
        session: root.session
        width: parent.width
        z: 1
        onFinishClicked: formalities.needed ? startSheet.open() : closeSheet.ask()
    }
    McSectionRail {
        id: rail
        anchors { bottom: parent.bottom; top: head.bottom }
        currentIndex: checklist.section
        failCount: checklist.failed
        model: checklist.sections
        notApplicableCount: checklist.notApplicable
        objectName: "sectionRail"
        passCount: checklist.passed
        totalCount: checklist.total
        visible: !root.portrait
        width: visible ? implicitWidth : 0
        onSectionChosen: index => checklist.section = index
    }
    McSectionStrip {
        id: strip
        anchors.top: head.bottom
        currentIndex: checklist.section
        height: visible ? implicitHeight : 0
        model: checklist.sections
        objectName: "sectionStrip"
        visible: root.portrait
        width: parent.width
        onSectionChosen: index => checklist.section = index
    }
    ChecklistItems {
        anchors { bottom: actions.top; left: rail.right; right: parent.right; top: root.portrait ? strip.bottom : head.bottom }
        checklist: checklist
        portrait: root.portrait
        session: root.session
    }
    ChecklistActions {
        id: actions
        anchors.bottom: parent.bottom // not to both sides: mirrored, it would mirror these as well
        checklist: checklist
        portrait: root.portrait
        width: root.width - x
        x: rail.width
    }
    Formalities {
        id: formalities
        session: root.session
        subject: root.subject
        onChanged: if (formalities.needed && !startSheet.opened && !startSheet.dismissed) startSheet.open()
    }
    StartSheet {
        id: startSheet
        formalities: formalities
        session: root.session
        subject: root.subject
    }
    CloseSheet {
        id: closeSheet
        session: root.session
        subject: root.subject
    }
    McSheet {
        id: clearSheet
        property string code
        function ask(item: string, number: string): void {
            code = item;
            effect = qsTr("Hazard %1 was recorded for this item. It stays in the list of hazards; void it there if it was a mistake.").arg(number);
            open();
        }
        acceptDanger: true
        acceptText: qsTr("Clear")
        objectName: "clearSheet"
        title: qsTr("Clear this answer?")
        onAccepted: {
            checklist.clear(code, true);
            close();
        }
    }
    CameraView {
        id: camera
        anchors.fill: parent
        session: root.session
        z: 2
        onPictured: (path, imported) => root.session.photoDesk.add(path, imported, camera.owner, camera.role, camera.itemCode)
    }
}
