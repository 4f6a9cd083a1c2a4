// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Above a checklist: where one is, how good the position is, the way to finish or, for its lead, to send it back, and
// what waits to be sent.
Column {
    id: root

    required property Session session
    required property Checklist checklist
    required property bool portrait

    signal finishClicked

    McTopBar {
        canGoBack: true
        clockText: root.session.clockText
        objectName: "topBar"
        subtitle: root.portrait ? qsTr("%1 · %2/%3 items").arg(root.checklist.subtitle).arg(root.checklist.answered).arg(root.checklist.total)
                                : root.checklist.subtitle
        title: root.checklist.title
        width: parent.width
        onBackClicked: root.session.back()

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
        McButton {
            enabled: root.checklist.status === Checklist.Filled
            objectName: "action:finish"
            text: root.portrait ? qsTr("Finish", "the inspection") : qsTr("Finish inspection")
            visible: !root.checklist.returnable
            onClicked: root.finishClicked()
        }
        McButton {
            iconName: "return"
            objectName: "action:sendBack"
            text: qsTr("Send back")
            visible: root.checklist.returnable
            onClicked: sendBack.made().open()
        }
    }
    McFactLine {
        iconName: "return"
        objectName: "remark"
        text: qsTr("Sent back: %1").arg(root.checklist.remark)
        visible: root.checklist.remark !== ""
        width: parent.width - 40
        x: 20
    }
    McOfflineBanner {
        bannerState: root.session.refused > 0 ? McOfflineBanner.Rejected : McOfflineBanner.Offline
        detail: qsTr("Everything is stored on this device and is sent when there is signal · %1 to send · %2 photos")
            .arg(root.session.waiting).arg(root.session.photosNotSafe)
        objectName: "banner"
        visible: root.session.sync.offline || root.session.waiting + root.session.photosNotSafe > 0
        width: parent.width
        onClicked: root.session.go("sync")
    }
    Later {
        id: sendBack
        place: root
        SendBackSheet {
            checklist: root.checklist
            session: root.session
        }
    }
}
