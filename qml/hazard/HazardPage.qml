// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Registering or editing a hazard: the photograph at the left (portrait: above), the form at the right. Leaving keeps all
// that was written, as a draft.
AppPage {
    id: root

    objectName: "hazardPage"
    hidesRail: true

    property string hazard: root.subject ///< the one on the page: "save and another" goes on to the next
    property bool another: false

    function goBack(): void {
        form.flush();
        photos.keepMarks();
        if (camera.visible)
            camera.close();
        else
            root.session.back();
    }
    function leave(): void {
        if (form.action === 0 && !form.closed && form.inspection !== "")
            closeSheet.open();
        else
            root.goOn();
    }
    function goOn(): void {
        if (root.another)
            form.recordAnother();
        else
            root.session.back();
    }

    HazardForm {
        id: form
        language: Qt.uiLanguage
        session: root.session
        subject: root.hazard
        onAnotherFound: hazard => root.hazard = hazard
        onCompleted: {
            root.session.say(qsTr("Hazard %1 recorded").arg(form.number));
            root.leave();
        }
        onSpotClosed: {
            closeSheet.close();
            root.goOn();
        }
    }
    McTopBar {
        id: bar
        canGoBack: true
        clockText: root.session.clockText
        subtitle: form.code === "" ? form.where : qsTr("%1 · %2").arg(form.where).arg(form.code)
        title: qsTr("Record hazard")
        width: parent.width
        onBackClicked: root.goBack()
        McChip {
            anchors.verticalCenter: parent.verticalCenter
            iconName: form.complete ? "check" : "pen"
            text: form.complete ? form.number : qsTr("%1 draft").arg(form.number)
            visible: !root.portrait
        }
        McGnssChip {
            accuracyMetres: root.session.positions.accuracyMetres
            ageSeconds: root.session.positions.ageSeconds
            anchors.verticalCenter: parent.verticalCenter
            compact: root.portrait
            interactive: true
            objectName: "chip:position"
            positionState: root.session.positions.state
            quality: root.session.positions.quality
            onClicked: root.session.askPosition()
        }
    }
    HazardPhotos {
        id: photos
        anchors { left: parent.left; top: bar.bottom }
        form: form
        height: root.portrait ? Math.round(root.height * 0.4) : root.height - bar.height
        session: root.session
        subject: root.hazard
        width: root.portrait ? root.width : Math.round(root.width * 0.47)
        onPhotoRequested: role => camera.open(root.hazard, role, form.code)
    }
    Rectangle {
        anchors {
            bottom: actions.top
            left: root.portrait ? parent.left : photos.right
            right: parent.right
            top: root.portrait ? photos.bottom : bar.bottom
        }
        color: Theme.surface
        McFormScroll {
            anchors.fill: parent
            contentHeight: fields.implicitHeight + 28
            objectName: "formScroll"
            HazardFields {
                id: fields
                anchors { left: parent.left; margins: root.portrait ? 20 : 24; right: parent.right; top: parent.top; topMargin: 14 }
                form: form
                session: root.session
                onPhotoRequested: role => camera.open(root.hazard, role, form.code)
            }
        }
    }
    HazardActions {
        id: actions
        anchors { bottom: parent.bottom; left: root.portrait ? parent.left : photos.right; right: parent.right }
        form: form
        onFinishClicked: another => {
            root.another = another;
            photos.keepMarks();
            form.finish();
        }
    }
    SpotCloseSheet {
        id: closeSheet
        form: form
        session: root.session
        onLeft: root.goOn()
    }
    CameraView {
        id: camera
        anchors.fill: parent
        session: root.session
        z: 2
        onPictured: (path, imported) => root.session.photoDesk.add(path, imported, camera.owner, camera.role, camera.itemCode)
    }
}
