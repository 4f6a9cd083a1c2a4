// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// What can be done with the current item, and the way to the next section.
McActionBar {
    id: root

    required property Checklist checklist
    required property bool portrait

    note: root.checklist.locked ? root.checklist.lockReason : ""
    leading: [
        McButton {
            accessibleName: qsTr("Previous section")
            enabled: root.checklist.section > 0
            iconName: "chevron-left"
            objectName: "action:previousSection"
            size: McButton.Field
            text: root.portrait ? "" : qsTr("Previous")
            onClicked: root.checklist.stepSection(-1)
        },
        McButton {
            accessibleName: qsTr("Next section")
            enabled: root.checklist.section < root.checklist.sectionCount - 1
            iconAfter: true
            iconName: "chevron-right"
            objectName: "action:nextSection"
            size: McButton.Field
            text: root.portrait ? "" : qsTr("Next")
            onClicked: root.checklist.stepSection(1)
        },
        McSaveState {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            detail: root.portrait ? "" : root.checklist.storedAt
            objectName: "saveState"
            saveState: root.checklist.saveState
        }
    ]

    McButton {
        enabled: !root.checklist.locked && root.checklist.currentCode !== ""
        iconName: "camera"
        objectName: "action:photo"
        size: McButton.Field
        text: qsTr("Photo")
        onClicked: root.checklist.photograph(root.checklist.currentCode)
    }
    McButton {
        enabled: !root.checklist.locked && root.checklist.currentCode !== ""
        iconName: "hazard"
        kind: McButton.Primary
        objectName: "action:recordHazard"
        size: McButton.Field
        text: qsTr("Record hazard")
        onClicked: root.checklist.recordHazard(root.checklist.currentCode)
    }
}
