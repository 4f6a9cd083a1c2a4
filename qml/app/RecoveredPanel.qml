// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// After an unexpected end: up to when all is here, and the way back to what was being done.
McStatePanel {
    id: root

    required property Session session
    required property Recovery recovery
    readonly property bool hasDraft: root.recovery.draftId !== ""
    readonly property bool hasInspection: root.recovery.inspectionId !== ""

    effect: qsTr("Mingcha ended unexpectedly; what was recorded before is all here.")
    fact: root.recovery.fact
    iconName: "history"
    objectName: "notice:recovered"
    primaryIcon: "arrow-right"
    primaryText: root.hasDraft ? qsTr("Back to the draft") : root.hasInspection ? qsTr("Back to the inspection") : ""
    secondaryIcon: "check"
    secondaryText: qsTr("All right")
    tone: Tone.Ok
    onPrimaryClicked: {
        if (root.hasDraft)
            root.session.go("hazard", root.recovery.draftId);
        else
            root.session.go("checklist", root.recovery.inspectionId);
        root.recovery.dismiss();
    }
    onSecondaryClicked: root.recovery.dismiss()

    McFactLine {
        text: qsTr("Answers: %1").arg(root.recovery.answers)
        tone: Tone.Ok
        visible: root.recovery.answers > 0
    }
    McFactLine {
        iconName: root.recovery.photosHere === root.recovery.photos ? "check-circle" : "alert-circle"
        text: qsTr("Photos: %1 of %2, digests agree").arg(root.recovery.photosHere).arg(root.recovery.photos)
        tone: root.recovery.photosHere === root.recovery.photos ? Tone.Ok : Tone.Danger
        visible: root.recovery.photos > 0
    }
    McFactLine {
        iconName: "pen"
        text: root.recovery.draftText
        visible: text !== ""
    }
}
