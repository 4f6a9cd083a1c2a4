// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The quick report in three taps: take the picture, say what it is, report. Everything else is optional.
AppPage {
    id: root

    objectName: "capturePage"
    hidesRail: true

    CaptureForm {
        id: form
        session: root.session
        subject: root.subject
        onUndone: root.session.say(qsTr("Undone: the report is void"))
    }
    McTopBar {
        id: bar
        canGoBack: true
        clockText: root.session.clockText
        subtitle: form.siteName === "" ? root.session.personName : qsTr("%1 · %2").arg(root.session.personName).arg(form.siteName)
        title: qsTr("Quick report")
        width: parent.width
        onBackClicked: root.goBack()
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
    CapturePicture {
        id: picture
        anchors { left: parent.left; top: bar.bottom }
        form: form
        height: root.portrait ? Math.round(root.height * 0.36) : root.height - bar.height
        session: root.session
        width: root.portrait ? root.width : Math.round(root.width * 0.47)
    }
    Flickable {
        anchors { bottom: actions.top; left: actions.left; right: parent.right; top: root.portrait ? picture.bottom : bar.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: choices.implicitHeight + 32
        CaptureChoices {
            id: choices
            anchors { left: parent.left; margins: 20; right: parent.right; top: parent.top; topMargin: 16 }
            form: form
            session: root.session
        }
    }
    Rectangle {
        id: actions
        anchors { bottom: parent.bottom; left: root.portrait ? parent.left : picture.right; right: parent.right }
        color: Theme.surface
        height: column.implicitHeight + 32
        McDivider {}
        Column {
            id: column
            anchors { left: parent.left; margins: 20; right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 10
            McAlarmKey {
                detail: qsTr("Danger to life: the district is told first")
                enabled: form.open
                objectName: "choice:emergency"
                on: form.emergency
                text: qsTr("Emergency report")
                width: parent.width
                onToggled: on => form.emergency = on
            }
            McThumbAction {
                done: form.stored
                enabled: form.ready || form.stored
                objectName: "action:report"
                text: form.stored ? qsTr("Stored on this device") : qsTr("Report")
                width: parent.width
                onClicked: form.stored ? root.session.back() : form.report()
            }
            McButton {
                iconName: "trash"
                objectName: "action:discard"
                text: qsTr("Brought back, not reported yet. Discard it")
                visible: form.broughtBack
                width: parent.width
                onClicked: discarding.open()
            }
            McButton {
                iconName: "undo"
                objectName: "action:undo"
                text: qsTr("Undo")
                visible: form.undoable
                width: parent.width
                onClicked: form.undo()
            }
            McText {
                color: Theme.text2
                horizontalAlignment: Text.AlignHCenter
                objectName: "captureHint"
                text: form.hint === "" ? qsTr("Stored here first, sent when there is signal. In an emergency call 110 or 119.") : form.hint
                type: Theme.label
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    McSheet {
        id: discarding
        acceptDanger: true
        acceptText: qsTr("Discard")
        effect: qsTr("The picture and what was said are reported to nobody.")
        title: qsTr("Discard this report?")
        onAccepted: {
            form.discard();
            close();
        }
    }
}
