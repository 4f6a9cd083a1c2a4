// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Walking a checklist: sections at the left (portrait: above), the items of one section, the actions at the foot.
AppPage {
    id: root

    objectName: "checklistPage"
    hidesRail: true
    focus: true

    function goBack(): void {
        if (camera.object?.visible ?? false)
            camera.object.close();
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
        onClearAsked: (code, number) => clearSheet.made().ask(code, number)
        onPhotoAsked: (owner, role, code) => camera.made().open(owner, role, code)
    }
    ChecklistHead {
        id: head
        checklist: checklist
        portrait: root.portrait
        session: root.session
        width: parent.width
        z: 1
        onFinishClicked: steps.needed ? startSheet.made().open() : closeSheet.made().ask()
    }
    LeftOutStrip {
        id: leftOut
        anchors.top: head.bottom
        session: root.session
        subject: root.subject
        width: parent.width
    }
    McSectionRail {
        id: rail
        anchors { bottom: parent.bottom; top: leftOut.bottom }
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
        anchors.top: leftOut.bottom
        currentIndex: checklist.section
        height: visible ? implicitHeight : 0
        model: checklist.sections
        objectName: "sectionStrip"
        visible: root.portrait
        width: parent.width
        onSectionChosen: index => checklist.section = index
    }
    ChecklistItems {
        anchors { bottom: actions.top; left: rail.right; right: parent.right; top: root.portrait ? strip.bottom : leftOut.bottom }
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
        id: steps
        session: root.session
        subject: root.subject
        onChanged: if (steps.needed && !(startSheet.object?.opened || startSheet.object?.dismissed)) startSheet.made().open()
    }
    Later {
        id: startSheet
        place: root
        StartSheet {
            formalities: steps
            session: root.session
            subject: root.subject
        }
    }
    Later {
        id: closeSheet
        place: root
        CloseSheet {
            session: root.session
            subject: root.subject
        }
    }
    Later {
        id: clearSheet
        place: root
        McSheet {
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
    }
    Later {
        id: camera
        place: root
        CameraView {
            id: view
            anchors.fill: parent
            session: root.session
            z: 2
            onPictured: (path, imported) => root.session.photoDesk.add(path, imported, view.owner, view.role, view.itemCode)
        }
    }
}
